-- stored.sql - what functions cost on stored reports, by how they are stored: sizes, µs a report, what an INSERT costs.
--
-- For psql in the top folder, in a database with the extension.  test/bench.sh runs it in a cluster of its own.
\i test/bench/begin.psql
SET synchronous_commit = off;
\i test/bench/cpu.psql

CREATE TEMP TABLE page (id integer, body text);
ALTER TABLE page ALTER body SET STORAGE EXTERNAL;
INSERT INTO page SELECT row_number() OVER (), body FROM seed, generate_series(1, 400) WHERE file <> '001';

-- The same reports in each layout.  Servers that were built without lz4 leave that out.
CREATE TEMP TABLE layout (no serial, name text, storage text, compression text, prose boolean);
INSERT INTO layout (name, storage, compression, prose) VALUES
	('pglz', 'EXTENDED', 'pglz', true), ('lz4', 'EXTENDED', 'lz4', true), ('uncompressed', 'EXTERNAL', 'pglz', true),
	('pglz, prose apart', 'EXTENDED', 'pglz', false), ('lz4, prose apart', 'EXTENDED', 'lz4', false), ('uncompressed, prose apart', 'EXTERNAL', 'pglz', false);
DELETE FROM layout WHERE compression <> ALL (SELECT unnest(enumvals) FROM pg_settings WHERE name = 'default_toast_compression');

