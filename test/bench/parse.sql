-- parse.sql - what gai_parse costs, against md5 of the same text: medians of alternating runs over the same rows.
--
-- For psql in the top folder, in a database with the extension.  test/bench.sh runs it in a cluster of its own.
\i test/bench/begin.psql

-- Uncompressed, so that it is not the decompression that is measured.
CREATE TEMP TABLE page (rows text, body text);
ALTER TABLE page ALTER body SET STORAGE EXTERNAL;
INSERT INTO page
SELECT 'five reports', body FROM seed, generate_series(1, 200)
UNION ALL
SELECT '5 kB of each', overlay(body PLACING '' FROM start FOR greatest(octet_length(body) - 5000, 0) / 3)
FROM (SELECT body, strpos(body, '一、总体情况') + 20 AS start FROM seed) AS s, generate_series(1, 200)
UNION ALL
SELECT 'ten in one text', repeat(body || E'\n', 10) FROM seed, generate_series(1, 20);
VACUUM ANALYZE page;

CREATE TEMP TABLE run (rows text, what text, seconds double precision);

CREATE FUNCTION pg_temp.measure(rounds integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	begun timestamptz;
	kind text;
	what text;
BEGIN
	FOR kind IN SELECT DISTINCT rows FROM page LOOP
		FOR round IN 0 .. rounds LOOP
			FOREACH what IN ARRAY ARRAY['octet_length(body || '''')', 'md5(body)', 'gai_parse(body)'] LOOP
				begun := clock_timestamp();
				EXECUTE format('SELECT count(%s) FROM page WHERE rows = %L', what, kind);
				-- round 0 warms up
				IF round > 0 THEN
					INSERT INTO run VALUES (kind, what, extract(epoch FROM clock_timestamp() - begun));
				END IF;
			END LOOP;
		END LOOP;
	END LOOP;
END $$;

SELECT pg_temp.measure(:rounds) \g /dev/null

WITH median AS (
	SELECT rows, what, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS seconds FROM run GROUP BY rows, what
), per_row AS (
	SELECT p.rows, p.bytes,
		   1e6 * r.seconds / p.n AS read, 1e6 * m.seconds / p.n AS md5, 1e6 * g.seconds / p.n AS parse
	FROM (SELECT rows, count(*) AS n, avg(octet_length(body)) AS bytes FROM page GROUP BY rows) AS p
	JOIN median AS r ON r.rows = p.rows AND r.what LIKE 'octet_length%'
	JOIN median AS m ON m.rows = p.rows AND m.what = 'md5(body)'
	JOIN median AS g ON g.rows = p.rows AND g.what = 'gai_parse(body)'
)
SELECT rows, round(bytes) AS "bytes a row", round(read::numeric, 1) AS "reading it, µs",
	   round(md5::numeric, 1) AS "md5, µs", round(parse::numeric, 1) AS "gai_parse, µs",
	   round((parse / md5)::numeric, 2) AS "gai_parse / md5",
	   round(((parse - read) / (md5 - read))::numeric, 2) AS "net of reading"
FROM per_row ORDER BY bytes;
