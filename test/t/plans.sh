#!/bin/bash
#
# The planner uses parallel plans and indexes for the functions, and these give the same results.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

db=gaireport_plans
trap 'dropdb --if-exists "$db" 2>/dev/null' EXIT
create_reports "$db"
session "$db" 'CREATE TABLE many AS SELECT n, body, report FROM report, generate_series(1, 400) AS n' \
	'ALTER TABLE many SET (parallel_workers = 2)' 'VACUUM ANALYZE many'

parallel='SET parallel_setup_cost = 0; SET min_parallel_table_scan_size = 0; SET max_parallel_workers_per_gather = 2'
serial='SET max_parallel_workers_per_gather = 0'

for statement in \
	"SELECT count(*), sum(gai_cell(gai_parse(body), 'applications.received.total')) FROM many" \
	'SELECT count(*) FROM many WHERE gai_valid(report)' \
	'SELECT count(*), sum(value) FROM many, gai_cells(report)' \
	"SELECT count(*) FROM many, gai_check(report) WHERE severity = 'error'" \
	'SELECT count(*), sum(position) FROM many, gai_trace(body)' \
	"SELECT count(*), sum((gai_parse(convert_to(body, 'GB18030'))).year) FROM many" \
	'SELECT count(*), sum(char_length(c::text)) FROM many, gai_claims(report) AS c' \
	'SELECT count(*), sum(resolves) FROM many, gai_repair(report)' \
	'SELECT count(*), sum(value) FROM many, gai_indicators(report)' \
	'SELECT count(*), sum(gai_similarity(report, report)) FROM many' \
	'SELECT count(*), sum(difference) FROM many, gai_check_succession(report, report, true)' \
	'SELECT gai_sum(report) FROM many' \
	"SELECT count(*), sum(gai_cell(r, 'applications.received.total')) FROM (SELECT gai_collect(2021, cell, value) AS r
		FROM many, gai_cells(report) WHERE n <= 20 GROUP BY n, md5(body)) AS collected"; do
	like "$(query "$db" "$parallel; EXPLAIN (COSTS off) $statement")" 'Gather' "in parallel: $statement"
	is "$(query "$db" "$parallel; $statement")" "$(query "$db" "$serial; $statement")" 'with the same result as serially'
done

query "$db" "CREATE INDEX received ON many ((gai_cell(report, 'applications.received.total'))); ANALYZE many" >/dev/null
like "$(query "$db" "SET enable_seqscan = off; EXPLAIN (COSTS off)
	SELECT n FROM many WHERE gai_cell(report, 'applications.received.total') > 40")" 'Index Cond: .*gai_cell' \
	'an index on a cell is used'

# PostgreSQL's own switch that sends every plan through a worker, which needs all of it to be parallel safe.
mode=$(query "$db" "SELECT name FROM pg_settings WHERE name IN ('force_parallel_mode', 'debug_parallel_query')")
is "$(query "$db" "SET $mode = on; SELECT count(*) FROM many, gai_cells(report) WHERE kind = 'blank'")" \
	"$(query "$db" "SELECT count(*) FROM many, gai_cells(report) WHERE kind = 'blank'")" 'in a worker alone, too'

is "$(query "$db" "SET jit = on; SET jit_above_cost = 0; SELECT count(*) FROM many WHERE gai_valid(report)")" \
	"$(query "$db" "SET jit = off; SELECT count(*) FROM many WHERE gai_valid(report)")" 'compiled just in time, too'

done_testing
