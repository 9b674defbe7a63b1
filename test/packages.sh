#!/bin/bash
#
# packages.sh - builds the Debian packages of debian/ from what "make dist" makes, installs and tests them, in other suites.
#
#   test/packages.sh [suite ...]      suites: bookworm trixie sid; all of them when none is named
#
# For each suite, in root folders that are new each time (copies of a bare one, which is kept):
#   1. the build dependencies are installed and dpkg-buildpackage makes source and binary packages, as a normal user,
#      with the regression tests of the build; debian/control is made for the PostgreSQLs of the suite
#   2. lintian must have neither errors nor warnings
#   3. in a root folder that has seen no build: autopkgtest installs the packages and runs the tests of debian/tests
# Ends with one line for each suite, and with status 1 if one failed.  Packages and logs stay in GAI_PACKAGES (default:
# gaireport/packages in the user's cache folder).  It takes root or sudo; see roots.sh.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
GAI_VERSIONS=${GAI_PACKAGES:-${XDG_CACHE_HOME:-$HOME/.cache}/gaireport/packages}
# shellcheck source-path=SCRIPTDIR source=roots.sh
. "$(dirname "$0")/roots.sh"
exec </dev/null

known='bookworm trixie sid'
suites=${*:-$known}
for suite in $suites; do
	[[ " $known " == *" $suite "* ]] || die "there is no suite $suite; the suites are: $known"
done

version=$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" "$top/gaireport.control")
source=gaireport_$(sed -n '1s/.*(\(.*\)).*/\1/p' "$top/debian/changelog")

# A copy of the suite's bare root folder, up to date.
new_root() { # suite folder
	make_root "$1" || return
	as_root rm -rf "$2"
	as_root cp -a "$cache/$1" "$2"
	share_network "$2"
	apt_inside "$2" update && apt_inside "$2" dist-upgrade
}

build_packages() { # root
	apt_inside "$1" install --no-install-recommends dpkg-dev fakeroot postgresql-server-dev-all lintian || return
	as_root cp "$cache/dist/gaireport-$version.tar.gz" "$1/home/$tester/"
	# what is Debian's is no part of what comes from us
	inside "$1" "$tester" sh -ec "cd && tar -xzf gaireport-$version.tar.gz &&
		tar -czf gaireport_$version.orig.tar.gz --exclude=debian gaireport-$version &&
		rm gaireport-$version.tar.gz && cd gaireport-$version && pg_buildext updatecontrol" || return
	inside "$1" root sh -c "cd /home/$tester/gaireport-$version && apt-get -q -y --no-install-recommends build-dep ./" || return
	inside "$1" "$tester" sh -ec "cd ~/gaireport-$version && MAKEFLAGS=-j$(nproc) dpkg-buildpackage -us -uc"
}

# The packages are not uploaded to Debian, so no bug asks for them.
check_packages() { # root
	inside "$1" "$tester" sh -ec "cd && lintian --version &&
		lintian --fail-on error,warning --display-info --suppress-tags initial-upload-closes-no-bugs ${source}_*.changes"
}

test_packages() { # root of the build, of the test
	apt_inside "$2" install --no-install-recommends autopkgtest dpkg-dev || return
	as_root sh -c "cp '$1/home/$tester/'*.deb '$1/home/$tester/'*.dsc '$1/home/$tester/'*.tar.* '$2/home/$tester/'" || return
	inside "$2" root chown -R "$tester:" "/home/$tester" || return
	inside "$2" root sh -ec "cd /home/$tester && autopkgtest --user $tester ./*.deb ./*.dsc -- null"
}

# One suite: sets result, in words, and passed.
run_suite() { # suite
	local build=$cache/$1.build try=$cache/$1.test log=$cache/$1.log begin=$SECONDS

	passed=no
	exec 9>"$cache/$1.lock"
	result='another run is at it'
	flock -n 9 || return 0
	: >"$log"
	result='it does not build'
	heading "$1: the packages are built"
	new_root "$1" "$build" >>"$log" 2>&1 && build_packages "$build" >>"$log" 2>&1 || return 0
	rm -rf "${cache:?}/$1.result"
	mkdir "$cache/$1.result"
	cp "$build/home/$tester/"*.deb "$build/home/$tester/${source}"* "$cache/$1.result"
	(cd "$cache/$1.result" && ls -- *.deb)
	grep -E '^# ?All [0-9]+ tests passed|All [0-9]+ tests passed' "$log" || true
	result='lintian has something to say'
	heading "$1: lintian"
	check_packages "$build" 2>&1 | tee -a "$log" || return 0
	result='the tests of the packages fail'
	heading "$1: autopkgtest"
	{ new_root "$1" "$try" && test_packages "$build" "$try"; } >>"$log" 2>&1 || return 0
	grep -aE '^(installcheck|load) +' "$log"
	result="built, clean, tested: $(find "$cache/$1.result" -name '*.deb' ! -name '*dbgsym*' -printf '%f\n' | sort | xargs) ($((SECONDS - begin)) s)"
	passed=yes
}

"$top/test/deps.sh" versions
find_proxies
"$top/test/dist.sh" "$cache/dist"
summary=()
failed=0
for suite in $suites; do
	run_suite "$suite"
	if [ "$passed" = yes ]; then
		summary+=("ok - $suite: $result")
	else
		tail -40 "$cache/$suite.log"
		summary+=("not ok - $suite: $result; see $cache/$suite.log")
		failed=1
	fi
	as_root rm -rf "$cache/$suite.build" "$cache/$suite.test"
done
heading "Summary ($(date +%F))"
printf '%s\n' "${summary[@]}"
exit "$failed"
