#!/bin/bash
#
# smith.sh - random queries by sqlsmith, over tables, views and functions of the extension: no crash, and no internal error.
#
#   SMITH=seconds test/trials/smith.sh      SEED=1; speaks TAP
#
# Needs a server in which the extension is installed (PGHOST … as usual); sqlsmith gets one of its own, whose log is read.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

command -v sqlsmith >/dev/null || die "there is no sqlsmith here; PARTS=… leaves it out"
find_server
cd "$top"
folder=$(new_folder smith)
trap 'remove_cluster "$folder"' EXIT
share_installation "$folder"
start_cluster "$folder"
createdb smith
psql -Xq -v ON_ERROR_STOP=1 -d smith -f test/trials/smith.sql

# Begun again when it ends by itself, with other queries each time.
ends=$((SECONDS + ${SMITH:-60}))
seed=${SEED:-1}
while [ "$SECONDS" -lt "$ends" ]; do
	timeout $((ends - SECONDS)) sqlsmith --target="host=$folder user=smith dbname=smith" --exclude-catalog --seed="$seed" \
		--verbose >>"$folder/said" 2>&1 || true
	seed=$((seed + 1))
	sleep 0.1
done

# One letter stands for each query: a point is one without an error.
queries=$(grep -axE '[.etSCB]+' "$folder/said" | tr -d '\n' | wc -c)
calls=$(query smith "SELECT coalesce(sum(calls), 0) || ' calls of ' || count(*) FROM pg_stat_user_functions")
states=$(sed -nE 's/.*ERROR:  ([0-9A-Z]{5}): .*/\1/p' "$folder/server.log" | sort | uniq -c | sort -rn | awk '{ printf "%s%d %s", sep, $1, $2; sep = ", " }')
echo "# $queries queries, $calls functions of the extension; errors: ${states:-none}"
# An internal error: the message, where it was raised, and the statement's beginning.
internal=$(grep -aA4 -E 'ERROR:  XX' "$folder/server.log" | cut -c1-2000 | head -60 || true)
ok $((queries < ${SMITH:-60})) "sqlsmith asked"
like "$calls" '^[1-9][0-9]{2,} ' 'the functions of the extension were among what it asked'
is "$(grep -aE 'terminated by signal|PANIC|TRAP:' "$folder/server.log" | head -5)" '' 'no process of the server ended by a crash'
is "$internal" '' 'no internal error'
done_testing
