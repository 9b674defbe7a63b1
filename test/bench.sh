#!/bin/bash
#
# bench.sh - measures in a private cluster: gai_parse compared with md5, libxml2 and with what people use in its place, the
# other functions, stored reports, several processes, memory, and time against size.
#
#   test/bench.sh [rounds]
#
# PARTS="stored parallel" measures only some: text html one across stored views parallel memory linear load.  REPORTS are
# those of "parallel" (200,000), CALLS those of "memory" (1,000,000); CHART is the file that "linear" draws its chart to.
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
known='text html one across stored views parallel memory linear load'
parts=${PARTS:-$known}
for part in $parts; do
	[[ " $known " == *" $part "* ]] || die "there is no part $part; the parts are: $known"
done
wanted() { # part
	[[ " $parts " == *" $1 "* ]]
}
createdb bench
psql -Xq -d bench -c 'CREATE EXTENSION gaireport'
say "$(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -1), $("$PG_CONFIG" --version)"
say "load when it began: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null); figures of a busy machine are too high, ratios less so"

if wanted text; then
	heading "gai_parse of text against md5, medians of $rounds alternating runs"
	psql -Xq -d bench -v rounds="$rounds" -f test/bench/parse.sql
	heading "Where the time of a text goes, and regular expressions in plpgsql, medians of $rounds alternating runs"
	psql -Xq -d bench -v rounds="$rounds" -f test/bench/by_hand.sql
fi

# A Python that has them all; the first of the PATH need not be the distribution's.
python=''
for candidate in python3 /usr/bin/python3; do
	if "$candidate" -c 'import bs4, lxml.html, pandas' 2>/dev/null; then
		python=$candidate
		break
	fi
done
# The core as it is installed, with a program of test/bench.
compile() { # program source ...
	local program=$1
	shift
	# shellcheck disable=SC2046
	"${CC:-cc}" -O2 -Isrc/core -Itest/generate -Itest/unit $(pkg-config --cflags libxml-2.0 libzip) -o "$program" "$@" \
		$(find src/core -name '*.c' | sed 's/c$/o/') $(pkg-config --libs libxml-2.0 libzip)
}
if wanted html; then
	heading "Pages of HTML: gai_parse against libxml2, lxml, Beautiful Soup, pandas, xpath(), medians of 5 alternating rounds"
	if [ -z "$python" ]; then
		say "without Python: it takes the packages python3-lxml, python3-bs4 and python3-pandas"
	fi
	mkdir "$work/pages"
	psql -Xq -d bench -v folder="$work/pages" -f test/bench/pages.sql
	compile "$work/html_sax" test/bench/html_sax.c
	for _ in 1 2 3 4 5; do
		"$work/html_sax" -t -n "$rounds" "$work"/pages/*.html
		psql -Xq -d bench -v rounds="$rounds" -f test/bench/html.sql
		if [ -n "$python" ]; then
			"$python" test/bench/html_tables.py 3 "$work"/pages/*.html
		fi
	done >"$work/html.times"
	psql -Xq -d bench -v times="$work/html.times" -f test/bench/html_report.sql
fi

if wanted one; then
	heading "Functions of one report, medians of $rounds alternating runs"
	psql -Xq -d bench -v rounds="$rounds" -f test/bench/report.sql
fi
if wanted across; then
	heading "Functions of several reports, medians of $rounds runs"
	psql -Xq -d bench -v rounds="$rounds" -f test/bench/across.sql
fi
if wanted stored; then
	heading "Stored reports, medians of $rounds alternating runs"
	mkdir "$work/stored"
	psql -Xq -d bench -v rounds="$rounds" -v folder="$work/stored" -f test/bench/stored.sql
fi
if wanted views; then
	heading "The ten questions of docs/analysis.md"
	test/bench/views.sh
fi
if wanted parallel; then
	heading "${REPORTS:-200000} reports by one process and by $(nproc), medians of 3 alternating runs"
	psql -Xq -d bench -v rounds=3 -v reports="${REPORTS:-200000}" -v processes="$(nproc)" -f test/bench/parallel.sql
fi
if wanted memory; then
	heading "Memory of the process, ${CALLS:-1000000} calls"
	psql -Xq -d bench -v calls="${CALLS:-1000000}" -f test/bench/memory.sql
fi
if wanted linear; then
	heading "Time against size: nanoseconds of processor time a byte, for bodies of 1 kB, 10 kB … 100 MB"
	compile "$work/measure" test/instructions/measure.c
	/usr/bin/python3 test/bench/linear.py "$work/measure" test/instructions/samples test/seeds "${CHART:-$work/linear.svg}"
fi
if wanted load; then
	heading "gai-load: generated pages into a table, the closing table's check of every report included"
	test/bench/load.sh
fi
