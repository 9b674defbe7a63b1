-- gai_parse: one small report in three layouts; what is read, what is noticed, and where it stands.
CREATE TABLE page (layout text COLLATE "C" PRIMARY KEY, body text);
INSERT INTO page VALUES ('text', $$某县水利局2024年政府信息公开工作年度报告
一、总体情况
2024年，我局收到行政复议申请3件，其中结果维持2件。
四、政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼
未经复议直接起诉 复议后起诉
结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
2 0 0 1 3 1 0 0 0 1 0 0 0 0 0
五、存在的主要问题及改进情况
公开的内容有待丰富。
六、其他需要报告的事项
本年度未收取信息处理费。
$$);
INSERT INTO page VALUES ('html', $$<!DOCTYPE html>
<html><head><title>年报</title><style>td { color: red }</style></head><body>
<h1>某县水利局2024年政府信息公开工作年度报告</h1>
<p>四、政府信息公开行政复议、行政诉讼情况</p>
<table border="1">
<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr><td rowspan="2">结果维持</td><td rowspan="2">结果纠正</td><td rowspan="2">其他结果</td><td rowspan="2">尚未审结</td>
<td rowspan="2">总计</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>
<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>
<tr><td>2</td><td>０</td><td>/</td><td>1<!-- 9 --></td><td><b>3</b>&nbsp;</td>
<td>1</td><td></td><td>0</td><td>0</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
</table></body></html>
$$);
INSERT INTO page VALUES ('markdown', $$# 某县水利局2024年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

| 行政复议 |||||  行政诉讼 ||||||||||
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 ||||| 复议后起诉 |||||
|||||| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 2 | O | - | 1 | 3 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |
$$);
ALTER TABLE page ADD report gai_report GENERATED ALWAYS AS (gai_parse(body)) STORED;

SELECT layout, (report).form, (report).year, (report).agency, (report).title FROM page ORDER BY layout;
SELECT layout, (report).overview, (report).problems, (report).other_matters FROM page WHERE layout = 'text';
SELECT layout, (report).disputes.* FROM page ORDER BY layout;

-- What was noticed: tables that are not there, a blank, placeholders, a letter for a digit.
SELECT layout, n.code, n.cell, n.raw, n.position, n.message FROM page, unnest((report).notes) AS n
ORDER BY layout, n.code, n.cell, n.message;

-- The evidence: the stretch of source at the place is what was read.
SELECT layout, t.cell, t.raw, t.value, t.kind, t.position, substr(body, t.position, t.length) AS source
FROM page, gai_trace(body) AS t WHERE t.cell LIKE 'disputes.review.%' ORDER BY layout, t.position;

-- The same from bytes, in two charsets.
SELECT layout, (gai_parse(convert_to(body, 'UTF8'))).disputes = (report).disputes AS utf8,
	(gai_parse(convert_to(body, 'GB18030'))).disputes = (report).disputes AS gb18030,
	(gai_parse(convert_to(body, 'GBK'), 'gbk')).disputes = (report).disputes AS gbk,
	gai_extract(convert_to(body, 'GB18030')) = body AS text
FROM page ORDER BY layout;

-- NULL in, NULL out.
SELECT gai_parse(NULL::text) IS NULL AND gai_parse(NULL::bytea) IS NULL AND gai_parse('x'::bytea, NULL) IS NULL AS "all",
	(SELECT count(*) FROM gai_trace(NULL)) AS rows;

DROP TABLE page;
