# counting.sh - how the scripts of this folder run tests and count them; sourced after lib.sh.
#
# Counts are in passed, failed and skipped; $work is the folder of the run.
# shellcheck shell=bash disable=SC2154

passed=0
failed=0
skipped=0
jobs=$(nproc 2>/dev/null || echo 2)

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

# Runs the regression tests of a tree, in the cluster in use.  Shows what differs, and leaves it in the top folder to
# compare or accept.
regress() { # tree [make argument ...]
	local all some bad _

	make -s -C "$1" installcheck PG_CONFIG="$PG_CONFIG" "${@:2}" 2>&1 | tee "$work/regress.log" || true
	# "All 5 tests passed." or "2 of 5 tests failed."; from PostgreSQL 16 on with a "# " before.
	if all=$(grep -oE 'All [0-9]+ tests passed' "$work/regress.log"); then
		count "$(tr -dc 0-9 <<<"$all")" 0
	elif some=$(grep -oE '[0-9]+ of [0-9]+ tests failed' "$work/regress.log"); then
		read -r bad _ all _ <<<"$some"
		count $((all - bad)) "$bad"
	else
		count 0 1
	fi
	if [ -s "$1/regression.diffs" ]; then
		cat "$1/regression.diffs"
		# For whoever wants to compare or accept them.
		cp -r "$1/regression.diffs" "$1/results" "$top/" 2>/dev/null || true
	else
		rm -rf "$top/regression.diffs" "$top/results" 2>/dev/null || true
	fi
}

# A database for the tests in SQL.
create_tap_database() { # name
	createdb "$1"
	psql -Xq -v ON_ERROR_STOP=1 -d "$1" -c 'CREATE EXTENSION pgtap' -c 'CREATE EXTENSION gaireport'
}

# The tests in SQL, without those that measure time or memory.
untimed_tap_tests() {
	find test/pgtap -name '*.sql' ! -name cancel.sql ! -name memory.sql ! -name page_faults.sql | sort
}

# Fails if the server's log has a crash, a write past the end of memory, or a reference that was not released.
check_server_log() { # log
	local crash='terminated by signal|PANIC|TRAP:' memory='problem in (alloc set|[Gg]eneration|[Ss]lab)'
	local held='(reference|refcount|file) leak|resource was not closed'

	if [ -s "$1" ] && grep -E "$crash|$memory|$held" "$1"; then
		echo "not ok - the server never crashed, nor complained of memory or references"
		count 0 1
	fi
}
