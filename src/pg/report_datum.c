/* report_datum.c - makes a value of type gai_report from a report of the core. */
#include "pg_gaireport.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/memutils.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

/* Moves values from the order of fields to that of attributes; dropped attributes are NULL. */
void
gaipg_scatter(const GaiRowType *type, const Datum *values, const bool *nulls, Datum *out, bool *out_nulls)
{
	for (int i = 0; i < type->desc->natts; i++)
	{
		int			field = type->field[i];

		out[i] = field >= 0 ? values[field] : (Datum) 0;
		out_nulls[i] = field >= 0 ? nulls[field] : true;
	}
}

/* A composite value from the values of its fields. */
Datum
gaipg_form_row(const GaiRowType *type, Datum *values, bool *nulls)
{
	Datum		out[MaxTupleAttributeNumber];
	bool		out_nulls[MaxTupleAttributeNumber];

	gaipg_scatter(type, values, nulls, out, out_nulls);
	return HeapTupleGetDatum(heap_form_tuple(type->desc, out, out_nulls));
}

/* ---- header ----------------------------------------------------------------------------------------------------- */

static void
set_text(Datum *values, bool *nulls, int field, gai_text text)
{
	nulls[field] = text.bytes == NULL;
	if (text.bytes != NULL)
		values[field] = PointerGetDatum(gaipg_text(text));
}

/* Whether a date exists in the calendar. */
static bool
day_of(gai_date stated, DateADT *day)
{
	if (stated.year < 1 || stated.year > 9999 || stated.month < 1 || stated.month > 12 || stated.day < 1 ||
		stated.day > day_tab[isleap(stated.year)][stated.month - 1])
		return false;
	*day = date2j(stated.year, stated.month, stated.day) - POSTGRES_EPOCH_JDATE;
	return true;
}

/* [first, last], which daterange writes as [first, last + 1). */
static bool
period_of(gai_date first, gai_date last, Datum *period)
{
	TypeCacheEntry *type;
	RangeBound	lower = {.inclusive = true, .lower = true};
	RangeBound	upper = {.inclusive = true};
	DateADT		from;
	DateADT		to;

	if (!day_of(first, &from) || !day_of(last, &to) || from > to)
		return false;
	type = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
	lower.val = DateADTGetDatum(from);
	upper.val = DateADTGetDatum(to);
#if PG_VERSION_NUM >= 160000
	*period = RangeTypePGetDatum(make_range(type, &lower, &upper, false, NULL));
#else
	*period = RangeTypePGetDatum(make_range(type, &lower, &upper, false));
#endif
	return true;
}

