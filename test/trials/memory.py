"""memory.py - the memory of a process after a thousand calls of a function and after many more, also of such that fail.

    memory.py     in the top folder, with a server in which the extension is installed (PGHOST … as usual); speaks TAP

The calls are the lines of examples.tsv; a function of the catalogue without one is a failure.  Each line has a process
of its own, which does it REPEAT times (default 1,000,000), or as often as EACH seconds (2) allow.  VmRSS without shared
buffers is looked at, because what leaks outside of PostgreSQL's bookkeeping shows only there.  What changes the
catalogue is a transaction each, and the first hundred of them fill the caches.
"""
import os
import re
import time

import psycopg

import examples
import tap

REPEAT = int(os.environ.get("REPEAT", "1000000"))
EACH = float(os.environ.get("EACH", "2"))
# Calls after which caches are as full as they get, and the kilobytes that they may still grow by.
FIRST = 1000
MOST = 2048
DATABASE = "gaireport_trials_memory"

# PostgreSQL keeps something of each refresh, which is measured where no function of ours is called.
BY_HAND = {"gai_refresh_views('kept')": "refresh_by_hand('kept')"}

MORE = """
    CREATE FUNCTION refresh_by_hand(schema name) RETURNS integer LANGUAGE plpgsql AS $$
    DECLARE
        view regclass;
    BEGIN
        FOR view IN
            SELECT oid FROM pg_class WHERE relnamespace = schema::text::regnamespace AND relkind = 'm' ORDER BY 1
        LOOP
            EXECUTE format('REFRESH MATERIALIZED VIEW CONCURRENTLY %%s', view);
        END LOOP;
        RETURN 0;
    END $$;
    CREATE FUNCTION repeat_failing(statement text, times integer) RETURNS text LANGUAGE plpgsql AS $$
    DECLARE
        states text[] := '{}';
    BEGIN
        FOR n IN 1 .. times LOOP
            BEGIN
                EXECUTE statement;
                RETURN 'nothing';
            EXCEPTION WHEN OTHERS THEN
                IF SQLSTATE <> ALL (states) THEN
                    states := states || SQLSTATE;
                END IF;
            END;
        END LOOP;
        RETURN array_to_string(states, ' ');
    END $$;
"""


def statement_of(how, call):
    """What does a call %(n)s times."""
    once = examples.from_item(how, call)
    return {
        "value": f"SELECT count({call}) FROM one, generate_series(1, %(n)s)",
        "rows": f"SELECT count(*) FROM (SELECT one.* FROM one, generate_series(1, %(n)s) OFFSET 0) AS one, {once}",
        "all": f"SELECT {call} IS NULL FROM one, generate_series(1, %(n)s)",
        "each": f"SELECT count(it) FROM (SELECT {call} AS it FROM one, generate_series(1, %(n)s) AS n GROUP BY n) AS s",
        "makes": f"SELECT {call}::text",
        "fails": f"SELECT repeat_failing($fail$SELECT count(it::text) FROM one, {once}$fail$, %(n)s)"
        if once.endswith("AS it")
        else f"SELECT repeat_failing($fail$SELECT * FROM one, {once}$fail$, %(n)s)",
    }[how]


def resident(pid):
    """Kilobytes, without those of the buffers that all processes share."""
    with open(f"/proc/{pid}/status", encoding="ascii") as file:
        status = file.read()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) - int(re.search(r"RssShmem:\s+(\d+)", status)[1])


def measure(how, call):
    """The calls that were made after the first, kilobytes then and at the end, and what the last statement said."""
    # What changes the catalogue is a transaction each.
    batch, first = (1, 100) if how == "makes" else (1000, FIRST)
    statement = statement_of(how, call)
    with psycopg.connect(
        dbname=DATABASE, autocommit=True, options="-c jit=off -c enable_memoize=off -c client_min_messages=warning"
    ) as connection:

        def run(calls, ends):
            done, said = 0, None
            while done < calls and time.monotonic() < ends:
                said = connection.execute(statement, {"n": batch}).fetchone()[0]
                if how == "makes":
                    connection.execute("DROP SCHEMA IF EXISTS made CASCADE")
                done += batch
            return done, said

        run(first, float("inf"))
        before = resident(connection.info.backend_pid)
        calls, said = run(REPEAT, time.monotonic() + EACH)
        return calls, before, resident(connection.info.backend_pid), said


def main():
    functions = examples.create(DATABASE, MORE)
    missing = examples.missing(functions)
    tap.ok(len(functions) > 30 and not missing, f"every function of the catalogue is called {' '.join(missing)}")
    total = 0
    # The last is the server's own: what it shows is none of ours.
    for how, call in examples.lines() + [("fails", "CAST(rubbish AS integer)")]:
        calls, before, after, said = measure(how, call)
        total += calls
        grown, allowed = after - before, MOST
        if call in BY_HAND:
            own_calls, own_before, own_after, _ = measure(how, BY_HAND[call])
            allowed += (own_after - own_before) * calls // own_calls
            tap.note(f"{BY_HAND[call]}, {own_calls} calls: {own_before} kB, then {own_after} kB")
        sense = bool(re.fullmatch(r"[0-9A-Z]{5}", str(said))) if how == "fails" else said != "nothing"
        tap.note(
            f"{call}{': ' + said if how == 'fails' else ''}, {calls} calls: {before} kB, then {after} kB,"
            f" {grown * 1024 * 1_000_000 // calls} bytes a million"
        )
        tap.ok(sense and grown <= allowed, f"{how} {call}: {grown} kB more")
    tap.note(f"{total} calls in all")
    tap.done()


main()
