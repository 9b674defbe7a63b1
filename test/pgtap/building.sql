-- Building: what programs and web forms send, and what they are told.
BEGIN;
\i test/load_seeds.psql

SELECT plan(40);

CREATE TEMP TABLE read AS SELECT file, gai_parse(body) AS report FROM seed;

-- ---- text in the place of numbers -----------------------------------------------------------------------------------

-- "value kind" of a cell that was given as this JSON.
CREATE FUNCTION pg_temp.taken(value text, cell text DEFAULT 'applications.received.total') RETURNS text LANGUAGE sql AS
	$$ SELECT concat_ws(' ', c.value::text, c.kind) FROM gai_cells(gai_build(2021, jsonb_build_object(cell, value::jsonb))) AS c
	   WHERE c.cell = $2 $$;
SELECT is(pg_temp.taken(given), wanted, given) FROM (VALUES
	('12', '12 number'), ('"12"', '12 number'), ('"１，０２４"', '1024 number'), ('"1,024"', '1024 number'), ('" 7 "', '7 number'),
	('"5件"', '5 number'), ('"3.0"', '3 number'), ('"无"', '0 placeholder'), ('"-"', '0 placeholder'), ('"/"', '0 placeholder'),
	('"零"', '0 number'), ('""', 'blank'), ('"  "', 'blank'), ('null', 'absent')) AS v(given, wanted);
SELECT is(pg_temp.taken('"18.8710"', 'disclosure.fees.amount'), '18.8710 number', 'an amount as it is stated');
SELECT is((SELECT array_agg((n.code, n.cell, n.raw, n.position, n.message)::text) FROM unnest((gai_build(2021,
	'{"disputes.review.upheld": "无", "disputes.review.total": ""}')).notes) AS n),
	ARRAY['(blank,disputes.review.total,"",,填报时此项留空)', '(placeholder,disputes.review.upheld,无,,"填报的是表示“无”的符号, 计为 0")'], 'with the notes of the reader');

-- ---- flat and nested -------------------------------------------------------------------------------------------------

SELECT is(gai_build(2021, '{"applications": {"received": {"total": 12, "business": "12"}}, "disputes.review": {"upheld": 1}}'),
		  gai_build(2021, '{"applications.received.total": 12, "applications.received.business": 12, "disputes.review.upheld": 1}'),
		  'nested, flat and mixed are the same');
SELECT results_eq(
	'SELECT file, c.cell, c.value FROM read, gai_cells(gai_build(NULL, to_jsonb(report))) AS c',
	'SELECT file, c.cell, c.value FROM read, gai_cells(report) AS c', 'to_jsonb of a report gives its cells, of any form');
SELECT is(jsonb_set(to_jsonb(gai_build(NULL, to_jsonb(report))), '{notes}', 'null'), jsonb_set(to_jsonb(report), '{notes}', 'null'),
		  file || ': and all of it but the notes') FROM read ORDER BY file;
SELECT is((gai_build(2021, '{"title": "一", "year": "2023", "period": "[2023-01-01,2023-12-31]"}', title => '二')).title, '二',
		  'an argument comes before what stands in the object');
SELECT is((gai_build(2021, '{"year": "2023"}')).year, 2023::smallint, 'a year as text');

-- ---- what is told ----------------------------------------------------------------------------------------------------

