"""Temporary folders of runs, and what is left of runs that were killed."""
import contextlib
import fcntl
import os
import re
import shutil
import stat
import tempfile

PREFIX, LOCK = 'gai-load.', 'lock'


@contextlib.contextmanager
def workplace():
    """A temporary folder and the descriptor of its lock, which is held until this process has ended, and every program
    to which the descriptor was passed: that tells a folder in use from one that a killed run left."""
    with tempfile.TemporaryDirectory(prefix=PREFIX) as folder:
        path = os.path.join(folder, LOCK)
        lock = os.open(path + '.new', os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        try:
            # It has its name only when it is held.  On a file system without locks nothing is ever removed.
            with contextlib.suppress(OSError):
                fcntl.flock(lock, fcntl.LOCK_EX)
                os.rename(path + '.new', path)
            yield folder, lock
        finally:
            os.close(lock)


def remove_stale():
    """Removes the folders of this user's runs that were killed."""
    parent = tempfile.gettempdir()
    try:
        names = os.listdir(parent)
    except OSError:
        return                          # one may have a folder that one cannot list
    for name in names:
        if not re.fullmatch(re.escape(PREFIX) + '[a-z0-9_]{8}', name):
            continue
        folder = os.path.join(parent, name)
        try:
            status = os.lstat(folder)
            if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.geteuid():
                continue
            lock = os.open(os.path.join(folder, LOCK), os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            continue                    # no folder of ours, or one that is being made or removed
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            pass                        # it is in use
        finally:
            os.close(lock)
