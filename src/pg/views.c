/*
 * views.c - gai_create_views and gai_refresh_views: views of plain columns over a table of reports.
 *
 * The statements are made here and run by SPI, as the caller.  The functions have a search_path of their own
 * (pg_catalog), and every name in the statements is qualified and quoted.
 */
#include "pg_gaireport.h"

#include "access/table.h"
#include "catalog/namespace.h"
#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "view_list.h"

PG_FUNCTION_INFO_V1(gaireport_create_views);
PG_FUNCTION_INFO_V1(gaireport_refresh_views);

/* Columns that views of reports begin with; h has those that stand in the report. */
static const ViewColumn common[] = {
	{"report_key", NULL, "报告的键, 即来源表中的键列"},
	{"region", NULL, "地区, 即来源表的 region 列"},
	{"agency", "h.agency", "机关名称"},
	{"year", "h.year", "报告年度"},
};

enum
{
	COMMON_KEY,
	COMMON_REGION
};

/* The names of one call, quoted where they need it. */
typedef struct Views
{
	char	   *extension;		/* the schema of the extension */
	char	   *source;			/* the qualified table */
	char	   *key;			/* columns of it */
	char	   *report;
	bool		has_region;
	char	   *schema;			/* of the views */
	bool		materialized;
} Views;

/* ---- names ------------------------------------------------------------------------------------------------------ */

/* A column of the source, quoted; an error if there is none. */
static char *
require_column(Relation source, text *name, Oid *type)
{
	char	   *string = text_to_cstring(name);
	AttrNumber	number = get_attnum(RelationGetRelid(source), string);

	if (number <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("table \"%s\" has no column \"%s\"", RelationGetRelationName(source), string),
				 errhint("Give the names as they are stored, without quotes: "
						 "gai_create_views('report', 'id', 'report').")));
	*type = get_atttype(RelationGetRelid(source), number);
	return pstrdup(quote_identifier(string));
}

/* Whether a type is gai_report of this extension, or a domain over it. */
static bool
is_report(Oid type, Oid schema)
{
	Oid			base = getBaseType(type);
	Oid			wanted = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid, CStringGetDatum("gai_report"),
										 ObjectIdGetDatum(schema));

	return OidIsValid(wanted) && base == wanted;
}

static void
read_source(Views *self, Oid relation, text *key, text *report, Oid extension)
{
	Relation	source = try_table_open(relation, AccessShareLock);
	Oid			type;

	if (source == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("there is no table with OID %u", relation)));
	self->source = quote_qualified_identifier(get_namespace_name(RelationGetNamespace(source)),
											  RelationGetRelationName(source));
	self->key = require_column(source, key, &type);
	self->report = require_column(source, report, &type);
	if (!is_report(type, extension))
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("column \"%s\" of table \"%s\" is of type %s", text_to_cstring(report),
						RelationGetRelationName(source), format_type_be(type)),
				 errhint("The views are made from a column of type gai_report.")));
	self->has_region = get_attnum(relation, "region") > 0;
	table_close(source, NoLock);
}

/* ---- statements ------------------------------------------------------------------------------------------------- */

static void
run(const char *statement)
{
	int			result = SPI_execute(statement, false, 0);

	if (result < 0)
		elog(ERROR, "SPI_execute failed: %s", SPI_result_code_string(result));
}

/* The name of a cell as a column. */
static char *
column_of(int slot)
{
	char	   *name = pstrdup(gaipg_slot_code(slot));

	for (char *at = name; *at != '\0'; at++)
		if (*at == '.')
			*at = '_';
	return name;
}

/* The list of columns for gai_wide. */
static void
put_wide_columns(StringInfo out)
{
	static const char *const fields[][2] = {
		{"form", "smallint"}, {"title", "text"}, {"period", "daterange"}, {"issuer", "text"}, {"index_number", "text"},
		{"document_number", "text"}, {"published", "date"}, {"overview", "text"}, {"problems", "text"},
		{"other_matters", "text"}, {"disclosure_form", "smallint"}, {"applications_form", "smallint"},
	};
	const int  *slots;
	int			nslots = gaipg_slots(&slots);

	for (int i = 0; i < lengthof(fields); i++)
		appendStringInfo(out, "%s%s %s", i > 0 ? ", " : "", fields[i][0], fields[i][1]);
	for (int i = 0; i < nslots; i++)
		appendStringInfo(out, ", %s %s", column_of(slots[i]),
						 gaipg_slot_column(slots[i])->money ? "numeric" : "bigint");
}

