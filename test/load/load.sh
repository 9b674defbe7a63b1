#!/bin/bash
#
# gai-load: every file in one row, whatever it is, however often it is interrupted.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

cd "$top"
load=$top/build/gai-load
# Where there is Python, it has to be built.
if ! [ -x "$load" ] && ! [ -x /usr/bin/python3 ]; then
	echo '1..0 # SKIP there is no Python'
	exit 0
fi
ok $(($([ -x "$load" ]; echo $?))) 'the program is built'
db=gaireport_load
work=$(mktemp -d)
mkdir "$work/tmp"
export TMPDIR=$work/tmp
trap 'dropdb --if-exists --force "$db" 2>/dev/null; rm -rf "$work"' EXIT
dropdb --if-exists --force "$db" 2>/dev/null
createdb "$db"
export PGDATABASE=$db
q() { # statement
	query "$db" "$1"
}
# The status of a command, in words.
status() { # command ...
	local status=0
	"$@" >"$work/out" 2>"$work/err" || status=$?
	echo "$status"
}

is "$(status "$load" --version; cat "$work/out")" \
	"0
gai-load (gaireport) $(sed -n "s/^default_version *= *'\(.*\)'/\1/p" gaireport.control)" 'it has the version of the extension'
is "$(status "$load" --help)" 0 '--help'
is "$(status "$load" "$work/nothing")" 2 'a path that is not there is wrong usage'
is "$(status "$load" test/seeds)" 1 'without the extension it cannot run'
like "$(cat "$work/err")" 'CREATE EXTENSION gaireport' 'and says what to do'
q 'CREATE SCHEMA ext' && q 'CREATE EXTENSION gaireport SCHEMA ext'
is "$(status "$load" -t 'a b' test/seeds)" 2 'an odd name of a table must be quoted'

# ---- A folder of everything, with a converter that hangs
inbox=$work/inbox
mkdir "$inbox" "$work/bin"
rows=$(python3 test/load/make_inbox.py "$inbox" test/seeds test/forms/form-2021.tsv test/seeds/001_873059f99be5ef02.cells.tsv)
# An old document, which is converted by a program that starts another one and hangs.
printf '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1%0504d' 0 >"$inbox/old.doc"
rows=$((rows + 1))
printf '#!/bin/sh\nsleep 1234 &\nsleep 1234\n' >"$work/bin/soffice"
chmod +x "$work/bin/soffice"
PATH=$work/bin:$PATH

cd "$work"
cat >roster.csv <<-'END'
	agency,aliases,region
	镇巴县人民政府,镇巴县人民政府办公室;镇巴县政府,陕西
	泉港区,,福建
	丙局,丙局办公室,福建
	丁局,,福建
END
is "$(status "$load" --timeout 2 -t one inbox)" 0 'a folder of everything is loaded'
is "$(q 'SELECT count(*) FROM one')" "$rows" 'every file is in one row'
is "$(q 'SELECT count(*) FROM one WHERE ((report).form IS NULL) = (sqlstate IS NULL) OR (sqlstate IS NULL) <> (message IS NULL)')" \
	0 'with a report or a reason'
is "$(q "SELECT message || '; ' || hint FROM one WHERE file = 'inbox/old.doc'")" \
	'soffice did not end in time; It was stopped after 2 seconds; see --timeout.' 'a converter that hangs costs its file a row'
is "$(pgrep -fx 'sleep 1234' || true)" '' 'and is stopped with all that it started'
is "$(q "SELECT string_agg(file, ' ' ORDER BY file COLLATE \"C\") FROM one WHERE sqlstate IS NULL")" \
	"inbox/--help inbox/invalid \\xff\\xfe.txt inbox/line
end	tab.txt inbox/link in.docx inbox/old names.zip!高新区2022年.txt inbox/quote's \"double\" \$1 %s; DROP TABLE x.txt\
 inbox/traversal.zip!good.txt inbox/two.zip!inner.zip!b/泉港区2024年.txt inbox/北海高新区2024年.txt\
 inbox/南湖区（二〇二三年）.txt inbox/报告.docx inbox/报告.xlsx inbox/无标题.txt inbox/旧名.txt inbox/镇巴县/2024年度/副本.html\
 inbox/镇巴县/2024年度/镇巴县人民政府办公室2024年政府信息公开工作年度报告.txt" 'these are reports'
