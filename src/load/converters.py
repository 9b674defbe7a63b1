"""The programs that make something of a file that the server reads."""
import os
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import time

from files import too_large
from reasons import Refused, Stopped
from words import tr

PACKAGES = {'pdftotext': 'poppler-utils', 'pdftoppm': 'poppler-utils',
            'tesseract': 'tesseract-ocr tesseract-ocr-chi-sim',
            'soffice': 'libreoffice-writer-nogui libreoffice-calc-nogui'}
PICTURES = (b'\x89PNG\r\n\x1a\n', b'\xff\xd8\xff', b'GIF8', b'II*\0', b'MM\0*', b'\0\0\0\x0cjP')
MIN_LETTERS = 10                # Chinese letters of a PDF; one with fewer consists of pictures


def kind_of(body):
    """What has to convert a file: 'pdf', 'picture', the suffix of an Office document; None if nothing has to."""
    if b'%PDF-' in body[:1024]:
        return 'pdf'
    if body.startswith(PICTURES) or body[:4] == b'RIFF' and body[8:12] == b'WEBP':
        return 'picture'
    # Any text may begin with the letters BM; a bitmap's bytes 6 to 9 are 0.
    if body.startswith(b'BM') and body[6:10] == bytes(4):
        return 'picture'
    if body.startswith(b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'):
        # With a password it cannot be converted; the server says so.
        if 'EncryptedPackage'.encode('utf-16-le') in body:
            return None
        return 'xls' if 'Workbook'.encode('utf-16-le') in body else 'doc'
    if body.startswith(b'{\\rtf'):
        return 'rtf'
    if b'mimetypeapplication/vnd.oasis.opendocument.' in body[:100]:
        return 'ods' if b'spreadsheet' in body[:100] else 'odt'
    return None


class Converters:
    """The programs that convert, for one thread: in a folder of its own, each in a process group of its own."""

    def __init__(self, options, folder, lock, stopped, missed):
        self.timeout, self.ocr, self.max_bytes = options.timeout, options.ocr, options.max_size << 20
        self.folder, self.lock, self.stopped, self.missed = folder, lock, stopped, missed

    def convert(self, body, kind):
        """What the server reads in place of a file, and the name of the program that made it."""
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            source = os.path.join(folder, f'input.{kind}')
            with open(source, 'wb') as file:
                file.write(body)
            if kind == 'pdf':
                return self.convert_pdf(folder, source)
            if kind == 'picture':
                if not self.ocr:
                    raise Refused('0A000', 'a picture', 'gai-load --ocr reads pictures with tesseract.')
                return self.recognise(folder, [source])
            return self.convert_office(folder, source, 'xlsx' if kind in ('xls', 'ods') else 'docx')

    def convert_pdf(self, folder, source):
        output = os.path.join(folder, 'output.html')
        self.run(folder, 'pdftotext', '-bbox-layout', source, output)
        words = self.result(output, 'pdftotext')
        if len(re.findall('[\u4e00-\u9fff]', words.decode('utf-8', 'replace'))) >= MIN_LETTERS:
            return words, 'pdftotext'
        if not self.ocr:
            raise Refused('0A000', 'a PDF without text, of pictures', 'gai-load --ocr reads pictures with tesseract.')
        self.need('tesseract')
        # A4 with 300 dots an inch; a page that says it is larger gets no more memory.
        self.run(folder, 'pdftoppm', '-gray', '-png', '-scale-to', '3508', source, os.path.join(folder, 'page'))
        pages = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.startswith('page'))
        return self.recognise(folder, pages)

    def recognise(self, folder, pages):
        listing = os.path.join(folder, 'pages.txt')
        with open(listing, 'w', encoding='utf-8') as file:
            file.write(''.join(f'{page}\n' for page in pages))
        self.run(folder, 'tesseract', listing, os.path.join(folder, 'output'), '-l', 'chi_sim', 'hocr',
                 timeout=self.timeout * max(1, len(pages)))
        return self.result(os.path.join(folder, 'output.hocr'), 'tesseract'), 'tesseract'

    def convert_office(self, folder, source, suffix):
        # Two programs with one profile would not run at a time.
        self.run(folder, 'soffice', f'-env:UserInstallation=file://{self.folder}/profile', '--headless', '--norestore',
                 '--convert-to', suffix, '--outdir', os.path.join(folder, 'output'), source)
        return self.result(os.path.join(folder, 'output', f'input.{suffix}'), 'soffice'), 'soffice'

    def result(self, path, program):
        """What a program wrote.  soffice ends with 0 where it could convert nothing."""
        if not os.path.isfile(path):
            raise Refused('22P02', tr('{} cannot convert the file', program), self.complaint)
        if os.path.getsize(path) > self.max_bytes:
            raise too_large(self.max_bytes)
        with open(path, 'rb') as file:
            return file.read()

    def need(self, program):
        path = shutil.which(program)
        if path is None:
            self.missed(program)
            raise Refused('58P01', tr('{} is not installed, which converts the file', program),
                          tr('Debian, Ubuntu: apt-get install {}; then run gai-load again.', PACKAGES[program]))
        return path

    def run(self, folder, program, *arguments, timeout=None):
        timeout = timeout or self.timeout
        path = self.need(program)
        environment = dict(os.environ, LC_ALL='C.UTF-8', OMP_THREAD_LIMIT='1', HOME=self.folder)
        with open(os.path.join(folder, 'stderr.txt'), 'w+b') as stderr:
            try:
                process = subprocess.Popen([path, *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                                           stdout=stderr, stderr=stderr, start_new_session=True,
                                           pass_fds=(self.lock,))       # the folder is in use while it runs
            except OSError as error:
                raise Refused('58030', tr('{} cannot be started', program), error.strerror) from error
            try:
                limit = self.max_bytes * 4
                resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (limit, limit))
            except (OSError, ValueError):
                pass                    # it has ended already
            try:
                status = self.wait(process, program, timeout)
            finally:
                kill_group(process)
            stderr.seek(0)
            lines = stderr.read(100000).decode('utf-8', 'replace').replace('\0', '').strip().splitlines()
        self.complaint = lines[-1].replace(folder + '/', '')[:300] if lines else None
        if status != 0:
            raise Refused('22P02', tr('{} cannot convert the file', program),
                          self.complaint or tr('It ended with {}.', status))

    def wait(self, process, program, timeout):
        deadline = time.monotonic() + timeout
        while True:
            try:
                return process.wait(timeout=max(0.0, min(0.2, deadline - time.monotonic())))
            except subprocess.TimeoutExpired:
                if self.stopped.is_set():
                    raise Stopped() from None
                if time.monotonic() >= deadline:
                    raise Refused('57014', tr('{} did not end in time', program),
                                  tr('It was stopped after {} seconds; see --timeout.', f'{timeout:g}')) from None


def kill_group(process):
    """Ends a program and all that it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass
    process.wait()
