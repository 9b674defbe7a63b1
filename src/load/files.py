"""Files and archives: what is to be loaded, in an order that is the same in every run."""
import hashlib
import io
import os
import re
import stat
import zipfile

from reasons import Refused
from words import tr

MAX_MEMBERS = 10000             # of an archive
MAX_UNPACKED = 4 << 30          # bytes of all members of an archive, those of archives in it included
MAX_RATIO = 200                 # a member's size by what it takes in the archive ...
FREE_RATIO = 1 << 20            # ... but for members as small as this
MAX_DEPTH = 3                   # archives in archives
MAX_NAME = 500                  # letters of a name: the primary key's index takes no row of more than 2.7 kB
DOCUMENT_MEMBERS = {'[Content_Types].xml', 'word/document.xml', 'xl/workbook.xml', 'mimetype', 'OFD.xml'}


class Item:
    """A file to be loaded: a path to open, or the bytes of a member of an archive; and the reason, if it is refused."""

    def __init__(self, name, path=None, body=None, refusal=None):
        self.name, self.path, self.body, self.refusal = name, path, body, refusal
        self.base = None                # the folder that the name begins at; None if the name is a whole path
        self.mute = 0                   # so many letters at the name's beginning are of folders that nobody named


def decode_path(raw):
    """A path as text, folder by folder: they may be of different systems."""
    return '/'.join(map(decode_name, raw.split(b'/')))


def decode_name(raw):
    """A file's name as text: UTF-8, or the Chinese of old systems; else with its bytes as \\xHH."""
    try:
        return raw.decode('utf-8')
    except UnicodeDecodeError:
        pass
    try:
        text = raw.decode('gb18030')
        if re.fullmatch('[ -~\u2014\u201c\u201d\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+', text):
            return text
    except UnicodeDecodeError:
        pass
    return raw.decode('utf-8', 'backslashreplace')


def short(name):
    """A name that an index can hold: of a very long one the beginning, a digest of the whole, and the end."""
    if len(name) <= MAX_NAME:
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:16]
    return f'{name[:MAX_NAME - 120]}…{digest}…{name[-100:]}'


