"""examples.py - a call of every function of the extension, those that fail included, and a table with what they take.

The calls are the lines of examples.tsv; how a call is done:

    value   in a target list        rows   in FROM            all   an aggregate over many rows
    each    an aggregate of a row   makes  and undone again   fails with an error
"""
import csv
import io
import os
import re
import zipfile

import psycopg

MEMBERS = """
    SELECT DISTINCT proname FROM pg_proc
    WHERE 'internal'::regtype <> ALL (proargtypes) AND oid IN (
        SELECT objid FROM pg_depend WHERE classid = 'pg_proc'::regclass AND deptype = 'e'
        AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'gaireport'))"""

SCHEMA = """
    CREATE EXTENSION gaireport;
    CREATE TABLE one AS
    SELECT body, gai_html(r, false) AS page, convert_to(body, 'GB18030') AS gb, docx, xlsx,
        substr(docx, 1, length(docx) - 1) AS cut, substr(xlsx, 1, length(xlsx) - 1) AS cut_sheet,
        gai_html(r, false) || repeat('<table><tr><td>', 200) AS deep, '今天天气不错。'::text AS rubbish,
        2021 AS year, 'applications.received.total'::text AS code,
        '{"applications.received.total": 11}'::jsonb AS cells, r AS report,
        gai_set_cell(r, 'applications.total.natural_person', 11) AS sound,
        jsonb_populate_record(r, '{"form": 2024}') AS odd,
        gai_sum_step(NULL, r) AS sums, gai_collect_step(NULL, 2021, 'applications.received.total', 1) AS collected,
        gai_collect_step(NULL, 2021, 'applications.granted.total', 1) AS others
    FROM (SELECT body, docx, xlsx, gai_parse(body) AS r
          FROM (VALUES (%(body)s::text, %(docx)s::bytea, %(xlsx)s::bytea)) AS given(body, docx, xlsx) OFFSET 0) AS one;
    SELECT gai_create_views('one', 'code', 'report', 'kept', true);
"""


def archive(parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + content)
    return made.getvalue()


def office(text):
    """The lines of a text as a Word document and as a workbook."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packages = "http://schemas.openxmlformats.org/package/2006/relationships"
    lines = text.replace("&", "&amp;").replace("<", "&lt;").splitlines()
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{line}</t></is></c></row>' for n, line in enumerate(lines, 1)
    )
    return (
        archive({"word/document.xml": f'<w:document xmlns:w="{word}"><w:body>{paragraphs}</w:body></w:document>'}),
        archive(
            {
                "xl/workbook.xml": f'<workbook xmlns="{sheet}" xmlns:r="{links}"><sheets>'
                '<sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
                "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{packages}">'
                f'<Relationship Id="r1" Type="{links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
                "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{sheet}"><sheetData>{rows}</sheetData></worksheet>',
            }
        ),
    )


def create(database, more=""):
    """The database with its table, which is called one; more is said to it, too.  Gives the names of all functions."""
    with psycopg.connect(dbname="postgres", autocommit=True) as connection:
        connection.execute(f"DROP database IF EXISTS {database} WITH (FORCE)")
        connection.execute(f"CREATE database {database}")
    name = next(name for name in os.listdir("test/seeds") if name.startswith("001_") and name.endswith(".txt"))
    with open(f"test/seeds/{name}", encoding="utf-8") as file:
        body = file.read()
    docx, xlsx = office(body)
    with psycopg.connect(dbname=database, autocommit=True, cursor_factory=psycopg.ClientCursor) as connection:
        connection.execute(SCHEMA + more, {"body": body, "docx": docx, "xlsx": xlsx})
        return {row[0] for row in connection.execute(MEMBERS)}


def lines():
    """How each is called, and the call."""
    with open("test/trials/examples.tsv", encoding="utf-8", newline="") as file:
        return [(row["how"], row["call"]) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def missing(functions):
    """Those that no line calls."""
    return sorted(functions - {re.search(r"gai_\w+", call)[0] for _, call in lines()})


def from_item(how, call):
    """The call as what stands in FROM."""
    if how in ("all", "each"):
        return f"(SELECT {call} FROM one) AS it"
    return call if re.search(r"\) AS \w+\(", call) else f"{call} AS it"
