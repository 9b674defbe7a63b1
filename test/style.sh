#!/bin/bash
#
# style.sh - tests the style of files: what .editorconfig asks for, the length of lines, shellcheck.  Prints TAP.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source-path=SCRIPTDIR source=tap.sh
. test/tap.sh

# Files of the project that someone wrote by hand.  Data and expected output are as they are.
files() { # name-pattern ...
	local names=() name

	for name in "$@"; do
		names+=(-o -name "$name")
	done
	find . \( -name .git -o -name build -o -name results -o -name expected -o -path ./test/seeds -o -path ./test/cases -o -path ./test/forms -o \
		-name node_modules -o -path ./docs/dashboard/dist -o -name .observablehq \) -prune -o \
		-type f ! -name 'gaireport--*.sql' \( "${names[@]:1}" \) -print | sort
}

# Lines of such files that match, at most ten.
offences() { # regular-expression name-pattern ...
	local expression=$1
	shift
	files "$@" | xargs -r grep -HnP -- "$expression" | cut -c1-120 | head -10 || true
}

source_files=('*.c' '*.h' '*.sql' '*.sh' '*.pl' 'Makefile' '*.psql' '*.py')

is "$(offences '[ \t]+$' "${source_files[@]}" '*.md' '*.json')" '' 'no blanks at the ends of lines'
is "$(offences '.{121}' '*.py')" '' 'lines of Python are no longer than 120 letters'
is "$(offences '^ +\t' '*.c' '*.h')" '' 'no blanks before tabs'
is "$(offences '\r$' "${source_files[@]}" '*.md')" '' 'lines end with a line feed'
is "$(files '*.c' '*.h' | while read -r file; do
	expand -t4 "$file" | LC_ALL=C awk -v file="$file" '{ line = $0; gsub(/[\200-\277]/, "", line) } length(line) > 120 { print file ":" NR }'
done | head -10)" '' 'lines of C are no longer than 120 columns'
is "$(files "${source_files[@]}" '*.md' '*.json' | while read -r file; do
	[ -z "$(tail -c1 "$file")" ] || echo "$file"
done)" '' 'files end with a line feed'

if command -v shellcheck >/dev/null; then
	is "$({ files '*.sh' && echo .ci/run; } | xargs shellcheck -x 2>&1 | head -40)" '' 'shellcheck is content'
fi

done_testing
