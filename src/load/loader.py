"""A thread that reads, converts and stores files."""
import hashlib
import threading
import time

import psycopg

from converters import Converters, kind_of
from files import open_file, too_large, unreadable
from names import agency_of, year_of
from reasons import Fatal, Refused, Stopped, of_this_machine
from table import FILLED
from words import tr
from workplace import workplace

BATCH_FILES = 100               # a commit at least after so many files,
BATCH_BYTES = 32 << 20          # so many bytes,
BATCH_SECONDS = 1.0             # or so long


class Loader(threading.Thread):
    """Reads, converts and stores files, on a connection of its own."""

    def __init__(self, run, table, roster):
        super().__init__(daemon=True)
        self.work, self.table, self.roster = run, table, roster
        self.connection = None
        self.begin_batch()

    def run(self):
        try:
            self.connect()
            with workplace() as (folder, lock):
                self.converters = Converters(self.work.options, folder, lock, self.work.stopped, self.work.missed)
                while not self.work.stopped.is_set():
                    item = self.work.queue.get()
                    if item is None:
                        break
                    self.batch.append(item)
                    self.surviving(lambda: self.load(item))
                self.surviving(self.commit)
        except Exception as failure:
            self.work.fail(failure)
        finally:
            if self.connection is not None:
                self.connection.close()

    def connect(self):
        self.connection = self.table.connect()
        # The converters' limit is the server's, too.
        self.connection.execute("SELECT pg_catalog.set_config('statement_timeout', %s, false)",
                                [str(int(self.work.options.timeout * 1000))])
        self.connection.commit()

    def begin_batch(self):
        self.batch, self.outcomes, self.size, self.began = [], [], 0, time.monotonic()

    def commit(self):
        """What is committed is accounted for, and survives whatever happens then."""
        self.connection.commit()
        self.work.account(self.outcomes)
        self.begin_batch()

    def surviving(self, step):
        """Takes a step, and the whole batch again, file by file, if the server ended the connection."""
        try:
            step()
            return
        except Stopped:
            self.commit()
            return
        except psycopg.OperationalError:
            if not self.connection.broken:
                raise
        items = self.batch
        for item in items:
            # A file is to blame only after the others of its batch, and of other threads, had their chance.
            for attempt in (self.load, self.load, self.blame):
                try:
                    if self.connection.broken:
                        self.reconnect()
                    self.begin_batch()
                    attempt(item)
                    self.commit()
                    break
                except psycopg.OperationalError:
                    if not self.connection.broken or attempt == self.blame:
                        raise

    def reconnect(self):
        for wait in range(60):
            try:
                self.connect()
                return
            except (Fatal, psycopg.OperationalError) as error:
                if wait == 59 or self.work.stopped.is_set():
                    raise Fatal(tr('the server ended the connection: {}. What is committed stands; run it again.',
                                   error)) from error
                time.sleep(0.5)

    def blame(self, item):
        self.refuse(self.row_of(item), Refused(
            '08006', 'the server ended the connection while it read the file', 'See the log of the server.'))

    def row_of(self, item):
        row = dict.fromkeys(FILLED)
        said = item.name[item.mute:]
        row.update(file=item.name, base=item.base, file_year=year_of(said), file_agency=agency_of(said, self.roster))
        return row

    def load(self, item):
        row = self.row_of(item)
        try:
            body = self.body_of(item, row)
            if self.work.stands(row):
                self.outcomes.append((item.name, 'unchanged'))
            else:
                kind = kind_of(body)
                if kind:
                    # What is done stands, however long the converter takes.
                    self.connection.commit()
                    body, row['converter'] = self.converters.convert(body, kind)
                self.store(row, body)
        except Refused as reason:
            self.refuse(row, reason)
        self.size += row['bytes'] or 0
        if len(self.batch) >= BATCH_FILES or self.size > BATCH_BYTES or time.monotonic() - self.began > BATCH_SECONDS:
            self.commit()

    def body_of(self, item, row):
        limit = self.work.options.max_size << 20
        if item.refusal and item.path is None and item.body is None:
            raise item.refusal
        body, digest = item.body, hashlib.sha256()
        if body is None:
            try:
                with open_file(item.path) as file:
                    body = file.read(limit + 1)
                    digest.update(body)
                    row['bytes'] = len(body)
                    # The sum of a file that is too large is known all the same.
                    while len(body) > limit and (chunk := file.read(1 << 20)) and not self.work.stopped.is_set():
                        digest.update(chunk)
                        row['bytes'] += len(chunk)
            except OSError as error:
                raise unreadable(error) from error
        else:
            digest.update(body)
            row['bytes'] = len(body)
        row['sha256'] = digest.hexdigest()
        if item.refusal:
            raise item.refusal
        if len(body) > limit:
            raise too_large(limit)
        return body

    def store(self, row, body):
        """A row with the report, or with the server's reason why there is none."""
        parameters = dict(row, body=body)
        if self.table.encoding and not row['converter']:
            parameters['encoding'] = self.table.encoding
        try:
            self.execute(('text', 'report'), parameters)
        except psycopg.Error as error:
            if self.connection.broken:
                raise
            parameters.update(sqlstate=error.sqlstate or 'XX000', hint=error.diag.message_hint,
                              message=error.diag.message_primary or str(error))
            if of_this_machine(parameters['sqlstate']) and self.work.keeps(row):
                self.outcomes.append((row['file'], 'kept'))
                return
            try:
                self.execute(('text',), parameters)
            except psycopg.Error:
                if self.connection.broken:
                    raise
                self.execute((), parameters)
        self.outcomes.append((row['file'], self.work.outcome(row)))

    def refuse(self, row, reason):
        if of_this_machine(reason.sqlstate) and self.work.keeps(row):
            self.outcomes.append((row['file'], 'kept'))
            return
        row.update(sqlstate=reason.sqlstate, message=reason.message, hint=reason.hint)
        if self.work.refused_before(row):
            self.outcomes.append((row['file'], 'unchanged'))
            return
        self.execute((), row)
        self.outcomes.append((row['file'], self.work.outcome(row)))

    def execute(self, reads, parameters):
        parameters = {name: self.table.storable(value) if isinstance(value, str) else value
                      for name, value in parameters.items()}
        self.connection.execute('SAVEPOINT file')
        try:
            self.connection.execute(self.table.inserts[reads, 'encoding' in parameters], parameters)
        except psycopg.Error:
            if not self.connection.broken:
                self.connection.execute('ROLLBACK TO file')
            raise
        self.connection.execute('RELEASE file')
