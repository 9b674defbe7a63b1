-- Reports as pages and as text: what comes back, what the page is to a program, what a hostile text can do to it; and the
-- agency's own page with marks.
BEGIN;
\i test/load_seeds.psql

SELECT plan(49);

-- All that the law promises: header, prose and tables, kinds of cells included.
CREATE FUNCTION pg_temp.is_same(a gai_report, b gai_report) RETURNS boolean LANGUAGE sql AS $$
	SELECT to_jsonb(a) - 'notes' = to_jsonb(b) - 'notes' AND
		   (SELECT array_agg((cell, value, kind) ORDER BY form_table, row_no, col_no) FROM gai_cells(a)) =
		   (SELECT array_agg((cell, value, kind) ORDER BY form_table, row_no, col_no) FROM gai_cells(b))
$$;
-- In which ways a report does not come back.
CREATE FUNCTION pg_temp.losses(report gai_report) RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws(' ',
		CASE WHEN NOT pg_temp.is_same(report, gai_parse(gai_html(report))) THEN 'page' END,
		CASE WHEN NOT pg_temp.is_same(report, gai_parse(gai_html(report, page => false))) THEN 'article' END,
		CASE WHEN NOT pg_temp.is_same(report, gai_parse(gai_text(report))) THEN 'text' END,
		CASE WHEN NOT pg_temp.is_same(report, gai_parse(convert_to(gai_html(report), 'UTF8'))) THEN 'bytes' END)
$$;

-- ---- the law ------------------------------------------------------------------------------------------------------

SELECT is(pg_temp.losses(gai_parse(body)), '', 'report ' || file || ' comes back') FROM seed ORDER BY file;
SELECT is(pg_temp.losses(gai_build(2021, '{}')), '', 'so does a report without a table');
SELECT is(pg_temp.losses(gai_build(2019, '{"disclosure.procurement.amount": 1234567.89, "disclosure.licences.change": -3}')), '',
	'one of 2019, with money and a negative number');
SELECT is(pg_temp.losses(gai_build(NULL, '{"disclosure.licences.change": 1, "applications.other_unpaid.total": 2, "disputes.review.total": null}')),
	'', 'one of both editions, with blanks');
SELECT is(pg_temp.losses(gai_build(2021, '{"applications.total.total": 999999999999999999}', title => 'x', agency => '某局', year => 1,
	period => '[2023-02-03,2023-03-01)', issuer => ' 办公室 ', index_number => 'a' || E'\n' || 'b', document_number => '',
	published => '2024-02-29', overview => '', problems => E'\n\n一\r\n　　二 \t', other_matters => '无')), '', 'a whole header, with oddities');
SELECT is(pg_temp.losses(gai_set_cell(gai_parse(body), 'applications.granted.total', NULL)), '', 'one with a cell taken out')
	FROM seed WHERE file = '001';
SELECT is((SELECT c.kind || pg_temp.losses(report) FROM gai_cells(report) AS c WHERE c.cell = 'disclosure.regulations.issued'), 'text',
	'one with words in a cell')
	FROM seed, gai_parse(replace(body, E'规章 |\n0 |', E'规章 |\n见附件 |')) AS report WHERE file = '001';

-- A row of blanks is one note with a scope, which speaks of the table's own edition.
SELECT is((SELECT string_agg(m[1], ' ' ORDER BY n) FROM seed, gai_parse(regexp_replace(body, E'行政许可 \\|\n[0-9]+', E'行政许可 |\n')) AS report,
	regexp_matches(gai_html(report), 'data-cell="(disclosure.licences[^"]*)"', 'g') WITH ORDINALITY AS t(m, n) WHERE file = '000'),
	'disclosure.licences.decisions', 'a blank row of 2021 does not draw the block of 2019');

