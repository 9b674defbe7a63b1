#!/bin/bash
#
# A search_path with hostile objects changes nothing: neither for calls, domains, constraints and generated columns, nor
# while the extension is created.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

db=gaireport_search_path
trap 'dropdb --if-exists "$db" 2>/dev/null' EXIT
create_reports "$db"

# Types, functions and operators of names that are used in and around the extension.  What is called of it says so.
psql -Xq -v ON_ERROR_STOP=1 -d "$db" <<'SQL'
CREATE SCHEMA foe;
SET search_path = foe, public;
CREATE FUNCTION told() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE 'the foe was called'; END $$;
CREATE FUNCTION gai_valid(report public.gai_report, strict boolean) RETURNS boolean LANGUAGE sql AS 'SELECT foe.told()';
CREATE FUNCTION gai_assert(report public.gai_report, strict boolean) RETURNS boolean LANGUAGE sql AS 'SELECT foe.told()';
CREATE FUNCTION gai_sum_step(state bytea, report public.gai_report) RETURNS bytea LANGUAGE sql AS 'SELECT ''''::bytea WHERE foe.told()';
CREATE FUNCTION gai_collect_final(state bytea) RETURNS public.gai_report LANGUAGE sql AS 'SELECT NULL::public.gai_report WHERE foe.told()';
CREATE FUNCTION equal(numeric, numeric) RETURNS boolean LANGUAGE sql AS 'SELECT foe.told()';
CREATE FUNCTION minus(numeric, numeric) RETURNS numeric LANGUAGE sql AS 'SELECT 0 WHERE foe.told()';
CREATE OPERATOR = (LEFTARG = numeric, RIGHTARG = numeric, FUNCTION = equal);
CREATE OPERATOR - (LEFTARG = numeric, RIGHTARG = numeric, FUNCTION = minus);
CREATE TYPE gai_disclosure AS (form text);
CREATE TYPE gai_applications AS (form text);
CREATE TYPE gai_note AS (code integer);
CREATE TYPE gai_finding AS (rule integer);
CREATE TYPE gai_cell_value AS (cell integer);
CREATE TYPE gai_report AS (form text, notes gai_note[]);
CREATE DOMAIN gai_valid_report AS public.gai_report CHECK (foe.told());

SET search_path = public;
CREATE TABLE kept (
    body text,
    report gai_report GENERATED ALWAYS AS (gai_parse(body)) STORED CHECK (gai_assert(report)),
    valid gai_valid_report
);
SQL
hostile='SET search_path = foe, pg_catalog, public'

like "$(session "$db" "$hostile" 'SELECT gai_valid(report, false) FROM report')" 'the foe was called' 'the foe is listening'
for statement in \
	'SELECT file, c.* FROM report, public.gai_cells(report) AS c' \
	'SELECT file, f.* FROM report, public.gai_check(report, true) AS f' \
	'SELECT file, t.* FROM report, public.gai_trace(body) AS t' \
	'SELECT file, r.* FROM report, public.gai_repair(report) AS r' \
	'SELECT file, c.* FROM report, public.gai_claims(report) AS c' \
	'SELECT file, i.* FROM report, public.gai_indicators(report) AS i' \
	"SELECT file, public.gai_parse(convert_to(body, 'UTF8')) FROM report" \
	'SELECT public.gai_sum(report) FROM report' \
	'SELECT file, public.gai_collect(2021, cell, value) FROM report, public.gai_cells(report) GROUP BY file ORDER BY file' \
	'SELECT a.file, b.file, d.* FROM report AS a, report AS b, public.gai_diff(a.report, b.report) AS d' \
	'SELECT public.gai_rules()'; do
	is "$(session "$db" "$hostile" "$statement" | md5sum)" "$(query "$db" "SET search_path = public; $statement" | md5sum)" \
		"$(grep -o 'gai_[a-z]*' <<<"$statement" | head -1) gives the same"
done

is "$(session "$db" "$hostile" "INSERT INTO kept (body, valid) SELECT body, report FROM report WHERE file <> '001'")" '' \
	'generated columns, constraints and domains do not call it'
like "$(session "$db" "$hostile" "INSERT INTO kept (body) SELECT body FROM report WHERE file = '001'")" \
	'ERROR: .*breaks 3 relations' 'and still refuse'

dropdb "$db"
createdb "$db"
like "$(session "$db" 'CREATE SCHEMA ours' "CREATE FUNCTION ours.gai_form(form integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'" \
	'CREATE EXTENSION gaireport SCHEMA ours')" '^ERROR: .*gai_form.* already exists' \
	'a function that somebody planted where the extension is to go is not replaced'
is "$(query "$db" "SELECT count(*) FROM pg_proc WHERE proname ~ '^gai_'")" 1 'nothing else is left there then'


# Where somebody planted types, operators, and functions that take anything, under the names that the script uses, everything
# is made of the same parts as in an empty schema.
definitions() { # schema
	query "$db" "SET search_path = ''
		; SELECT replace(pg_get_functiondef(oid), '$1.', 'it.') FROM pg_proc WHERE oid IN ($members) AND prokind = 'f' ORDER BY 1
		; SELECT replace(concat_ws(' ', aggfnoid::regprocedure, aggtransfn::regprocedure, aggfinalfn::regprocedure,
			aggcombinefn::regprocedure, aggmtransfn::regprocedure, aggminvtransfn::regprocedure, aggmfinalfn::regprocedure,
			aggtranstype::regtype), '$1.', 'it.') FROM pg_aggregate WHERE aggfnoid IN ($members) ORDER BY 1
		; SELECT replace(concat_ws(' ', attrelid::regclass, attnum, attname, format_type(atttypid, atttypmod)), '$1.', 'it.')
			FROM pg_attribute WHERE attrelid IN (SELECT typrelid FROM pg_type WHERE oid IN ($members)) ORDER BY 1
		; SELECT replace(concat_ws(' ', t.oid::regtype, typbasetype::regtype, refobjid::regprocedure), '$1.', 'it.')
			FROM pg_type AS t JOIN pg_constraint AS c ON contypid = t.oid JOIN pg_depend AS d ON d.classid = 'pg_constraint'::regclass
				AND d.objid = c.oid AND d.refclassid = 'pg_proc'::regclass WHERE t.oid IN ($members) ORDER BY 1"
}
members="SELECT objid FROM pg_catalog.pg_depend WHERE deptype = 'e'
	AND refobjid = (SELECT oid FROM pg_catalog.pg_extension WHERE extname = 'gaireport')"
query "$db" 'CREATE SCHEMA clean; CREATE EXTENSION gaireport SCHEMA clean'
clean=$(definitions clean)
names=$(query "$db" "SELECT DISTINCT proname FROM pg_proc WHERE oid IN ($members)")
query "$db" 'DROP EXTENSION gaireport; CREATE SCHEMA foe'
{
	echo "SET search_path = foe; CREATE FUNCTION told() RETURNS boolean LANGUAGE plpgsql AS \$\$ BEGIN RAISE 'the foe was called'; END \$\$;"
	for name in text integer int4 bigint int8 smallint int2 numeric boolean bool bytea jsonb name regclass date daterange real float4 record; do
		echo "CREATE TYPE \"$name\" AS (foe pg_catalog.text);"
	done
	for name in $names gai_require_encoding gai_report; do
		echo "CREATE FUNCTION $name(anyelement) RETURNS boolean LANGUAGE sql AS 'SELECT foe.told()';"
		echo "CREATE FUNCTION $name(anyelement, anyelement) RETURNS boolean LANGUAGE sql AS 'SELECT foe.told()';"
		echo "CREATE FUNCTION $name(VARIADIC anyarray) RETURNS boolean LANGUAGE sql AS 'SELECT foe.told()';"
	done
	echo "CREATE OPERATOR = (LEFTARG = anyelement, RIGHTARG = anyelement, FUNCTION = gai_valid);"
} | psql -Xq -v ON_ERROR_STOP=1 -d "$db"
is "$(session "$db" 'SET search_path = foe, pg_catalog' 'CREATE EXTENSION gaireport SCHEMA foe')" '' 'it is made where such things were planted'
is "$(definitions foe)" "$clean" 'of the same parts as elsewhere'
ok "$(($(wc -l <<<"$clean") < 300))" 'which are many'

done_testing
