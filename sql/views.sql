-- The views of gai_create_views: their columns, what tools show of them, and what goes wrong.
CREATE TABLE report (id integer PRIMARY KEY, region text, report gai_report);
INSERT INTO report VALUES (1, '甲', gai_build(2021, '{"disputes.review.upheld": 2, "disputes.review.total": 3}', agency => '某局', year => 2023));
SELECT gai_create_views('report', 'id', 'report');
SELECT relname, obj_description(oid, 'pg_class') AS comment FROM pg_class
WHERE relnamespace = 'gai_views'::regnamespace AND relkind = 'v' ORDER BY relname;
SELECT relname, attname, format_type(atttypid, NULL) AS type, col_description(attrelid, attnum) AS comment
FROM pg_attribute JOIN pg_class AS c ON c.oid = attrelid
WHERE relnamespace = 'gai_views'::regnamespace AND attnum > 0 AND attname !~ '^(disclosure|applications|disputes)_.*_'
ORDER BY relname, attnum;
SELECT attname, format_type(atttypid, NULL) AS type, col_description(attrelid, attnum) AS comment
FROM pg_attribute
WHERE attrelid = 'gai_views.reports'::regclass AND attname ~ '^(disclosure|applications_other_|disputes_direct)_.*'
ORDER BY attnum;
SELECT gai_create_views('report', 'id', 'report', 'solid', materialized => true);
SELECT indexdef FROM pg_indexes WHERE schemaname = 'solid' ORDER BY tablename;
SELECT gai_refresh_views('solid');
-- Errors
SELECT gai_refresh_views('gai_views');
SELECT gai_create_views('report', '"id"', 'report', 'other');
SELECT gai_create_views('report', 'id', 'region', 'other');
SELECT gai_create_views('report', NULL, 'region', 'other');
SELECT gai_create_views('nothing', 'id', 'region', 'other');
\set VERBOSITY terse
SELECT gai_create_views('report', 'id', 'report');
\set VERBOSITY default
SELECT gai_wide(report) FROM report;
SELECT * FROM report, gai_wide(report) AS w(agency text, name text);
SELECT * FROM report, gai_wide(report) AS w(agency name);
\set VERBOSITY terse
DROP TABLE report;
SET client_min_messages = warning;
DROP TABLE report CASCADE;
DROP SCHEMA gai_views, solid CASCADE;
