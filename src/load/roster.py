"""The agencies that are expected to file."""
import csv
import re

from names import plain
from reasons import Fatal
from words import tr


class Roster:
    """The agencies that are expected to file: a CSV file with the columns agency, aliases, region."""

    def __init__(self, path):
        self.regions = {}
        self.names = {}                 # every name and alias, as compared, and its agency
        try:
            with open(path, 'rb') as file:
                body = file.read()
        except OSError as error:
            raise Fatal(f'{path}: {error.strerror}') from error
        try:
            text = body.decode('utf-8-sig')
        except UnicodeDecodeError:
            text = body.decode('gb18030', 'replace')
        rows = csv.DictReader(text.splitlines())
        if 'agency' not in [(field or '').strip() for field in rows.fieldnames or []]:
            raise Fatal(tr('{}: the first line must name the columns agency, aliases, region', path))
        for row in rows:
            row = {(key or '').strip(): value.strip() for key, value in row.items() if isinstance(value, str)}
            agency = row.get('agency')
            if not agency:
                continue
            self.regions[agency] = row.get('region', '')
            for name in [agency, *re.split('[;；|、]', row.get('aliases', ''))]:
                if plain(name) and self.names.setdefault(plain(name), agency) != agency:
                    raise Fatal(tr('{}: "{}" is a name of {} and of {}', path, name, self.names[plain(name)], agency))

    def find(self, text):
        """The one agency whose name stands in a text.  A longer name covers a shorter one that is a part of it."""
        found = set()
        for name in sorted((name for name in self.names if name in text), key=len, reverse=True):
            if name in text:
                found.add(self.names[name])
                text = text.replace(name, ' ')
        return found.pop() if len(found) == 1 else None

    def agency(self, stated, from_name):
        return (self.names.get(plain(stated)) if stated else None) or self.names.get(plain(from_name or ''))
