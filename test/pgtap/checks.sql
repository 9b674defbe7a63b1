-- Checking: for each rule what it must find, what it must accept, and borderline cases.
BEGIN;
\i test/load_seeds.psql

SELECT plan(199);

-- ---- reports to try rules on ---------------------------------------------------------------------------------------

-- Every cell 0 but those given.
CREATE FUNCTION pg_temp.cells(form integer, changes jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql AS
	$$ SELECT jsonb_object_agg(cell, 0) || changes FROM gai_form(form) $$;

-- A report of 2023 that passes all rules, except for the given values.
CREATE FUNCTION pg_temp.report(
	cells jsonb DEFAULT pg_temp.cells(2021),
	form integer DEFAULT 2021,
	title text DEFAULT '某某市林业局2023年政府信息公开工作年度报告',
	agency text DEFAULT '某某市林业局',
	year integer DEFAULT 2023,
	period daterange DEFAULT '[2023-01-01,2023-12-31]',
	published date DEFAULT '2024-01-20',
	overview text DEFAULT E'2023年,我局认真贯彻落实《条例》。\n(二)依申请公开。全年共收到申请0件。',
	problems text DEFAULT '一是公开内容不够全面;二是队伍建设有待加强。下一步,将加强培训。',
	other_matters text DEFAULT '本年度未收取信息处理费。'
) RETURNS gai_report LANGUAGE sql AS
	$$ SELECT gai_build(form, cells, title => title, agency => agency, year => year, period => period,
						published => published, overview => overview, problems => problems,
						other_matters => other_matters) $$;

-- "fail scope, ..." of what does not pass of a rule; "pass" if all does.
CREATE FUNCTION pg_temp.verdict(report gai_report, of_rule text) RETURNS text LANGUAGE sql AS
	$$ SELECT coalesce(string_agg(status || ' ' || scope, ', ' ORDER BY scope COLLATE "C") FILTER (WHERE status <> 'pass'), 'pass')
	   FROM gai_check(report, true) WHERE rule = of_rule $$;

SELECT is_empty('SELECT * FROM gai_check(pg_temp.report())', 'a right report: nothing is found');
SELECT is_empty('SELECT * FROM gai_check(pg_temp.report(pg_temp.cells(2019), 2019))', 'nor in one of the older form');

-- ---- the catalogue ------------------------------------------------------------------------------------------------

SELECT is((SELECT array_agg(rule) FROM gai_rules() WHERE severity = 'error'),
		  '{balance,results,applicants,disputes}'::text[], 'the error rules are four');
SELECT is((SELECT array_agg(rule) FROM gai_rules() WHERE severity = 'warning'),
		  '{complete,whole_numbers,in_force,sections,period,stale_year,problems_empty,fee_statement,deadline,claims,succession,carried_over,in_force_succession,repetition,rollup}'::text[],
		  'all others warn');
SELECT is_empty('SELECT rule FROM gai_rules() WHERE num_nulls(formula, description, source) > 0 OR '''' IN (formula, description, source)',
				'each has a formula, a description and a source');
SELECT is_empty('SELECT rule, count(*) FROM gai_rules() GROUP BY rule HAVING count(*) > 1', 'no rule is listed twice');
SELECT is_empty($$SELECT rule FROM gai_check(pg_temp.report(), true) EXCEPT SELECT rule FROM gai_rules()$$,
				'every finding is of a rule in the catalogue');

SELECT results_eq(
	$$SELECT rule, count(*) FROM gai_check(pg_temp.report(), true) WHERE rule <> 'claims' GROUP BY rule ORDER BY rule COLLATE "C"$$,
	$$VALUES ('applicants', 25::bigint), ('balance', 7), ('complete', 3), ('deadline', 1), ('disputes', 3),
			 ('fee_statement', 1), ('in_force', 2), ('period', 1), ('problems_empty', 1), ('results', 7),
			 ('sections', 6), ('stale_year', 3), ('whole_numbers', 3)$$,
	'all rules of 2021: 42 relations, and the warnings');
SELECT results_eq(
	$$SELECT rule, count(*) FROM gai_check(pg_temp.report(pg_temp.cells(2019), 2019), true)
	  WHERE severity = 'error' OR rule = 'in_force' GROUP BY rule ORDER BY rule COLLATE "C"$$,
	$$VALUES ('applicants', 23::bigint), ('balance', 7), ('disputes', 3), ('results', 7)$$,
	'2019 has two rows less, and no documents in force');
SELECT is_empty(
	$$SELECT rule, scope, count(*) FROM gai_check(pg_temp.report(), true) GROUP BY rule, scope HAVING count(*) > 1$$,
	'rule and scope identify a finding');
SELECT is_empty(
	$$SELECT rule, scope FROM gai_check(pg_temp.report(pg_temp.cells(2021, '{"disputes.review.total": 3, "disputes.direct.total": null}')), true)
	  WHERE status NOT IN ('pass', 'fail', 'unverifiable') OR message IS NULL OR difference IS DISTINCT FROM lhs - rhs$$,
	'status, message and difference are there');
SELECT is_empty('SELECT * FROM gai_check(NULL)', 'no report, no findings');

-- ---- relations ----------------------------------------------------------------------------------------------------

SELECT results_eq(
	$$SELECT rule, status, scope, lhs, rhs, difference FROM gai_check(pg_temp.report(pg_temp.cells(2021, '{"applications.granted.business": 4}')))$$,
	$$VALUES ('results', 'fail', 'applications.*.business', 0::numeric, 4::numeric, -4::numeric),
			 ('applicants', 'fail', 'applications.granted.*', 0, 4, -4)$$,
	'a wrong cell is named by its row and its column, with both sides');

-- A blank is an unknown count; a stated 0 is not.
CREATE TEMP TABLE unknown (name text, changes jsonb, rule text, expected text);
INSERT INTO unknown VALUES
	('a blank total above parts', '{"disputes.review.upheld": 3, "disputes.review.total": null}', 'disputes', 'unverifiable disputes.review.*'),
	('a total of 0 above parts', '{"disputes.review.upheld": 3}', 'disputes', 'fail disputes.review.*'),
	('a blank part below a larger total', '{"disputes.review.upheld": null, "disputes.review.total": 2}', 'disputes', 'unverifiable disputes.review.*'),
	('a blank part that must be 0', '{"disputes.review.upheld": null}', 'disputes', 'pass'),
	('parts beyond the total, one blank', '{"disputes.review.upheld": 3, "disputes.review.other": null, "disputes.review.total": 2}', 'disputes', 'fail disputes.review.*'),
	('blanks on both sides', '{"applications.received.research": 5, "applications.carried_in.research": null, "applications.total.research": null}', 'balance', 'unverifiable applications.*.research'),
	('blank on the side that has too much', '{"applications.received.research": null, "applications.carried_in.research": 5}', 'balance', 'fail applications.*.research'),
	('a negative part', '{"disputes.direct.upheld": 3, "disputes.direct.pending": -1, "disputes.direct.total": 2}', 'disputes', 'pass');
SELECT is(pg_temp.verdict(pg_temp.report(pg_temp.cells(2021, changes)), rule), expected, name) FROM unknown;

-- Real reports leave the total blank in every row of outcomes, or fill only the totals.
SELECT is(
	(SELECT array_agg(DISTINCT status) FROM gai_check(pg_temp.report(
		(SELECT jsonb_object_agg(cell, CASE WHEN cell ~ '^applications\.(granted|denied|unable|reject).*\.total$' THEN NULL
											WHEN cell = 'applications.received.natural_person' THEN 7
											WHEN cell = 'applications.received.total' THEN 7
											WHEN cell = 'applications.granted.natural_person' THEN 7
											WHEN cell = 'applications.total.natural_person' THEN 7
											WHEN cell = 'applications.total.total' THEN 7 ELSE 0 END) FROM gai_form(2021))))
	 WHERE severity = 'error'),
	'{unverifiable}'::text[], 'blank totals of all rows: nothing fails');
SELECT is_empty(
	$$SELECT * FROM gai_check(pg_temp.report(
		(SELECT jsonb_object_agg(cell, CASE WHEN cell ~ '^applications.*\.(natural_person|business|research|welfare|legal_service|other)$' THEN NULL
											ELSE 0 END) FROM gai_form(2021)))) WHERE severity = 'error'$$,
	'only the totals filled, with zeros: all relations hold');

CREATE TEMP TABLE uncertain AS SELECT pg_temp.report(pg_temp.cells(2021, '{"disputes.review.total": 2, "disputes.review.other": null}')) AS r;
SELECT is(gai_valid(r), true, 'what cannot be verified is valid') FROM uncertain;
SELECT is(gai_valid(r, true), false, 'but not strictly') FROM uncertain;
SELECT is(gai_assert(r), true, 'and no reason to refuse it') FROM uncertain;
SELECT is(gai_valid(pg_temp.report(problems => '无', other_matters => '无', published => '2025-01-01',
								   period => '[2021-01-01,2021-12-31]', overview => '2022年,我局收到申请1件。',
								   cells => pg_temp.cells(2021, '{"disclosure.licences.decisions": -1}')), true),
		  true, 'warnings never make a report invalid');

-- ---- complete, whole_numbers, in_force ----------------------------------------------------------------------------

CREATE TEMP TABLE cell_case (name text, rule text, form integer, changes jsonb, expected text);
INSERT INTO cell_case VALUES
	('a blank cell', 'complete', 2021, '{"applications.granted.other": null}', 'fail applications'),
	('blanks in two tables', 'complete', 2021, '{"disclosure.fees.amount": null, "disputes.direct.other": null}', 'fail disclosure, fail disputes'),
	('zeros everywhere', 'complete', 2021, '{}', 'pass'),
	('a negative count', 'whole_numbers', 2021, '{"disputes.direct.pending": -1}', 'fail disputes.direct.pending'),
	('two of them', 'whole_numbers', 2021, '{"applications.granted.other": -1, "disclosure.licences.decisions": -2}', 'fail applications.granted.other, fail disclosure.licences.decisions'),
	('a negative fee', 'whole_numbers', 2021, '{"disclosure.fees.amount": -0.5}', 'fail disclosure.fees.amount'),
	('a fee with decimals', 'whole_numbers', 2021, '{"disclosure.fees.amount": 360.54242}', 'pass'),
	('a blank', 'whole_numbers', 2021, '{"disclosure.licences.decisions": null}', 'pass'),
	('本年增/减 of 2019 below 0', 'whole_numbers', 2019, '{"disclosure.licences.change": -8}', 'pass'),
	('上一年项目数量 of 2019 below 0', 'whole_numbers', 2019, '{"disclosure.licences.previous_items": -8}', 'fail disclosure.licences.previous_items'),
	('an amount of 2019 with decimals', 'whole_numbers', 2019, '{"disclosure.procurement.amount": 96171.6}', 'pass'),
	('fewer in force than issued', 'in_force', 2021, '{"disclosure.normative_documents.issued": 14, "disclosure.normative_documents.in_force": 4}', 'fail disclosure.normative_documents.*'),
	('of 规章 too', 'in_force', 2021, '{"disclosure.regulations.issued": 2, "disclosure.regulations.in_force": 1}', 'fail disclosure.regulations.*'),
	('as many in force as issued', 'in_force', 2021, '{"disclosure.normative_documents.issued": 4, "disclosure.normative_documents.in_force": 4}', 'pass'),
	('none issued', 'in_force', 2021, '{"disclosure.normative_documents.repealed": 34, "disclosure.normative_documents.in_force": 1}', 'pass'),
	('issued and repealed in the same year, perhaps', 'in_force', 2021, '{"disclosure.normative_documents.issued": 5, "disclosure.normative_documents.repealed": 2, "disclosure.normative_documents.in_force": 3}', 'unverifiable disclosure.normative_documents.*'),
	('repealed too few to explain it', 'in_force', 2021, '{"disclosure.normative_documents.issued": 5, "disclosure.normative_documents.repealed": 1, "disclosure.normative_documents.in_force": 3}', 'fail disclosure.normative_documents.*'),
	('in force left blank', 'in_force', 2021, '{"disclosure.normative_documents.issued": 5, "disclosure.normative_documents.in_force": null}', 'unverifiable disclosure.normative_documents.*'),
	('issued left blank', 'in_force', 2021, '{"disclosure.normative_documents.issued": null}', 'pass'),
	('对外公开总数量 of 2019 is something else', 'in_force', 2019, '{"disclosure.normative_documents.made": 186, "disclosure.normative_documents.published": 86, "disclosure.normative_documents.published_total": 55}', 'pass');
SELECT is(pg_temp.verdict(pg_temp.report(pg_temp.cells(form, changes), form), rule), expected, rule || ': ' || name) FROM cell_case;

SELECT results_eq(
	$$SELECT scope, lhs, rhs, message FROM gai_check(pg_temp.report(pg_temp.cells(2021, '{"disclosure.normative_documents.issued": 14, "disclosure.normative_documents.in_force": 4}')))$$,
	$$VALUES ('disclosure.normative_documents.*', 4::numeric, 14::numeric, '行政规范性文件: 现行有效件数 4, 本年制发件数 14, 本年废止件数 0')$$,
	'in_force tells its numbers');
SELECT results_eq(
	$$SELECT scope, lhs, rhs, message FROM gai_check(pg_temp.report(pg_temp.cells(2021, '{"disclosure.fees.amount": -12.50}')))$$,
	$$VALUES ('disclosure.fees.amount', -12::numeric, 0::numeric, '行政事业性收费·本年收费金额: -12.50')$$,
	'whole_numbers tells the value as stated');

-- ---- sections -----------------------------------------------------------------------------------------------------

SELECT is(pg_temp.verdict(pg_temp.report(other_matters => NULL), 'sections'), 'fail other_matters', 'sections: the sixth is missing');
SELECT is(pg_temp.verdict(pg_temp.report(overview => NULL, problems => NULL), 'sections'), 'fail overview, fail problems', 'sections: the first and the fifth are');
SELECT is(pg_temp.verdict(pg_temp.report(other_matters => ''), 'sections'), 'pass', 'sections: an empty one is there');
SELECT is(pg_temp.verdict(gai_build(2021, '{"disputes.review.total": 0}', overview => '一', problems => '一', other_matters => '一'), 'sections'),
		  'fail applications, fail disclosure', 'sections: tables are sections');
SELECT is(pg_temp.verdict(gai_build(2021, pg_temp.cells(2021)), 'sections'),
		  'unverifiable other_matters, unverifiable overview, unverifiable problems', 'sections: numbers alone tell nothing of the prose');

-- What the reader noted about headings, in a report that has it all.
CREATE FUNCTION pg_temp.noted(notes gai_note[]) RETURNS gai_report LANGUAGE sql AS
	$$ SELECT jsonb_populate_record(pg_temp.report(), jsonb_build_object('notes', to_jsonb(notes))) $$;
SELECT is(pg_temp.verdict(pg_temp.noted(ARRAY[ROW('section', 'problems', NULL, NULL, 'whatever')]::gai_note[]), 'sections'),
		  'fail problems', 'sections: one out of order');
SELECT is(pg_temp.verdict(pg_temp.noted(ARRAY[ROW('section', 'overview', NULL, NULL, NULL), ROW('section', 'applications', NULL, NULL, NULL),
			ROW('section', 'overview', NULL, NULL, NULL)]::gai_note[]), 'sections'),
		  'fail applications, fail overview', 'sections: two without a heading');
SELECT is(pg_temp.verdict(pg_temp.noted(ARRAY[ROW('header', 'problems', NULL, NULL, NULL), ROW('section', 'problem', NULL, NULL, NULL),
			ROW('section', '', NULL, NULL, '第五部分次序不对'), ROW('section', NULL, NULL, NULL, '第五部分次序不对'),
			ROW('section', 'disputes.*.*', NULL, NULL, NULL), ROW(NULL, 'problems', NULL, NULL, NULL), NULL]::gai_note[]), 'sections'),
		  'pass', 'sections: other notes say nothing of that');

-- A message is for people and may change: no finding, claim, repair or kind of a cell goes by it.
CREATE TABLE pg_temp.read AS
SELECT name, gai_parse(body) AS report FROM (VALUES
	('no headings', E'统计期限为2024年1月1日至12月31日。\n收费 金额\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n'
		'结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n'
		'2 / 无 1 5 1 0 0 0 1 0 O 0 x 0\n'),
	('one out of order', E'一、总体情况\n2024年行政复议2件。\n五、存在的主要问题及改进情况\n公开的内容有待丰富。\n'
		'四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n'
		'结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n'
		'2 0 0 1 3 1 0 0 0 1 0 0 0 0 0\n六、其他需要报告的事项\n无。\n')) AS text (name, body);
CREATE TABLE pg_temp.reworded AS
SELECT name, jsonb_populate_record(report, jsonb_build_object('notes',
	(SELECT jsonb_agg(to_jsonb(n) || jsonb_build_object('message', other)) FROM unnest((report).notes) AS n))) AS report
FROM pg_temp.read, (VALUES (NULL), ('第一部分没有标题'), ('章节缺失')) AS message (other);

SELECT is((SELECT count(*)::int FROM pg_temp.read, unnest((report).notes) AS n WHERE n.code = 'section'), 9, 'there are notes of headings');
SELECT set_eq('SELECT name, f.* FROM pg_temp.reworded, gai_check(report, true) AS f',
			  'SELECT name, f.* FROM pg_temp.read, gai_check(report, true) AS f', 'no finding goes by a message');
SELECT set_eq('SELECT name, c.* FROM pg_temp.reworded, gai_cells(report) AS c',
			  'SELECT name, c.* FROM pg_temp.read, gai_cells(report) AS c', 'nor does the kind of a cell');
SELECT set_eq('SELECT name, c.* FROM pg_temp.reworded, gai_claims(report) AS c',
			  'SELECT name, c.* FROM pg_temp.read, gai_claims(report) AS c', 'nor a claim');
SELECT set_eq('SELECT name, r.* FROM pg_temp.reworded, gai_repair(report) AS r',
			  'SELECT name, r.* FROM pg_temp.read, gai_repair(report) AS r', 'nor a repair');

-- ---- period, deadline ---------------------------------------------------------------------------------------------

SELECT is(pg_temp.verdict(pg_temp.report(period => period), 'period'), expected, 'period: ' || coalesce(period::text, 'none'))
FROM (VALUES (daterange('2023-01-01', '2023-12-31', '[]'), 'pass'),
			 ('[2022-01-01,2022-12-31]', 'fail period'),
			 ('[2023-01-01,2023-12-30]', 'fail period'),
			 ('[2023-01-02,2023-12-31]', 'fail period'),
			 ('[2022-01-01,2023-12-31]', 'fail period'),
			 ('[2023-01-01,)', 'fail period'),
			 ('[2023-01-01,infinity]', 'fail period'),
			 ('empty', 'fail period'),
			 (NULL, 'fail period')) AS t(period, expected);
SELECT is(pg_temp.verdict(pg_temp.report(period => NULL, title => NULL), 'period'), 'unverifiable period',
		  'period: without a title, its place may not have been copied');
SELECT is(pg_temp.verdict(pg_temp.report(year => NULL), 'period'), 'unverifiable period', 'period: of an unknown year');
SELECT is(pg_temp.verdict(pg_temp.report(year => NULL, period => '[2023-02-01,2023-12-31]'), 'period'), 'fail period', 'period: of no year at all');

SELECT is(pg_temp.verdict(pg_temp.report(agency => agency, year => year, published => published), 'deadline'), expected,
		  format('deadline: %s, %s, %s', agency, year, published))
FROM (VALUES ('某某市林业局', 2023, '2024-01-31'::date, 'pass'),
			 ('某某市林业局', 2023, '2024-02-01', 'fail published'),
			 ('某某省教育厅', 2023, '2024-02-20', 'fail published'),
			 ('某某市卫生健康委员会', 2023, '2024-02-20', 'fail published'),
			 ('某某经济技术开发区管理委员会', 2023, '2024-02-20', 'unverifiable published'),
			 ('某某省人民政府办公厅', 2023, '2024-03-20', 'unverifiable published'),
			 ('某某区人民政府', 2023, '2024-03-31', 'pass'),
			 ('某某区人民政府', 2023, '2024-04-01', 'fail published'),
			 (NULL, 2023, '2024-01-31', 'pass'),
			 (NULL, 2023, '2024-03-31', 'unverifiable published'),
			 (NULL, 2023, '2024-12-20', 'fail published'),
			 ('某某市林业局', 2023, '2025-01-10', 'fail published'),
			 ('某某市林业局', 2018, '2019-03-20', 'pass'),
			 ('某某市林业局', 2018, '2019-04-20', 'fail published'),
			 ('某某市林业局', 2023, '2023-12-20', 'unverifiable published'),
			 ('某某市林业局', 2023, NULL, 'unverifiable published'),
			 ('某某市林业局', 2023, 'infinity', 'unverifiable published'),
			 ('某某市林业局', NULL, '2024-12-20', 'unverifiable published')) AS t(agency, year, published, expected);

-- ---- stale_year ---------------------------------------------------------------------------------------------------

CREATE TEMP TABLE year_case (expected text, prose text);
INSERT INTO year_case VALUES
	-- left over
	('fail', '2022年,我局共收到政府信息公开申请5件。'),
	('fail', '2022年，我局认真贯彻落实条例。'),
	('fail', E'(一)主动公开。2022年,主动公开信息320条。'),
	('fail', '2022年度未收取信息处理费。'),
	('fail', '2022年,我局政府信息公开工作虽取得一定成绩,但仍存在公开内容不够全面等问题。'),
	('fail', '我局2022年度共收到申请3件,均按时答复。'),
	('fail', '2021年全年未发生行政复议、行政诉讼。'),
	('fail', '2024年,我局共收到政府信息公开申请5件,办结5件。'),
	('fail', '2022 年,我局未收到政府信息公开申请。'),
	-- the report's own year
	('pass', '2023年,我局共收到政府信息公开申请5件。'),
	('pass', '我局2023年度共收到申请3件。'),
	-- comparisons
	('pass', '2023年共收到申请5件,同比增长25%。2022年,共收到申请4件。'),
	('pass', '2022年,共收到申请4件,2023年共收到5件。'),
	('pass', '全年收到申请5件,较2022年增加1件。'),
	('pass', '与2022年相比,申请量下降。'),
	('pass', '2022年,我局收到申请4件,今年同比上升25%。'),
	-- carried over
	('pass', '办结依申请公开件177件(含2022年结转的3件)。'),
	('pass', '2022年结转3件,已全部办结。'),
	('pass', '另有1件转2024年继续办理。'),
	('pass', '2024年将继续办理结转的2件。'),
	-- documents, regulations, numbers of documents
	('pass', '根据国办公开办函〔2021〕30号要求编制本报告。'),
	('pass', '制定《2022年政务公开工作要点》,参照《2021-2025年规划》。'),
	('pass', '新修订的《条例》自2019年5月15日起施行。'),
	('pass', '2022年6月,我局印发的《信息发布制度》继续有效。'),
	('pass', '参与制定了《基层政务公开工作指南》(GB/T 42418-2022)。'),
	-- spans and beginnings
	('pass', '2021年至2025年为规划期。'),
	('pass', '2008年以来,我局累计公开信息3万条。'),
	('pass', '2020年起,每年开展一次培训。'),
	('pass', '2022年底建成的平台运行正常。'),
	-- plans
	('pass', '2024年,我局将进一步加强公开工作。'),
	('pass', '2024年,我局继续推进标准化,力争受理更及时。'),
	('pass', '2024年,我局要加强培训,确保收到申请后及时办理。'),
	-- last year's marks and problems
	('pass', '2022年,我局在政务公开考核中获评优秀。'),
	('pass', '2022年度存在的问题已整改到位。'),
	('pass', '针对2022年存在的问题,我局逐项落实。'),
	('pass', '2021年,我局建成平台。2022年,我局升级平台。'),
	('pass', E'2021年,公开信息300条。\n2022年,公开信息400条。\n2023年,公开信息500条。'),
	('pass', E'2022年,公开信息400条。\n2023年,公开信息500条。'),
	('fail', E'2022年,我局公开信息400条。\n(二)依申请公开。\n2023年,我局收到申请3件。'),
	('pass', '2022年,我局存在发布不及时的问题。2023年,我局建立了台账。'),
	-- years that are no frame
	('pass', '2022年度部门决算已公开。'),
	('pass', '公开2022年财政决算信息2条。'),
	('pass', '自20241月1日202412月31日'),
	('pass', '编号20220年。'),
	('pass', '2012年,我局开通网站。'),
	('pass', '');
SELECT is(pg_temp.verdict(pg_temp.report(overview => prose), 'stale_year'),
		  CASE expected WHEN 'fail' THEN 'fail overview' ELSE 'pass' END, 'stale_year: ' || replace(prose, E'\n', ' '))
FROM year_case;
SELECT is(pg_temp.verdict(pg_temp.report(problems => '2022年,我局工作仍有不足。', other_matters => '2022年未收取信息处理费。'), 'stale_year'),
		  'fail other_matters, fail problems', 'stale_year: in sections five and six');
SELECT is(pg_temp.verdict(pg_temp.report(year => NULL), 'stale_year'),
		  'unverifiable other_matters, unverifiable overview, unverifiable problems', 'stale_year: in an unknown year');
SELECT results_eq(
	$$SELECT scope, lhs, rhs, difference, message FROM gai_check(pg_temp.report(overview => E'(一)主动公开。2022年,主动公开信息320条。\n(二)其他'))$$,
	$$VALUES ('overview', 2022::numeric, 2023::numeric, -1::numeric, '总体情况: “2022年,主动公开信息320条”, 报告年度 2023')$$,
	'stale_year quotes the sentence');

-- ---- problems_empty -----------------------------------------------------------------------------------------------

CREATE TEMP TABLE problems_case (expected text, prose text);
INSERT INTO problems_case VALUES
	('fail', '无'), ('fail', '无。'), ('fail', '暂无。'), ('fail', '不存在问题。'), ('fail', '本年度政府信息公开工作无明显问题。'), ('fail', ''),
	('fail', ' / '), ('fail', '——'), ('fail', E'(一)存在的主要问题:无。\n(二)改进情况:无。'), ('fail', '2023年,我局不存在主要问题。'),
	('pass', '公开内容无法满足群众需要。'), ('pass', '无障碍服务不够完善。'), ('pass', '没有专职人员。'),
	('pass', '不存在重大问题,下一步将加强培训。'), ('pass', '政府信息公开工作存在不足。'), ('pass', '问题:更新不及时。'),
	('unverifiable', NULL);
SELECT is(pg_temp.verdict(pg_temp.report(problems => prose), 'problems_empty'),
		  CASE expected WHEN 'pass' THEN 'pass' ELSE expected || ' problems' END, 'problems_empty: ' || coalesce(replace(prose, E'\n', ' '), 'NULL'))
FROM problems_case;

-- ---- fee_statement ------------------------------------------------------------------------------------------------

CREATE TEMP TABLE fee_case (expected text, prose text);
INSERT INTO fee_case VALUES
	('fail', '无。'), ('fail', '无其他需要报告的事项。'), ('fail', ''), ('fail', '本年度行政事业性收费0元。'),
	('fail', '经费保障不足。'), ('fail', '及时公开收费标准。'), ('fail', '2件因申请人逾期未缴纳费用不再处理。'),
	('fail', '按收费通知办理,未超期。'), ('fail', '落实《政府信息公开信息处理费管理办法》。'),
	('pass', '本年度未收取信息处理费。'), ('pass', '2023年,某某办公室无因依申请公开收取信息处理费情况。'),
	('pass', '2023年未收取信息公开处理费用。'), ('pass', '全年收取政府信息公开信息处理费3940元。'),
	('pass', '暂未开展信息处理费收取工作。'), ('pass', '未收取政府信息公开费用,不存在减免费用。'), ('pass', '未向申请人收取费用。'),
	('pass', '依申请公开不收费。'), ('pass', '有1件收取信息处理费380元。'), ('pass', '收费情况:无。'), ('pass', '未收取检索、复制、邮寄等成本费用。'),
	('pass', '根据《政府信息公开信息处理费管理办法》,本年度没有收取。');
SELECT is(pg_temp.verdict(pg_temp.report(other_matters => prose), 'fee_statement'),
		  CASE expected WHEN 'pass' THEN 'pass' ELSE expected || ' other_matters' END, 'fee_statement: ' || prose)
FROM fee_case;
SELECT is(pg_temp.verdict(pg_temp.report(other_matters => '无。', overview => '收到申请5件,未收取费用。'), 'fee_statement'), 'pass',
		  'fee_statement: it often stands in section one');
SELECT is(pg_temp.verdict(pg_temp.report(other_matters => NULL), 'fee_statement'), 'unverifiable other_matters',
		  'fee_statement: section six was not found');

-- ---- repair -------------------------------------------------------------------------------------------------------

SELECT is_empty('SELECT * FROM gai_repair(pg_temp.report())', 'nothing to repair in a right report');
SELECT results_eq(
	$$SELECT * FROM seed, gai_repair(gai_parse(body)) WHERE file = '001'$$,
	$$SELECT seed.*, 1, 1, '{applications.total.natural_person}'::text[], '{0}'::numeric[], '{11}'::numeric[], 3, 0 FROM seed WHERE file = '001'$$,
	'a total left 0 in a real report: one proposal that resolves all');
SELECT results_eq(
	$$SELECT rank, cells, stated, suggested, resolves, remaining FROM gai_repair(pg_temp.report(pg_temp.cells(2021,
		'{"applications.received.natural_person": 4, "applications.received.total": 4, "applications.granted.business": 4, "applications.granted.total": 4,
		  "applications.total.natural_person": 4, "applications.total.total": 4}'))) LIMIT 1$$,
	$$VALUES (1, '{applications.granted.natural_person,applications.granted.business}'::text[], '{0,4}'::numeric[], '{4,0}'::numeric[], 2, 0)$$,
	'a count in the wrong column');
SELECT is_empty(
	$$SELECT p.* FROM seed, LATERAL (SELECT gai_parse(body) AS report) AS r, gai_repair(report) AS p
	  WHERE NOT EXISTS (SELECT FROM gai_check(report) WHERE severity = 'error' AND status = 'fail')$$,
	'nothing is proposed for real reports that are right');
SELECT is(
	(SELECT count(*) FROM gai_check(gai_set_cell(report, p.cells[1], p.suggested[1])) WHERE severity = 'error' AND status = 'fail'),
	p.remaining::bigint, 'what a proposal promises is so')
FROM seed, LATERAL (SELECT gai_parse(body) AS report) AS r, gai_repair(report) AS p WHERE file = '001';

CREATE FUNCTION pg_temp.hint(report gai_report, OUT message text, OUT detail text, OUT hint text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM gai_assert(report);
EXCEPTION WHEN check_violation THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END $$;
SELECT alike((pg_temp.hint(gai_parse(body))).hint, '%: 办理结果总计·自然人 0 → 11.%', 'the hint is the best repair') FROM seed WHERE file = '001';
SELECT alike((pg_temp.hint(pg_temp.report(pg_temp.cells(2021, '{"disputes.review.upheld": 7, "disputes.review.total": 29}')))).hint,
			 'One of 5 equally small edits that make 1 of 1 broken relations hold: %', 'or one of several that are as good');
SELECT alike((pg_temp.hint(pg_temp.report(pg_temp.cells(2021, '{"disputes.review.upheld": 7000000000000000}')))).hint,
			 'Compare the cells%', 'or to look at the page, where there is none');

-- ---- what programs read ------------------------------------------------------------------------------------------

-- The cells of the finding with this rule and scope.
CREATE FUNCTION pg_temp.about(report gai_report, of_rule text, of_scope text) RETURNS text[] LANGUAGE sql AS
	$$ SELECT cells FROM gai_check(report, true) WHERE rule = of_rule AND scope = of_scope $$;

SELECT is(pg_temp.about(pg_temp.report(), 'balance', 'applications.*.research'),
		  '{applications.received.research,applications.carried_in.research,applications.total.research,applications.carried_out.research}',
		  'the cells of a relation are those of both sides');
SELECT is(pg_temp.about(pg_temp.report(), 'disputes', 'disputes.direct.*'),
		  '{disputes.direct.upheld,disputes.direct.corrected,disputes.direct.other,disputes.direct.pending,disputes.direct.total}',
		  'across a row, too');
SELECT is(array_length(pg_temp.about(pg_temp.report(pg_temp.cells(2019), 2019), 'results', 'applications.*.total'), 1), 20,
		  'and as the edition has them');
SELECT is(pg_temp.about(gai_set_cell(pg_temp.report(), 'disputes.direct.upheld', NULL), 'complete', 'disputes'),
		  '{disputes.direct.upheld}', 'the cells of "complete" are the missing ones');
SELECT is(pg_temp.about(pg_temp.report(), 'complete', 'disputes'), '{}', 'of which a complete table has none');
SELECT is(pg_temp.about(pg_temp.report(), 'deadline', 'published'), '{}', 'a finding on the header is about no cell');
SELECT is((SELECT f.cells FROM gai_check_succession(pg_temp.report(pg_temp.cells(2021, '{"applications.carried_out.total": 3}'), year => 2022),
												   pg_temp.report()) AS f WHERE scope = 'applications.carried_in.total'),
		  '{applications.carried_in.total}', 'of two years they are those of the current report');

CREATE FUNCTION pg_temp.fields(report gai_report, OUT message text, OUT rule text, OUT scope text, OUT table_name text)
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM gai_assert(report);
EXCEPTION WHEN check_violation THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, rule = CONSTRAINT_NAME, scope = COLUMN_NAME, table_name = TABLE_NAME;
END $$;
SELECT is(f::text, '("report of 某某市林业局 2023 breaks 2 relations of its form",disputes,disputes.review.*,"")',
		  'the error has the rule and the scope of the first broken relation in fields of its own, and names the report')
FROM pg_temp.fields(pg_temp.report(pg_temp.cells(2021, '{"disputes.review.upheld": 7, "disputes.direct.upheld": 7}'))) AS f;
SELECT is((pg_temp.fields(pg_temp.report(pg_temp.cells(2021, '{"disputes.review.upheld": 7}'), year => NULL, agency => repeat('某', 100)))).message,
		  'report of ' || repeat('某', 120 / octet_length('某')) || ' breaks 1 relation of its form', 'a long name is cut');
SELECT is((pg_temp.fields(pg_temp.report(pg_temp.cells(2021, '{"disputes.review.upheld": 7}'), agency => NULL))).message,
		  'report of 2023 breaks 1 relation of its form', 'what is not known of it is left out');

SELECT * FROM finish();
ROLLBACK;
