# tap.sh - the Test Anything Protocol for tests in bash; sourced by t/*.sh, which run in the top folder with the
# environment of a running cluster (PGHOST ...).
# shellcheck shell=bash disable=SC2001,SC2016

tap_tests=0
tap_failed=0

ok() { # status name
	local name=${2//[$'\n\t']/ }

	tap_tests=$((tap_tests + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $tap_tests - $name"
	else
		tap_failed=$((tap_failed + 1))
		echo "not ok $tap_tests - $name"
	fi
}

# Passes when both texts are equal; shows how they differ.
is() { # got expected name
	if [ "$1" = "$2" ]; then
		ok 0 "$3"
	else
		ok 1 "$3"
		diff <(echo "$2") <(echo "$1") | sed 's/^</# expected:/; s/^>/# got:     /; t; d' || true
	fi
}

# Passes when the extended regular expression is in the text.
like() { # got pattern name
	if grep -qE -- "$2" <<<"$1"; then
		ok 0 "$3"
	else
		ok 1 "$3"
		sed 's/^/# /' <<<"$1"
	fi
}

# Passes when the command succeeds; shows what it said when not.
succeeds() { # name command ...
	local name=$1 output
	shift
	if output=$("$@" 2>&1); then
		ok 0 "$name"
	else
		ok 1 "$name"
		sed 's/^/# /' <<<"$output"
	fi
}

# A test that cannot be run here.
skip() { # reason
	tap_tests=$((tap_tests + 1))
	echo "ok $tap_tests # SKIP $1"
}

done_testing() {
	echo "1..$tap_tests"
	[ "$tap_failed" -eq 0 ]
}

# One value from a database.
query() { # database statement
	psql -XqAt -v ON_ERROR_STOP=1 -d "$1" -c "$2"
}

# Everything that a statement says, errors included, without failing.
session() { # database statement ...
	local database=$1 statement arguments=()
	shift
	for statement in "$@"; do
		arguments+=(-c "$statement")
	done
	psql -XqAt -d "$database" "${arguments[@]}" 2>&1 || true
}

# A new database with the extension (of this version) and a table "report" of the five reports, read into a generated column.
create_reports() { # database [version]
	local file

	dropdb --if-exists "$1" 2>/dev/null
	createdb "$1"
	{
		echo "CREATE EXTENSION gaireport ${2:+VERSION '$2'};"
		echo 'CREATE TABLE report (file text PRIMARY KEY, body text,'
		echo '    report gai_report GENERATED ALWAYS AS (gai_parse(body)) STORED);'
		for file in test/seeds/*.txt; do
			printf '\\set body `cat %q`\n' "$file"
			printf "INSERT INTO report (file, body) VALUES ('%.3s', :'body');\n" "$(basename "$file")"
		done
	} | psql -Xq -v ON_ERROR_STOP=1 -d "$1"
}
