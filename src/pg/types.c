/*
 * types.c - looks up composite types in the catalog.
 *
 * No type is looked up by name: the outer type comes from the datum or from the function's result, the types within it
 * from its attributes.  Attributes are found by name, because their numbers shift when a type is altered.  All of this
 * is done once in each backend, and again when a type was altered.
 */
#include "pg_gaireport.h"

#include "access/tupdesc.h"
#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/typcache.h"

static const GaiField report_fields[GAI_REPORT_FIELDS] = {
	[GAI_F_FORM] = {"form", INT2OID},
	[GAI_F_TITLE] = {"title", TEXTOID},
	[GAI_F_AGENCY] = {"agency", TEXTOID},
	[GAI_F_YEAR] = {"year", INT2OID},
	[GAI_F_PERIOD] = {"period", DATERANGEOID},
	[GAI_F_ISSUER] = {"issuer", TEXTOID},
	[GAI_F_INDEX_NUMBER] = {"index_number", TEXTOID},
	[GAI_F_DOCUMENT_NUMBER] = {"document_number", TEXTOID},
	[GAI_F_PUBLISHED] = {"published", DATEOID},
	[GAI_F_OVERVIEW] = {"overview", TEXTOID},
	[GAI_F_PROBLEMS] = {"problems", TEXTOID},
	[GAI_F_OTHER_MATTERS] = {"other_matters", TEXTOID},
	[GAI_F_DISCLOSURE] = {"disclosure", InvalidOid},
	[GAI_F_APPLICATIONS] = {"applications", InvalidOid},
	[GAI_F_DISPUTES] = {"disputes", InvalidOid},
	[GAI_F_NOTES] = {"notes", InvalidOid},
	[GAI_F_EXTRA] = {"extra", JSONBOID},
};

static const GaiField note_fields[GAI_NOTE_FIELDS] = {
	[GAI_N_CODE] = {"code", TEXTOID},
	[GAI_N_CELL] = {"cell", TEXTOID},
	[GAI_N_RAW] = {"raw", TEXTOID},
	[GAI_N_POSITION] = {"position", INT4OID},
	[GAI_N_MESSAGE] = {"message", TEXTOID},
};

GaiCall *
gaipg_call(FunctionCallInfo fcinfo)
{
	FmgrInfo   *flinfo = fcinfo->flinfo;
	GaiCall    *call = flinfo->fn_extra;

	if (call == NULL)
	{
		call = MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(GaiCall));
		call->memory = flinfo->fn_mcxt;
		flinfo->fn_extra = call;
	}
	return call;
}

static void
raise_mismatch(TupleDesc desc, const GaiField *field)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATATYPE_MISMATCH),
			 errmsg("type %s does not fit the gaireport library", format_type_be(desc->tdtypeid)),
			 field->type == InvalidOid ?
			 errdetail("It has no attribute \"%s\" of a composite type.", field->name) :
			 errdetail("It has no attribute \"%s\" of type %s.", field->name, format_type_be(field->type)),
			 errhint("Run ALTER EXTENSION gaireport UPDATE.")));
}

static int
find_attribute(TupleDesc desc, const GaiField *field)
{
	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(desc, i);

		if (!attribute->attisdropped && strcmp(NameStr(attribute->attname), field->name) == 0 &&
			(field->type == InvalidOid || field->type == attribute->atttypid))
			return i;
	}
	raise_mismatch(desc, field);
	pg_unreachable();
}

/*
 * Raises if a type has an attribute that is none of its fields.  Somebody altered it, and its values could not be
 * restored from a dump, where CREATE EXTENSION makes the type as it was.
 */
static void
refuse_foreign_attributes(const GaiRowType *self)
{
	for (int i = 0; i < self->desc->natts; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(self->desc, i);
		const char *type,
				   *name;

		if (attribute->attisdropped || self->field[i] >= 0)
			continue;
		type = format_type_be(self->desc->tdtypeid);
		name = quote_identifier(NameStr(attribute->attname));
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("type %s does not fit the gaireport library", type),
				 errdetail("Its attribute \"%s\" is not of the extension.", NameStr(attribute->attname)),
				 errhint("Run ALTER TYPE %s DROP ATTRIBUTE %s; keep what is your own in a column beside the report.",
						 type, name)));
	}
}

