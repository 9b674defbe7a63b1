"""html_tables.py - what lxml, Beautiful Soup and pandas take to read the tables of pages into rows of text.

    html_tables.py ROUNDS FILE ...

Prints "what<TAB>page<TAB>seconds", the median of alternating runs.  The programs stop where the work of gai_parse
begins: nobody says which row of the form a row is.  Only "lxml, regex" looks for the rows of table three,
by their labels.
"""
import io
import re
import statistics
import sys
import time

import bs4
import lxml.html
import pandas

LABELS = ["本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "予以公开", "部分公开", "属于国家秘密", "其他法律行政法规禁止公开",
          "危及“三安全一稳定”", "保护第三方合法权益", "属于三类内部事务信息", "属于四类过程性信息", "属于行政执法案卷", "属于行政查询事项",
          "本机关不掌握相关政府信息", "没有现成信息需要另行制作", "补正后申请内容仍不明确", "信访举报投诉类申请", "重复申请", "要求提供公开出版物",
          "无正当理由大量反复申请", "要求行政机关确认或重新出具已获取信息", "申请人无正当理由逾期不补正", "申请人逾期未按收费通知", "其他", "总计",
          "结转下年度继续办理"]
ROWS = [re.compile(label + r"[^\d\n]*" + r"\s+(\d+)" * 7) for label in LABELS]


def read_with_lxml(page):
    tables = lxml.html.fromstring(page).iter("table")
    return [[[cell.text_content().strip() for cell in row.iter("td", "th")] for row in table.iter("tr")]
            for table in tables]


def read_with_lxml_and_regex(page):
    text = "\n".join(" ".join(cell.text_content() for cell in row.iter("td", "th"))
                     for row in lxml.html.fromstring(page).iter("tr"))
    found = [row.search(text) for row in ROWS]
    return [[int(n) for n in match.groups()] for match in found if match]


def read_with_soup(page, parser):
    return [[[cell.get_text(strip=True) for cell in row.find_all(["td", "th"])] for row in table.find_all("tr")]
            for table in bs4.BeautifulSoup(page, parser).find_all("table")]


def read_with_pandas(page):
    return pandas.read_html(io.StringIO(page))


def main(rounds, paths):
    readers = {
        "lxml": read_with_lxml,
        "lxml, regex": read_with_lxml_and_regex,
        "Beautiful Soup, lxml": lambda page: read_with_soup(page, "lxml"),
        "Beautiful Soup, html.parser": lambda page: read_with_soup(page, "html.parser"),
        "pandas.read_html": read_with_pandas,
    }
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
