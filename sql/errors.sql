-- Every error says its SQLSTATE, what was seen and what to do.  psql's verbose form has line numbers of the source in it, so
-- the parts are asked for one by one.
CREATE FUNCTION pg_temp.error(statement text) RETURNS TABLE (part text, words text) LANGUAGE plpgsql AS $$
DECLARE
	said text; detail text; hint text;
BEGIN
	EXECUTE statement;
	RETURN QUERY VALUES ('none', 'it succeeds');
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN QUERY SELECT p, w FROM (VALUES (SQLSTATE, said), ('detail', detail), ('hint', hint)) AS v (p, w) WHERE w <> '';
END $$;
\pset tuples_only on
\pset format unaligned
\pset fieldsep ': '

-- Text that is no report, files of a kind that is not read, charsets that do not exist
SELECT * FROM pg_temp.error($$ SELECT gai_parse('今天天气不错。') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_parse('') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_parse('%PDF-1.4'::bytea) $$);
SELECT * FROM pg_temp.error($$ SELECT gai_parse('\x89504E470D0A1A0A'::bytea) $$);
SELECT * FROM pg_temp.error($$ SELECT gai_parse('x'::bytea, 'utf-9') $$);
SELECT gai_try_parse('今天天气不错。') IS NULL, gai_try_parse('%PDF-1.4'::bytea) IS NULL, gai_try_parse(NULL::text) IS NULL;

-- Every kind of file that is not read, by its first bytes, with the way to one that is
SELECT DISTINCT what.words || ': ' || advice.words COLLATE "C" FROM unnest(ARRAY['\xd0cf11e0a1b11ae1', '\x7b5c72746631', '\x1f8b',
	'\x526172211a07', '\x377abcaf271c', '\xfffe0000', '\x0000feff', '\x610062', '\xffd8ff', 'GIF87a', 'GIF89a', '\x49492a00',
	'\x4d4d002a', '', 'From: <Saved>\012MIME-Version: 1.0\012Content-Type: multipart/related;']::bytea[]) AS file,
	pg_temp.error(format('SELECT gai_parse(%L::bytea)', file)) AS what,
	pg_temp.error(format('SELECT gai_parse(%L::bytea)', file)) AS advice
WHERE what.part = '22P02' AND advice.part = 'hint' ORDER BY 1;

-- A package with one empty entry, not compressed; flags 1: with a password
CREATE FUNCTION pg_temp.package(entry text, flags integer DEFAULT 0) RETURNS bytea LANGUAGE sql AS $$
	SELECT '\x504b0304'::bytea || common || '\x0000'::bytea || name || '\x504b0102'::bytea || '\x1400'::bytea || common ||
		decode(repeat('00', 16), 'hex') || name || '\x504b0506000000000100' || '\x0100' ||
		set_byte('\x00000000', 0, 46 + length(name)) || set_byte('\x00000000', 0, 30 + length(name)) || '\x0000'
	FROM convert_to(entry, 'UTF8') AS name, LATERAL (SELECT
		set_byte(set_byte('\x140000000000000021000000000000000000000000000000', 2, flags), 22, length(name))) AS head (common)
$$;
SELECT part, words FROM unnest('{OFD.xml, xl/workbook.bin, ppt/presentation.xml, content.xml, [Content_Types].xml, a.txt}'::text[])
	WITH ORDINALITY AS file (entry, n), pg_temp.error(format('SELECT gai_parse(%L::bytea)', pg_temp.package(entry))) ORDER BY n;
SELECT * FROM pg_temp.error(format('SELECT gai_parse(%L::bytea)', pg_temp.package('word/document.xml', 1)));

-- Cells and forms that there are not
SELECT * FROM pg_temp.error($$ SELECT gai_form(2020) $$);
SELECT * FROM pg_temp.error($$ SELECT gai_cell(gai_build(2021, '{}'), 'applications.granted') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_cell(gai_build(2021, '{}'), 'applications.*.total') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_build(2021, '{"disclosure.fees.amount": 1, "disclosure.fees.change": 1}') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_set_cell(gai_build(2021, '{"disclosure.fees.amount": 1}'), 'disclosure.fees.change', 1) $$);
SELECT * FROM pg_temp.error($$ SELECT gai_build(2020, '{}') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_build(2021, '[1]') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_build(2021, '{"disputes.review.total": true}') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_build(2021, '{}', year => 40000) $$);

