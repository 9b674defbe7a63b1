#!/bin/bash
#
# bench.sh - measures in a private cluster; prints what gai_parse costs against md5 of the same text.
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
createdb bench
psql -Xq -d bench -c 'CREATE EXTENSION gaireport'
heading "gai_parse against md5, medians of ${1:-15} alternating runs on $("$PG_CONFIG" --version)"
psql -Xq -d bench -v rounds="${1:-15}" -f test/bench/parse.sql
heading "Functions of several reports, medians of ${1:-15} runs"
psql -Xq -d bench -v rounds="${1:-15}" -f test/bench/across.sql
