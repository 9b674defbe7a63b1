#!/bin/bash
#
# dist.sh - the source as PGXN and packagers want it: gaireport-VERSION.zip and .tar.gz, each with one folder of that name.
#
#   test/dist.sh [folder]      (default: build/dist)
#
# What is committed, where the tree is a clone; else the tree without what was built.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

folder=${1:-$top/build/dist}
name=gaireport-$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" "$top/gaireport.control")
rm -rf "${folder:?}/$name" "$folder/$name.zip" "$folder/$name.tar.gz"
mkdir -p "$folder/$name"
if [ -e "$top/.git" ]; then
	[ -z "$(git -C "$top" status --porcelain)" ] || say "what is not committed is left out" >&2
	git -C "$top" archive HEAD
else
	pack_tree
fi | tar -C "$folder/$name" -xf -
# PGXN's own tools make zip files; packagers like tar files better.
python3 - "$folder" "$name" <<'PY'
import shutil, sys
folder, name = sys.argv[1:]
for kind in 'zip', 'gztar':
	print(shutil.make_archive(f'{folder}/{name}', kind, folder, name))
PY
rm -rf "${folder:?}/$name"
