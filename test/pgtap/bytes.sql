-- Files as they are published: the five reports in every charset as Word documents and as workbooks, and files that are not text.
BEGIN;
\i test/load_seeds.psql

SELECT plan(5 * 16 + 65);

-- ---- charsets -----------------------------------------------------------------------------------------------------

-- UTF-16 of a text without supplementary characters.
CREATE FUNCTION pg_temp.utf16(body text, big_endian boolean) RETURNS bytea LANGUAGE sql AS $$
	SELECT decode(string_agg(CASE WHEN big_endian THEN lpad(to_hex(ascii(c)), 4, '0')
							 ELSE lpad(to_hex(ascii(c) & 255), 2, '0') || lpad(to_hex(ascii(c) >> 8), 2, '0') END, '' ORDER BY n), 'hex')
	FROM regexp_split_to_table(body, '') WITH ORDINALITY AS t(c, n)
$$;

CREATE TEMP TABLE encoded (name text, file text, bytes bytea, encoding name);
INSERT INTO encoded SELECT 'UTF-8', file, convert_to(body, 'UTF8'), NULL FROM seed;
INSERT INTO encoded SELECT 'UTF-8 with a mark', file, '\xEFBBBF' || convert_to(body, 'UTF8'), NULL FROM seed;
INSERT INTO encoded SELECT 'GB18030', file, convert_to(body, 'GB18030'), NULL FROM seed;
INSERT INTO encoded SELECT 'UTF-16LE with a mark', file, '\xFFFE' || pg_temp.utf16(body, false), NULL FROM seed;
INSERT INTO encoded SELECT 'UTF-16BE with a mark', file, '\xFEFF' || pg_temp.utf16(body, true), NULL FROM seed;
INSERT INTO encoded SELECT 'UTF-16LE', file, pg_temp.utf16(body, false), NULL FROM seed;
INSERT INTO encoded SELECT 'UTF-8 as it is said to be', file, convert_to(body, 'UTF8'), 'utf-8' FROM seed;
INSERT INTO encoded SELECT 'GB18030 as it is said to be', file, convert_to(body, 'GB18030'), 'gb18030' FROM seed;
INSERT INTO encoded SELECT 'GB18030 said to be GBK', file, convert_to(body, 'GB18030'), 'GBK' FROM seed;
INSERT INTO encoded SELECT 'UTF-16 as it is said to be', file, pg_temp.utf16(body, true), 'UTF-16BE' FROM seed;

SELECT is(
	CASE WHEN encoding IS NULL THEN gai_parse(bytes) ELSE gai_parse(bytes, encoding) END, gai_parse(body),
	file || ' in ' || name || ' is read as its text is, notes included')
FROM encoded JOIN seed USING (file) ORDER BY file, name;

-- Pages that declare a charset which they are not in.
CREATE TEMP TABLE mislabelled (name text, label text, bytes bytea, body text);
INSERT INTO mislabelled
SELECT actual || ' declared ' || label, label, convert_to(page, actual), page
FROM seed, (VALUES ('GB18030', 'utf-8'), ('UTF8', 'gb2312'), ('GB18030', 'iso-8859-1'), ('UTF8', 'big5')) AS v(actual, label),
	 LATERAL (SELECT '<meta charset="' || label || E'">\n' || body AS page) AS p
WHERE file = '001';

SELECT is((SELECT array_agg(c.value) FROM gai_cells(gai_parse(bytes)) AS c),
		  (SELECT array_agg(c.value) FROM gai_cells(gai_parse(body)) AS c), name || ': the cells are right')
FROM mislabelled ORDER BY name;
SELECT is((SELECT array_agg(n.raw || ' at ' || n.position) FROM unnest((gai_parse(bytes)).notes) AS n WHERE n.code = 'encoding'),
		  ARRAY[label || ' at 16'], name || ': a note tells of the declaration')
