-- Views: what gai_create_views makes, and that it keeps to the source.
BEGIN;
\i test/load_seeds.psql

SET client_min_messages = warning;
SELECT plan(50);

CREATE TABLE source (id text PRIMARY KEY, region text, report gai_report);
INSERT INTO source SELECT file, CASE WHEN file < '002' THEN '北' ELSE '南' END, gai_parse(body) FROM seed;
INSERT INTO source VALUES ('none', '南', NULL), ('2019', '南', gai_build(2019, '{"applications.other.total": 5, "disclosure.fees.change": -2}', agency => '某局', year => 2020));

SELECT lives_ok($$SELECT gai_create_views('source', 'id', 'report')$$, 'views are made');
SELECT lives_ok($$SELECT gai_create_views('source', 'id', 'report', 'solid', materialized => true)$$, 'materialized, too');

-- ---- what they show --------------------------------------------------------------------------------------------------

SELECT views_are('gai_views', '{cells,reports,findings,repairs,claims,indicators,notes,form}'::name[]);
SELECT materialized_views_are('solid', '{cells,reports,findings,repairs,claims,indicators,notes,form}'::name[]);
SELECT is_empty(
	$$SELECT c.oid::regclass, a.attname FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
	  WHERE c.relnamespace IN ('gai_views'::regnamespace, 'solid'::regnamespace) AND c.relkind IN ('v', 'm')
		AND (coalesce(col_description(c.oid, a.attnum), '') !~ '[一-龥]' OR coalesce(obj_description(c.oid, 'pg_class'), '') !~ '[一-龥]')$$,
	'every view and column has a comment in Chinese');
SELECT is(col_description('gai_views.reports'::regclass, attnum), '表三 三、本年度办理结果 / (三)不予公开 / 1.属于国家秘密 · 自然人 (件)', 'that of a cell has the words of the form')
FROM pg_attribute WHERE attrelid = 'gai_views.reports'::regclass AND attname = 'applications_denied_secret_natural_person';
SELECT is_empty(
	$$SELECT attname, format_type(atttypid, NULL) FROM pg_attribute JOIN pg_class AS c ON c.oid = attrelid
	  WHERE relnamespace = 'gai_views'::regnamespace AND attnum > 0
		AND format_type(atttypid, NULL) NOT IN ('text', 'smallint', 'integer', 'bigint', 'numeric', 'boolean', 'date')$$,
	'every column is of a type that every tool knows');

SELECT results_eq(
	'SELECT report_key, region, cell, value, kind, outcome FROM gai_views.cells ORDER BY report_key, cell COLLATE "C"',
	'SELECT id, region, cell, value, kind, outcome FROM source, gai_cells(report) ORDER BY id, cell COLLATE "C"', 'cells are those of gai_cells');
SELECT is_empty(
	$$SELECT id, cell FROM source JOIN gai_views.reports AS r ON report_key = id, to_jsonb(r) AS w, gai_cells(report)
	  WHERE (w->>replace(cell, '.', '_'))::numeric IS DISTINCT FROM value OR NOT w ? replace(cell, '.', '_')$$,
	'a report in a row has all of them');
SELECT results_eq(
	'SELECT report_key, agency, year, form, title, overview, period_first, disclosure_form, applications_form, is_valid FROM gai_views.reports ORDER BY report_key',
	$$SELECT id, (report).agency, (report).year, (report).form, (report).title, (report).overview, lower((report).period),
		((report).disclosure).form, ((report).applications).form, gai_valid(report) FROM source ORDER BY id$$, 'with its header');
SELECT is((SELECT count(*) FROM gai_views.reports), 7::bigint, 'one without a report is a row, too');
SELECT results_eq(
	'SELECT report_key, rule, scope, lhs, message, cells FROM gai_views.findings ORDER BY 1, 2, 3',
	$$SELECT id, rule, scope, lhs, message, array_to_string(cells, ', ') FROM source, gai_check(report) ORDER BY 1, 2, 3$$, 'findings');
SELECT results_eq(
	'SELECT report_key, proposal, rank, step, cell, stated, suggested, resolves, remaining FROM gai_views.repairs',
	$$VALUES ('001', 1, 1, 1, 'applications.total.natural_person', 0::numeric, 11::numeric, 3, 0)$$, 'proposals, a row a cell');
