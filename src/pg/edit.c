/*
 * edit.c - gai_set_cell: a report with another value in one cell.
 *
 * Only the tuples that contain the cell are rebuilt, from their own attributes.  Everything else in the report is kept.
 */
#include "pg_gaireport.h"

#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(gaireport_set_cell);

/* One field of a composite value, and its new value. */
typedef struct Change
{
	int			field;
	Datum		value;
	bool		isnull;
} Change;

/* A tuple with new values in some of its fields.  Without an old tuple the other fields are NULL. */
static Datum
change_tuple(const GaiRowType *type, HeapTupleHeader old, const Change *changes, int nchanges)
{
	Datum		values[MaxTupleAttributeNumber];
	bool		nulls[MaxTupleAttributeNumber];

	if (old != NULL)
	{
		HeapTupleData tuple;

		tuple.t_len = HeapTupleHeaderGetDatumLength(old);
		ItemPointerSetInvalid(&tuple.t_self);
		tuple.t_tableOid = InvalidOid;
		tuple.t_data = old;
		heap_deform_tuple(&tuple, type->desc, values, nulls);
	}
	else
		memset(nulls, true, type->desc->natts * sizeof(bool));
	for (int i = 0; i < nchanges; i++)
	{
		values[type->attribute[changes[i].field]] = changes[i].value;
		nulls[type->attribute[changes[i].field]] = changes[i].isnull;
	}
	return HeapTupleGetDatum(heap_form_tuple(type->desc, values, nulls));
}

/* ---- notes ------------------------------------------------------------------------------------------------------ */

/* The notes of a report without those of one cell. */
typedef struct Notes
{
	const GaiReportType *type;
	const gai_form_table *table;	/* of the cell */
	int			slot;
	ArrayBuildState *kept;
} Notes;

static void
keep(Notes *self, Datum note)
{
	self->kept = accumArrayResult(self->kept, note, false, self->type->note_oid, CurrentMemoryContext);
}

/* Adds the note again with another cell or scope. */
static void
keep_for(Notes *self, HeapTupleHeader note, const char *table, const char *row, const char *column)
{
	char	   *scope = psprintf("%s.%s.%s", table, row, column);
	const Change change = {GAI_N_CELL, CStringGetTextDatum(scope), false};

	keep(self, change_tuple(self->type->note, note, &change, 1));
}

/* A part of a scope between its dots; "*" if the scope has fewer parts. */
static char *
part_of(const char *scope, int n)
{
	for (; n > 0 && scope != NULL; n--)
	{
		scope = strchr(scope, '.');
		scope = scope != NULL ? scope + 1 : NULL;
	}
	return scope != NULL ? pnstrdup(scope, strcspn(scope, ".")) : pstrdup("*");
}

static bool
has_column(const gai_form_row *row, const char *code)
{
	return gai_find_column(row, code) != NULL || strcmp(code, "*") == 0;
}

/*
 * A note on the kind of many cells no longer fits when one of them gets a value.  It is replaced by several notes that
 * cover the rest of its scope.
 */
static void
keep_rest(Notes *self, HeapTupleHeader note, const char *scope)
{
	const gai_form_row *own = NULL;
	const char *table = part_of(scope, 0);
	const char *row = part_of(scope, 1);
	const char *column = part_of(scope, 2);

	(void) gai_find_slot(self->table, self->slot, &own, NULL);
	if (strcmp(table, "*") == 0)
		for (int t = 0; t < GAI_TABLES; t++)
			if (strcmp(gaipg_table_layout((gai_table_id) t)->code, self->table->code) != 0)
				keep_for(self, note, gaipg_table_layout((gai_table_id) t)->code, row, column);
	for (int r = 0; r < self->table->nrows; r++)
	{
		const gai_form_row *other = &self->table->rows[r];

		if (strcmp(row, "*") == 0 && other != own && has_column(other, column))
			keep_for(self, note, self->table->code, other->code, column);
		if (strcmp(column, "*") == 0 && other == own)
			for (int c = 0; c < other->ncolumns; c++)
				if (other->base + other->columns[c].offset != self->slot)
					keep_for(self, note, self->table->code, other->code, other->columns[c].code);
	}
}

/* Whether notes with this code state the kind of a cell. */
static bool
is_about_values(text *code)
{
	static const gai_note_code codes[] = {GAI_NOTE_BLANK, GAI_NOTE_PLACEHOLDER, GAI_NOTE_TEXT, GAI_NOTE_ABSENT};
	const char *name = text_to_cstring(code);

	for (int i = 0; i < lengthof(codes); i++)
		if (strcmp(name, gai_note_codes[codes[i]]) == 0)
			return true;
	return false;
}

static void
edit_note(Notes *self, Datum datum)
{
	GaiBuffer	buffer;
	HeapTupleHeader note = gaipg_open_tuple(datum, &buffer);
	Datum		values[GAI_NOTE_FIELDS];
	bool		nulls[GAI_NOTE_FIELDS];
	const char *scope;

	gaipg_deform(self->type->note, note, values, nulls);
	scope = nulls[GAI_N_CELL] ? "" : TextDatumGetCString(values[GAI_N_CELL]);
	if (!gaipg_scope_covers(scope, strlen(scope), self->slot))
		keep(self, datum);
	else if (strcmp(scope, gaipg_slot_code(self->slot)) == 0)
		return;
	else if (nulls[GAI_N_CODE] || !is_about_values(DatumGetTextPP(values[GAI_N_CODE])))
		keep(self, datum);
	else
		keep_rest(self, note, scope);
}

