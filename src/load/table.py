"""The table that is filled, and the statements that fill it."""
import argparse
import re
import time

import psycopg
from psycopg import sql

from reasons import Fatal
from words import tr

COLUMNS = {
    'file': ('text PRIMARY KEY', 'path of the file as it was named; members of an archive are archive!member'),
    'sha256': ('text', 'of its bytes, in hexadecimal; NULL if it could not be read'),
    'bytes': ('bigint', 'its size'),
    'text': ('text', 'its text as gai_parse sees it, after conversion'),
    'report': ('gai_report', 'what gai_parse read; NULL if it is no report'),
    'sqlstate': ('text', 'why there is no report: the code'),
    'message': ('text', 'why there is no report'),
    'hint': ('text', 'what can be done about it'),
    'file_agency': ('text', 'the agency that the name of the file states, which says nothing of the report'),
    'file_year': ('integer', 'the year that the name of the file states, which says nothing of the report'),
    'converter': ('text', 'the program that converted the file before it was read'),
    'loaded_at': ('timestamptz NOT NULL DEFAULT now()', 'when the row was written'),
}
FILLED = [column for column in COLUMNS if column not in ('text', 'report', 'loaded_at')]

# The encodings that a database with the extension may have, as Python calls them.
CODECS = {'UTF8': 'utf-8', 'EUC_CN': 'gb2312'}


def table_name(text):
    """A name as in SQL: schema.name, folded to lower case but for what stands in double quotes."""
    part = r'"(?:[^"]|"")+"|[^\W\d][\w$]*'
    if not re.fullmatch(f'(?:{part})(?:\\.(?:{part}))?', text):
        raise argparse.ArgumentTypeError(f'{text} is no name of a table; put "double quotes" around an odd one')
    parts = [name[1:-1].replace('""', '"') if name.startswith('"') else name.lower() for name in re.findall(part, text)]
    return sql.Identifier(*parts)


class Table:
    """The table that is filled, and the statements that fill it."""

    def __init__(self, options):
        self.name, self.encoding = options.table, options.encoding
        self.conninfo = options.dbname if re.search('=|://', options.dbname) else ''
        self.dbname = {} if self.conninfo or not options.dbname else {'dbname': options.dbname}
        self.schema = None
        self.inserts = {}
        self.codec = 'ascii'

    def connect(self):
        try:
            connection = psycopg.connect(self.conninfo, client_encoding='UTF8', **self.dbname)
        except psycopg.Error as error:
            raise Fatal(str(error).strip()) from error
        connection.prepare_threshold = 1
        return connection

    def prepare(self, connection):
        """Makes the table, if it is not there, and looks whether it can be filled."""
        row = connection.execute("SELECT n.nspname FROM pg_catalog.pg_extension AS e JOIN pg_catalog.pg_namespace AS n"
                                 " ON n.oid = e.extnamespace WHERE e.extname = 'gaireport'").fetchone()
        if not row:
            raise Fatal(tr('the database "{}" lacks the extension: CREATE EXTENSION gaireport', connection.info.dbname))
        self.schema = row[0]
        self.codec = CODECS.get(connection.info.parameter_status('server_encoding'), 'ascii')
        shown = self.name.as_string(connection)
        if connection.execute('SELECT pg_catalog.to_regclass(%s)', [shown]).fetchone()[0] is None:
            types = {'gai_report': sql.Identifier(self.schema, 'gai_report')}
            connection.execute(sql.SQL('CREATE TABLE {} ({})').format(self.name, sql.SQL(', ').join(
                sql.SQL('{} {}').format(sql.Identifier(column), types.get(kind, sql.SQL(kind)))
                for column, (kind, _) in COLUMNS.items())))
            for column, (_, comment) in COLUMNS.items():
                connection.execute(sql.SQL('COMMENT ON COLUMN {}.{} IS {}').format(
                    self.name, sql.Identifier(column), sql.Literal(comment)))
        there = {row[0] for row in connection.execute(
            'SELECT attname FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass(%s)'
            " AND attnum > 0 AND NOT attisdropped AND attgenerated = ''", [shown])}
        lacking = [column for column in COLUMNS if column not in there]
        if lacking:
            raise Fatal(tr('the table {} has no plain columns {}; name another one with --table', shown,
                           ', '.join(lacking)))
        self.lock(connection, shown)
        connection.commit()
        # To put a statement together takes longer than to run it.
        self.inserts = {(reads, has_encoding): self.compose(connection, reads, has_encoding)
                        for reads in ((), ('text',), ('text', 'report')) for has_encoding in (False, True)}

    @staticmethod
    def lock(connection, shown):
        """One run at a time.  The server may notice late that an earlier one was killed."""
        for _ in range(50):
            if connection.execute("SELECT pg_catalog.pg_try_advisory_lock(pg_catalog.hashtext('gai-load'),"
                                  ' (pg_catalog.to_regclass(%s)::oid::bigint %% 2147483647)::integer)',
                                  [shown]).fetchone()[0]:
                return
            time.sleep(0.2)
        raise Fatal(tr('another gai-load is filling the table {}', shown))

    def make_views(self, connection, schema):
        """Makes the views of gai_create_views, or brings those up to date that are there and hold rows of their own."""
        shown = self.name.as_string(connection)
        row = connection.execute(
            'SELECT c.relkind, EXISTS (SELECT FROM pg_catalog.pg_rewrite AS r JOIN pg_catalog.pg_depend AS d'
            " ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = r.oid"
            ' WHERE r.ev_class = c.oid AND d.refobjid = pg_catalog.to_regclass(%s))'
            ' FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace'
            " WHERE n.nspname = %s AND c.relname = 'cells'", [shown, schema]).fetchone()
        if row is None:
            connection.execute(sql.SQL("SELECT {}.gai_create_views(%s::regclass, 'file', 'report', %s)").format(
                sql.Identifier(self.schema)), [shown, schema])
        elif not row[1]:
            raise Fatal(tr('the schema {} has views of another table; name another one with --views', schema))
        elif row[0] == 'm':
            connection.execute(sql.SQL('SELECT {}.gai_refresh_views(%s)').format(sql.Identifier(self.schema)), [schema])
        connection.commit()

    def storable(self, text):
        """A text as the database can hold it: what its encoding lacks is shown as \\uXXXX."""
        return text.encode(self.codec, 'backslashreplace').decode(self.codec)

    def compose(self, connection, reads, has_encoding):
        """A row, with what the server reads of the body, or without."""
        values = {column: sql.Placeholder(column) for column in FILLED}
        encoding = sql.SQL(', %(encoding)s' if has_encoding else '')
        for column, function in (('text', 'gai_extract'), ('report', 'gai_parse')):
            call = sql.SQL('{}(%(body)b{})').format(sql.Identifier(self.schema, function), encoding)
            values[column] = call if column in reads else sql.SQL('NULL')
        values['loaded_at'] = sql.SQL('clock_timestamp()')
        columns = [sql.Identifier(column) for column in values]
        statement = sql.SQL('INSERT INTO {} ({}) VALUES ({}) ON CONFLICT (file) DO UPDATE SET ({}) = ROW ({})').format(
            self.name, sql.SQL(', ').join(columns), sql.SQL(', ').join(values.values()), sql.SQL(', ').join(columns),
            sql.SQL(', ').join(sql.SQL('excluded.{}').format(column) for column in columns))
        return statement.as_bytes(connection)
