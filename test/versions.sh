#!/bin/bash
#
# versions.sh - runs "make test" on the PostgreSQL of other Debian suites, each in a root folder of its own.
#
#   test/versions.sh [suite ...]
#
# Suites: trixie sid experimental; all of them when none is named.  PARTS="regress pgtap" runs only some parts of the
# tests.  Ends with one summary line for each suite, and with status 1 if a suite failed.  Experimental, with the next
# PostgreSQL, is reported and may fail.
#
# debootstrap makes a root folder, which takes root or sudo; it is kept, and brought up to date at each run, in
# GAI_VERSIONS (default: gaireport/versions in the user's cache folder), with a log of each suite beside it.  The tests
# in it run as a normal user.  Packages come from where this machine gets its own (MIRROR=... for another mirror).
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source-path=SCRIPTDIR source=roots.sh
. "$(dirname "$0")/roots.sh"
exec </dev/null

known='trixie sid experimental'
suites=${*:-$known}
for suite in $suites; do
	[[ " $known " == *" $suite "* ]] || die "there is no suite $suite; the suites are: $known"
done

# Experimental's PostgreSQL, where it has one that sid has not.  pgTAP is written in SQL alone, so that of sid's PostgreSQL
# serves while there is none for the new one.  Sets server, empty if there is nothing to test.
install_experimental() { # root
	local root=$1 newest stable

	# shellcheck disable=SC2016
	newest=$(inside "$root" root apt-cache pkgnames postgresql- | sed -n 's/^postgresql-\([0-9]*\)$/\1/p' | sort -n | tail -1)
	stable=$(inside "$root" root apt-cache depends postgresql | sed -n 's/.*Depends: postgresql-\([0-9]*\)$/\1/p' | head -1)
	if [ -z "$newest" ] || [ "$newest" = "$stable" ]; then
		return
	fi
	apt_inside "$root" install --no-install-recommends -t experimental "postgresql-$newest" "postgresql-server-dev-$newest" ||
		return
	if ! apt_inside "$root" install --no-install-recommends "postgresql-$newest-pgtap"; then
		apt_inside "$root" install --no-install-recommends "postgresql-$stable-pgtap" || return
		# shellcheck disable=SC2016
		inside "$root" root sh -c 'cp "$1"/pgtap* "$2"/' copy "/usr/share/postgresql/$stable/extension" \
			"/usr/share/postgresql/$newest/extension" || return
	fi
	server=/usr/lib/postgresql/$newest/bin/pg_config
}

# ---- the tests -------------------------------------------------------------------------------------------------------

# Brings the root folder of a suite up to date, with the tree in it and what its tests need.  Sets server, the pg_config
# to test with; where it fails, result says at what.
prepare() { # suite
	local suite=$1 root=$cache/$1

	server=pg_config
	result='no root folder could be made'
	make_root "$suite" || return
	share_network "$root"
	if ! apt_inside "$root" update || ! apt_inside "$root" dist-upgrade; then
		echo "$suite could not be brought up to date: used as it is"
	fi
	if [ "$suite" = experimental ]; then
		server=
		result='no PostgreSQL newer than that of sid could be installed'
		install_experimental "$root" && [ -n "$server" ] || return
	fi
	result='the tree could not be copied'
	pack_tree | inside "$root" "$tester" bash -c 'rm -rf ~/tree && mkdir ~/tree && tar -C ~/tree -xf -' || return
	result='what the tests need could not be installed'
	inside "$root" root "PG_CONFIG=$server" "/home/$tester/tree/test/deps.sh" test || return
	apt_inside "$root" clean
}

# What the tests are run with.
describe_tools() { # root
	# shellcheck disable=SC2016
	inside "$1" "$tester" "PG_CONFIG=$server" sh -c '
		"$PG_CONFIG" --version | cut -d" " -f1-2 | tr "\n" ","
		echo " libxml2 $(pkg-config --modversion libxml-2.0), libzip $(pkg-config --modversion libzip)," \
			"gcc $(gcc -dumpfullversion), clang $(clang -dumpversion)"'
}

# Runs the tests of a suite: sets result, in words, and passed.
run_suite() { # suite
	local suite=$1 root=$cache/$1 log=$cache/$1.log status=0 tools count begin=$SECONDS

	passed=no
	exec 9>"$cache/$suite.lock"
	result='another run is at it'
	flock -n 9 || return 0
	heading "$suite: the root folder"
	if ! prepare "$suite" >"$log" 2>&1; then
		tail -20 "$log"
		return
	fi
	tools=$(describe_tools "$root")
	heading "$suite: make test with $tools"
	inside "$root" "$tester" make -C "/home/$tester/tree" test "PG_CONFIG=$server" "PARTS=${PARTS:-}" 2>&1 |
		tee "$log" || status=$?
	count=$(grep -E '^[0-9]+ passed, [0-9]+ failed' "$log" | tail -1 || true)
	result="$tools: ${count:-the tests came to no end} ($((SECONDS - begin)) s)"
	if [ "$status" -eq 0 ] && [ -n "$count" ]; then
		passed=yes
	fi
}

"$top/test/deps.sh" versions
find_proxies
summary=()
failed=0
for suite in $suites; do
	run_suite "$suite"
	if [ "$passed" = yes ]; then
		mark=ok
	elif [ "$suite" = experimental ]; then
		mark='not ok, which it may'
	else
		mark='not ok'
		failed=1
	fi
	summary+=("$mark - $suite: $result")
done
heading "Summary ($(date +%F))"
printf '%s\n' "${summary[@]}"
exit "$failed"
