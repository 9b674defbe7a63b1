-- Five real reports: every cell, where it stands, and which relations fail.
BEGIN;
\i test/load_seeds.psql

CREATE TEMP TABLE read AS SELECT file, body, gai_parse(body) AS report FROM seed;
CREATE TEMP TABLE cell AS SELECT file, c.* FROM read, gai_cells(report) AS c;
CREATE TEMP TABLE trace AS SELECT file, t.* FROM read, gai_trace(body) AS t;

SELECT plan(5 * 9 + 20);

-- ---- cells --------------------------------------------------------------------------------------------------------

SELECT is((SELECT count(*) FROM seed_cell), 1000::bigint, 'the truth has 1,000 cells');

SELECT results_eq(
	format('SELECT cell, value FROM cell WHERE file = %L ORDER BY cell COLLATE "C"', file),
	format('SELECT cell, value FROM seed_cell WHERE file = %L ORDER BY cell COLLATE "C"', file),
	file || ': every cell has the value that a person read, or none where there is none')
FROM seed ORDER BY file;

SELECT results_eq(
	format('SELECT cell FROM cell WHERE file = %L', file),
	'SELECT cell FROM gai_form(2021)',
	file || ': the cells come in the order of the form')
FROM seed ORDER BY file;

SELECT is_empty(
	format('SELECT cell, value, kind FROM cell WHERE file = %L AND (value IS NULL) <> (kind IN (''blank'', ''text'', ''absent''))', file),
	file || ': the kind of a cell fits its value')
FROM seed ORDER BY file;