static void
put_editions(StringInfo out)
{
	for (int f = 0; gai_forms[f] != NULL; f++)
		appendStringInfo(out, "%s(%d)", f > 0 ? ", " : "", gai_forms[f]->edition);
}

/* A text of view_list.c with its places filled in. */
static void
put_template(StringInfo out, const Views *self, const char *template)
{
	for (const char *at = template; *at != '\0'; at++)
	{
		if (*at != '$')
		{
			appendStringInfoChar(out, *at);
			continue;
		}
		switch (*++at)
		{
			case 'E':
				appendStringInfoString(out, self->extension);
				break;
			case 'K':
				appendStringInfoString(out, self->key);
				break;
			case 'R':
				appendStringInfoString(out, self->report);
				break;
			case 'F':
				put_editions(out);
				break;
			case 'W':
				put_wide_columns(out);
				break;
		}
	}
}

static void
put_column(StringInfo out, const Views *self, const char *expression, const char *name)
{
	appendStringInfoString(out, out->data[out->len - 1] == ' ' ? "" : ", ");
	put_template(out, self, expression);
	appendStringInfo(out, " AS %s", quote_identifier(name));
}

/* $K is a place of its own: names of the source never are part of a text that is looked through for places. */
static void
put_common(StringInfo out, const Views *self)
{
	for (int i = 0; i < lengthof(common); i++)
		if (i == COMMON_KEY)
			put_column(out, self, "s.$K", common[i].name);
		else if (i != COMMON_REGION)
			put_column(out, self, common[i].expression, common[i].name);
		else if (self->has_region)
			put_column(out, self, "s.region", common[i].name);
}

static void
create_view(const Views *self, const View *view)
{
	const int  *slots;
	int			nslots = gaipg_slots(&slots);
	StringInfoData out;

	initStringInfo(&out);
	appendStringInfo(&out, "CREATE %s %s.%s %s AS SELECT ", self->materialized ? "MATERIALIZED VIEW" : "VIEW",
					 self->schema, view->name, self->materialized ? "" : "WITH (security_invoker = true)");
	if (view->of_reports)
		put_common(&out, self);
	for (const ViewColumn *column = view->columns; column->name != NULL; column++)
		put_column(&out, self, column->expression, column->name);
	for (int i = 0; i < nslots && view->wide; i++)
		put_column(&out, self, psprintf("f.%s", column_of(slots[i])), column_of(slots[i]));
	appendStringInfoString(&out, " FROM ");
	/* field notation would unpack the report again for each of its 200 cells */
	if (view->of_reports)
		appendStringInfo(&out, "%s AS s, LATERAL %s.gai_wide(s.%s) AS h(agency text, year smallint), LATERAL ",
						 self->source, self->extension, self->report);
	put_template(&out, self, view->from);
	run(out.data);
	if (self->materialized)
		run(psprintf("CREATE UNIQUE INDEX ON %s.%s (%s)", self->schema, view->name, view->key));
}

/* ---- comments --------------------------------------------------------------------------------------------------- */

static void
comment_on_column(const Views *self, const View *view, const char *column, const char *comment)
{
	run(psprintf("COMMENT ON COLUMN %s.%s.%s IS %s", self->schema, view->name, quote_identifier(column),
				 quote_literal_cstr(comment)));
}

/* "表三 (一)予以公开 / 自然人 (件)" of a cell, in the words of the newest edition that has it. */
static char *
describe_cell(int slot)
{
	StringInfoData out;

	initStringInfo(&out);
	for (int f = 0; gai_forms[f] != NULL; f++)
	{
		gai_table_id id = gai_slot_table(slot);
		const gai_form_row *row;
		const gai_form_column *column;

		if (!gai_find_slot(&gai_forms[f]->tables[id], slot, &row, &column))
			continue;
		resetStringInfo(&out);
		appendStringInfo(&out, "%s %s · %s", gai_table_names[id], row->label, column->label);
		if (strstr(column->label, column->unit) == NULL)
			appendStringInfo(&out, " (%s)", column->unit);
	}
	return gaipg_cstring(out.data);
}

