-- gai_parse: every note that it makes, with what it says; for each one source, as small as it can be.
CREATE FUNCTION pg_temp.table_two(changes jsonb DEFAULT '{}') RETURNS text LANGUAGE sql AS $$
	SELECT E'信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n' ||
		coalesce(changes->>'规章', '规章 | 1 | 0 | 4') || E'\n' || coalesce(changes->>'行政规范性文件', '行政规范性文件 | 2 | 0 | 5') ||
		E'\n信息内容 | 本年处理决定数量\n' || coalesce(changes->>'行政许可', '行政许可 | 3') ||
		E'\n信息内容 | 本年处理决定数量\n行政处罚 | 6\n行政强制 | 7\n信息内容 | 本年收费金额(单位:万元)\n' ||
		coalesce(changes->>'行政事业性收费', '行政事业性收费 | 8.5') || E'\n'
$$;
-- Seven cells behind the label of each row, the row's number in all of them; or another line in its place.
CREATE FUNCTION pg_temp.table_three(changes jsonb DEFAULT '{}', form integer DEFAULT 2021) RETURNS text LANGUAGE sql AS $$
	SELECT E'自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n' ||
		string_agg(coalesce(changes->>row_code, label || repeat(' | ' || row_no, 7)), E'\n' ORDER BY row_no) || E'\n'
	FROM (SELECT DISTINCT row_no, row_code, regexp_replace(row_label, '.* / ', '') AS label
		  FROM gai_form(form) WHERE form_table = 'applications') AS r
$$;
CREATE FUNCTION pg_temp.table_four(cells text DEFAULT '1 | 2 | 3 | 4 | 10 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1') RETURNS text LANGUAGE sql AS $$
	SELECT E'行政复议 | 行政诉讼\n未经复议直接起诉 | 复议后起诉\n' ||
		rtrim(repeat('结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | ', 3), '| ') || E'\n' || cells || E'\n'
$$;

CREATE TABLE source (id integer PRIMARY KEY, what text, body text);
INSERT INTO source VALUES
	(1, 'all is there', pg_temp.table_two() || pg_temp.table_three() || pg_temp.table_four()),
	(2, 'blank', pg_temp.table_two('{"规章": "规章 | 1 | | 4"}')),
	(3, 'a blank row', pg_temp.table_two('{"规章": "规章"}')),
	(4, 'placeholders', pg_temp.table_two('{"规章": "规章 | / | — | 无"}')),
	(5, 'an absent row', replace(pg_temp.table_two(), E'行政强制 | 7\n', '')),
	(6, 'text', pg_temp.table_two('{"规章": "规章 | 若干 | 0 | 4"}')),
	(7, 'half a document', pg_temp.table_two('{"规章": "规章 | 1.5 | 0 | 4"}')),
	(8, 'ocr', pg_temp.table_two('{"规章": "规章 | l0 | O | 4"}')),
	(9, 'annotation', pg_temp.table_two('{"规章": "规章 | 22(其中修订16件) | 0 | 4"}')),
	(10, 'unit', pg_temp.table_two('{"行政事业性收费": "行政事业性收费 | 85000元"}')),
	(11, 'a misprinted label, table two', pg_temp.table_two('{"行政规范性文件": "行政规范性文仵 | 2 | 0 | 5"}')),
	(12, 'a misprinted label, table three', pg_temp.table_three('{"reject_petition": "1.信访举报投诉类申清 | 1 | 1 | 1 | 1 | 1 | 1 | 1"}')),
	(13, 'an illegible label', pg_temp.table_three('{"reject_petition": "1.信仿举扳没诉粪 | 1 | 1 | 1 | 1 | 1 | 1 | 1"}')),
	(14, 'values before the label', pg_temp.table_three('{"reject_petition": "1 | 1 | 1 | 1 | 1 | 1 | 1\n1.信访举报投诉类申请"}')),
	(15, 'a row twice, table two', pg_temp.table_two('{"规章": "规章 | 1 | 0 | 4\n规章 | 9 | 0 | 4"}')),
	(16, 'a row twice, table three', pg_temp.table_three('{"granted": "(一)予以公开 | 1 | 1 | 1 | 1 | 1 | 1 | 6\n(一)予以公开 | 9 | 9 | 9 | 9 | 9 | 9 | 9"}')),
	(17, 'a row twice with the same values', pg_temp.table_two('{"规章": "规章 | 1 | 0 | 4\n规章 | 1 | 0 | 4"}')),
	(18, 'too few values, table two', pg_temp.table_two('{"规章": "规章 1 4"}')),
	(19, 'too few values, table three', pg_temp.table_three('{"granted": "(一)予以公开 3 4 5"}')),
	(20, 'too few values, table four', pg_temp.table_four('1 2 3 4 10 0 0 0')),
	(21, 'tables of two forms', pg_temp.table_two() || pg_temp.table_three(form => 2019)),
	(22, 'too few values of a group', E'结果维持 结果纠正 其他结果 尚未审结 总计\n行政复议 1 2 3 4 10\n未经复议直接起诉 0 0\n复议后起诉 1 0 0 0 1\n'),
	(23, 'changes in words', E'信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n行政许可 | 6 | 减4 | 93\n其他对外管理服务事项 | 117 | 增3 | 165\n'),
	(24, 'a block of another form', replace(pg_temp.table_two(), E'本年处理决定数量\n行政许可 | 3', E'上一年项目数量 | 本年增/减 | 处理决定数量\n行政许可 | 6 | -4 | 93')),
	(25, 'a value between two columns', E'(一)予以公开    100       200      300    4         5         6         615\n1.属于国家秘密             100   200    300    4         5         6         615\n' ||
		E'2.重复申请                100                4         5         6         115\n3.其他           0         0        0      0         0         0         0\n'),
	(26, 'table four without its head', '<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>1<td>2<td>3</table>' ||
		'<p>四、政府信息公开行政复议、行政诉讼情况</p><table><tr><td>1<td>2<td>3<td>4<td>10<td>5<td>0<td>0<td>0<td>5<td>6<td>0<td>0<td>0<td>7</table>');
