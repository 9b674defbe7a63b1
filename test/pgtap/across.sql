-- Functions of several reports: sums, a region against its agencies, two years of one agency, equal prose; and what is
-- computed of one.
BEGIN;
\i test/load_seeds.psql

SELECT plan(113);

-- As a person read them.
CREATE TEMP TABLE read AS SELECT file, gai_collect(2021, cell, value) AS report FROM seed_cell GROUP BY file;

-- The plan of a statement, a line a row.
CREATE FUNCTION pg_temp.explain(statement text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE 'EXPLAIN (COSTS off) ' || statement;
END $$;

-- ---- gai_sum: values ----------------------------------------------------------------------------------------------

CREATE TEMP TABLE total AS SELECT gai_sum(report) AS report FROM read;

SELECT results_eq(
	'SELECT cell, value FROM total, gai_cells(report) ORDER BY cell COLLATE "C"',
	'SELECT cell, sum(value) FROM seed_cell GROUP BY cell ORDER BY cell COLLATE "C"',
	'the sum of five reports, cell by cell');
SELECT is((SELECT (report).extra->'parts' FROM total), '5', 'it knows of how many');
SELECT is((SELECT (report).extra->'tables' FROM total),
	'{"disputes": {"2021": 5}, "disclosure": {"2021": 5}, "applications": {"2021": 5}}', 'and of which form they are');
SELECT results_eq(
	'SELECT key, value::integer FROM total, jsonb_each_text((report).extra->''unknown'') ORDER BY key COLLATE "C"',
	'SELECT cell, 1 FROM seed_cell WHERE value IS NULL ORDER BY cell COLLATE "C"',
	'and how many state no value, where there are such');
SELECT results_eq(
	'SELECT n.code, n.cell, n.message FROM total, unnest((report).notes) AS n ORDER BY n.cell COLLATE "C"',
	'SELECT ''absent'', cell, ''5份报告中的1份未填此项, 合计不含'' FROM seed_cell
	 WHERE value IS NULL ORDER BY cell COLLATE "C"', 'which notes say too');
SELECT is((SELECT (gai_sum(report)).disclosure FROM read WHERE file = '004'),
	(SELECT (report).disclosure FROM read WHERE file = '004'), 'one report is its own sum: table two');
SELECT is((SELECT (gai_sum(report)).applications FROM read WHERE file = '003'),
	(SELECT (report).applications FROM read WHERE file = '003'), 'table three');
SELECT is((SELECT (gai_sum(report)).disputes FROM read WHERE file = '001'),
	(SELECT (report).disputes FROM read WHERE file = '001'), 'table four');

SELECT is((SELECT gai_sum(report) FROM read WHERE false), NULL, 'no rows have no sum');
SELECT is(gai_sum(NULL::gai_report), NULL, 'nor has a NULL');
SELECT is((SELECT gai_sum(report)::text FROM (SELECT report FROM read UNION ALL SELECT NULL) AS r),
	(SELECT report::text FROM total), 'NULLs are left out');

SELECT is((SELECT (gai_sum(gai_build(2021, '{}', year => y))).year FROM unnest(ARRAY[2023, 2023]) AS y), 2023::smallint,
	'the year that all have');
SELECT is((SELECT (gai_sum(gai_build(2021, '{}', year => y))).year FROM unnest(ARRAY[2022, 2024, 2023]) AS y), NULL,
	'or none');
SELECT is((SELECT (gai_sum(gai_build(2021, '{}', year => y))).year FROM unnest(ARRAY[2023, NULL]) AS y), NULL,
	'nor when one does not say');
SELECT is((SELECT (gai_sum(gai_build(2021, '{"disclosure.fees.amount": null}'))).disclosure.fees.amount), NULL,
	'unknown is not zero');

-- Money.
CREATE FUNCTION pg_temp.fees(amount text) RETURNS gai_report LANGUAGE sql AS $$
	SELECT jsonb_populate_record(NULL::gai_report,
		jsonb_build_object('form', 2021, 'disclosure', jsonb_build_object('fees', jsonb_build_object('amount', amount))))
$$;
SELECT is((SELECT gai_cell(gai_sum(pg_temp.fees(a)), 'disclosure.fees.amount')::text
		   FROM unnest(ARRAY['360.54242', '18.8710', '-0.5', '7']) AS a), '385.91342', 'amounts are added up exactly');
SELECT is((SELECT gai_cell(gai_sum(pg_temp.fees(a)), 'disclosure.fees.amount')::text
		   FROM unnest(ARRAY['1.50', '2.50']) AS a), '4.00', 'with their decimals');
SELECT is((SELECT gai_cell(gai_sum(pg_temp.fees(a)), 'disclosure.fees.amount') FROM unnest(ARRAY['1.5', 'NaN']) AS a), 1.5,
	'what is no number is unknown');
SELECT throws_ok($$SELECT gai_sum(pg_temp.fees('12345678901.123456789'))$$, '22003', NULL, 'more than 18 digits are refused');
SELECT throws_ok($$SELECT gai_sum(pg_temp.fees(a)) FROM unnest(ARRAY['999999999999999999', '1']) AS a$$, '22003',
	'sum of cell "disclosure.fees.amount" is out of range', 'also in the sum');
SELECT is((SELECT gai_cell(gai_sum(r), 'disclosure.fees.amount') FROM (
		VALUES (pg_temp.fees('3')), (jsonb_populate_record(pg_temp.fees('251000'),
			'{"notes": [{"code": "unit", "cell": "disclosure.fees.amount", "raw": "251000元"}]}'))) AS v (r)), 3::numeric,
	'an amount in another unit than its column''s is not added up');

-- Counts.
CREATE FUNCTION pg_temp.received(count bigint) RETURNS gai_report LANGUAGE sql AS $$
	SELECT jsonb_populate_record(NULL::gai_report,
		jsonb_build_object('form', 2021, 'applications', jsonb_build_object('received', jsonb_build_object('total', count))))
$$;
SELECT is((SELECT gai_cell(gai_sum(pg_temp.received(c)), 'applications.received.total')
		   FROM unnest(ARRAY[9223372036854775807, 9223372036854775807, -9223372036854775807]) AS c), 9223372036854775807::numeric,
	'counts of any size are added up');
SELECT throws_ok(
	'SELECT gai_sum(pg_temp.received(c)) FROM unnest(ARRAY[9223372036854775807, 1]) AS c', '22003',
	'sum of cell "applications.received.total" is out of range', 'a sum that no bigint holds is an error');

-- ---- gai_sum: sums of sums, mixed forms ---------------------------------------------------------------------------

SELECT setseed(0.42);
-- Reports of both forms with all kinds of gaps; every ninth is NULL.
CREATE TABLE across_report AS
SELECT n, n % 7 AS city,
	   CASE WHEN n % 9 > 0 THEN (
		   SELECT gai_build(CASE WHEN n % 4 = 0 THEN 2019 ELSE 2021 END,
							jsonb_object_agg(cell, CASE WHEN random() < 0.9 THEN floor(random() * 1000) END),
							year => 2023 + (n % 3 = 0)::integer)
		   FROM gai_form(CASE WHEN n % 4 = 0 THEN 2019 ELSE 2021 END)) END AS report
FROM generate_series(1, 120) AS n;
ANALYZE across_report;

SELECT is((SELECT gai_sum(s)::text FROM (SELECT gai_sum(report) AS s FROM across_report WHERE n % 4 <> 0 GROUP BY city) AS c),
	(SELECT gai_sum(report)::text FROM across_report WHERE n % 4 <> 0), 'a sum of sums is the sum of all');
SELECT is((SELECT gai_sum(s)::text FROM (SELECT gai_sum(report) AS s FROM across_report WHERE n % 4 = 0 GROUP BY city) AS c),
	(SELECT gai_sum(report)::text FROM across_report WHERE n % 4 = 0), 'in the form of 2019 too');
SELECT results_eq(
	'SELECT c.* FROM (SELECT gai_sum(s) AS r FROM (SELECT gai_sum(report) AS s FROM across_report GROUP BY city) AS s) AS s,
	 gai_cells(r) AS c',
	'SELECT c.* FROM (SELECT gai_sum(report) AS r FROM across_report) AS s, gai_cells(r) AS c',
	'and of both');

CREATE TEMP TABLE mixed AS SELECT gai_sum(report) AS report FROM across_report;
SELECT is((SELECT ((report).disclosure).form FROM mixed), 2021::smallint, 'mixed forms: table two as 2021 has it');
SELECT is((SELECT ((report).applications).form FROM mixed), 2019::smallint, 'table three as 2019 has it');
SELECT is((SELECT gai_cell(report, 'applications.other.total') FROM mixed),
	(SELECT sum(gai_cell(report, 'applications.other.total')) FROM across_report) +
	(SELECT sum(gai_cell(report, 'applications.other_unpaid.total')) FROM across_report) +
	(SELECT sum(gai_cell(report, 'applications.other_uncorrected.total')) FROM across_report),
	'(六)其他处理 is the sum of its items and of what is not divided');
SELECT is((SELECT ((report).extra->'unknown'->>'applications.other.total')::bigint FROM mixed),
	(SELECT count(*) FROM across_report WHERE n % 9 > 0 AND (gai_cell(report, 'applications.other.total') IS NULL OR
		((report).form = 2021 AND (gai_cell(report, 'applications.other_unpaid.total') IS NULL OR
								  gai_cell(report, 'applications.other_uncorrected.total') IS NULL)))),
	'unknown where one of its items is');
SELECT is((SELECT gai_cell(report, 'disclosure.licences.decisions') FROM mixed),
	(SELECT sum(gai_cell(report, 'disclosure.licences.decisions')) FROM across_report), 'what both forms count is summed');
SELECT is((SELECT gai_cell(report, 'disclosure.regulations.in_force') FROM mixed), NULL, 'what one of them counts is not');
SELECT is((SELECT count(*) FROM mixed, unnest((report).notes) AS n WHERE n.code = 'mixed_form'), 2::bigint, 'notes say so');
SELECT is((SELECT gai_cell(gai_sum(report), 'disclosure.procurement.amount') FROM across_report WHERE n % 4 = 0), NULL,
	'amounts of procurement in yuan or 10,000 yuan are not added up');

SELECT throws_ok(
	format($$SELECT gai_sum(jsonb_populate_record(report, %L)) FROM total$$, jsonb_build_object('extra', extra::jsonb)),
	'22023', NULL, 'an extra that no sum has: ' || extra)
FROM unnest(ARRAY['{"parts": 0}', '{"parts": 1.5}', '{"parts": "5"}', '{"parts": -3}', '{"parts": 9000000000000}',
				  '{"parts": 2, "unknown": 3}', '{"parts": 2, "unknown": {"a.b.c": 1}}',
				  '{"parts": 2, "unknown": {"disputes.review.total": 3}}', '{"parts": 2, "tables": {"disputes": 7}}',
				  '{"parts": 2, "tables": {"disclosure": {"2019": 1, "2021": 2}}}']) AS extra;
SELECT is((SELECT (gai_sum(jsonb_populate_record(report, jsonb_build_object('extra', extra::jsonb)))).extra->'parts'
		   FROM read WHERE file = '000'), '1', 'other things in extra are left alone: ' || extra)
FROM unnest(ARRAY['{}', '[1]', '3', '{"unknown": 7}']) AS extra;

-- ---- gai_sum: in parallel, by partition, over frames --------------------------------------------------------------

CREATE TEMP TABLE serially AS SELECT gai_sum(report)::text AS sum FROM across_report;

SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
SET LOCAL max_parallel_workers_per_gather = 2;
ALTER TABLE across_report SET (parallel_workers = 2);
SELECT matches((SELECT string_agg(l, E'\n') FROM pg_temp.explain('SELECT gai_sum(report) FROM across_report') AS l),
	'Finalize Aggregate.*Gather.*Partial Aggregate', 'workers sum');
SELECT is((SELECT gai_sum(report)::text FROM across_report), (SELECT sum FROM serially), 'with the same result');
SELECT matches((SELECT string_agg(l, E'\n') FROM pg_temp.explain('SELECT city, gai_sum(report) FROM across_report GROUP BY city') AS l),
	'Finalize .*Partial ', 'groups too');
CREATE TEMP TABLE grouped AS SELECT city, gai_sum(report)::text AS sum FROM across_report GROUP BY city;
SET LOCAL max_parallel_workers_per_gather = 0;
SELECT results_eq('SELECT * FROM grouped ORDER BY city',
	'SELECT city, gai_sum(report)::text FROM across_report GROUP BY city ORDER BY city', 'with the same results');

CREATE TABLE across_part (LIKE across_report) PARTITION BY HASH (n);
CREATE TABLE across_part_0 PARTITION OF across_part FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE across_part_1 PARTITION OF across_part FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE across_part_2 PARTITION OF across_part FOR VALUES WITH (MODULUS 3, REMAINDER 2);
INSERT INTO across_part SELECT * FROM across_report;
ANALYZE across_part;
SET LOCAL enable_partitionwise_aggregate = on;
SELECT matches((SELECT string_agg(l, E'\n') FROM pg_temp.explain('SELECT gai_sum(report) FROM across_part') AS l),
	'Finalize Aggregate.*Append.*Partial Aggregate', 'each partition sums');
SELECT is((SELECT gai_sum(report)::text FROM across_part), (SELECT sum FROM serially), 'with the same result');

SELECT is((SELECT gai_sum_final(gai_sum_combine(gai_sum_step(NULL, a.report), gai_sum_step(gai_sum_step(NULL, b.report), c.report)))::text
		   FROM read AS a, read AS b, read AS c WHERE a.file = '000' AND b.file = '002' AND c.file = '003'),
	(SELECT gai_sum(report)::text FROM read WHERE file IN ('000', '002', '003')), 'states of one and of two reports combine');
SELECT is((SELECT gai_sum_final(gai_sum_remove(gai_sum_step(gai_sum_step(NULL, a.report), b.report), a.report))::text
		   FROM read AS a, read AS b WHERE a.file = '003' AND b.file = '004'),
	(SELECT gai_sum(report)::text FROM read WHERE file = '004'), 'a report is taken away without a trace');
SELECT is(gai_sum_final(gai_sum_remove(gai_sum_step(NULL, report), report)), NULL, 'no reports have no sum')
FROM read WHERE file = '003';

SELECT results_eq(
	format('SELECT n, gai_sum(report) OVER (ORDER BY n ROWS BETWEEN %s)::text FROM across_report ORDER BY n', frame),
	format('SELECT n, (SELECT gai_sum(report) FROM across_report AS i WHERE i.n BETWEEN o.n + %s AND o.n + %s)::text
			FROM across_report AS o ORDER BY n', low, high),
	'frames that move: ' || frame)
FROM (VALUES ('2 PRECEDING AND CURRENT ROW', -2, 0), ('4 PRECEDING AND 3 FOLLOWING', -4, 3),
	('5 FOLLOWING AND 6 FOLLOWING', 5, 6), ('CURRENT ROW AND UNBOUNDED FOLLOWING', 0, 1000)) AS f (frame, low, high);

-- ---- gai_sum: states from anywhere --------------------------------------------------------------------------------

SELECT throws_ok(format('SELECT gai_sum_final(%L)', state), '22023', 'invalid state of the aggregate gai_sum',
	'a state of ' || length(state) || ' bytes is refused')
FROM unnest(ARRAY['\x', '\x00', '\x0102030405060708'::bytea,
				  decode(repeat('00', octet_length(gai_sum_step(NULL, NULL)) - 1), 'hex'),
				  decode(repeat('00', octet_length(gai_sum_step(NULL, NULL))), 'hex'),
				  decode(repeat('ff', octet_length(gai_sum_step(NULL, NULL))), 'hex')]) AS state;
SELECT throws_ok(
	format('SELECT gai_sum_combine(gai_sum_step(NULL, NULL), %L)', '\x0100'), '22023', 'invalid state of the aggregate gai_sum',
	'as a second argument too');
SELECT throws_ok(
	format('SELECT gai_sum_step(%L, NULL)', '\x0100'), '22023', 'invalid state of the aggregate gai_sum', 'and as a first');
SELECT throws_ok(format('SELECT gai_collect_step(%L, 2021, ''disputes.review.total'', 1)', '\x0100'), '22023',
	'invalid state of the aggregate gai_collect', 'so does the other aggregate');
SELECT is(gai_cell(gai_collect_final(gai_collect_step(NULL, 2021, 'disputes.review.total', 1)), 'disputes.review.total'),
	1::numeric, 'whose functions can be called by hand too');
SELECT throws_ok('SELECT gai_sum_remove(gai_sum_step(NULL, NULL), report) FROM total', '22023',
	'a report was taken from a sum that it is no part of', 'no report can be taken from an empty sum');

-- States with bytes changed at random: an error of these two classes, or a report.
CREATE FUNCTION pg_temp.outcomes(state bytea, n integer) RETURNS TABLE (outcome text, times bigint) LANGUAGE plpgsql AS $$
DECLARE
	changed bytea;
	outcomes text[] := '{}';
BEGIN
	FOR i IN 1 .. n LOOP
		changed := state;
		FOR k IN 0 .. floor(random() * 3)::integer LOOP
			changed := set_byte(changed, floor(random() * octet_length(state))::integer,
								CASE WHEN random() < 0.5 THEN floor(random() * 256) ELSE floor(random() * 8) END::integer);
		END LOOP;
		BEGIN
			PERFORM gai_sum_final(gai_sum_combine(changed, changed));
			outcomes := outcomes || 'a report'::text;
		EXCEPTION WHEN OTHERS THEN
			outcomes := outcomes || SQLSTATE::text;
		END;
	END LOOP;
	RETURN QUERY SELECT o, count(*) FROM unnest(outcomes) AS o GROUP BY o;
END $$;
CREATE TEMP TABLE outcome AS
SELECT o.* FROM (SELECT gai_sum_step(gai_sum_step(NULL, report), report) AS state FROM total) AS s, pg_temp.outcomes(state, 3000) AS o;
SELECT is_empty('SELECT * FROM outcome WHERE outcome NOT IN (''a report'', ''22023'', ''22003'')', 'changed states do no harm');
SELECT cmp_ok((SELECT times FROM outcome WHERE outcome = '22023'), '>', 1000::bigint, 'most of them are recognized');

-- ---- gai_check_rollup ---------------------------------------------------------------------------------------------

SELECT is_empty('SELECT f.* FROM total, gai_check_rollup(report, report) AS f', 'a region that is the sum of its agencies');
SELECT is((SELECT count(*) FROM total, gai_check_rollup(report, report, true) AS f WHERE f.status = 'pass'), 200::bigint,
	'in 200 cells');
SELECT results_eq(
	$$SELECT f.* FROM total, gai_check_rollup(
		gai_set_cell(gai_set_cell(gai_set_cell(report, 'disclosure.fees.amount', 361), 'applications.granted.total', NULL),
			'applications.received.natural_person', 1), report) AS f$$,
	$$VALUES
		('rollup', 'warning', 'fail', 'disclosure.fees.amount', 361.00000, 360.54242, 0.45758,
		 '行政事业性收费·本年收费金额: 本报告 361.00000 ≠ 5份报告合计 360.54242', '{disclosure.fees.amount}'::text[]),
		('rollup', 'warning', 'fail', 'applications.received.natural_person', 1,
		 (SELECT sum(value) FROM seed_cell WHERE cell = 'applications.received.natural_person'),
		 1 - (SELECT sum(value) FROM seed_cell WHERE cell = 'applications.received.natural_person'),
		 '本年新收政府信息公开申请数量·自然人: 本报告 1 ≠ 5份报告合计 ≥ ' ||
		 (SELECT sum(value) FROM seed_cell WHERE cell = 'applications.received.natural_person') || ' (1份空)', '{applications.received.natural_person}'),
		('rollup', 'warning', 'unverifiable', 'applications.granted.total', NULL::numeric,
		 (SELECT sum(value) FROM seed_cell WHERE cell = 'applications.granted.total'), NULL::numeric,
		 '予以公开·总计: 本报告 空, 5份报告合计 ' || (SELECT sum(value) FROM seed_cell WHERE cell = 'applications.granted.total'),
		 '{applications.granted.total}')$$,
	'what differs is said cell by cell, with the number of parts');
SELECT results_eq(
	$$SELECT status, message FROM gai_check_rollup(pg_temp.received(1234567890123456789), pg_temp.received(1234567890123456788))
	  WHERE scope = 'applications.received.total'$$,
	$$VALUES ('fail', '本年新收政府信息公开申请数量·总计: 本报告 1234567890123456789 ≠ 1份报告合计 1234567890123456788')$$,
	'any report will do as a sum; counts of 19 digits are compared exactly');
SELECT is_empty($$SELECT gai_check_rollup(NULL, report) FROM total$$, 'NULL gives no findings');

-- ---- gai_check_succession -----------------------------------------------------------------------------------------

-- Two years of one city, as published.
CREATE TEMP TABLE year_2023 AS SELECT gai_build(2021, '{
	"disclosure.regulations.issued": 2, "disclosure.regulations.repealed": 1, "disclosure.regulations.in_force": 12,
	"disclosure.normative_documents.issued": 50, "disclosure.normative_documents.repealed": 227,
	"disclosure.normative_documents.in_force": 420,
	"applications.carried_out.natural_person": 118, "applications.carried_out.business": 3,
	"applications.carried_out.research": 0, "applications.carried_out.welfare": 0,
	"applications.carried_out.legal_service": 0, "applications.carried_out.other": 0,
	"applications.carried_out.total": 121}', agency => '宿迁市人民政府', year => 2023) AS report;
CREATE TEMP TABLE year_2024 AS SELECT gai_build(2021, '{
	"disclosure.regulations.issued": 3, "disclosure.regulations.repealed": 0, "disclosure.regulations.in_force": 15,
	"disclosure.normative_documents.issued": 61, "disclosure.normative_documents.repealed": 59,
	"disclosure.normative_documents.in_force": 422,
	"applications.carried_in.natural_person": 118, "applications.carried_in.business": 3,
	"applications.carried_in.research": 0, "applications.carried_in.welfare": 0,
	"applications.carried_in.legal_service": 0, "applications.carried_in.other": 0,
	"applications.carried_in.total": 121}', agency => '宿迁市人民政府', year => 2024) AS report;

SELECT results_eq(
	$$SELECT rule, status, f.scope FROM year_2023 AS p, year_2024 AS c, gai_check_succession(p.report, c.report, true) AS f$$,
	$$VALUES ('succession', 'pass', 'year'), ('succession', 'pass', 'agency'),
		('carried_over', 'pass', 'applications.carried_in.natural_person'),
		('carried_over', 'pass', 'applications.carried_in.business'), ('carried_over', 'pass', 'applications.carried_in.research'),
		('carried_over', 'pass', 'applications.carried_in.welfare'),
		('carried_over', 'pass', 'applications.carried_in.legal_service'), ('carried_over', 'pass', 'applications.carried_in.other'),
		('carried_over', 'pass', 'applications.carried_in.total'),
		('in_force_succession', 'pass', 'disclosure.regulations.in_force'),
		('in_force_succession', 'pass', 'disclosure.normative_documents.in_force'),
		('repetition', 'unverifiable', 'report')$$,
	'the figures of two years follow from each other');
SELECT results_eq(
	$$SELECT severity, status, f.scope, lhs, rhs, difference, message FROM year_2023 AS p, year_2024 AS c,
		gai_check_succession(p.report, gai_set_cell(gai_set_cell(c.report, 'disclosure.normative_documents.in_force', 424),
			'applications.carried_in.total', 120)) AS f WHERE rule <> 'repetition'$$,
	$$VALUES ('warning', 'fail', 'applications.carried_in.total', 120::numeric, 121::numeric, -1::numeric,
			  '总计: 2024年报告 上年结转政府信息公开申请数量 120 ≠ 2023年报告 结转下年度继续办理 121'),
		('warning', 'fail', 'disclosure.normative_documents.in_force', 424, 422, 2,
		 '行政规范性文件: 2024年报告 现行有效件数 424 ≠ 2023年报告 现行有效件数 420 + 2024年报告 本年制发件数 61 - ' ||
		 '2024年报告 本年废止件数 59 = 422')$$,
	'or do not, in the form''s words');
SELECT results_eq(
	$$SELECT rule, status, f.scope, message FROM year_2023 AS p, year_2024 AS c, gai_check_succession(c.report, p.report) AS f
	  WHERE rule <> 'repetition'$$,
	$$VALUES ('succession', 'unverifiable', 'year', '2024年之后是2025年, 不是2023年: 上下年数据不核对')$$,
	'the wrong way round, their numbers are not compared');
SELECT is_empty('SELECT f.* FROM year_2024, gai_check_succession(NULL, report) AS f', 'NULL gives no findings');
SELECT set_eq(
	'SELECT rule FROM gai_rules() WHERE severity = ''warning'' AND form IS NULL
	 AND rule IN (''succession'', ''carried_over'', ''in_force_succession'', ''repetition'', ''rollup'')',
	ARRAY['succession', 'carried_over', 'in_force_succession', 'repetition', 'rollup'], 'the catalogue has the rules');
SELECT is_empty('SELECT f.* FROM read, gai_check(report, true) AS f WHERE rule IN (''carried_over'', ''rollup'', ''repetition'')',
	'gai_check leaves them to others');

-- ---- gai_similarity -----------------------------------------------------------------------------------------------

-- What the five reports say before their tables.
CREATE TEMP TABLE prose AS
SELECT file, p AS prose, gai_build(2021, '{}', overview => p) AS report
FROM (SELECT file, left(body, strpos(body, '第二十条') - 1) AS p FROM seed) AS s;

SELECT is_empty('SELECT file FROM prose WHERE gai_similarity(report, report) <> 1', 'every report is like itself, exactly');
SELECT is_empty('SELECT a.file, b.file FROM prose AS a, prose AS b
				 WHERE gai_similarity(a.report, b.report) <> gai_similarity(b.report, a.report)', 'it is symmetric, exactly');
SELECT is_empty('SELECT a.file, b.file, gai_similarity(a.report, b.report) FROM prose AS a, prose AS b
				 WHERE a.file < b.file AND gai_similarity(a.report, b.report) >= 0.3', 'reports of other agencies are not alike');
SELECT is_empty($$SELECT file FROM prose
	WHERE gai_similarity(report, gai_build(2021, '{}', overview => regexp_replace(prose, '\d+', '4711', 'g'))) < 0.9$$,
	'other numbers and years hide nothing');
SELECT is_empty($$SELECT a.file, s FROM prose AS a JOIN prose AS b ON b.file <> a.file,
	gai_similarity(a.report, gai_build(2021, '{}', overview => left(a.prose, length(a.prose) / 2) ||
			left(b.prose, length(a.prose) / 2))) AS s
	WHERE length(b.prose) > length(a.prose) / 2 AND s NOT BETWEEN 0.4 AND 0.6$$, 'half copied is about one half');
SELECT is(gai_similarity(report, gai_build(2021, '{}', problems => left(prose, 200), other_matters => substr(prose, 201)))::numeric > 0.95,
	true, 'it does not matter in which section it stands: ' || file)
FROM prose WHERE file = '001';
SELECT is(gai_similarity(report, gai_build(2021, '{}')), NULL, 'without prose there is nothing to compare')
FROM prose WHERE file = '001';
SELECT is(gai_similarity(gai_build(2021, '{}', overview => '2024'), report), NULL, 'nor with nothing but numbers')
FROM prose WHERE file = '001';
SELECT is(gai_similarity(NULL, report), NULL, 'NULL is NULL') FROM prose WHERE file = '001';
SELECT is(gai_similarity(gai_build(2021, '{}', overview => repeat(prose, 300)), gai_build(2021, '{}', overview => repeat(prose, 300))),
	1::real, 'a megabyte of prose') FROM prose WHERE file = '001';

-- A report that repeats last year's with other numbers.
SELECT results_eq(
	$$SELECT f.scope, status, lhs, rhs, message FROM prose,
		gai_check_succession(gai_build(2021, '{}', overview => prose, year => 2023),
			gai_build(2021, '{}', overview => replace(prose, '2023', '2024'), year => 2024)) AS f
	  WHERE file = '001' AND rule = 'repetition'$$,
	$$VALUES ('overview', 'fail', 100.0, 50.0, '总体情况: 100.0%的文字与2023年报告相同, 限50%'),
		('report', 'fail', 100.0, 50.0, '全文: 100.0%的文字与2023年报告相同, 限50%')$$,
	'a copy with another year is repetition');
SELECT is_empty(
	$$SELECT f.* FROM prose AS a, prose AS b,
		gai_check_succession(gai_build(2021, '{}', overview => a.prose, year => 2023),
			gai_build(2021, '{}', overview => b.prose, year => 2024)) AS f
	  WHERE a.file <> b.file AND status = 'fail'$$, 'what others wrote is not');

-- ---- gai_indicators, gai_diff -------------------------------------------------------------------------------------

-- Every number another, so that none can stand for another.
CREATE TEMP TABLE figures AS SELECT gai_build(2021, '{
	"disclosure.normative_documents.issued": 5, "disclosure.normative_documents.repealed": 8,
	"disclosure.normative_documents.in_force": 72, "disclosure.licences.decisions": 300,
	"disclosure.penalties.decisions": 90, "disclosure.coercions.decisions": 30,
	"applications.received.natural_person": 150, "applications.received.total": 190,
	"applications.carried_in.total": 10, "applications.granted.total": 50, "applications.partial.total": 30,
	"applications.denied_secret.total": 1, "applications.denied_law.total": 0, "applications.denied_safety.total": 0,
	"applications.denied_third_party.total": 3, "applications.denied_internal.total": 4,
	"applications.denied_process.total": 0, "applications.denied_enforcement.total": 0,
	"applications.denied_query.total": 0, "applications.unable_not_held.total": 40,
	"applications.unable_create.total": 0, "applications.unable_unclear.total": 0,
	"applications.reject_petition.total": 9, "applications.reject_repeat.total": 7,
	"applications.reject_publication.total": 0, "applications.reject_mass.total": 0,
	"applications.reject_confirm.total": 0, "applications.other_uncorrected.total": 12,
	"applications.other_unpaid.total": 0, "applications.other.total": 4, "applications.total.total": 160,
	"applications.carried_out.total": 40,
	"disputes.review.corrected": 2, "disputes.review.pending": 4, "disputes.review.total": 14,
	"disputes.direct.corrected": 1, "disputes.direct.pending": 0, "disputes.direct.total": 3,
	"disputes.post_review.corrected": 0, "disputes.post_review.pending": 1, "disputes.post_review.total": 2}') AS report;

SELECT results_eq(
	'SELECT code, numerator, denominator, round(value, 4) FROM figures, gai_indicators(report) LIMIT 22',
	$$VALUES ('completion_rate', 160::numeric, 200::numeric, 0.8000), ('carry_over_rate', 40, 200, 0.2000),
		('grant_rate', 50, 160, 0.3125), ('disclosure_rate', 80, 160, 0.5000), ('denial_rate', 8, 160, 0.0500),
		('unable_rate', 40, 160, 0.2500), ('rejection_rate', 16, 160, 0.1000), ('other_rate', 16, 160, 0.1000),
		('natural_person_share', 150, 190, 0.7895), ('review_rate', 14, 160, 0.0875), ('litigation_rate', 5, 160, 0.0313),
		('dispute_rate', 19, 190, 0.1000), ('review_correction_rate', 2, 10, 0.2000),
		('review_correction_share', 2, 14, 0.1429), ('litigation_loss_rate', 1, 4, 0.2500), ('correction_rate', 3, 19, 0.1579),
		('correction_conversion_rate', 3, 190, 0.0158), ('direct_litigation_share', 3, 5, 0.6000),
		('documents_net_increase', -3, NULL, -3), ('documents_repeal_rate', 8, 80, 0.1000),
		('penalties_per_licence', 90, 300, 0.3000), ('licences_per_enforcement', 300, 120, 2.5000)$$,
	'rates with their parts');
SELECT results_eq(
	$$SELECT code, label, numerator, denominator, value::real FROM figures, gai_indicators(report)
	  WHERE code ~ '_share$' AND numerator > 0 OFFSET 3$$,
	$$VALUES ('denied_secret_share', '属于国家秘密占不予公开', 1::numeric, 8::numeric, 0.125::real),
		('denied_third_party_share', '保护第三方合法权益占不予公开', 3, 8, 0.375::real),
		('denied_internal_share', '属于三类内部事务信息占不予公开', 4, 8, 0.5::real),
		('unable_not_held_share', '本机关不掌握相关政府信息占无法提供', 40, 40, 1::real),
		('reject_petition_share', '信访举报投诉类申请占不予处理', 9, 16, 0.5625::real),
		('reject_repeat_share', '重复申请占不予处理', 7, 16, 0.4375::real),
		('other_uncorrected_share',
		 '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请占其他处理', 12, 16, 0.75::real),
		('other_share', '其他处理/其他占其他处理', 4, 16, 0.25::real)$$,
	'each outcome''s share of its group');
SELECT is((SELECT count(*) FROM figures, gai_indicators(report)), 22 + 8 + 3 + 5 + 3::bigint, 'as many as the form has');
SELECT is_empty('SELECT i.* FROM read, gai_indicators(report) AS i WHERE denominator = 0 AND value IS NOT NULL',
	'nothing is divided by zero');
SELECT results_eq(
	$$SELECT numerator, denominator, value FROM figures,
		gai_indicators(gai_set_cell(report, 'applications.denied_law.total', NULL)) WHERE code = 'denial_rate'$$,
	'VALUES (NULL::numeric, 160::numeric, NULL::numeric)', 'a part that is unknown leaves the rate unknown');
SELECT results_eq(
	$$SELECT code, numerator, value::real FROM gai_indicators(gai_build(2019, '{"applications.total.total": 8,
		"applications.other.total": 2, "disclosure.normative_documents.made": 3}'))
	  WHERE code LIKE 'other%' OR code LIKE 'documents%'$$,
	$$VALUES ('other_rate', 2::numeric, 0.25::real), ('documents_net_increase', NULL, NULL), ('documents_repeal_rate', NULL, NULL)$$,
	'the form of 2019 does not divide (六), and knows nothing of documents repealed');

-- Of a sum the parts that are unknown count: a rate must not compare some reports with others.
CREATE TEMP TABLE lopsided (n int, report gai_report);
INSERT INTO lopsided VALUES
	(1, gai_build(2021, '{"applications.received.total": 7, "disputes.review.corrected": 1, "disputes.review.total": 10}')),
	(2, gai_build(2021, '{"applications.received.total": 8, "disputes.review.corrected": null, "disputes.review.total": 100}')),
	(3, gai_build(2021, '{"applications.received.total": 9}'));
CREATE FUNCTION pg_temp.rate(ns int[], wanted text) RETURNS text LANGUAGE sql AS
	$$ SELECT concat_ws(' ', coalesce(numerator::text, '-'), coalesce(denominator::text, '-'), coalesce(round(value, 2)::text, '-'), known, 'of', reports)
	   FROM (SELECT gai_sum(report) AS report FROM lopsided WHERE n = ANY (ns)) AS s, gai_indicators(report) WHERE code = wanted $$;
SELECT is(pg_temp.rate('{1}', 'review_correction_share'), '1 10 0.10 1 of 1', 'a rate of a sum of one');
SELECT is(pg_temp.rate('{1,2}', 'review_correction_share'), '- 110 - 1 of 2', 'a numerator that not all state is unknown');
SELECT is(pg_temp.rate('{1,3}', 'review_correction_share'), '1 10 0.10 1 of 2',
	'where the others lack the table, the rate is that of those who have it');
SELECT is(pg_temp.rate('{1,2,3}', 'review_correction_share'), '- - - 1 of 3', 'unless these do not all state it');
SELECT is((SELECT concat_ws(' ', numerator, value::real, known, reports) FROM figures, gai_indicators(report) WHERE code = 'grant_rate'),
	'50 0.3125 1 1', 'a single report is one of one');
SELECT is((SELECT concat_ws(' ', known, reports) FROM gai_indicators(gai_build(2021, '{}')) WHERE code = 'grant_rate'),
	'0 1', 'or none of one');
SELECT is(pg_temp.rate('{1,3}', 'dispute_rate'), '- 16 - 0 of 2', 'cells of two tables must be stated by all');
SELECT results_eq(
	'SELECT i.code, i.numerator, i.denominator, i.value FROM (SELECT gai_sum(report) AS report FROM figures) AS s, gai_indicators(report) AS i',
	'SELECT i.code, i.numerator, i.denominator, i.value FROM figures, gai_indicators(report) AS i', 'the sum of one complete report has its rates');

SELECT results_eq(
	$$SELECT d.cell, d.a, d.b, d.change FROM read AS r, read AS s, gai_diff(r.report, s.report) AS d
	  WHERE r.file = '003' AND s.file = '004' ORDER BY cell COLLATE "C"$$,
	$$SELECT cell, r.value, s.value, s.value - r.value FROM seed_cell AS r JOIN seed_cell AS s USING (cell)
	  WHERE r.file = '003' AND s.file = '004' ORDER BY cell COLLATE "C"$$,
	'two reports cell by cell');
SELECT set_eq(
	$$SELECT cell FROM gai_diff(gai_build(2019, '{"disputes.review.total": 1}'), gai_build(2021, '{"disputes.review.total": 2}'))$$,
	'SELECT cell FROM gai_form(2019) UNION SELECT cell FROM gai_form(2021)',
	'of two forms every cell that either has');

SELECT finish();
ROLLBACK;
