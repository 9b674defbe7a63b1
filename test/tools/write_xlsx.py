# write_xlsx.py - a page as people put it into a workbook with openpyxl.
#
#   write_xlsx.py FOLDER FILE ...
#
# Writes FOLDER/openpyxl/NNN.xlsx.  Paragraphs are merged over the width of the tables in one page of two, numbers are
# stored as such in two of three, cells have borders in three of four, and each heading begins a sheet in one of five.
import pathlib
import re
import sys

import openpyxl
from bs4 import BeautifulSoup
from openpyxl.styles import Alignment, Border, Side

line = Side(style='thin')
border = Border(left=line, right=line, top=line, bottom=line)


# The text of an element, white space as a browser shows it.
def text_of(element):
    for end in element.find_all('br'):
        end.replace_with('\n')
    lines = re.sub('[ \t\r\f]+', ' ', element.get_text()).split('\n')
    return '\n'.join(part.strip(' ') for part in lines).strip(' \n')


# What a cell is given: a number if the text is one that is written no other way.
def value_of(text, numbers):
    if numbers and len(text) <= 15 and re.fullmatch('-?(0|[1-9][0-9]*)([.][0-9]*[1-9])?', text) and text != '-0':
        return float(text) if '.' in text else int(text)
    return text


# Writes a table from a row of the sheet on; returns the row behind it.
def write_table(sheet, table, first, style):
    taken = set()
    row = first
    for element in table.find_all('tr'):
        column = 1
        for cell in element.find_all(['td', 'th']):
            while (row, column) in taken:
                column += 1
            height, width = (int(cell.get(name, 1)) for name in ('rowspan', 'colspan'))
            taken |= {(r, c) for r in range(row, row + height) for c in range(column, column + width)}
            text = text_of(cell)
            if text:
                sheet.cell(row, column).value = value_of(text, style['numbers'])
                sheet.cell(row, column).alignment = Alignment(wrap_text=True)
            if style['borders']:
                for r in range(row, row + height):
                    for c in range(column, column + width):
                        sheet.cell(r, c).border = border
            if height > 1 or width > 1:
                sheet.merge_cells(start_row=row, end_row=row + height - 1,
                                  start_column=column, end_column=column + width - 1)
        row += 1
    return row


def write_page(page, path, number):
    style = {'merged': number % 2 == 0, 'numbers': number % 3 > 0, 'borders': number % 4 > 0, 'sheets': number % 5 == 0}
    soup = BeautifulSoup(page, 'html.parser')
    book = openpyxl.Workbook()
    sheet = book.active
    row = 1
    for element in soup.body.find_all(['p', 'h1', 'h2', 'h3', 'table', 'div', 'pre']):
        if element.find_parent('table') is not None or (element.name == 'div' and element.find(['p', 'table', 'div'])):
            continue
        if element.name == 'table':
            row = write_table(sheet, element, row, style)
            continue
        text = text_of(element)
        if not text:
            continue
        if style['sheets'] and re.match('[一二三四五六]、', text):
            sheet = book.create_sheet()
            row = 1
        sheet.cell(row, 1).value = text
        if style['merged']:
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=10)
        row += 1
    book.save(path)


folder = pathlib.Path(sys.argv[1], 'openpyxl')
folder.mkdir(exist_ok=True)
for name in sys.argv[2:]:
    page = pathlib.Path(name)
    write_page(page.read_text(encoding='utf-8'), folder / (page.stem + '.xlsx'), int(page.stem))