-- What only says that the sources are so small is left out.
SELECT id, what, n.code, n.cell, n.raw, substr(body, n.position, length(n.raw)) = n.raw AS there, n.message
FROM source LEFT JOIN LATERAL unnest((gai_parse(body)).notes) AS n ON n.code NOT IN ('section', 'missing_table') AND (id < 23 OR n.code <> 'absent')
ORDER BY id, n.position, n.code, n.cell, n.message;

-- Sections in another order, a digit each.
CREATE FUNCTION pg_temp.report(sections text) RETURNS text LANGUAGE sql AS $$
	SELECT E'某县水利局2024年政府信息公开工作年度报告\n' || string_agg(CASE s
		WHEN '1' THEN E'一、总体情况\n甲。\n' WHEN '2' THEN E'二、主动公开政府信息情况\n' || pg_temp.table_two()
		WHEN '3' THEN E'三、收到和处理政府信息公开申请情况\n' || pg_temp.table_three()
		WHEN '4' THEN E'四、政府信息公开行政复议、行政诉讼情况\n' || pg_temp.table_four()
		WHEN '5' THEN E'五、存在的主要问题及改进情况\n乙。\n' WHEN '6' THEN E'六、其他需要报告的事项\n丙。\n' END, '' ORDER BY n)
	FROM regexp_split_to_table(sections, '') WITH ORDINALITY AS v (s, n)
$$;
SELECT sections, n.cell, n.raw, n.message FROM unnest('{123456, 345612, 132456, 124356, 123546, 612345}'::text[])
	WITH ORDINALITY AS v (sections, o)
	LEFT JOIN LATERAL unnest((gai_parse(pg_temp.report(sections))).notes) AS n ON n.code = 'section' ORDER BY o, n.position;

-- Bytes: not all of the charset, not in the charset that the file declares, of a charset that goes by its name only.
SELECT what, n.cell, n.position, n.message FROM (VALUES
	(1, 'GB18030', gai_parse(convert_to(pg_temp.table_four(), 'GB18030') || '\xff')),
	(2, 'another', gai_parse(convert_to('<meta charset="utf-8"><pre>' || pg_temp.table_four(), 'GB18030'))),
	(3, 'EUC_TW', gai_parse(convert_to(translate(pg_temp.table_four(), '复议诉讼经结维纠审总计', '復議訴訟經結維糾審總計'), 'EUC_TW') ||
		'\xff', 'euc_tw'))) AS v (o, what, report), unnest((report).notes) AS n WHERE n.code = 'encoding' ORDER BY o;

-- What a sum says of its parts.
CREATE TABLE part AS SELECT gai_build(form, cells, year => year) AS report FROM (VALUES
	(2019, '{"disclosure.procurement.amount": 63.4, "disclosure.licences.decisions": 1}'::jsonb, 2019),
	(2019, '{"disclosure.procurement.amount": 251000, "disclosure.licences.decisions": null}', 2019),
	(2021, '{"disclosure.fees.amount": 1}', 2021)) AS v (form, cells, year);
SELECT what, n.code, n.cell, n.message FROM (SELECT 'one form' AS what, gai_sum(report) AS report FROM part WHERE (report).form = 2019
	UNION ALL SELECT 'two forms', gai_sum(report) FROM part) AS s, unnest((report).notes) AS n
WHERE n.code <> 'absent' OR n.cell LIKE '%.licences.%' ORDER BY what, n.code, n.cell, n.message;
DROP TABLE source, part;
