"""cancel.py - how soon a call ends that is cancelled at a random moment of 100 MB.

    cancel.py     in the top folder, with a server in which the extension is installed (PGHOST … as usual); speaks TAP

MOMENTS (default 5) for each kind of body of SIZE (100) megabytes; a fifth as many for other functions than gai_parse,
also of a report with two fifths as much prose.  The time is from the request to the error at the client, without what
the process of the server stood in the queue for a processor meanwhile (/proc/PID/schedstat), since other programs may
be busy here.  It may be 100 ms.  Told, too: the time by the clock, and until the session was ready again, which is when
its memory was freed.  KINDS="HTML,.docx" does only some.
"""
import itertools
import os
import random
import select
import threading
import time

import psycopg
from psycopg import pq

import bodies
import tap

MOMENTS = int(os.environ.get("MOMENTS", "5"))
FEWER = (MOMENTS + 4) // 5
SIZE = int(os.environ.get("SIZE", "100")) * 1_000_000
KINDS = [kind for kind in os.environ.get("KINDS", "").split(",") if kind]
# More than gai_check and gai_html have memory for is no use, and to give back what it takes is not to be interrupted.
PROSE_SIZE = SIZE * 2 // 5
MOST = 0.1
DATABASE = "gaireport_trials_cancel"

# What is called besides gai_parse.  IS NULL: nothing is sent.
PROSE = {
    "gai_check": "SELECT count(*) FROM prose, gai_check(report, true)",
    "gai_claims": "SELECT count(*) FROM prose, gai_claims(report)",
    "gai_html": "SELECT gai_html(report, findings => true) IS NULL FROM prose",
    "gai_text": "SELECT gai_text(report) IS NULL FROM prose",
    "gai_similarity": "SELECT gai_similarity(report, report) FROM prose",
}
OTHERS = {
    "gai_trace of HTML": ("HTML", "SELECT count(*) FROM body, gai_trace(text) WHERE body.kind = 'HTML'"),
    "gai_mark of HTML": ("HTML", "SELECT gai_mark(text) IS NULL FROM body WHERE kind = 'HTML'"),
    "gai_mark of text": ("aligned text", "SELECT gai_mark(text) IS NULL FROM body WHERE kind = 'aligned text'"),
    "gai_extract of GB18030": (
        "bytes in GB18030",
        "SELECT gai_extract(file) IS NULL FROM body WHERE kind = 'bytes in GB18030'",
    ),
    "gai_build": (
        "aligned text",
        "SELECT gai_build(2021, '{}', overview => text) IS NULL FROM body WHERE kind = 'aligned text'",
    ),
}


def connect():
    return psycopg.connect(dbname=DATABASE, autocommit=True, options="-c jit=off -c statement_timeout=600s")


def queued(pid):
    """The seconds that a process has waited for a processor so far."""
    try:
        with open(f"/proc/{pid}/schedstat", encoding="ascii") as file:
            return int(file.read().split()[1]) / 1e9
    except OSError:
        return 0


class Call:
    """A statement in a session of its own, in the background: how it ended, when, and when the session was ready."""

    def __init__(self, connection, statement):
        self.session, self.pid, self.statement = connection.pgconn, connection.info.backend_pid, statement
        self.thread = threading.Thread(target=self.run)
        self.begin = time.monotonic()
        self.thread.start()

    def run(self):
        """The error comes before the session is ready for another statement, and drivers mostly wait for that."""
        self.session.send_query(self.statement.encode())
        try:
            while self.session.is_busy():
                select.select([self.session.socket], [], [])
                self.session.consume_input()
            result = self.session.get_result()
            self.end, self.queued = time.monotonic(), queued(self.pid)
            state = result.error_field(pq.DiagnosticField.SQLSTATE)
            self.outcome = state.decode() if state else "returned"
            while self.session.get_result():
                pass
        except psycopg.OperationalError:
            self.outcome = "crash"
        self.ready = time.monotonic()

    def wait(self):
        self.thread.join()
        return self.outcome