/* The fields of a composite type, which must all be there, and nothing else. */
GaiRowType *
gaipg_row_type(MemoryContext memory, TupleDesc desc, const GaiField *fields, int nfields)
{
	MemoryContext caller = MemoryContextSwitchTo(memory);
	GaiRowType *self = palloc0(sizeof(GaiRowType));

	self->desc = BlessTupleDesc(CreateTupleDescCopy(desc));
	self->nfields = nfields;
	self->attribute = palloc(nfields * sizeof(int));
	self->field = palloc(desc->natts * sizeof(int));
	self->eight = true;
	for (int i = 0; i < desc->natts; i++)
	{
		self->field[i] = -1;
		if (TupleDescAttr(desc, i)->attlen != 8)
			self->eight = false;
	}
	for (int i = 0; i < nfields; i++)
	{
		self->attribute[i] = find_attribute(desc, &fields[i]);
		self->field[self->attribute[i]] = i;
	}
	MemoryContextSwitchTo(caller);
	refuse_foreign_attributes(self);
	return self;
}

/* The same for a type given by its OID; NULL if it is not composite. */
static GaiRowType *
row_type_of(MemoryContext memory, Oid type, int32 typmod, const GaiField *fields, int nfields)
{
	TupleDesc	desc = lookup_rowtype_tupdesc_noerror(type, typmod, true);
	GaiRowType *self;

	if (desc == NULL)
		return NULL;
	self = gaipg_row_type(memory, desc, fields, nfields);
	ReleaseTupleDesc(desc);
	return self;
}

/* The type of a field of a composite type, itself composite. */
static GaiRowType *
field_type(MemoryContext memory, const GaiRowType *outer, int n, const GaiField *field, const GaiField *fields,
		   int nfields)
{
	Form_pg_attribute attribute = TupleDescAttr(outer->desc, outer->attribute[n]);
	GaiRowType *self = row_type_of(memory, attribute->atttypid, attribute->atttypmod, fields, nfields);

	if (self == NULL)
		raise_mismatch(outer->desc, field);
	return self;
}

/* Looks up the types of rows; rows of the same type share the result. */
static void
add_row_types(MemoryContext memory, GaiTableType *table, const GaiTableLayout *layout, const GaiField *table_fields)
{
	for (int r = 0; r < layout->nrows; r++)
	{
		const GaiRowLayout *row = &layout->rows[r];
		Form_pg_attribute attribute = TupleDescAttr(table->type->desc, table->type->attribute[r]);
		GaiField	fields[GAIPG_MAX_COLUMNS];

		for (int i = 0; i < r && table->rows[r] == NULL; i++)
			if (table->rows[i]->desc->tdtypeid == attribute->atttypid &&
				table->rows[i]->nfields == row->ncolumns)
				table->rows[r] = table->rows[i];
		if (table->rows[r] != NULL)
			continue;
		for (int c = 0; c < row->ncolumns; c++)
		{
			fields[c].name = row->columns[c]->code;
			fields[c].type = row->columns[c]->money ? NUMERICOID : INT8OID;
		}
		table->rows[r] = field_type(memory, table->type, r, &table_fields[r], fields, row->ncolumns);
	}
}

static void
add_table_type(MemoryContext memory, GaiReportType *self, gai_table_id id)
{
	const GaiTableLayout *layout = gaipg_table_layout(id);
	GaiTableType *table = &self->tables[id];
	GaiField	fields[GAI_MAX_ROWS + 1];
	int			nfields = layout->nrows;

	for (int r = 0; r < layout->nrows; r++)
	{
		fields[r].name = layout->rows[r].code;
		fields[r].type = InvalidOid;
	}
	if (id != GAI_DISPUTES)
	{
		fields[nfields].name = "form";
		fields[nfields++].type = INT2OID;
	}
	table->type = field_type(memory, self->type, GAI_F_DISCLOSURE + id, &report_fields[GAI_F_DISCLOSURE + id],
							 fields, nfields);
	add_row_types(memory, table, layout, fields);
}

static void
add_note_type(MemoryContext memory, GaiReportType *self)
{
	Form_pg_attribute attribute = TupleDescAttr(self->type->desc, self->type->attribute[GAI_F_NOTES]);

	self->note_oid = get_element_type(attribute->atttypid);
	if (OidIsValid(self->note_oid))
		self->note = row_type_of(memory, self->note_oid, -1, note_fields, GAI_NOTE_FIELDS);
	if (self->note == NULL)
		raise_mismatch(self->type->desc, &report_fields[GAI_F_NOTES]);
}

