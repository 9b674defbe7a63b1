/* relation_words.c - see relation_words.h */
#include <stdio.h>

#include "check/relation_words.h"

enum
{
	MAX_QUOTE = 60				/* bytes of the prose that a finding quotes */
};

void
gai_put(gai_writer *out, const char *bytes, size_t length)
{
	while (out->length + length + 1 > out->room)
		out->bytes = gai_grow(out->arena, out->bytes, out->length, 1, &out->room);
	memcpy(out->bytes + out->length, bytes, length);
	out->length += length;
	out->bytes[out->length] = '\0';
}

void
gai_put_string(gai_writer *out, const char *string)
{
	gai_put(out, string, strlen(string));
}

void
gai_put_count(gai_writer *out, int64_t count)
{
	char		digits[24];

	snprintf(digits, sizeof digits, "%lld", (long long) count);
	gai_put_string(out, digits);
}

void
gai_put_decimal(gai_writer *out, gai_decimal value)
{
	uint64_t	digits = value.digits < 0 ? -(uint64_t) value.digits : (uint64_t) value.digits;
	char		shown[32];
	int			length = snprintf(shown, sizeof shown, "%0*llu", value.scale + 1, (unsigned long long) digits);

	gai_put_string(out, value.digits < 0 ? "-" : "");
	gai_put(out, shown, (size_t) (length - value.scale));
	gai_put_string(out, value.scale > 0 ? "." : "");
	gai_put_string(out, shown + length - value.scale);
}

void
gai_put_date(gai_writer *out, gai_date date)
{
	char		digits[40];

	snprintf(digits, sizeof digits, "%04d-%02d-%02d", date.year, date.month, date.day);
	gai_put_string(out, digits);
}

void
gai_put_quote(gai_writer *out, gai_text text)
{
	size_t		length;

	text = gai_trim(text);
	length = text.length <= MAX_QUOTE ? text.length : MAX_QUOTE;
	while (length < text.length && length > 0 && (text.bytes[length] & 0xC0) == 0x80)
		length--;
	gai_put_string(out, "“");
	gai_put(out, text.bytes, length);
	gai_put_string(out, length < text.length ? "…”" : "”");
}

/* The last part of a label's path; "其他" says nothing without the part before it. */
static const char *
leaf_of(const char *label)
{
	const char *leaf = label;
	const char *parent = label;

	for (const char *next = strstr(label, " / "); next != NULL; next = strstr(leaf, " / "))
	{
		parent = leaf;
		leaf = next + 3;
	}
	return strstr(leaf, "其他") != NULL && strlen(leaf) <= strlen("3.其他") ? parent : leaf;
}

/* After an ordinal such as 一、 or (三) or 8. that begins a label. */
static const char *
after_ordinal(const char *label)
{
	const char *mark = strstr(label, "、");

	if (label[0] == '(')
		return strchr(label, ')') + 1;
	if (label[0] >= '1' && label[0] <= '9' && label[1] == '.')
		return label + 2;
	if (mark == label + strlen("一"))
		return mark + strlen("、");
	return label;
}

void
gai_put_name(gai_writer *out, const char *label)
{
	const char *name = leaf_of(label);

	for (;;)
	{
		const char *next = strstr(name, " / ");

		name = after_ordinal(name);
		gai_put(out, name, next != NULL ? (size_t) (next - name) : strcspn(name, "("));
		if (next == NULL)
			return;
		gai_put_string(out, "/");
		name = next + 3;
	}
}

void
gai_put_cell_name(gai_writer *out, const gai_form_row *row, const gai_form_column *column)
{
	if (row->role == GAI_ROLE_TOTAL)
		gai_put_string(out, "办理结果");
	gai_put_name(out, row->label);
	gai_put_string(out, "·");
	gai_put_name(out, column->label);
}

static void
put_term(gai_writer *out, const gai_relation *self, const gai_term *it, const gai_cell *cell)
{
	int64_t		count;

	gai_put_name(out, self->row != NULL ? it->column->label : it->row->label);
	gai_put_string(out, " ");
	if (gai_count_of(cell, &count))
		gai_put_count(out, count);
	else
		gai_put_string(out, "空");
}

/* A side of a relation as it is shown. */
typedef struct side_words
{
	int			which;
	int			known;			/* how many of its cells have a value, and how many have none */
	int			unknown;
	gai_sum		sum;
} side_words;

static side_words
look_at_side(const gai_relation *self, const gai_cell *cells, int which, gai_sum sum)
{
	side_words	side = {.which = which, .sum = sum};

	for (int i = 0; i < gai_count_terms(self); i++)
	{
		gai_term	it = gai_get_term(self, i);
		int64_t		count;

		if (it.side != which)
			continue;
		if (gai_count_of(&cells[it.slot], &count))
			side.known++;
		else
			side.unknown++;
	}
	return side;
}

/* Longer sides show what they consist of: no zeros, and a crowd of unknown cells as one. */
static bool
is_worth_saying(const side_words *side, const gai_cell *cell)
{
	int64_t		count;

	if (side->known + side->unknown <= 2)
		return true;
	return gai_count_of(cell, &count) ? count != 0 : side->unknown <= 3;
}

/* "予以公开 9 + 部分公开 2 = 11" */
static void
put_side(gai_writer *out, const gai_relation *self, const gai_cell *cells, const side_words *side)
{
	int			said = 0;

	for (int i = 0; i < gai_count_terms(self); i++)
	{
		gai_term	it = gai_get_term(self, i);

		if (it.side != side->which || !is_worth_saying(side, &cells[it.slot]))
			continue;
		gai_put_string(out, said++ > 0 ? " + " : "");
		put_term(out, self, &it, &cells[it.slot]);
	}
	if (side->known + side->unknown > 2 && side->unknown > 3)
	{
		gai_put_string(out, said++ > 0 ? " + 空 × " : "空 × ");
		gai_put_count(out, side->unknown);
	}
	if (said == 0)
		gai_put_string(out, "0");
	else if (said > 1)
	{
		gai_put_string(out, side->sum.open ? " ≥ " : " = ");
		gai_put_count(out, side->sum.value);
	}
}

const char *
gai_explain_relation(gai_arena *arena, const gai_relation *self, const gai_cell *cells, const gai_sum sums[2],
					 gai_verdict verdict)
{
	gai_writer	out = {.arena = arena};
	side_words	lhs = look_at_side(self, cells, GAI_LHS, sums[GAI_LHS]);
	side_words	rhs = look_at_side(self, cells, GAI_RHS, sums[GAI_RHS]);
	bool		is_total = lhs.known + lhs.unknown == 1;

	gai_put_name(&out, self->row != NULL ? self->row->label : self->table->rows[0].columns[self->column].label);
	gai_put_string(&out, ": ");
	put_side(&out, self, cells, &lhs);
	gai_put_string(&out, !is_total || verdict == GAI_UNVERIFIABLE ? ", " : verdict == GAI_FAIL ? " ≠ " : " = ");
	put_side(&out, self, cells, &rhs);
	return out.bytes;
}