class Cancellation:
    """Of a statement at a moment: the seconds till the error, with and without the queue, and till it was ready."""

    def __init__(self, connection, canceller, statement, moment):
        self.moment = moment
        call = Call(connection, statement)
        time.sleep(moment)
        request, waited = time.monotonic(), queued(call.pid)
        canceller.execute("SELECT pg_cancel_backend(%s)", (call.pid,))
        outcome = call.wait()
        if outcome == "crash":
            raise SystemExit(f"Bail out! the server ended at {moment} s of {statement}")
        self.happened = outcome == "57014"
        self.error, self.ready = call.end - request, call.ready - request
        self.seconds = self.error - min(self.error, call.queued - waited)


def trial(name, statement, rng, moments):
    """Moments spread by chance over what the statement takes."""
    with connect() as connection, connect() as canceller:
        whole = Call(connection, statement)
        outcome = whole.wait()
        duration = whole.end - whole.begin
        # Some come too late.
        tried = (Cancellation(connection, canceller, statement, rng.uniform(0, duration)) for _ in range(10 * moments))
        taken = list(itertools.islice((one for one in tried if one.happened), moments))
        works = connection.execute("SELECT gai_valid(gai_build(2021, '{}'))").fetchone()[0]
    if not taken:
        tap.note(f"{name}: {outcome} after {duration * 1000:.0f} ms, too soon for any cancellation")
        tap.ok(works and duration < 1, f"{name}: ends by itself")
        return 0
    taken.sort(key=lambda one: one.seconds)
    median, longest = taken[len(taken) // 2], taken[-1]
    tap.note(
        f"{name}: {outcome} after {duration:.1f} s; cancelled {len(taken)} times,"
        f" error after {median.seconds * 1000:.0f} ms (median)"
        f" to {longest.seconds * 1000:.0f} ms (at {longest.moment:.2f} s); by the clock up to"
        f" {max(one.error for one in taken) * 1000:.0f} ms, ready up to {max(one.ready for one in taken) * 1000:.0f} ms"
    )
    tap.ok(works and longest.seconds <= MOST, f"{name}: every cancellation within {MOST * 1000:.0f} ms")
    return longest.seconds


def create():
    with psycopg.connect(dbname="postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {DATABASE}")
    with connect() as connection:
        connection.execute(
            "CREATE EXTENSION gaireport; CREATE TABLE body (kind text PRIMARY KEY, text text, file bytea);"
            " CREATE TABLE prose (report gai_report)"
        )
        for table, column in (("body", "text"), ("body", "file"), ("prose", "report")):
            # Compression would take longer than the trials.
            connection.execute(f"ALTER TABLE {table} ALTER {column} SET STORAGE EXTERNAL")


def main():
    create()
    rng = random.Random(os.environ.get("SEED", "1"))
    longest = []
    for kind, is_text, content in bodies.bodies(SIZE):
        needed = [name for name, (of, _) in OTHERS.items() if of == kind]
        if KINDS and not set(needed + [kind]) & set(KINDS):
            continue
        with connect() as connection:
            connection.execute(
                "INSERT INTO body VALUES (%s, %s, %s)",
                (kind, content.decode() if is_text else None, None if is_text else content),
            )
        column = "text" if is_text else "file"
        longest.append(trial(kind, f"SELECT gai_parse({column}) IS NULL FROM body WHERE kind = '{kind}'", rng, MOMENTS))
        longest += [trial(name, OTHERS[name][1], rng, FEWER) for name in needed]
        with connect() as connection:
            connection.execute("TRUNCATE body")
    with connect() as connection:
        connection.execute(
            "INSERT INTO prose SELECT gai_build(2021, '{}', overview => repeat(o || E'\\n', %s / octet_length(o)))"
            " FROM (SELECT (gai_parse(%s)).overview AS o) AS one",
            (PROSE_SIZE, bodies.read("test/instructions/samples/bars.md").decode()),
        )
    for name, statement in PROSE.items():
        if not KINDS or name in KINDS:
            longest.append(trial(f"{name} of prose", statement, rng, FEWER))
    tap.note(f"the longest of all: {max(longest) * 1000:.0f} ms")
    tap.done()


main()
