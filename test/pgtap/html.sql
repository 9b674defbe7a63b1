-- Reports as HTML: the five real reports' numbers in pages of several makes, and where they stand in these.
BEGIN;
\i test/load_seeds.psql

SELECT plan(4 * 5 + 6);

-- Table three of a report as a table of a page; before and after stand around the text of every cell.
CREATE FUNCTION pg_temp.applications(wanted text, before text, after text) RETURNS text LANGUAGE sql AS $$
	WITH cells AS (
		SELECT row_no, regexp_replace(row_label, '^.* / ', '') AS row_label, col_no, col_label, coalesce(value::text, '&nbsp;') AS value
		FROM gai_form(2021) JOIN seed_cell USING (cell)
		WHERE file = wanted AND form_table = 'applications'
	), rows AS (
		SELECT row_no, '<tr><td>' || before || min(row_label) || after || '</td>' ||
			string_agg('<td>' || before || value || after || '</td>', '' ORDER BY col_no) || '</tr>' AS html
		FROM cells GROUP BY row_no
	), head AS (
		SELECT string_agg('<td>' || before || col_label || after || '</td>', '' ORDER BY col_no) AS html
		FROM cells WHERE row_no = 1
	)
	SELECT '<table><tr><td rowspan="2">&nbsp;</td><td colspan="7">' || before || '申请人情况' || after || '</td></tr><tr>' ||
		min(head.html) || '</tr>' || string_agg(rows.html, '' ORDER BY row_no) || '</table>'
	FROM head, rows
$$;

CREATE TEMP TABLE page AS
SELECT file, make, '<html><head><title>年度报告</title><style>td { color: red }</style></head><body>' || before || '</body></html>' AS body
FROM seed, LATERAL (VALUES
	('plain', pg_temp.applications(file, '', '')),
	('paragraphs', pg_temp.applications(file, '<p class="MsoNormal"><span lang="EN-US">', '<o:p></o:p></span></p>')),
	('layout', '<table><tr><td><p>首页</p><p>目录</p></td><td>' || pg_temp.applications(file, E'\n\t', '<br>') || '</td></tr></table>'),
	('broken', replace(replace(pg_temp.applications(file, '<b>', '</b>'), '</td>', ''), '</tr>', ''))
) AS made (make, before);

SELECT results_eq(
	format('SELECT c.cell, c.value FROM page, gai_cells(gai_parse(body)) AS c WHERE file = %L AND make = %L
			AND c.cell LIKE ''applications.%%'' ORDER BY c.cell COLLATE "C"', file, make),
	format('SELECT cell, value FROM seed_cell WHERE file = %L AND cell LIKE ''applications.%%'' ORDER BY cell COLLATE "C"', file),
	format('%s, %s: every cell has its value, or none', file, make))
FROM page ORDER BY file, make;

-- ---- evidence -----------------------------------------------------------------------------------------------------

SELECT is_empty(
	$$SELECT file, make, t.* FROM page, gai_trace(body) AS t WHERE raw <> substr(body, position, length)$$,
	'what is said to stand somewhere does');

SELECT isnt_empty(
	$$SELECT FROM page, gai_trace(body) AS t WHERE make = 'paragraphs' AND value > 9$$,
	'there are numbers of several digits');

SELECT is_empty(
	$$SELECT file, make, t.* FROM page, gai_trace(body) AS t WHERE value IS NOT NULL AND kind = 'number' AND raw <> value::text$$,
	'and it is the number, without the markup around it');

SELECT results_eq(
	$$SELECT DISTINCT t.raw, t.value FROM seed, gai_trace(replace(pg_temp.applications(file, '', ''), '>1<', '>1<span>2</span><')) AS t
		WHERE t.raw LIKE '%span%'$$,
	$$VALUES ('1<span>2', 12::numeric)$$,
	'markup within the number is part of the place');

-- ---- limits -------------------------------------------------------------------------------------------------------

SELECT throws_ok(
	$$SELECT gai_parse(repeat('<table><tr><td>', 100000))$$, '54000', NULL, 'tables nested absurdly deep are refused');

SELECT ok(
	gai_cell(gai_parse(repeat('<div>', 100000) || body || repeat('</div>', 100000)), 'applications.received.total') =
		(SELECT value FROM seed_cell WHERE file = '000' AND cell = 'applications.received.total'),
	'other elements may be as deep as they like')
FROM page WHERE file = '000' AND make = 'plain';

SELECT * FROM finish();
ROLLBACK;
