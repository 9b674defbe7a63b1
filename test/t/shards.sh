#!/bin/bash
#
# One archive on four servers: three shards, each with the reports of a year, as foreign partitions of a table on a fourth.
# Every answer is that of one machine; what postgres_fdw can send to the shards is sent; a shard that dies in the middle
# is a clear error and leaves nothing half-written.  docs/scaling.md describes what is tried here.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

find_server
if ! [ -e "$sharedir/extension/postgres_fdw.control" ]; then
	echo '1..0 # SKIP this PostgreSQL has no postgres_fdw'
	exit 0
fi
db=gaireport_shards
hub=$PGHOST
folder=$(new_folder shards)
years='2022 2023 2024'
views='cells, findings, half_a_second, a_minute'
loader=

remove_all() {
	use_cluster "$hub"
	[ -z "$loader" ] || kill "$loader" 2>/dev/null || true
	dropdb --if-exists --force "$db" 2>/dev/null
	for year in $years; do
		remove_cluster "$folder/$year"
	done
	rm -rf "$folder"
}
trap remove_all EXIT

on_shard() { # year statement
	PGHOST=$folder/$1 query postgres "$2"
}

# Waits, at most a minute, until a query gives this.
wait_for() { # value command ...
	local value=$1 n
	shift
	for ((n = 0; n < 600; n++)); do
		[ "$("$@" 2>/dev/null)" != "$value" ] || return 0
		sleep 0.1
	done
}

start_shard() { # year
	start_cluster "$folder/$1"
	use_cluster "$hub"
}

# As if its machine had lost power.
kill_shard() { # year
	stop_cluster "$folder/$1" immediate
}

# What the hub asks of shards for a statement, with how many it asks so; "async" if it does not wait for one before it asks
# the next.
asked() { # statement
	query "$db" "SET enable_partitionwise_aggregate = on; EXPLAIN (VERBOSE, COSTS OFF) $1" |
		awk '/Foreign Scan/ { async = /Async/ ? "async: " : "" } sub(/.*Remote SQL: /, "") { print async $0 }' |
		sort | uniq -c | sed -E 's/^ +//'
}

# ---- three shards and a table over them -------------------------------------------------------------------------------

for year in $years; do
	mkdir "$folder/$year"
	share_installation "$folder/$year"
	[ "$EUID" -ne 0 ] || chown "$(server_user)" "$folder/$year"
	start_shard "$year"
	# What is committed must outlive the death of a shard.
	PGHOST=$folder/$year session postgres 'ALTER SYSTEM SET synchronous_commit = on' 'SELECT pg_reload_conf()'
	PGHOST=$folder/$year query postgres "
		CREATE EXTENSION gaireport;
		CREATE TABLE report (
			year   smallint NOT NULL CONSTRAINT of_this_shard CHECK (year = $year),
			file   text PRIMARY KEY,
			region text NOT NULL,
			body   text NOT NULL,
			report gai_report NOT NULL GENERATED ALWAYS AS (gai_parse(body)) STORED
				   CONSTRAINT report_adds_up CHECK (gai_assert(report)));
		SELECT gai_create_views('report', 'file', 'report');
		-- What takes its time, and says from when to when.
		CREATE VIEW gai_views.half_a_second AS
			SELECT year, clock_timestamp() AS began, pg_sleep(0.5)::text AS slept, clock_timestamp() AS ended
			FROM (SELECT DISTINCT year FROM report) AS r;
		CREATE VIEW gai_views.a_minute AS SELECT year, pg_sleep(60)::text AS slept FROM (SELECT DISTINCT year FROM report) AS r"
done >/dev/null

