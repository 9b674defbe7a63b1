#!/bin/bash
#
# coverage.sh - how many lines of the core its tests reach, and the files of which they reach least.
#
#   test/coverage.sh [suite ...]          folders of test/: unit generate if none is named
#
# Everything is built a second time, below build/covered.  Which lines of a file are not reached, marked #####, in FILE.c.gcov:
#   cd build/covered && gcov -o core/tables ../../src/core/tables/FILE.c
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

covered=$top/build/covered
suites=${*:-unit generate}
mkdir -p "$covered"
find "$covered" -name '*.gcda' -delete
for suite in $suites; do
	heading "$suite"
	# what counts lines misleads the compiler's warnings
	make -s -j"$(nproc)" -C "$top/test/$suite" check OUT="$covered/$suite" CORE="$covered/core" \
		CHECKS='-fsanitize=address,undefined --coverage -Wno-error' | tail -3
done

heading 'Lines of src/core'
# sources have the names that the compiler was given in a folder of test/, which is as deep as this one
cd "$covered"
find core -name '*.gcda' -exec gcov -n {} + 2>/dev/null | perl -ne '
	$file = $1 if /^File .*src\/core\/(.*\.c)\x27/;
	if (/^Lines executed:([\d.]+)% of (\d+)/ && defined $file) {
		$share{$file} = $1;
		$all += $2;
		$reached += $1 * $2 / 100;
	}
	undef $file if /^Lines|^No exec/;
	END {
		die "nothing was counted\n" if !$all;
		printf "%7.2f %% of %s\n", $share{$_}, $_ for (sort { $share{$a} <=> $share{$b} } keys %share)[0 .. 9];
		printf "%7.2f %%: %.0f of %d lines of %d files\n", 100 * $reached / $all, $reached, $all, scalar keys %share;
	}'
