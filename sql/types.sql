-- The types: what they hold, how they are written, and the domain.
SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
WHERE attrelid = 'gai_report'::regclass AND attnum > 0 ORDER BY attnum;
SELECT count(*) AS attributes FROM pg_attribute WHERE attrelid = 'gai_applications'::regclass AND attnum > 0;

-- A value goes through its text and comes back.
CREATE TABLE report (id integer PRIMARY KEY, report gai_report);
INSERT INTO report VALUES (1, gai_build(2021, '{"applications.received.total": 3, "disclosure.fees.amount": 1.50}',
	title => '"财政局", 2024 (年报)', year => 2024, period => '[2024-01-01,2024-12-31]'));
SELECT (report).title, (report).year, (report).period, (report).applications.received.total,
	(report).disclosure.fees.amount, (report).disputes.review.total IS NULL AS unknown FROM report;
SELECT report::text::gai_report IS NOT DISTINCT FROM report AS same FROM report;

-- Fields may be set one by one, and nothing checks them but what one asks to.
UPDATE report SET report.year = 2023, report.overview = '全年收到申请3件。';
SELECT (report).year, (report).overview FROM report;

-- What is no value of the type.
SELECT '(2021)'::gai_report;

-- Values compare and sort as every composite does.
SELECT gai_build(2021, '{}') = gai_build(2021, '{}') AS equal, gai_build(2019, '{}') < gai_build(2021, '{}') AS before;

-- The domain takes reports whose relations hold, and unknown ones.
CREATE TABLE accepted (report gai_valid_report);
INSERT INTO accepted VALUES (NULL), (gai_build(2021, '{"disputes.review.upheld": 2, "disputes.review.total": 2}'));
\set VERBOSITY terse
INSERT INTO accepted VALUES (gai_build(2021, '{"disputes.review.upheld": 7, "disputes.review.total": 2}'));
\set VERBOSITY default
SELECT count(*) FROM accepted;

DROP TABLE report, accepted;
