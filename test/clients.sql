-- The pages that clients.sh looks at.
CREATE EXTENSION gaireport;
CREATE TABLE shown (name text PRIMARY KEY, report gai_report, page text);

\set body `cat test/seeds/003_*.txt`
INSERT INTO shown SELECT 'plain', r, gai_html(r) FROM gai_parse(:'body') AS r;

\set body `cat test/seeds/001_*.txt`
INSERT INTO shown SELECT 'findings', r, gai_html(r, findings => true) FROM gai_parse(:'body') AS r;
INSERT INTO shown SELECT 'marked', gai_parse(:'body'), gai_mark(:'body');

-- The form of 2019, every number another, so that nothing adds up.
INSERT INTO shown SELECT 'old', r, gai_html(r, findings => true)
FROM gai_build(2019, (SELECT jsonb_object_agg(cell, row_no * 1000 + col_no) FROM gai_form(2019)), agency => '某县财政局', year => 2019,
	period => '[2019-01-01,2020-01-01)', issuer => '某县财政局办公室', index_number => '11330402/2020-171718', document_number => '某财〔2020〕1号',
	published => '2020-01-20', overview => E'(一)主动公开。\n2019年，我局公开信息37条。', problems => '无', other_matters => '无') AS r;

-- Table two of 2021 beside table three of 2019.
INSERT INTO shown SELECT 'mixed', r, gai_html(r)
FROM gai_build(NULL, (SELECT jsonb_object_agg(cell, 0) FROM (SELECT cell FROM gai_form(2021) WHERE form_table = 'disclosure'
	UNION ALL SELECT cell FROM gai_form(2019) WHERE form_table <> 'disclosure') AS c), agency => '某镇人民政府', year => 2021) AS r;

-- Blanks, placeholders, words and long prose.
INSERT INTO shown SELECT 'blank', r, gai_html(r)
FROM gai_build(2021, (SELECT jsonb_object_agg(cell, CASE WHEN row_no % 3 > 0 THEN 123456789 END) FROM gai_form(2021) WHERE form_table = 'disclosure'),
	agency => repeat('某', 300), year => 2023, overview => repeat('我局认真贯彻落实条例，坚持以公开为常态、不公开为例外。', 400), problems => '') AS r;

-- What hostile fields can do to the page.
INSERT INTO shown SELECT 'wild', r, gai_html(r, findings => true)
FROM (SELECT E'</p></section><script>document.title="!"</script><img src=x onerror=alert(1)>"''&amp;\u202E倒写\u2066\x01\n' || repeat('w', 500)) AS w(words),
	gai_build(2021, '{"applications.total.total": 999999999999999999, "disputes.review.upheld": 2, "disputes.review.total": 1}', title => words, agency => words, year => 2023,
		issuer => words, index_number => words, document_number => words, overview => words || repeat('w', 100000), problems => words,
		other_matters => words) AS r;
