/*
 * report_read.c - makes a report of the core from a value of type gai_report.
 *
 * A report is about forty nested tuples, and a constraint reads them all for every row of a table.  So in the common
 * case nothing is allocated or looked up: rows of counts are read in place.
 */
#include "pg_gaireport.h"

#include "access/tupmacs.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/datum.h"
#include "utils/numeric.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"


/* A composite value within another one, as a tuple; valid as long as buffer and the outer value. */
HeapTupleHeader
gaipg_open_tuple(Datum value, GaiBuffer *buffer)
{
	struct varlena *datum = (struct varlena *) DatumGetPointer(value);

	if (VARATT_IS_4B_U(datum))
		return (HeapTupleHeader) datum;
	if (VARATT_IS_SHORT(datum))
	{
		Size		length = VARSIZE_SHORT(datum) - VARHDRSZ_SHORT;

		memcpy(buffer->bytes + VARHDRSZ, VARDATA_SHORT(datum), length);
		SET_VARSIZE(buffer->bytes, length + VARHDRSZ);
		return &buffer->header;
	}
	return DatumGetHeapTupleHeader(value);
}

/* Reads the fields of a tuple; values by reference point into it. */
void
gaipg_deform(const GaiRowType *type, HeapTupleHeader datum, Datum *values, bool *nulls)
{
	HeapTupleData tuple;
	Datum		all[MaxTupleAttributeNumber];
	bool		all_nulls[MaxTupleAttributeNumber];

	tuple.t_len = HeapTupleHeaderGetDatumLength(datum);
	ItemPointerSetInvalid(&tuple.t_self);
	tuple.t_tableOid = InvalidOid;
	tuple.t_data = datum;
	heap_deform_tuple(&tuple, type->desc, all, all_nulls);
	for (int i = 0; i < type->nfields; i++)
	{
		values[i] = all[type->attribute[i]];
		nulls[i] = all_nulls[type->attribute[i]];
	}
}

static void
set_count(gai_cell *cell, int64 count)
{
	cell->kind = GAI_NUMBER;
	cell->value.digits = count;
}

/* Reads a row of counts: attributes of eight bytes, one after the other; NULLs take no room. */
static void
read_counts(const GaiRowType *type, HeapTupleHeader row, gai_cell *cells)
{
	const char *data = (const char *) row + row->t_hoff;
	int			natts = Min(HeapTupleHeaderGetNatts(row), type->desc->natts);
	bool		has_nulls = (row->t_infomask & HEAP_HASNULL) != 0;

	for (int i = 0; i < natts; i++)
	{
		int64		count;

		if (has_nulls && att_isnull(i, row->t_bits))
			continue;
		memcpy(&count, data, sizeof count);
		data += sizeof count;
		if (type->field[i] >= 0)
			set_count(&cells[type->field[i]], count);
	}
}

/* Reads a row with money in it. */
static void
read_mixed(const GaiRowType *type, const GaiRowLayout *layout, HeapTupleHeader row, int flags, GaiReading *reading)
{
	Datum		values[GAIPG_MAX_COLUMNS];
	bool		nulls[GAIPG_MAX_COLUMNS];

	gaipg_deform(type, row, values, nulls);
	for (int c = 0; c < layout->ncolumns; c++)
	{
		gai_cell   *cell = &reading->report.cells[layout->base + c];

		if (nulls[c])
			continue;
		if (!layout->columns[c]->money)
			set_count(cell, DatumGetInt64(values[c]));
		else if (!(flags & GAI_READ_AMOUNTS))
			cell->kind = GAI_NUMBER;
		else
		{
			reading->amounts[layout->base + c] = datumCopy(values[c], false, -1);
			cell->kind = gaipg_decimal(values[c], &cell->value) ? GAI_NUMBER : GAI_UNREADABLE;
		}
	}
}

static void
read_row(const GaiRowType *type, const GaiRowLayout *layout, Datum datum, int flags, GaiReading *reading)
{
	GaiBuffer	buffer;
	HeapTupleHeader row = gaipg_open_tuple(datum, &buffer);

	if (type->eight)
		read_counts(type, row, &reading->report.cells[layout->base]);
	else
		read_mixed(type, layout, row, flags, reading);
}

