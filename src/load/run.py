"""What the threads of a run share: the queue, what is done, and how far it is."""
import collections
import queue
import sys
import threading
import time

from converters import PACKAGES
from reasons import of_this_machine
from words import tr


class Run:
    """What the threads of a run share."""

    def __init__(self, options, known, progress):
        self.options, self.known, self.progress = options, known, progress
        self.queue = queue.Queue(maxsize=2 * options.jobs)
        self.stopped = threading.Event()
        self.lock = threading.Lock()
        self.failure = None
        self.missing = set()
        self.names = []
        self.counts = collections.Counter()

    def missed(self, program):
        """Says once that a program is not there."""
        with self.lock:
            if program not in self.missing:
                self.missing.add(program)
                self.progress.say(tr('{} is not installed: files that it converts are refused (Debian, Ubuntu: apt-get'
                                     ' install {})', program, PACKAGES[program]))

    def stands(self, row):
        """Whether the table has what a file would give again."""
        sha256, sqlstate = self.known.get(row['file'], (None, None))
        if sha256 is None or sha256 != row['sha256'] or self.options.again:
            return False
        return sqlstate is None or not (of_this_machine(sqlstate) or self.options.ocr and sqlstate == '0A000')

    def refused_before(self, row):
        """Whether the table has the same refusal of the same file, of which there may be no sum."""
        return self.known.get(row['file']) == (row['sha256'], row['sqlstate']) and not self.options.again \
            and not of_this_machine(row['sqlstate'])

    def keeps(self, row):
        """Whether the row in the table is worth more than one that says that this machine could not read the file."""
        sha256, sqlstate = self.known.get(row['file'], (None, None))
        return sha256 is not None and sqlstate is None and row['sha256'] in (None, sha256)

    def outcome(self, row):
        if row['file'] not in self.known:
            return 'new'
        return 'read again' if self.known[row['file']][0] in (None, row['sha256']) else 'changed'

    def fail(self, failure):
        with self.lock:
            self.failure = self.failure or failure
        self.stopped.set()

    def account(self, outcomes):
        with self.lock:
            for name, outcome in outcomes:
                self.names.append(name)
                self.counts[outcome] += 1
            self.progress.tick(len(outcomes))


class Progress:
    """A bar on a terminal, else a line now and then."""

    def __init__(self, bar, quiet):
        self.bar, self.quiet, self.total, self.done = bar, quiet, 0, 0
        self.began = self.told = time.monotonic()

    def expect(self, files):
        self.total += files
        if self.bar is not None:
            self.bar.total = self.total

    def tick(self, files):
        self.done += files
        if self.bar is not None:
            self.bar.update(files)
        elif not self.quiet and time.monotonic() - self.told >= 5:
            self.told = time.monotonic()
            speed = round(self.done / (self.told - self.began))
            self.say(tr('{} of {} files, {} files/s', self.done, self.total, speed))

    def say(self, text):
        if self.bar is not None:
            self.bar.write(f'gai-load: {text}', file=sys.stderr)
        else:
            print(f'gai-load: {text}', file=sys.stderr, flush=True)

    def end(self):
        if self.bar is not None:
            self.bar.close()
