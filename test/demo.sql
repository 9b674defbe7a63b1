-- demo.sql - what test/demo.sh shows; to be read by psql in the top folder.  May be run again at any time.
\set ON_ERROR_STOP on
\pset footer off
\pset border 1
\pset linestyle unicode
\pset null '·'
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS gaireport;
CREATE TABLE IF NOT EXISTS report (
    file   text PRIMARY KEY,
    body   text NOT NULL,
    report gai_report GENERATED ALWAYS AS (gai_parse(body)) STORED
);
\set body `cat test/seeds/000_*.txt`
INSERT INTO report (file, body) VALUES ('000', :'body') ON CONFLICT DO NOTHING;
\set body `cat test/seeds/001_*.txt`
INSERT INTO report (file, body) VALUES ('001', :'body') ON CONFLICT DO NOTHING;
\set body `cat test/seeds/002_*.txt`
INSERT INTO report (file, body) VALUES ('002', :'body') ON CONFLICT DO NOTHING;
\set body `cat test/seeds/003_*.txt`
INSERT INTO report (file, body) VALUES ('003', :'body') ON CONFLICT DO NOTHING;
\set body `cat test/seeds/004_*.txt`
INSERT INTO report (file, body) VALUES ('004', :'body') ON CONFLICT DO NOTHING;
ANALYZE report;

\echo
\echo :bold'== 1. Five reports as published, read into a generated column' :plain
\echo
\echo '   report gai_report GENERATED ALWAYS AS (gai_parse(body)) STORED'
\echo
\set ECHO queries
SELECT file, (report).year, (report).agency, (report).title
FROM   report ORDER BY file;

\set ECHO none
\echo :bold'== 2. Their key numbers: fields of the column' :plain
\echo
\set ECHO queries
SELECT file,
       (report).applications.received.total    AS received,
       (report).applications.carried_in.total  AS carried_in,
       (report).applications.granted.total     AS granted,
       (report).applications.total.total       AS handled,
       (report).applications.carried_out.total AS carried_out,
       (report).disputes.review.total          AS reviews,
       (report).disclosure.normative_documents_in_force AS documents,
       (report).disclosure.fees_amount         AS fees_10k_yuan
FROM   report ORDER BY file;

\set ECHO none
\echo :bold'== 3. Which relations fail?  Report 001: three findings' :plain
\echo
\set ECHO queries
SELECT file, rule, scope, lhs, rhs, difference
FROM   report, gai_check(report)
WHERE  severity = 'error' AND status = 'fail' ORDER BY file;

\set ECHO none
\echo :bold'== 4. ... all from one cell, and this is where it stands in the text' :plain
\echo
\set ECHO queries
SELECT cell, value, position, substr(body, position - 26, length + 52) AS "around it"
FROM   report, gai_trace(body)
WHERE  file = '001' AND cell = 'applications.total.natural_person';

\set ECHO none
\echo :bold'== 5. A CHECK constraint refuses such a report, and says why' :plain
\echo
\set ECHO queries
\set ON_ERROR_STOP off
CREATE TEMP TABLE accepted (
    file   text PRIMARY KEY,
    report gai_report NOT NULL CONSTRAINT report_adds_up CHECK (gai_assert(report))
);
INSERT INTO accepted SELECT file, report FROM report WHERE file = '001';

\set ECHO none
\echo
\echo :bold'== 6. With that cell corrected, all five are accepted' :plain
\echo
\set ON_ERROR_STOP on
\set ECHO queries
\set QUIET off
INSERT INTO accepted
SELECT file, CASE file WHEN '001' THEN gai_set_cell(report, 'applications.total.natural_person', 11) ELSE report END
FROM   report;
\set QUIET on

\set ECHO none
\echo
\echo :bold'== 7. A question over all rows: how were the applications answered?' :plain
\echo
\set ECHO queries
SELECT row_label, sum(value) AS applications, count(*) FILTER (WHERE value > 0) AS reports
FROM   report, gai_cells(report)
WHERE  form_table = 'applications' AND col_code = 'total' AND value > 0
GROUP  BY row_no, row_label ORDER BY row_no;

\set ECHO none
\echo :bold'== 8. Zero is not blank: what kind of cells does each report have?' :plain
\echo
\set ECHO queries
SELECT file,
       count(*) FILTER (WHERE kind = 'number')      AS number,
       count(*) FILTER (WHERE kind = 'placeholder') AS placeholder,
       count(*) FILTER (WHERE kind = 'blank')       AS blank,
       count(*) FILTER (WHERE kind = 'text')        AS text,
       count(*) FILTER (WHERE kind = 'absent')      AS absent,
       gai_valid(report)                            AS valid,
       gai_valid(report, strict => true)            AS valid_strictly
FROM   report, gai_cells(report)
GROUP  BY file, report ORDER BY file;
