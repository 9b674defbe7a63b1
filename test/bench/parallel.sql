-- parallel.sql - many reports parsed and stored, checked, exploded and summed by one process and by :processes, in
-- alternating runs: how many times faster.
--
-- Two answers: by the clock, which needs a machine without other work, and by processor time: that of the process that
-- used most of it, but no less than what all used divided by :processes, which is what the clock would show with that many
-- cores and no other work.
--
-- For psql in the top folder, in a database with the extension: -v reports=200000 -v processes=2 -v rounds=3.
\set ON_ERROR_STOP on
\set QUIET on
\pset footer off
SET client_min_messages = warning;
SET jit = off;
SET default_toast_compression = lz4;
SET parallel_setup_cost = 0;
\i test/load_seeds.psql
\i test/bench/cpu.psql

-- The processor time of all workers that have ended: of the children that the postmaster has waited for, in hundredths.
CREATE FUNCTION pg_temp.workers_seconds() RETURNS double precision LANGUAGE sql AS $$
	SELECT (split_part(stat, ' ', 16)::double precision + split_part(stat, ' ', 17)::double precision) / 100
	FROM pg_read_file('/proc/' || split_part(pg_read_file('postmaster.pid'), E'\n', 1) || '/stat') AS stat
$$;

-- The heap of a table of reports is small, for their bulk is in the TOAST table: left to itself the planner takes it for
-- too small to be shared.
CREATE TABLE parallel_page (body text) WITH (parallel_workers = 64);
INSERT INTO parallel_page SELECT body FROM seed, generate_series(1, :reports / 5);
CREATE TABLE parallel_report (report gai_report) WITH (parallel_workers = 64);
INSERT INTO parallel_report SELECT gai_parse(body) FROM parallel_page;
VACUUM ANALYZE parallel_page, parallel_report;
SET max_parallel_workers = 64;

-- The leader of a statement that stores has rows to write; if it read reports, too, workers would wait until it takes theirs.
CREATE TEMP TABLE statement (no serial, what text, leader_reads boolean, query text);
INSERT INTO statement (what, leader_reads, query) VALUES
	('md5 of the texts, ten times: what the machine can do', true, 'SELECT count(md5(repeat(body, 10))) FROM parallel_page'),
	('parsed and stored', false, 'CREATE TABLE parallel_new AS SELECT gai_parse(body) AS report FROM parallel_page'),
	('checked', true, 'SELECT f.rule, count(*) FROM parallel_report, gai_check(report) AS f GROUP BY f.rule'),
	('exploded', true, 'SELECT c.cell, sum(c.value) FROM parallel_report, gai_cells(report) AS c GROUP BY c.cell'),
	('summed', true, 'SELECT gai_sum(report) FROM parallel_report');

CREATE TEMP TABLE run (no integer, processes integer, seconds double precision, leader double precision, workers double precision, worker double precision);
CREATE PROCEDURE pg_temp.measure(rounds integer, processes integer) LANGUAGE plpgsql AS $$
DECLARE
	it record;
	begun timestamptz;
	leader double precision;
	workers double precision;
	helpers integer;
BEGIN
	FOR round IN 1 .. rounds LOOP
		FOR it IN SELECT s.*, n FROM statement AS s, unnest(ARRAY[1, processes]) AS n ORDER BY s.no, n LOOP
			helpers := CASE WHEN it.n = 1 THEN 0 WHEN it.leader_reads THEN it.n - 1 ELSE it.n END;
			PERFORM set_config('max_parallel_workers_per_gather', helpers::text, false),
				set_config('parallel_leader_participation', it.leader_reads::text, false);
			begun := clock_timestamp();
			leader := pg_temp.cpu_seconds();
			workers := pg_temp.workers_seconds();
			EXECUTE it.query;
			workers := pg_temp.workers_seconds() - workers;
			INSERT INTO run VALUES (it.no, it.n, extract(epoch FROM clock_timestamp() - begun), pg_temp.cpu_seconds() - leader, workers,
				workers / greatest(helpers, 1));
			DROP TABLE IF EXISTS parallel_new;
			COMMIT;
		END LOOP;
	END LOOP;
END $$;
CALL pg_temp.measure(:rounds, :processes);

WITH median AS (
	SELECT no, processes, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)::numeric AS seconds,
		percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(leader, worker, (leader + workers) / processes))::numeric AS busy FROM run GROUP BY no, processes
), times AS (
	SELECT s.no, s.what, one.seconds AS one, many.seconds AS many, one.busy AS one_busy, many.busy AS many_busy
	FROM statement AS s JOIN median AS one ON one.no = s.no AND one.processes = 1 JOIN median AS many ON many.no = s.no AND many.processes > 1
), all_times AS (
	SELECT * FROM times
	UNION ALL
	SELECT 100, 'all four of the extension', sum(one), sum(many), sum(one_busy), sum(many_busy) FROM times WHERE no > 1
)
SELECT what, round(one, 1) AS "one process, s", round(many, 1) AS "several, s", round(one / many, 2) AS "times faster",
	round(one_busy / many_busy, 2) AS "by processor time", round(:reports / many_busy) AS "reports/s of processor time"
FROM all_times ORDER BY no;
DROP TABLE parallel_page, parallel_report;
