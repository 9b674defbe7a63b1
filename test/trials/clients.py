"""clients.py - many clients write, read and change definitions in a server whose processes are killed.

    clients.py     in the top folder, called by clients.sh, which kills the server and starts it again; speaks TAP

CLIENTS (50) sessions do so for LASTING (60) seconds.  Each keeps a ledger of its rows; in the end every acknowledged
row has to be there as it was, nothing else, and nothing that breaks its constraint.
"""
import collections
import json
import logging
import os
import random
import threading
import time

import psycopg

import tap
from ledger import Ledger

CLIENTS = int(os.environ.get("CLIENTS", "50"))
LASTING = int(os.environ.get("LASTING", "60"))
DATABASE = "gaireport_trials_clients"

# The server ended the session; whether it has carried out the statement is not known.
GONE = ("57P01", "57P02", "57P03", None)
# A statement that waited too long for others, or for whom others waited.
WAITED = ("40P01", "55P03", "57014")

SCHEMA = """
    CREATE EXTENSION gaireport;
    CREATE EXTENSION amcheck;
    CREATE TABLE page (
        id text PRIMARY KEY,
        body text NOT NULL,
        report gai_report GENERATED ALWAYS AS (gai_parse(body)) STORED
            CONSTRAINT page_adds_up CHECK (gai_assert(report))
    );
    CREATE INDEX ON page ((gai_cell(report, 'applications.received.total')));
    CREATE TABLE built (id text PRIMARY KEY, report gai_valid_report NOT NULL);
    CREATE TABLE draft (id text PRIMARY KEY, report gai_report);
    INSERT INTO draft SELECT n::text, gai_build(2021, '{"disputes.review.total": 1}') FROM generate_series(1, 20) AS n;
"""


def numbers(rng, right):
    """The cells of a report, as JSON: its sums hold, or one does not."""
    row = dict.fromkeys(["natural_person", "business", "research", "welfare", "legal_service", "other"], 0)
    row["natural_person"] = rng.randrange(1, 100000)
    row["total"] = row["natural_person"] + (0 if right else rng.randrange(1, 9))
    return json.dumps({f"applications.received.{column}": value for column, value in row.items()})


