#!/bin/bash
#
# Dump and restore: tables, constraints, generated columns, domains, indexes and views over the types come back.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

db=gaireport_dump
copy=gaireport_restored
folder=$(mktemp -d)
trap 'dropdb --if-exists "$db" 2>/dev/null; dropdb --if-exists "$copy" 2>/dev/null; rm -rf "$folder"' EXIT

create_reports "$db"
psql -Xq -v ON_ERROR_STOP=1 -d "$db" <<'SQL'
-- The names are chosen so that data comes before what it depends on, if restore went by names.
CREATE TABLE a_checked (
    file text PRIMARY KEY,
    report gai_report CONSTRAINT report_adds_up CHECK (gai_assert(report)),
    same gai_valid_report,
    notes gai_note[],
    received gai_applicants
);
INSERT INTO a_checked
SELECT file, report, report, (report).notes, (report).applications.received FROM report WHERE file <> '001';
INSERT INTO a_checked (file) VALUES ('nothing');
INSERT INTO a_checked (file, notes) VALUES ('quotes',
    ARRAY[ROW('text', 'a.b.c', E'"\\'' {},()\n\t总计', 1, E'\\\\ "" ''')::gai_note, NULL]);
INSERT INTO a_checked (file, report) VALUES ('empty', ROW(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, NULL, NULL)::gai_report);
CREATE TABLE generated (
    body text,
    report gai_report GENERATED ALWAYS AS (gai_parse(body)) STORED CONSTRAINT generated_adds_up CHECK (gai_assert(report))
);
INSERT INTO generated SELECT body FROM report WHERE file <> '001';
CREATE INDEX ON report ((gai_cell(report, 'applications.received.total')));
CREATE INDEX ON report (((report).year));
CREATE VIEW finding AS SELECT file, f.* FROM report, gai_check(report) AS f;
CREATE MATERIALIZED VIEW cells AS SELECT file, c.* FROM report, gai_cells(report) AS c;
SELECT gai_create_views('report', 'file', 'report', 'views');
SELECT gai_create_views('report', 'file', 'report', 'solid', materialized => true);
CREATE TABLE typed OF gai_cell_value;
INSERT INTO typed SELECT c.* FROM report, gai_cells(report) AS c WHERE file = '004';
SQL

# What is in a database, as text.
content() { # database
	query "$1" 'SELECT * FROM a_checked ORDER BY file'
	query "$1" 'SELECT file, md5(body), report FROM report ORDER BY file'
	query "$1" 'SELECT * FROM finding ORDER BY file, rule, scope'
	query "$1" 'SELECT * FROM cells'
	query "$1" 'SELECT * FROM typed'
	query "$1" 'SELECT * FROM views.reports ORDER BY report_key'
	query "$1" 'SELECT * FROM solid.cells ORDER BY report_key, cell'
	query "$1" "SELECT count(*), md5(string_agg(description, ',' ORDER BY objoid::regclass::text, objsubid)) FROM pg_description
		WHERE classoid = 'pg_class'::regclass AND objoid::regclass::text ~ '^(views|solid)'"
	query "$1" "SELECT indexdef FROM pg_indexes WHERE schemaname = 'solid' ORDER BY indexdef"
	query "$1" 'SELECT report FROM generated ORDER BY md5(body)'
	query "$1" "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname ~ 'report|adds_up' ORDER BY conname"
	query "$1" "SELECT indexdef FROM pg_indexes WHERE tablename = 'report' ORDER BY indexdef"
}
content "$db" >"$folder/before"
like "$(wc -l <"$folder/before")" '[1-9][0-9]{3}' 'there is something to lose'

pg_dump -d "$db" -f "$folder/plain.sql"
createdb "$copy"
succeeds 'a plain dump is restored without an error' psql -Xq -v ON_ERROR_STOP=1 -d "$copy" -f "$folder/plain.sql"
content "$copy" >"$folder/after"
is "$(diff "$folder/before" "$folder/after" | head -5)" '' 'and holds the same'

dropdb "$copy"
createdb "$copy"
pg_dump -d "$db" -Fd -j2 -f "$folder/parallel"
succeeds 'a parallel dump is restored by two jobs' pg_restore -e -j2 -d "$copy" "$folder/parallel"
content "$copy" >"$folder/after"
is "$(diff "$folder/before" "$folder/after" | head -5)" '' 'and holds the same'

is "$(query "$copy" "SELECT gai_refresh_views('solid')")" 8 'views of ours can be refreshed there'
is "$(query "$copy" "SELECT conname FROM pg_constraint WHERE conname = 'report_adds_up'")" report_adds_up \
	'the constraint came along'
like "$(session "$copy" "INSERT INTO a_checked (file, report) SELECT 'wrong', report FROM report WHERE file = '001'")" '^ERROR:' \
	'and still refuses'
like "$(session "$copy" "INSERT INTO generated SELECT body FROM report WHERE file = '001'")" \
	'^ERROR:.*breaks 3 relations' 'a generated column with a constraint refuses, too'

succeeds 'a copy in binary goes out and in' psql -Xq -v ON_ERROR_STOP=1 -d "$copy" \
	-c 'CREATE TABLE again (LIKE a_checked)' \
	-c "\\copy a_checked TO '$folder/binary' WITH (FORMAT binary)" \
	-c "\\copy again FROM '$folder/binary' WITH (FORMAT binary)"
is "$(query "$copy" 'SELECT count(*) FROM a_checked JOIN again USING (file)
	WHERE a_checked.report IS NOT DISTINCT FROM again.report AND a_checked.notes IS NOT DISTINCT FROM again.notes')" \
	"$(query "$copy" 'SELECT count(*) FROM a_checked')" 'unchanged'

like "$(session "$copy" 'DROP EXTENSION gaireport')" 'other objects depend on it' 'the extension is not dropped from under a table'

done_testing
