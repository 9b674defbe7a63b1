"""What is printed at the end."""
import unicodedata

from psycopg import sql

from words import tr


def printable(text):
    return ''.join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)


def width(text):
    """Columns on a terminal: Chinese letters take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in 'WF' else 1 for letter in text)


class Closing:
    """The table that a run ends with: what stands in the table for the files that it was given."""

    def __init__(self, connection, table, run):
        self.connection, self.table, self.run = connection, table, run
        self.lines = []

    def query(self, statement, **parameters):
        text = sql.SQL(statement).format(table=self.table.name, ext=sql.Identifier(self.table.schema))
        return self.connection.execute(text, dict(parameters, names=self.run.names)).fetchall()

    def add(self, label, number, depth=0):
        self.lines.append(('  ' * depth + printable(tr(label)), str(number)))

    def summary(self):
        self.add('files', len(self.run.names))
        for outcome in ('new', 'changed', 'read again', 'unchanged', 'kept'):
            if self.run.counts[outcome]:
                self.add(outcome, self.run.counts[outcome], 1)
        reports = self.query('SELECT count(*) FROM {table} WHERE file = ANY (%(names)s) AND sqlstate IS NULL')[0][0]
        self.add('reports', reports)
        for year, count in self.query('SELECT (report).year, count(*) FROM {table} WHERE file = ANY (%(names)s)'
                                      ' AND sqlstate IS NULL GROUP BY 1 ORDER BY 1'):
            self.add(str(year or 'without a year'), count, 1)
        refused = self.query('SELECT message, count(*) FROM {table} WHERE file = ANY (%(names)s)'
                             ' AND sqlstate IS NOT NULL GROUP BY message ORDER BY count(*) DESC, message')
        self.add('refused', sum(count for _, count in refused))
        for message, count in refused:
            self.add(message, count, 1)
        self.findings(reports)
        return sum(count for _, count in refused)

    def findings(self, reports):
        for severity, label in (('error', 'reports with errors'), ('warning', 'reports with warnings')):
            rows = self.query(
                'SELECT f.rule, count(DISTINCT t.file) FROM {table} AS t, {ext}.gai_check(t.report) AS f'
                " WHERE t.file = ANY (%(names)s) AND f.status = 'fail' AND f.severity = %(severity)s"
                ' GROUP BY GROUPING SETS ((), (f.rule))'
                ' ORDER BY f.rule IS NOT NULL, count(DISTINCT t.file) DESC, f.rule',
                severity=severity)
            for rule, count in rows:
                self.add(rule or label, count, 1 if rule else 0)

    def roster(self, roster, year):
        """Who has filed, and who has not.  The whole table counts, not only this run."""
        read, sent = set(), set()
        for stated, stated_year, from_name, name_year, refused in self.query(
                'SELECT (report).agency, (report).year, file_agency, file_year, sqlstate IS NOT NULL FROM {table}'):
            agency = roster.agency(stated, from_name)
            if agency and (year is None or (stated_year or name_year) in (None, year)):
                (sent if refused else read).add(agency)
        lacking = [agency for agency in roster.regions if agency not in read]
        self.add(tr('expected agencies for {}', year) if year else 'expected agencies', len(roster.regions))
        self.add('have filed', len(roster.regions) - len(lacking), 1)
        for label, agencies in (('sent files that were refused', [agency for agency in lacking if agency in sent]),
                                ('have not filed', [agency for agency in lacking if agency not in sent])):
            self.add(label, len(agencies), 1)
            for agency in agencies:
                self.add(agency, roster.regions[agency], 2)
        return len(lacking)

    def print(self):
        labels = max(width(label) for label, _ in self.lines)
        numbers = max(width(number) for _, number in self.lines)
        for label, number in self.lines:
            print(f'{label}{" " * (labels - width(label))}  {" " * (numbers - width(number))}{number}')
