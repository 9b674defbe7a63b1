-- Claims: numbers of the prose compared with the tables, in real reports and in reports made for the test.
BEGIN;
\i test/load_seeds.psql

SELECT plan(36);

-- A report of 2024 whose cells are 0 but those given.
CREATE FUNCTION pg_temp.report(overview text, changes jsonb DEFAULT '{}', form integer DEFAULT 2021, agency text DEFAULT NULL,
							   problems text DEFAULT NULL, other_matters text DEFAULT NULL) RETURNS gai_report LANGUAGE sql AS
	$$ SELECT gai_build(form, (SELECT jsonb_object_agg(cell, 0) FROM gai_form(form)) || changes, year => 2024, agency => agency,
						overview => overview, problems => problems, other_matters => other_matters) $$;

-- "5 = 5, 6 <> 7, 8 ? " of a report's claims.
CREATE FUNCTION pg_temp.outcome(report gai_report) RETURNS text LANGUAGE sql AS
	$$ SELECT coalesce(string_agg(format('%s %s %s', claimed, CASE WHEN agrees THEN '=' WHEN NOT agrees THEN '<>' ELSE '?' END,
										 stated), ', '), '') FROM gai_claims(report) $$;

-- ---- shape --------------------------------------------------------------------------------------------------------

SELECT is((SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY attnum) FROM pg_attribute
		   WHERE attrelid = 'gai_claim'::regclass AND attnum > 0),
		  'section smallint, sentence text, cells text[], claimed numeric, stated numeric, agrees boolean',
		  'a claim has its six columns');
SELECT isnt(obj_description('gai_claims(gai_report)'::regprocedure, 'pg_proc'), NULL, 'the function is described');
SELECT isnt(obj_description('gai_claim'::regtype, 'pg_type'), NULL, 'the type too');
SELECT is((SELECT concat(provolatile, proparallel, proisstrict) FROM pg_proc WHERE proname = 'gai_claims'), 'ist',
		  'it is immutable, parallel safe and strict');
SELECT is_empty('SELECT * FROM gai_claims(NULL)', 'no report, no claims');
SELECT is_empty($$SELECT * FROM gai_claims(pg_temp.report(NULL))$$, 'no prose, no claims');

-- ---- seeds --------------------------------------------------------------------------------------------------------

-- The claims that a person found in the prose of the five reports.  The sections are cut out here, without the tables.
CREATE TEMP TABLE section AS
SELECT file, agency, year,
	   (regexp_match(body, '一、总体情况(.*?)\n二、'))[1] AS overview,
	   (regexp_match(body, '\n五、存在.*?\n(.*?)\n六、'))[1] AS problems,
	   (regexp_match(body, '\n六、其他需要报告的事项(.*)$'))[1] AS other_matters
FROM seed JOIN (VALUES ('000', '北海高新区管委会', 2024), ('001', '镇巴县人民政府办公室', 2024), ('002', '南湖区人民政府办公室', 2023),
					   ('003', '济源高新技术产业开发区管理办公室', 2022), ('004', '泉港区', 2024)) AS of(file, agency, year) USING (file);
CREATE TEMP TABLE built AS
SELECT file, gai_build(2021, (SELECT jsonb_object_agg(cell, value) FROM seed_cell AS c WHERE c.file = s.file), agency => agency,
					   year => year, overview => overview, problems => problems, other_matters => other_matters) AS report
FROM section AS s;

SELECT ok(overview IS NOT NULL AND problems IS NOT NULL AND other_matters IS NOT NULL, file || ': three sections are there')
FROM section ORDER BY file;

CREATE TEMP TABLE expected (file text, n integer, cells text, claimed numeric, stated numeric, agrees boolean);
INSERT INTO expected VALUES
	('000', 1, 'applications.received.total', 0, 0, true),
	('001', 1, 'applications.received.total', 11, 11, true),
	('001', 2, 'applications.carried_out.total', 0, 0, true),
	('001', 3, 'disputes.review.total', 2, 2, true),
	('001', 4, 'disputes.review.upheld', 1, 1, true),
	('001', 5, 'disputes.review.other', 1, 1, true),
	('002', 1, 'applications.received.total', 18, 18, true),
	('002', 2, 'applications.granted.total', 5, 5, true),
	('002', 3, 'applications.partial.total', 4, 4, true),
	('002', 4, 'applications.unable_not_held.total applications.unable_create.total applications.unable_unclear.total', 6, 6, true),
	('002', 5, 'applications.reject_mass.total', 1, 1, true),
	('002', 6, 'applications.carried_out.total', 2, 2, true),
	('002', 7, 'disputes.review.total', 0, 0, true),
	('002', 8, 'disputes.direct.total disputes.post_review.total', 0, 0, true),
	('002', 9, 'disclosure.normative_documents.repealed', 2, 2, true),
	('003', 1, 'applications.received.total', 0, 0, true),
	('004', 1, 'disclosure.normative_documents.issued', 14, 14, true),
	('004', 2, 'disclosure.normative_documents.repealed', 34, 34, true),
	('004', 3, 'disclosure.normative_documents.in_force', 165, 165, true),
	('004', 4, 'applications.received.total', 42, 42, true),
	('004', 5, 'applications.granted.total', 32, 32, true),
	('004', 6, 'applications.partial.total', 2, 2, true),
	('004', 7, 'applications.denied_secret.total applications.denied_law.total applications.denied_safety.total '
			   'applications.denied_third_party.total applications.denied_internal.total applications.denied_process.total '
			   'applications.denied_enforcement.total applications.denied_query.total', 1, 1, true),
	('004', 8, 'applications.unable_not_held.total applications.unable_create.total applications.unable_unclear.total', 4, 4, true),
	('004', 9, 'applications.reject_petition.total applications.reject_repeat.total applications.reject_publication.total '
			   'applications.reject_mass.total applications.reject_confirm.total', 1, 1, true),
	('004', 10, 'applications.other_uncorrected.total applications.other_unpaid.total applications.other.total', 2, 2, true),
	('004', 11, 'applications.received.natural_person', 42, 42, true);

