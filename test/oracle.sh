#!/bin/bash
#
# oracle.sh - whether this tree reads as an earlier revision does: all that is read in generated reports and in the seeds.
#
#   test/oracle.sh REVISION [COUNT]
#
# For changes that must not change what is read, such as moving code.  Builds both trees; shows the first differences.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

revision=${1:?which revision is the one to compare with?}
count=${2:-5000}
work=$(new_folder oracle)
trap 'rm -rf "$work"' EXIT
cd "$top"

mkdir "$work/then" "$work/now"
git archive "$revision" | tar -C "$work/then" -xf -
git ls-files -z --cached --others --exclude-standard --deduplicate | xargs -0 sh -c 'for f; do [ -e "$f" ] && printf "%s\0" "$f"; done' _ |
	tar --null -T - -cf - | tar -C "$work/now" -xf -
for tree in then now; do
	make -s -j2 -C "$work/$tree/test/generate" all
	(cd "$work/$tree" && build/generate/check -n "$count" -dump) >"$work/$tree.txt"
done
if cmp -s "$work/then.txt" "$work/now.txt"; then
	echo "the same in $count reports: $(sha256sum <"$work/now.txt" | cut -c1-16), $(wc -l <"$work/now.txt") lines"
else
	diff "$work/then.txt" "$work/now.txt" | head -40
	exit 1
fi
