#!/bin/bash
#
# Builds the extension with an invented edition of the form (test/unit/edition_2026.c) in the list of editions, and with
# all other code and the SQL types unchanged: the new cells are in the field extra of a report.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

find_server
db=gaireport_edition
folder=$(new_folder edition)
trap 'dropdb --if-exists --force "$db" 2>/dev/null; rm -rf "$folder"' EXIT

cp -a . "$folder/tree"
cp test/unit/edition_2026.c "$folder/tree/src/core/form/edition_list.c"
make -s -C "$folder/tree" all PG_CONFIG="$PG_CONFIG" with_llvm=no >"$folder/make.log" 2>&1 || {
	cat "$folder/make.log" >&2
	exit 1
}
cp "$folder/tree/gaireport.so" "$folder/edition.so"
chmod a+rx "$folder" "$folder/edition.so"

# The extension's own script, but with the other library, in a database of its own.
dropdb --if-exists "$db" 2>/dev/null
createdb "$db"
sed "/^\\\\echo/d; s|MODULE_PATHNAME|$folder/edition.so|" sql/gaireport--*.sql | psql -Xq -v ON_ERROR_STOP=1 -d "$db"

# Ten requests: three denied for a reason that is new, two for one that is not, five granted.
query "$db" "CREATE TABLE report AS SELECT gai_set_cell(gai_build(2026, jsonb_object_agg(cell, 0) || jsonb_object_agg(cell, n)
		FILTER (WHERE n IS NOT NULL), title => 'ten', year => 2026), 'disclosure.fees.waived', 1.50) AS report
	FROM gai_form(2026) LEFT JOIN (SELECT 'applications.' || row_code || '.' || col_code AS cell, n
		FROM (VALUES ('received', 10), ('granted', 5), ('denied_minors', 3), ('denied_law', 2), ('total', 10)) AS r(row_code, n),
			 (VALUES ('natural_person'), ('total')) AS c(col_code)) AS given USING (cell)"

is "$(query "$db" 'SELECT count(*), count(DISTINCT cell) FROM gai_form(2026)')" '209|209' 'gai_form lists the cells'
is "$(query "$db" "SELECT row_no, string_agg(DISTINCT row_code, ',') FROM gai_form(2026)
	WHERE form_table = 'disclosure' GROUP BY row_no ORDER BY row_no")" \
	$'1|regulations\n2|normative_documents\n3|licences\n4|coercions\n5|penalties\n6|rulings\n7|fees' 'in the order of the form'
is "$(query "$db" "SELECT cell, col_label, unit FROM gai_form(2026) WHERE col_label ~ '收费总额|减免|年末'")" \
	$'disclosure.regulations.in_force|年末现行有效件数|件
disclosure.normative_documents.in_force|年末现行有效件数|件
disclosure.fees.amount|本年收费总额(单位:万元)|万元
disclosure.fees.waived|本年减免金额(单位:万元)|万元' 'with its names of columns'
is "$(session "$db" 'SELECT gai_form(2025)' | grep HINT)" \
	'HINT:  The forms are: 2019, 2021, 2026. The form of a report is not its year.' 'messages name the editions that there are'

is "$(query "$db" 'SELECT extra FROM report, LATERAL (SELECT (report).extra) AS r(extra)' | tr -d ' ' | tr ',' '\n' | grep -c ':')" 9 \
	'the nine new cells stand in extra'
is "$(query "$db" "SELECT (report).extra->'cells'->'disclosure.fees.waived', gai_cell(report, 'disclosure.fees.waived'),
	gai_cell(report, 'applications.denied_minors.total'), gai_cell(report, 'applications.granted.total') FROM report")" \
	'1.50|1.50|3|5' 'a cell is read from where it stands'
is "$(query "$db" "SELECT cell, value, kind FROM report, gai_cells(report) WHERE cell ~ 'denied_minors.(n|t)|rulings|waived|granted.total'")" \
	$'disclosure.rulings.decisions|0|number
disclosure.fees.waived|1.50|number
applications.granted.total|5|number
applications.denied_minors.natural_person|3|number
applications.denied_minors.total|3|number' 'gai_cells has them in their places'
is "$(query "$db" "SELECT gai_build(2026, jsonb_object_agg(cell, value), title => 'ten', year => 2026)::text = report::text
	FROM report, gai_cells(report) GROUP BY report")" t 'gai_build is the inverse of gai_cells'
is "$(query "$db" "SELECT gai_collect(2026, cell, value)::text =
	gai_build(2026, jsonb_object_agg(cell, value))::text FROM report, gai_cells(report)")" t 'so is gai_collect'
