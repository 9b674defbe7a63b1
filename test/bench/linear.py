"""linear.py - what readers take for bodies of 1 kB to 100 MB, as a table and as a chart.

    linear.py MEASURE SAMPLES SEEDS CHART

MEASURE is the program of test/instructions/measure.c.  A body is a sample again and again, or its beginning; of a Word
document or a workbook, which are never smaller than 50 kB, all that is unpacked counts.  Times are processor times of
the core; what is linear is a horizontal line in the chart, which shows the time of a byte.
"""
import io
import math
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]
WORD = [100_000, 1_000_000, 10_000_000, 64_000_000]             # more is not unpacked
SHEET = [100_000, 1_000_000, 10_000_000, 16_000_000]            # more has too many empty cells to be a report
COLORS = ["#1b6ca8", "#c0392b", "#2e7d32", "#8e44ad", "#b9770e", "#34495e", "#00838f", "#ad1457", "#5d4037", "#757575"]

PLACE = re.compile(rb' r="[A-Z]*[0-9]+"')       # of a row or a cell in its sheet: the next one if there is none


def repeated(sample, size):
    """The sample so often that it has this size; cut at the end of a line."""
    whole = sample * (size // len(sample)) + sample[:size % len(sample)]
    end = whole.rfind(b"\n", 0, size)
    return whole[:end + 1] if end > 0 else whole.decode("utf-8", "ignore").encode()


def packed(package, part, inside, pieces, size):
    """An Office document of which so much is unpacked: inside of its part are pieces (a pattern) again and again."""
    made = io.BytesIO()
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        contents = {name: old.read(name) for name in old.namelist()}
        before, sample, behind = re.fullmatch(inside, contents[part], re.DOTALL).groups()
        sample = [piece[0] for piece in re.finditer(pieces, PLACE.sub(b"", sample), re.DOTALL)]
        room = size - sum(map(len, contents.values())) + len(contents[part]) - len(before) - len(behind)
        whole = []
        while room >= min(map(len, sample)):
            for piece in sample:
                if len(piece) <= room:
                    whole.append(piece)
                    room -= len(piece)
        contents[part] = before + b"".join(whole) + behind
        for name, content in contents.items():
            new.writestr(name, content)
    return made.getvalue()


def hocr_of(boxes):
    """The words of pdftotext -bbox as a recognizer gives them, in tenths of a point; a page is one line."""
    def word(found):
        box = " ".join(str(round(10 * float(number))) for number in found.groups()[:4])
        return f"<span class='ocrx_word' title='bbox {box}; x_wconf 95'>{found[5]}</span>"
    numbers = " ".join(f'{name}="([^"]*)"' for name in ("xMin", "yMin", "xMax", "yMax"))
    text = re.sub(f"<word {numbers}>(.*?)</word>", word, boxes.decode())
    text = re.sub("<page[^>]*>", "<div class='ocr_page' title='bbox 0 0 5953 8419'>"
                  "<span class='ocr_line' title='bbox 0 0 5953 8419'>", text)
    return text.replace("</page>", "</span></div>").encode()


def nanoseconds(measure, function, path, size):
    """Of a byte: the least of three runs, each of some tens of milliseconds at least."""
    times = max(1, 3_000_000 // size)
    runs = []
    for _ in range(3 if size < 10_000_000 else 1):
        command = [measure, function, path, str(times)]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        own, system = printed.split()
        runs.append((float(own) + float(system)) * 1000 / size)
    return min(runs)


def chart(rows, path):
    """An SVG: size on a logarithmic axis, nanoseconds a byte on a linear one."""
    width, height, left, top = 760, 520, 70, 30
    most = 10 * math.ceil(max(value for _, values in rows for _, value in values) / 10)
    right = width - 190

    def x(size):
        return left + (right - left) * math.log10(size / SIZES[0]) / math.log10(SIZES[-1] / SIZES[0])

    def y(value):
        return height - 50 - value * (height - 50 - top) / most

    parts = ['<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" font-size="13"',
             f' viewBox="0 0 {width} {height}">',
             f'<rect width="{width}" height="{height}" fill="#fff"/>']
    for step in range(0, most + 1, max(10, most // 50 * 10)):
        parts.append(f'<path d="M{left} {y(step):.0f}H{right}" stroke="#ddd"/>'
                     f'<text x="{left - 8}" y="{y(step) + 4:.0f}" text-anchor="end">{step}</text>')
    for size, label in zip(SIZES, ["1 kB", "10 kB", "100 kB", "1 MB", "10 MB", "100 MB"]):
        parts.append(f'<text x="{x(size):.0f}" y="{height - 28}" text-anchor="middle">{label}</text>')
    parts.append(f'<text x="{left}" y="{top - 10}">nanoseconds of processor time a byte</text>'
                 f'<text x="{(left + right) / 2:.0f}" y="{height - 8}" text-anchor="middle">size of the body</text>')
    ends = []
    for (name, values), color in zip(rows, COLORS):
        at = [(x(size), value) for size, value in values]
        points = " ".join(f"{a:.0f},{y(b):.1f}" for a, b in at)
        ends.append([y(values[-1][1]), name, color])
        parts.append(f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2"/>')
        parts += [f'<circle cx="{a:.0f}" cy="{y(b):.1f}" r="3" fill="{color}"/>' for a, b in at]
    below = top
    for at, name, color in sorted(ends):
        below = max(at + 4, below + 16)
        parts.append(f'<text x="{right + 12}" y="{below:.0f}" fill="{color}">{name}</text>')
    path.write_text("\n".join(parts + ["</svg>", ""]), encoding="utf-8")


def main(measure, samples, seeds, picture):
    samples = pathlib.Path(samples)

    def text(name):
        sample = (samples / name).read_bytes()
        return "parse", SIZES, lambda size: repeated(sample, size)

    seed = sorted(pathlib.Path(seeds).glob("004_*.txt"))[0].read_bytes()
    hocr = hocr_of((samples / "boxes.xhtml").read_bytes())
    word = (samples / "report.docx", "word/document.xml", rb"(.*<w:body>)(.*)(<w:sectPr.*)",
            rb"<w:tbl>.*?</w:tbl>|<w:p[ >].*?</w:p>")
    sheet = (samples / "report.xlsx", "xl/worksheets/sheet1.xml", rb"(.*<sheetData>)(.*)(</sheetData>.*)",
             rb"<row .*?</row>")
    bodies = {
        "text, a cell a line": ("parse", SIZES, lambda size: repeated(seed, size)),
        "text, aligned": text("aligned.txt"),
        "text, bars": text("bars.md"),
        "text, drawn table": text("drawn.txt"),
        "CSV": text("table.csv"),
        "HTML": text("page.html"),
        "boxes": text("boxes.xhtml"),
        "hOCR": ("parse", SIZES, lambda size: repeated(hocr, size)),
        ".docx": ("parse_file", WORD, lambda size: packed(*word, size)),
        ".xlsx": ("parse_file", SHEET, lambda size: packed(*sheet, size)),
    }
    rows = []
    with tempfile.NamedTemporaryFile() as file:
        for name, (function, sizes, body_of) in bodies.items():
            values = []
            for size in sizes:
                pathlib.Path(file.name).write_bytes(body_of(size))
                values.append((size, nanoseconds(measure, function, file.name, size)))
            rows.append((name, values))
            print(f"{name:22}" + "".join(f"{size / 1000:10.0f}: {value:.1f}" for size, value in values), flush=True)
    chart(rows, pathlib.Path(picture))


if __name__ == "__main__":
    main(*sys.argv[1:])
