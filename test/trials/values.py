"""values.py - random values of any type of the catalogue, as literals: real ones, damaged ones, impossible ones."""
import glob
import json

CHARSETS = ["gb18030", "utf-16", "big5", "utf-8", "latin-1"]
LETTERS = "政府信息公开年报一二三〇0123456789０９①,.，-—/|\t\n\r \"'\\(){}<>&;%年月日件万元无○Ⅷ㎡𠀀é"
LETTERS += "\u3000\u200b\ufeff\U0010ffff"
TAGS = "<table> </table> <tr> <td> <td~colspan=99999~rowspan=65535> <p> <!-- ]]> &nbsp; &#x110000; <script>"
TAGS += " <span~class='ocrx_word'~title='bbox~1~2~3~4'> <word~xMin='1e308'~yMin='-1'> <meta~charset=utf-7>"
TAGS = [tag.replace("~", " ") for tag in TAGS.split()]
ENCODINGS = "GB18030 GBK BIG5 UTF8 LATIN1 SQL_ASCII EUC_CN MULE_INTERNAL JOHAB WIN1258".split() + ["", "x" * 63]
NUMBERS = """0 1 -1 12 NaN Infinity -Infinity 1e131071 1e-16383 0.1 99.9999999999999999999 1000000000000000000 1e400
    999999999999999999 -999999999999999999.99 9223372036854775807 -9223372036854775808""".split()
LIMITS = {"smallint": 15, "integer": 31, "bigint": 63}
DATES = ["-infinity", "infinity", "4713-01-01 BC", "5874897-12-31", "2024-02-29", "2023-01-31", "0001-01-01"]


