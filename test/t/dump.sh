#!/bin/bash
#
# Dump and restore: tables, constraints, generated columns, domains, indexes and views over the types come back.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"
# shellcheck source-path=SCRIPTDIR source=../life.sh
. "$(dirname "$0")/../life.sh"

db=gaireport_dump
copy=gaireport_restored
folder=$(mktemp -d)
trap 'dropdb --if-exists "$db" 2>/dev/null; dropdb --if-exists "$copy" 2>/dev/null; rm -rf "$folder"' EXIT

create_life "$db"
life_of "$db" >"$folder/before"
like "$(wc -l <"$folder/before")" '[1-9][0-9]{3}' 'there is something to lose'

pg_dump -d "$db" -f "$folder/plain"
pg_dump -d "$db" -Fc -f "$folder/custom"
pg_dump -d "$db" -Fd -j2 -f "$folder/parallel"
restore() { # format
	case $1 in
		plain) psql -Xq -v ON_ERROR_STOP=1 -d "$copy" -f "$folder/plain" ;;
		custom) pg_restore -e -d "$copy" "$folder/custom" ;;
		parallel) pg_restore -e -j2 -d "$copy" "$folder/parallel" ;;
	esac
}
for format in plain custom parallel; do
	dropdb --if-exists "$copy" 2>/dev/null
	createdb "$copy"
	succeeds "a $format dump is restored without an error" restore "$format"
	life_of "$copy" >"$folder/after"
	is "$(diff "$folder/before" "$folder/after" | head -5)" '' 'and holds the same'
done

is "$(query "$copy" "SELECT gai_refresh_views('solid')")" 8 'views of ours can be refreshed there'
is "$(query "$copy" "SELECT conname FROM pg_constraint WHERE conname = 'report_adds_up'")" report_adds_up \
	'the constraint came along'
like "$(session "$copy" "INSERT INTO a_checked (file, report) SELECT 'wrong', report FROM report WHERE file = '001'")" '^ERROR:' \
	'and still refuses'
like "$(session "$copy" "INSERT INTO kept (body) SELECT body FROM report WHERE file = '001'")" '^ERROR:.*breaks 3 relations' \
	'the trigger still reads, and the constraint refuses'
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