/* The edition that a form attribute states. */
int
gaipg_edition(Datum form, bool isnull, int otherwise)
{
	return isnull ? otherwise : gaipg_require_form(DatumGetInt16(form));
}

/* The edition of a table: its own form, or a default if it states none. */
static int
read_table(const GaiTableType *type, gai_table_id id, Datum datum, int otherwise, int flags, GaiReading *reading)
{
	const GaiTableLayout *layout = gaipg_table_layout(id);
	Datum		values[GAI_MAX_ROWS + 1];
	bool		nulls[GAI_MAX_ROWS + 1];
	GaiBuffer	buffer;

	gaipg_deform(type->type, gaipg_open_tuple(datum, &buffer), values, nulls);
	for (int r = 0; r < layout->nrows; r++)
		if (!nulls[r])
			read_row(type->rows[r], &layout->rows[r], values[r], flags, reading);
	return id == GAI_DISPUTES ? otherwise : gaipg_edition(values[layout->nrows], nulls[layout->nrows], otherwise);
}

/* ---- kinds ------------------------------------------------------------------------------------------------------ */

/* Sets the kind of a cell as a note states it, unless the cell has a value. */
static void
set_kind(gai_cell *cell, gai_note_code code)
{
	if (code == GAI_NOTE_PLACEHOLDER && cell->kind == GAI_NUMBER && cell->value.digits == 0)
		cell->kind = GAI_PLACEHOLDER;
	else if (code == GAI_NOTE_BLANK && cell->kind == GAI_ABSENT)
		cell->kind = GAI_BLANK;
	else if (code == GAI_NOTE_TEXT && cell->kind == GAI_ABSENT)
		cell->kind = GAI_UNREADABLE;
}

static void
apply_to_cell(gai_cell *cell, gai_note_code code, gai_text raw)
{
	set_kind(cell, code);
	if (raw.length > 0)
		cell->raw = raw;
}

/*
 * raw is what the source has there, if that is wanted.  The reader writes scopes for rows of the edition that a table
 * has: cells of other editions, whose rows may have the same codes, are not meant.
 */
static void
apply_note(gai_note_code code, text *scope, gai_text raw, gai_report *report)
{
	const char *bytes = VARDATA_ANY(scope);
	int			length = VARSIZE_ANY_EXHDR(scope);
	int			slot = gaipg_find_slot(bytes, length);

	if (slot >= 0)
		apply_to_cell(&report->cells[slot], code, raw);
	else
		for (slot = 0; slot < GAI_SLOTS; slot++)
			if (gaipg_scope_covers(bytes, length, slot) &&
				gai_form_has(gai_table_of(report, gai_slot_table(slot)), slot))
				apply_to_cell(&report->cells[slot], code, raw);
}

/* Makes amounts unreadable that are in another unit than their column's, as a note says. */
static void
doubt_amounts(text *scope, gai_report *report)
{
	for (int slot = 0; slot < GAI_SLOTS; slot++)
		if (report->cells[slot].kind == GAI_NUMBER && gaipg_slot_column(slot)->money &&
			gaipg_scope_covers(VARDATA_ANY(scope), VARSIZE_ANY_EXHDR(scope), slot))
			report->cells[slot].kind = GAI_UNREADABLE;
}

/* Keeps the reader's notes on headings of sections; one for each section is enough for the rules. */
static void
keep_section_note(text *scope, gai_report *report)
{
	gai_text	name = gai_slice(VARDATA_ANY(scope), VARSIZE_ANY_EXHDR(scope));

	if (report->notes == NULL)
		report->notes = palloc0(GAI_PARTS * sizeof(gai_note));
	for (int i = 0; i < GAI_PARTS; i++)
	{
		const char *field = gai_section_parts[i].field;
		bool		known = false;

		for (size_t n = 0; n < report->nnotes; n++)
			known |= report->notes[n].cell == field;
		if (!known && gai_text_equal(name, gai_slice(field, strlen(field))))
			report->notes[report->nnotes++] = (gai_note) {
				.code = GAI_NOTE_SECTION,
				.cell = field,
				.position = GAI_NOWHERE,
			};
	}
}

