#!/bin/bash
#
# asserts.sh - runs the SQL tests in three ways that expose misuse of the server's memory.
#
#   test/asserts.sh [run ...]
#
# Runs, all of them when none is named:
#
#   asserts    on a PostgreSQL 15 that checks assertions and writes past the end of memory, and overwrites freed memory;
#              then 10,000 calls (CALLS) of every function with random values, see test/trials/calls.py
#   valgrind   on the same server under valgrind, which sees every read of memory that is freed or was never written
#   overwrite  on the PostgreSQL of PG_CONFIG, with a pfree of ours that overwrites what it frees
#
# The first two need a server built for it, from Debian's source package.  It is built once and kept in GAI_ASSERTS
# (default: gaireport/asserts in the user's cache folder); remove the folder to have a newer one built.
# TESTS="numbers html" runs only these files of test/pgtap, besides the regression tests.
# Ends with one summary line a run and "N passed, N failed, N skipped", and with status 0 or 1.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source-path=SCRIPTDIR source=counting.sh
. "$(dirname "$0")/counting.sh"
exec </dev/null

known='asserts valgrind overwrite'
runs=${*:-$known}
for run in $runs; do
	[[ " $known " == *" $run "* ]] || die "there is no run $run; the runs are: $known"
done

cache=${GAI_ASSERTS:-${XDG_CACHE_HOME:-$HOME/.cache}/gaireport/asserts}
mkdir -p "$cache"
cache=$(cd "$cache" && pwd)
exec 9>"$cache/lock"
flock -n 9 || die "another run of this uses $cache"

"$top/test/deps.sh" asserts
# By its path: that of the built server comes before it on the PATH.
stock=$(command -v "$PG_CONFIG")
find_server
stock_sharedir=$sharedir

work=$(new_folder asserts)
trap 'for run in $known; do remove_cluster "$work/$run"; done; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# ---- the server ------------------------------------------------------------------------------------------------------

# Only libraries that the extension needs itself, so any machine can build it.  -O1: what is optimized away cannot be
# watched.
options=(--enable-cassert --enable-debug --enable-nls --without-readline --without-zlib --without-icu --with-libxml
	CFLAGS='-O1 -g -fno-omit-frame-pointer'
	CPPFLAGS='-DCLOBBER_FREED_MEMORY= -DMEMORY_CONTEXT_CHECKING= -DUSE_VALGRIND=')

# The source package, by apt-get with lists of its own: the machine's sources stay as they are.  Without Debian's patches,
# which say where Debian's own PostgreSQL has its libraries.
fetch_source() { # folder
	local lists=$1/apt mirror settings

	mirror=${MIRROR:-$(find_mirror)}
	mkdir -p "$lists/lists/partial" "$lists/cache/archives/partial"
	printf 'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s bookworm main\n' "$mirror" >"$lists/sources.list"
	settings=(-q -o "Dir::Etc::sourcelist=$lists/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$lists/lists"
		-o "Dir::Cache=$lists/cache" -o APT::Sandbox::User=root)
	apt-get "${settings[@]}" update && (cd "$1" && apt-get "${settings[@]}" source --download-only postgresql-15) &&
		(cd "$1" && dpkg-source --skip-patches -x postgresql-15_*.dsc source)
}

# Nothing is written to where the installation of the machine is: first it is installed below a folder.
build_server() { # folder
	mkdir "$1/build"
	(cd "$1/build" && ../source/configure --prefix="$cache/server" "${options[@]}" && make -s -j"$jobs" &&
		make -s install DESTDIR="$1/stage") &&
		cp "$1/source/src/tools/valgrind.supp" "$1/stage$cache/server/" && mv "$1/stage$cache/server" "$cache/server"
}

# The server is whole once it says what it was built with.
make_server() {
	local new=$cache/new stamp=$cache/server/built-with

	if [ -e "$stamp" ] && [ "$(<"$stamp")" = "${options[*]}" ]; then
		return
	fi
	heading "Building PostgreSQL 15 from Debian's source package, which is done once"
	rm -rf "$new" "$cache/server"
	mkdir "$new"
	if ! fetch_source "$new" >"$cache/fetch.log" 2>&1; then
		tail -20 "$cache/fetch.log"
		die "the source package could not be had; see $cache/fetch.log"
	fi
	if ! build_server "$new" >"$cache/build.log" 2>&1; then
		tail -20 "$cache/build.log"
		die "it could not be built; see $cache/build.log"
	fi
	rm -rf "$new"
	echo "${options[*]}" >"$stamp"
}

# A copy where the server's user can enter, with pgTAP in it, which is SQL alone.  A server finds its files from where it is.
use_built_server() {
	if ! [ -d "$work/server" ]; then
		make_server
		cp -a "$cache/server" "$work/server"
		cp "$stock_sharedir"/extension/pgtap* "$("$work/server/bin/pg_config" --sharedir)/extension/"
		if [ "$EUID" -eq 0 ]; then
			chown -R "$(server_user)" "$work/server"
		fi
	fi
	PG_CONFIG=$work/server/bin/pg_config
	find_server
	LD_LIBRARY_PATH=$("$PG_CONFIG" --libdir)
	export LD_LIBRARY_PATH
}

use_stock_server() {
	PG_CONFIG=$stock
	unset LD_LIBRARY_PATH
	find_server
}

export PGCTLTIMEOUT=600

# ---- the runs --------------------------------------------------------------------------------------------------------

