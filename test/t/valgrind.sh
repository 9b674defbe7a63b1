#!/bin/bash
#
# Under valgrind a server reads no uninitialised memory.  The tests of the core with AddressSanitizer do not cover the
# glue; this does, but valgrind does not know where an allocation within PostgreSQL's memory ends.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

command -v valgrind >/dev/null || {
	echo "1..0 # SKIP there is no valgrind"
	exit 0
}
folder=$(new_folder valgrind)
trap 'remove_cluster "$folder"' EXIT
find_server

share_installation "$folder"
start_cluster "$folder"
query postgres 'CREATE EXTENSION gaireport; CREATE TABLE seed (file text, body text)'
for file in test/seeds/*.txt; do
	psql -Xq -v ON_ERROR_STOP=1 -v path="$file" -d postgres <<-'SQL'
		\set body `cat :'path'`
		INSERT INTO seed VALUES (left(regexp_replace(:'path', '.*/', ''), 3), :'body');
	SQL
done
stop_cluster "$folder" fast

# The single-user server ends a statement at an empty line.
statements() {
	cat <<-'SQL'
		SELECT count(value) AS "cells" FROM seed, gai_cells(gai_parse(body));

		SELECT count(value) AS "files" FROM seed, gai_cells(gai_parse(convert_to(body, 'GB18030')));

		SELECT count(value) AS "pages" FROM seed, gai_cells(gai_parse('<html><p>' || replace(body, E'\n', '<p>'))) WHERE file = '000';

		SELECT count(value) AS "places" FROM seed, gai_trace(body);

		SELECT count(*) AS "findings" FROM seed, gai_check(gai_parse(body), true);

		SELECT bool_or(gai_valid(gai_parse(body), true)) AS "valid" FROM seed;

		SELECT count(*) AS "claims" FROM seed, gai_claims(gai_parse(body));

		SELECT count(*) AS "repairs" FROM seed, gai_repair(gai_parse(body));

		SELECT count(*) AS "indicators" FROM seed, gai_indicators(gai_parse(body));

		SELECT gai_cell(gai_sum(gai_parse(body)), 'applications.received.total') AS "sum" FROM seed;

		SELECT round(gai_similarity(gai_parse(a.body), gai_parse(b.body))) AS "alike" FROM seed AS a, seed AS b WHERE a.file = b.file LIMIT 1;

		SELECT count(*) AS "errors" FROM seed, gai_check_succession(gai_parse(body), gai_parse(body), true);

		SELECT gai_assert(gai_parse(body)) FROM seed WHERE file = '001';

		SELECT gai_parse('no report');

	SQL
}

# Without the extension: what valgrind says of this is said of the server itself.  A file that the server writes when it is
# not there is one that it was not to be seen writing above.
own_statements() {
	cat <<-'SQL'
		SELECT count(*), max(length(body)), bool_or(body ~ '公开') FROM seed;

		SELECT a.file, b.file, round(length(a.body) / 7.0, 2) FROM seed AS a JOIN seed AS b USING (file) ORDER BY 1 LIMIT 3;

		SELECT count(*) FROM seed, regexp_split_to_table(body, E'\n') AS line;

		SELECT 1 / (count(*) - count(*)) FROM seed;

	SQL
}

# Runs statements in a single-user server under valgrind, which says what it has to say as suppressions too.
examine() { # statements output
	local known=()

	if [ -s "$folder/suppressions" ]; then
		known=(--suppressions="$folder/suppressions")
	fi
	(cd / && as_server valgrind -q --error-exitcode=9 --num-callers=25 --gen-suppressions=all "${known[@]}" \
		"$bindir/postgres" --single -j -D "$folder/data" postgres) <"$1" >"$2" 2>&1 || true
}

statements >"$folder/statements"
examine "$folder/statements" "$folder/output"
# Where it has something to say, again without what it says of the server itself.
if grep -qE '^==[0-9]+==' "$folder/output"; then
	find "$folder/data" -name pg_internal.init -delete
	own_statements >"$folder/own_statements"
	examine "$folder/own_statements" "$folder/own_output"
	sed -n '/^{$/,/^}$/p' "$folder/own_output" >"$folder/suppressions"
	chmod a+r "$folder/suppressions"
	echo "# valgrind says of this server itself: $(grep -c '^{$' "$folder/suppressions" || true) things"
	find "$folder/data" -name pg_internal.init -delete
	examine "$folder/statements" "$folder/output"
fi

is "$(grep -E '^==[0-9]+==' "$folder/output" | head -40)" '' 'valgrind has nothing to say'
# every statement was carried out: those that tell a number, and the two errors
is "$(sed -nE 's/.*1: ([a-z]+) = "(994|200|[1-9][0-9]*|t)".*/\1/p' "$folder/output" | tr '\n' ' ')" \
	'cells files pages places findings valid claims repairs indicators sum alike errors ' 'all of it was done'
is "$(grep -oE 'ERROR:  (report of|text is no) ' "$folder/output")" $'ERROR:  report of \nERROR:  text is no ' 'with both errors'
done_testing
