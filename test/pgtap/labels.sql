-- Tables written with the labels that gai_cells() gives, whole paths in one cell, are read like any others.
BEGIN;
\i test/load_seeds.psql

SELECT plan(15);

CREATE TEMP TABLE original AS SELECT file, gai_parse(body) AS report FROM seed;

-- Each table with a head and a row a line; disputes as a row a group.
CREATE TEMP TABLE line AS
SELECT file, form_table, row_no, row_label,
	   array_agg(coalesce(value::text, '') ORDER BY col_no) AS cells, array_agg(col_label ORDER BY col_no) AS heads
FROM original, gai_cells(report)
GROUP BY file, form_table, row_no, row_label;

CREATE TEMP TABLE rewritten AS
SELECT file,
	   string_agg('| 信息内容 | ' || array_to_string(heads, ' | ') || E' |\n| ' ||
				  row_label || ' | ' || array_to_string(cells, ' | ') || ' |', E'\n'
				  ORDER BY form_table <> 'disclosure', form_table, row_no) AS bars,
	   string_agg('<table><tr><td>信息内容</td><td>' || array_to_string(heads, '</td><td>') || '</td></tr><tr><td>' ||
				  row_label || '</td><td>' || array_to_string(cells, '</td><td>') || '</td></tr></table>', E'\n'
				  ORDER BY form_table <> 'disclosure', form_table, row_no) AS html
FROM line GROUP BY file;

CREATE FUNCTION pg_temp.differences(report gai_report, body text) RETURNS bigint LANGUAGE sql AS $$
	SELECT count(*) FROM gai_cells(report) AS a JOIN gai_cells(gai_parse(body)) AS b USING (cell)
	WHERE a.form_table = 'applications' AND a.value IS DISTINCT FROM b.value
$$;

SELECT is(pg_temp.differences(report, bars), 0::bigint, file || ': table three between bars')
FROM rewritten JOIN original USING (file) ORDER BY file;
SELECT is(pg_temp.differences(report, html), 0::bigint, file || ': table three as tables of a page')
FROM rewritten JOIN original USING (file) ORDER BY file;
SELECT is((SELECT count(*) FROM gai_cells(report) WHERE value IS NOT NULL AND form_table = 'applications') > 160, true,
		  file || ': there is something to compare')
FROM original ORDER BY file;

SELECT finish();
ROLLBACK;
