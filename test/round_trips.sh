#!/bin/bash
#
# round_trips.sh - generated reports as SQL reads, writes and reads them again: by gai_html and gai_text, to the last letter;
# and through LibreOffice, from the page to a Word document, every number.  Speaks TAP.
#
#   test/round_trips.sh           COUNT=2000 reports, OFFICE=500 of them through LibreOffice, SEED=1 others
#
# Needs a server in which the extension is installed (PGHOST … as usual; test/one.sh clients starts one) and soffice.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=tap.sh
. "$(dirname "$0")/tap.sh"
cd "$(dirname "$0")/.."

count=${COUNT:-2000}
office=${OFFICE:-500}
[ "$office" -le "$count" ] || office=$count
db=gaireport_round_trips
work=$(mktemp -d)
trap 'dropdb --if-exists --force "$db" 2>/dev/null; rm -rf "$work"' EXIT
dropdb --if-exists "$db" 2>/dev/null
createdb "$db"

# A folder of files as lines of a table: name, content in base64.
load_files() { # table file ...
	local table=$1 file
	shift
	query "$db" "CREATE TABLE $table (name text PRIMARY KEY, body text)"
	for file in "$@"; do
		printf '%s\t%s\n' "$(basename "${file%.*}")" "$(base64 -w0 "$file")"
	done | psql -Xq -v ON_ERROR_STOP=1 -d "$db" -c "\\copy $table FROM STDIN"
}

make -s -C test/tools ../../build/tools/pages
mkdir "$work/pages" "$work/html" "$work/docx"
build/tools/pages "$work/pages" "$count" "${SEED:-1}"
query "$db" 'CREATE EXTENSION gaireport'
load_files page "$work"/pages/*.html
query "$db" "CREATE TABLE report AS SELECT name, gai_parse(decode(body, 'base64')) AS report FROM page"
# the same numbers as a publishing system sends them
query "$db" "INSERT INTO report SELECT 'built ' || name, gai_build(NULL, cells, title => (report).title, agency => (report).agency,
		year => (report).year, overview => (report).overview, problems => (report).problems, other_matters => (report).other_matters)
	FROM report, LATERAL (SELECT jsonb_object_agg(cell, value) FROM gai_cells(report) WHERE value IS NOT NULL) AS c(cells)
	WHERE cells IS NOT NULL"
is "$(query "$db" 'SELECT count(*) FROM report' | awk -v n="$count" '{ print ($1 > 1.9 * n) }')" 1 \
	"there are twice $count reports, read and built"

# ---- by our own pages and texts -----------------------------------------------------------------------------------------

query "$db" "CREATE FUNCTION is_same(a gai_report, b gai_report) RETURNS boolean LANGUAGE sql AS \$\$
	SELECT to_jsonb(a) - 'notes' = to_jsonb(b) - 'notes' AND
		(SELECT array_agg((cell, value, kind)) FROM gai_cells(a)) = (SELECT array_agg((cell, value, kind)) FROM gai_cells(b)) \$\$"
for way in 'gai_html(report)' 'gai_html(report, page => false)' "convert_to(gai_html(report), 'UTF8')" 'gai_text(report)'; do
	is "$(query "$db" "SELECT name FROM report WHERE NOT is_same(report, gai_parse($way)) ORDER BY name LIMIT 5")" '' \
		"each comes back whole from $way"
done

# ---- through a word processor -------------------------------------------------------------------------------------------

if ! command -v soffice >/dev/null; then
	skip 'LibreOffice is not installed'
	done_testing
	exit
fi
query "$db" "SELECT name || ' ' || translate(encode(convert_to(gai_html(report), 'UTF8'), 'base64'), E'\\n', '') FROM report
	WHERE name NOT LIKE 'built%' ORDER BY name LIMIT $office" |
	/usr/bin/perl -MMIME::Base64 -ne '
		my ($name, $page) = split;
		open my $file, ">", "'"$work"'/html/$name.html" or die;
		print $file decode_base64($page)'
convert() { # page ...
	timeout -k 5 $((60 + 10 * $#)) soffice -env:UserInstallation="file://$work/office-$$" --headless --norestore \
		'--infilter=HTML (StarWriter)' --convert-to 'docx:MS Word 2007 XML' --outdir "$work/docx" "$@" >/dev/null 2>&1 || true
}
export -f convert
export work
# shellcheck disable=SC2016
find "$work/html" -name '*.html' -print0 | xargs -0 -n 50 -P "$(nproc)" bash -c 'convert "$@"; rm -rf "$work/office-$$"' convert
load_files document "$work"/docx/*.docx
is "$(query "$db" 'SELECT count(*) FROM document')" "$office" "there are $office Word documents of the pages"
is "$(query "$db" "SELECT name || ' ' || a.cell || ': ' || coalesce(a.value::text, 'NULL') || ', ' || coalesce(b.value::text, 'NULL')
	FROM document JOIN report USING (name), gai_try_parse(decode(body, 'base64')) AS read,
		LATERAL gai_cells(report) AS a LEFT JOIN LATERAL gai_cells(read) AS b USING (cell)
	WHERE a.value IS DISTINCT FROM b.value ORDER BY 1 LIMIT 10")" '' 'every number of theirs is read as before'

done_testing
