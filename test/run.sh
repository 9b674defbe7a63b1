#!/bin/bash
#
# run.sh - runs the tests in a private cluster; ends with "N passed, N failed, N skipped" and status 0 or 1.
#
#   test/run.sh [part ...]
#
# Parts: warnings style regress pgtap shell docs traps unit; all of them when none is named.  Everything is built and run in a copy
# of the tree in a temporary folder, so objects of an earlier build play no role and none are left behind.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
exec </dev/null

known='warnings style regress pgtap shell docs traps unit'
parts=${*:-$known}
for part in $parts; do
	[[ " $known docs-update " == *" $part "* ]] || die "there is no part $part; the parts are: $known"
done
passed=0
failed=0
skipped=0
jobs=$(nproc 2>/dev/null || echo 2)

"$top/test/deps.sh" test
find_server

work=$(new_folder test)
trap 'remove_cluster "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

wanted() { # part
	[[ " $parts " == *" $1 "* ]]
}

count() { # passed failed
	passed=$((passed + $1))
	failed=$((failed + $2))
}

# A test that is one command: shows its output only when it fails.
step() { # name command ...
	local name=$1 log=$work/step.log
	shift

	if "$@" >"$log" 2>&1; then
		echo "ok - $name"
		count 1 0
	else
		cat "$log"
		echo "not ok - $name"
		count 0 1
		return 1
	fi
}

# Runs a TAP harness verbosely, shows everything but the lines of tests that passed, counts both kinds.
harness() { # name command ...
	local log=$work/$1.tap status=0 good bad none
	shift

	("$@" 2>&1 || echo $? >"$work/status") | tee "$log" | (grep -avE '^ok [0-9]|^1\.\.[0-9]' || true)
	if [ -e "$work/status" ]; then
		status=$(cat "$work/status")
		rm "$work/status"
	fi
	good=$(grep -aE '^ok [0-9]' "$log" | grep -avc '# SKIP' || true)
	bad=$(grep -acE '^not ok [0-9]' "$log" || true)
	# What was left out, a test or a whole file, is not a test that passed.
	none=$(grep -acE '^ok [0-9].*# SKIP|^1\.\.0 # SKIP' "$log" || true)
	grep -aE '^ok [0-9].*# SKIP' "$log" || true
	skipped=$((skipped + none))
	# A test file that died or lost its plan is a failure too, and so is a harness without tests.
	if { [ "$status" -ne 0 ] || [ "$good" -eq 0 ]; } && [ "$bad" -eq 0 ]; then
		bad=1
	fi
	count "$good" "$bad"
}

copy_tree() { # to
	mkdir -p "$1"
	pack_tree | tar -C "$1" -xf -
	chmod -R u+w "$1"
}

build() { # tree [make argument ...]
	local tree=$1
	shift
	make -s -j"$jobs" -C "$tree" all PG_CONFIG="$PG_CONFIG" with_llvm=no "$@"
}

tree=$work/tree
copy_tree "$tree"
cd "$tree"

heading "Building for $("$PG_CONFIG" --version)"
if ! step "gcc builds without a warning" build "$tree" CC=gcc COPT=-Werror; then
	if ! build "$tree"; then
		echo "the extension does not build: nothing else can be tested"
		printf '%d passed, %d failed\n' "$passed" "$failed"
		exit 1
	fi
fi
if wanted warnings; then
	copy_tree "$work/clang"
	# PostgreSQL's flags and headers are for the compiler it was built with; clang does not know all that is gcc's.
	foreign='-Wno-unknown-warning-option -Wno-ignored-optimization-argument -Wno-unused-command-line-argument'
	step "clang builds without a warning" build "$work/clang" CC=clang COPT="-Werror $foreign -Wno-ignored-attributes" ||
		true
	rm -rf "$work/clang"
fi

if wanted style; then
	heading "Style"
	harness style test/style.sh
	harness storeys test/storeys.pl