is "$(q "SELECT string_agg(split_part(file, '/', 2) || ': ' || sqlstate || ' ' || message, E'\n' ORDER BY file COLLATE \"C\")
	FROM one WHERE sqlstate IS NOT NULL AND message !~ '^(cannot read a report|text is no)' AND file !~ 'traversal'")" \
	'bomb.zip!bomb.txt: 54000 unpacks to far more than any report
broken.pdf: 22P02 pdftotext cannot convert the file
cut.zip: 22P02 an archive that cannot be opened
damaged.zip!a.txt: 22P02 damaged in its archive
dangling: 58030 the file cannot be read
deep.zip!inner.zip!inner.zip!inner.zip: 54000 archives in archives are too deep
encrypted.zip!a.txt: 0A000 encrypted in its archive
encrypted.zip!b.txt: 0A000 encrypted in its archive
link out: 42501 a link that leads out of its folder
loop: 42809 a link to a folder
many.zip: 54000 an archive of too many files
nothing.zip: 22P02 an archive without files
old.doc: 57014 soffice did not end in time
picture.png: 0A000 a picture
pipe: 42809 not a regular file' 'and these are not, each for its reason'
is "$(q "SELECT count(*) FROM one WHERE message = 'a name that leads out of its archive'")" 3 'names that lead out of an archive are refused'
is "$(q "SELECT string_agg(concat_ws(' ', file_agency, file_year), ', ' ORDER BY file COLLATE \"C\") FROM one
	WHERE file ~ '(南湖|副本|高新区20|镇巴县人民|无标题)'")" \
	'高新区 2022, 北海高新区 2024, 南湖区 2023, , 镇巴县 2024, 镇巴县人民政府办公室 2024' \
	'agency and year that names of files state'
is "$(q "SELECT count(*) FROM one WHERE sha256 IS DISTINCT FROM encode(sha256(convert_to(text, 'UTF8')), 'hex')
	AND sqlstate IS NULL AND file ~ '(help|good|quote)'")" 0 'the sum is that of the bytes'
is "$(q 'SELECT count(*) FROM one WHERE sqlstate IS NULL AND ext.gai_parse(text) IS DISTINCT FROM report')" 0 \
	'the text, read again, gives the report'
is "$(awk 'NF == 2 && /^(files|  new|reports|refused) / { print $1, $2 }' "$work/out")" \
	"files $rows
new $rows
reports 16
refused $((rows - 16))" 'the closing table counts them'

# ---- Converters that do what they should: stand-ins, which write the words that the programs would find
mkdir fakes made scans
cp inbox/报告.docx made/report.docx
cp "$top/test/seeds/002_dc1aad2bc0c64257.txt" made/words.txt
fake() { # program line ...
	local program=$1
	shift
	printf '%s\n' '#!/bin/sh' "made='$work/made'" "$@" >"fakes/$program"
	chmod +x "fakes/$program"
}
# shellcheck disable=SC2016
{
	fake soffice 'case "$*" in *rtf) exit 0 ;; esac' 'while [ "$1" != --outdir ]; do shift; done' \
		'mkdir "$2" && cp "$made/report.docx" "$2/input.docx"'
	fake pdftotext 'if grep -q text "$2"; then cp "$made/words.txt" "$3"; else echo 12 >"$3"; fi'
	fake pdftoppm 'for last; do :; done' 'touch "$last-1.png" "$last-2.png"'
	fake tesseract 'echo "$(wc -l <"$1") pages $*" >"$made/asked"' 'cp "$made/words.txt" "$2.hocr"'
}
cp inbox/old.doc inbox/picture.png scans
printf '%%PDF-1.7 text' >scans/text.pdf
printf '%%PDF-1.7 scan' >scans/scan.pdf
printf '{\\rtf1 }' >scans/empty.rtf
converted() {
	q "SELECT string_agg(concat_ws(' ', file, coalesce(converter, '-'), (report).year, message), E'\n' ORDER BY file COLLATE \"C\") FROM converted"
}
is "$(PATH=$work/fakes:$PATH status "$load" -q -t converted scans; converted)" '0
scans/empty.rtf - soffice cannot convert the file
scans/old.doc soffice 2024
scans/picture.png - a picture
scans/scan.pdf - a PDF without text, of pictures
scans/text.pdf pdftotext 2023' 'files are converted by their kinds'
is "$(PATH=$work/fakes:$PATH status "$load" -q --ocr -t converted scans; converted)" '0
scans/empty.rtf - soffice cannot convert the file
scans/old.doc soffice 2024
scans/picture.png tesseract 2023
scans/scan.pdf tesseract 2023
scans/text.pdf pdftotext 2023' 'with --ocr the refused pictures, too'
like "$(cat made/asked)" '^2 pages .* -l chi_sim hocr$' 'all pages at once, in Chinese, with places'

# ---- Two at a time, and again
like "$(status "$load" --timeout 2 -j 2 -t two inbox)" '^0$' 'with two jobs'
is "$(q "SELECT (SELECT count(*) FROM two), count(*) FROM (SELECT to_jsonb(one) - 'loaded_at' FROM one
	EXCEPT SELECT to_jsonb(two) - 'loaded_at' FROM two) AS x")" "$rows|0" 'the table is the same as with one'
before=$(q 'SELECT max(loaded_at) FROM one')
is "$(status "$load" --timeout 1 -t one inbox; awk '$1 == "unchanged" || /read again/ || $1 == "new" { print $1, $NF }' "$work/out")" \
	"0
read 2
unchanged $((rows - 2))" 'a second run reads again only what this machine could not read'
is "$(q "SELECT string_agg(file, ' ' ORDER BY file) FROM one WHERE loaded_at > '$before'")" 'inbox/dangling inbox/old.doc' \
	'and writes only their rows'

# ---- Changed files, missing converters, unreadable files
echo '不是报告' >'inbox/北海高新区2024年.txt'
cp "$top/test/seeds/001_873059f99be5ef02.txt" inbox/blank.txt
is "$(status "$load" -q -t one 'inbox/北海高新区2024年.txt' inbox/blank.txt ./inbox/blank.txt; awk '$1 == "changed" { print $2 }' "$work/out")" \
	"0
2" 'changed files, named twice, are read again'
is "$(q "SELECT count(*), count(*) FILTER (WHERE (report).form IS NOT NULL) FROM one WHERE file ~ '(北海|blank)'")" '2|1' 'and replace their rows'
is "$(PATH=/nothing status "$load" -t missing inbox/old.doc inbox/broken.pdf inbox/broken.pdf)" 0 'without converters'
is "$(q "SELECT string_agg(sqlstate || ' ' || message, ', ' ORDER BY file) FROM missing")" \
	'58P01 pdftotext is not installed, which converts the file, 58P01 soffice is not installed, which converts the file' \
	'their files are refused'
is "$(grep -c 'is not installed' "$work/err")" 2 'which is said once for each'
is "$(status "$load" --strict --timeout 1 -t one inbox/old.doc)" 3 '--strict: the status says that a file was refused'

mv inbox/报告.xlsx . && ln -s nowhere inbox/报告.xlsx
is "$(status "$load" --again -t one inbox/报告.xlsx; awk '$1 == "kept" { print $2 }' "$work/out")" "0
1" 'a file that cannot be read any more'
is "$(q "SELECT (report).form, sqlstate IS NULL FROM one WHERE file = 'inbox/报告.xlsx'")" '2021|t' 'keeps the report that was read of it'

# ---- The server ends a connection: at each file of one name, and in the middle of a run
mkdir lost
for n in $(seq 30); do
	cp "$top/test/seeds/000_d7e6bacd7eea9ab0.txt" "lost/$n.txt"
done
"$load" -q -t lost roster.csv >/dev/null
psql -Xq <<-'SQL'
	CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$
	BEGIN
		IF NEW.file IN ('lost/7.txt', 'lost/23.txt') AND NEW.sqlstate IS NULL THEN
			PERFORM pg_terminate_backend(pg_backend_pid());
		END IF;
		RETURN NEW;
	END $$;
	CREATE TRIGGER cut BEFORE INSERT ON lost FOR EACH ROW EXECUTE FUNCTION cut();
SQL
is "$(status "$load" -q -j 2 -t lost lost)" 0 'a connection that the server ends does not end the run'
is "$(q "SELECT count(*), string_agg(file || ' ' || sqlstate || ' ' || message, ', ' ORDER BY file) FILTER (WHERE sqlstate IS NOT NULL)
	FROM lost WHERE file ~ '^lost/'")" \
	'30|lost/23.txt 08006 the server ended the connection while it read the file, lost/7.txt 08006 the server ended the connection while it read the file' \
	'and costs a row where a file is to blame'
q "DROP TRIGGER cut ON lost"
is "$(status "$load" -q -t lost lost; awk '/read again/ { print $3 }' "$work/out")" "0
2" 'which the next run reads again'

# ---- Names of tables, and tables that do not fit
q 'CREATE SCHEMA "Odd ""schema"' && q 'CREATE TABLE other (file text)'
is "$(status "$load" -t '"Odd ""schema"."; DROP TABLE one"' inbox/报告.docx)" 0 'a table with an odd name'
is "$(q 'SELECT count(*) FROM "Odd ""schema"."; DROP TABLE one"')" 1 'is made and filled'
is "$(status "$load" -t OTHER inbox/报告.docx)" 1 'a table of other columns is not touched'
like "$(cat "$work/err")" 'has no plain columns base, sha256, bytes, text, report' 'and it is said what it lacks'

# ---- Names: one of them means one file, from wherever the loader is started
for folder in here there 海曙区政府; do
	mkdir -p "places/$folder/in"
	cp "$top"/test/seeds/000_*.txt "places/$folder/in/x.txt"
done
echo other >>places/there/in/x.txt
from() { # folder argument ...: the counts of a run that is started in the folder
	(cd "places/$1" && shift && status "$load" -q "$@" && awk '/^  (new|changed|unchanged) / { print $1, $2 }' "$work/out")
}
is "$(from here -t placed in; from there -t placed in; from . -t placed here/in there; from there -t placed ../here/./in/x.txt)" '0
new 1
0
new 1
0
unchanged 2
0
unchanged 1' 'files of one name in two folders are two, and each is known again'
is "$(q "SELECT replace(concat_ws(' ', file, base), '$work', '…') FROM placed ORDER BY base")" 'in/x.txt …/places/here
…/places/there/in/x.txt' 'names begin at the base of the table, which the first run chose, or are whole paths'
is "$(from here --base . -t other_base in; from there --base ../here -t other_base ../here/in; from here --base .. -t other_base in)" '0
new 1
0
unchanged 1
1' 'a table has one base'
like "$(cat "$work/err")" "begin at $work/places/here, not at $work/places; leave --base out" 'and another one is refused'
mv places/here places/moved
q "UPDATE other_base SET base = '$work/places/moved'"
is "$(from moved -t other_base in)" '0
unchanged 1' 'unless the folder was moved'
is "$(from moved --base ../here -t placed x.txt)" 2 'a base has to be there'
like "$(from moved --base .. -t placed "$work"; cat "$work/err")" 'begin at .*/here, not at .*/places;' 'nor can a base be given later'
is "$(from moved -t agencies x.txt; from moved -t agencies ../海曙区政府/in; from moved -t agencies ../海曙区政府/in/../in/x.txt
	from moved -t agency ../海曙区政府; q "SELECT file_agency IS NULL FROM agencies UNION ALL SELECT file_agency IS NULL FROM agency")" '2
0
new 1
0
unchanged 1
0
new 1
t
f' 'a folder that was not named says nothing of agencies'

# ---- A database that lacks letters of names, programs' words and reports
dropdb --if-exists --force "$db"_euc 2>/dev/null
createdb -T template0 -E EUC_CN --locale=C "$db"_euc
query "$db"_euc 'CREATE EXTENSION gaireport' >/dev/null
mkdir euc
cp "$top"/test/seeds/001_*.txt euc/😀.txt
cp "$top"/test/seeds/002_*.txt euc/镕.txt
printf '😀' | cat "$top"/test/seeds/003_*.txt - >euc/report.txt
is "$(status "$load" -d "$db"_euc -t few euc; status "$load" -d "$db"_euc -t few euc; awk '{ print $1, $2; if ($1 == "unchanged") exit }' "$work/out")" \
	"0
0
files 3
unchanged 3" 'a database of EUC_CN is filled, and a second run knows the files'
is "$(query "$db"_euc "SELECT string_agg(file || ' ' || coalesce(sqlstate, 'read'), ', ' ORDER BY file COLLATE \"C\") FROM few")" \
	'euc/\U0001f600.txt read, euc/\u9555.txt read, euc/report.txt 22P05' 'letters that it lacks in names are shown by their codes'
dropdb --force "$db"_euc

# ---- In Chinese
is "$(status env LC_ALL=zh_CN.UTF-8 "$load" -q -t chinese inbox/picture.png inbox/many.zip; sed 's/  */ /g' "$work/out" | head -6)" '0
文件 2
 新增 2
报告 0
未能读取 2
 压缩包中文件过多 1
 图片 1' 'the closing table and reasons are in the language of the user'
is "$(q "SELECT hint FROM chinese WHERE file ~ 'many'")" '最多读取 10000 个。' 'with what can be done'
is "$(python3 - "$top/src/load" <<'END'
"""What the program says and has no translation, and translations of what it does not say."""
import ast, glob, sys
sys.path.insert(0, sys.argv[1])
from words import CHINESE
said, literals = set(), set()
for path in glob.glob(sys.argv[1] + '/*.py'):
    if path.endswith('words.py'):
        continue
    for node in ast.walk(ast.parse(open(path, encoding='utf-8').read())):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            literals.add(node.value)
        if isinstance(node, ast.Call):
            name = getattr(node.func, 'id', getattr(node.func, 'attr', ''))
            taken = {'tr': node.args[:1], 'Refused': node.args[1:3]}.get(name, [])
            # What ends a run is either put together of what others said, or translated.
            for a in node.args if name in ('Fatal', 'error', 'ArgumentTypeError') else []:
                words = [part.value for part in getattr(a, 'values', [a]) if isinstance(part, ast.Constant)]
                said |= {word for word in words if isinstance(word, str) and word.strip(' :')}
            said |= {a.value for a in taken if isinstance(a, ast.Constant) and isinstance(a.value, str)}
print(*sorted(said - set(CHINESE)), *sorted(set(CHINESE) - literals), sep='\n', end='')
END
)" '' 'all of it is translated'

