-- Rules: findings, validity, constraints.
SELECT rule, severity, form, formula FROM gai_rules();
SELECT rule, description, source FROM gai_rules();

CREATE TABLE sample (name text COLLATE "C" PRIMARY KEY, report gai_report);
INSERT INTO sample VALUES
	('empty', gai_build(2021, '{}')),
	('right', gai_build(2021, (SELECT jsonb_object_agg(cell, 0) FROM gai_form(2021)))),
	('unknown', gai_build(2021, '{"disputes.review.upheld": 2, "disputes.review.corrected": 0, "disputes.review.total": 5}')),
	('impossible', gai_build(2021, '{"disputes.review.upheld": 7, "disputes.review.total": 5}'));
INSERT INTO sample SELECT 'broken', gai_set_cell(gai_set_cell(report,
	'applications.received.total', 4), 'disputes.direct.total', 2) FROM sample WHERE name = 'right';
INSERT INTO sample SELECT 'negative', gai_set_cell(gai_set_cell(report,
	'disputes.direct.total', -1), 'disputes.direct.pending', -1) FROM sample WHERE name = 'right';

-- A NULL is an unknown count of at least 0.
SELECT name, status, scope, lhs, rhs, difference, message FROM sample, gai_check(report)
WHERE severity = 'error' AND rule = 'disputes' ORDER BY name, scope;
SELECT name, rule, scope, lhs, rhs, difference FROM sample, gai_check(report)
WHERE severity = 'error' AND status = 'fail' ORDER BY name, rule, scope;
SELECT name, rule, status, scope, message FROM sample, gai_check(report)
WHERE severity = 'warning' AND rule IN ('complete', 'whole_numbers') ORDER BY name, rule, scope;
-- Every relation has an outcome when all are asked for.
SELECT rule, count(*), count(*) FILTER (WHERE status = 'pass') AS passes FROM sample, gai_check(report, all_rules => true)
WHERE name = 'right' AND severity = 'error' GROUP BY rule ORDER BY rule;

SELECT name, gai_valid(report), gai_valid(report, strict => true) AS strictly FROM sample ORDER BY name;

-- Constraints: PostgreSQL's message, the one that explains itself, and a strict one.
CREATE TABLE accepted (name text, report gai_report CONSTRAINT adds_up CHECK (gai_valid(report)));
\set VERBOSITY terse
INSERT INTO accepted SELECT * FROM sample WHERE name = 'broken';
\set VERBOSITY default
INSERT INTO accepted SELECT * FROM sample WHERE name IN ('right', 'unknown', 'negative');
ALTER TABLE accepted DROP CONSTRAINT adds_up, ADD CONSTRAINT adds_up CHECK (gai_assert(report));
INSERT INTO accepted SELECT * FROM sample WHERE name = 'broken';
INSERT INTO accepted SELECT * FROM sample WHERE name = 'impossible';
UPDATE accepted SET report = gai_set_cell(report, 'disputes.review.total', 1) WHERE name = 'unknown';
ALTER TABLE accepted ADD CONSTRAINT complete CHECK (gai_assert(report, strict => true)) NOT VALID;
INSERT INTO accepted SELECT * FROM sample WHERE name = 'unknown';
INSERT INTO accepted VALUES ('no report', NULL);
SELECT name FROM accepted ORDER BY name COLLATE "C";

-- A report of the old form has its own rows.
SELECT rule, scope, lhs, rhs FROM gai_check(gai_build(2019,
	'{"applications.other.total": 2, "applications.total.total": 1, "disclosure.fees.change": -3}'))
WHERE status = 'fail' AND severity = 'error';

-- What the rules about sections and dates say, of a report that has next to nothing of them.
SELECT rule, status, scope, message FROM gai_check(gai_build(2021, '{"disputes.review.total": 0}', year => 2024,
	title => '年度报告', overview => '甲。'), true) WHERE rule IN ('sections', 'period', 'deadline');
SELECT rule, status, message FROM gai_check(gai_build(2021, '{}', year => 2024, agency => '某县水利局', published => '2025-03-02',
	period => '[2024-01-01,)'), true) WHERE rule IN ('period', 'deadline');

DROP TABLE sample, accepted;