class Client:
    """One session, again and again until its time is over."""

    def __init__(self, number, pages, ends):
        self.number, self.pages, self.ends = number, pages, ends
        self.random = random.Random(f"{os.environ.get('SEED', '1')}/{number}")
        self.ledger = {"page": Ledger(), "built": Ledger()}
        self.outcomes = collections.Counter()
        self.bad = []
        self.made = 0
        self.connection = None
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        deeds = (
            [self.write] * 12
            + [self.write_wrong] * 5
            + [self.read] * 5
            + [self.define if self.number % 5 == 0 else self.read]
        )
        while time.monotonic() < self.ends:
            if self.connection is None:
                self.connect()
                continue
            try:
                self.random.choice(deeds)()
            except psycopg.Error as error:
                # What the deeds themselves do not expect.
                self.lose(error) if error.sqlstate in GONE else self.bad.append(f"{error.sqlstate} {error}")
        if self.connection is not None:
            self.connection.close()

    def connect(self):
        try:
            self.connection = psycopg.connect(
                dbname=DATABASE, autocommit=True, connect_timeout=5, options="-c statement_timeout=20s -c jit=off"
            )
        except psycopg.OperationalError:
            self.outcomes["connection refused"] += 1
            time.sleep(self.random.uniform(0.05, 0.3))

    def lose(self, error):
        self.outcomes["connection lost"] += 1
        self.connection.close()
        self.connection = None

    def count(self, deed, error=None):
        self.outcomes[deed if error is None else f"{deed}: {error.sqlstate}"] += 1

    # ---- rows -------------------------------------------------------------------------------------------------------

    def row(self, table, right):
        """What a row is made of: the text of a page, or the numbers of a report."""
        if table == "built":
            return numbers(self.random, right)
        return self.random.choice(self.pages[right]) + f"\n附注{self.number}-{self.made}"

    def statement(self, table, right):
        """A change of a row, its arguments, and the key: insert, or update or delete of a row of one's own."""
        value = "gai_build(2021, %s::jsonb)" if table == "built" else "%s"
        column = "report" if table == "built" else "body"
        keys = self.ledger[table].keys()
        kind = self.random.randrange(10)
        if kind < 6 or not keys:
            self.made += 1
            key = f"{self.number}-{self.made}"
            return (
                f"INSERT INTO {table} (id, {column}) VALUES (%s, {value}) RETURNING md5(report::text)",
                (key, self.row(table, right)),
                key,
            )
        key = self.random.choice(keys)
        if kind < 9 or not right:
            return (
                f"UPDATE {table} SET {column} = {value} WHERE id = %s RETURNING md5(report::text)",
                (self.row(table, right), key),
                key,
            )
        return f"DELETE FROM {table} WHERE id = %s RETURNING NULL::text", (key,), key

    def write(self):
        """Some changes in a transaction, often with a wrong one among them, whose savepoint is rolled back."""
        changes = {"page": {}, "built": {}}
        try:
            with self.connection.transaction():
                for _ in range(self.random.choice([1, 1, 1, 3, 8])):
                    table = self.random.choice(["page", "built"])
                    statement, arguments, key = self.statement(table, True)
                    if key in changes[table]:
                        continue
                    changes[table][key] = None
                    changes[table][key] = self.connection.execute(statement, arguments).fetchone()[0]
                    if self.random.random() < 0.2:
                        self.write_wrong()
            # psycopg ends a block of a transaction without a word if the session was lost within it.
            if self.connection.broken:
                raise psycopg.OperationalError("the session was lost before the transaction was over")
        except psycopg.Error as error:
            if error.sqlstate in GONE:
                for table, rows in changes.items():
                    self.ledger[table].doubt(rows)
            elif error.sqlstate in WAITED:
                self.count("write", error)
                return
            raise
        for table, rows in changes.items():
            self.ledger[table].acknowledge(rows)
            self.outcomes["rows acknowledged"] += len(rows)
        self.count("write")

    def write_wrong(self):
        """What no constraint lets pass."""
        table = self.random.choice(["page", "built"])
        statement, arguments, key = self.statement(table, False)
        try:
            with self.connection.transaction():
                taken = self.connection.execute(statement, arguments).rowcount
            # A row that this transaction has deleted is not there to be changed.
            if taken > 0:
                self.bad.append(f"taken into {table}: {arguments[0]!r:.100}")
        except psycopg.errors.CheckViolation as error:
            self.count("wrong", error)
        except psycopg.Error as error:
            if error.sqlstate not in WAITED:
                raise
            self.count("wrong", error)

    # ---- questions and definitions ----------------------------------------------------------------------------------

    def each(self, deed, *statements):
        """Statements that others may hinder."""
        for statement in statements:
            try:
                self.connection.execute(statement)
                self.count(deed)
            except psycopg.Error as error:
                if error.sqlstate not in WAITED:
                    raise
                self.count(deed, error)

    def read(self):
        self.each(
            "read",
            self.random.choice(
                [
                    "SELECT gai_sum(report) FROM built",
                    "SELECT count(*) FROM (SELECT report FROM page ORDER BY random() LIMIT 20) AS p, gai_cells(report)",
                    "SELECT count(*) FROM (SELECT report FROM page LIMIT 20) AS p, gai_check(report, true)",
                    "SELECT count(*) FROM page WHERE gai_cell(report, 'applications.received.total') = 11",
                    "SELECT max(length(gai_html(report))) FROM (SELECT report FROM page LIMIT 5) AS p",
                    "SELECT gai_similarity(a.report, b.report) FROM page AS a, page AS b LIMIT 3",
                ]
            ),
        )

    def define(self):
        """Each definer has names of its own, which a crash may have left."""
        own = f"own_{self.number}"
        self.each(
            "define",
            *self.random.choice(
                [
                    [
                        f"DROP SCHEMA IF EXISTS {own} CASCADE",
                        f"SELECT gai_create_views('page', 'id', 'report', '{own}')",
                        f"SELECT count(*) FROM {own}.reports",
                    ],
                    [
                        f"DROP SCHEMA IF EXISTS {own}_m CASCADE",
                        f"SELECT gai_create_views('draft', 'id', 'report', '{own}_m', true)",
                        f"SELECT gai_refresh_views('{own}_m')",
                    ],
                    [
                        f"ALTER TABLE page DROP CONSTRAINT IF EXISTS {own}",
                        f"ALTER TABLE page ADD CONSTRAINT {own} CHECK (gai_valid(report)) NOT VALID",
                        f"ALTER TABLE page VALIDATE CONSTRAINT {own}",
                    ],
                    [
                        f"DROP INDEX IF EXISTS {own}_index",
                        f"CREATE INDEX {own}_index ON built (gai_cell(report, 'applications.received.total'))",
                    ],
                    [
                        f"DROP TABLE IF EXISTS {own}_table",
                        f"CREATE TABLE {own}_table AS SELECT id, c.* FROM draft, gai_cells(report) AS c",
                    ],
                    ["VACUUM page", "ANALYZE built"],
                ]
            ),
        )


