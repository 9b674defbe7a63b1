#!/bin/bash
#
# Runs harnesses under libFuzzer, see the Makefile:  guided.sh GUIDED PLAIN CORPORA SECONDS HARNESS...
#
# PLAIN has the harnesses that write their words and seeds.  One line for each says how often it ran; then come the lines
# of the core that the kept inputs reach.  Inputs that break something stay in GUIDED/found, and the status is 1.
set -euo pipefail

guided=$1 plain=$2 corpora=$3 seconds=$4
shift 4
mkdir -p "$guided/found"
status=0
export ASAN_OPTIONS=allocator_may_return_null=1:detect_leaks=1

for name in "$@"; do
	corpus=$corpora/$name
	mkdir -p "$corpus"
	"$plain/$name" --words >"$guided/$name.dict"
	"$plain/$name" --seeds "$corpus"
	# -timeout is what one input may take
	if ! LLVM_PROFILE_FILE=/dev/null nice -n 10 "$guided/$name.guided" -jobs=0 -max_total_time="$seconds" -max_len=8192 -timeout=20 \
		-rss_limit_mb=2048 -dict="$guided/$name.dict" -artifact_prefix="$guided/found/$name-" -print_final_stats=1 \
		"$corpus" 2>"$guided/$name.log"; then
		status=1
		echo "$name: something does not hold, see $guided/$name.log"
		grep -E 'does not hold|ERROR: |SUMMARY' "$guided/$name.log" || true
	fi
	printf '%s: %s executions, %s inputs kept\n' "$name" \
		"$(sed -n 's/^stat::number_of_executed_units: *//p' "$guided/$name.log")" "$(find "$corpus" -type f | wc -l)"
	LLVM_PROFILE_FILE=$guided/$name.profraw "$guided/$name.guided" -runs=0 -artifact_prefix="$guided/found/$name-" "$corpus" 2>>"$guided/$name.log" || status=1
done

objects=()
profiles=()
for name in "$@"; do
	objects+=(-object "$guided/$name.guided")
	profiles+=("$guided/$name.profraw")
done
llvm-profdata merge -sparse -o "$guided/all.profdata" "${profiles[@]}"
llvm-cov report -instr-profile="$guided/all.profdata" "${objects[@]:1}" -show-region-summary=0 \
	-ignore-filename-regex='/(fuzz|unit|tools)/[a-z0-9_]*\.[ch]$' >"$guided/coverage.txt" 2>"$guided/coverage.log"
grep ^TOTAL "$guided/coverage.txt"
exit $status
