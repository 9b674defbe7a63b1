"""Brings files of annual reports into a table, every file accounted for.

Files, folders and archives (.zip) are read by gai_parse in the server; what it cannot read as it is (PDF, pictures, old
Office documents) is converted first by programs that are installed.  Each file gets one row: with its report, or with
the reason why there is none.  A second run reads only what is new, has changed, or could not be read for a reason of
this machine.  The connection is that of psql: -d, and the variables of libpq (PGHOST, PGDATABASE, ...).
"""
import argparse
import os
import queue
import signal
import sys

try:
    import psycopg
    from tqdm import tqdm
except ImportError as error:
    sys.exit(f'gai-load: {error}. Debian, Ubuntu: apt-get install python3-psycopg python3-tqdm')

from closing import Closing, printable
from files import Walk
from loader import Loader
from reasons import Fatal, Stopped
from roster import Roster
from run import Progress, Run
from table import Table, table_name
from words import TABLE, tr
from workplace import remove_stale

VERSION = '@VERSION@'
STATUS = ('Exit status: 0 every file is in the table; 1 the run could not be finished; 2 wrong usage; 3 see\n'
          '--strict; 130 interrupted. What was committed stands, and the next run goes on behind it.')
STRICT, INTERRUPTED = 3, 130     # of the exit status


def positive(kind):
    def convert(text):
        number = kind(text)
        if not 0 < number < 1000000:
            raise argparse.ArgumentTypeError(tr('{} is not between 0 and 1000000', text))
        return number
    convert.__name__ = 'number'
    return convert


def parse_options():
    parser = argparse.ArgumentParser(
        prog='gai-load', description=TABLE.get('description', __doc__),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=TABLE.get('status', STATUS))
    add = parser.add_argument
    add('paths', nargs='+', metavar='FILE|FOLDER|ARCHIVE')
    add('-d', '--dbname', default='', metavar='DATABASE', help=tr("a database's name or a connection string"))
    add('-t', '--table', type=table_name, default='report_file', metavar='NAME',
        help=tr('where the rows go, [schema.]table; made if absent (default: report_file)'))
    add('--base', metavar='FOLDER', help=tr('the folder that names in a new table begin at (default: the current one)'))
    add('-j', '--jobs', type=positive(int), default=1, metavar='N', help=tr('files at a time (default: 1)'))
    add('--timeout', type=positive(float), default=120.0, metavar='SECONDS',
        help=tr('for each converter, and for each file in the server (default: 120)'))
    add('--ocr', action='store_true', help=tr('read pictures, and PDFs without text, with tesseract'))
    add('--encoding', metavar='NAME', help=tr('charset of text files (default: detected)'))
    add('--roster', metavar='FILE', help=tr('CSV of the agencies expected to file: agency, aliases, region'))
    add('--year', type=positive(int), metavar='YEAR',
        help=tr('with --roster: the year that they should have filed for'))
    add('--max-size', type=positive(int), default=100, metavar='MB', help=tr('larger files are refused (default: 100)'))
    add('--again', action='store_true', help=tr('read files again that stand in the table unchanged'))
    add('--views', metavar='SCHEMA', help=tr('make the views of gai_create_views in this schema, after loading'))
    add('--strict', action='store_true', help=tr('exit status 3 if a file was refused or an agency has not filed'))
    add('-q', '--quiet', action='store_true', help=tr('no progress'))
    add('--version', action='version', version=f'gai-load (gaireport) {VERSION}')
    options = parser.parse_args()
    for path in options.paths + ([options.base] if options.base else []):
        if not os.path.lexists(path):
            parser.error(tr('there is no {}', printable(os.fsencode(path).decode('utf-8', 'replace'))))
    if options.year and not options.roster:
        parser.error(tr('--year goes with --roster'))
    return options


def feed(run, walk, paths, threads):
    """Hands the files to the threads, and waits for their end."""
    def put(item):
        while not run.stopped.is_set():
            try:
                run.queue.put(item, timeout=0.2)
                return True
            except queue.Full:
                pass
        return False

    if all(put(item) for item in walk.items(paths)):
        all(put(None) for _ in threads)
    if run.stopped.is_set():
        # A thread may wait for a file that does not come any more.
        for _ in threads:
            try:
                run.queue.put_nowait(None)
            except queue.Full:
                pass
    for thread in threads:
        while thread.is_alive():
            thread.join(0.2)


def main():
    for stream in (sys.stdout, sys.stderr):
        # Terminals of GBK lack letters that names of files have.
        stream.reconfigure(errors='backslashreplace')
    options = parse_options()
    roster = Roster(options.roster) if options.roster else None
    table = Table(options)
    connection = table.connect()
    table.prepare(connection)
    known, base = table.known(connection, options.base)
    remove_stale()
    bar = tqdm(unit=' files', file=sys.stderr) if sys.stderr.isatty() and not options.quiet else None
    run = Run(options, known, Progress(bar, options.quiet))

    def interrupt(_number, _frame):
        if run.stopped.is_set():
            os._exit(INTERRUPTED)
        run.fail(Stopped())
    signal.signal(signal.SIGINT, interrupt)
    signal.signal(signal.SIGTERM, interrupt)

    walk = Walk(base, options.max_size << 20, table.storable, lambda members: run.progress.expect(members - 1))
    paths = [path for argument in options.paths for path in walk.list(argument)]
    run.progress.expect(len(paths))
    threads = [Loader(run, table, roster) for _ in range(min(options.jobs, 64))]
    for thread in threads:
        thread.start()
    feed(run, walk, paths, threads)
    run.progress.end()
    if isinstance(run.failure, Stopped):
        run.progress.say(tr('interrupted; {} files are done, and the next run goes on behind them', len(run.names)))
        return INTERRUPTED
    if run.failure:
        raise run.failure
    closing = Closing(connection if not connection.broken else table.connect(), table, run)
    short = closing.summary()
    if roster:
        short += closing.roster(roster, options.year)
    if options.views:
        table.make_views(closing.connection, options.views)
    # Whoever reads only the first lines has what he wants.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    closing.print()
    return STRICT if options.strict and short else 0


if __name__ == '__main__':
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)           # before there was anything to interrupt
    except (Fatal, psycopg.Error) as failure:
        sys.exit(f'gai-load: {str(failure).strip()}')
