#!/bin/bash
#
# load.sh - how many files gai-load brings into a table in a second, with one job and with two, and in a second run.
#
#   test/bench/load.sh [files]     in the cluster that libpq's variables name, where databases can be created
#
# The files are generated pages (test/tools/pages.c); what is looked for is the rate of pages that need no conversion.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
files=${1:-3000}
db=gaireport_bench_load
folder=$(mktemp -d)
trap 'dropdb --if-exists --force "$db"; rm -rf "$folder"' EXIT

cd "$top"
make -s -C test/tools all
mkdir "$folder/inbox"
build/tools/pages "$folder/inbox" "$files" 1
rm "$folder"/inbox/*.tsv
dropdb --if-exists --force "$db" 2>/dev/null
createdb "$db"
psql -Xq -d "$db" -c 'CREATE EXTENSION gaireport'

cd "$folder"
measure() { # name argument ...
	local name=$1 began ended
	shift
	began=$(date +%s%N)
	"$top/build/gai-load" -q -d "$db" "$@" inbox >closing
	ended=$(date +%s%N)
	awk -v name="$name" -v n="$files" -v s="$(((ended - began) / 1000000))" \
		'$1 == "reports" && NF == 2 { printf "%-28s %6.0f files/s   %d files, %d reports, %.1f s\n", name, n * 1000 / s, n, $2, s / 1000 }' closing
}
measure 'gai-load, one job' -t one
measure 'gai-load, two jobs' -t two -j 2
measure 'gai-load, nothing is new' -t one
