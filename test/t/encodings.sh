#!/bin/bash
#
# Databases in other encodings than UTF8: those that have the characters read the same, the others are refused.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

folder=$(mktemp -d)
db=gaireport_encoding
trap 'dropdb --if-exists "$db" 2>/dev/null; rm -rf "$folder"' EXIT

new_database() { # encoding
	dropdb --if-exists "$db" 2>/dev/null
	createdb -T template0 -E "$1" --locale=C "$db"
	query "$db" 'CREATE EXTENSION gaireport'
	query "$db" 'CREATE TABLE seed (file text, body text)'
}

# The reports but for characters that are in no EUC_CN.
fill() {
	local file

	for file in test/seeds/*.txt; do
		iconv -f UTF-8 -t GB2312 -c "$file" | iconv -f GB2312 -t UTF-8 >"$folder/body"
		psql -Xq -v ON_ERROR_STOP=1 -v name="$(basename "$file")" -v path="$folder/body" -d "$db" <<-'SQL'
			\set body `cat :'path'`
			INSERT INTO seed VALUES (:'name', :'body');
		SQL
	done
}

# Cells and findings, which no encoding may change.
readings() {
	query "$db" 'SELECT file, c.* FROM seed, gai_cells(gai_parse(body)) AS c ORDER BY file, form_table, row_no, col_no'
	query "$db" 'SELECT file, rule, scope, lhs, rhs FROM seed, gai_check(gai_parse(body), true) ORDER BY file, rule, scope'
	query "$db" 'SELECT file, (gai_parse(body)).title, (gai_parse(body)).other_matters FROM seed ORDER BY file'
}

misplaced="SELECT count(*) FROM seed, gai_trace(body) WHERE substr(body, \"position\", length) <> raw"
sqlstate() { # statement
	psql -XqAt -v VERBOSITY=sqlstate -d "$db" -c "$1" 2>&1 || true
}

new_database UTF8
fill
readings >"$folder/utf8"
is "$(grep -c '|number|' "$folder/utf8")" 994 'the reports are read'

for encoding in EUC_CN SQL_ASCII; do
	new_database "$encoding"
	fill
	readings >"$folder/other"
	# EUC_CN has another middle dot
	is "$(diff <(sed 's/・/·/g' "$folder/other") "$folder/utf8" | head -5)" '' "in $encoding they are read the same"
	is "$(query "$db" "$misplaced")" 0 "in $encoding every cell stands where it is said to"
done
is "$(sqlstate "SELECT gai_parse(E'\\xD6\\xD0')")" 'ERROR:  22021' 'in SQL_ASCII bytes that are no UTF-8 are an error'
is "$(query "$db" "SELECT count(value) FROM seed, gai_cells(gai_parse(convert_to(body, 'UTF8'))) WHERE file LIKE '001%'")" 200 \
	'files are read there'

# Of all encodings of servers these can hold the form.  (The client has none, because some cannot be converted to UTF8.
# For MULE_INTERNAL the server itself refuses, which cannot convert the script.)
accepting=$(query postgres 'SELECT name FROM generate_series(0, 50) AS code, pg_encoding_to_char(code) AS name' |
	while read -r encoding; do
		dropdb --if-exists "$db" 2>/dev/null
		if [ -n "$encoding" ] && createdb -T template0 -E "$encoding" --locale=C "$db" 2>/dev/null; then
			echo "$encoding $(PGCLIENTENCODING=SQL_ASCII psql -XqAt -d "$db" -c 'CREATE EXTENSION gaireport' 2>&1 |
				grep -oE "a database in $encoding cannot hold|to \"$encoding\" does not exist" || true)"
		fi
	done)
ok "$(($(grep -cE ' (cannot hold|does not exist)$' <<<"$accepting") < 30))" 'dozens of encodings are tried'
is "$(grep -vE ' (cannot hold|does not exist)$' <<<"$accepting" | sort | xargs)" 'EUC_CN SQL_ASCII UTF8' 'three can hold the form, all others are refused'

# Where the form cannot be written, the extension says so before anyone stores a report.
for encoding in LATIN1 EUC_JP WIN1251; do
	dropdb --if-exists "$db" 2>/dev/null
	createdb -T template0 -E "$encoding" --locale=C "$db"
	is "$(psql -XqAt -v SHOW_CONTEXT=never -d "$db" -c 'CREATE EXTENSION gaireport' 2>&1 || true)" \
		"ERROR:  a database in $encoding cannot hold the words of the form
HINT:  Create a database in UTF8: CREATE DATABASE name ENCODING 'UTF8' TEMPLATE template0." "$encoding is refused"
	is "$(query "$db" "SELECT count(*) FROM pg_extension WHERE extname = 'gaireport'")" 0 'and nothing is left behind'
done
# The refusal must be reached: a character in the script that the encoding lacks would come before it.
is "$(LC_ALL=C grep -l '[^ -~[:space:]]' sql/extension/*.sql || true)" '' 'the script is ASCII'
done_testing