# The five seeds but the wrong one, each with its own year.  What the one machine has is the same table without shards.
create_reports "$db"
query "$db" "
	CREATE TABLE source AS
		SELECT (report).year, file || '-' || n AS file, '区' || n % 7 AS region, body
		FROM report, generate_series(1, 25) AS n WHERE file <> '001';
	CREATE SCHEMA one_machine;
	CREATE TABLE one_machine.national (year smallint, file text, region text, body text, report gai_report);
	INSERT INTO one_machine.national SELECT *, gai_parse(body) FROM source;
	SELECT gai_create_views('one_machine.national', 'file', 'report', 'one_views');

	CREATE EXTENSION postgres_fdw;
	-- The shards read the reports: the expression is theirs, and is NULL here.
	CREATE TABLE national (year smallint NOT NULL, file text NOT NULL, region text NOT NULL, body text NOT NULL,
		report gai_report GENERATED ALWAYS AS (NULL::gai_report) STORED) PARTITION BY LIST (year)" >/dev/null
for year in $years; do
	query "$db" "
		CREATE SERVER shard_$year FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '$folder/$year', dbname 'postgres',
			extensions 'gaireport', async_capable 'true', fdw_tuple_cost '1', fetch_size '500', batch_size '5');
		CREATE USER MAPPING FOR PUBLIC SERVER shard_$year OPTIONS (user 'postgres');
		CREATE FOREIGN TABLE national_$year PARTITION OF national FOR VALUES IN ($year)
			SERVER shard_$year OPTIONS (table_name 'report');
		CREATE SCHEMA views_$year;
		IMPORT FOREIGN SCHEMA gai_views LIMIT TO ($views) FROM SERVER shard_$year INTO views_$year"
done
for view in ${views//,/}; do
	query "$db" "CREATE TABLE $view (LIKE views_2022.$view) PARTITION BY LIST (year)"
	for year in $years; do
		query "$db" "ALTER TABLE $view ATTACH PARTITION views_$year.$view FOR VALUES IN ($year)"
	done
done

# ---- loading through the parent, with a shard that dies in the middle --------------------------------------------------

# After half of the reports this waits for a lock, with something written in every shard.
load_half="INSERT INTO national (year, file, region, body) SELECT year, file, region, body FROM (
	SELECT *, row_number() OVER (ORDER BY file COLLATE \"C\") AS n FROM source) AS s
	WHERE n <> 80 OR pg_advisory_xact_lock_shared(1)::text = ''"
psql -Xq -d "$db" -c 'SELECT pg_advisory_lock(1)' -c "SELECT pg_sleep(300)" >/dev/null 2>&1 &
blocker="SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"
wait_for 1 query "$db" "$blocker"
PGAPPNAME=loader psql -Xq -v VERBOSITY=verbose -d "$db" -c "$load_half" >"$folder/said" 2>&1 &
loader=$!
wait_for Lock query "$db" "SELECT wait_event_type FROM pg_stat_activity WHERE application_name = 'loader'"
is "$(for year in $years; do
	on_shard "$year" "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction' AND backend_xid IS NOT NULL"
done)" $'1\n1\n1' 'in the middle of an INSERT something is written in every shard'
kill_shard 2023
query "$db" "SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND granted" >/dev/null
wait "$loader" || true
loader=
like "$(<"$folder/said")" '^ERROR:  (08006|57P01|57P02|XX000): ' 'a shard that dies in it is an error'
like "$(<"$folder/said")" '^CONTEXT:  remote SQL command: INSERT INTO public.report' 'that names the statement'
start_shard 2023
is "$(query "$db" 'SELECT count(*) FROM national')" 0 'and nothing is half-written, on no shard'

load='INSERT INTO national (year, file, region, body) SELECT * FROM source'
is "$(session "$db" "$load")" '' 'after a restart the same is loaded through the parent'
is "$(for year in $years; do on_shard "$year" 'SELECT count(*) FROM report'; done)" $'25\n25\n50' 'each report to its shard'
is "$(session "$db" "$load ON CONFLICT DO NOTHING" 'SELECT count(*) FROM national')" 100 'loaded again nothing is there twice'

# Between the end of a statement and its commit: a transaction that writes to one shard is committed there or not at all.
like "$(psql -XqAt -v VERBOSITY=verbose -d "$db" 2>&1 <<-SQL
	BEGIN;
	INSERT INTO national (year, file, region, body) SELECT year, 'again-' || file, region, body FROM source WHERE year = 2023;
	\\! kill -QUIT $(head -1 "$folder/2023/data/postmaster.pid"); while [ -e "$folder/2023/data/postmaster.pid" ]; do sleep 0.1; done
	COMMIT;
SQL
)" '^ERROR:  (08006|57P01|57P02|XX000): ' 'a shard that dies before the commit is an error'
like "$(session "$db" 'SELECT count(*) FROM national')" '^ERROR:  could not connect to server "shard_2023"' \
	'a question to all shards names the one that is not there'
