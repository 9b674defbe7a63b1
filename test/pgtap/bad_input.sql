-- Whatever the input: the documented error or notes, in bounded time.
BEGIN;
\i test/load_seeds.psql

SELECT plan(66);

-- The milliseconds that gai_try_parse takes, and its SQLSTATE or the number of cells with a value.
CREATE FUNCTION pg_temp.attempt(body text, OUT outcome text, OUT ms numeric) LANGUAGE plpgsql AS $$
DECLARE
	begun timestamptz := clock_timestamp();
	report gai_report;
BEGIN
	BEGIN
		report := gai_parse(body);
		outcome := (SELECT count(value) FROM gai_cells(report));
	EXCEPTION WHEN others THEN
		outcome := SQLSTATE;
	END;
	ms := 1000 * extract(epoch FROM clock_timestamp() - begun);
END $$;

-- ---- no report ----------------------------------------------------------------------------------------------------

CREATE TEMP TABLE no_report (name text, body text);
INSERT INTO no_report VALUES
	('nothing', ''),
	('blanks', E' \t\r\n　\u00a0\ufeff'),
	('one character', '一'),
	('prose', '2024年,我办严格按照《中华人民共和国政府信息公开条例》规定,共收到政府信息公开申请11件,办结11件。'),
	('English prose', 'The quick brown fox jumps over the lazy dog 42 times.'),
	('numbers alone', array_to_string(array_fill(0, ARRAY[300]), E'\n')),
	('a budget table', $$2024年部门预算公开
一、收入支出决算总表
项目 | 预算数 | 决算数 |
一般公共预算财政拨款收入 | 1234.56 | 1230.00 |
行政运行 | 900.00 | 899.10 |
其他 | 0 | 0 |
总计 | 2134.56 | 2129.10 |$$),
	('a report whose tables are pictures', $$某某局2023年政府信息公开工作年度报告
一、总体情况
2023年,我局认真贯彻落实条例。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
存在一些不足,将加以改进。
六、其他需要报告的事项
无。$$),
	('a web page without a report', '<html><body><table><tr><td>姓名</td><td>电话</td></tr><tr><td>张三</td><td>12345</td></tr></table></body></html>');

SELECT throws_ok(format('SELECT gai_parse(%L)', body), '22P02', NULL, name || ' is no report')
FROM no_report;
SELECT is(gai_try_parse(body), NULL, name || ' gives NULL where one asks for that') FROM no_report;
SELECT throws_ok(format('SELECT * FROM gai_trace(%L)', body), '22P02', NULL, name || ' has no evidence') FROM no_report WHERE name IN ('nothing', 'prose');
SELECT is((SELECT count(*) FROM (SELECT gai_parse(NULL::text)) AS r(r) WHERE r IS NULL), 1::bigint, 'NULL gives NULL');

