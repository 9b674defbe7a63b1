/*
 * given.c - cells from JSON, as programs and web forms send them.
 *
 * An object is flat, {"applications.received.total": 12}, or nested as to_jsonb() writes a report, or a mixture.  A
 * value is a number, null, or text that is read like a cell of a page: "12", "１，０２４", "无", "" for a blank.  What the
 * reader would read with a note, such as a letter for a digit, is refused: whoever fills in a form can be asked.  All
 * that is wrong is told at once.
 */
#include "given.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#include "form/cell_value.h"

/* How much of a key or value a message shows, in bytes, and how many problems. */
#define BYTES_SHOWN 60
#define PROBLEMS_SHOWN 20

/* Deepest level of objects: table, row, column, or extra.cells. */
#define MOST_LEVELS 4

void
gaipg_given_init(Given *self, int edition)
{
	memset(self, 0, sizeof *self);
	self->edition = edition;
	self->only_range = true;
	initStringInfo(&self->problems);
}

static void
add_problem(Given *self, const char *key, int length, const char *what)
{
	if (self->nproblems++ >= PROBLEMS_SHOWN)
		return;
	appendStringInfo(&self->problems, "%s%.*s: %s", self->nproblems > 1 ? "\n" : "",
					 pg_mbcliplen(key, length, BYTES_SHOWN), key, what);
}

void
gaipg_given_problem(Given *self, const char *key, int length, const char *what)
{
	self->only_range = false;
	add_problem(self, key, length, what);
}

