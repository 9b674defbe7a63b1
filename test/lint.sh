#!/bin/bash
#
# lint.sh - static analysis of src/: what cppcheck, gcc -fanalyzer and clang-tidy find that is not explained.  Speaks TAP.
#
#   test/lint.sh [tool ...]        tools: cppcheck analyzer tidy; all of them when none is named
#
# test/data/lint.tsv has the findings that are none, each with the reason: tool, check, file, line of source, why.  An
# explanation that nothing needs any more is a failure, too.  They are for the tools of Debian 12 (cppcheck 2.10, gcc 12,
# clang-tidy 14); with others the tests are skipped, because each version is wrong about other lines.
#
# "make test" runs cppcheck; "make lint" all of them, in some minutes.
#
# The programs of find_with have dollars of their own.
# shellcheck disable=SC2016
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source-path=SCRIPTDIR source=tap.sh
. test/tap.sh

tools=${*:-cppcheck analyzer tidy}
explanations=test/data/lint.tsv
LINT_FLAGS="-std=gnu11 -D_GNU_SOURCE -DGAI_VERSION=\"0\" -Isrc/core $(pkg-config --cflags libxml-2.0 libzip)"
LINT_FLAGS+=" -I$("${PG_CONFIG:-pg_config}" --includedir-server)"
export LINT_FLAGS

# Runs a command of the shell for all C files, several at a time.
with_files() { # command
	find src -name '*.c' -print0 | sort -z | xargs -0 -P "$(nproc)" -n 6 sh -c "$1" lint
}

# What a tool finds, as lines of file, line, check.
find_with() { # tool
	case $1 in
		cppcheck)
			cppcheck --quiet --enable=warning,portability,performance --std=c11 -D__GNUC__ --suppress=unknownMacro -Isrc/core \
				-j "$(nproc)" --template="{file}\t{line}\t{id}" --output-file=/dev/stdout src
			;;
		analyzer)
			with_files 'for file in "$@"; do
				gcc-12 -O2 -fwrapv -fno-strict-aliasing -fanalyzer -fdiagnostics-plain-output $LINT_FLAGS -c -o /dev/null "$file"
			done 2>&1' | sed -nE 's/^([^:]+):([0-9]+):[0-9]+: warning: .*\[-W(analyzer-[a-z-]+)\]$/\1\t\2\t\3/p'
			;;
		tidy)
			with_files 'clang-tidy-14 --quiet "$@" -- $LINT_FLAGS 2>/dev/null || true' |
				sed -nE "s#^$PWD/([^:]+):([0-9]+):[0-9]+: (warning|error): .*\\[([^]]+)\\]\$#\\1\\t\\2\\t\\4#p"
			;;
	esac
}

version_of() { # tool
	case $1 in
		cppcheck) cppcheck --version ;;
		analyzer) gcc-12 --version | head -1 ;;
		tidy) clang-tidy-14 --version | grep -o 'version [0-9]*' ;;
	esac 2>/dev/null || true
}

# The findings of a tool with the line of the source that each is about, white space put aside: it stays when lines move.
findings() { # tool
	find_with "$1" | sort -u | while IFS=$'\t' read -r file line check; do
		printf '%s\t%s\t%s\t%s\n' "$1" "$check" "$file" "$(sed -n "${line}p" "$file" | sed -E 's/^\s+|\s+$//g; s/\s+/ /g')"
	done | LC_ALL=C sort -u
}

for tool in $tools; do
	case $tool:$(version_of "$tool") in
		cppcheck:*' 2.10'* | analyzer:gcc*' 12.'* | tidy:*' 14') ;;
		*)
			skip "$tool of Debian 12 is not here"
			continue
			;;
	esac
	found=$(findings "$tool")
	known=$(grep -E "^$tool"$'\t' "$explanations" | cut -f1-4 | LC_ALL=C sort -u || true)
	is "$(LC_ALL=C comm -23 <(echo "$found") <(echo "$known") | sed '/^$/d')" '' "$tool finds nothing that is not explained"
	is "$(LC_ALL=C comm -13 <(echo "$found") <(echo "$known") | sed '/^$/d')" '' "$tool: every explanation is needed"
done
is "$(awk -F'\t' 'NF != 5 || length($5) < 15 { print FILENAME ":" NR }' "$explanations")" '' 'every explanation says why'
done_testing
