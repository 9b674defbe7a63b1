-- The forms, and reports as rows and back.
SELECT form, form_table, count(*), count(DISTINCT row_no) AS rows
FROM (VALUES (2019), (2021)) AS e (form), gai_form(form) GROUP BY form, form_table ORDER BY form, form_table;
SELECT cell, row_label, col_label, unit, item FROM gai_form(2021) WHERE form_table = 'disclosure';
SELECT row_no, row_code, row_label FROM gai_form(2021) WHERE form_table = 'applications' AND col_no = 1;
SELECT col_no, col_code, col_label FROM gai_form(2021) WHERE form_table = 'applications' AND row_no = 1;
SELECT cell, row_label, col_label FROM gai_form(2021) WHERE form_table = 'disputes';
SELECT cell FROM gai_form(2019) WHERE form_table = 'disclosure';
-- What the forms differ in, in table three.
SELECT cell, a.row_label AS "2019", b.row_label AS "2021"
FROM (SELECT * FROM gai_form(2019) WHERE form_table = 'applications' AND col_code = 'total') AS a
	FULL JOIN (SELECT * FROM gai_form(2021) WHERE form_table = 'applications' AND col_code = 'total') AS b USING (cell)
WHERE a.row_label IS DISTINCT FROM b.row_label ORDER BY b.row_no, a.row_no;
-- What a row is among the others.
SELECT form_table, row_no, row_short, group_code, group_label, outcome FROM gai_form(2021)
WHERE col_code = 'total' AND form_table = 'applications' OR form_table = 'disclosure' AND col_no = 1;
SELECT row_short, col_short, group_code, group_label, is_total, outcome FROM gai_form(2021)
WHERE form_table = 'disputes' AND row_code <> 'post_review';
SELECT DISTINCT col_no, col_short, is_total FROM gai_form(2019) WHERE form_table = 'applications' AND row_code = 'other' ORDER BY 1;
-- Both editions have the same outcomes, of which each has its cells.
SELECT outcome, count(*) FILTER (WHERE form = 2019) AS "2019", count(*) FILTER (WHERE form = 2021) AS "2021"
FROM (VALUES (2019), (2021)) AS e (form), gai_form(form) WHERE form_table = 'applications' AND col_code = 'total'
GROUP BY outcome HAVING count(*) FILTER (WHERE form = 2019) IS DISTINCT FROM count(*) FILTER (WHERE form = 2021);
-- Without totals nothing is counted twice: results by kind of applicant add up to the total.
SELECT form, sum(value) FILTER (WHERE outcome IS NOT NULL AND NOT is_total) AS sum,
	sum(value) FILTER (WHERE cell = 'applications.total.total') AS total
FROM (VALUES (2019), (2021)) AS e (form), LATERAL (SELECT gai_build(form, jsonb_object_agg(cell,
	CASE WHEN row_code LIKE 'carried%' THEN 0
		ELSE CASE WHEN row_code NOT IN ('received', 'total') THEN 1 WHEN form = 2019 THEN 19 ELSE 21 END * CASE col_code WHEN 'total' THEN 6 ELSE 1 END END))
	FROM gai_form(form) WHERE form_table = 'applications') AS b (report), gai_cells(report)
WHERE form_table = 'applications' AND gai_valid(report) GROUP BY form ORDER BY form;

CREATE TABLE report (id integer PRIMARY KEY, report gai_report);
INSERT INTO report VALUES (1, gai_build(2021, '{"disputes.review.upheld": 2, "disputes.review.total": 2,
	"disclosure.fees.amount": 0.35, "applications.received.business": 4, "applications.received.total": null}'));

-- A value is a number, a NULL is absent; every cell comes, in order.
SELECT cell, row_label, col_label, unit, value, kind FROM report, gai_cells(report) WHERE value IS NOT NULL;
SELECT form_table, count(*), count(value) FROM report, gai_cells(report) GROUP BY form_table ORDER BY form_table;
SELECT bool_and(c.cell = f.cell) AS in_order FROM report, ROWS FROM (gai_cells(report)) WITH ORDINALITY AS c
	JOIN ROWS FROM (gai_form(2021)) WITH ORDINALITY AS f USING (ordinality);

-- One cell.
SELECT gai_cell(report, 'disclosure.fees.amount'), gai_cell(report, 'disputes.direct.total'),
	gai_cell(report, 'disclosure.fees.change') FROM report;
UPDATE report SET report = gai_set_cell(report, 'applications.received.total', 4);
UPDATE report SET report = gai_set_cell(report, 'disclosure.fees.amount', NULL);
SELECT (report).applications.received, (report).disclosure.fees FROM report;
SELECT gai_set_cell(NULL, 'disputes.review.total', 1) IS NULL AS no_report, gai_set_cell(report, NULL, 1) IS NULL AS no_cell
FROM report;

-- gai_collect is the inverse of gai_cells, for every cell of a form.
WITH made AS (SELECT form, gai_collect(form, f.cell, f.row_no * 10 + f.col_no) AS report
	FROM (VALUES (2019), (2021)) AS e (form), gai_form(form) AS f GROUP BY form)
SELECT form, count(*), count(*) FILTER (WHERE value = row_no * 10 + col_no) AS same,
	count(*) FILTER (WHERE kind = 'number') AS numbers
FROM made, gai_cells(report) GROUP BY form ORDER BY form;
SELECT gai_collect(2021, cell, value) IS NULL AS no_rows FROM report, gai_cells(report) WHERE false;
-- Real reports mix forms, so each table has its own, which the cells decide.
SELECT (made).form, (made).disclosure.form AS disclosure, (made).applications.form AS applications FROM (SELECT gai_build(2021,
	'{"disclosure.fees.change": -1, "applications.other_unpaid.total": 0}') AS made) AS m;
-- A JSON object is the other way.
SELECT gai_build(2021, jsonb_object_agg(cell, value)) IS NOT DISTINCT FROM report AS same
FROM report, gai_cells(report) GROUP BY report;

DROP TABLE report;
