#!/bin/bash
#
# instructions.sh - counts the instructions of the core on files that do not change, and compares them with those on record.
#
#   test/instructions.sh             counts, and what a call takes of the processor's time, its own and the system's
#   test/instructions.sh compare     TAP: each within 2 % of test/instructions/counts.tsv
#   test/instructions.sh write       writes that file; say in the commit why it changed
#
# The core is that of the extension as it was built, with PostgreSQL's flags.  Counts are the same on every machine with the
# same compiler: the C library is told not to choose its functions by the processor.  What a call costs the system, such as
# pages of memory, is not among them, hence the times.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source-path=SCRIPTDIR source=tap.sh
. "$(dirname "$0")/tap.sh"

what=${1:-show}
tolerance=2						# percent
record=$top/test/instructions/counts.tsv
samples=test/instructions/samples
cd "$top"

compiler=$(gcc -dumpfullversion 2>/dev/null || true)
built_for="gcc $compiler, $(uname -m), $("$PG_CONFIG" --cflags | grep -o -- '-O[0-3s]' | tail -1)"
if [ "$what" = compare ]; then
	command -v valgrind >/dev/null || {
		echo "1..0 # SKIP there is no valgrind"
		exit 0
	}
	on_record=$(sed -n 's/^# //p' "$record" | head -1)
	[ "$built_for" = "$on_record" ] || {
		echo "1..0 # SKIP the counts on record are of $on_record, here it is $built_for"
		exit 0
	}
fi
command -v valgrind >/dev/null || die "callgrind is a part of the package valgrind"

work=$(new_folder instructions)
trap 'rm -rf "$work"' EXIT
objects=$(find src/core -name '*.c' | sed 's/c$/o/')
[ -e src/core/base/arena.o ] || die "the extension is not built"
# shellcheck disable=SC2046,SC2086
gcc -std=c11 -O2 -Isrc/core $(pkg-config --cflags libxml-2.0) -o "$work/measure" test/instructions/measure.c $objects \
	$(pkg-config --libs libxml-2.0 libzip)

cases() {
	for seed in test/seeds/*.txt; do
		echo "parse $seed"
	done
	printf 'parse %s\n' $samples/{aligned.txt,bars.md,boxes.xhtml,page.html}
	printf 'parse_file %s\n' $samples/{report.docx,report.xlsx}
	for seed in test/seeds/*.txt; do
		echo "claims $seed"
	done
	printf '%s test/instructions/samples/wrong.txt\n' check valid repair
}

# GLIBC_TUNABLES: memcpy and the like are those that every processor has.
count() { # function file
	GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-AVX512F,-AVX512VL,-AVX512BW,-ERMS,-FSRM,-AVX_Fast_Unaligned_Load,-SSSE3,-SSE4_2,-BMI2 \
		valgrind --tool=callgrind --toggle-collect=measured --callgrind-out-file=/dev/null "$work/measure" "$1" "$2" 2>&1 |
		sed -n 's/.*Collected : //p'
}

name() { # file
	basename "$1" | cut -c1-20 | sed 's/_.*//'
}

case $what in
	show)
		printf '%-11s %-12s %9s %13s %9s %9s\n' function file bytes instructions 'own, µs' 'system, µs'
		cases | while read -r function file; do
			read -r own system < <("$work/measure" "$function" "$file" 300)
			printf '%-11s %-12s %9d %13d %9s %9s\n' "$function" "$(name "$file")" "$(stat -c %s "$file")" \
				"$(count "$function" "$file")" "$own" "$system"
		done
		;;
	write)
		{
			echo "# $built_for"
			cases | while read -r function file; do
				printf '%s\t%s\t%s\n' "$function" "$file" "$(count "$function" "$file")"
			done
		} >"$work/counts"
		cp "$work/counts" "$record"
		;;
	compare)
		while read -r function file; do
			before=$(awk -v f="$function" -v p="$file" '$1 == f && $2 == p { print $3 }' "$record")
			now=$(count "$function" "$file")
			status=0
			awk -v b="${before:-0}" -v n="$now" -v t=$tolerance 'BEGIN { exit !(n > 0 && n <= b * (1 + t / 100) && n >= b * (1 - t / 100)) }' ||
				status=1
			ok $status "$function $(name "$file"): as many instructions as on record"
			[ $status -eq 0 ] || echo "# on record ${before:-none}, now $now; if it is meant: make bench-instructions WRITE=1"
		done < <(cases)
		done_testing
		;;
	*)
		die "usage: test/instructions.sh [compare|write]"
		;;
esac
