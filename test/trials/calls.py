"""calls.py - every function of the extension with random values, and with rows that came in by damaged COPY BINARY.

    calls.py     in the top folder, with a server in which the extension is installed (PGHOST … as usual); speaks TAP

CALLS (default 20,000) calls, each function as often as others; COPIES (a quarter of it) damaged images of rows, each
value that the server accepts handed to a function.  Functions, aggregates and types are those of the catalogue, so a
new one is tried by itself.  A call may return, or raise an SQLSTATE that docs/reference.md has; it may not last a
minute.  What is tried depends on SEED (1) and the number of the call alone: FIRST=n CALLS=1 COPIES=0 repeats one.
"""
import collections
import os
import random
import re
import struct
import time

import psycopg

import tap
from values import Values

SEED = os.environ.get("SEED", "1")
FIRST = int(os.environ.get("FIRST", "1"))
CALLS = int(os.environ.get("CALLS", "20000"))
COPIES = int(os.environ.get("COPIES", str(CALLS // 4)))
DATABASE = "gaireport_trials_calls"

MEMBERS = """
    SELECT objid FROM pg_depend WHERE classid = '{}'::regclass AND deptype = 'e'
    AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'gaireport')"""
# But for those that only the planner can call.
FUNCTIONS = f"""
    SELECT oid::regprocedure::text, proname, prokind, prorettype = 'record'::regtype, provolatile = 'v',
        proargtypes::regtype[]::text[]
    FROM pg_proc WHERE oid IN ({MEMBERS.format('pg_proc')}) AND 'internal'::regtype <> ALL (proargtypes) ORDER BY 1"""
TYPES = f"""
    SELECT oid::regtype::text FROM pg_type
    WHERE oid IN ({MEMBERS.format('pg_type')}) AND typcategory <> 'A' ORDER BY 1"""
WIDE = "title text, applications_received_total bigint, disclosure_fees_amount numeric, period daterange"


def documented():
    """The SQLSTATEs that the reference has, its table and what it says of single functions."""
    text = open("docs/reference.md", encoding="utf-8").read()
    said = "\n".join(re.findall(r"\*Errors:\*(.*?)\n\n", text, re.S) + [text.split("## SQLSTATEs")[1]])
    return set(re.findall(r"\b[0-9][0-9A-Z]{4}\b", said)) - {"57014"}


class Trial:
    """A session, and what came of the calls in it."""

    def __init__(self):
        self.known = documented()
        self.outcomes = collections.Counter()
        self.bad = []
        self.longest = (0, "nothing")
        self.connect()

    def connect(self):
        """Anew after a crash, too, as soon as the server has recovered."""
        for _ in range(600):
            try:
                self.connection = psycopg.connect(
                    dbname=DATABASE, autocommit=True, options="-c statement_timeout=60s -c jit=off"
                )
                return
            except psycopg.OperationalError:
                time.sleep(0.1)
        raise SystemExit("Bail out! the server does not come back")

    def fail(self, what):
        """Shows the first few."""
        self.bad.append(what)
        if len(self.bad) <= 20:
            tap.note(what)

    def run(self, number, what, statement, arguments, undo=False):
        """One call; undo: it changes the database."""
        begin = time.monotonic()
        try:
            if undo:
                with self.connection.transaction(force_rollback=True):
                    self.connection.execute(statement, arguments).fetchall()
            else:
                self.connection.execute(statement, arguments).fetchall()
            outcome = "returned"
        except psycopg.Error as error:
            outcome = error.sqlstate
            if outcome is None:
                outcome = "crash"
                self.connect()
            if outcome not in self.known:
                self.fail(f"{number} {what}: {outcome} {error} {arguments!r:.300}")
        self.outcomes[what, outcome] += 1
        self.longest = max(self.longest, (time.monotonic() - begin, f"{number} {what}"))


def call_of(function, values):
    """A statement that calls a function, and its arguments."""
    _, name, kind, is_record, _, types = function
    values.words = ["id", "report", "year"] if "regclass" in types else values.codes if "numeric" in types else []
    slots = ", ".join(f"%s::{argument}" for argument in types)
    if kind == "a":
        rows = values.random.choice([0, 1, 2, 4])
        arguments = [values.value(argument) for _ in range(rows) for argument in types]
        columns = ", ".join(f"c{i}" for i in range(len(types)))
        source = f"(VALUES {', '.join([f'({slots})'] * rows)})" if rows else f"(SELECT {slots} LIMIT 0)"
        over = values.random.choice(["", " OVER (ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)"])
        return f"SELECT {name}({columns}){over}::text FROM {source} AS s({columns})", arguments or [None] * len(types)
    arguments = [values.value(argument) for argument in types]
    if is_record:
        return f"SELECT w::text FROM {name}({slots}) AS w({WIDE})", arguments
    return f"SELECT x FROM {name}({slots}) AS x", arguments


def damaged(image, rng):
    """Rows in the format of COPY BINARY with some bytes changed, behind the head of the file."""
    content = bytearray(image)
    for _ in range(rng.choice([0, 1, 1, 2, 5])):
        at = rng.randrange(19, max(20, len(content)))
        kind = rng.randrange(5)
        if kind == 0:
            content[at] = rng.randrange(256)
        elif kind == 1:
            content[at : at + 4] = struct.pack(
                ">i", rng.choice([0, -1, -2, 1, 2**31 - 1, -(2**31), rng.randrange(1 << 16)])
            )
        elif kind == 2:
            del content[at : at + rng.choice([1, 4, 8, 50])]
        elif kind == 3:
            content[at:at] = rng.randbytes(rng.choice([1, 4, 8]))
        else:
            content[at : at + 8] = struct.pack(">q", rng.choice([0, -1, 2**63 - 1, -(2**63), 10**18]))
    return bytes(content)


def copy_out(connection, name, literal):
    with connection.cursor().copy(f"COPY (SELECT %s::{name}) TO STDOUT (FORMAT binary)", (literal,)) as copy:
        return b"".join(bytes(part) for part in copy)


def copy_in(trial, number, table, image):
    """Whether the server took the rows; what it says of others is its own affair, but not a crash."""
    # What is deleted stays for a while, and so does its room; a new file for each row would take longer than the rest.
    trial.connection.execute(f"TRUNCATE {table}" if number % 200 == 0 else f"DELETE FROM {table}")
    try:
        with trial.connection.cursor().copy(f"COPY {table} FROM STDIN (FORMAT binary)") as copy:
            copy.write(image)
        trial.outcomes["COPY BINARY", "accepted"] += 1
        return True
    except psycopg.Error as error:
        trial.outcomes["COPY BINARY", error.sqlstate or "crash"] += 1
        if error.sqlstate is None:
            trial.fail(f"{number} COPY BINARY: {error} {image.hex():.300}")
            trial.connect()
        elif error.sqlstate == "XX000":
            tap.note(f"the server itself says of an image: {error} ({error.diag.source_function})")
        return False


def try_copy(trial, values, number, takers):
    """An image of a value, damaged; a value that comes in is printed, and read by a function that takes its type."""
    name = values.random.choice(trial.types + ["gai_report"] * 20)
    table = f"trial_image_{trial.types.index(name)}"
    try:
        image = copy_out(trial.connection, name, values.value(name, 0))
    except psycopg.Error as error:
        # The domain has a check.
        trial.outcomes["COPY BINARY", error.sqlstate] += 1
        if error.sqlstate not in trial.known:
            trial.fail(f"{number} COPY of {name}: {error}")
        return
    if not copy_in(trial, number, table, damaged(image, values.random)):
        return
    trial.run(number, f"printed {name}", f"SELECT v::text FROM {table}", ())
    if name in takers:
        _, function, kind, is_record, volatile, types = values.random.choice(takers[name])
        slots = ", ".join("v" if argument == name else f"%s::{argument}" for argument in types)
        arguments = [values.value(argument) for argument in types if argument != name]
        as_columns = f" AS w({WIDE})" if is_record else " AS w"
        statement = (
            f"SELECT {function}({slots})::text FROM {table}"
            if kind == "a"
            else f"SELECT w::text FROM {table}, {function}({slots}){as_columns}"
        )
        trial.run(number, f"{function} of an image", statement, arguments, volatile)


def prepare():
    """A new database with the extension, and tables that functions may be told of."""
    with psycopg.connect(dbname="postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {DATABASE}")
    trial = Trial()
    trial.connection.execute(
        "CREATE EXTENSION gaireport; CREATE TABLE trial_table (id text PRIMARY KEY, report gai_report, year integer);"
        " CREATE VIEW trial_view AS SELECT * FROM trial_table; CREATE INDEX trial_index ON trial_table (year);"
        " SELECT gai_create_views('trial_table', 'id', 'report', 'trial_views', true)"
    )
    trial.types = [row[0] for row in trial.connection.execute(TYPES)]
    for i, name in enumerate(trial.types):
        trial.connection.execute(f"CREATE UNLOGGED TABLE trial_image_{i} (v {name})")
    return trial


def main():
    trial = prepare()
    functions = trial.connection.execute(FUNCTIONS).fetchall()
    rng = random.Random()
    values = Values(trial.connection, rng)
    for number in range(FIRST, FIRST + CALLS):
        rng.seed(f"{SEED}/{number}")
        function = functions[number % len(functions)]
        values.connection = trial.connection
        statement, arguments = call_of(function, values)
        trial.run(number, function[0], statement, arguments, function[4])
    takers = collections.defaultdict(list)
    for function in functions:
        for argument in set(function[5]):
            takers[argument].append(function)
    for number in range(1, COPIES + 1):
        rng.seed(f"{SEED}/copy {number}")
        values.connection = trial.connection
        try_copy(trial, values, number, takers)

    states = collections.Counter()
    for (_, outcome), count in trial.outcomes.items():
        states[outcome] += count
    tap.note(
        f"{CALLS} calls of {len(functions)} functions, {COPIES} images of {len(trial.types)} types: "
        + ", ".join(f"{count} {outcome}" for outcome, count in states.most_common())
    )
    tap.note("the longest took %.1f s: %s" % trial.longest)
    silent = [
        function[0]
        for function in functions
        if CALLS >= 400 * len(functions) and not trial.outcomes[function[0], "returned"]
    ]
    tap.ok(len(functions) > 40 and len(trial.types) > 20, "functions and types are found in the catalogue")
    tap.ok(not silent, f"every function returned something, too: {' '.join(silent)}")
    tap.ok(COPIES == 0 or trial.outcomes["COPY BINARY", "accepted"] > COPIES / 20, "damaged rows came in")
    tap.ok(not trial.bad, f"nothing but results and documented SQLSTATEs, within a minute ({len(trial.bad)} others)")
    trial.connection.close()
    tap.done()


main()