static GaiReportType *
report_type(MemoryContext memory, Oid oid, int32 typmod)
{
	GaiReportType *self = MemoryContextAllocZero(memory, sizeof(GaiReportType));

	self->oid = oid;
	self->typmod = typmod;
	self->type = row_type_of(memory, oid, typmod, report_fields, GAI_REPORT_FIELDS);
	if (self->type == NULL)
		elog(ERROR, "type %u is not composite", oid);
	for (int t = 0; t < GAI_TABLES; t++)
		add_table_type(memory, self, (gai_table_id) t);
	add_note_type(memory, self);
	return self;
}

/* ---- kept for the backend --------------------------------------------------------------------------------------- */

enum
{
	ROW_TYPES = 2 + GAI_TABLES * (1 + GAI_MAX_ROWS)
};

/*
 * The type of reports.  Each statement has call sites of its own, and to look it up takes longer than to check a
 * report.
 */
static struct
{
	GaiReportType *type;		/* NULL = not looked up yet, or just being looked up */
	bool		current;		/* nothing of it was invalidated since it was looked up */
	bool		told;			/* the callback is registered */
}			kept;

/* The report type and all composite types in it, some more than once; returns how many. */
static int
list_row_types(const GaiReportType *self, const GaiRowType *types[ROW_TYPES])
{
	int			n = 0;

	types[n++] = self->type;
	types[n++] = self->note;
	for (int t = 0; t < GAI_TABLES; t++)
	{
		types[n++] = self->tables[t].type;
		for (int r = 0; r < gaipg_table_layout((gai_table_id) t)->nrows; r++)
			types[n++] = self->tables[t].rows[r];
	}
	return n;
}

/* As PostgreSQL's own cache of types, it is told of altered types by the invalidation of their relations. */
static void
forget(Datum arg, Oid relation)
{
	const GaiRowType *types[ROW_TYPES];
	int			n;

	(void) arg;
	if (kept.type == NULL || !OidIsValid(relation))
		kept.current = false;
	if (!kept.current)
		return;
	n = list_row_types(kept.type, types);
	for (int i = 0; i < n; i++)
		if (TupleDescAttr(types[i]->desc, 0)->attrelid == relation)
			kept.current = false;
}

static bool
same_types(const GaiReportType *a, const GaiReportType *b)
{
	const GaiRowType *a_types[ROW_TYPES];
	const GaiRowType *b_types[ROW_TYPES];
	int			n = list_row_types(a, a_types);

	list_row_types(b, b_types);
	for (int i = 0; i < n; i++)
		if (!equalTupleDescs(a_types[i]->desc, b_types[i]->desc))
			return false;
	return a->oid == b->oid && a->note_oid == b->note_oid;
}

/*
 * The report type of the backend.  If an invalidation changed nothing, as when the server's queue of them ran over, it
 * stays as it was.  If a type was altered, the old one is left where it is, for call sites may point to it.
 */
static GaiReportType *
backend_type(Oid oid)
{
	GaiReportType *old = kept.type;
	GaiReportType *found;
	MemoryContext memory;

	if (kept.type != NULL && kept.current && kept.type->oid == oid)
		return kept.type;
	if (!kept.told)
		CacheRegisterRelcacheCallback(forget, (Datum) 0);
	kept.told = true;
	kept.type = NULL;
	kept.current = true;
	memory = AllocSetContextCreate(CurrentMemoryContext, "gaireport types", ALLOCSET_SMALL_SIZES);
	found = report_type(memory, oid, -1);
	if (old != NULL && same_types(old, found))
	{
		MemoryContextDelete(memory);
		found = old;
	}
	else
		MemoryContextSetParent(memory, TopMemoryContext);
	kept.type = found;
	return found;
}

/* The type of a report given as an argument. */
GaiReportType *
gaipg_argument_type(GaiCall *call, HeapTupleHeader report)
{
	Oid			oid = HeapTupleHeaderGetTypeId(report);
	int32		typmod = HeapTupleHeaderGetTypMod(report);

	if (call->report == NULL || call->report->oid != oid || call->report->typmod != typmod)
		call->report = typmod < 0 ? backend_type(oid) : report_type(call->memory, oid, typmod);
	return call->report;
}

/* The type of the report that the function returns. */
GaiReportType *
gaipg_result_type(GaiCall *call, FunctionCallInfo fcinfo)
{
	if (call->report == NULL)
	{
		Oid			oid = get_fn_expr_rettype(fcinfo->flinfo);
		TupleDesc	desc;

		/* without an expression, as when C code calls */
		if (!OidIsValid(oid))
		{
			if (get_call_result_type(fcinfo, &oid, &desc) != TYPEFUNC_COMPOSITE)
				elog(ERROR, "return type must be a row type");
		}
		call->report = backend_type(oid);
	}
	return call->report;
}