-- What looks like something else.
CREATE TEMP TABLE hostile (id serial, words text);
INSERT INTO hostile (words) VALUES
	('<script>alert(1)</script>'), ('</p></div></section></article><h2>五、存在的主要问题及改进情况</h2>'), ('&lt;&amp;&#60;&nbsp;&copy'),
	('"''`=<>'), (E'二、主动公开政府信息情况\n规章 9 9 9'), (E'| 规章 | 9 | 9 | 9 |\n| 行政许可 | 9 |'),
	('<table><tr><td>规章</td><td>9</td><td>9</td><td>9</td></tr></table>'), ('<td data-cell="disclosure.regulations.issued">9</td>'),
	(E'\u202E倒\u202C\u2066写'), (E'\x01\x02\x1B\x7F\u0085\uFFFE'), (E'\r\n\r'), (']]>'), ('<!--'), ('--><b>'), ('标题：x'), (E'机关名称：y\n\n一、总体情况'),
	(repeat('词', 33334)), (repeat('w', 100000)), ('&'), (E'a\tb');

CREATE TEMP TABLE wrapped AS
SELECT id, words, gai_build(2021, '{"disputes.review.total": 1}', title => words, agency => words, year => 2023, issuer => words,
	index_number => words, document_number => words, overview => words, problems => words, other_matters => words) AS report
FROM hostile;
SELECT is_empty($$SELECT id, pg_temp.losses(report) FROM wrapped WHERE pg_temp.losses(report) <> ''$$,
	'whatever stands in a field comes back');
SELECT is_empty($$SELECT id FROM wrapped WHERE NOT xml_is_well_formed_document(gai_html(report)) OR NOT xml_is_well_formed(gai_html(report, false))$$,
	'and is no markup');

-- ---- the page as a program sees it ---------------------------------------------------------------------------------

CREATE FUNCTION pg_temp.texts(path text, page xml) RETURNS text[] LANGUAGE sql AS $$
	SELECT coalesce(array_agg(x::text ORDER BY n), '{}') FROM unnest(xpath(path, page)) WITH ORDINALITY AS u(x, n)
$$;
CREATE TEMP TABLE shown AS
SELECT file, report, gai_html(report) AS page, gai_html(report)::xml AS dom, gai_html(report, findings => true)::xml AS checked
FROM seed, gai_parse(body) AS report
UNION ALL
SELECT '2019', r, gai_html(r), gai_html(r)::xml, gai_html(r, findings => true)::xml FROM gai_build(2019,
	(SELECT jsonb_object_agg(cell, row_no) FROM gai_form(2019)), agency => '某县', year => 2019) AS r
UNION ALL
SELECT 'hostile ' || id, report, gai_html(report), gai_html(report)::xml, gai_html(report, findings => true)::xml FROM wrapped;

SELECT is_empty($$SELECT file FROM shown WHERE pg_temp.texts('/html/@lang', dom) <> '{zh-CN}' OR
	cardinality(xpath('//title', dom)) <> 1 OR cardinality(xpath('//h1', dom)) <> 1$$, 'every page has language, title and heading');
SELECT is((SELECT DISTINCT pg_temp.texts('//section/h2/text()', dom) FROM shown),
	'{一、总体情况,二、主动公开政府信息情况,三、收到和处理政府信息公开申请情况,四、政府信息公开行政复议、行政诉讼情况,五、存在的主要问题及改进情况,六、其他需要报告的事项}',
	'and six sections, whatever stands in them');
SELECT is_empty($$SELECT file FROM shown WHERE cardinality(xpath('//script | //link | //img | //iframe | //object | //form | //@src | //@*[starts-with(name(), "on")]', checked)) > 0$$,
	'none has scripts, or anything from elsewhere');
SELECT is_empty($$SELECT file FROM shown WHERE page ~ 'url\(|@import'$$, 'nor has its style');
SELECT is_empty($$SELECT file FROM shown WHERE cardinality(xpath('//th[not(@scope)]', dom)) > 0$$, 'every head says what it heads');
SELECT is_empty($$SELECT file FROM shown WHERE cardinality(xpath('//table', dom)) <> cardinality(xpath('//table/caption', dom))$$,
	'every table has a caption');