/* The code of a note; false if the library does not use notes with this code. */
static bool
tells_something(text *code, gai_note_code *found)
{
	static const gai_note_code useful[] = {
		GAI_NOTE_BLANK, GAI_NOTE_PLACEHOLDER, GAI_NOTE_TEXT, GAI_NOTE_SECTION, GAI_NOTE_UNIT,
	};
	gai_text	name = gai_slice(VARDATA_ANY(code), VARSIZE_ANY_EXHDR(code));

	for (int i = 0; i < lengthof(useful); i++)
		if (gai_text_equal(name, gai_slice(gai_note_codes[useful[i]], strlen(gai_note_codes[useful[i]]))))
		{
			*found = useful[i];
			return true;
		}
	return false;
}

static void
read_notes(const GaiReportType *type, Datum notes, int flags, gai_report *report)
{
	Datum	   *elements;
	bool	   *is_null;
	int			count;

	deconstruct_array(DatumGetArrayTypeP(notes), type->note_oid, -1, false, TYPALIGN_DOUBLE,
					  &elements, &is_null, &count);
	for (int i = 0; i < count; i++)
	{
		Datum		values[GAI_NOTE_FIELDS];
		bool		nulls[GAI_NOTE_FIELDS];
		GaiBuffer	buffer;
		gai_note_code code;
		gai_text	raw = gai_slice(NULL, 0);

		if ((i & 0xFF) == 0)
			CHECK_FOR_INTERRUPTS();
		if (is_null[i])
			continue;
		gaipg_deform(type->note, gaipg_open_tuple(elements[i], &buffer), values, nulls);
		if (nulls[GAI_N_CODE] || !tells_something(DatumGetTextPP(values[GAI_N_CODE]), &code))
			continue;
		if ((flags & GAI_READ_SHOWN) && !nulls[GAI_N_RAW])
			raw = gaipg_utf8(DatumGetTextPCopy(values[GAI_N_RAW]));
		if (code == GAI_NOTE_SECTION && (flags & GAI_READ_PROSE) && !nulls[GAI_N_CELL])
			keep_section_note(DatumGetTextPP(values[GAI_N_CELL]), report);
		else if (code == GAI_NOTE_UNIT && (flags & GAI_READ_UNITS) && !nulls[GAI_N_CELL])
			doubt_amounts(DatumGetTextPP(values[GAI_N_CELL]), report);
		else if (code != GAI_NOTE_SECTION && !nulls[GAI_N_CELL] &&
				 (code != GAI_NOTE_UNIT || (flags & GAI_READ_SHOWN)))
			apply_note(code, DatumGetTextPP(values[GAI_N_CELL]), raw, report);
	}
}

/* ---- header and prose ------------------------------------------------------------------------------------------- */

static gai_date
date_of(DateADT day)
{
	gai_date	date = {0, 0, 0};

	if (!DATE_NOT_FINITE(day))
		j2date(day + POSTGRES_EPOCH_JDATE, &date.year, &date.month, &date.day);
	return date;
}

/* Reads a period; both days are included.  An open bound has year 0, and so do both bounds of an empty range. */
static void
read_period(Datum period, gai_report *report)
{
	RangeType  *range = DatumGetRangeTypeP(period);
	RangeBound	lower;
	RangeBound	upper;
	bool		empty;

	range_deserialize(lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO), range, &lower, &upper, &empty);
	if (!empty && !lower.infinite)
		report->period_first = date_of(DatumGetDateADT(lower.val));
	if (!empty && !upper.infinite)
		report->period_last = date_of(DATE_NOT_FINITE(DatumGetDateADT(upper.val)) ? DatumGetDateADT(upper.val) :
									  DatumGetDateADT(upper.val) - !upper.inclusive);
}

static gai_text
text_of(const Datum *values, const bool *nulls, int field)
{
	return nulls[field] ? gai_slice(NULL, 0) : gaipg_utf8(DatumGetTextPP(values[field]));
}

