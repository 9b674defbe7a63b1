/* spelling.c - see spelling.h */
#include <string.h>

#include "pool.h"
#include "spelling.h"

const char *
spell_plainly(gai_decimal value)
{
	char		buffer[32];
	int			at = sizeof buffer - 1;
	int64_t		rest = value.digits < 0 ? -value.digits : value.digits;

	buffer[at] = '\0';
	for (int i = 0; rest > 0 || i <= value.scale; i++)
	{
		if (i > 0 && i == value.scale)
			buffer[--at] = '.';
		buffer[--at] = (char) ('0' + rest % 10);
		rest /= 10;
	}
	if (value.digits < 0)
		buffer[--at] = '-';
	return pool_copy(buffer + at, strlen(buffer + at));
}

static void
write_plain(truth_cell *cell, dice *d, const char *unit)
{
	(void) d;
	(void) unit;
	cell->shown = spell_plainly(cell->value);
}

static void
write_wide(truth_cell *cell, dice *d, const char *unit)
{
	builder		out = {0};

	(void) unit;
	for (const char *c = spell_plainly(cell->value); *c != '\0'; c++)
	{
		if (*c >= '0' && *c <= '9')
			add_print(&out, "\xEF\xBC%c", 0x90 + (*c - '0'));
		else
			add(&out, *c == '-' ? (chance(d, 50) ? "-" : "－") : chance(d, 50) ? "." : "．");
	}
	cell->shown = out.bytes;
}

/* A mark between groups of three digits before the point. */
static const char *
group_digits(gai_decimal value, const char *mark)
{
	const char *digits = spell_plainly(value);
	size_t		whole = strcspn(digits, ".");
	builder		out = {0};

	for (size_t i = 0; digits[i] != '\0'; i++)
	{
		if (i < whole && i > 0 && digits[i - 1] != '-' && (whole - i) % 3 == 0)
			add(&out, mark);
		add_bytes(&out, digits + i, 1);
	}
	return out.bytes;
}

static void
write_separators(truth_cell *cell, dice *d, const char *unit)
{
	(void) unit;
	cell->shown = group_digits(cell->value, chance(d, 70) ? "," : "，");
}

static void
write_blanks(truth_cell *cell, dice *d, const char *unit)
{
	static const char *const blanks[] = {" ", " ", "\xC2\xA0", "　", "\xE2\x80\x89"};

	(void) unit;
	cell->shown = group_digits(cell->value, pick(d, blanks));
}

static void
write_unit(truth_cell *cell, dice *d, const char *unit)
{
	if (strcmp(unit, "元或万元") == 0)
	{
		unit = chance(d, 50) ? "元" : "万元";
		cell->note = GAI_NOTE_UNIT;		/* which of the two it is must not be lost */
	}
	else if (strcmp(unit, "万元") == 0 && chance(d, 30))
	{
		unit = "元";
		cell->note = GAI_NOTE_UNIT;
	}
	cell->shown = pool_print("%s%s", spell_plainly(cell->value), unit);
}

static void
write_placeholder(truth_cell *cell, dice *d, const char *unit)
{
	static const char *const none[] = {"/", "/", "-", "-", "—", "——", "无", "－", "／", "--", "*", "\\", "不适用", "不涉及",
	"N/A", "–", "无", "無"};

	if (cell->value.digits != 0)
	{
		write_plain(cell, d, unit);
		return;
	}
	cell->kind = GAI_PLACEHOLDER;
	cell->note = GAI_NOTE_PLACEHOLDER;
	cell->shown = pick(d, none);
}

/* Letters that OCR takes for digits: any zero; a one beside digits. */
static void
write_letters(truth_cell *cell, dice *d, const char *unit)
{
	static const char *const zeros[] = {"О", "o", "O", "〇", "о"};
	static const char *const ones[] = {"l", "I", "丨"};
	const char *digits = spell_plainly(cell->value);
	builder		out = {0};

	(void) unit;
	for (size_t i = 0; digits[i] != '\0'; i++)
	{
		if (digits[i] == '0' && chance(d, 60))
		{
			add(&out, pick(d, zeros));
			cell->note = GAI_NOTE_OCR;
		}
		else if (digits[i] == '1' && i + 1 == strlen(digits) && i > 0 && strspn(digits, "23456789") == i &&
				 chance(d, 60))
		{
			add(&out, pick(d, ones));
			cell->note = GAI_NOTE_OCR;
		}
		else
			add_bytes(&out, digits + i, 1);
	}
	cell->shown = out.bytes;
}

static void
write_annotation(truth_cell *cell, dice *d, const char *unit)
{
	static const char *const remarks[] = {"(其中修订16件)", "（含上年结转3件）", "(注1)", "（2023年数据）", "(含下属单位)", "〔含街道2〕"};

	(void) unit;
	cell->note = GAI_NOTE_ANNOTATION;
	cell->shown = pool_print("%s%s", spell_plainly(cell->value), pick(d, remarks));
}

static void
write_padded(truth_cell *cell, dice *d, const char *unit)
{
	(void) unit;
	if (cell->value.digits == 0 && chance(d, 30))
		cell->shown = chance(d, 50) ? "零" : "00";
	else if (cell->value.digits > 0 && cell->value.scale == 0)
		cell->shown = pool_print("0%s", spell_plainly(cell->value));
	else
		cell->shown = spell_plainly(cell->value);
}

static void
write_nothing(truth_cell *cell, dice *d, const char *unit)
{
	(void) d;
	(void) unit;
	cell->kind = GAI_BLANK;
	cell->answer = ANSWER_NULL;
	cell->note = GAI_NOTE_CODES;
	cell->shown = "";
}

/* What is no number must not become one. */
static void
write_text(truth_cell *cell, dice *d, const char *unit)
{
	static const char *const texts[] = {"见附件", "#REF!", "待定", "1/2", "5+3", "3～5", "?", "××", "详见说明", "12.3.4",
	"1.", "0/0件"};

	(void) unit;
	cell->kind = GAI_UNREADABLE;
	cell->answer = ANSWER_NULL;
	cell->note = GAI_NOTE_TEXT;
	cell->shown = pick(d, texts);
}

const spelling spellings[] = {
	{"plain", write_plain, 100, false},
	{"plain", write_plain, 100, false},
	{"full-width", write_wide, 80, false},
	{"separators", write_separators, 100, false},
	{"blanks inside", write_blanks, 100, true},
	{"unit", write_unit, 60, false},
	{"placeholders", write_placeholder, 100, false},
	{"few placeholders", write_placeholder, 15, false},
	{"OCR letters", write_letters, 50, false},
	{"annotation", write_annotation, 4, false},
	{"padded", write_padded, 50, false},
	{"few blank", write_nothing, 5, false},
	{"many blank", write_nothing, 80, false},
	{"text", write_text, 4, false},
	{NULL, NULL, 0, false},
};
const int	nspellings = (int) (sizeof spellings / sizeof spellings[0]) - 1;

void
spell_report(truth *self, dice *d, const spelling *how)
{
	for (int t = 0; t < GAI_TABLES; t++)
	{
		const gai_form_table *table = gai_form_table_of(self->table_form[t], (gai_table_id) t);

		for (int r = 0; r < table->nrows; r++)
			for (int c = 0; c < table->rows[r].ncolumns; c++)
			{
				const gai_form_column *column = &table->rows[r].columns[c];
				truth_cell *cell = &self->cells[table->rows[r].base + column->offset];

				if (chance(d, how->percent))
					how->write(cell, d, column->unit);
				else
					write_plain(cell, d, column->unit);
			}
	}
}
