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
CREATE TABLE IF NOT EXISTS page (file text PRIMARY KEY, body text NOT NULL);
INSERT INTO page VALUES ('page.html', $$<html><head><meta charset="gbk"><style>td { width: 6% }</style></head><body>
<p align="center"><b>某县水利局2024年政府信息公开工作年度报告</b></p>
<p>四、政府信息公开行政复议、行政诉讼情况</p>
<table><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr><td rowspan="2">结果<br>维持</td><td rowspan="2">结果<br>纠正</td><td rowspan="2">其他<br>结果</td>
<td rowspan="2">尚未<br>审结</td><td rowspan="2">总计</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>
<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>
<tr><td>２</td><td>/</td><td>O</td><td>&nbsp;1</td><td><span style="font-family: 宋体">3</span></td>
<td>1</td><td></td><td>0</td><td>0<!-- 7 --></td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
</table></body></html>$$) ON CONFLICT DO NOTHING;

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
       (report).applications.received.total              AS received,
       (report).applications.carried_in.total            AS carried_in,
       (report).applications.granted.total               AS granted,
       (report).applications.total.total                 AS handled,
       (report).applications.carried_out.total           AS carried_out,
       (report).disputes.review.total                    AS reviews,
       (report).disclosure.normative_documents.in_force  AS documents,
       (report).disclosure.fees.amount                   AS fees_10k_yuan
FROM   report ORDER BY file;

\set ECHO none
\echo :bold'== 3. Which relations fail?  Three of report 001' :plain
\echo
\set ECHO queries
SELECT file, rule, scope, lhs, rhs, difference
FROM   report, gai_check(report)
WHERE  severity = 'error' AND status = 'fail' ORDER BY file;

\set ECHO none
\echo :bold'== 4. One cell would explain all three ...' :plain
\echo
\set ECHO queries
SELECT file, rank, cells, stated, suggested, resolves, remaining
FROM   report, gai_repair(report);

\set ECHO none
\echo :bold'== 5. ... and this is where it stands in the text' :plain
\echo
\set ECHO queries
SELECT cell, raw, position, length,
       replace(substr(body, position - 12, length + 24), E'\n', ' ↵ ') AS "around it"
FROM   report, gai_trace(body)
WHERE  file = '001' AND cell = 'applications.total.natural_person';

\set ECHO none
\echo :bold'== 6. A CHECK constraint refuses such a report, and says why' :plain
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
\echo :bold'== 7. With that cell corrected by a person, all five are accepted' :plain
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
\echo :bold'== 8. A question over all rows: how were the applications answered?' :plain
\echo
\set ECHO queries
SELECT row_label, sum(value) AS applications, count(*) AS reports
FROM   report, gai_cells(report)
WHERE  form_table = 'applications' AND col_code = 'total' AND value > 0
GROUP  BY row_no, row_label ORDER BY row_no;

\set ECHO none
\echo :bold'== 9. Does the prose say what the tables say?  The claims of report 001' :plain
\echo
\set ECHO queries
SELECT left(sentence, 24) || '…' AS sentence, cells, claimed, stated, agrees
FROM   report, gai_claims(report) WHERE file = '001';

\set ECHO none
\echo :bold'== 10. A web page: merged cells, full-width digits, a slash, a letter for a digit, a blank' :plain
\echo
\set ECHO queries
SELECT substr(body, strpos(body, '<tr><td>２'), 150) AS "from its source" FROM page;

SELECT (r).agency, (r).year, (r).disputes.review, (r).disputes.direct, (r).disputes.post_review
FROM   page, gai_parse(body) AS r;

SELECT code, cell, raw, position, message
FROM   page, unnest((gai_parse(body)).notes) WHERE cell LIKE 'disputes.%';

\set ECHO none
\echo :bold'== 11. Zero is not blank: what kinds of cells does each report have?' :plain
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
