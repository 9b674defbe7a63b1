#!/bin/bash
#
# oracle.sh - compares everything that this tree and an earlier revision read in generated reports and in the seeds.
#
#   test/oracle.sh REVISION [COUNT]
#
# Use it for changes that must not affect reading, such as moving code.  Builds both trees; shows the first differences.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

revision=${1:?which revision is the one to compare with?}
count=${2:-5000}
work=$(new_folder oracle)
trap 'rm -rf "$work"' EXIT
cd "$top"

mkdir "$work/before" "$work/after"
git archive "$revision" | tar -C "$work/before" -xf -
# the tree as it is, files that git does not know yet included
git ls-files -z --cached --others --exclude-standard --deduplicate |
	tar --null --ignore-failed-read -T - -cf - 2>/dev/null | tar -C "$work/after" -xf -
for tree in before after; do
	make -s -j2 -C "$work/$tree/test/generate" all
	(cd "$work/$tree" && build/generate/check -n "$count" -dump) >"$work/$tree.txt"
done
if cmp -s "$work/before.txt" "$work/after.txt"; then
	echo "the same in $count reports: $(sha256sum <"$work/after.txt" | cut -c1-16), $(wc -l <"$work/after.txt") lines"
else
	diff "$work/before.txt" "$work/after.txt" | head -40
	exit 1
fi
