#!/bin/bash
#
# trials.sh - trials of the extension inside a server, each as long as one likes: by chance, against time, against kill -9.
#
#   test/trials.sh
#
# PARTS="calls smith" runs only some; all of them are run when none is named:
#
#   calls     random values and damaged COPY BINARY into every function       CALLS=20000 COPIES=5000
#   smith     random queries by sqlsmith                                      SMITH=60 seconds
#   cancel    each kind of body cancelled at random moments                   MOMENTS=5 SIZE=100 megabytes
#   clients   50 clients write, read and change definitions, kill -9 amidst   CLIENTS=50 LASTING=60 EVERY=6 seconds
#   memory    the process after a thousand calls of each function and after   REPEAT=1000000, at most EACH=2 seconds
#             a million
#   allocations   each allocation of each function fails in turn
#
# SEED (1) decides what is done by chance, but for which process is killed when.
#
# Ends with "N passed, N failed, N skipped" and status 0 or 1.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source-path=SCRIPTDIR source=counting.sh
. "$(dirname "$0")/counting.sh"
exec </dev/null

known='calls smith cancel clients memory allocations'
parts=${PARTS:-$known}
for part in $parts; do
	[[ " $known " == *" $part "* ]] || die "there is no part $part; the parts are: $known"
done
"$top/test/deps.sh" trials
find_server

work=$(new_folder trials)
trap 'remove_cluster "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
copy_tree "$work/tree"
cd "$work/tree"
heading "Building for $("$PG_CONFIG" --version)"
build "$work/tree" CC=gcc
install_extension "$work/tree" "$work" with_llvm=no
start_cluster "$work"
export PYTHONDONTWRITEBYTECODE=1

summary=()
for part in $parts; do
	heading "$part"
	before=("$passed" "$failed")
	begin=$SECONDS
	case $part in
		smith | clients | allocations) harness "$part" "test/trials/$part.sh" ;;
		*) harness "$part" /usr/bin/python3 "test/trials/$part.py" ;;
	esac
	summary+=("$(printf '%-8s %d passed, %d failed (%d s)' "$part" $((passed - before[0])) $((failed - before[1])) $((SECONDS - begin)))")
done
check_server_log "$work/server.log"

heading "Summary ($(date +%F)), $("$PG_CONFIG" --version)"
printf '%s\n' "${summary[@]}"
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