SELECT is_empty($$SELECT file, c.cell FROM shown, gai_cells(report) AS c CROSS JOIN xpath('//td[@data-cell="' || c.cell || '"]', dom) AS x
	WHERE file !~ 'hostile' AND (cardinality(x) <> 1 OR (xpath('string(/td)', x[1]))[1]::text <> coalesce(c.value::text, ''))$$,
	'every cell shows its value, once');
SELECT is((SELECT pg_temp.texts('//table[@data-table="applications"]/thead/tr[1]/*/@*[name()="rowspan" or name()="colspan"]', dom) FROM shown WHERE file = '001'),
	'{3,3,7}', 'the head of table three is merged as the form has it');
SELECT is((SELECT pg_temp.texts('//table[@data-table="disputes"]/thead/tr[position() < 3]/*/@*[name()="rowspan" or name()="colspan"]', dom) FROM shown WHERE file = '001'),
	'{5,10,2,2,2,2,2,5,5}', 'and that of table four');
-- Every row is as wide as the table, merged cells counted in.
SELECT is_empty($$
	SELECT file, t, sum(greatest(coalesce((xpath('string(/*/@colspan)', c))[1]::text, ''), '1')::int *
						greatest(coalesce((xpath('string(/*/@rowspan)', c))[1]::text, ''), '1')::int)
	FROM shown, generate_series(1, 3) AS t, unnest(xpath('(//table)[' || t || ']//tr/*', dom)) AS c
	WHERE file !~ 'hostile' GROUP BY file, t, dom::text
	HAVING sum(greatest(coalesce((xpath('string(/*/@colspan)', c))[1]::text, ''), '1')::int *
			   greatest(coalesce((xpath('string(/*/@rowspan)', c))[1]::text, ''), '1')::int) <>
		   cardinality(xpath('(//table)[' || t || ']//tr', dom::text::xml)) * CASE t WHEN 1 THEN 4 WHEN 2 THEN 10 ELSE 15 END$$,
	'spans fill every table');
