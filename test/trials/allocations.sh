#!/bin/bash
#
# allocations.sh - a server in which the allocations of the extension fail on demand, for allocations.py; speaks TAP.
#
# Needs a server in which the extension is installed (PGHOST … as usual), and its objects in this tree.  test/t/allocations.sh
# has the allocations of the libraries, test/unit/t_allocations.c those of the core.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"

find_server
cd "$top"
[ -d "$PGHOST/install" ] || die "this server finds extensions only where they are installed; PARTS=… leaves this out"
folder=$(new_folder allocations)
trap 'remove_cluster "$folder"' EXIT
include=$("$PG_CONFIG" --includedir-server)
gcc -shared -fPIC -I"$include" -o "$folder/scarce.so" test/tools/scarce.c -ldl
gcc -O1 -fPIC -I"$include" -c test/tools/scarce_palloc.c -o "$folder/scarce_palloc.o"
mapfile -t wraps < <(sed -nE 's/^WRAP\([^,]*, ([A-Za-z_0-9]+),.*/-Wl,--wrap=\1/p; s/^WRAP_SOFT\(([A-Za-z_0-9]+),.*/-Wl,--wrap=\1/p' test/tools/scarce_palloc.c)
mapfile -t objects < <(find src/core src/pg -name '*.c' | sed 's/c$/o/')
cp -a "$PGHOST/install" "$folder/install"
library=$(find "$folder/install" -name gaireport.so)
# shellcheck disable=SC2046
gcc -shared -o "$library" "${objects[@]}" "$folder/scarce_palloc.o" "${wraps[@]}" $(pkg-config --libs libxml-2.0 libzip)
chmod -R a+rX "$folder/install"
chmod a+rx "$folder/scarce.so"
(
	export LD_PRELOAD=$folder/scarce.so
	start_cluster "$folder"
)
use_cluster "$folder"
export SCARCE=$folder/scarce.so
/usr/bin/python3 test/trials/allocations.py
! grep -aE 'terminated by signal|PANIC|FATAL' "$folder/server.log" || exit 1