SELECT format($$
	CREATE TABLE stored_%1$s (id integer, overview text, problems text, other_matters text, report gai_report);
	ALTER TABLE stored_%1$s ALTER report SET STORAGE %2$s, ALTER report SET COMPRESSION %3$s;
	ALTER TABLE stored_%1$s ALTER overview SET COMPRESSION %3$s, ALTER problems SET COMPRESSION %3$s, ALTER other_matters SET COMPRESSION %3$s;
	INSERT INTO stored_%1$s SELECT id, %4$s FROM (SELECT id, gai_parse(body) AS report FROM page OFFSET 0) AS parsed;
	SELECT gai_create_views('stored_%1$s', 'id', 'report', 'stored_views_%1$s') \g /dev/null
	VACUUM ANALYZE stored_%1$s;
	$$, no, storage, compression, CASE WHEN prose THEN 'NULL, NULL, NULL, report' ELSE '(report).overview, (report).problems, (report).other_matters,
		jsonb_populate_record(report, ''{"overview": null, "problems": null, "other_matters": null}'')' END) FROM layout
\g (format=unaligned tuples_only=on) :folder/layouts.psql
\i :folder/layouts.psql

-- A statement for each page: $1 is its text, $2 a report that was read.
CREATE FUNCTION pg_temp.each(statement text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	report gai_report := gai_parse((SELECT body FROM page LIMIT 1));
	it text;
BEGIN
	FOR it IN SELECT body FROM page LOOP
		EXECUTE statement USING it, report;
	END LOOP;
END $$;

-- Cheap statements several times, for the processor time of a process is told in ticks of some milliseconds.
CREATE TEMP TABLE statement (no serial, what text, query text, times integer DEFAULT 10);
INSERT INTO statement (what, query) VALUES
	('scan', 'SELECT count(id) FROM stored_%1$s'),
	('(report).year', 'SELECT count((report).year) FROM stored_%1$s'),
	('gai_cell', $$SELECT count(gai_cell(report, 'applications.received.total')) FROM stored_%1$s$$),
	('gai_valid', 'SELECT count(*) FROM stored_%1$s WHERE gai_valid(report)'),
	('gai_cells', 'SELECT count(c.value) FROM stored_%1$s, gai_cells(report) AS c'),
	('view cells', 'SELECT sum(value) FROM stored_views_%1$s.cells WHERE NOT is_total'),
	('view reports', 'SELECT sum(applications_received_total) FROM stored_views_%1$s.reports'),
	('gai_parse alone', 'SELECT count(gai_parse(body)) FROM page'),
	('INSERT', 'WITH made AS MATERIALIZED (SELECT gai_parse(body) AS report FROM seed WHERE file <> ''001'')
		INSERT INTO stored_into_%1$s SELECT report FROM made, generate_series(1, 400)'),
	('INSERT, CHECK', 'WITH made AS MATERIALIZED (SELECT gai_parse(body) AS report FROM seed WHERE file <> ''001'')
		INSERT INTO stored_checked_%1$s SELECT report FROM made, generate_series(1, 400)'),
	('INSERT of gai_parse, CHECK', 'INSERT INTO stored_checked_%1$s SELECT gai_parse(body) FROM page'),
	('single gai_parse alone', $$SELECT pg_temp.each('SELECT gai_parse($1), $2')$$),
	('single INSERT', $$SELECT pg_temp.each('INSERT INTO stored_into_%1$s SELECT $2 WHERE $1 <> ''''')$$),
	('single INSERT, CHECK', $$SELECT pg_temp.each('INSERT INTO stored_checked_%1$s SELECT $2 WHERE $1 <> ''''')$$),
	('single INSERT of gai_parse, CHECK', $$SELECT pg_temp.each('INSERT INTO stored_checked_%1$s SELECT gai_parse($1) WHERE $2 IS DISTINCT FROM NULL')$$);
UPDATE statement SET times = 1 WHERE what ~ 'gai_cells|view cells|INSERT|alone';
SELECT format('CREATE UNLOGGED TABLE stored_into_%1$s (report gai_report);
	ALTER TABLE stored_into_%1$s ALTER report SET STORAGE %2$s, ALTER report SET COMPRESSION %3$s;
	CREATE UNLOGGED TABLE stored_checked_%1$s (LIKE stored_into_%1$s INCLUDING STORAGE INCLUDING COMPRESSION, CHECK (gai_assert(report)))',
	no, storage, compression) FROM layout WHERE prose \gexec

CREATE TEMP TABLE run (layout integer, what text, seconds double precision);
CREATE FUNCTION pg_temp.measure(rounds integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	it record;
	begun double precision;
BEGIN
	FOR round IN 0 .. rounds LOOP
		FOR it IN SELECT l.no AS layout, s.what, s.times, format(s.query, l.no) AS query FROM statement AS s, layout AS l
				  WHERE s.what !~ 'INSERT|alone' OR l.prose ORDER BY s.no, l.no
		LOOP
			begun := pg_temp.cpu_seconds();
			FOR i IN 1 .. it.times LOOP
				EXECUTE it.query;
			END LOOP;
			-- round 0 warms up
			IF round > 0 THEN
				INSERT INTO run VALUES (it.layout, it.what, (pg_temp.cpu_seconds() - begun) / it.times);
			END IF;
			IF it.what LIKE '%INSERT%' THEN
				EXECUTE format('TRUNCATE stored_into_%1$s, stored_checked_%1$s', it.layout);
			END IF;
		END LOOP;
	END LOOP;
END $$;
SELECT pg_temp.measure(:rounds) \g /dev/null

CREATE TEMP VIEW median AS
SELECT layout, what, (1e6 * percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) / (SELECT count(*) FROM page))::numeric AS cost
FROM run GROUP BY layout, what;

\echo What is asked of a stored report, µs a report less the scan of the rows:
WITH net AS (
	SELECT m.layout, m.what, round(m.cost - s.cost, 1) AS cost
	FROM median AS m JOIN median AS s ON s.layout = m.layout AND s.what = 'scan'
)
SELECT name AS "stored", pg_total_relation_size('stored_' || no) / (SELECT count(*) FROM page) AS "bytes a report",
	max(cost) FILTER (WHERE what = '(report).year') AS "(report).year", max(cost) FILTER (WHERE what = 'gai_cell') AS "gai_cell",
	max(cost) FILTER (WHERE what = 'gai_valid') AS "gai_valid", max(cost) FILTER (WHERE what = 'gai_cells') AS "gai_cells",
	max(cost) FILTER (WHERE what = 'view cells') AS "view cells", max(cost) FILTER (WHERE what = 'view reports') AS "view reports"
FROM net JOIN layout ON no = layout GROUP BY no, name ORDER BY no;

\echo What it costs to store one, µs a report; target: the last column is at most 1.5
SELECT name AS "stored", CASE WHEN single THEN 'one' ELSE 'all' END AS "rows a statement", round(plain, 1) AS "INSERT",
	round(parse, 1) AS "gai_parse alone", round(checked, 1) AS "INSERT with CHECK",
	round(together, 1) AS "INSERT of gai_parse with CHECK", round(together / (plain + parse), 2) AS "against INSERT + gai_parse"
FROM (
	SELECT layout, what LIKE 'single %' AS single, max(cost) FILTER (WHERE what ~ 'INSERT$') AS plain, max(cost) FILTER (WHERE what ~ 'alone$') AS parse,
		max(cost) FILTER (WHERE what ~ 'INSERT, CHECK$') AS checked, max(cost) FILTER (WHERE what ~ 'gai_parse, CHECK$') AS together
	FROM median GROUP BY layout, single
) AS costs JOIN layout ON no = layout WHERE prose ORDER BY no, single;
