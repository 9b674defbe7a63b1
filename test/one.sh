#!/bin/bash
#
# one.sh - runs single test files on a build and a private cluster that are kept for the next run.
#
#   test/one.sh pgtap FILE ...     files of test/pgtap, with or without folder and .sql; all of them if none is named
#   test/one.sh regress NAME ...   files of sql/
#   test/one.sh clients NAME ...   pages in a browser, round trips, gai-load's converters, drivers and ORMs, the
#                                  dashboard: clients injection round_trips converters programs dashboard, or some of them
#   test/one.sh stop               stops the cluster and removes it
#
# build/one names the folder in which the cluster lives.  Only what changed is built again.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

what=${1:?pgtap, regress or stop?}
shift
record=$top/build/one
folder=$(cat "$record" 2>/dev/null || true)

if [ "$what" = stop ]; then
	if [ -n "$folder" ]; then
		find_server
		remove_cluster "$folder"
	fi
	rm -f "$record"
	exit 0
fi

"$top/test/deps.sh" test
[ "$what" != clients ] || "$top/test/deps.sh" clients
find_server
cd "$top"
make -s -j"$(nproc)" all PG_CONFIG="$PG_CONFIG" with_llvm=no
if [ -z "$folder" ] || ! cluster_runs "$folder"; then
	rm -rf "$folder"
	folder=$(new_folder one)
	install_extension "$top" "$folder" with_llvm=no
	start_cluster "$folder"
	mkdir -p build
	echo "$folder" >"$record"
else
	install_extension "$top" "$folder" with_llvm=no
	use_cluster "$folder"
fi

case $what in
	pgtap)
		files=()
		for file in "${@:-}"; do
			file=$(basename "$file" .sql)
			files+=("test/pgtap/${file:-*}.sql")
		done
		dropdb --if-exists gaireport_one 2>/dev/null
		createdb gaireport_one
		psql -Xq -v ON_ERROR_STOP=1 -d gaireport_one -c 'CREATE EXTENSION pgtap' -c 'CREATE EXTENSION gaireport'
		# shellcheck disable=SC2068
		pg_prove -d gaireport_one ${files[@]}
		;;
	regress)
		make -s installcheck PG_CONFIG="$PG_CONFIG" ${1:+REGRESS="$*"}
		;;
	clients)
		[ $# -gt 0 ] || set -- clients injection round_trips converters programs dashboard
		files=("${@/#/test/}")
		prove --verbose "${files[@]/%/.sh}"
		;;
	*)
		die "what is \"$what\"? (pgtap, regress, clients or stop)"
		;;
esac
