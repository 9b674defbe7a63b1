"""html_tables.py - what lxml and pandas take to read the tables of pages into rows of text.

    html_tables.py ROUNDS FILE ...

Prints "what<TAB>page<TAB>seconds", the median of alternating runs.  The programs stop where the work of gai_parse
begins: nobody says which row of the form a row is.
"""
import io
import statistics
import sys
import time

import lxml.html
import pandas


def read_with_lxml(page):
    tables = lxml.html.fromstring(page).iter("table")
    return [[[cell.text_content().strip() for cell in row.iter("td", "th")] for row in table.iter("tr")]
            for table in tables]


def read_with_pandas(page):
    return pandas.read_html(io.StringIO(page))


def main(rounds, paths):
    readers = {"lxml": read_with_lxml, "pandas.read_html": read_with_pandas}
    for path in paths:
        with open(path, encoding="utf-8") as file:
            page = file.read()
        times = {name: [] for name in readers}
        for i in range(rounds + 1):
            for name, read in readers.items():
                begin = time.process_time()
                read(page)
                # the first round warms up
                if i > 0:
                    times[name].append(time.process_time() - begin)
        for name, of_reader in times.items():
            print(name, path, f"{statistics.median(of_reader):.9f}", sep="\t")


main(int(sys.argv[1]), sys.argv[2:])
