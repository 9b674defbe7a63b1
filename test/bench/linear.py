"""linear.py - what readers take for bodies of 1 kB to 100 MB, as a table and as a chart.

    linear.py MEASURE SAMPLES SEEDS CHART

MEASURE is the program of test/instructions/measure.c.  A body is a sample again and again, or its beginning.  Times are
processor times of the core; what is linear is a horizontal line in the chart, which shows the time of a byte.
"""
import math
import pathlib
import subprocess
import sys
import tempfile

SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]
COLORS = ["#1b6ca8", "#c0392b", "#2e7d32", "#8e44ad", "#b9770e", "#34495e"]


def body_of(sample, size):
    """The sample so often that it has this size; cut at the end of a line."""
    whole = sample * (size // len(sample)) + sample[:size % len(sample)]
    end = whole.rfind(b"\n", 0, size)
    return whole[:end + 1] if end > 0 else whole.decode("utf-8", "ignore").encode()


def nanoseconds(measure, path, size):
    """Of a byte: the least of three runs, each of some tens of milliseconds at least."""
    times = max(1, 3_000_000 // size)
    runs = []
    for _ in range(3 if size < 10_000_000 else 1):
        command = [measure, "parse", path, str(times)]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        own, system = printed.split()
        runs.append((float(own) + float(system)) * 1000 / size)
    return min(runs)


def chart(rows, path):
    """An SVG: size on a logarithmic axis, nanoseconds a byte on a linear one."""
    width, height, left, top = 760, 420, 70, 30
    most = 10 * math.ceil(max(max(values) for _, values in rows) / 10)
    x = [left + i * (width - left - 190) / (len(SIZES) - 1) for i in range(len(SIZES))]

    def y(value):
        return height - 50 - value * (height - 50 - top) / most

    parts = ['<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" font-size="13"',
             f' viewBox="0 0 {width} {height}">',
             f'<rect width="{width}" height="{height}" fill="#fff"/>']
    for step in range(0, most + 1, max(10, most // 50 * 10)):
        parts.append(f'<path d="M{left} {y(step):.0f}H{x[-1]:.0f}" stroke="#ddd"/>'
                     f'<text x="{left - 8}" y="{y(step) + 4:.0f}" text-anchor="end">{step}</text>')
    for at, label in zip(x, ["1 kB", "10 kB", "100 kB", "1 MB", "10 MB", "100 MB"]):
        parts.append(f'<text x="{at:.0f}" y="{height - 28}" text-anchor="middle">{label}</text>')
    parts.append(f'<text x="{left}" y="{top - 10}">nanoseconds of processor time a byte</text>'
                 f'<text x="{(left + x[-1]) / 2:.0f}" y="{height - 8}" text-anchor="middle">size of the body</text>')
    ends = []
    for (name, values), color in zip(rows, COLORS):
        points = " ".join(f"{a:.0f},{y(b):.1f}" for a, b in zip(x, values))
        ends.append([y(values[-1]), name, color])
        parts.append(f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2"/>')
        parts += [f'<circle cx="{a:.0f}" cy="{y(b):.1f}" r="3" fill="{color}"/>' for a, b in zip(x, values)]
    below = top
    for at, name, color in sorted(ends):
        below = max(at + 4, below + 16)
        parts.append(f'<text x="{x[-1] + 12:.0f}" y="{below:.0f}" fill="{color}">{name}</text>')
    path.write_text("\n".join(parts + ["</svg>", ""]), encoding="utf-8")


def main(measure, samples, seeds, picture):
    samples = pathlib.Path(samples)
    page = (samples / "page.html").read_bytes()
    bodies = {
        "text, a cell a line": sorted(pathlib.Path(seeds).glob("004_*.txt"))[0].read_bytes(),
        "text, aligned": (samples / "aligned.txt").read_bytes(),
        "text, bars": (samples / "bars.md").read_bytes(),
        "HTML": page,
        "boxes": (samples / "boxes.xhtml").read_bytes(),
    }
    rows = []
    with tempfile.NamedTemporaryFile() as file:
        for name, sample in bodies.items():
            values = []
            for size in SIZES:
                pathlib.Path(file.name).write_bytes(body_of(sample, size))
                values.append(nanoseconds(measure, file.name, size))
            rows.append((name, values))
            print(f"{name:22}" + "".join(f"{value:10.1f}" for value in values), flush=True)
    chart(rows, pathlib.Path(picture))


if __name__ == "__main__":
    main(*sys.argv[1:])