is "$(session "$db" 'SELECT count(*) FROM national WHERE year <> 2023')" 75 'a question to the others is answered'
start_shard 2023
is "$(query "$db" 'SELECT count(*) FROM national WHERE year = 2023')" 25 'nothing of it is there after the restart'

like "$(session "$db" "INSERT INTO national (year, file, region, body) SELECT 2024, 'wrong', '', body FROM report WHERE file = '001'")" \
	'^ERROR:  .*breaks 3 relations' 'a wrong report is refused by its shard'
like "$(session "$db" '\set VERBOSITY verbose' "INSERT INTO national (year, file, region, body)
	SELECT 2024, 'wrong', '', body FROM report WHERE file = '001'")" '^ERROR:  23514: ' 'with its SQLSTATE'

# ---- what is sent to the shards ----------------------------------------------------------------------------------------

received="gai_cell(report, 'applications.received.total')"
sent="public.gai_cell(report, 'applications.received.total'::text)"
is "$(asked "SELECT file FROM national WHERE $received > 40")" \
	"3 async: SELECT file FROM public.report WHERE (($sent > 40::numeric))" 'an accessor in a condition'
is "$(asked 'SELECT file FROM national WHERE NOT gai_valid(report, true)')" \
	'3 async: SELECT file FROM public.report WHERE ((NOT public.gai_valid(report, true)))' 'a check in a condition'
is "$(asked "SELECT year, sum($received) FROM national GROUP BY year")" \
	"3 async: SELECT year, sum($sent) FROM public.report GROUP BY 1" 'an aggregate of an accessor, for each partition'
is "$(asked 'SELECT year, region, gai_sum(report) FROM national GROUP BY year, region')" \
	'3 async: SELECT year, region, public.gai_sum(report) FROM public.report GROUP BY 1, 2' 'gai_sum, for each partition'
is "$(asked 'SELECT gai_sum(part) FROM (SELECT gai_sum(report) AS part FROM national GROUP BY year) AS y')" \
	'3 async: SELECT public.gai_sum(report), year FROM public.report GROUP BY 2' 'the parts of a sum of sums'
is "$(asked "SELECT year, sum(value) FROM cells WHERE cell = 'applications.received.total' GROUP BY year")" \
	"3 async: SELECT year, sum(value) FROM gai_views.cells WHERE ((cell = 'applications.received.total')) GROUP BY 1" \
	'sums over the views of the shards'
is "$(asked "SELECT gai_cell(report, 'applications.received.total') FROM national WHERE year = 2023")" \
	'1 SELECT report FROM public.report WHERE ((year = 2023))' 'a question about one year goes to one shard'
# What postgres_fdw does not send: documented, so that a version that sends it is noticed.
is "$(asked 'SELECT gai_sum(report) FROM national')" '3 SELECT report FROM public.report' 'a sum over all years fetches the reports'
is "$(asked 'SELECT file FROM national WHERE (report).form = 2021')" '3 async: SELECT file, report FROM public.report' \
	'so does a field in a condition'
