#!/bin/bash
#
# upgrade.sh - takes a database through the versions of PostgreSQL: pg_upgrade from 15 (Debian bookworm) by way of 17 (trixie)
# to the newest of sid, where an invented next version of the extension is installed; dump and restore, and logical
# replication, from the first to the last.
#
#   test/upgrade.sh
#
# The servers are installed side by side in a root folder of sid, as those of test/versions.sh are and beside them, which takes
# root or sudo.  What is tried there is in test/upgrade_inside.sh.  Ends with "N passed, N failed, N skipped" and status 0 or 1.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source-path=SCRIPTDIR source=roots.sh
. "$(dirname "$0")/roots.sh"
# shellcheck source-path=SCRIPTDIR source=counting.sh
. "$(dirname "$0")/counting.sh"
exec </dev/null

"$top/test/deps.sh" versions
find_proxies
root=$cache/upgrade
home=/home/$tester
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
exec 9>"$cache/upgrade.lock"
flock -n 9 || die 'another run is at it'

# The servers, and what an extension is built with.  Their development packages bring compilers of their suites, which are
# not needed: their files alone are unpacked.
install_servers() {
	local version others=()

	make_root upgrade
	share_network "$root"
	apt_inside "$root" update
	newest=$(inside "$root" root apt-cache depends postgresql | sed -n 's/.*Depends: postgresql-\([0-9]*\)$/\1/p' | sort -n | tail -1)
	apt_inside "$root" install --no-install-recommends postgresql-15 postgresql-17 "postgresql-$newest" \
		"postgresql-server-dev-$newest" gcc make libc6-dev pkg-config libxml2-dev libzip-dev perl
	for version in 15 17; do
		[ "$version" = "$newest" ] || [ -d "$root/usr/include/postgresql/$version/server" ] ||
			others+=("postgresql-server-dev-$version")
	done
	if [ ${#others[@]} -gt 0 ]; then
		# shellcheck disable=SC2016
		inside "$root" root sh -euc 'rm -rf /tmp/dev && mkdir /tmp/dev && cd /tmp/dev && apt-get -q download "$@"
			for package in *.deb; do dpkg -x "$package" /; done' unpack "${others[@]}"
	fi
	apt_inside "$root" clean
}

# The extension for a version of PostgreSQL.
install_tree() { # version [next]
	# shellcheck disable=SC2016
	pack_tree | inside "$root" "$tester" bash -euc 'rm -rf ~/"$1" && mkdir ~/"$1" && tar -C ~/"$1" -xf -
		[ -z "${2:-}" ] || ~/"$1"/test/next_version.sh ~/"$1"' copy "upgrade-$1" "${2:-}"
	inside "$root" "$tester" make -s -j"$jobs" -C "$home/upgrade-$1" all "PG_CONFIG=/usr/lib/postgresql/$1/bin/pg_config" with_llvm=no
	inside "$root" root make -s -C "$home/upgrade-$1" install "PG_CONFIG=/usr/lib/postgresql/$1/bin/pg_config" with_llvm=no
}

heading 'PostgreSQL 15, 17 and the newest, side by side'
step 'the servers are installed' install_servers || exit 1
step 'the extension is built for 15' install_tree 15 || exit 1
step 'for 17' install_tree 17 || exit 1
step "and its invented next version for $newest" install_tree "$newest" next || exit 1
for version in 15 17 "$newest"; do
	say "$(inside "$root" "$tester" "/usr/lib/postgresql/$version/bin/postgres" --version)"
done
heading "From 15 by way of 17 to $newest"
harness upgrade inside "$root" "$tester" prove --verbose --norc "$home/upgrade-15/test/upgrade_inside.sh" :: 15 17 "$newest"
printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