SELECT results_eq(
	'SELECT report_key, claimed, stated, agrees FROM gai_views.claims ORDER BY report_key, claim_no',
	'SELECT id, claimed, stated, agrees FROM source, ROWS FROM (gai_claims(report)) WITH ORDINALITY AS c(a, b, d, claimed, stated, agrees, n) ORDER BY id, n', 'claims');
SELECT results_eq(
	'SELECT report_key, code, cell, raw, position, message FROM gai_views.notes ORDER BY report_key, note_no',
	'SELECT id, code, cell, raw, position, message FROM source, unnest((report).notes) WITH ORDINALITY AS n(code, cell, raw, position, message, n) ORDER BY id, n', 'notes');
SELECT results_eq(
	'SELECT report_key, code, numerator, denominator, value FROM gai_views.indicators ORDER BY 1, 2',
	'SELECT id, code, numerator, denominator, value FROM source, gai_indicators(report) ORDER BY 1, 2', 'rates');
SELECT results_eq('SELECT form, cell FROM gai_views.form ORDER BY form, cell COLLATE "C"',
	'SELECT form, cell FROM (VALUES (2019), (2021)) AS e(form), gai_form(form) ORDER BY form, cell COLLATE "C"', 'and the form');
SELECT is_empty(format('(TABLE gai_views.%1$I EXCEPT ALL TABLE solid.%1$I) UNION ALL (TABLE solid.%1$I EXCEPT ALL TABLE gai_views.%1$I)', name),
	name || ': materialized as plain')
FROM unnest('{cells,reports,findings,repairs,claims,indicators,notes,form}'::text[]) AS name;

-- ---- refreshing --------------------------------------------------------------------------------------------------------

INSERT INTO source VALUES ('new', '北', gai_build(2021, '{"applications.received.total": 3}'));
SELECT is((SELECT count(*) FROM solid.reports WHERE report_key = 'new'), 0::bigint, 'a materialized view stays as it is');
SELECT is(gai_refresh_views('solid'), 8, 'until all eight are refreshed');
SELECT is((SELECT applications_received_total FROM solid.reports WHERE report_key = 'new'), 3::bigint, 'then it has the new report');
SELECT is((SELECT count(*) FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indrelid
	WHERE c.relnamespace = 'solid'::regnamespace AND indisunique), 8::bigint, 'each has a unique index');
SELECT throws_ok($$SELECT gai_refresh_views('gai_views')$$, '42704', 'schema "gai_views" has no materialized views of gai_create_views', 'plain views need none');
SELECT throws_ok($$SELECT gai_refresh_views('nowhere')$$, '3F000', NULL, 'a schema that there is not');

-- ---- the source changes --------------------------------------------------------------------------------------------------

SELECT throws_ok('DROP TABLE source', '2BP01', NULL, 'the source cannot be dropped under them');
ALTER TABLE source RENAME COLUMN report TO annual_report;
ALTER TABLE source RENAME COLUMN id TO number;
ALTER TABLE source RENAME TO reports_of_the_year;
SELECT is((SELECT count(*) FROM gai_views.cells WHERE report_key = '001'), 200::bigint, 'columns and source may be renamed');
SELECT lives_ok('DROP SCHEMA gai_views CASCADE', 'views are dropped with their schema');

-- ---- odd names, other types, other users ---------------------------------------------------------------------------------

CREATE SCHEMA "Sch ""a"" 甲";
CREATE TABLE "Sch ""a"" 甲"."Ta'b;le" ("Key ""1""" bigint, "select" gai_valid_report, "$R" text);
INSERT INTO "Sch ""a"" 甲"."Ta'b;le" VALUES (1, gai_build(2021, '{"disputes.review.total": 0}'));
CREATE SCHEMA foe;
CREATE FUNCTION foe.gai_cells(gai_report) RETURNS SETOF gai_cell_value LANGUAGE sql AS 'SELECT NULL::gai_cell_value';
CREATE FUNCTION foe.unnest(text[]) RETURNS SETOF text LANGUAGE sql AS $$SELECT 'foe'$$;
CREATE FUNCTION foe.lower(daterange) RETURNS date LANGUAGE sql AS 'SELECT now()::date';
SET LOCAL search_path = foe, public, "Sch ""a"" 甲", pg_catalog;
SELECT lives_ok($$SELECT public.gai_create_views('"Sch ""a"" 甲"."Ta''b;le"', 'Key "1"', 'select', 'Vie"ws; 乙')$$, 'odd names, a domain, and a hostile search_path');
SELECT is((SELECT count(*) FROM "Vie""ws; 乙".cells), 200::bigint, 'are no matter');
SELECT hasnt_column('Vie"ws; 乙', 'cells', 'region', 'without a region in the source there is none');
RESET search_path;

