"""bodies.py - large bodies of every kind that is read: a small one again and again, as an archive or a page allows."""
import io
import re
import zipfile

SAMPLES = "test/instructions/samples/"


def read(name):
    with open(name, "rb") as file:
        return file.read()


def repeated(sample, size):
    return sample * max(1, size // len(sample))


def repeated_within(sample, begin, end, size, numbered=None):
    """What stands between two marks again and again; numbered makes the n-th of it."""
    head, rest = sample.split(begin, 1)
    middle, tail = rest.rsplit(end, 1)
    times = max(1, size // len(middle))
    many = b"".join(numbered(middle, n) for n in range(times)) if numbered else middle * times
    return head + begin + many + end + tail


# No document may unpack to more than 64 MB, nor a large part of it to 200 times its size.
MOST_UNPACKED = 60_000_000
# Nor may a workbook have more than 64 MB of text, which its sheets share.
MOST_OF_SHEET = 32_000_000


def archive(name, part, make):
    """An Office document with one of its parts made anew."""
    made = io.BytesIO()
    with zipfile.ZipFile(name) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as new:
        for member in old.namelist():
            content = old.read(member)
            new.writestr(member, make(content) if member == part else content)
    return made.getvalue()


def lower_rows(rows, n):
    """The rows of a sheet, so many times their number further down."""
    height = max(int(number) for number in re.findall(rb'<row r="(\d+)"', rows))

    def moved(match):
        return match[1] + b"%d" % (int(match[2]) + n * height) + b'"'

    return re.sub(rb'(<row r="|<c r="[A-Z]+)(\d+)"', moved, rows)


def hocr(boxes):
    """The words of a page with boxes as a program for OCR writes them."""
    number = rb'"(\d+)\.?\d*"'
    words = re.sub(
        rb"<word xMin=%b yMin=%b xMax=%b yMax=%b>([^<]*)</word>" % ((number,) * 4),
        rb"<span class='ocrx_word' title='bbox \1 \2 \3 \4; x_wconf 96'>\5</span>",
        boxes,
    )
    return re.sub(
        rb'<page width="(\d+)[\d.]*" height="(\d+)[\d.]*">', rb"<div class='ocr_page' title='bbox 0 0 \1 \2'>", words
    ).replace(b"</page>", b"</div>")


def bodies(size):
    """Name, whether it is text, content: about so many bytes each, an Office document as many as are allowed."""
    lines = repeated(read(SAMPLES + "aligned.txt"), size)
    page = repeated(read(SAMPLES + "page.html"), size)
    boxes = read(SAMPLES + "boxes.xhtml")
    yield "aligned text", True, lines
    yield "text with bars", True, repeated(read(SAMPLES + "bars.md"), size)
    yield "CSV", True, repeated(read("test/cases/28_csv.txt"), size)
    yield "HTML", True, page
    yield "boxes", True, repeated_within(boxes, b"<doc>", b"</doc>", size)
    yield "hOCR", True, repeated_within(hocr(boxes), b"<doc>", b"</doc>", size)
    yield "bytes in GB18030", False, lines.decode().encode("gb18030")
    yield "HTML in GB18030", False, page.decode().replace("utf-8", "gb18030").encode("gb18030")
    yield "bytes in UTF-16", False, lines.decode().encode("utf-16")
    yield ".docx", False, archive(
        SAMPLES + "report.docx",
        "word/document.xml",
        lambda part: repeated_within(part, b"<w:body>", b"<w:sectPr>", min(size, MOST_UNPACKED)),
    )
    yield ".xlsx", False, archive(
        SAMPLES + "report.xlsx",
        "xl/worksheets/sheet1.xml",
        lambda part: repeated_within(part, b"<sheetData>", b"</sheetData>", min(size, MOST_OF_SHEET), lower_rows),
    )