def open_file(path):
    """Opens a regular file and nothing else: a pipe would wait for ever, a device may never end."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise Refused('42809', 'not a regular file')
        return os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC), 'rb')
    except OSError as error:
        raise unreadable(error) from error


def unreadable(error):
    return Refused('58030', 'the file cannot be read', error.strerror)


class Walk:
    """All files that the arguments name, one Item each, in an order that is the same in every run."""

    def __init__(self, base, max_bytes, storable, found):
        self.base = base                # names of files below this folder begin at it; None if all are whole paths
        self.max_bytes = max_bytes
        self.storable = storable        # makes of a name what the database can hold
        self.found = found              # called with the number of members of each archive that is opened
        self.paths = set()
        self.names = set()

    def list(self, argument):
        """The whole paths under an argument, as (path, the folder that nobody named, where it really is, refusal)."""
        argument = os.path.abspath(os.fsencode(argument))
        above = os.path.dirname(argument)
        if not os.path.isdir(argument):
            yield argument, os.path.dirname(above), os.path.realpath(argument), None
            return
        root = os.path.realpath(argument)
        folders = [argument]
        while folders:
            folder = folders.pop()
            try:
                with os.scandir(folder) as entries:
                    entries = sorted(entries, key=lambda entry: entry.name)
            except OSError as error:
                yield folder, above, folder, Refused('58030', 'the folder cannot be read', error.strerror)
                continue
            deeper = []
            for entry in entries:
                path = os.path.normpath(entry.path)
                if entry.is_symlink():
                    yield path, above, *self.follow(path, root)
                elif entry.is_dir(follow_symlinks=False):
                    deeper.append(path)
                else:
                    yield path, above, path, None
            folders.extend(reversed(deeper))

    @staticmethod
    def follow(path, root):
        """Where a link leads, and the refusal of one that would bring in what is outside of the folder."""
        target = os.path.realpath(path)
        if not (target + b'/').startswith(os.path.join(root, b'')):
            return path, Refused('42501', 'a link that leads out of its folder',
                                 'Name the file itself, if it is meant.')
        if os.path.isdir(target):
            return path, Refused('42809', 'a link to a folder', 'The folder is loaded where it is.')
        return target, None

    def items(self, paths):
        """An Item for each of the paths, and for each member of those that are archives."""
        for path, above, target, refusal in paths:
            if path in self.paths:
                continue
            self.paths.add(path)
            name, base, mute = self.name_of(path, above)
            name = self.unique(name)
            for item in [Item(name, refusal=refusal)] if refusal else self.contents(name, target):
                item.base, item.mute = base, mute
                yield item

    def name_of(self, path, above):
        """The name that a row has for a path, the base that it begins at, and how much of it says nothing.

        A name means one file, wherever a run was started: it begins at the table's base or is the whole path.
        """
        name = self.storable(decode_path(path))
        if self.base and name.startswith(os.path.join(self.base, '')):
            return name[len(os.path.join(self.base, '')):], self.base, 0
        return name, None, len(self.storable(decode_path(above)))

    def contents(self, name, target):
        """The file itself, or the members of an archive."""
        try:
            with open_file(target) as file:
                if is_archive(file, name):
                    for item in self.members(file, name, 1, [MAX_UNPACKED]):
                        if item.name == name:
                            item.path = target
                        yield item
                    return
            yield Item(name, path=target)
        except Refused as reason:
            yield Item(name, refusal=reason)

    def unique(self, name):
        """A name that no other file of the run has: an archive may hold two members of one name."""
        name = short(self.storable(name))
        number, candidate = 1, name
        while candidate in self.names:
            number += 1
            candidate = f'{name}#{number}'
        self.names.add(candidate)
        return candidate

    def members(self, file, name, depth, budget):
        """The members of an archive.  The archive itself has a row only if it cannot be opened."""
        try:
            if depth > MAX_DEPTH:
                raise Refused('54000', 'archives in archives are too deep', tr('At most {} are opened.', MAX_DEPTH))
            archive, members = open_archive(file)
        except Refused as reason:
            yield Item(name, refusal=reason)
            return
        self.found(len(members))
        with archive:
            for member in members:
                member_name = member_path(member)
                whole = self.unique(f'{name}!{member_name}')
                try:
                    body = self.unpack(archive, member, member_name, budget)
                except Refused as reason:
                    yield Item(whole, refusal=reason)
                    continue
                inner = io.BytesIO(body)
                if is_archive(inner, whole):
                    for item in self.members(inner, whole, depth + 1, budget):
                        if item.name == whole:
                            item.body = body
                        yield item
                else:
                    yield Item(whole, body=body)

    def unpack(self, archive, member, name, budget):
        """The bytes of a member, which is never written to a disk under its own name."""
        if '..' in name.split('/') or name.startswith('/') or re.match('[A-Za-z]:', name):
            raise Refused('22023', 'a name that leads out of its archive')
        if stat.S_ISLNK(member.external_attr >> 16):
            raise Refused('42809', 'a link in an archive')
        if member.flag_bits & 1:
            raise Refused('0A000', 'encrypted in its archive', 'Unpack it with its password and load the file.')
        if member.file_size > self.max_bytes:
            raise too_large(self.max_bytes)
        if member.file_size > FREE_RATIO and member.file_size > MAX_RATIO * member.compress_size:
            raise Refused('54000', 'unpacks to far more than any report', tr('More than {} times its size.', MAX_RATIO))
        if member.file_size > budget[0]:
            raise Refused('54000', 'the archive unpacks to too much',
                          tr('At most {} MB of one are read.', MAX_UNPACKED >> 20))
        budget[0] -= member.file_size
        try:
            with archive.open(member) as stream:
                return stream.read()
        except Exception as error:      # zipfile lets errors of every module through that it calls
            raise Refused('22P02', 'damaged in its archive', f'{type(error).__name__}: {error}'[:300]) from error


def too_large(limit):
    return Refused('54000', 'the file is larger than any report',
                   tr('At most {} MB are read; see --max-size.', limit >> 20))


def is_archive(file, name):
    """Whether a file is a zip archive of files, and not a document that is stored as one (.docx, .odt, .ofd)."""
    head = file.read(4)
    file.seek(0)
    if head == b'PK\5\6':
        return True
    if head != b'PK\3\4':
        return False
    try:
        with zipfile.ZipFile(limited(file)) as archive:
            names = archive.namelist()
    except Refused:
        return True
    except Exception:
        # What may be a document is told apart by the server, which says what is wrong with it.
        return name.lower().endswith('.zip')
    finally:
        file.seek(0)
    return not DOCUMENT_MEMBERS & set(names)


def limited(file):
    """The same file, unless its directory is so large that listing it would be an attack."""
    file.seek(0, os.SEEK_END)
    size = file.tell()
    file.seek(max(0, size - 65557))
    tail = file.read()
    file.seek(0)
    end = tail.rfind(b'PK\5\6')
    if end >= 0 and len(tail) - end >= 22:
        members = int.from_bytes(tail[end + 10:end + 12], 'little')
        directory = int.from_bytes(tail[end + 12:end + 16], 'little')
        if members > MAX_MEMBERS or directory > MAX_MEMBERS * 500:
            raise Refused('54000', 'an archive of too many files', tr('At most {} are read.', MAX_MEMBERS))
    return file


def open_archive(file):
    try:
        archive = zipfile.ZipFile(limited(file))
    except Refused:
        raise
    except Exception as error:
        raise Refused('22P02', 'an archive that cannot be opened', f'{type(error).__name__}: {error}'[:300]) from error
    members = [member for member in archive.infolist() if not member.is_dir()]
    if not members:
        raise Refused('22P02', 'an archive without files')
    return archive, members


def member_path(member):
    name = member.orig_filename
    if not member.flag_bits & 0x800:
        name = decode_name(name.encode('cp437', 'replace'))
    return name.replace('\\', '/').replace('\0', '\\0')