is "$(status env LC_ALL=zh_CN.UTF-8 "$load" --year 2024 inbox; tail -1 "$work/err")" '2
gai-load: error: --year 须与 --roster 合用' 'wrong usage, too'
is "$(q "SELECT count(*) FROM pg_attribute WHERE attrelid = 'one'::regclass AND attnum > 0
	AND coalesce(col_description(attrelid, attnum), '') !~ '[一-龥]{2}'")" 0 'comments on columns are Chinese, as those of the views are'
is "$(q "SELECT col_description('one'::regclass, attnum) FROM pg_attribute WHERE attrelid = 'one'::regclass AND attname = 'bytes'")" \
	'文件的大小 (字节); 无法读取文件时为空' 'and say what a size is counted in'

# ---- Views
is "$(status "$load" --views '"V' -t viewed inbox/报告.docx; status "$load" --views '"V' -t viewed inbox/无标题.txt inbox/empty.txt)" '0
0' 'views are made, and may be there already'
is "$(q 'SELECT count(DISTINCT report_key), count(*) FROM """V".cells')" '2|400' 'they have the rows of both runs'
is "$(status "$load" --views '"V' -t one inbox/报告.docx)" 1 'views of another table stay as they are'
like "$(cat "$work/err")" 'has views of another table' 'which is said'
q 'DROP SCHEMA """V" CASCADE' 2>/dev/null
q "SELECT ext.gai_create_views('viewed', 'file', 'report', 'solid', materialized => true)" >/dev/null
cp inbox/报告.docx again.docx
is "$(status "$load" --views solid -t viewed again.docx; q 'SELECT count(DISTINCT report_key) FROM solid.cells')" '0
3' 'materialized ones are refreshed'