-- Values that a cell cannot hold
SELECT * FROM pg_temp.error($$ SELECT gai_set_cell(gai_build(2021, '{}'), 'disputes.review.total', 1.5) $$);
SELECT * FROM pg_temp.error($$ SELECT gai_set_cell(gai_build(2021, '{}'), 'disputes.review.total', 'NaN') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_set_cell(gai_build(2021, '{}'), 'disputes.review.total', 1e30) $$);
SELECT * FROM pg_temp.error($$ SELECT gai_set_cell(gai_build(2021, '{}'), 'disclosure.fees.amount', 'Infinity') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_set_cell(gai_build(2021, '{}'), 'disclosure.fees.amount', 1.5) $$);

-- Cells that do not make one report
SELECT * FROM pg_temp.error($$ SELECT gai_collect(f, 'disputes.review.total', 1) FROM unnest('{2019, 2021}'::int[]) AS f $$);
SELECT * FROM pg_temp.error($$ SELECT gai_collect(2021, 'disputes.review.total', v) FROM unnest('{1, 1}'::int[]) AS v $$);
SELECT * FROM pg_temp.error($$ SELECT gai_collect(2021, NULL, 1) $$);

-- Support functions of aggregates are for aggregates
SELECT * FROM pg_temp.error($$ SELECT gai_sum_final('x') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_collect_final('x') $$);

-- Sums that do not fit
SELECT * FROM pg_temp.error($$ SELECT gai_sum(gai_build(2021, '{"disputes.review.total": 999999999999999999}'))
	FROM generate_series(1, 10) $$);

-- A part of a sum that gai_sum did not write, and more parts than it counts
SELECT e.* FROM (VALUES ('{"parts": -1}'), ('{"parts": 1.5}'), ('{"parts": 2, "tables": 1}'), ('{"parts": 2, "tables": {"disputes": {"2021": 3}}}'),
		('{"parts": 2, "unknown": {"disputes.review": 1}}'), ('{"parts": 2147483647}')) AS v (extra),
	pg_temp.error(format($$ SELECT gai_sum(r) FROM (VALUES (gai_build(2021, '{}')),
		(jsonb_populate_record(gai_build(2021, '{}'), '{"extra": %s}'))) AS v (r) $$, extra)) AS e;

-- More than fits
SELECT * FROM pg_temp.error($$ SELECT gai_parse(repeat('<table><tr><td>', 100000)) $$);

-- A catalogue of another version than the library
BEGIN;
ALTER TYPE gai_note RENAME ATTRIBUTE message TO words;
SELECT * FROM pg_temp.error($$ SELECT gai_build(2021, '{}') $$);
ROLLBACK;
BEGIN;
ALTER TYPE gai_report RENAME ATTRIBUTE disputes TO disputed;
SELECT * FROM pg_temp.error($$ SELECT gai_build(2021, '{}') $$);
ROLLBACK;

-- Types that somebody altered: in a dump of theirs would be more fields than the types have where it is restored
BEGIN;
CREATE TABLE altered AS SELECT gai_build(2021, '{"disputes.review.total": 2}') AS report;
ALTER TYPE gai_report ADD ATTRIBUTE "our Remarks" text;
SELECT e.* FROM unnest(ARRAY['SELECT gai_build(2021, ''{}'')', 'SELECT gai_check(report) FROM altered',
		'SELECT gai_sum(report) FROM altered']) AS statement, pg_temp.error(statement) AS e;
ALTER TYPE gai_report DROP ATTRIBUTE "our Remarks";
ALTER TYPE gai_outcomes ADD ATTRIBUTE lost bigint;
SELECT * FROM pg_temp.error('SELECT gai_valid(report) FROM altered');
ALTER TYPE gai_outcomes DROP ATTRIBUTE lost;
ALTER TYPE gai_cell_value ADD ATTRIBUTE color text;
SELECT * FROM pg_temp.error('SELECT gai_cells(report) FROM altered');
ALTER TYPE gai_cell_value DROP ATTRIBUTE color;
-- Attributes that were dropped harm nothing.
SELECT gai_valid(report), gai_cell(report, 'disputes.review.total'), (SELECT count(*) FROM gai_cells(report)) AS cells FROM altered;
ROLLBACK;

-- A charset that this database cannot convert from
BEGIN;
ALTER CONVERSION pg_catalog.big5_to_utf8 RENAME TO was_big5_to_utf8;
UPDATE pg_conversion SET condefault = false WHERE conname = 'was_big5_to_utf8';
SELECT * FROM pg_temp.error($$ SELECT gai_parse('x'::bytea, 'big5') $$);
ROLLBACK;

-- Relations that do not hold
SELECT * FROM pg_temp.error($$ SELECT gai_assert(gai_build(2021, '{"disputes.review.upheld": 7, "disputes.review.total": 2}')) $$);