is "$(query "$db" "SELECT (r).form, (r).extra, gai_cell(r, 'applications.denied_minors.total'), gai_cell(r, 'applications.denied_minors.other')
	FROM (SELECT gai_set_cell(gai_set_cell(gai_build(2026, '{}'), 'applications.denied_minors.total', 2),
		'applications.denied_minors.other', 7)) AS set(r)")" \
	'2026|{"cells": {"applications.denied_minors.other": 7, "applications.denied_minors.total": 2}}|2|7' \
	'a cell is set beside others'
is "$(session "$db" "SELECT gai_set_cell(gai_build(2021, '{\"applications.granted.total\": 1}'), 'applications.denied_minors.total', 1)" |
	head -1)" 'ERROR:  the form of 2021 has no cell "applications.denied_minors.total"' 'a form that lacks the cell refuses it'
is "$(session "$db" "SELECT gai_set_cell(report, 'applications.denied_minors.total', 1.5) FROM report" | head -1)" \
	'ERROR:  value 1.5 is out of range for cell "applications.denied_minors.total"' 'a count is whole there too'
is "$(session "$db" "SELECT gai_check(r) FROM (SELECT jsonb_populate_record(report,
	'{\"extra\": {\"cells\": {\"disclosure.rulings.decisions\": \"x\"}}}') AS r FROM report) AS spoilt" | head -1)" \
	'ERROR:  value of cell "disclosure.rulings.decisions" is neither a number nor null' 'what is no number there is refused'
is "$(session "$db" "SELECT gai_check(r) FROM (SELECT jsonb_populate_record(report,
	'{\"extra\": {\"cells\": 1}}') AS r FROM report) AS spoilt")" \
	'ERROR:  extra.cells of a report is not a JSON object
HINT:  It holds the cells that the types of this version do not have: {"table.row.column": number}.' 'and what is no object'
is "$(query "$db" "SELECT cell, a, b, change FROM report, gai_diff(report, gai_set_cell(report, 'applications.denied_minors.other', 2))
	WHERE change <> 0")" 'applications.denied_minors.other|0|2|2' 'gai_diff compares them'
is "$(query "$db" "SELECT string_agg(row_code, ' ') FROM (SELECT DISTINCT ON (row_code) split_part(cell, '.', 2) AS row_code, n
	FROM report, gai_diff(report, report) WITH ORDINALITY AS d(cell, a, b, change, n) WHERE cell ~ 'denied_(law|minors|safety)'
	ORDER BY row_code, n) AS rows")" 'denied_law denied_minors denied_safety' 'and lists them'

is "$(query "$db" 'SELECT gai_valid(report), gai_valid(report, true) FROM report')" 't|t' 'the report is valid, and complete'
is "$(query "$db" "SELECT rule, scope, message FROM report,
	gai_check(gai_set_cell(report, 'applications.denied_minors.natural_person', 4)) WHERE severity = 'error'")" \
	$'results|applications.*.natural_person|公民: 总计 10 ≠ 予以公开 5 + 其他法律行政法规禁止公开 2 + 涉及未成年人 4 = 11
applicants|applications.denied_minors.*|涉及未成年人: 合计 3 ≠ 公民 4' 'relations that the new row is in are checked'
is "$(query "$db" "SELECT cells, stated, suggested FROM report,
	gai_repair(gai_set_cell(report, 'applications.denied_minors.total', 0)) LIMIT 1")" \
	'{applications.denied_minors.total}|{0}|{3}' 'gai_repair mends them'
is "$(query "$db" "SELECT numerator, denominator FROM report, gai_indicators(report) WHERE code IN ('denial_rate', 'denied_minors_share')")" \
	$'5|10\n3|5' 'indicators count them'

query "$db" "CREATE TABLE sums AS SELECT gai_sum(report) AS sum FROM (SELECT report FROM report UNION ALL SELECT report FROM report) AS r"
is "$(query "$db" "SELECT (sum).extra->'parts', gai_cell(sum, 'applications.denied_minors.total'), gai_cell(sum, 'disclosure.fees.waived'),
	gai_valid(sum) FROM sums")" '2|6|3.00|t' 'gai_sum adds them up'
is "$(query "$db" "SELECT (s).extra->'parts', gai_cell(s, 'applications.denied_minors.total')
	FROM (SELECT gai_sum(sum) AS s FROM (SELECT sum FROM sums UNION ALL SELECT report FROM report) AS r) AS again")" '3|9' 'sums too'
is "$(query "$db" "SELECT (s).applications.form, gai_cell(s, 'applications.denied_law.total'), gai_valid(s)
	FROM (SELECT gai_sum(r) AS s FROM (SELECT report AS r FROM report UNION ALL
		SELECT gai_build(2021, '{\"applications.received.total\": 0}')) AS r) AS mixed")" '2021|5|t' \
	'with reports of 2021 what 2021 has no row for is counted where 2021 counts it'
is "$(query "$db" 'SELECT count(*) FROM report, sums, gai_check_rollup(sum, sum)')" 0 'gai_check_rollup compares them'
done_testing