is "$(asked 'SELECT count(*) FROM national, gai_cells(report)')" '3 async: SELECT report FROM public.report' 'so do rows of a report'
is "$(query "$db" 'SELECT max(began) < min(ended), count(slept) FROM half_a_second')" 't|3' 'the shards work at the same time'

# ---- every answer is that of one machine -------------------------------------------------------------------------------

while read -r statement; do
	wanted=$(query "$db" "SET search_path = one_machine, one_views, public; $statement")
	for pushed in on off; do
		is "$(query "$db" "SET enable_partitionwise_aggregate = $pushed; ${statement}")" "$wanted" "pushed down $pushed: $statement"
	done
done <<-SQL
	SELECT year, count(*), md5(string_agg(report::text, '' ORDER BY file COLLATE "C")) FROM national GROUP BY year ORDER BY year
	SELECT count(*), md5(string_agg(file, '' ORDER BY file COLLATE "C")) FROM national WHERE $received > 40
	SELECT count(*) FROM national WHERE gai_valid(report) AND NOT gai_valid(report, true)
	SELECT year, sum($received), max($received) FROM national GROUP BY year ORDER BY year
	SELECT region, avg($received) FROM national GROUP BY region ORDER BY region COLLATE "C"
	SELECT year, region, gai_sum(report) FROM national GROUP BY year, region ORDER BY year, region COLLATE "C"
	SELECT gai_sum(report) FROM national
	SELECT region, gai_sum(report) FROM national GROUP BY region ORDER BY region COLLATE "C"
	SELECT year, count(*), sum(value) FROM national, gai_cells(report) WHERE kind = 'number' GROUP BY year ORDER BY year
	SELECT rule, status, count(*) FROM national, gai_check(report) GROUP BY 1, 2 ORDER BY 1, 2
	SELECT count(*), sum(gai_similarity(a.report, b.report)) FROM national AS a JOIN national AS b USING (region) WHERE a.year = 2022 AND b.year = 2023
	SELECT year, cell, count(*), sum(value) FROM cells GROUP BY year, cell ORDER BY year, cell COLLATE "C"
	SELECT outcome, sum(value) FROM cells WHERE NOT is_total GROUP BY outcome ORDER BY outcome COLLATE "C"
	SELECT year, rule, count(*) FROM findings GROUP BY year, rule ORDER BY year, rule COLLATE "C"
SQL
# A sum of sums says the same as the sum, of how many reports too.
is "$(query "$db" 'SELECT gai_sum(part) FROM (SELECT gai_sum(report) AS part FROM national GROUP BY year) AS y')" \
	"$(query "$db" 'SELECT gai_sum(report) FROM one_machine.national')" 'a sum of sums is the sum'

# ---- changes, and a shard that dies in a question ----------------------------------------------------------------------

change() { # table
	query "$db" "UPDATE $1 SET region = 'many' WHERE $received > 40; DELETE FROM $1 WHERE file LIKE '%-7';
		SELECT file, region, md5(report::text) FROM $1 ORDER BY file COLLATE \"C\""
}
is "$(change national)" "$(change one_machine.national)" 'changed and deleted through the parent'

psql -Xq -v VERBOSITY=verbose -d "$db" -c 'SELECT count(slept) FROM a_minute' >"$folder/said" 2>&1 &
loader=$!
wait_for 1 on_shard 2023 "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
kill_shard 2023
wait "$loader" || true
loader=
like "$(<"$folder/said")" '^ERROR:  (08006|57P01|57P02|XX000): ' 'a shard that dies in a question is an error'
like "$(<"$folder/said")" 'a_minute' 'that names the statement'
start_shard 2023
is "$(query "$db" "SELECT md5(string_agg(report::text, '' ORDER BY file COLLATE \"C\")) FROM national")" \
	"$(query "$db" "SELECT md5(string_agg(report::text, '' ORDER BY file COLLATE \"C\")) FROM one_machine.national")" 'after a restart all is there'

done_testing