# ---- A roster
printf '丁局的说明' >'inbox/丁局2024.txt'
is "$(status "$load" --roster roster.csv --year 2024 -t roster inbox/丁局2024.txt inbox/镇巴县 inbox/two.zip; sed -n '/^expected/,$s/  */ /gp' "$work/out")" \
	'0
expected agencies for 2024 4
 have filed 2
 sent files that were refused 1
 丁局 福建
 have not filed 1
 丙局 福建' 'a roster tells who has filed and who has not'
is "$(q "SELECT DISTINCT file_agency FROM roster WHERE file ~ '镇巴县'")" '镇巴县人民政府' 'an alias in a name stands for the agency'

is "$(ls "$work/tmp")" '' 'no run has left a temporary folder'

# ---- Temporary folders of runs that were killed
folders() {
	find "$work/tmp" -mindepth 1 -maxdepth 1 -printf '%f %y\n' | sed -E 's/^gai-load\.[a-z0-9_]{8} d$/one of a run/' | sort
}
mkdir tmp/gai-load.12345678 tmp/gai-load.abc && ln -s "$work/bin" tmp/gai-load.abcdefgh && touch tmp/gai-load.file1234
others=$(folders)
"$load" -q -t stale inbox/old.doc >/dev/null 2>&1 &
for _ in $(seq 600); do
	converter=$(pgrep -fx 'sleep 1234' | xargs || true)
	[ "$(wc -w <<<"$converter")" -lt 2 ] || break
	sleep 0.05
