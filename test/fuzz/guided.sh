#!/bin/bash
#
# Runs harnesses under libFuzzer, see the Makefile:  guided.sh GUIDED PLAIN CORPORA SECONDS HARNESS...
#
# PLAIN has the harnesses that write their words and seeds.  One line for each says how often it ran; with RECORD=file
# the same goes into that file.  Inputs that break something stay in GUIDED/found, and the status is 1.  With SEED=1, or
# another number, each harness gets the same inputs in the same order each time: CORPORA, which grows, is not used.
set -euo pipefail

guided=$1 plain=$2 corpora=$3 seconds=$4
shift 4
mkdir -p "$guided/found"
export ASAN_OPTIONS=allocator_may_return_null=1:detect_leaks=1

run() { # harness
	local name=$1 corpus=$corpora/$1 seeds=$corpora/$1 log=$guided/$1.log longest=8192 executions found status=0 same=()

	case $name in
	number | cells) longest=256 ;;
	docx | xlsx | file) longest=16384 ;;
	esac
	if [ -n "${SEED:-}" ]; then
		corpus=$guided/kept/$name seeds=$guided/seeds/$name
		same=(-seed="$SEED" -reload=0 -seed_inputs=@"$seeds.list")
		rm -rf "$corpus" "$seeds"
		mkdir -p "$corpus"
	fi
	"$(dirname "$0")/seeds.sh" "$plain" "$name" "$seeds"
	# in an order that does not depend on the file system
	[ -z "${SEED:-}" ] || find "$seeds" -type f | LC_ALL=C sort | paste -sd , | tr -d '\n' >"$seeds.list"
	"$plain/$name" --words >"$guided/$name.dict"
	# -timeout is what one input may take, on a busy machine
	nice -n 10 "$guided/$name.guided" -max_total_time="$seconds" -max_len="$longest" -timeout=60 -rss_limit_mb=2048 \
		-dict="$guided/$name.dict" -artifact_prefix="$guided/found/$name-" -print_final_stats=1 "${same[@]}" "$corpus" 2>"$log" || status=1
	executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
	found=$(grep -m 1 -oE 'does not hold: .*|ERROR: .*|runtime error: .*' "$log" || echo nothing)
	printf '%s: %s executions, %s inputs kept; found: %s\n' "$name" "$executions" "$(find "$corpus" -type f | wc -l)" "$found"
	if [ -n "${RECORD:-}" ]; then
		printf '%s\t%s\t%s\t%s\t%s\n' "$(date +%F)" "$name" "$seconds" "$executions" "$found" >>"$RECORD"
	fi
	return "$status"
}

status=0
running=0
for name in "$@"; do
	if [ "$running" -ge "${JOBS:-1}" ]; then
		wait -n || status=1
		running=$((running - 1))
	fi
	run "$name" &
	running=$((running + 1))
done
while [ "$running" -gt 0 ]; do
	wait -n || status=1
	running=$((running - 1))
done
[ "$status" -eq 0 ] || echo "Something does not hold: see the logs in $guided, the inputs in $guided/found."
exit "$status"