def create():
    """The database; pages whose sums do not hold, and such whose sums do."""
    with psycopg.connect(dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {DATABASE}")
    pages = ([], [])
    with psycopg.connect(dbname=DATABASE, autocommit=True) as connection:
        connection.execute(SCHEMA)
        for name in sorted(os.listdir("test/seeds")):
            if name.endswith(".txt"):
                with open(f"test/seeds/{name}", encoding="utf-8") as file:
                    body = file.read()
                pages[connection.execute("SELECT gai_valid(gai_parse(%s))", (body,)).fetchone()[0]].append(body)
    return pages


def wait_for_server():
    for _ in range(600):
        try:
            return psycopg.connect(dbname=DATABASE, autocommit=True)
        except psycopg.OperationalError:
            time.sleep(0.2)
    raise SystemExit("Bail out! the server does not come back")


def compare(connection, clients):
    """Every ledger with the tables."""
    for table in ("page", "built"):
        rows = dict(connection.execute(f"SELECT id, md5(report::text) FROM {table}").fetchall())
        kept, problems, told = 0, ([], [], []), set()
        for client in clients:
            ledger = client.ledger[table]
            counted, *found = ledger.compare(rows)
            kept += counted
            for problem, keys in zip(problems, found):
                problem.extend(keys)
            told |= set(ledger.certain) | set(ledger.doubtful)
        doubtful = sum(len(client.ledger[table].doubtful) for client in clients)
        foreign = problems[2] + sorted(set(rows) - told)
        tap.note(
            f"{table}: {len(rows)} rows, {kept} as acknowledged, {len(problems[0])} lost, {len(problems[1])} changed, "
            f"{len(foreign)} of which nobody was told, {doubtful} keys in doubt"
        )
        tap.ok(kept > 0 and not problems[0], f"{table}: every acknowledged row is there {problems[0][:5]}")
        tap.ok(not problems[1], f"{table}: and is as it was acknowledged {problems[1][:5]}")
        tap.ok(not foreign, f"{table}: no other row is there {foreign[:5]}")
        wrong = connection.execute(f"SELECT count(*) FROM {table} WHERE gai_valid(report) IS NOT TRUE").fetchone()[0]
        tap.ok(wrong == 0, f"{table}: no row breaks its constraint ({wrong})")
    stale = connection.execute("SELECT count(*) FROM page WHERE report IS DISTINCT FROM gai_parse(body)").fetchone()[0]
    tap.ok(stale == 0, f"page: every report is that of its text ({stale} are not)")


def main():
    # Sessions that are lost are what this is about.
    logging.getLogger("psycopg").setLevel(logging.ERROR)
    pages = create()
    print("ready", flush=True)
    begin = time.monotonic()
    clients = [Client(number, pages, begin + LASTING) for number in range(CLIENTS)]
    for client in clients:
        client.thread.join()
    print("over", flush=True)
    outcomes = sum((client.outcomes for client in clients), collections.Counter())
    bad = [what for client in clients for what in client.bad]
    connection = wait_for_server()
    tap.note(
        f"{CLIENTS} clients, {time.monotonic() - begin:.0f} s: "
        + ", ".join(f"{count} {what}" for what, count in sorted(outcomes.items()))
    )
    for what in bad[:10]:
        tap.note(what[:500])
    tap.ok(not bad, f"nothing but what was to be expected ({len(bad)} others)")
    tap.ok(outcomes["wrong: 23514"] > 0, "wrong reports were refused")
    compare(connection, clients)
    indexes = connection.execute(
        "SELECT count(bt_index_parent_check(indexrelid, true)) FROM pg_index JOIN pg_class ON oid = indexrelid"
        " WHERE relam = (SELECT oid FROM pg_am WHERE amname = 'btree') AND relpersistence = 'p'"
    ).fetchone()[0]
    broken = connection.execute(
        "SELECT count(*) FROM pg_class, verify_heapam(oid) WHERE relkind IN ('r', 'm', 't')"
    ).fetchone()[0]
    tap.ok(
        indexes > 100 and broken == 0, f"amcheck finds {indexes} indexes and every table whole ({broken} complaints)"
    )
    tap.done()


main()