FROM mislabelled ORDER BY name;
SELECT is_empty(
	format('SELECT n.* FROM unnest((gai_parse(%L::bytea)).notes) AS n
			WHERE substr(gai_extract(%L::bytea), n.position, char_length(n.raw)) <> n.raw', bytes, bytes),
	name || ': notes quote the text that gai_extract gives')
FROM mislabelled ORDER BY name;

-- What cannot be decoded.
CREATE TEMP TABLE torn AS
SELECT overlay(convert_to(body, 'GB18030') PLACING '\xFFFF' FROM 1 FOR 2) AS bytes, body
FROM seed WHERE file = '001';

SELECT is((SELECT array_agg((n.raw, n.position, n.message)::text) FROM unnest((gai_parse(bytes, 'GB18030')).notes) AS n WHERE n.code = 'encoding'),
		  ARRAY['(�,1,"按GB18030无法解码的字符2个, 自此处起")'], 'one note for all that is lost')
FROM torn;
SELECT is((SELECT array_agg(c.value) FROM gai_cells(gai_parse(bytes, 'GB18030')) AS c),
		  (SELECT array_agg(c.value) FROM gai_cells(gai_parse(body)) AS c), 'and the cells are still right')
FROM torn;
SELECT is(gai_extract('\x61FF62'::bytea, 'UTF8'), 'a�b', 'a byte that is none of UTF-8');
SELECT is(gai_extract('\x61FF62'::bytea, 'LATIN1'), 'aÿb', 'other encodings go by the names of PostgreSQL');
SELECT is(gai_extract(convert_to('總計', 'BIG5'), 'big5'), '總計', 'Big5 when it is said to be');
SELECT is(gai_extract('<meta charset=big5>'::bytea || convert_to('總計', 'BIG5')), '<meta charset=big5>總計', 'or declared');
SELECT is(gai_extract('\x40D80BDC'::bytea, 'utf-16'), '𠀋', 'a pair of UTF-16');
SELECT is(gai_extract(''::bytea), '', 'nothing');
SELECT is(gai_extract(convert_to(repeat('一𠀋a', 30000), 'GB18030')), repeat('一𠀋a', 30000), 'a long text in GB18030');

SELECT throws_ok($$SELECT gai_parse('x'::bytea, 'no such thing')$$, '22023', 'unknown encoding "no such thing"',
				 'an unknown encoding is an invalid parameter');
SELECT throws_ok($$SELECT gai_try_parse('x'::bytea, 'no such thing')$$, '22023', NULL, 'also where one asks for NULL');
SELECT throws_ok($$SELECT gai_parse('x'::bytea, 'SQL_ASCII')$$, '22023', NULL, 'so is one without a conversion');

-- ---- Word documents and workbooks ----------------------------------------------------------------------------------

CREATE TEMP TABLE office (kind text, file text, bytes bytea);
\set office `perl test/tools/make_office.pl docx test/forms/form-2021.tsv test/seeds/000_d7e6bacd7eea9ab0.cells.tsv`
INSERT INTO office VALUES ('docx', '000', decode(:'office', 'base64'));
\set office `perl test/tools/make_office.pl docx test/forms/form-2021.tsv test/seeds/001_873059f99be5ef02.cells.tsv`
INSERT INTO office VALUES ('docx', '001', decode(:'office', 'base64'));
\set office `perl test/tools/make_office.pl docx test/forms/form-2021.tsv test/seeds/002_dc1aad2bc0c64257.cells.tsv`
INSERT INTO office VALUES ('docx', '002', decode(:'office', 'base64'));
\set office `perl test/tools/make_office.pl docx test/forms/form-2021.tsv test/seeds/003_02c6609157ceda09.cells.tsv`
INSERT INTO office VALUES ('docx', '003', decode(:'office', 'base64'));
\set office `perl test/tools/make_office.pl docx test/forms/form-2021.tsv test/seeds/004_52998ea85ee1706a.cells.tsv`
INSERT INTO office VALUES ('docx', '004', decode(:'office', 'base64'));
\set office `perl test/tools/make_office.pl xlsx test/forms/form-2021.tsv test/seeds/000_d7e6bacd7eea9ab0.cells.tsv`
INSERT INTO office VALUES ('xlsx', '000', decode(:'office', 'base64'));
\set office `perl test/tools/make_office.pl xlsx test/forms/form-2021.tsv test/seeds/001_873059f99be5ef02.cells.tsv`
INSERT INTO office VALUES ('xlsx', '001', decode(:'office', 'base64'));
\set office `perl test/tools/make_office.pl xlsx test/forms/form-2021.tsv test/seeds/002_dc1aad2bc0c64257.cells.tsv`
INSERT INTO office VALUES ('xlsx', '002', decode(:'office', 'base64'));
\set office `perl test/tools/make_office.pl xlsx test/forms/form-2021.tsv test/seeds/003_02c6609157ceda09.cells.tsv`
INSERT INTO office VALUES ('xlsx', '003', decode(:'office', 'base64'));
\set office `perl test/tools/make_office.pl xlsx test/forms/form-2021.tsv test/seeds/004_52998ea85ee1706a.cells.tsv`
INSERT INTO office VALUES ('xlsx', '004', decode(:'office', 'base64'));

SELECT results_eq(
	format('SELECT cell, value FROM office, gai_cells(gai_parse(bytes)) WHERE office.kind = %L AND file = %L ORDER BY cell COLLATE "C"', kind, file),
	format('SELECT cell, value FROM seed_cell WHERE file = %L ORDER BY cell COLLATE "C"', file),
	file || ' as ' || kind || ': every cell')
FROM office ORDER BY kind, file;
SELECT is((SELECT array_agg(DISTINCT n.code) FROM unnest((gai_parse(bytes)).notes) AS n WHERE n.code <> 'blank'), NULL,
		  file || ' as ' || kind || ': no note but of blank cells')
FROM office ORDER BY kind, file;
SELECT is(gai_try_parse(bytes, 'GBK'), gai_parse(bytes), file || ' as ' || kind || ': an encoding plays no role')
FROM office ORDER BY kind, file;

SELECT matches(gai_extract(bytes), '(^|\n)2024年,我局主动公开政府信息。\n', kind || ': what does not show is not in its text')
FROM office WHERE file = '000' ORDER BY kind;
SELECT is((SELECT count(*) FROM office, regexp_matches(gai_extract(bytes), '文本框', 'g') WHERE kind = 'docx' AND file = '000'), 1::bigint,
		  'a text box that is written twice is read once');
SELECT is((SELECT ((gai_parse(bytes)).title, (gai_parse(bytes)).agency, (gai_parse(bytes)).other_matters)::text
		   FROM office WHERE kind = 'xlsx' AND file = '000'),
		  '(某某局2024年政府信息公开工作年度报告,某某局,本年度未收取信息处理费。)', 'a workbook has header and prose');

-- ---- what is refused ----------------------------------------------------------------------------------------------

CREATE FUNCTION pg_temp.refusal(bytes bytea, OUT state text, OUT message text, OUT hint text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM gai_parse(bytes);
EXCEPTION WHEN others THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, hint = PG_EXCEPTION_HINT;
END $$;

CREATE TEMP TABLE refused (bytes bytea, what text, hint text);
INSERT INTO refused VALUES
	('%PDF-1.5'::bytea || '\x00FF', 'a PDF file', 'pdftotext -bbox'),
	('\xD0CF11E0A1B11AE10000', 'an old Office document (.doc, .xls) or one with a password', '--convert-to docx'),
	('{\\rtf1}', 'an RTF document', '--convert-to docx'),
	('\x89504E470D0A1A0A00', 'an image', 'OCR'),
	('\x1F8B0800', 'a gzip file', 'Unpack'),
	('', 'a file of no bytes', 'fetch it again'),
	(E'\nFrom: <Saved by Blink>\nSubject: =?utf-8?Q?=E5=B9=B4=E5=BA=A6?=\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html"\n\n--x\n',
	 'a web archive (.mht)', 'save it as .html'),
	('\x616200', 'a binary file (it has NUL bytes)', 'Only text, HTML, .docx and .xlsx'),
	('\x504B0304', 'a damaged .docx or .xlsx file', 'fetch it again');
INSERT INTO refused SELECT substr(bytes, 1, length(bytes) / 2), 'a damaged .docx or .xlsx file', 'fetch it again' FROM office WHERE file = '000';

SELECT is((SELECT (state, message)::text FROM pg_temp.refusal(bytes)), ('22P02', 'cannot read a report from ' || what)::text, what || ' is refused')
FROM refused ORDER BY bytes;
SELECT ok((SELECT strpos(r.hint, refused.hint) > 0 FROM pg_temp.refusal(bytes) AS r), what || ': the hint says ' || hint)
FROM refused ORDER BY bytes;
SELECT is(gai_try_parse(bytes), NULL, what || ' gives NULL where one asks for that') FROM refused ORDER BY bytes;
SELECT throws_ok(format('SELECT gai_extract(%L::bytea)', bytes), '22P02', NULL, what || ' has no text') FROM refused WHERE what LIKE '%PDF%';

SELECT is((gai_parse(E'From: the office\n\n' || $$四、政府信息公开行政复议、行政诉讼情况
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
行政复议 | 1 | 0 | 0 | 0 | 1$$)).form, 2021::smallint, 'a text that begins like a mail is read');
SELECT is(gai_parse(NULL::bytea), NULL, 'NULL gives NULL');
SELECT is(gai_parse(''::bytea, NULL), NULL, 'with an encoding too');

SELECT finish();
ROLLBACK;
