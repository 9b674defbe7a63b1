"""Why a file has no report, and what ends a run."""
from words import tr


class Refused(Exception):
    """Why a file has no report: what its row says."""

    def __init__(self, sqlstate, message, hint=None):
        super().__init__(message)
        self.sqlstate, self.message, self.hint = sqlstate, tr(message), tr(hint) if hint else hint


class Stopped(Exception):
    """The user wants the run to end."""


class Fatal(Exception):
    """What ends the run at once, with a message."""


def of_this_machine(sqlstate):
    """Whether another run may do better: no program, no time, no memory, no disk; not for what the file is."""
    return sqlstate in ('57014', '58P01') or sqlstate[:2] in ('08', '53', '57', '58')
