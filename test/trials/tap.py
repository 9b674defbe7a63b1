"""tap.py - the Test Anything Protocol for the programs of this folder."""
import sys

_results = []


def ok(passed, name):
    """One test."""
    _results.append(bool(passed))
    print(f"{'ok' if passed else 'not ok'} {len(_results)} - {name}", flush=True)
    return bool(passed)


def note(line):
    """Something to be read."""
    print(f"# {line}", flush=True)


def done():
    """Ends the program: status 1 if a test failed."""
    print(f"1..{len(_results)}")
    sys.exit(0 if all(_results) else 1)
