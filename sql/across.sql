-- Several reports: two years, sums, a region and its agencies, rates, differences.
CREATE TABLE report (agency text COLLATE "C", year integer, report gai_report, PRIMARY KEY (agency, year));
INSERT INTO report VALUES
	('甲', 2023, gai_build(2021, '{"applications.carried_out.total": 3, "applications.received.total": 20}', agency => '甲局',
		year => 2023, overview => '全面贯彻落实政府信息公开条例，主动公开政府信息1024条，办理依申请公开20件，没有发生行政诉讼案件，机制运行顺畅。')),
	('甲', 2024, gai_build(2021, '{"applications.carried_in.total": 2, "applications.received.total": 30,
		"applications.total.total": 28, "applications.granted.total": 7}', agency => '甲局',
		year => 2024, overview => '全面贯彻落实政府信息公开条例，主动公开政府信息2048条，办理依申请公开30件，没有发生行政诉讼案件，机制运行顺畅。')),
	('乙', 2024, gai_build(2021, '{"applications.received.total": 12, "disclosure.fees.amount": 1.5}', agency => '乙局', year => 2024));

SELECT f.rule, f.severity, f.status, f.scope, f.lhs, f.rhs, f.message
FROM report AS p, report AS c, gai_check_succession(p.report, c.report) AS f
WHERE p.agency = '甲' AND c.agency = '甲' AND p.year = 2023 AND c.year = 2024 ORDER BY f.rule, f.scope;
SELECT gai_similarity(a.report, b.report) AS similarity, gai_similarity(a.report, a.report) AS itself
FROM report AS a, report AS b WHERE a.agency = '甲' AND a.year = 2023 AND b.agency = '甲' AND b.year = 2024;
SELECT gai_similarity(a.report, b.report) IS NULL AS no_prose
FROM report AS a, report AS b WHERE a.agency = '甲' AND a.year = 2023 AND b.agency = '乙';

SELECT (s).applications.received.total, (s).disclosure.fees.amount, (s).year, (s).extra->'parts' AS parts
FROM (SELECT gai_sum(report) AS s FROM report WHERE year = 2024) AS sums;
SELECT gai_sum(report) IS NULL AS no_rows FROM report WHERE false;
SELECT f.status, f.scope, f.lhs, f.rhs, f.difference
FROM (SELECT gai_sum(report) AS s FROM report WHERE year = 2024) AS sums,
	gai_check_rollup(gai_build(2021, '{"applications.received.total": 43}'), s) AS f
WHERE f.scope LIKE 'applications.received.%';

SELECT code, label, numerator, denominator, round(value, 4) AS value FROM report, gai_indicators(report)
WHERE agency = '甲' AND year = 2024 AND value IS NOT NULL;
SELECT count(*) AS indicators FROM gai_indicators(gai_build(2021, '{}'));
SELECT d.* FROM report AS a, report AS b, gai_diff(a.report, b.report) AS d
WHERE a.agency = '甲' AND a.year = 2023 AND b.agency = '甲' AND b.year = 2024 AND coalesce(d.a, d.b) IS NOT NULL;
DROP TABLE report;
