-- pages.sql - makes five pages as they are published, of the cells and the prose of the five reports: a table html_page,
-- and a file each in the folder :folder.  For psql in the top folder; test/bench.sh runs it.  The markup is that of an
-- office's word processor.
\set ON_ERROR_STOP on
\set QUIET on
\i test/load_seeds.psql

CREATE FUNCTION pg_temp.cell(content text) RETURNS text LANGUAGE sql AS $$
	SELECT '<td style="border:1px solid windowtext;padding:0 7px" width="61"><p style="text-align:center"><span style="font-size:14px;font-family:宋体">'
		   || replace(replace(content, '&', '&amp;'), '<', '&lt;') || '</span></p></td>'
$$;

CREATE TEMP VIEW table_of AS
SELECT file, form_table,
	   '<table border="1" cellspacing="0"><tbody><tr>' || pg_temp.cell('') || head || '</tr>' ||
	   string_agg(line, E'\n' ORDER BY row_no) || '</tbody></table>' AS html
FROM (
	SELECT file, form_table, row_no, '<tr>' || pg_temp.cell(regexp_replace(min(row_label), '.* / ', '')) || string_agg(pg_temp.cell(coalesce(value::text, '')), '' ORDER BY col_no) || '</tr>' AS line,
		   string_agg(pg_temp.cell(regexp_replace(col_label, '.* / ', '')), '' ORDER BY col_no) AS head
	FROM seed_cell JOIN gai_form(2021) AS f USING (cell) GROUP BY file, form_table, row_no
) AS r GROUP BY file, form_table, head;

CREATE TABLE html_page (file text PRIMARY KEY, body text NOT NULL);
ALTER TABLE html_page ALTER body SET STORAGE EXTERNAL;
INSERT INTO html_page
SELECT file, '<!DOCTYPE html><html><head><meta charset="utf-8"><title>' || coalesce((report).title, '') || '</title><style>'
	|| repeat('.article p { margin: 0; text-indent: 2em }' || E'\n', 40) || '</style></head><body>'
	|| repeat('<li><a href="/zwgk/list.html" target="_blank">政务公开</a></li>' || E'\n', 40)
	|| '<h1>' || coalesce((report).title, '') || '</h1><h2>一、总体情况</h2><p>' || replace(coalesce((report).overview, ''), E'\n', E'</p>\n<p>') || '</p>'
	|| '<h2>二、主动公开政府信息情况</h2>' || (SELECT string_agg(html, '' ) FROM table_of AS t WHERE t.file = s.file AND form_table = 'disclosure')
	|| '<h2>三、收到和处理政府信息公开申请情况</h2>' || (SELECT html FROM table_of AS t WHERE t.file = s.file AND form_table = 'applications')
	|| '<h2>四、政府信息公开行政复议、行政诉讼情况</h2>' || (SELECT string_agg(html, '') FROM table_of AS t WHERE t.file = s.file AND form_table = 'disputes')
	|| '<h2>五、存在的主要问题及改进情况</h2><p>' || coalesce((report).problems, '') || '</p><h2>六、其他需要报告的事项</h2><p>'
	|| coalesce((report).other_matters, '') || '</p></body></html>' AS body
FROM (SELECT file, gai_parse(body) AS report FROM seed) AS s;

-- What is measured is the reading of numbers that are there.
DO $$
BEGIN
	IF EXISTS (SELECT FROM html_page AS p, gai_cells(gai_parse(p.body)) AS c JOIN seed_cell AS s USING (cell)
			   WHERE s.file = p.file AND c.value IS DISTINCT FROM s.value) THEN
		RAISE 'a page is not read as it was written';
	END IF;
END $$;

\pset format unaligned
\pset tuples_only
SELECT format($$SELECT body FROM html_page WHERE file = %L \g %s/%s.html$$, file, :'folder', file) FROM html_page
\g :folder/write.psql
\i :folder/write.psql
