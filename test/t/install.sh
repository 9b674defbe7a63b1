#!/bin/bash
#
# The extension in the server's catalogue: who may install it, where, and that every object has a comment.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

db=gaireport_install
trap 'dropdb --if-exists --force "$db" 2>/dev/null; dropuser --if-exists gaireport_user 2>/dev/null; dropuser --if-exists gaireport_other 2>/dev/null' EXIT
dropdb --if-exists "$db" 2>/dev/null
createuser gaireport_user
createdb -O gaireport_user "$db"
version=$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" gaireport.control)

as_user() { # statement
	PGUSER=gaireport_user session "$db" "$@"
}

is "$(as_user 'CREATE SCHEMA reports' 'CREATE EXTENSION gaireport SCHEMA reports')" '' \
	'the owner of a database, no superuser, installs it in a schema of his own'
is "$(query "$db" "SELECT extversion FROM pg_extension WHERE extname = 'gaireport'")" "$version" \
	'the version is that of the control file'
is "$(as_user "SELECT reports.gai_try_parse('x') IS NULL")" t 'it works there, with nothing on the search_path'
# What a trusted extension consists of belongs to the superuser, so only he can move it.
is "$(session "$db" 'CREATE SCHEMA other' 'GRANT USAGE ON SCHEMA other TO gaireport_user' 'ALTER EXTENSION gaireport SET SCHEMA other')" '' \
	'a superuser moves it to another schema'
is "$(as_user "SELECT other.gai_try_parse('x') IS NULL")" t 'it works there'
is "$(as_user 'SELECT count(*) FROM other.gai_rules()')" "$(as_user 'SET search_path = other' 'SELECT count(*) FROM gai_rules()')" \
	'with the schema on the search_path or without'

members="pg_depend AS d WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
	AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'gaireport')"

is "$(query "$db" "SELECT pg_describe_object(classid, objid, 0) FROM $members
	AND obj_description(objid, classid::regclass::name) IS NULL
	AND NOT (classid = 'pg_type'::regclass AND (SELECT typelem <> 0 FROM pg_type WHERE oid = objid))")" '' \
	'every object has a comment'
is "$(query "$db" "SELECT pg_describe_object(classid, objid, 0) FROM $members
	AND classid IN ('pg_proc'::regclass, 'pg_type'::regclass)
	AND coalesce((SELECT proname FROM pg_proc WHERE oid = objid AND classid = 'pg_proc'::regclass),
				 (SELECT typname FROM pg_type WHERE oid = objid AND classid = 'pg_type'::regclass)) !~ '^_?gai_'")" '' \
	'every name begins with gai_'
is "$(query "$db" "SELECT oid::regprocedure FROM pg_proc WHERE oid IN (SELECT objid FROM $members)
	AND proname NOT IN ('gai_create_views', 'gai_refresh_views')
	AND (provolatile <> CASE WHEN proname IN ('gai_rules', 'gai_note_codes') THEN 's' ELSE 'i' END OR proparallel <> 's')")" '' \
	'every function that makes nothing is PARALLEL SAFE, and IMMUTABLE but for those that follow lc_messages'
is "$(query "$db" "SELECT oid::regprocedure FROM pg_proc WHERE oid IN (SELECT objid FROM $members)
	AND (prosecdef OR prorettype = 'record'::regtype AND proname <> 'gai_wide')")" '' \
	'none runs with rights of its owner, none but that for wide rows returns anonymous records'
is "$(query "$db" "SELECT oid::regprocedure FROM pg_proc WHERE oid IN (SELECT objid FROM $members)
	AND proisstrict AND pronargdefaults > 0 AND proargdefaults IS NOT NULL
	AND pg_get_function_arguments(oid) ~ 'DEFAULT NULL'")" '' \
	'no STRICT function has NULL as a default, which would make it give NULL always'

# What others may do: call every function; make views only where they might make any.
as_other() { # statement
	PGUSER=gaireport_other session "$db" "$@"
}
createuser gaireport_other
query "$db" 'GRANT USAGE ON SCHEMA other TO gaireport_other'
as_user "CREATE TABLE reports.report AS SELECT 1 AS id, other.gai_build(2021, '{\"disputes.review.total\": 0}') AS report" \
	'GRANT USAGE ON SCHEMA reports TO gaireport_other' >/dev/null
is "$(query "$db" "SELECT oid::regprocedure FROM pg_proc WHERE oid IN (SELECT objid FROM $members)
	AND NOT has_function_privilege('gaireport_other', oid, 'EXECUTE')")" '' 'others may call every function'
is "$(as_other "SELECT other.gai_valid(other.gai_build(2021, '{}'))")" t 'and can'
views="SELECT other.gai_create_views('reports.report', 'id', 'report', 'mine'"
like "$(as_other "$views)")" 'ERROR: +permission denied for database' 'they make no schema of views where they may make none'
query "$db" 'CREATE SCHEMA mine AUTHORIZATION gaireport_other'
like "$(as_other "$views, true)")" 'ERROR: +permission denied for table report' 'nor copies of what they must not read'
is "$(as_other "$views)" 'SELECT')" '' 'but views'
like "$(as_other 'SELECT count(*) FROM mine.cells')" 'ERROR: +permission denied for table report' 'through which they see no more than before'
as_user "SELECT other.gai_create_views('reports.report', 'id', 'report', 'reports', true)" >/dev/null
like "$(as_other "SELECT other.gai_refresh_views('reports')")" 'ERROR: +(must be owner of|permission denied for) materialized view' \
	'and materialized views are refreshed by their owner alone'
like "$(as_other 'ALTER EXTENSION gaireport UPDATE' 'DROP EXTENSION gaireport')" 'ERROR: +must be owner of extension' 'the extension is not theirs'
query "$db" 'SET client_min_messages = warning; DROP SCHEMA mine CASCADE; DROP OWNED BY gaireport_other; DROP USER gaireport_other'
as_user 'DROP SCHEMA reports CASCADE' >/dev/null

is "$(as_user 'DROP EXTENSION gaireport')" '' 'it is dropped without a trace'
is "$(query "$db" "SELECT count(*) FROM pg_proc WHERE proname LIKE 'gai\\_%'")" 0 'no function stays'

like "$(psql -X -d "$db" -f "sql/gaireport--$version.sql" 2>&1)" 'Use "CREATE EXTENSION gaireport" to load this file' \
	'the script refuses to be run by psql'

# Somebody who may create objects plants some of the names that the script uses.
as_user 'CREATE FUNCTION gai_valid(integer) RETURNS boolean LANGUAGE sql AS $$ SELECT false $$' >/dev/null
is "$(session "$db" 'CREATE EXTENSION gaireport')" '' 'foreign functions of the same name do not disturb it'
as_user 'DROP FUNCTION gai_valid(integer)' >/dev/null

is "$(grep -o '"version": *"[^"]*"' META.json | grep -vE "\"$version(\\.[0-9]+)?\"|1\\.0\\.0\"" || true)" '' \
	'META.json names the same version'
like "$(head -20 CHANGELOG.md)" "$version" 'so does CHANGELOG.md'

done_testing
