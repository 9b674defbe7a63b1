#!/bin/bash
#
# bench.sh - measures in a private cluster: gai_parse compared with md5, libxml2, lxml and pandas, and the other functions.
#
#   test/bench.sh [rounds]
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
exec </dev/null

"$top/test/deps.sh" demo
find_server
make -s -j"$(nproc)" -C "$top" all PG_CONFIG="$PG_CONFIG" with_llvm=no
work=$(new_folder bench)
trap 'remove_cluster "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
install_extension "$top" "$work" with_llvm=no
start_cluster "$work"

cd "$top"
rounds=${1:-15}
createdb bench
psql -Xq -d bench -c 'CREATE EXTENSION gaireport'
say "$(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -1), $("$PG_CONFIG" --version)"
say "load when it began: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null); figures of a busy machine are too high, ratios less so"

heading "gai_parse of text against md5, medians of $rounds alternating runs"
psql -Xq -d bench -v rounds="$rounds" -f test/bench/parse.sql

# A Python that has both; the first of the PATH need not be the distribution's.
python=''
for candidate in python3 /usr/bin/python3; do
	if "$candidate" -c 'import lxml.html, pandas' 2>/dev/null; then
		python=$candidate
		break
	fi
done
heading "Pages of HTML: gai_parse against libxml2, lxml and pandas, medians of 5 alternating rounds"
if [ -z "$python" ]; then
	say "without lxml and pandas: they are the packages python3-lxml and python3-pandas"
fi
mkdir "$work/pages"
psql -Xq -d bench -v folder="$work/pages" -f test/bench/pages.sql
# shellcheck disable=SC2046
"${CC:-cc}" -O2 -Isrc/core $(pkg-config --cflags libxml-2.0) -o "$work/html_sax" test/bench/html_sax.c $(find src/core -name "*.o") \
	$(pkg-config --libs libxml-2.0 libzip)
for _ in 1 2 3 4 5; do
	"$work/html_sax" -t -n "$rounds" "$work"/pages/*.html
	psql -Xq -d bench -v rounds="$rounds" -f test/bench/html.sql
	if [ -n "$python" ]; then
		"$python" test/bench/html_tables.py 3 "$work"/pages/*.html
	fi
done >"$work/html.times"
psql -Xq -d bench -v times="$work/html.times" -f test/bench/html_report.sql

heading "Functions of one report, medians of $rounds alternating runs"
psql -Xq -d bench -v rounds="$rounds" -f test/bench/report.sql
heading "Functions of several reports, medians of $rounds runs"
psql -Xq -d bench -v rounds="$rounds" -f test/bench/across.sql
heading "gai-load: generated pages into a table, the closing table's check of every report included"
test/bench/load.sh
