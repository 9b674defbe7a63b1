-- html.sql - what gai_parse takes for each page of html_page, the median of :rounds runs, as "what<TAB>page<TAB>seconds".
\set ON_ERROR_STOP on
\set QUIET on
SET jit = off;

CREATE FUNCTION pg_temp.median(page text, rounds integer) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
	begun timestamptz;
	times double precision[];
BEGIN
	FOR round IN 0 .. rounds LOOP
		begun := clock_timestamp();
		PERFORM count(gai_parse(body)) FROM html_page, generate_series(1, 5) WHERE file = page;
		-- round 0 warms up
		IF round > 0 THEN
			times := times || extract(epoch FROM clock_timestamp() - begun)::double precision / 5;
		END IF;
	END LOOP;
	RETURN (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY t) FROM unnest(times) AS t);
END $$;

SELECT 'gai_parse in SQL', file, pg_temp.median(file, :rounds) FROM html_page ORDER BY file
\g (format=unaligned tuples_only=on fieldsep='\t')
