#!/bin/bash
#
# views.sh - how long the ten questions of docs/analysis.md take over many reports, on plain and on materialized views.
#
#   test/bench/views.sh [reports]     in the database that libpq's variables name, where the extension can be created
#
# The reports are copies of test/seeds with other agencies, years and regions.  The views stand in schemas of their own,
# which are dropped at the end.
set -euo pipefail
# shellcheck disable=SC2155
top=$(cd "$(dirname "$0")/../.." && pwd)
reports=${1:-20000}
db=gaireport_bench_views
trap 'dropdb --if-exists --force "$db"' EXIT

run() {
	psql -XqAt -v ON_ERROR_STOP=1 -d "$db" "$@"
}

cd "$top"
dropdb --if-exists --force "$db" 2>/dev/null
createdb "$db"
run -c 'CREATE EXTENSION gaireport' -c 'CREATE TABLE seed (body text)'
for file in test/seeds/*.txt; do
	run <<-SQL
		\\set body \`cat $file\`
		INSERT INTO seed VALUES (:'body');
	SQL
done
run <<-SQL
	CREATE TABLE report (id int PRIMARY KEY, region text NOT NULL, report gai_report NOT NULL);
	INSERT INTO report
	SELECT row_number() OVER (), '区' || n % 30, jsonb_populate_record(r, jsonb_build_object('agency', '机关' || n % 4000, 'year', 2020 + n / 4000))
	FROM (SELECT gai_parse(body) AS r, row_number() OVER () - 1 AS k FROM seed) AS s
		JOIN generate_series(0, $reports - 1) AS n ON n % 5 = k;
	VACUUM ANALYZE report;
	SELECT gai_create_views('report', 'id', 'report', 'plain');
SQL
began=$(date +%s)
run -c "SELECT gai_create_views('report', 'id', 'report', 'solid', materialized => true)" -c 'VACUUM ANALYZE' >/dev/null
echo "materialized in $(($(date +%s) - began)) s, $(run -c "SELECT pg_size_pretty(sum(pg_total_relation_size(oid))) FROM pg_class
	WHERE relnamespace = 'solid'::regnamespace AND relkind = 'm'")"

# The milliseconds of a question.
time_question() { # number schema
	awk -v n="$1" '/^## /{ on = index($0, "## " n ".") == 1 } on && /^```sql/{ sql = 1; next } /^```/{ sql = 0 } on && sql' \
		docs/analysis.md | sed "s/gai_views/$2/g" | { printf '%s\n' '\timing'; cat; } | run | sed -n 's/^Time: \([0-9]*\).*/\1/p' | tail -1
}
printf '%s reports: question, ms on plain views, ms on materialized ones\n' "$reports"
for question in $(seq 10); do
	printf '%s\t%s\t%s\n' "$question" "$(time_question "$question" plain)" "$(time_question "$question" solid)"
done
