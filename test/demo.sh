#!/bin/bash
#
# demo.sh - a demonstration with five real reports in a private database: reads, checks, refuses and queries them.
#
#   test/demo.sh          start it, or show it again
#   test/demo.sh psql     open psql in it
#   test/demo.sh stop     stop and remove it
#
# build/demo names the temporary folder in which the cluster lives.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

record=$top/build/demo
folder=''
if [ -s "$record" ]; then
	folder=$(cat "$record")
fi

case ${1:-show} in
	stop)
		if [ -n "$folder" ] && [ -d "$folder" ]; then
			find_server
			remove_cluster "$folder"
			echo "The demo is stopped; $folder is removed."
		fi
		rm -f "$record"
		exit 0
		;;
	psql)
		find_server
		if [ -z "$folder" ] || ! cluster_runs "$folder"; then
			die "the demo does not run; start it with: make demo"
		fi
		use_cluster "$folder"
		unset PSQL_PAGER PAGER
		exec psql -d demo
		;;
	show) ;;
	*)
		die "what is \"$1\"? (nothing, psql or stop)"
		;;
esac
exec </dev/null

"$top/test/deps.sh" demo
find_server

heading "Building gaireport for $("$PG_CONFIG" --version)"
make -s -j"$(nproc)" -C "$top" all PG_CONFIG="$PG_CONFIG" with_llvm=no
echo "done"

if [ -n "$folder" ] && ! cluster_runs "$folder"; then
	rm -rf "$folder"
	folder=''
fi
if [ -z "$folder" ]; then
	folder=$(new_folder demo)
	trap 'remove_cluster "$folder"' EXIT
	heading "Starting a private PostgreSQL in $folder"
	start_cluster "$folder"
	mkdir -p "$(dirname "$record")"
	echo "$folder" >"$record"
	trap - EXIT
	echo "done: reachable only through a socket in that folder"
else
	use_cluster "$folder"
fi

# Whoever plays in the demo's database keeps it as long as the extension is the same.
sum() {
	cat "$top"/gaireport.so "$top"/gaireport.control "$top"/sql/gaireport--*.sql "$top"/test/demo.sql | cksum
}
if [ "$(sum)" != "$(cat "$folder/sum" 2>/dev/null)" ]; then
	install_extension "$top" "$folder" with_llvm=no
	psql -Xq -c 'SET client_min_messages = warning' -c 'DROP DATABASE IF EXISTS demo WITH (FORCE)' -c 'CREATE DATABASE demo'
	sum >"$folder/sum"
fi

cd "$top"
psql -Xq -d demo -v bold="$bold" -v plain="$plain" <test/demo.sql 2>&1

if [ -x build/gai-load ]; then
	heading "12. A folder of the same reports by gai-load: one command, every file accounted for"
	mkdir -p "$folder/reports"
	cp test/seeds/*.txt "$folder/reports"
	echo "   gai-load -d demo -t inbox reports"
	(cd "$folder" && "$top/build/gai-load" -q -d demo -t inbox reports)
fi

heading "13. The pages of report 001 that go back to its agency, with what is wrong marked"
psql -XqAt -d demo -o "$top/build/report-001.html" -c "SELECT gai_html(report, findings => true) FROM report WHERE file = '001'"
psql -XqAt -d demo -o "$top/build/report-001-marked.html" -c "SELECT gai_mark(body) FROM report WHERE file = '001'"
echo "Written, to be opened in a browser:"
echo "   $top/build/report-001.html           as the form, with a list of what is wrong"
echo "   $top/build/report-001-marked.html    the text as the agency published it"

heading "Now you"
cat <<END
The database goes on running; nothing outside of $folder and build/ was touched.

    make demo-psql     opens psql on it; try:  SELECT * FROM gai_cells((SELECT report FROM report LIMIT 1));
                                               \\dx+ gaireport
    make demo-stop     stops it and removes all of it
    make test          runs the tests in a cluster of their own

By hand:  psql -h $folder -U postgres demo
Step by step, in half an hour: docs/tutorial.md
END