CREATE FUNCTION pg_temp.told(cells jsonb, form integer DEFAULT 2021, OUT state text, OUT message text, OUT detail text, OUT hint text)
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM gai_build(form, cells);
EXCEPTION WHEN others THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END $$;
SELECT is((told.state, told.message, told.detail)::text, ('22023', '7 cells cannot be taken into a report',
'disputes.review.other: "22(其中修订16件)" is not a number
disputes.review.total: 1.5 is out of range
disputes.review.upheld: "l2" is not a number
disputes.review.pending: is neither a number nor text nor null
applications.granted: no form has such a cell
applications.other_services: no form has such a cell
applications.received.total: "5项" is not a number')::text, 'all that is wrong is told at once')
FROM pg_temp.told('{"applications.received.total": "5项", "applications": {"granted": 3, "other_services": {"total": 1}},
	"disputes": {"review": {"upheld": "l2", "total": 1.5, "other": "22(其中修订16件)", "pending": [1]}}}') AS told;
SELECT is((told.state, told.detail)::text, ('22023', 'disclosure.fees.change: the form of 2021 has no such cell')::text,
		  'cells of two forms in one table') FROM pg_temp.told('{"disclosure.fees.change": 1, "disclosure.fees.amount": 2}') AS told;
SELECT is((told.state, told.detail)::text, ('22023', 'disputes.review.total: was given more than once')::text, 'a cell given twice')
FROM pg_temp.told('{"disputes.review.total": 1, "disputes": {"review": {"total": 2}}}') AS told;
SELECT is((told.state, told.detail)::text, ('22023', 'disclosure.form: there is no such form')::text, 'an unknown form in the object')
FROM pg_temp.told('{"disclosure": {"form": 2020}}') AS told;
SELECT is((told.state, told.detail)::text, ('22023', 'form: there is no such form')::text, 'nor is 2^32 + 2021 the form of 2021')
FROM pg_temp.told('{"form": 4294969317}') AS told;
SELECT is((told.state, told.detail)::text, ('22003', 'disputes.review.total: 1000000000000000000000000000000 is out of range')::text, 'what is only too large')
FROM pg_temp.told('{"disputes.review.total": "x"}'::jsonb || jsonb_build_object('disputes.review.total', 1e30)) AS told;
SELECT is((SELECT string_agg(right(line, 7), ' ') FROM regexp_split_to_table((pg_temp.told(
	(SELECT jsonb_object_agg('x' || n, 1) FROM generate_series(1, 25) AS n))).detail, E'\n') WITH ORDINALITY AS l(line, n) WHERE n > 20),
	'... (5)', 'of many the first twenty');
SELECT is((pg_temp.told(jsonb_build_object(repeat('某', 100), 1))).detail, repeat('某', 60 / octet_length('某')) || ': no form has such a cell', 'a long key is cut');

-- ---- the form as JSON ------------------------------------------------------------------------------------------------

CREATE TEMP TABLE block AS
SELECT form, t->>'table' AS form_table, b.block FROM (VALUES (2019), (2021)) AS e(form),
	jsonb_array_elements(gai_form_json(form)->'tables') AS t, jsonb_array_elements(t->'blocks') AS b(block);
SELECT results_eq(
	$$SELECT form, form_table || '.' || (r->>'row') || '.' || (c->>'column'), (r->>'number')::smallint, (c->>'number')::smallint,
		r->>'label', r->>'short', r->>'group', c->>'label', c->>'short', c->>'unit', (r->>'is_total')::boolean OR (c->>'is_total')::boolean, block->>'item'
	  FROM block, jsonb_array_elements(block->'rows') AS r, jsonb_array_elements(block->'columns') AS c ORDER BY form, form_table, (r->>'number')::int, (c->>'number')::int$$,
	$$SELECT form, cell, row_no, col_no, row_label, row_short, group_code, col_label, col_short, unit, is_total, item
	  FROM (VALUES (2019), (2021)) AS e(form), gai_form(form) ORDER BY form, form_table, row_no, col_no$$, 'the cells are those of gai_form');
SELECT is_empty(
	$$SELECT form, form_table, heads.key FROM block, jsonb_each(block) AS heads,
		LATERAL (SELECT sum((h->>'span')::int * (h->>'levels')::int) AS area, max((h->>'level')::int) AS levels FROM jsonb_array_elements(heads.value) AS h) AS a
	  WHERE heads.key LIKE '%_heads'
		AND area <> levels * jsonb_array_length(block->(CASE heads.key WHEN 'row_heads' THEN 'rows' ELSE 'columns' END))$$,
	'the heads cover the rows and columns without a gap');
SELECT results_eq(
	$$SELECT h->>'label', (h->>'level')::int, (h->>'first')::int, (h->>'span')::int, (h->>'levels')::int
	  FROM block, jsonb_array_elements(block->'row_heads') AS h WHERE form = 2021 AND form_table = 'applications' AND (h->>'level')::int < 3 LIMIT 8$$,
	$$VALUES ('一、本年新收政府信息公开申请数量', 1, 1, 1, 3), ('二、上年结转政府信息公开申请数量', 1, 2, 1, 3), ('三、本年度办理结果', 1, 3, 22, 1),
		('四、结转下年度继续办理', 1, 25, 1, 3), ('(一)予以公开', 2, 3, 1, 2), ('(二)部分公开(区分处理的,只计这一情形,不计其他情形)', 2, 4, 1, 2),
		('(三)不予公开', 2, 5, 8, 1), ('(四)无法提供', 2, 13, 3, 1)$$, 'merged as the form merges them');

-- ---- the codes of notes ----------------------------------------------------------------------------------------------

SELECT is_empty(
	$$SELECT DISTINCT n.code FROM read, unnest((report).notes) AS n WHERE n.code NOT IN (SELECT code FROM gai_note_codes())$$,
	'every note of the reports has a code that is listed');

-- Table two with blocks of both editions.
CREATE TEMP TABLE mixed AS SELECT gai_parse('二、主动公开政府信息情况
第二十条第(一)项
信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
规章 | 0 | 0 | 0
规范性文件 | 3 | 2 | 19
第二十条第(五)项
信息内容 | 本年处理决定数量
行政许可 | 5
第二十条第(六)项
信息内容 | 本年处理决定数量
行政处罚 | 7
行政强制 | 0
第二十条第(八)项
信息内容 | 本年收费金额(单位:万元)
行政事业性收费 | 282.1') AS report;
SELECT is((SELECT string_agg(cell, ' ' ORDER BY n) FROM mixed, gai_cells(report) WITH ORDINALITY AS c(cell, form_table, row_no, row_code, row_label, col_no,
		col_code, col_label, unit, is_total, group_code, group_label, row_short, col_short, outcome, value, kind, n) WHERE form_table = 'disclosure'),
	'disclosure.regulations.made disclosure.regulations.published disclosure.regulations.published_total '
	'disclosure.normative_documents.made disclosure.normative_documents.published disclosure.normative_documents.published_total '
	'disclosure.licences.decisions disclosure.penalties.decisions disclosure.coercions.decisions disclosure.fees.amount',
	'a block of 2019 stands in the place of the block of 2021');
SELECT is((SELECT sum(value) FROM mixed, gai_cells(report)), 318.1, 'so no value is left out');
SELECT set_eq($$SELECT cell, value FROM mixed, gai_trace(gai_text(report)) WHERE value IS NOT NULL$$,
	$$SELECT cell, value FROM mixed, gai_cells(report) WHERE value IS NOT NULL$$, 'gai_trace lists the same');

SELECT * FROM finish();
ROLLBACK;