done
"$load" -q -t else inbox/报告.docx >/dev/null
is "$(folders)" "$(printf '%s\none of a run' "$others" | sort)" 'the folder of another run stays'
kill -9 $!
wait $! 2>/dev/null || true
"$load" -q -t else inbox/报告.docx >/dev/null
is "$(folders)" "$(printf '%s\none of a run' "$others" | sort)" 'so does one of a run that was killed, while its converter uses it'
# shellcheck disable=SC2046,SC2086
kill $converter $(pgrep -f "$work/bin/soffice" || true)
for _ in $(seq 100); do
	! pgrep -f "$work/bin/soffice" >/dev/null || sleep 0.05
done
"$load" -q -t else inbox/报告.docx >/dev/null
is "$(folders)" "$others" 'then the next run removes it, and nothing else'
rm -r tmp/gai-load.*

# ---- Killed in the middle, as often as it takes to see it in the middle
mkdir many
for n in $(seq 1000); do
	printf '第%s份' "$n" | cat - "$top/test/seeds/00$((n % 3))_"*.txt >"many/$n.txt"
done
count_of() { # table
	if [ "$(q "SELECT to_regclass('$1') IS NOT NULL")" = t ]; then q "SELECT count(*) FROM $1"; else echo 0; fi
}
# Waits until a run that goes on behind us has committed something.
await() { # table
	for _ in $(seq 600); do
		if [ "$(count_of "$1")" -gt 0 ]; then
			return
		fi
		sleep 0.05
	done
}
"$load" -q -j 2 -t killed many >/dev/null 2>&1 &
await killed
kill -9 $!
wait $! 2>/dev/null || true
there=$(count_of killed)
ok "$((there == 0 || there >= 1000))" "it was killed in the middle, after $there files"
is "$(status "$load" -q -j 2 -t killed many; awk '$1 == "new" || $1 == "unchanged" { print $1, $2 }' "$work/out")" \
	"0
