-- html.sql - what gai_parse and what xpath() in plpgsql take for each page of html_page, the median of :rounds runs, as
-- "what<TAB>page<TAB>seconds".
\set ON_ERROR_STOP on
\set QUIET on
SET jit = off;
\i test/bench/cpu.psql
\i test/bench/by_hand.psql

-- Each page so many times in a run: the processor time of a process is told in ticks of some milliseconds.
CREATE FUNCTION pg_temp.median(statement text, page text, times integer, rounds integer) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
	begun double precision;
	seconds double precision[];
BEGIN
	FOR round IN 0 .. rounds LOOP
		begun := pg_temp.cpu_seconds();
		EXECUTE format(statement, page, times);
		-- round 0 warms up
		IF round > 0 THEN
			seconds := seconds || (pg_temp.cpu_seconds() - begun) / times;
		END IF;
	END LOOP;
	RETURN (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY t) FROM unnest(seconds) AS t);
END $$;

SELECT what, file, pg_temp.median(statement, file, times, :rounds) FROM html_page, (VALUES
	('gai_parse in SQL', 'SELECT count(gai_parse(body)) FROM html_page, generate_series(1, %2$s) WHERE file = %1$L', 200),
	('xpath() in plpgsql', 'SELECT count(c) FROM (SELECT body FROM html_page, generate_series(1, %2$s) WHERE file = %1$L OFFSET 0) AS it,
		pg_temp.read_with_xpath(body) AS c', 2)) AS s(what, statement, times) ORDER BY 1, 2
\g (format=unaligned tuples_only=on fieldsep='\t')