/* Reads header and prose, as far as rules look at them. */
static void
read_prose(const Datum *values, const bool *nulls, gai_report *report)
{
	report->title = text_of(values, nulls, GAI_F_TITLE);
	report->agency = text_of(values, nulls, GAI_F_AGENCY);
	report->overview = text_of(values, nulls, GAI_F_OVERVIEW);
	report->problems = text_of(values, nulls, GAI_F_PROBLEMS);
	report->other_matters = text_of(values, nulls, GAI_F_OTHER_MATTERS);
	if (!nulls[GAI_F_YEAR] && DatumGetInt16(values[GAI_F_YEAR]) > 0)
		report->year = DatumGetInt16(values[GAI_F_YEAR]);
	if (!nulls[GAI_F_PUBLISHED])
		report->published = date_of(DatumGetDateADT(values[GAI_F_PUBLISHED]));
	if (!nulls[GAI_F_PERIOD])
		read_period(values[GAI_F_PERIOD], report);
}

/* What only pages show. */
static void
read_rest_of_header(const Datum *values, const bool *nulls, gai_report *report)
{
	report->issuer = text_of(values, nulls, GAI_F_ISSUER);
	report->index_number = text_of(values, nulls, GAI_F_INDEX_NUMBER);
	report->document_number = text_of(values, nulls, GAI_F_DOCUMENT_NUMBER);
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

void
gaipg_read_report(GaiReportType *type, HeapTupleHeader datum, int flags, GaiReading *reading)
{
	gai_report *report = &reading->report;
	Datum		values[GAI_REPORT_FIELDS];
	bool		nulls[GAI_REPORT_FIELDS];
	int			stated;
	int			newest = 0;

	memset(report, 0, sizeof *report);
	gaipg_deform(type->type, datum, values, nulls);
	stated = gaipg_edition(values[GAI_F_FORM], nulls[GAI_F_FORM], 0);
	for (int t = 0; t < GAI_TABLES; t++)
	{
		if (nulls[GAI_F_DISCLOSURE + t] || (t == GAI_DISCLOSURE && (flags & GAI_READ_RELATED)))
			continue;
		report->table_form[t] = read_table(&type->tables[t], (gai_table_id) t, values[GAI_F_DISCLOSURE + t],
										   stated != 0 ? stated : gai_newest_form()->edition, flags, reading);
		newest = Max(newest, report->table_form[t]);
	}
	report->form = stated != 0 ? stated : newest != 0 ? newest : gai_newest_form()->edition;
	if (!nulls[GAI_F_EXTRA])
		gaipg_read_extra(values[GAI_F_EXTRA], flags, reading);
	if (flags & GAI_READ_PROSE)
		read_prose(values, nulls, report);
	if (flags & GAI_READ_SHOWN)
		read_rest_of_header(values, nulls, report);
	if ((flags & (GAI_READ_KINDS | GAI_READ_PROSE | GAI_READ_SHOWN)) && !nulls[GAI_F_NOTES])
		read_notes(type, values[GAI_F_NOTES], flags, report);
}

/* The value of one cell as numeric, without reading the others. */
Datum
gaipg_read_cell(GaiReportType *type, HeapTupleHeader datum, int slot, bool *isnull)
{
	const GaiRowLayout *layout = gaipg_slot_row(slot);
	gai_table_id table = gai_slot_table(slot);
	int			row;
	int			column;
	Datum		values[GAI_REPORT_FIELDS + GAI_MAX_ROWS];
	bool		nulls[GAI_REPORT_FIELDS + GAI_MAX_ROWS];
	GaiBuffer	outer;
	GaiBuffer	inner;

	*isnull = true;
	gaipg_deform(type->type, datum, values, nulls);
	if (gai_is_extra(slot))
		return nulls[GAI_F_EXTRA] ? (Datum) 0 : gaipg_extra_cell(values[GAI_F_EXTRA], slot, isnull);
	if (nulls[GAI_F_DISCLOSURE + table])
		return (Datum) 0;
	row = layout - gaipg_table_layout(table)->rows;
	column = slot - layout->base;
	gaipg_deform(type->tables[table].type, gaipg_open_tuple(values[GAI_F_DISCLOSURE + table], &outer), values, nulls);
	if (nulls[row])
		return (Datum) 0;
	gaipg_deform(type->tables[table].rows[row], gaipg_open_tuple(values[row], &inner), values, nulls);
	if (nulls[column])
		return (Datum) 0;
	*isnull = false;
	return layout->columns[column]->money ? datumCopy(values[column], false, -1) :
		NumericGetDatum(int64_to_numeric(DatumGetInt64(values[column])));
}
