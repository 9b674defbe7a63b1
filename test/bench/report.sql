-- report.sql - what functions of one report cost beside gai_parse, in µs a call: medians of alternating runs, less what it
-- costs to go through the rows.
--
-- For psql in the top folder, in a database with the extension.  test/bench.sh runs it in a cluster of its own.
\i test/bench/begin.psql
-- The same report again is to be another call.
SET enable_memoize = off;

-- The reports are not read from a table, which would measure TOAST, but as a constraint gets them: as gai_parse made them.
CREATE TEMP TABLE statement (no serial, what text, calls integer, rows text, query text);
INSERT INTO statement (what, calls, rows, query) VALUES
	('gai_parse(text)', 200, 'read', 'SELECT count(gai_parse(body)) FROM it'),
	('an SRF without rows', 1000, 'read', 'SELECT count(*) FROM it, generate_series(1, (report).form - 2021)'),
	('gai_cell', 2000, 'read', $$SELECT count(gai_cell(report, 'applications.granted.total')) FROM it$$),
	('gai_valid', 2000, 'right', 'SELECT count(gai_valid(report)) FROM it'),
	('gai_valid, strict', 2000, 'right', 'SELECT count(gai_valid(report, true)) FROM it'),
	('gai_valid, wrong report', 2000, 'wrong', 'SELECT count(gai_valid(report)) FROM it'),
	('gai_assert', 2000, 'right', 'SELECT count(gai_assert(report)) FROM it'),
	('gai_check, tables only', 1000, 'numbers', 'SELECT count(*) FROM it, gai_check(report)'),
	('gai_check, all rules', 200, 'read', 'SELECT count(*) FROM it, gai_check(report)'),
	('gai_claims', 200, 'read', 'SELECT count(*) FROM it, gai_claims(report)'),
	('gai_repair, one wrong cell', 200, 'wrong', 'SELECT count(*) FROM it, gai_repair(report)'),
	('gai_repair, three wrong cells', 50, 'very wrong', 'SELECT count(*) FROM it, gai_repair(report)'),
	('gai_cells', 200, 'read', 'SELECT count(*) FROM it, gai_cells(report)'),
	('gai_similarity', 200, 'read', 'SELECT count(gai_similarity(report, report)) FROM it'),
	('gai_sum, a row', 1000, 'read', 'SELECT gai_sum(report) FROM it'),
	('gai_set_cell', 500, 'read', $$SELECT count(gai_set_cell(report, 'applications.granted.total', 1)) FROM it$$);

CREATE TEMP TABLE sample (rows text, n integer, body text, query text);
INSERT INTO sample SELECT 'read', 5, NULL, 'SELECT body, gai_parse(body) AS report FROM seed';
INSERT INTO sample SELECT 'right', 4, NULL, 'SELECT gai_parse(body) AS report FROM seed WHERE file <> ''001''';
INSERT INTO sample SELECT 'wrong', 1, NULL, 'SELECT gai_parse(body) AS report FROM seed WHERE file = ''001''';
INSERT INTO sample SELECT 'very wrong', 1, NULL, $$
	SELECT gai_set_cell(gai_set_cell(gai_parse(body), 'applications.received.total', 77), 'disputes.direct.total', 9) AS report
	FROM seed WHERE file = '001'$$;
-- A report of all cells without a word, on which nothing is found but what needs words.
INSERT INTO sample SELECT 'numbers', 4, NULL, $$
	SELECT gai_build(2021, (SELECT jsonb_object_agg(cell, coalesce(value, 0)) FROM seed_cell AS c WHERE c.file = s.file)) AS report
	FROM seed AS s WHERE file <> '001'$$;

CREATE TEMP TABLE run (what text, seconds double precision);

CREATE FUNCTION pg_temp.measure(rounds integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	it record;
	begun timestamptz;
BEGIN
	FOR round IN 0 .. rounds LOOP
		FOR it IN SELECT what, calls, n, s.query AS making, t.query FROM statement AS t JOIN sample AS s USING (rows)
				  UNION ALL SELECT 'rows of ' || rows, 2000, n, query, 'SELECT count(report) FROM it' FROM sample
		LOOP
			begun := clock_timestamp();
			EXECUTE format('WITH made AS MATERIALIZED (%s), it AS (SELECT made.* FROM generate_series(1, %s) CROSS JOIN made OFFSET 0) %s',
						   it.making, it.calls, it.query);
			-- round 0 warms up
			IF round > 0 THEN
				INSERT INTO run VALUES (it.what, extract(epoch FROM clock_timestamp() - begun) / it.calls / it.n);
			END IF;
		END LOOP;
	END LOOP;
END $$;

SELECT pg_temp.measure(:rounds) \g /dev/null

WITH median AS (
	SELECT what, 1e6 * percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS cost FROM run GROUP BY what
), net AS (
	SELECT no, statement.what, m.cost - r.cost AS cost
	FROM statement JOIN median AS m USING (what) JOIN median AS r ON r.what = 'rows of ' || rows
)
SELECT what, round(cost::numeric, 2) AS "µs a call",
	   round((100 * cost / (SELECT cost FROM net WHERE what = 'gai_parse(text)'))::numeric, 1) AS "% of gai_parse"
FROM net ORDER BY no;