static Datum
edit_notes(const GaiReportType *type, const gai_form_table *table, int slot, Datum notes)
{
	Notes		self = {.type = type, .table = table, .slot = slot};
	Datum	   *elements;
	bool	   *nulls;
	int			count;

	deconstruct_array(DatumGetArrayTypeP(notes), type->note_oid, -1, false, TYPALIGN_DOUBLE, &elements, &nulls, &count);
	for (int i = 0; i < count; i++)
	{
		if ((i & 0xFF) == 0)
			CHECK_FOR_INTERRUPTS();
		if (!nulls[i])
			edit_note(&self, elements[i]);
	}
	if (self.kept == NULL)
		return PointerGetDatum(construct_empty_array(type->note_oid));
	return makeArrayResult(self.kept, CurrentMemoryContext);
}

/* ---- the cell --------------------------------------------------------------------------------------------------- */

/* The edition of a new table: the report's, if that has the cell. */
static int
edition_for(int slot, int preferred)
{
	if (gaipg_form_has_slot(preferred, slot))
		return preferred;
	for (int f = 0; gai_forms[f] != NULL; f++)
		if (gaipg_form_has_slot(gai_forms[f]->edition, slot))
			return gai_forms[f]->edition;
	pg_unreachable();
}

/* A new value of a cell. */
typedef struct NewValue
{
	int			slot;
	gai_decimal value;
	bool		isnull;
} NewValue;

static Datum
change_row(const GaiRowType *type, HeapTupleHeader row, const NewValue *cell)
{
	const Change change = {
		cell->slot - gaipg_slot_row(cell->slot)->base,
		cell->isnull ? (Datum) 0 : gaipg_slot_column(cell->slot)->money ? gaipg_numeric(cell->value) :
		Int64GetDatum(cell->value.digits),
		cell->isnull
	};

	return change_tuple(type, row, &change, 1);
}

/*
 * The table with a new value in a cell; for an extra cell, which is not in it, only its edition is set.  *edition is
 * the report's edition before the call, and the table's after it.
 */
static Datum
change_table(const GaiTableType *type, HeapTupleHeader table, const NewValue *cell, int *edition)
{
	gai_table_id id = gai_slot_table(cell->slot);
	const GaiTableLayout *layout = gaipg_table_layout(id);
	Datum		values[GAI_MAX_ROWS + 1];
	bool		nulls[GAI_MAX_ROWS + 1];
	Change		changes[2];
	int			nchanges = 0;
	GaiBuffer	buffer;

	memset(nulls, true, sizeof nulls);
	if (table != NULL)
		gaipg_deform(type->type, table, values, nulls);
	if (id != GAI_DISPUTES)
		*edition = table == NULL ? edition_for(cell->slot, *edition) :
			gaipg_edition(values[layout->nrows], nulls[layout->nrows], *edition);
	if (!gaipg_form_has_slot(*edition, cell->slot))
		gaipg_raise_no_such_cell(*edition, cell->slot);
	if (!gai_is_extra(cell->slot))
	{
		int			row = gaipg_slot_row(cell->slot) - layout->rows;
		HeapTupleHeader old_row = nulls[row] ? NULL : gaipg_open_tuple(values[row], &buffer);

		changes[nchanges++] = (Change) {row, change_row(type->rows[row], old_row, cell), false};
	}
	if (id != GAI_DISPUTES)
		changes[nchanges++] = (Change) {layout->nrows, Int16GetDatum(*edition), false};
	return change_tuple(type->type, table, changes, nchanges);
}

static Datum
set_cell(GaiReportType *type, HeapTupleHeader report, const NewValue *cell)
{
	gai_table_id id = gai_slot_table(cell->slot);
	int			field = GAI_F_DISCLOSURE + id;
	Datum		values[GAI_REPORT_FIELDS];
	bool		nulls[GAI_REPORT_FIELDS];
	Change		changes[4];
	int			nchanges = 0;
	GaiBuffer	buffer;
	HeapTupleHeader table = NULL;
	int			stated;
	int			edition;

	gaipg_deform(type->type, report, values, nulls);
	stated = gaipg_edition(values[GAI_F_FORM], nulls[GAI_F_FORM], 0);
	edition = stated != 0 ? stated : gai_newest_form()->edition;
	if (!nulls[field])
		table = gaipg_open_tuple(values[field], &buffer);
	changes[nchanges++] = (Change) {field, change_table(&type->tables[id], table, cell, &edition), false};
	if (edition > stated)
		changes[nchanges++] = (Change) {GAI_F_FORM, Int16GetDatum(edition), false};
	if (!nulls[GAI_F_NOTES])
		changes[nchanges++] = (Change) {
			GAI_F_NOTES, edit_notes(type, gai_form_table_of(edition, id), cell->slot, values[GAI_F_NOTES]), false
		};
	if (gai_is_extra(cell->slot))
	{
		gaipg_set_extra(&values[GAI_F_EXTRA], &nulls[GAI_F_EXTRA], cell->slot, cell->value, cell->isnull);
		changes[nchanges++] = (Change) {GAI_F_EXTRA, values[GAI_F_EXTRA], nulls[GAI_F_EXTRA]};
	}
	return change_tuple(type->type, report, changes, nchanges);
}

Datum
gaireport_set_cell(PG_FUNCTION_ARGS)
{
	HeapTupleHeader report;
	GaiCall    *call;
	NewValue	cell = {.isnull = PG_ARGISNULL(2)};

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	report = PG_GETARG_HEAPTUPLEHEADER(0);
	call = gaipg_call(fcinfo);
	cell.slot = gaipg_require_slot(PG_GETARG_TEXT_PP(1));
	if (!cell.isnull)
		cell.value = gaipg_cell_value(PG_GETARG_DATUM(2), cell.slot);
	PG_RETURN_DATUM(set_cell(gaipg_argument_type(call, report), report, &cell));
}