new $((1000 - there))
unchanged $there" 'a second run goes on where the first one was'
is "$(q 'SELECT count(*), count(DISTINCT file), count(*) FILTER (WHERE (report).form IS NOT NULL) FROM killed')" '1000|1000|1000' \
	'every file is in one row'
"$load" -q -t interrupted many >/dev/null 2>"$work/err" &
await interrupted
kill -TERM $! && { wait $! && got=0 || got=$?; }
is "$got" 130 'interrupted it ends with 130'
done_here=$(sed -n 's/.*interrupted; \([0-9]*\) files are done.*/\1/p' "$work/err")
is "$(q 'SELECT count(*) FROM interrupted')" "$done_here" 'and says how many files are in the table, which is true'

# ---- Installed and removed
cd "$top"
make -s install DESTDIR="$work/stage" PG_CONFIG="$PG_CONFIG" with_llvm=no >/dev/null 2>&1
is "$("$work/stage$("$PG_CONFIG" --bindir)/gai-load" --version)" "$("$load" --version)" 'make install installs it'
make -s uninstall DESTDIR="$work/stage" PG_CONFIG="$PG_CONFIG" with_llvm=no >/dev/null 2>&1
is "$(find "$work/stage" ! -type d)" '' 'make uninstall leaves nothing'
done_testing
