-- Thousands of calls in one session do not make its process grow, whatever they read.
BEGIN;
\i test/load_seeds.psql

SELECT plan(35);

-- The kilobytes that this backend has in memory: what leaks outside of PostgreSQL's own bookkeeping shows only here.
CREATE FUNCTION pg_temp.resident() RETURNS integer LANGUAGE sql AS $$
	SELECT (regexp_match(pg_read_file('/proc/self/status'), 'VmRSS:\s+(\d+)'))[1]::integer
$$;

-- The growth of the process by n calls of a statement, after some calls that fill caches.
CREATE FUNCTION pg_temp.growth(statement text, n integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
	before integer;
BEGIN
	FOR i IN 1 .. n / 10 LOOP
		EXECUTE statement;
	END LOOP;
	before := pg_temp.resident();
	FOR i IN 1 .. n LOOP
		EXECUTE statement;
	END LOOP;
	RETURN pg_temp.resident() - before;
END $$;

CREATE FUNCTION pg_temp.does_not_grow(statement text, n integer, name text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	kilobytes integer := pg_temp.growth(statement, n);
BEGIN
	RETURN ok(kilobytes < 2048, format('%s: %s more calls, %s kB more', name, n, kilobytes));
END $$;

-- A page with table three of 001, and the report as a Word document and as a workbook.
CREATE TEMP TABLE one AS SELECT body, gai_parse(body) AS report FROM seed WHERE file = '001';
CREATE TEMP TABLE page AS
SELECT '<html><body><table>' || string_agg(line, '' ORDER BY row_no) || '</table></body></html>' AS body
FROM (SELECT row_no, format('<tr><td>%s</td>%s</tr>', replace(row_label, ' / ', '</td><td>'),
							 string_agg(format('<td>%s</td>', value), '' ORDER BY col_no)) AS line
	  FROM one, gai_cells(report) WHERE form_table = 'applications' GROUP BY row_no, row_label) AS lines;
\set docx `perl test/tools/make_office.pl docx test/forms/form-2021.tsv test/seeds/001_873059f99be5ef02.cells.tsv`
CREATE TEMP TABLE docx AS SELECT decode(:'docx', 'base64') AS bytes;
\set xlsx `perl test/tools/make_office.pl xlsx test/forms/form-2021.tsv test/seeds/001_873059f99be5ef02.cells.tsv`
CREATE TEMP TABLE xlsx AS SELECT decode(:'xlsx', 'base64') AS bytes;
SELECT is((SELECT count(value) FROM page, gai_cells(gai_parse(body))), 175::bigint, 'the page is read');
SELECT is((SELECT count(value) FROM docx, gai_cells(gai_parse(bytes))), 200::bigint, 'the document is read');
SELECT is((SELECT count(value) FROM xlsx, gai_cells(gai_parse(bytes))), 200::bigint, 'the workbook is read');

-- Refused input: reports cut off before their tables, a document and a workbook that lack a byte, a kind of file that is not read, and
-- tables nested too deep, where libxml2 stops in the middle.
CREATE TEMP TABLE bad AS
SELECT left(one.body, 600) AS body, convert_to('<p>' || left(one.body, 600), 'GB18030') AS page,
	   substr(docx.bytes, 1, length(docx.bytes) - 1) AS docx, substr(xlsx.bytes, 1, length(xlsx.bytes) - 1) AS xlsx, '%PDF-1.4'::bytea AS pdf,
	   page.body || repeat('<table><tr><td>', 200) AS deep
FROM one, page, docx, xlsx;

-- The SQLSTATE of a statement; an error must free what the call did not.
CREATE FUNCTION pg_temp.failure(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN NULL;
EXCEPTION WHEN invalid_text_representation OR program_limit_exceeded THEN
	RETURN SQLSTATE;
END $$;
SELECT is(pg_temp.failure(format('SELECT gai_parse(%s) FROM bad', attribute)), state, attribute || ' is refused')
FROM (VALUES ('body', '22P02'), ('page', '22P02'), ('docx', '22P02'), ('xlsx', '22P02'), ('pdf', '22P02'), ('deep', '54000')) AS v(attribute, state);

SELECT pg_temp.does_not_grow('SELECT gai_parse(body) FROM one', 3000, 'gai_parse of a text');
SELECT pg_temp.does_not_grow('SELECT gai_parse(body) FROM page', 3000, 'gai_parse of a page');
SELECT pg_temp.does_not_grow('SELECT gai_parse(bytes) FROM docx', 3000, 'gai_parse of a document');
SELECT pg_temp.does_not_grow('SELECT gai_parse(bytes) FROM xlsx', 3000, 'gai_parse of a workbook');
SELECT pg_temp.does_not_grow(format('SELECT gai_try_parse(%s) FROM bad', attribute), 3000, 'gai_try_parse of a bad ' || attribute)
FROM unnest(ARRAY['body', 'page', 'docx', 'xlsx', 'pdf']) AS attribute;
SELECT pg_temp.does_not_grow(format('SELECT pg_temp.failure(%L)', format('SELECT gai_parse(%s) FROM bad', attribute)), 3000,
							 'gai_parse of a bad ' || attribute)
FROM unnest(ARRAY['body', 'page', 'docx', 'xlsx', 'pdf', 'deep']) AS attribute;
SELECT pg_temp.does_not_grow('SELECT count(*) FROM one, gai_trace(body)', 2000, 'gai_trace');
SELECT pg_temp.does_not_grow('SELECT count(*) FROM one, gai_cells(report)', 3000, 'gai_cells');
SELECT pg_temp.does_not_grow('SELECT count(*) FROM one, gai_check(report, true)', 3000, 'gai_check');
SELECT pg_temp.does_not_grow('SELECT count(*) FROM one, gai_claims(report)', 3000, 'gai_claims');
SELECT pg_temp.does_not_grow('SELECT count(*) FROM one, gai_repair(report)', 1000, 'gai_repair');
SELECT pg_temp.does_not_grow('SELECT gai_sum(report) FROM one', 3000, 'gai_sum');
SELECT pg_temp.does_not_grow('SELECT gai_html(report) FROM one', 3000, 'gai_html');
SELECT pg_temp.does_not_grow($$SELECT gai_set_cell(report, 'applications.total.total', 11) FROM one$$, 3000, 'gai_set_cell');
-- Every statement has call sites of its own, which look at the types that the backend keeps.
SELECT pg_temp.does_not_grow('SELECT gai_valid(report) FROM one', 10000, 'gai_valid');
-- Of one call site.
SELECT pg_temp.does_not_grow('SELECT count(gai_parse(body)) FROM one, generate_series(1, 1000)', 10, 'gai_parse of many rows');
SELECT pg_temp.does_not_grow('SELECT count(gai_valid(report)) FROM one, generate_series(1, 10000)', 10, 'gai_valid of many rows');

SELECT finish();
ROLLBACK;