static void
comment_on(const Views *self, const View *view)
{
	const int  *slots;
	int			nslots = gaipg_slots(&slots);

	run(psprintf("COMMENT ON %s %s.%s IS %s", self->materialized ? "MATERIALIZED VIEW" : "VIEW", self->schema,
				 view->name, quote_literal_cstr(gaipg_cstring(view->comment))));
	for (int i = 0; i < lengthof(common) && view->of_reports; i++)
		if (i != COMMON_REGION || self->has_region)
			comment_on_column(self, view, common[i].name, gaipg_cstring(common[i].comment));
	for (const ViewColumn *column = view->columns; column->name != NULL; column++)
		comment_on_column(self, view, column->name, gaipg_cstring(column->comment));
	for (int i = 0; i < nslots && view->wide; i++)
		comment_on_column(self, view, column_of(slots[i]), describe_cell(slots[i]));
}

/* ---- the functions ---------------------------------------------------------------------------------------------- */

static void
require_argument(FunctionCallInfo fcinfo, int number, const char *name)
{
	if (PG_ARGISNULL(number))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("argument \"%s\" of gai_create_views is null", name)));
}

/* The schema of the views, quoted; it is made if there is none. */
static char *
make_schema(const char *name)
{
	const char *quoted = quote_identifier(name);

	if (*name == '\0')
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_NAME),
				 errmsg("the schema of the views has no name")));
	if (!OidIsValid(get_namespace_oid(name, true)))
		run(psprintf("CREATE SCHEMA %s", quoted));
	return pstrdup(quoted);
}

Datum
gaireport_create_views(PG_FUNCTION_ARGS)
{
	Oid			extension = get_func_namespace(fcinfo->flinfo->fn_oid);
	Views		self = {.materialized = !PG_ARGISNULL(4) && PG_GETARG_BOOL(4)};

	require_argument(fcinfo, 0, "source");
	require_argument(fcinfo, 1, "key");
	require_argument(fcinfo, 2, "report");
	require_argument(fcinfo, 3, "schema");
	SPI_connect();
	self.extension = pstrdup(quote_identifier(get_namespace_name(extension)));
	read_source(&self, PG_GETARG_OID(0), PG_GETARG_TEXT_PP(1), PG_GETARG_TEXT_PP(2), extension);
	self.schema = make_schema(NameStr(*PG_GETARG_NAME(3)));
	for (const View *view = gaipg_views; view->name != NULL; view++)
	{
		create_view(&self, view);
		CommandCounterIncrement();
		comment_on(&self, view);
	}
	SPI_finish();
	PG_RETURN_VOID();
}

/* The relation of that name in a schema, if it is a materialized view; *filled: it has been filled before. */
static bool
find_materialized(Oid schema, const char *name, bool *filled)
{
	Oid			oid = get_relname_relid(name, schema);
	HeapTuple	tuple;

	if (!OidIsValid(oid) || get_rel_relkind(oid) != RELKIND_MATVIEW)
		return false;
	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(oid));
	if (!HeapTupleIsValid(tuple))
		return false;
	*filled = ((Form_pg_class) GETSTRUCT(tuple))->relispopulated;
	ReleaseSysCache(tuple);
	return true;
}

Datum
gaireport_refresh_views(PG_FUNCTION_ARGS)
{
	const char *name = NameStr(*PG_GETARG_NAME(0));
	Oid			schema = get_namespace_oid(name, false);
	int			count = 0;

	SPI_connect();
	for (const View *view = gaipg_views; view->name != NULL; view++)
	{
		bool		filled;

		if (!find_materialized(schema, view->name, &filled))
			continue;
		run(psprintf("REFRESH MATERIALIZED VIEW %s %s.%s", filled ? "CONCURRENTLY" : "", quote_identifier(name),
					 view->name));
		count++;
	}
	SPI_finish();
	if (count == 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("schema \"%s\" has no materialized views of gai_create_views", name),
				 errhint("Plain views show the present state and need no refresh.")));
	PG_RETURN_INT32(count);
}