-- A name that has what stands for other names in the statements, beside one that would end a quotation there.
CREATE FUNCTION foe.told() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE 'the foe was called'; END $$;
CREATE TABLE "$E$R" ("$R$K" bigint, ", foe.told(), " gai_report, region text);
INSERT INTO "$E$R" VALUES (1, gai_build(2021, '{"disputes.review.total": 0}'), $$'); SELECT foe.told(); --$$);
SELECT lives_ok($$SELECT gai_create_views('"$E$R"', '$R$K', ', foe.told(), ', '$W$F', true)$$, 'names are no part of the statements');
SELECT is((SELECT count(*) FROM "$W$F".cells WHERE report_key = 1), 200::bigint, 'nothing in them is called');

SELECT throws_ok($$SELECT gai_create_views('reports_of_the_year', 'nubmer', 'annual_report', 'x')$$, '42703', 'table "reports_of_the_year" has no column "nubmer"', 'a column that is not there');
SELECT throws_ok($$SELECT gai_create_views('reports_of_the_year', 'number', 'region', 'x')$$, '42804', 'column "region" of table "reports_of_the_year" is of type text', 'one that is no report');
SELECT throws_ok($$SELECT gai_create_views(0, 'number', 'annual_report', 'x')$$, '42P01', 'there is no table with OID 0', 'no table, as one that was dropped meanwhile');
SELECT throws_ok($$SELECT gai_create_views('reports_of_the_year', 'number', 'annual_report', '')$$, '42602', 'the schema of the views has no name', 'a schema without a name');
SELECT throws_ok($$SELECT gai_create_views('reports_of_the_year', 'number', NULL, 'x')$$, '22004', 'argument "report" of gai_create_views is null', 'none');
SELECT throws_ok($$SELECT gai_create_views('reports_of_the_year', 'number', 'annual_report', 'solid')$$, '42P07', NULL, 'views that are there already');

SELECT gai_create_views('reports_of_the_year', 'number', 'annual_report', 'guarded');
ALTER TABLE reports_of_the_year ENABLE ROW LEVEL SECURITY;
CREATE ROLE gaireport_north;
CREATE POLICY north ON reports_of_the_year TO gaireport_north USING (region = '北');
GRANT SELECT ON reports_of_the_year TO gaireport_north;
GRANT USAGE ON SCHEMA guarded TO gaireport_north;
GRANT SELECT ON ALL TABLES IN SCHEMA guarded TO gaireport_north;
SET LOCAL ROLE gaireport_north;
SELECT set_config('test.rows', (SELECT string_agg(DISTINCT report_key, ' ' ORDER BY report_key) FROM guarded.reports), true) IS NULL AS hidden \gset
RESET ROLE;
SELECT is(current_setting('test.rows'), '000 001 new', 'row-level security of the source holds for who asks');

-- ---- gai_wide ---------------------------------------------------------------------------------------------------------------

SELECT is((SELECT w::text FROM gai_wide(gai_build(2021, '{"disclosure.fees.amount": 1.50}', agency => '某局')) AS w(disclosure_fees_amount numeric, agency text)),
		  '(1.50,某局)', 'the columns that are asked for, in that order');
SELECT throws_ok($$SELECT * FROM gai_wide(gai_build(2021, '{}')) AS w(nothing text)$$, '42703', 'a report has no column "nothing"', 'one that there is not');
SELECT throws_ok($$SELECT * FROM gai_wide(gai_build(2021, '{}')) AS w(agency int)$$, '42804', 'column "agency" of a report is of type text', 'another type');
SELECT throws_ok($$SELECT gai_wide(gai_build(2021, '{}'))$$, '0A000', 'gai_wide is called without a list of columns', 'no columns');

SELECT * FROM finish();
ROLLBACK;
