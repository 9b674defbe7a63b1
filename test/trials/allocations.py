"""allocations.py - each allocation that a function makes of the server fails in turn, and so do all behind it.

    allocations.py     in the top folder, called by allocations.sh; speaks TAP

SCARCE names the library that is put before the malloc of the server.

The calls are the lines of examples.tsv, each in a process of its own, so that the first failures are those of what a
process sets up for itself.  A call has to say the same as always or 53200; the second time round no block of libxml2,
libzip or zlib may be left behind.
"""
import os

import psycopg

import examples
import tap

DATABASE = "gaireport_trials_allocations"
MORE = """
    CREATE FUNCTION scarce_palloc(fail_at integer, for_good boolean) RETURNS bigint LANGUAGE c
    AS '$libdir/gaireport', 'scarce_palloc_set';
    CREATE FUNCTION scarce_live() RETURNS integer LANGUAGE c AS '{scarce}', 'scarce_live';
    -- What comes of a statement when each allocation in turn fails, and how many there are.
    CREATE FUNCTION outcomes(statement text, for_good boolean, OUT seen text[], OUT asked bigint) LANGUAGE plpgsql AS $$
    DECLARE
        got text;
    BEGIN
        seen := '{}';
        FOR n IN 1 .. 1000000 LOOP
            BEGIN
                PERFORM scarce_palloc(n, for_good);
                EXECUTE statement INTO got;
                asked := scarce_palloc(0, false);
            EXCEPTION WHEN OTHERS THEN
                asked := scarce_palloc(0, false);
                got := SQLSTATE;
            END;
            IF got <> ALL (seen) THEN
                seen := seen || got;
            END IF;
            EXIT WHEN asked < n;
        END LOOP;
    END $$;
"""


def result_of(how, call):
    """All that the call says, in a few letters."""
    source = examples.from_item(how, call).replace(" AS w(", " AS it(")
    return f"SELECT 'said ' || coalesce(md5(string_agg(it::text, ' ')), 'NULL') FROM one, {source}"


def whole_of(statement):
    """What the statement says with all allocations, in a process of its own."""
    with psycopg.connect(dbname=DATABASE, autocommit=True) as connection:
        try:
            return connection.execute(statement).fetchone()[0]
        except psycopg.Error as error:
            return error.sqlstate


def main():
    functions = examples.create(DATABASE, MORE.replace("{scarce}", os.environ["SCARCE"]))
    missing = examples.missing(functions)
    tap.ok(not missing, f"every function of the catalogue is called {' '.join(missing)}")
    total = 0
    for how, call in examples.lines():
        if how == "makes":
            continue
        statement = result_of(how, call)
        whole = whole_of(statement)
        outcomes, left = set(), 0
        for for_good in (False, True):
            with psycopg.connect(dbname=DATABASE, autocommit=True) as connection:
                for _ in range(2):
                    live = connection.execute("SELECT scarce_live()").fetchone()[0]
                    seen, asked = connection.execute("SELECT * FROM outcomes(%s, %s)", (statement, for_good)).fetchone()
                    outcomes |= set(seen)
                    total += asked
                left += connection.execute("SELECT scarce_live()").fetchone()[0] - live
        odd = outcomes - {whole, "53200"}
        failed = asked == 0 or "53200" in outcomes
        tap.ok(
            whole in outcomes and failed and not odd and left == 0,
            f"{call}: {asked} allocations may fail {' '.join(sorted(odd))} ({left} blocks left)",
        )
    tap.note(f"{total} allocations that failed")
    tap.done()


main()