-- XML gives text with its markup escaped; number 10 has what no XML can hold, 11 line ends that it changes.
SELECT is_empty($$SELECT file FROM shown JOIN wrapped ON file = 'hostile ' || id WHERE id NOT IN (10, 11) AND
	(SELECT string_agg((xpath('string(/p)', p))[1]::text, E'\n' ORDER BY n) FROM unnest(xpath('//div[@data-field="overview"]/p', dom)) WITH ORDINALITY AS u(p, n))
	IS DISTINCT FROM replace(replace(replace(replace(words, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), E'\r', '&#13;')$$, 'prose is the text of paragraphs');
SELECT is((SELECT string_agg((xpath('string(.)', p))[1]::text, E'\n' ORDER BY n) FROM shown, unnest(xpath('//div[@data-field="overview"]/p', dom)) WITH ORDINALITY AS u(p, n)
	WHERE file = 'hostile 3'), '&amp;lt;&amp;amp;&amp;#60;&amp;nbsp;&amp;copy', 'references in a text are text');

-- ---- findings -----------------------------------------------------------------------------------------------------

SELECT is_empty($$SELECT file FROM shown WHERE file !~ 'hostile' AND (cardinality(xpath('//aside', checked)) > 0) <>
	EXISTS (SELECT FROM gai_check(report) WHERE status = 'fail')$$, 'a report that fails a rule has a list in front');
SELECT set_eq($$SELECT unnest(pg_temp.texts('//td[contains(@class, "gai-wrong")]/@data-cell', checked)) FROM shown WHERE file = '001'$$,
	$$SELECT cell FROM gai_form(2021) WHERE form_table = 'applications' AND (row_code = 'total' OR (col_code = 'natural_person'))$$,
	'the cells of the broken relations are marked');
SELECT is((SELECT pg_temp.texts('//td[contains(@class, "gai-suspect")]/@id', checked) FROM shown WHERE file = '001'),
	'{applications.total.natural_person}', 'and the one that the best repair changes');
SELECT matches((SELECT (pg_temp.texts('//td[@data-cell="applications.total.natural_person"]/@title', checked))[1] FROM shown WHERE file = '001'),
	'总计 0 ≠ 予以公开 11.*建议先核对.*0 → 11', 'with what is wrong and what would mend it');
SELECT is_empty($$SELECT file FROM shown WHERE file !~ 'hostile' AND
	(SELECT count(*) FROM unnest(pg_temp.texts('//aside//a/@href', checked)) AS h WHERE substr(h, 2) <> ALL (pg_temp.texts('//td/@id', checked))) > 0$$,
	'every link of the list leads to a cell');
SELECT is_empty($$SELECT file, c.cell FROM shown, gai_cells(report) AS c JOIN gai_cells(gai_parse(gai_html(report, findings => true))) AS d USING (cell)
	WHERE file !~ 'hostile' AND c.value IS DISTINCT FROM d.value$$, 'marks do not change what is read');

-- ---- gai_mark -----------------------------------------------------------------------------------------------------

-- What stands in the marks, by the cell that their id names.
CREATE FUNCTION pg_temp.marks(page text) RETURNS TABLE (cell text, words text) LANGUAGE sql AS $$
	SELECT m[1], m[2] FROM regexp_matches(page, '<mark[^>]* id="([^"]*)"[^>]*>([^<]*)</mark>', 'g') AS m
$$;
SELECT set_eq($$SELECT cell, words FROM seed, pg_temp.marks(gai_mark(body)) WHERE file = '001'$$,
	$$SELECT cell, raw FROM seed, gai_trace(body) WHERE file = '001' AND (cell ~ '^applications\.total\.' OR cell ~ '^applications\..*\.natural_person$')$$,
	'cells of broken relations are marked where they were read');
SELECT is_empty($$SELECT * FROM seed, pg_temp.marks(gai_mark(body)) WHERE gai_valid(gai_parse(body)) AND file <> '001'$$, 'none on a report that is right');
SELECT set_eq($$SELECT cell, words FROM seed, pg_temp.marks(gai_mark(gai_html(gai_parse(body)), '{applications.granted.*, disputes.review.total}')) WHERE file = '003'$$,
	$$SELECT cell, coalesce(value::text, '') FROM seed, gai_cells(gai_parse(body)) WHERE file = '003' AND (cell ~ '^applications\.granted' OR cell = 'disputes.review.total')$$,
	'any cells can be asked for, on pages, too');
SELECT is((SELECT regexp_replace(substring(gai_mark(body) FROM '<pre>\n(.*)</pre>'), '</?mark[^>]*>', '', 'g') FROM seed WHERE file = '001'),
	(SELECT replace(replace(replace(replace(replace(body, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), E'\r', '&#13;') FROM seed WHERE file = '001'),
	'a text is shown as it is');

-- A page that wants to do more than show something.
CREATE TEMP TABLE evil AS SELECT replace(replace(replace(gai_html(gai_parse(body)),
	'<article class="gai-report"', '<script>alert(1)</script><img src=x onerror=alert(2)><iframe srcdoc="<script>3</script>"></iframe><base href="//x/">'
		|| '<svg><script>4</script><a xlink:href="javascript:5">6</a></svg><link rel=stylesheet href=http://x/><meta http-equiv=refresh content="0;url=http://x/">'
		|| '<form action=http://x/><input name=q><button formaction="javascript:7">8</button></form><object data=x></object><embed src=x>'
		|| '<a href="java&#10;script:alert(9)" onclick=alert(10)>十</a><a href=" JavaScript:alert(1)">一</a><a href="https://example.org/?a=1&amp;b=2">好</a>'
		|| '<p style="background:url(http://x/);color:red;width:expr/**/ession(1);position:fixed" onmouseover="alert(1)" id=location class=gai-wrong>红</p>'
		|| '<p title=''"><script>2</script>''>题</p><div style="color:&#123;&quot;x">y</div><template><td>9</td></template><style>*{display:none}</style>'
		|| '<math><mtext><table><mglyph><style><img src onerror=3></style></table></math><noscript><p title="</noscript><img src=x onerror=4>">'
		|| '<textarea><img src=x onerror=5></textarea><title><img src=x onerror=6></title><plaintext><xmp><b onfocus=7 autofocus>粗</b></xmp>'
		|| '<article class="gai-report"'),
	'<td ', '<td onclick="alert(8)" '), '<p>', '<P/ONLOAD=9 / x=''>''>') AS body FROM seed WHERE file = '001';
CREATE TEMP TABLE tamed AS SELECT gai_mark(body) AS page FROM evil;

-- The tags of a page, and the attributes in them.
CREATE TEMP VIEW tag AS SELECT lower(m[1]) AS name, m[2] AS attributes FROM tamed, regexp_matches(page, '<([A-Za-z]+)((?:[^>"]|"[^"]*")*)>', 'g') AS m;
SELECT is_empty($$SELECT * FROM tag WHERE name IN ('script', 'img', 'iframe', 'base', 'svg', 'link', 'form', 'input', 'button', 'object', 'embed', 'template',
	'math', 'noscript', 'textarea', 'plaintext', 'xmp')$$, 'no element is left that does anything');
SELECT is((SELECT count(*) FROM tag WHERE name = 'style'), 1::bigint, 'nor a style sheet but ours');
SELECT is_empty($$SELECT * FROM tag WHERE attributes ~* '\son[a-z]+\s*=|\ssrc|javascript|\sformaction|\sid="?location|url\(|expr|position'$$,
	'no attribute that runs, fetches or covers something');
SELECT is((SELECT count(*) FROM tag WHERE attributes ~ 'href="https://example.org/\?a=1&amp;b=2"' AND attributes ~ 'noopener'), 1::bigint, 'a link stays a link');
SELECT ok((SELECT count(*) FROM tag WHERE attributes ~ 'style="color:red"') = 1, 'a colour stays a colour');
SELECT is((SELECT count(*) FROM tamed, pg_temp.marks(page)), 31::bigint, 'and the cells are marked');
SELECT is_empty($$SELECT c.cell FROM evil, tamed, gai_cells(gai_parse(body)) AS c JOIN gai_cells(gai_parse(page)) AS d USING (cell)
	WHERE c.value IS DISTINCT FROM d.value$$, 'which is read as before');

SELECT throws_ok($$SELECT gai_mark('no report')$$, '22P02', NULL, 'what is no report is not marked');
SELECT throws_ok($$SELECT gai_mark(body, '{nonsense}') FROM seed WHERE file = '001'$$, '22023', 'no form has a cell "nonsense"', 'an unknown cell is an error');
SELECT throws_ok($$SELECT gai_mark(body, '{NULL}') FROM seed WHERE file = '001'$$, '22004', 'code of a cell is null', 'so is none');
SELECT ok(gai_html(NULL) IS NULL AND gai_text(NULL) IS NULL AND gai_mark(NULL) IS NULL, 'nothing gives nothing');
SELECT ok((SELECT gai_html(report) = page FROM shown WHERE file = '001'), 'a page is the same each time');

-- ---- what is wrong, in words --------------------------------------------------------------------------------------

SELECT ok((SELECT strpos(gai_html(report, findings => true), '建议先核对: ') > 0 AND strpos(page, '建议先核对') = 0 FROM shown WHERE file = '001'),
	'a cell says what to look at first, if findings are wanted');

SELECT * FROM finish();
ROLLBACK;