void
gaipg_raise_problems(const Given *self)
{
	StringInfoData detail;

	if (self->nproblems == 0)
		return;
	initStringInfo(&detail);
	appendStringInfoString(&detail, self->problems.data);
	if (self->nproblems > PROBLEMS_SHOWN)
		appendStringInfo(&detail, "\n... (%d)", self->nproblems - PROBLEMS_SHOWN);
	ereport(ERROR,
			(errcode(self->only_range ? ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE : ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg_plural("%d cell cannot be taken into a report", "%d cells cannot be taken into a report",
						   self->nproblems, self->nproblems),
			 errdetail_internal("%s", detail.data),
			 errhint("A cell is written table.row.column or nested so, and gai_form(%d) lists them. "
					 "A value is a number, or text such as \"12\" or \"1,024\"; null or \"\" is a blank, "
					 "\"-\" is none.",
					 self->edition != 0 ? self->edition : gai_newest_form()->edition)));
}

/* ---- values ----------------------------------------------------------------------------------------------------- */

static void
add_note(Given *self, int slot, gai_note_code code, gai_text raw, const char *message)
{
	gai_report *report = &self->report;

	if (report->nnotes == report->notes_room)
	{
		report->notes_room = Max(16, report->notes_room * 2);
		report->notes = report->notes == NULL ? palloc(report->notes_room * sizeof(gai_note)) :
			repalloc(report->notes, report->notes_room * sizeof(gai_note));
	}
	report->notes[report->nnotes++] = (gai_note) {code, gaipg_slot_code(slot), raw, GAI_NOWHERE, message};
}

static void
cell_problem(Given *self, int slot, const char *what)
{
	const char *code = gaipg_slot_code(slot);

	gaipg_given_problem(self, code, strlen(code), what);
}

static void
give_number(Given *self, int slot, Datum numeric)
{
	gai_cell   *cell = &self->report.cells[slot];

	if (gaipg_try_cell_value(numeric, slot, &cell->value))
		cell->kind = GAI_NUMBER;
	else
		add_problem(self, gaipg_slot_code(slot), strlen(gaipg_slot_code(slot)),
					psprintf(gaipg_translate("%s is out of range"), gaipg_shown(numeric)));
}

/* Text, read as in a page. */
static void
give_text(Given *self, int slot, const char *bytes, int length)
{
	const gai_form_column *column = gaipg_slot_column(slot);
	gai_text	utf8 = gaipg_utf8(cstring_to_text_with_len(bytes, length));
	gai_reading reading = gai_read_value(utf8);
	gai_cell   *cell = &self->report.cells[slot];

	switch (reading.kind)
	{
		case GAI_BLANK:
			cell->kind = GAI_BLANK;
			add_note(self, slot, GAI_NOTE_BLANK, utf8, "填报时此项留空");
			return;
		case GAI_PLACEHOLDER:
			cell->kind = GAI_PLACEHOLDER;
			add_note(self, slot, GAI_NOTE_PLACEHOLDER, utf8, "填报的是表示“无”的符号, 计为 0");
			return;
		case GAI_NUMBER:
			if (!reading.ocr && !reading.annotated && gai_unit_fits(reading.unit, column))
			{
				give_number(self, slot, gaipg_numeric(reading.value));
				return;
			}
			break;
		default:
			break;
	}
	cell_problem(self, slot, psprintf(gaipg_translate("\"%.*s\" is not a number"),
									  pg_mbcliplen(bytes, length, BYTES_SHOWN), bytes));
}

/* soft: a null of an object that has the cells of all editions. */
static void
give_cell(Given *self, int slot, const JsonbValue *value, bool soft)
{
	if (value->type == jbvNull && soft)
	{
		self->has_table[gai_slot_table(slot)] = true;
		return;
	}
	if (self->named[slot])
	{
		cell_problem(self, slot, gaipg_translate("was given more than once"));
		return;
	}
	self->named[slot] = true;
	if (value->type == jbvNumeric)
		give_number(self, slot, NumericGetDatum(value->val.numeric));
	else if (value->type == jbvString)
		give_text(self, slot, value->val.string.val, value->val.string.len);
	else if (value->type != jbvNull)
		cell_problem(self, slot, gaipg_translate("is neither a number nor text nor null"));
}

/* ---- keys ------------------------------------------------------------------------------------------------------- */

static bool
is_key(const char *path, const char *key)
{
	return strcmp(path, key) == 0;
}

/* The table of that code, or -1. */
static int
table_of(const char *path, int length)
{
	for (int t = 0; t < GAI_TABLES; t++)
	{
		const char *code = gaipg_table_layout((gai_table_id) t)->code;

		if (strlen(code) == length && strncmp(path, code, length) == 0)
			return t;
	}
	return -1;
}

/* Takes "form" and "disclosure.form", which to_jsonb writes; false if the path is neither. */
static bool
give_edition(Given *self, const char *path, const JsonbValue *value)
{
	int			length = strlen(path);
	int			suffix = strlen(".form");
	gai_decimal edition;
	int			table = -1;

	if (length > suffix && is_key(path + length - suffix, ".form"))
		table = table_of(path, length - suffix);
	if (table < 0 && !is_key(path, "form"))
		return false;
	if (value->type == jbvNull)
		return true;
	if (value->type != jbvNumeric || !gaipg_decimal(NumericGetDatum(value->val.numeric), &edition) ||
		edition.scale != 0 || edition.digits != (int) edition.digits || gai_form_of((int) edition.digits) == NULL)
		gaipg_given_problem(self, path, length, gaipg_translate("there is no such form"));
	else if (table >= 0)
		self->table_edition[table] = (int) edition.digits;
	else if (self->edition == 0)
		self->edition = (int) edition.digits;
	return true;
}

/* Keeps a header field for later; false if the path is none. */
static bool
give_header(Given *self, const char *path, const JsonbValue *value)
{
	static const char *const names[GAI_REPORT_FIELDS] = {
		[GAI_F_TITLE] = "title", [GAI_F_AGENCY] = "agency", [GAI_F_YEAR] = "year", [GAI_F_PERIOD] = "period",
		[GAI_F_ISSUER] = "issuer", [GAI_F_INDEX_NUMBER] = "index_number",
		[GAI_F_DOCUMENT_NUMBER] = "document_number", [GAI_F_PUBLISHED] = "published",
		[GAI_F_OVERVIEW] = "overview", [GAI_F_PROBLEMS] = "problems", [GAI_F_OTHER_MATTERS] = "other_matters",
	};

	for (int f = 0; f < GAI_REPORT_FIELDS; f++)
		if (names[f] != NULL && is_key(path, names[f]))
		{
			JsonbValue *copy = palloc(sizeof(JsonbValue));

			*copy = *value;
			if (value->type == jbvString || value->type == jbvNumeric)
				self->header[f] = copy;
			else if (value->type != jbvNull)
				gaipg_given_problem(self, path, strlen(path), gaipg_translate("is neither a number nor text nor null"));
			return true;
		}
	return false;
}

/* Whether all cells of a table or row are meant, such as "applications" or "applications.other_unpaid". */
static bool
is_part(const char *path, int length)
{
	const int  *slots;
	int			nslots = gaipg_slots(&slots);

	for (int i = 0; i < nslots; i++)
	{
		const char *code = gaipg_slot_code(slots[i]);

		if (strncmp(code, path, length) == 0 && code[length] == '.')
			return true;
	}
	return false;
}

static void
give_member(Given *self, const char *path, const JsonbValue *value, bool nested)
{
	int			length = strlen(path);
	int			slot = gaipg_find_slot(path, length);

	if (slot >= 0)
		give_cell(self, slot, value, nested);
	else if (give_edition(self, path, value) || give_header(self, path, value))
		return;
	else if (value->type != jbvNull || !(is_part(path, length) || is_key(path, "extra") || is_key(path, "extra.cells")))
		gaipg_given_problem(self, path, length, gaipg_translate("no form has such a cell"));
}

/* The key behind the path of the object that it stands in. */
static char *
join_path(const char *parent, const JsonbValue *key)
{
	/* extra.cells has whole codes */
	if (parent[0] == '\0' || is_key(parent, "extra.cells"))
		return pnstrdup(key->val.string.val, key->val.string.len);
	return psprintf("%s.%.*s", parent, key->val.string.len, key->val.string.val);
}

static void
give_container(Given *self, JsonbContainer *container, const char *parent, int level)
{
	JsonbIterator *iterator = JsonbIteratorInit(container);
	JsonbValue	key;
	JsonbValue	value;

	if (level == 1 && table_of(parent, strlen(parent)) >= 0)
		self->has_table[table_of(parent, strlen(parent))] = true;
	(void) JsonbIteratorNext(&iterator, &key, true);
	while (JsonbIteratorNext(&iterator, &key, true) == WJB_KEY)
	{
		char	   *path = join_path(parent, &key);

		(void) JsonbIteratorNext(&iterator, &value, true);
		CHECK_FOR_INTERRUPTS();
		if (is_key(path, "notes") || (is_key(parent, "extra") && !is_key(path, "extra.cells")))
			continue;
		if (value.type == jbvBinary && JsonContainerIsObject(value.val.binary.data) && level + 1 < MOST_LEVELS &&
			(is_part(path, strlen(path)) || is_key(path, "extra") || is_key(path, "extra.cells")))
			give_container(self, value.val.binary.data, path, level + 1);
		else
			give_member(self, path, &value, level > 0 && !is_key(parent, "extra.cells"));
	}
}

void
gaipg_give_object(Given *self, Jsonb *object)
{
	if (!JB_ROOT_IS_OBJECT(object))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("cells are not given as a JSON object"),
				 errhint("Such as {\"applications.received.total\": 11}, or jsonb_object_agg(cell, value).")));
	give_container(self, &object->root, "", 0);
}