CREATE FUNCTION pg_temp.diagnosis(OUT message text, OUT detail text, OUT hint text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM gai_parse('no report');
EXCEPTION WHEN invalid_text_representation THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END $$;
SELECT ok(message <> '' AND detail <> '' AND hint <> '', 'the error says what was looked for and what to do')
FROM pg_temp.diagnosis();

-- ---- much of it ---------------------------------------------------------------------------------------------------

CREATE TEMP TABLE much (name text, body text, expected text);
INSERT INTO much VALUES
	('1 MB of digits', repeat('1234567890', 100000), '22P02'),
	('1 MB of bars', repeat('|', 1000000), '22P02'),
	('1 MB of tabs', repeat(E'\t', 1000000), '22P02'),
	('1 MB of line ends', repeat(E'\n', 1000000), '22P02'),
	('1 MB of blanks', repeat(' ', 1000000), '22P02'),
	('1 MB of one Chinese character', repeat('总', 350000), '22P02'),
	('1 MB of less-than signs', repeat('<', 1000000), '22P02'),
	('1 MB of open tags', repeat('<td>', 250000), '22P02'),
	('1 MB of open brackets', repeat('(', 1000000), '22P02'),
	('1 MB of dashes', repeat('-', 1000000), '22P02'),
	('1 MB of noise', (SELECT string_agg(chr(CASE WHEN v % 7 = 0 THEN 10 WHEN v % 11 = 0 THEN 124 ELSE 33 + v % 90 END), '')
					   FROM (SELECT ((n::bigint * 1103515245 + 12345) % 65521)::integer AS v FROM generate_series(1, 1000000) AS n) AS noise),
	 '22P02'),
	('1 MB of Chinese noise', (SELECT string_agg(chr(CASE WHEN v % 13 = 0 THEN 10 ELSE 19968 + v % 20000 END), '')
							   FROM (SELECT ((n::bigint * 1103515245 + 12345) % 65521)::integer AS v FROM generate_series(1, 350000) AS n) AS noise),
	 '22P02'),
	('a label 100,000 times', repeat(E'行政规范性文件 |\n', 100000), NULL),
	('a heading 100,000 times', repeat(E'三、收到和处理政府信息公开申请情况\n', 100000), NULL),
	('a report 100 times over', (SELECT repeat(body || E'\n', 100) FROM seed WHERE file = '001'), NULL),
	('the layout with blank lines 100 times over', (SELECT repeat(body || E'\n', 100) FROM seed WHERE file = '002'), NULL),
	('the layout with tabs 100 times over', (SELECT repeat(body || E'\n', 100) FROM seed WHERE file = '003'), NULL),
	('letters of a label, each five times', (SELECT substr(body, 1, strpos(body, '三、本年度办理结果') - 1) ||
		repeat(E'三\n' || regexp_replace('本年度办理结果', '(.)', E'\\1\n\\1\n\\1\n\\1\n\\1\n', 'g'), 7000)
		FROM seed WHERE file = '001'), NULL),
	('a million cells', (SELECT substr(body, 1, strpos(body, '一、本年新收') - 1) || E'一、本年新收政府信息公开申请数量 |\n' || repeat(E'7 |\n', 1000000)
						 FROM seed WHERE file = '001'), NULL),
	('a million cells in one line', (SELECT substr(body, 1, strpos(body, '一、本年新收') - 1) || '一、本年新收政府信息公开申请数量 |' || repeat('7|', 1000000)
									 FROM seed WHERE file = '001'), NULL);

CREATE TEMP TABLE attempted AS SELECT name, expected, outcome, ms FROM much, LATERAL pg_temp.attempt(body) AS a;

SELECT ok(CASE WHEN expected IS NULL THEN outcome = '22P02' OR outcome !~ '^[0-9A-Z]{5}$' ELSE outcome = expected END,
		  name || ': ' || coalesce(expected, 'read or refused') || ', not ' || outcome)
FROM attempted;
SELECT ok(ms < 10000, name || ' took ' || round(ms) || ' ms') FROM attempted;

-- ---- numbers that are none ----------------------------------------------------------------------------------------

-- The first number of table three of 001, replaced.
CREATE TEMP TABLE odd (raw text, value numeric, kind text);
INSERT INTO odd VALUES
	('abc', NULL, 'text'), ('1e5', NULL, 'text'), ('NaN', NULL, 'text'), ('Infinity', NULL, 'text'), ('0x1F', NULL, 'text'),
	('99999999999999999999', NULL, 'text'), ('1.2.3', NULL, 'text'), ('--5', NULL, 'text'), ('详见附件', NULL, 'text'),
	('11', 11, 'number'), ('1,234', 1234, 'number'), ('１１', 11, 'number'), ('11件', 11, 'number'),
	('1 1', NULL, 'text'), ('1 234', 1234, 'number'),
	('999999999999999999', 999999999999999999, 'number'), ('零', 0, 'number'),
	('/', 0, 'placeholder'), ('——', 0, 'placeholder'), ('无', 0, 'placeholder'), ('N/A', 0, 'placeholder');

CREATE TEMP TABLE oddly AS
SELECT raw, odd.value AS expected, odd.kind AS expected_kind, c.value, c.kind, report
FROM odd, seed,
	 LATERAL gai_parse(replace(body, E'一、本年新收政府信息公开申请数量 |\n11 |', E'一、本年新收政府信息公开申请数量 |\n' || raw || ' |')) AS report,
	 LATERAL gai_cells(report) AS c
WHERE file = '001' AND c.cell = 'applications.received.natural_person';

SELECT is((SELECT count(*) FROM oddly), 21::bigint, 'twenty-one odd numbers are read');
SELECT results_eq('SELECT raw, value, kind FROM oddly ORDER BY raw', 'SELECT raw, expected, expected_kind FROM oddly ORDER BY raw',
				  'what is no number is no number, and nothing is mended');
SELECT is_empty(
	$$SELECT raw FROM oddly WHERE kind <> 'number'
	  AND NOT EXISTS (SELECT FROM unnest((report).notes) AS n WHERE n.cell = 'applications.received.natural_person' AND n.raw = oddly.raw)$$,
	'its text stands in a note');
SELECT is_empty(
	$$SELECT raw, cell, c.value FROM oddly, gai_cells(report) AS c JOIN seed_cell AS s USING (cell)
	  WHERE s.file = '001' AND c.cell <> 'applications.received.natural_person' AND c.value IS DISTINCT FROM s.value$$,
	'the other cells stay what they are');

SELECT finish();
ROLLBACK;
