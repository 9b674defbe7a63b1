/*
 * wide.c - gai_wide: a report as one row of plain columns.
 *
 * The columns are those that the caller lists behind AS, by their names: fields of the header, the editions of tables,
 * and cells, whose dots are underscores (applications_granted_total).  So the row has no type of its own, which would
 * have to change with a new edition of the form.  The report is read once, not once for each column.
 */
#include "pg_gaireport.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(gaireport_wide);

/* What a column shows. */
typedef struct Source
{
	int			slot;			/* of a cell, or -1 */
	int			field;			/* GaiReportField, or -1: the edition of a table */
	int			table;
} Source;

/* What a call site keeps. */
typedef struct Wide
{
	TupleDesc	desc;
	Source	   *sources;
} Wide;

static bool
is_column_of(const char *name, const char *code)
{
	for (; *name != '\0'; name++, code++)
		if (*name != (*code == '.' ? '_' : *code))
			return false;
	return *code == '\0';
}

static bool
find_cell(const char *name, Source *source, Oid *type)
{
	const int  *slots;
	int			nslots = gaipg_slots(&slots);

	for (int i = 0; i < nslots; i++)
		if (is_column_of(name, gaipg_slot_code(slots[i])))
		{
			*source = (Source) {.slot = slots[i], .field = -1};
			*type = gaipg_slot_column(slots[i])->money ? NUMERICOID : INT8OID;
			return true;
		}
	return false;
}

static bool
find_edition(const char *name, Source *source, Oid *type)
{
	for (int t = 0; t < GAI_TABLES; t++)
	{
		const char *code = gaipg_table_layout((gai_table_id) t)->code;

		if (strncmp(name, code, strlen(code)) == 0 && strcmp(name + strlen(code), "_form") == 0)
		{
			*source = (Source) {.slot = -1, .field = -1, .table = t};
			*type = INT2OID;
			return true;
		}
	}
	return false;
}

static bool
find_field(const GaiReportType *type, const char *name, Source *source, Oid *column)
{
	for (int f = 0; f < GAI_F_DISCLOSURE; f++)
	{
		Form_pg_attribute attribute = TupleDescAttr(type->type->desc, type->type->attribute[f]);

		if (strcmp(NameStr(attribute->attname), name) == 0)
		{
			*source = (Source) {.slot = -1, .field = f};
			*column = attribute->atttypid;
			return true;
		}
	}
	return false;
}

/* Looks up the columns of the caller's list. */
static Wide *
look_up(FunctionCallInfo fcinfo, GaiCall *call, const GaiReportType *type)
{
	TupleDesc	desc;
	Wide	   *self;

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("gai_wide is called without a list of columns"),
				 errhint("Such as FROM gai_wide(report) AS w(agency text, applications_received_total bigint); "
						 "gai_create_views() makes a view of all columns.")));
	self = MemoryContextAllocZero(call->memory, sizeof(Wide));
	self->sources = MemoryContextAllocZero(call->memory, desc->natts * sizeof(Source));
	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(desc, i);
		const char *name = NameStr(attribute->attname);
		Oid			column;

		if (!find_field(type, name, &self->sources[i], &column) && !find_edition(name, &self->sources[i], &column) &&
			!find_cell(name, &self->sources[i], &column))
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_COLUMN),
					 errmsg("a report has no column \"%s\"", name),
					 errhint("Columns are fields of the header, such as agency, and cells, such as "
							 "applications_received_total.")));
		if (column != attribute->atttypid)
			ereport(ERROR,
					(errcode(ERRCODE_DATATYPE_MISMATCH),
					 errmsg("column \"%s\" of a report is of type %s", name, format_type_be(column))));
	}
	{
		MemoryContext caller = MemoryContextSwitchTo(call->memory);

		self->desc = BlessTupleDesc(CreateTupleDescCopy(desc));
		MemoryContextSwitchTo(caller);
	}
	return self;
}

Datum
gaireport_wide(PG_FUNCTION_ARGS)
{
	HeapTupleHeader datum = PG_GETARG_HEAPTUPLEHEADER(0);
	GaiCall    *call = gaipg_call(fcinfo);
	GaiReportType *type = gaipg_argument_type(call, datum);
	Datum		fields[GAI_REPORT_FIELDS];
	bool		field_nulls[GAI_REPORT_FIELDS];
	Datum		values[MaxTupleAttributeNumber];
	bool		nulls[MaxTupleAttributeNumber];
	GaiReading	reading;

	if (call->wide == NULL)
		call->wide = look_up(fcinfo, call, type);
	gaipg_read_report(type, datum, GAI_READ_AMOUNTS, &reading);
	gaipg_deform(type->type, datum, fields, field_nulls);
	for (int i = 0; i < call->wide->desc->natts; i++)
	{
		const Source *source = &call->wide->sources[i];

		if (source->slot >= 0)
		{
			const gai_cell *cell = &reading.report.cells[source->slot];

			nulls[i] = !gai_has_value(cell);
			values[i] = gaipg_slot_column(source->slot)->money ? reading.amounts[source->slot] :
				Int64GetDatum(cell->value.digits);
		}
		else if (source->field >= 0)
		{
			values[i] = fields[source->field];
			nulls[i] = field_nulls[source->field];
		}
		else
		{
			values[i] = Int16GetDatum(reading.report.table_form[source->table]);
			nulls[i] = reading.report.table_form[source->table] == 0;
		}
	}
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(call->wide->desc, values, nulls)));
}