# Builds the extension for the server in use, installs it for a cluster in the folder of the run, and starts that.
start_run() { # run [make argument ...]
	local run=$1 folder=$work/$1
	shift

	mkdir "$folder"
	if [ "$EUID" -eq 0 ]; then
		chown "$(server_user)" "$folder"
	fi
	copy_tree "$folder/tree"
	step "it builds" build "$folder/tree" CC=gcc "$@" || return
	step "it is installed" install_extension "$folder/tree" "$folder" with_llvm=no "$@" || return
	step "the server starts" start_cluster "$folder" || return
	cd "$folder/tree"
}

# The tests in SQL: regression tests, then pgTAP in a database of its own.  Nothing that measures;
# nor bad_input.sql under valgrind, where rubbish by the megabyte takes too long (test/fuzz has it for the core).
run_tests() { # run
	local run=$1 tests name

	mapfile -t tests < <(untimed_tap_tests)
	if [ "$run" = valgrind ]; then
		mapfile -t tests < <(untimed_tap_tests | grep -v /bad_input.sql)
	fi
	if [ -n "${TESTS:-}" ]; then
		tests=()
		for name in $TESTS; do
			tests+=("test/pgtap/$name.sql")
		done
	fi
	regress "$work/$run/tree"
	create_tap_database gaireport_pgtap
	harness "$run" pg_prove --verbose --timer --jobs "$jobs" -d gaireport_pgtap "${tests[@]}"
}

end_run() { # run
	stop_cluster "$work/$1" fast || true
	check_server_log "$work/$1/server.log"
	cd "$top"
}

run_asserts() {
	use_built_server
	heading "SQL tests on a server with assertions: $("$PG_CONFIG" --version)"
	start_run asserts || return 0
	step 'the server checks its assertions' test "$(psql -XAtc 'SHOW debug_assertions')" = on || return 0
	export PGOPTIONS='-c statement_timeout=600s'
	run_tests asserts
	# what no test thought of
	CALLS=${CALLS:-10000} harness calls /usr/bin/python3 test/trials/calls.py
	end_run asserts
}

# What valgrind says of a function of ours, or of what it called.
errors_of_ours() {
	awk '
		/VALGRINDERROR-BEGIN/ { text = ""; ours = 0 }
		{ text = text $0 "\n" }
		/src\/(core|pg)\/[A-Za-z0-9_\/]*\.[ch]:[0-9]+\)|gaireport\.so/ { ours = 1 }
		/VALGRINDERROR-END/ { if (ours) printf "%s", text }' "$work"/said/*
}

run_valgrind() {
	local said others

	use_built_server
	heading "SQL tests on a server under valgrind: $(valgrind --version)"
	mkdir "$work/said"
	if [ "$EUID" -eq 0 ]; then
		chown "$(server_user)" "$work/said"
	fi
	# --fullpath-after: so that our sources can be told from others.
	{
		echo '#!/bin/sh'
		printf 'exec valgrind -q --leak-check=no --trace-children=yes --num-callers=40 --vgdb=no --fullpath-after= '
		printf -- '--error-markers=VALGRINDERROR-BEGIN,VALGRINDERROR-END --log-file=%s '"--suppressions='%s' '%s' \"\$@\"\n" \
			"'$work/said/%p'" "$work/server/valgrind.supp" "$bindir/postgres"
	} >"$work/server/bin/postgres-under-valgrind"
	chmod a+rx "$work/server/bin/postgres-under-valgrind"
	server_program=$work/server/bin/postgres-under-valgrind
	start_run valgrind || return 0
	unset server_program
	run_tests valgrind
	end_run valgrind
	step 'the server ran under valgrind' test -n "$(ls "$work/said")" || return 0
	said=$(errors_of_ours)
	others=$(cat "$work"/said/* | grep -c VALGRINDERROR-BEGIN || true)
	say "$others errors in all, of which $(grep -c VALGRINDERROR-BEGIN <<<"$said" || true) with the extension on the stack"
	if [ -z "$said" ]; then
		echo 'ok - valgrind has nothing to say of the extension'
		count 1 0
	else
		head -200 <<<"$said"
		echo 'not ok - valgrind has nothing to say of the extension'
		count 0 1
	fi
}

# The linker leads every pfree of the extension to one that overwrites first.
run_overwrite() {
	use_stock_server
	heading "SQL tests with a pfree that overwrites: $("$PG_CONFIG" --version)"
	if [ -z "$(server_search "$work/overwrite")" ]; then
		say 'left out: this server finds extensions only where they are installed'
		skipped=$((skipped + 1))
		return
	fi
	gcc -Wall -Wextra -Werror -Wno-unused-parameter -Wno-sign-compare -O1 -g -fPIC -I"$("$PG_CONFIG" --includedir-server)" \
		-c "$top/test/overwrite.c" -o "$work/overwrite.o"
	start_run overwrite PG_LDFLAGS="-Wl,--wrap=pfree $work/overwrite.o" || return 0
	export PGOPTIONS='-c statement_timeout=300s'
	run_tests overwrite
	end_run overwrite
}

summary=()
for run in $runs; do
	before=("$passed" "$failed" "$skipped")
	begin=$SECONDS
	"run_$run"
	summary+=("$(printf '%-9s  %s: %d passed, %d failed, %d skipped (%d s)' "$run" "$("$PG_CONFIG" --version | cut -d' ' -f1-2)" \
		$((passed - before[0])) $((failed - before[1])) $((skipped - before[2])) $((SECONDS - begin)))")
done

heading "Summary ($(date +%F))"
printf '%s\n' "${summary[@]}"
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