SELECT results_eq(
	format('SELECT n, array_to_string(cells, '' ''), claimed, stated, agrees
			FROM built, gai_claims(report) WITH ORDINALITY AS c(section, sentence, cells, claimed, stated, agrees, n)
			WHERE file = %L ORDER BY n', file),
	format('SELECT n::bigint, cells, claimed, stated, agrees FROM expected WHERE file = %L ORDER BY n', file),
	file || ': its claims, and all of them agree')
FROM seed ORDER BY file;

SELECT results_eq(
	format('SELECT n, array_to_string(cells, '' ''), claimed, stated, agrees
			FROM seed, gai_claims(gai_parse(body)) WITH ORDINALITY AS c(section, sentence, cells, claimed, stated, agrees, n)
			WHERE file = %L ORDER BY n', file),
	format('SELECT n::bigint, cells, claimed, stated, agrees FROM expected WHERE file = %L ORDER BY n', file),
	file || ': the same of the page as it is read')
FROM seed ORDER BY file;

SELECT is_empty(
	$$SELECT file, sentence FROM built JOIN seed USING (file), gai_claims(report) WHERE position(sentence IN body) = 0$$,
	'every sentence is quoted as it stands');

-- The same claims with 1 added to every cell of the tables: none of them agrees.
SELECT is_empty(
	$$SELECT file, c.* FROM section AS s,
			 gai_claims(gai_build(2021, (SELECT jsonb_object_agg(cell, value + 1) FROM seed_cell AS t WHERE t.file = s.file),
								  agency => agency, year => year, overview => overview)) AS c
	  WHERE agrees IS NOT FALSE$$,
	'with wrong tables nothing agrees');

-- ---- outcomes -----------------------------------------------------------------------------------------------------

CREATE TEMP TABLE sample (name text, overview text, changes jsonb, expected text);
INSERT INTO sample VALUES
	('a number that disagrees', '2024年收到政府信息公开申请5件。', '{"applications.received.total": 6}', '5 <> 6'),
	('a cell without a value', '2024年收到政府信息公开申请5件。', '{"applications.received.total": null, "applications.carried_in.total": null}', '5 ? '),
	('several readings', '2024年共办理政府信息公开申请5件。', '{"applications.received.total": 3, "applications.carried_in.total": 2}', '5 = 5'),
	('a share', '办结政府信息公开申请40件,其中予以公开13件,占32.5%。',
	 '{"applications.total.total": 40, "applications.granted.total": 13}', '40 = 40, 13 = 13, 32.5 = 32.500'),
	('a share that is not', '办结政府信息公开申请40件,其中予以公开13件,占33.5%。',
	 '{"applications.total.total": 40, "applications.granted.total": 13}', '40 = 40, 13 = 13, 33.5 <> 32.500'),
	('an amount', '行政事业性收费12.5万元。', '{"disclosure.fees.amount": 12.50}', '12.5 = 12.50'),
	('an amount in yuan', '行政事业性收费约125000元。', '{"disclosure.fees.amount": 12.49}', '12.5 = 12.49'),
	('another year', '2023年收到政府信息公开申请5件。', '{"applications.received.total": 5}', ''),
	('another thing', '主动公开信息5条,接听12345热线5件。', '{"applications.received.total": 5}', '');
SELECT is(pg_temp.outcome(pg_temp.report(overview, changes)), expected, name) FROM sample;

SELECT results_eq(
	$$SELECT section, sentence, agrees FROM gai_claims(pg_temp.report(E'2024年收到政府信息公开申请5件;\n均已办结。', '{"applications.received.total": 5}',
		problems => '收到政府信息公开申请6件。', other_matters => '行政复议1件'))$$,
	$$VALUES (1::smallint, E'2024年收到政府信息公开申请5件;\n均已办结。', true), (1::smallint, E'2024年收到政府信息公开申请5件;\n均已办结。', true),
			 (5::smallint, '收到政府信息公开申请6件。', false), (6::smallint, '行政复议1件', false)$$,
	'three sections are read, each sentence as it stands');
SELECT is(pg_temp.outcome(pg_temp.report('全市共收到政府信息公开申请9件。', '{"applications.received.total": 5}', agency => '某市教育局')), '',
		  'the city''s numbers are not the office''s');
SELECT is(pg_temp.outcome(pg_temp.report('全市共收到政府信息公开申请9件。', '{"applications.received.total": 5}', agency => '某市人民政府')), '9 <> 5',
		  'but the government''s');

-- ---- the rule -----------------------------------------------------------------------------------------------------

SELECT results_eq(
	$$SELECT rule, severity, status, scope, lhs, rhs, difference, message
	  FROM gai_check(pg_temp.report('2024年收到政府信息公开申请5件,予以公开2件。未收到政府信息公开申请。', '{"applications.received.total": 6}'))
	  WHERE rule = 'claims' ORDER BY scope$$,
	$$VALUES ('claims', 'warning', 'fail', 'applications.granted.total', 2::numeric, 0::numeric, 2::numeric,
			  '文中 2, 表中 0: “2024年收到政府信息公开申请5件,予以公开2件…”'),
			 ('claims', 'warning', 'fail', 'applications.received.total', 5, 6, -1,
			  '文中 5, 表中 6: “2024年收到政府信息公开申请5件,予以公开2件…”')$$,
	'one finding a scope: the first of those that disagree');

SELECT finish();
ROLLBACK;
