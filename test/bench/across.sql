-- across.sql - what functions of several reports cost, in µs a call: medians of runs over the same rows.
--
-- For psql in the top folder, in a database with the extension.  test/bench.sh runs it in a cluster of its own.
\i test/bench/begin.psql

-- Each report with 3 kB of the prose before its tables, and beside it the next agency's.
CREATE TEMP TABLE pair AS
SELECT a.report, b.report AS other FROM (
	SELECT file, jsonb_populate_record(gai_parse(body), jsonb_build_object('overview', left(body, 1000), 'year', 2024)) AS report
	FROM seed) AS a
JOIN (
	SELECT file, jsonb_populate_record(gai_parse(body), jsonb_build_object('overview', left(body, 1000), 'year', 2023)) AS report
	FROM seed) AS b ON b.file::integer = (a.file::integer + 1) % 5, generate_series(1, 400);
VACUUM ANALYZE pair;

CREATE TEMP TABLE statement (what text, query text);
INSERT INTO statement VALUES
	('reading a row', 'SELECT count(report) + count(other) FROM pair'),
	('gai_similarity', 'SELECT count(gai_similarity(report, other)) FROM pair'),
	('gai_similarity, of itself', 'SELECT count(gai_similarity(report, report)) FROM pair'),
	('gai_check_succession', 'SELECT count(f) FROM pair, gai_check_succession(other, report) AS f'),
	('gai_check_rollup', 'SELECT count(f) FROM pair, gai_check_rollup(report, report) AS f'),
	('gai_sum', 'SELECT gai_sum(report) FROM pair'),
	('gai_sum, frames of 12', 'SELECT count(s) FROM (SELECT gai_sum(report) OVER (ROWS 11 PRECEDING) AS s FROM pair) AS s');

CREATE TEMP TABLE run (what text, seconds double precision);

CREATE FUNCTION pg_temp.measure(rounds integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	it record;
	begun timestamptz;
BEGIN
	FOR round IN 0 .. rounds LOOP
		FOR it IN SELECT * FROM statement LOOP
			begun := clock_timestamp();
			EXECUTE it.query;
			-- round 0 warms up
			IF round > 0 THEN
				INSERT INTO run VALUES (it.what, extract(epoch FROM clock_timestamp() - begun));
			END IF;
		END LOOP;
	END LOOP;
END $$;

SELECT pg_temp.measure(:rounds) \g /dev/null

SELECT what, round((1e6 * percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) / (SELECT count(*) FROM pair))::numeric, 1) AS "µs a row"
FROM run GROUP BY what ORDER BY 2;
