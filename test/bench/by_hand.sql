-- by_hand.sql - where the time goes: what the server does with a text anyway, what regular expressions take to read table
-- three of it, and gai_parse, which reads all of it.
--
-- For psql in the top folder, in a database with the extension.  test/bench.sh runs it in a cluster of its own.
\i test/bench/begin.psql
\i test/bench/cpu.psql
\i test/bench/by_hand.psql

CREATE TEMP TABLE page (body text);
ALTER TABLE page ALTER body SET STORAGE EXTERNAL;
INSERT INTO page SELECT body FROM seed;
CREATE TEMP TABLE packed (body text COMPRESSION pglz);
INSERT INTO packed SELECT body FROM seed;

CREATE TEMP TABLE statement (no serial, what text, rows text DEFAULT 'page', times integer, query text);
INSERT INTO statement (what, rows, times, query) VALUES
	('a row without its text', 'page', 10000, 'count(*)'),
	('memcpy: body || ''''', 'page', 10000, 'count(octet_length(body || ''''))'),
	('decompressing it, pglz', 'packed', 10000, 'count(octet_length(body || ''''))'),
	('md5(body)', 'page', 3000, 'count(md5(body))'),
	('gai_parse(body)', 'page', 1000, 'count(gai_parse(body))'),
	('table three by regular expressions in plpgsql', 'page', 2, 'sum((SELECT count(c) FROM pg_temp.read_with_regexp(body) AS c))');

CREATE TEMP TABLE run (no integer, seconds double precision);
CREATE FUNCTION pg_temp.measure(rounds integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	it record;
	begun double precision;
BEGIN
	FOR round IN 0 .. rounds LOOP
		FOR it IN SELECT * FROM statement ORDER BY no LOOP
			begun := pg_temp.cpu_seconds();
			EXECUTE format('SELECT %s FROM %s, generate_series(1, %s)', it.query, it.rows, it.times);
			-- round 0 warms up
			IF round > 0 THEN
				INSERT INTO run VALUES (it.no, (pg_temp.cpu_seconds() - begun) / it.times / (SELECT count(*) FROM seed));
			END IF;
		END LOOP;
	END LOOP;
END $$;
SELECT pg_temp.measure(:rounds) \g /dev/null

WITH median AS (
	SELECT no, (1e6 * percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds))::numeric AS cost FROM run GROUP BY no
)
SELECT what, round(cost, 1) AS "µs a report", round(cost / (SELECT cost FROM median JOIN statement USING (no) WHERE what LIKE 'md5%'), 2) AS "× md5",
	round(cost / (SELECT cost FROM median JOIN statement USING (no) WHERE what LIKE 'gai_parse%'), 2) AS "× gai_parse"
FROM median JOIN statement USING (no) ORDER BY cost;