def quoted(value):
    """A field of a row or an array."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def as_row(fields):
    return "(" + ",".join("" if field is None else quoted(field) for field in fields) + ")"


def as_array(fields):
    return "{" + ",".join("NULL" if field is None else quoted(field) for field in fields) + "}"


class Values:
    """Knows the types of the database and real values of them; what it gives depends on its generator's state only.

    words, if there are some, are what most texts are.
    """

    def __init__(self, connection, random):
        self.connection = connection
        self.random = random
        self.words = []
        self.texts = [open(name, encoding="utf-8").read() for name in sorted(glob.glob("test/seeds/*.txt"))]
        self.texts += [
            open(f"test/instructions/samples/{name}", encoding="utf-8").read()
            for name in ("aligned.txt", "bars.md", "boxes.xhtml", "page.html")
        ]
        self.files = [open(f"test/instructions/samples/report.{kind}", "rb").read() for kind in ("docx", "xlsx")]
        self.states = [
            connection.execute(f"SELECT {step}").fetchone()[0]
            for step in (
                "gai_collect_step(NULL, 2021, 'applications.received.total', 1)",
                "gai_sum_step(NULL, gai_build(2021, '{}'))",
            )
        ]
        self.codes = [
            row[0]
            for row in connection.execute(
                "SELECT cell FROM gai_form(2021) UNION SELECT cell FROM gai_form(2019) ORDER BY 1"
            )
        ]
        self.codes += [
            "applications.*.total",
            "disputes.review.*",
            "a.b.c",
            "...",
            "applications",
            "disclosure.fees.amount",
        ]
        self.shapes = {}
        self.real = {}
        for text in self.texts:
            self._keep("gai_report", connection.execute("SELECT gai_try_parse(%s)::text", (text,)).fetchone()[0])

    def _keep(self, name, literal):
        """Keeps a real value, and the real values in it."""
        if literal is None or literal in self.real.setdefault(name, []):
            return
        self.real[name].append(literal)
        kind, inner = self._shape(name)
        if kind == "c":
            row = self.connection.execute(
                "SELECT "
                + ", ".join(f"(v).{field}::text" for field, _ in inner)
                + f" FROM (SELECT %s::{name} AS v OFFSET 0) AS one",
                (literal,),
            ).fetchone()
            for (_, inner_name), field in zip(inner, row):
                self._keep(inner_name, field)

    def _shape(self, name):
        """Of a type: c and its attributes, a and its elements' type, d and the type that it is a domain over, or b."""
        if name not in self.shapes:
            kind, base, element = self.connection.execute(
                "SELECT typtype, typbasetype::regtype::text,"
                " CASE WHEN typcategory = 'A' THEN typelem::regtype::text END"
                " FROM pg_type WHERE oid = %s::regtype",
                (name,),
            ).fetchone()
            if kind == "c":
                inner = self.connection.execute(
                    "SELECT quote_ident(attname), atttypid::regtype::text"
                    " FROM pg_attribute JOIN pg_class AS c ON c.oid = attrelid"
                    " WHERE reltype = %s::regtype AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
                    (name,),
                ).fetchall()
            else:
                inner = base if kind == "d" else element
            self.shapes[name] = ("a" if element else kind, inner)
        return self.shapes[name]

    def value(self, name, nulls=0.1):
        """A literal of the type, or None, which is NULL."""
        if self.random.random() < nulls:
            return None
        real = self.real.get(name)
        if real and self.random.random() < 0.3:
            return self.random.choice(real)
        own = getattr(self, "_" + name.split("(")[0].replace(" ", "_"), None)
        if own:
            return own()
        if name == "integer" and self.random.random() < 0.4:
            return self.random.choice(["2019", "2021"])
        if name in LIMITS:
            return self._whole(LIMITS[name])
        kind, inner = self._shape(name)
        if kind == "c":
            nulls = self.random.choice([0, 0.1, 0.5, 0.95])
            return as_row([self.value(attribute, nulls) for _, attribute in inner])
        if kind == "a":
            return as_array([self.value(inner) for _ in range(self.random.choice([0, 1, 1, 2, 5]))])
        if kind == "d":
            return self.value(inner, 0)
        raise LookupError(f"no values of type {name} are known here")

    # ---- numbers, days, truth ---------------------------------------------------------------------------------------

    def _whole(self, bits):
        top = 2**bits
        return str(
            self.random.choice(
                [
                    0,
                    1,
                    7,
                    2019,
                    2021,
                    2021,
                    2024,
                    -1,
                    top - 1,
                    -top,
                    self.random.randrange(-top, top),
                    self.random.randrange(200),
                ]
            )
            if bits > 15
            else self.random.choice([0, 1, 2019, 2021, 2021, 2023, 2024, -1, top - 1, -top])
        )

    def _numeric(self):
        return self.random.choice(NUMBERS + [str(self.random.randrange(300)), self._whole(63)])

    def _boolean(self):
        return self.random.choice(["true", "false"])

    def _date(self):
        return self.random.choice(DATES)

    def _daterange(self):
        days = self.random.choice(
            [
                ("2023-01-01", "2024-01-01"),
                ("", ""),
                ("2023-12-31", "2023-12-31"),
                ("-infinity", "infinity"),
                ("4713-01-01 BC", "5874897-12-30"),
                ("", "2024-02-29"),
            ]
        )
        return self.random.choice(["empty", "[{},{}]", "({},{})", "[{},{})"]).format(*days)

    # ---- words ------------------------------------------------------------------------------------------------------

    def _damaged(self, whole, alphabet):
        """Something of the kind with pieces lost, repeated, put elsewhere, and others put in."""
        for _ in range(self.random.choice([1, 1, 3, 30])):
            begin = self.random.randrange(len(whole) + 1)
            end = min(len(whole), begin + self.random.choice([0, 1, 1, 5, 100, 1000]))
            whole = (
                whole[:begin]
                + self.random.choice([alphabet[:0], whole[begin:end] * 2, self._some(alphabet)])
                + whole[end:]
            )
        return whole

    def _some(self, alphabet):
        pieces = [self.random.choice(range(len(alphabet))) for _ in range(self.random.choice([0, 1, 2, 8, 40]))]
        return alphabet[:0].join(alphabet[at : at + 1] for at in pieces)

    def _text(self):
        if self.words and self.random.random() < 0.8:
            return self.random.choice(self.words)
        kind = self.random.randrange(10)
        if kind < 4:
            return self._damaged(self.random.choice(self.texts), LETTERS)
        if kind == 4:
            return self.random.choice(self.codes)
        if kind == 5:
            return self.random.choice(NUMBERS)
        if kind == 6:
            return "".join(
                self.random.choice(TAGS + self.codes + ["1", "总计", "行政许可"])
                for _ in range(self.random.choice([1, 30, 300]))
            )
        if kind == 7:
            return self._some(LETTERS) * self.random.choice([1, 100, 3000])
        return self._some(LETTERS)

    def _name(self):
        return self.random.choice(
            ENCODINGS + ["trial_views", "trial_new", "pg_new"] + self.codes[:3] + [self._some(LETTERS)[:15]]
        )

    def _regclass(self):
        return self.random.choice(["trial_table", "trial_view", "pg_class", "trial_index", "0", "4294967295"])

    def _bytea(self):
        kind = self.random.randrange(8)
        if kind < 2:
            content = self._damaged(self.random.choice(self.files), bytes(range(256)))
        elif kind < 4:
            content = self._text().encode(self.random.choice(CHARSETS), "replace")
            content = self._damaged(content, bytes(range(256))) if kind == 3 else content
        elif kind == 4:
            content = self.random.choice(
                [b"%PDF-1.4", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\xff\xfe", b"\xef\xbb\xbf", b""]
            ) + self._some(bytes(range(256)))
        elif kind < 7:
            content = bytearray(self.random.choice(self.states))
            for _ in range(self.random.choice([0, 0, 1, 3])):
                content[self.random.randrange(len(content))] = self.random.randrange(256)
        else:
            content = self.random.randbytes(
                self.random.choice([0, 1, 4, 100, len(self.states[0]), len(self.states[1])])
            )
        return "\\x" + content.hex()

    # ---- objects ----------------------------------------------------------------------------------------------------

    def _thing(self, depth):
        """Something that JSON can hold."""
        kind = self.random.randrange(12 if depth > 0 else 7)
        if kind < 3:
            return self.random.choice([0, 1, 3, -1, 2**63, 10**300, 0.5, 1e300, self.random.randrange(100)])
        if kind < 5:
            return self.random.choice([self._text()[:80], self.random.choice(NUMBERS), "５件", "无", "-", ""])
        if kind < 7:
            return self.random.choice([None, True, False])
        if kind < 8:
            return [self._thing(depth - 1) for _ in range(self.random.choice([0, 1, 3]))]
        return {self._key(): self._thing(depth - 1) for _ in range(self.random.choice([0, 1, 3, 20]))}

    def _key(self):
        code = self.random.choice(self.codes)
        return self.random.choice(
            [
                code,
                code,
                code.split(".")[0],
                code.split(".")[-1],
                "cells",
                "parts",
                "tables",
                "unknown",
                "extra",
                "notes",
                "title",
                "2021",
                "",
                self._some(LETTERS),
            ]
        )

    def _jsonb(self):
        return json.dumps(self._thing(4), ensure_ascii=False)
