-- smith.sql - what sqlsmith finds in its database: reports, what they are made of, and views over every function of rows.
CREATE EXTENSION gaireport;
\i test/load_seeds.psql
CREATE TABLE report AS SELECT file AS id, body, convert_to(body, 'GB18030') AS bytes, gai_parse(body) AS report, to_jsonb(gai_parse(body)) AS made FROM seed;
ALTER TABLE report ADD PRIMARY KEY (id);
ALTER TABLE report ADD CONSTRAINT report_adds_up CHECK (gai_assert(report)) NOT VALID;
CREATE TABLE cell AS
SELECT id, c.cell AS code, c.value, 2021 AS form, jsonb_build_object(c.cell, c.value) AS cells, (report).period, (report).published
FROM report, gai_cells(report) AS c;
CREATE TABLE part AS SELECT id, (report).disclosure, (report).applications, (report).disputes, (report).notes, (report).applications.received FROM report;
CREATE TABLE checked (id text, report gai_valid_report);
INSERT INTO checked SELECT id, report FROM report WHERE gai_valid(report);
SELECT gai_create_views('report', 'id', 'report', 'views') \g /dev/null
SELECT gai_create_views('report', 'id', 'report', 'solid', true) \g /dev/null
CREATE VIEW finding AS SELECT id, f.* FROM report, gai_check(report, true) AS f;
CREATE VIEW place AS SELECT id, t.* FROM report, gai_trace(body) AS t;
CREATE VIEW change AS SELECT a.id, d.* FROM report AS a, report AS b, gai_diff(a.report, b.report) AS d;
CREATE VIEW succession AS SELECT a.id, s.* FROM report AS a, report AS b, gai_check_succession(a.report, b.report) AS s;
CREATE VIEW total AS SELECT gai_sum(report) AS sum FROM report;
CREATE VIEW wide AS SELECT id, w.* FROM report, gai_wide(report) AS w(agency text, applications_received_total bigint);

-- Of the server's functions some that make values of the types that ours take; sqlsmith asks for pg_proc by this name.
CREATE SCHEMA smith;
CREATE VIEW smith.pg_proc AS
SELECT * FROM pg_catalog.pg_proc
WHERE oid IN (SELECT objid FROM pg_depend WHERE classid = 'pg_catalog.pg_proc'::regclass AND deptype = 'e'
			  AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'gaireport'))
   OR pronamespace = 'pg_catalog'::regnamespace AND proname IN ('substr', 'md5', 'concat', 'repeat', 'reverse', 'overlay', 'length', 'convert_to',
		'convert_from', 'to_jsonb', 'jsonb_set', 'jsonb_object_agg', 'jsonb_strip_nulls', 'string_agg', 'array_agg', 'count', 'max', 'abs', 'round',
		'lower', 'daterange', 'array_append', 'row_number', 'lag');
CREATE ROLE smith LOGIN;
GRANT USAGE ON SCHEMA smith, views, solid TO smith;
GRANT SELECT ON ALL TABLES IN SCHEMA smith, views, solid TO smith;
GRANT ALL ON ALL TABLES IN SCHEMA public TO smith;
GRANT CREATE ON SCHEMA public TO smith;
ALTER ROLE smith SET search_path = smith, pg_catalog, public;
ALTER ROLE smith SET statement_timeout = '2s';
ALTER ROLE smith SET track_functions = 'all';
ALTER ROLE smith SET log_error_verbosity = 'verbose';
ALTER ROLE smith SET log_min_error_statement = 'error';
ALTER ROLE smith SET temp_file_limit = '1GB';
ALTER ROLE smith SET jit = off;
