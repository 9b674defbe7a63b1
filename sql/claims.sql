-- gai_claims: numbers of the prose against the tables.
CREATE TABLE sample (report gai_report);
INSERT INTO sample VALUES (gai_build(2021, '{"applications.received.total": 11, "applications.granted.total": 8, "applications.partial.total": 0,
	"applications.carried_in.total": 0, "applications.carried_out.total": 2, "disputes.review.total": 3,
	"disputes.review.upheld": 2}', year => 2024,
	overview => '2024年，我局收到政府信息公开申请11件，予以公开9件，结转下年度继续办理2件。收到行政复议3件，结果维持2件。',
	problems => '公开的内容有待丰富。', other_matters => '本年度未收取信息处理费。'));
SELECT section, sentence, cells, claimed, stated, agrees FROM sample, gai_claims(report);
-- One that disagrees is a warning; it fails no constraint.
SELECT rule, severity, status, scope, lhs, rhs, message FROM sample, gai_check(report) WHERE rule = 'claims';
SELECT gai_valid(report) FROM sample;
-- A share that is stated, and one of a number that is left blank.
SELECT status, scope, lhs, rhs, message FROM (VALUES
	('{"applications.received.total": 10, "applications.received.natural_person": 8, "applications.carried_in.total": 0,
	   "applications.carried_in.natural_person": 0, "applications.total.total": 10, "applications.total.natural_person": 8}'::jsonb),
	('{"applications.received.total": 10}')) AS v (cells), gai_check(gai_build(2021, cells, year => 2024,
	overview => '2024年，我局收到政府信息公开申请10件，其中自然人申请占75%。'), true)
WHERE rule = 'claims' AND scope LIKE '%natural%' ORDER BY status, scope;
-- Without prose there is nothing to claim.
SELECT count(*) FROM gai_claims(gai_build(2021, '{"applications.received.total": 11}'));
DROP TABLE sample;