fi

if wanted regress || wanted pgtap || wanted shell || wanted docs || wanted docs-update || wanted traps; then
	install_extension "$tree" "$work" with_llvm=no
	start_cluster "$work"
	export PGOPTIONS='-c statement_timeout=300s'
fi

if wanted regress; then
	heading "Regression tests (pg_regress)"
	make -s -C "$tree" installcheck PG_CONFIG="$PG_CONFIG" 2>&1 | tee "$work/regress.log" || true
	# "All 5 tests passed." or "2 of 5 tests failed."; from PostgreSQL 16 on with a "# " before.
	if all=$(grep -oE 'All [0-9]+ tests passed' "$work/regress.log"); then
		count "$(tr -dc 0-9 <<<"$all")" 0
	elif some=$(grep -oE '[0-9]+ of [0-9]+ tests failed' "$work/regress.log"); then
		read -r bad _ all _ <<<"$some"
		count $((all - bad)) "$bad"
	else
		count 0 1
	fi
	if [ -s regression.diffs ]; then
		cat regression.diffs
		# For whoever wants to compare or accept them.
		cp -r regression.diffs results "$top/" 2>/dev/null || true
	else
		rm -rf "$top/regression.diffs" "$top/results" 2>/dev/null || true
	fi
fi

if wanted pgtap; then
	heading "SQL tests (pgTAP)"
	createdb gaireport_pgtap
	psql -Xq -v ON_ERROR_STOP=1 -d gaireport_pgtap -c 'CREATE EXTENSION pgtap' -c 'CREATE EXTENSION gaireport'
	harness pgtap pg_prove --verbose -d gaireport_pgtap --ext .sql test/pgtap
fi

if wanted shell; then
	heading "Tests of the whole (shell)"
	harness shell prove --verbose test/t/*.sh
fi

if wanted docs; then
	heading "Examples of the documentation"
	harness docs prove --verbose test/docs.pl :: README.md docs/*.md
fi
# For those who changed an example: what it prints is written into the pages.  Read the difference before you commit it.
if wanted docs-update; then
	cd "$top"
	test/docs.pl --write README.md docs/*.md >"$work/docs.tap"
	cd "$tree"
	exit 0
fi

# Overflow and the like stop the server here, which is noticed; PostgreSQL's own flags make it wrap around.
if wanted traps; then
	heading "SQL tests with traps on undefined behaviour"
	if [ -z "$(server_search "$work")" ]; then
		say "left out: this server finds extensions only where they are installed"
	else
		copy_tree "$work/traps"
		if step "it builds with traps" build "$work/traps" CC=gcc \
			COPT='-O1 -fno-wrapv -fsanitize=undefined -fsanitize-undefined-trap-on-error'; then
			install_extension "$work/traps" "$work" with_llvm=no
			createdb gaireport_traps
			psql -Xq -v ON_ERROR_STOP=1 -d gaireport_traps -c 'CREATE EXTENSION pgtap' -c 'CREATE EXTENSION gaireport'
			# these two measure, once is enough
			mapfile -t tests < <(find test/pgtap -name '*.sql' ! -name cancel.sql ! -name memory.sql | sort)
			harness traps pg_prove --verbose -d gaireport_traps "${tests[@]}"
		fi
		rm -rf "$work/traps"
	fi
fi

if wanted unit; then
	heading "Unit and property tests of the core"
	for suite in unit generate tools fuzz; do
		if [ -e "test/$suite/Makefile" ] && step "test/$suite builds" make -s -j"$jobs" -C "test/$suite" all; then
			harness "$suite" env HARNESS_VERBOSE=1 make -s -C "test/$suite" check
		fi
	done
fi

if [ -s "$work/server.log" ] && grep -E 'terminated by signal|PANIC|TRAP:' "$work/server.log"; then
	echo "not ok - the server never crashed"
	count 0 1
fi

echo
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