SELECT is_empty(
	format('SELECT cell, kind FROM cell WHERE file = %L AND kind <> ''number''
			AND NOT EXISTS (SELECT FROM read, unnest((report).notes) AS n
							WHERE read.file = cell.file AND cell.cell LIKE replace(n.cell, ''*'', ''%%''))', file),
	file || ': every cell without a number has a note')
FROM seed ORDER BY file;

-- ---- evidence -----------------------------------------------------------------------------------------------------

SELECT results_eq(
	format('SELECT cell, value, kind FROM trace WHERE file = %L ORDER BY cell COLLATE "C"', file),
	format('SELECT cell, value, kind FROM cell WHERE file = %L ORDER BY cell COLLATE "C"', file),
	file || ': gai_trace says what gai_cells says')
FROM seed ORDER BY file;

SELECT is_empty(
	format('SELECT t.cell, t.raw, substr(body, t.position, t.length) AS there FROM trace AS t JOIN seed USING (file)
			WHERE file = %L AND t.position IS NOT NULL AND substr(body, t.position, t.length) IS DISTINCT FROM t.raw', file),
	file || ': the text of every cell stands at its position')
FROM seed ORDER BY file;

SELECT is_empty(
	format('SELECT cell, value FROM trace WHERE file = %L AND value IS NOT NULL
			AND (position IS NULL OR replace(raw, ''О'', ''0'')::numeric IS DISTINCT FROM value)', file),
	file || ': every number is the text that stands there')
FROM seed ORDER BY file;

SELECT is_empty(
	format('SELECT position, count(*) FROM trace WHERE file = %L AND value IS NOT NULL GROUP BY position HAVING count(*) > 1', file),
	file || ': no piece of text is read for two cells')
FROM seed ORDER BY file;

SELECT is_empty(
	format('SELECT n.* FROM read, unnest((report).notes) AS n WHERE file = %L
			AND n.position IS NOT NULL AND substr(body, n.position, char_length(n.raw)) IS DISTINCT FROM n.raw', file),
	file || ': what a note quotes stands at its position')
FROM seed ORDER BY file;

-- ---- findings -----------------------------------------------------------------------------------------------------

SELECT results_eq(
	$$SELECT file, rule, scope, lhs, rhs, difference FROM read, gai_check(report)
	  WHERE severity = 'error' AND status = 'fail' ORDER BY file, rule, scope$$,
	$$VALUES ('001', 'applicants', 'applications.total.*', 11::numeric, 0::numeric, 11::numeric),
			 ('001', 'balance', 'applications.*.natural_person', 11, 0, 11),
			 ('001', 'results', 'applications.*.natural_person', 0, 11, -11)$$,
	'one wrong cell of 001 breaks three relations, and nothing else fails');

SELECT results_eq(
	$$SELECT rule FROM read, gai_check(report) WHERE file = '001' AND severity = 'error'$$,
	$$VALUES ('balance'), ('results'), ('applicants')$$,
	'findings come in the order of the catalogue');

SELECT is_empty(
	$$SELECT * FROM read, gai_check(report) WHERE status = 'pass'$$,
	'gai_check is silent about what passes');

SELECT results_eq(
	$$SELECT file, count(*), count(*) FILTER (WHERE rule = 'balance'), count(*) FILTER (WHERE rule = 'results'),
			 count(*) FILTER (WHERE rule = 'applicants'), count(*) FILTER (WHERE rule = 'disputes')
	  FROM read, gai_check(report, all_rules => true) WHERE severity = 'error' GROUP BY file ORDER BY file$$,
	$$SELECT file, 42::bigint, 7::bigint, 7::bigint, 25::bigint, 3::bigint FROM seed ORDER BY file$$,
	'with all_rules every relation of every report is told');

SELECT results_eq(
	$$SELECT file, gai_valid(report), gai_valid(report, true) FROM read ORDER BY file$$,
	$$VALUES ('000', true, true), ('001', false, false), ('002', true, true), ('003', true, false), ('004', true, true)$$,
	'gai_valid refuses 001; strictly also 003, which has blank cells');

SELECT results_eq(
	$$SELECT rule, severity, status, scope, lhs, rhs FROM read, gai_check(report) WHERE file = '003' AND rule = 'complete'$$,
	$$SELECT 'complete', 'warning', 'fail', 'applications', count(value)::numeric, 175::numeric
	  FROM seed_cell WHERE file = '003' AND cell LIKE 'applications.%'$$,
	'the blank cells of 003 are one finding');

SELECT lives_ok(
	$$SELECT report::gai_valid_report FROM read WHERE file <> '001'$$,
	'the domain takes the others');
SELECT throws_ok(
	$$SELECT report::gai_valid_report FROM read WHERE file = '001'$$, '23514', NULL,
	'the domain refuses 001');
SELECT throws_ok(
	$$SELECT gai_assert(report) FROM read WHERE file = '001'$$, '23514', NULL,
	'gai_assert refuses 001');
SELECT lives_ok(
	$$SELECT gai_assert(gai_set_cell(report, 'applications.total.natural_person', 11)) FROM read WHERE file = '001'$$,
	'with the one cell corrected it is accepted');
SELECT throws_ok(
	$$SELECT gai_assert(report, strict => true) FROM read WHERE file = '003'$$, '23514', NULL,
	'gai_assert is strict about 003 when asked to be');

-- ---- header -------------------------------------------------------------------------------------------------------

SELECT results_eq(
	$$SELECT file, (report).form::integer, (report).year::integer FROM read ORDER BY file$$,
	$$VALUES ('000', 2021, 2024), ('001', 2021, 2024), ('002', 2021, 2023), ('003', 2021, 2022), ('004', 2021, 2024)$$,
	'form and year');

SELECT results_eq(
	$$SELECT file, (report).period FROM read WHERE file IN ('000', '002', '004') ORDER BY file$$,
	$$VALUES ('000', '[2024-01-01,2025-01-01)'::daterange), ('002', '[2023-01-01,2024-01-01)'), ('004', '[2024-01-01,2025-01-01)')$$,
	'the period, where it is stated');

SELECT results_eq(
	$$SELECT file, (report).title FROM read WHERE file IN ('002', '004') ORDER BY file$$,
	$$VALUES ('002', '南湖区人民政府办公室2023年度政府信息公开工作年度报告'), ('004', '泉港区2024年度政府信息公开工作年度报告')$$,
	'the title; not that of the covering letter');

SELECT results_eq(
	$$SELECT file, (report).index_number, (report).document_number, (report).published FROM read WHERE file IN ('002', '004') ORDER BY file$$,
	$$VALUES ('002', '1/2024-171718', NULL, '2024-01-10'::date),
			 ('004', 'QZ04101-0105-2025-00006', '泉港政办〔2025〕1号', '2025-01-10')$$,
	'index number, document number, day of publication');

SELECT results_eq(
	$$SELECT file, (report).issuer FROM read WHERE file IN ('002', '004') ORDER BY file$$,
	$$VALUES ('002', '区政府办公室'), ('004', '泉港区人民政府办公室')$$,
	'the issuer');

SELECT is_empty(
	$$SELECT file FROM read WHERE NOT ((report).overview LIKE '%(一)%主动公开%' OR (report).overview LIKE '%(一) 主动公开%')
	  OR (report).overview LIKE '%信息内容%' OR (report).overview IS NULL$$,
	'section one is read, and ends before the tables');

SELECT is_empty(
	$$SELECT file FROM read WHERE (report).problems IS NULL OR (report).other_matters IS NULL
	  OR (report).problems LIKE '%其他需要报告的事项%'$$,
	'sections five and six are read apart');

SELECT is(
	(SELECT (report).other_matters FROM read WHERE file = '003'), '2022年未收取信息公开处理费用。',
	'section six of 003, word by word');

SELECT finish();
ROLLBACK;
