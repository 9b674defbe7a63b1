"""make_inbox.py - a folder of files as they come in, hostile ones included.

    make_inbox.py FOLDER SEEDS FORM CELLS

SEEDS is the folder of real reports; FORM and CELLS are what make_office.pl makes documents of.  Prints the number of
rows that a loader should make of the folder.
"""
import base64
import io
import os
import struct
import subprocess
import sys
import zipfile


def document(kind, form, cells):
    command = ['perl', 'test/tools/make_office.pl', kind, form, cells]
    return base64.b64decode(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def archive(*members):
    """A zip archive of (name, bytes), names as they are given."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, 'w', zipfile.ZIP_DEFLATED) as output:
        for name, body in members:
            output.writestr(name, body)
    return file.getvalue()


def encrypted(body):
    """The same archive with the flag that its members are encrypted, in both of its directories."""
    body = bytearray(body)
    for mark, at in ((b'PK\3\4', 6), (b'PK\1\2', 8)):
        start = body.find(mark)
        while start >= 0:
            body[start + at] |= 1
            start = body.find(mark, start + 4)
    return bytes(body)


def damaged(body):
    """The same archive with other bytes in the middle of its only member."""
    return body[:200] + bytes(byte ^ 0x55 for byte in body[200:260]) + body[260:]


def old_names(name, body):
    """An archive with a name in GB18030, as old programs write it: one member, stored."""
    raw = name.encode('gb18030')
    crc = zipfile.crc32(body)
    common = struct.pack('<HHHHHLLLHH', 20, 0, 0, 0, 0, crc, len(body), len(body), len(raw), 0)
    local = b'PK\3\4' + common + raw + body
    central = b'PK\1\2' + struct.pack('<H', 20) + common + struct.pack('<HHHLL', 0, 0, 0, 0, 0) + raw
    return local + central + b'PK\5\6' + struct.pack('<HHHHLLH', 0, 0, 1, 1, len(central), len(local), 0)


def nested(levels, body):
    for _ in range(levels):
        body = archive(('inner.zip', body))
    return body


def files(seeds, form, cells):
    """(name, bytes, rows) of every file; a name is bytes where it is no UTF-8."""
    seed = [open(os.path.join(seeds, name), encoding='utf-8').read()
            for name in sorted(os.listdir(seeds)) if name.endswith('.txt')]
    one = seed[1].encode()
    outside = '../../etc/passwd', '/etc/shadow', 'c:\\x'
    yield '北海高新区2024年.txt', seed[0].encode(), 1
    yield '镇巴县/2024年度/镇巴县人民政府办公室2024年政府信息公开工作年度报告.txt', seed[1].encode('gb18030'), 1
    yield '镇巴县/2024年度/副本.html', b'<meta charset=gbk><pre>' + seed[1].encode('gb18030') + b'</pre>', 1
    yield '南湖区（二〇二三年）.txt', seed[2].encode('utf-16'), 1
    yield '报告.docx', document('docx', form, cells), 1
    yield '报告.xlsx', document('xlsx', form, cells), 1
    yield '无标题.txt', seed[3].encode(), 1
    yield 'empty.txt', b'', 1
    yield 'blank.txt', b' \n' * 100, 1
    yield 'one line.txt', '政府信息公开'.encode() * 300000, 1
    yield 'binary.bin', bytes(range(256)) * 500, 1
    yield 'picture.png', b'\x89PNG\r\n\x1a\n' + bytes(100), 1
    yield 'broken.pdf', b'%PDF-1.7\n' + one, 1
    yield 'password.doc', b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(504) + 'EncryptedPackage'.encode('utf-16-le'), 1
    yield 'quote\'s "double" $1 %s; DROP TABLE x.txt', one, 1
    yield 'line\nend\ttab.txt', one, 1
    yield b'invalid \xff\xfe.txt', one, 1
    yield '旧名.txt'.encode('gb18030'), one, 1
    yield '--help', one, 1
    yield 'bomb.zip', archive(('bomb.txt', bytes(30 << 20))), 1
    yield 'traversal.zip', archive(*((member, one) for member in outside), ('good.txt', one)), 4
    yield 'encrypted.zip', encrypted(archive(('a.txt', one), ('b.txt', one))), 2
    yield 'damaged.zip', damaged(archive(('a.txt', one))), 1
    yield 'cut.zip', archive(('a.txt', one))[:500], 1
    yield 'nothing.zip', archive(), 1
    yield 'many.zip', archive(*((f'{n}.txt', b'') for n in range(10001))), 1
    yield 'deep.zip', nested(5, archive(('a.txt', one))), 1
    yield 'two.zip', nested(1, archive(('b/泉港区2024年.txt', seed[4].encode()), ('b/泉港区2024年.txt', b'other'))), 2
    yield 'long name.zip', archive((''.join(map(chr, range(0x4e00, 0x9000))) + '.txt', b'other'), ('x' * 60000, b'')), 2
    yield 'old names.zip', old_names('高新区2022年.txt', seed[3].encode()), 1


def main(folder, seeds, form, cells):
    rows = 0
    for name, body, count in files(seeds, form, cells):
        path = os.path.join(os.fsencode(folder), name if isinstance(name, bytes) else name.encode())
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'wb') as file:
            file.write(body)
        rows += count
    os.mkfifo(os.path.join(folder, 'pipe'))
    os.symlink('/etc/hostname', os.path.join(folder, 'link out'))
    os.symlink('报告.docx', os.path.join(folder, 'link in.docx'))
    os.symlink('.', os.path.join(folder, 'loop'))
    os.symlink('nowhere', os.path.join(folder, 'dangling'))
    print(rows + 5)


if __name__ == '__main__':
    import warnings
    warnings.simplefilter('ignore')         # two members of one name
    main(*sys.argv[1:])