static void
set_header(const gai_report *report, Datum *values, bool *nulls)
{
	DateADT		published;

	values[GAI_F_YEAR] = Int16GetDatum(report->year);
	nulls[GAI_F_YEAR] = report->year < 1 || report->year > PG_INT16_MAX;
	nulls[GAI_F_PERIOD] = !period_of(report->period_first, report->period_last, &values[GAI_F_PERIOD]);
	nulls[GAI_F_PUBLISHED] = !day_of(report->published, &published);
	if (!nulls[GAI_F_PUBLISHED])
		values[GAI_F_PUBLISHED] = DateADTGetDatum(published);
	set_text(values, nulls, GAI_F_TITLE, report->title);
	set_text(values, nulls, GAI_F_AGENCY, report->agency);
	set_text(values, nulls, GAI_F_ISSUER, report->issuer);
	set_text(values, nulls, GAI_F_INDEX_NUMBER, report->index_number);
	set_text(values, nulls, GAI_F_DOCUMENT_NUMBER, report->document_number);
	set_text(values, nulls, GAI_F_OVERVIEW, report->overview);
	set_text(values, nulls, GAI_F_PROBLEMS, report->problems);
	set_text(values, nulls, GAI_F_OTHER_MATTERS, report->other_matters);
	nulls[GAI_F_EXTRA] = true;
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

static Datum
build_row(const GaiRowType *type, const GaiRowLayout *row, const gai_cell *cells)
{
	Datum		values[GAIPG_MAX_COLUMNS];
	bool		nulls[GAIPG_MAX_COLUMNS];

	for (int c = 0; c < row->ncolumns; c++)
	{
		const gai_cell *cell = &cells[row->base + c];

		nulls[c] = cell->kind != GAI_NUMBER && cell->kind != GAI_PLACEHOLDER;
		if (nulls[c])
			continue;
		if (row->columns[c]->money)
			values[c] = gaipg_numeric(cell->value);
		else if (cell->value.scale == 0)
			values[c] = Int64GetDatum(cell->value.digits);
		else
			nulls[c] = true;	/* a count cannot have decimals; the core has noted it */
	}
	return gaipg_form_row(type, values, nulls);
}

/* Rows that the table's edition does not have are NULL. */
static bool
edition_has_row(const gai_form_table *table, int base)
{
	for (int r = 0; r < table->nrows; r++)
		if (table->rows[r].base == base)
			return true;
	return false;
}

static Datum
build_table(const GaiTableType *type, gai_table_id id, const gai_report *report)
{
	const GaiTableLayout *layout = gaipg_table_layout(id);
	const gai_form_table *form = gai_form_table_of(report->table_form[id], id);
	Datum		values[GAI_MAX_ROWS + 1];
	bool		nulls[GAI_MAX_ROWS + 1];

	for (int r = 0; r < layout->nrows; r++)
	{
		nulls[r] = !edition_has_row(form, layout->rows[r].base);
		if (!nulls[r])
			values[r] = build_row(type->rows[r], &layout->rows[r], report->cells);
	}
	values[layout->nrows] = Int16GetDatum(report->table_form[id]);
	nulls[layout->nrows] = false;
	return gaipg_form_row(type->type, values, nulls);
}

/* ---- notes ------------------------------------------------------------------------------------------------------ */

static Datum
build_note(const GaiRowType *type, const gai_note *note, size_t position)
{
	Datum		values[GAI_NOTE_FIELDS];
	bool		nulls[GAI_NOTE_FIELDS];

	set_text(values, nulls, GAI_N_CODE, gai_slice(gai_note_codes[note->code], strlen(gai_note_codes[note->code])));
	set_text(values, nulls, GAI_N_CELL,
			 note->cell != NULL && note->cell[0] != '\0' ? gai_slice(note->cell, strlen(note->cell)) :
			 gai_slice(NULL, 0));
	set_text(values, nulls, GAI_N_RAW, note->raw);
	nulls[GAI_N_POSITION] = position == GAI_NOWHERE;
	values[GAI_N_POSITION] = Int32GetDatum((int32) position);
	set_text(values, nulls, GAI_N_MESSAGE,
			 note->message != NULL ? gai_slice(note->message, strlen(note->message)) : gai_slice(NULL, 0));
	return gaipg_form_row(type, values, nulls);
}

static Datum
build_notes(const GaiReportType *type, const gai_report *report, gai_text body)
{
	int			count = (int) report->nnotes;
	size_t	   *positions;
	Datum	   *notes;

	if (count == 0)
		return PointerGetDatum(construct_empty_array(type->note_oid));
	if (report->nnotes > MaxAllocSize / sizeof(Datum))
		gaipg_raise(GAI_TOO_LARGE);
	positions = palloc(count * sizeof(size_t));
	notes = palloc(count * sizeof(Datum));
	for (int i = 0; i < count; i++)
		positions[i] = report->notes[i].position;
	gaipg_positions(body, positions, count);
	for (int i = 0; i < count; i++)
	{
		if ((i & 0xFFF) == 0)
			CHECK_FOR_INTERRUPTS();
		notes[i] = build_note(type->note, &report->notes[i], positions[i]);
	}
	return PointerGetDatum(construct_array(notes, count, type->note_oid, -1, false, TYPALIGN_DOUBLE));
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

/* Refuses what does not fit into one value, with a clearer message than the allocator's. */
static void
check_size(const Datum *values, const bool *nulls)
{
	size_t		size = 0;

	for (int i = 0; i < GAI_REPORT_FIELDS; i++)
		if (!nulls[i] && i != GAI_F_FORM && i != GAI_F_YEAR && i != GAI_F_PUBLISHED)
			size += VARSIZE_ANY(DatumGetPointer(values[i])) + MAXIMUM_ALIGNOF;
	if (size > MaxAllocSize - 1024)
		gaipg_raise(GAI_TOO_LARGE);
}

/* Sets the form and the tables; missing ones are NULL.  Cells that the types do not have are added to extra. */
static void
set_tables(const GaiReportType *type, const gai_report *report, Datum *values, bool *nulls)
{
	values[GAI_F_FORM] = Int16GetDatum(report->form);
	nulls[GAI_F_FORM] = report->form == 0;
	for (int t = 0; t < GAI_TABLES; t++)
	{
		nulls[GAI_F_DISCLOSURE + t] = report->table_form[t] == 0;
		if (report->table_form[t] != 0)
			values[GAI_F_DISCLOSURE + t] = build_table(&type->tables[t], (gai_table_id) t, report);
	}
	gaipg_add_extra(report, &values[GAI_F_EXTRA], &nulls[GAI_F_EXTRA]);
}

/* Makes the value.  The positions of notes are offsets in body. */
Datum
gaipg_build_report(GaiReportType *type, const gai_report *report, gai_text body)
{
	Datum		values[GAI_REPORT_FIELDS];
	bool		nulls[GAI_REPORT_FIELDS];

	set_header(report, values, nulls);
	set_tables(type, report, values, nulls);
	values[GAI_F_NOTES] = build_notes(type, report, body);
	nulls[GAI_F_NOTES] = false;
	check_size(values, nulls);
	return gaipg_form_row(type->type, values, nulls);
}

/*
 * The same with header and extra given as Datums in values and nulls.  The fields of tables and notes are set here; the
 * notes have no positions.
 */
Datum
gaipg_build_tables(GaiReportType *type, const gai_report *report, Datum *values, bool *nulls)
{
	set_tables(type, report, values, nulls);
	values[GAI_F_NOTES] = build_notes(type, report, gai_slice(NULL, 0));
	nulls[GAI_F_NOTES] = false;
	return gaipg_form_row(type->type, values, nulls);
}
