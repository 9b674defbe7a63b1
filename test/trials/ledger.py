"""ledger.py - what a client was told about its rows, to be compared with what is in the table at the end."""
import collections


class Ledger:
    """Rows by key; a row is a text, or None where there is none."""

    def __init__(self):
        self.certain = {}
        self.doubtful = collections.defaultdict(set)

    def keys(self):
        """Those of rows that are there for certain."""
        return [key for key, row in self.certain.items() if row is not None]

    def acknowledge(self, changes):
        """The server said that these changes are made."""
        self.certain.update(changes)

    def doubt(self, changes):
        """The server was gone before it said so: each may have been made or not.  Such a row is left alone then."""
        for key, row in changes.items():
            self.doubtful[key] |= {row, self.certain.pop(key, None)}

    def compare(self, rows):
        """How many rows are as acknowledged; the keys of those that are lost, changed, or there for no known reason."""
        kept, lost, changed, foreign = 0, [], [], []
        for key, row in self.certain.items():
            found = rows.get(key)
            if found == row:
                kept += row is not None
            elif found is None:
                lost.append(key)
            else:
                (foreign if row is None else changed).append(key)
        changed += [key for key, possible in self.doubtful.items() if rows.get(key) not in possible]
        return kept, lost, changed, foreign
