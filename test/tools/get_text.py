# get_text.py - what people get from a page with Beautiful Soup: its text with something between the strings.
#
#   get_text.py FOLDER FILE ...
#
# Writes FOLDER/soup-NAME/NNN.txt, a folder for each of the separators.
import pathlib
import sys

from bs4 import BeautifulSoup

separators = {'line': '\n', 'bar': '|', 'blank': ' ', 'nothing': ''}

for name in sys.argv[2:]:
    page = pathlib.Path(name)
    soup = BeautifulSoup(page.read_text(encoding='utf-8'), 'html.parser')
    for separator, between in separators.items():
        folder = pathlib.Path(sys.argv[1], 'soup-' + separator)
        folder.mkdir(exist_ok=True)
        (folder / (page.stem + '.txt')).write_text(soup.get_text(between), encoding='utf-8')
