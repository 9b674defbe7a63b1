"""The table that is filled, and the statements that fill it."""
import argparse
import os
import re
import time

import psycopg
from psycopg import sql

from files import decode_path
from reasons import Fatal
from words import tr

# Comments are stored, and so in Chinese whoever stores them, as those of the views are.
COLUMNS = {
    'file': ('text PRIMARY KEY', '文件的路径, 自 base 起, 没有 base 时为绝对路径; 压缩包内的文件为 压缩包!文件'),
    'base': ('text', '路径 file 从哪个文件夹算起; 空值表示 file 是绝对路径'),
    'sha256': ('text', '文件内容的 SHA-256 (十六进制); 无法读取文件时为空'),
    'bytes': ('bigint', '文件的大小 (字节); 无法读取文件时为空'),
    'text': ('text', 'gai_parse 所读的文本: 文件解码或转换之后的内容'),
    'report': ('gai_report', 'gai_parse 读出的报告; 未能读取时为空'),
    'sqlstate': ('text', '未能读取报告的原因: SQLSTATE 代码; 有报告时为空'),
    'message': ('text', '未能读取报告的原因'),
    'hint': ('text', '可以怎样处理'),
    'file_agency': ('text', '文件名中的机关名称, 不是报告本身所写'),
    'file_year': ('integer', '文件名中的年度, 不是报告本身所写'),
    'converter': ('text', '读取之前转换文件的程序; 未经转换时为空'),
    'loaded_at': ('timestamptz NOT NULL DEFAULT now()', '写入本行的时间'),
}
FILLED = [column for column in COLUMNS if column not in ('text', 'report', 'loaded_at')]

# The encodings that a database with the extension may have, as Python calls them.
CODECS = {'UTF8': 'utf-8', 'EUC_CN': 'gb2312'}


def table_name(text):
    """A name as in SQL: schema.name, folded to lower case but for what stands in double quotes."""
    part = r'"(?:[^"]|"")+"|[^\W\d][\w$]*'
    if not re.fullmatch(f'(?:{part})(?:\\.(?:{part}))?', text):
        raise argparse.ArgumentTypeError(tr('{} is no name of a table; put "double quotes" around an odd one', text))
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

    def known(self, connection, base):
        """What the table has, as file: (sha256, sqlstate), and the base of its names.

        A base is chosen for an empty table and stays: if names began now here, now there, one name would be that of two
        files, or one file had two names.
        """
        rows = connection.execute(sql.SQL('SELECT file, sha256, sqlstate, base FROM {}').format(self.name)).fetchall()
        connection.commit()
        bases = {row[3] for row in rows if row[3] is not None}
        if base is not None:
            base = self.storable(decode_path(os.path.abspath(os.fsencode(base))))
        if not rows:
            return {}, base or self.storable(decode_path(os.getcwdb()))
        if len(bases) > 1 or base is not None and bases != {base}:
            raise Fatal(tr('names in the table {} begin at {}, not at {}; leave --base out, name another table, or, if'
                           ' the folder was moved, UPDATE the column base', self.name.as_string(connection),
                           ', '.join(sorted(bases)) or '/', base))
        return {row[0]: row[1:3] for row in rows}, bases.pop() if bases else None

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
