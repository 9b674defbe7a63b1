#!/bin/bash
#
# upgrade_inside.sh - what test/upgrade.sh tries, where all servers are installed, and the extension for each of them: for the
# last one its invented next version.  Speaks TAP.
#
#   test/upgrade_inside.sh VERSION VERSION VERSION         of PostgreSQL
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source-path=SCRIPTDIR source=tap.sh
. "$(dirname "$0")/tap.sh"
# shellcheck source-path=SCRIPTDIR source=life.sh
. "$(dirname "$0")/life.sh"
cd "$top"

read -r first middle last <<<"$*"
path=$PATH
folder=$(mktemp -d /tmp/gaireport-upgrade.XXXXXX)
remove_all() {
	local version
	for version in "$first" "$middle" "$last"; do
		use "$version"
		remove_cluster "$folder/$version"
	done
	rm -rf "$folder"
}
trap remove_all EXIT

# The programs and the cluster of a version.
use() { # version
	PG_CONFIG=/usr/lib/postgresql/$1/bin/pg_config
	PATH=$path
	find_server
	use_cluster "$folder/$1"
}
start() { # version
	use "$1"
	mkdir -p "$folder/$1"
	# From 18 on a cluster has checksums unless it is told; pg_upgrade wants both to have them, or none.
	initdb_option=$([ "$1" -lt 18 ] || echo --no-data-checksums)
	start_cluster "$folder/$1"
}
catalogue() { # database
	psql -XqAt -v ON_ERROR_STOP=1 -d "$1" -f test/catalogue.sql
}
same_life() { # database name
	life_of "$1" >"$folder/after"
	is "$(diff "$folder/before" "$folder/after" | head -5)" '' "$2"
}
same_catalogue() { # database name
	createdb fresh
	query fresh 'CREATE EXTENSION gaireport'
	is "$(diff <(catalogue fresh) <(catalogue "$1"))" '' "$2"
	dropdb fresh
}
version_of() { # database
	query "$1" "SELECT extversion FROM pg_extension WHERE extname = 'gaireport'"
}
upgrade() { # from to
	local old=/usr/lib/postgresql/$1/bin
	start "$2"
	stop_cluster "$folder/$2" fast
	use "$1"
	stop_cluster "$folder/$1" fast
	use "$2"
	mkdir -p "$folder/pg_upgrade"
	succeeds "pg_upgrade from $1 to $2" env -C "$folder/pg_upgrade" "$bindir/pg_upgrade" -U postgres -b "$old" -B "$bindir" -d "$folder/$1/data" -D "$folder/$2/data"
	start "$2"
}

start "$first"
create_life life
life_of life >"$folder/before"
catalogue life >"$folder/catalogue"
like "$(wc -l <"$folder/before")" '[1-9][0-9]{3}' "PostgreSQL $first: there is something to lose"
old=$(version_of life)

# ---- dump and restore, from the first to the last ----------------------------------------------------------------------

start "$last"
for format in plain custom directory; do
	# By the later pg_dump, as the manual of PostgreSQL has it.
	succeeds "$format: $last dumps what $first has" env PGHOST="$folder/$first" pg_dump -d life -F "$format" -f "$folder/$format"
	createdb restored
	if [ "$format" = plain ]; then
		succeeds 'it is restored' psql -Xq -v ON_ERROR_STOP=1 -d restored -f "$folder/plain"
	else
		succeeds 'it is restored' pg_restore -e -j "$([ "$format" = custom ] && echo 1 || echo 2)" -d restored "$folder/$format"
	fi
	same_life restored 'and holds the same'
	new=$(version_of restored)
	dropdb restored
done
is "$([ "$old" = "$new" ] && echo "$old")" '' 'by the next version of the extension'

# ---- logical replication, from the first to the last -------------------------------------------------------------------

pg_restore -e --section=pre-data --section=post-data -d "$(createdb copied && echo copied)" "$folder/custom"
use "$first"
psql -Xq -d postgres -c 'ALTER SYSTEM SET wal_level = logical'
stop_cluster "$folder/$first" fast
start "$first"
query life 'CREATE PUBLICATION all_tables FOR TABLE report, kept, generated, a_checked'
query life 'ALTER TABLE generated REPLICA IDENTITY FULL'
use "$last"
query copied "CREATE SUBSCRIPTION copied CONNECTION 'host=$folder/$first port=5432 user=postgres dbname=life' PUBLICATION all_tables" 2>/dev/null
tables="SELECT (SELECT md5(string_agg(r::text, ',' ORDER BY file)) FROM report AS r),
	(SELECT md5(string_agg(k::text, ',' ORDER BY id)) FROM kept AS k),
	(SELECT md5(string_agg(g::text, ',' ORDER BY body COLLATE \"C\")) FROM generated AS g),
	(SELECT md5(string_agg(a::text, ',' ORDER BY file)) FROM a_checked AS a)"
# Waits until the last has what the first has, and compares.
replicated() { # name
	local due got
	due=$(PGHOST=$folder/$first query life "$tables")
	for _ in $(seq 300); do
		got=$(query copied "$tables")
		[ "$got" != "$due" ] || break
		sleep 0.1
	done
	is "$got" "$due" "$1"
}
replicated "logical replication from $first to $last: tables are copied"
PGHOST=$folder/$first psql -Xq -v ON_ERROR_STOP=1 -d life <<-'SQL'
	INSERT INTO report (file, body) SELECT file || ' again', body FROM report;
	UPDATE report SET body = body || ' ' WHERE file = '002';
	DELETE FROM report WHERE file = '003';
	INSERT INTO kept (body) SELECT body || ' ' FROM kept;
	DELETE FROM kept WHERE id = 1;
	INSERT INTO generated SELECT body || ' ' FROM generated;
	UPDATE a_checked SET report = gai_set_cell(report, 'disputes.review.total', NULL) WHERE file = '002';
SQL
replicated 'and every change of them'
like "$(session copied "INSERT INTO kept (body) SELECT body FROM report WHERE file = '001'")" '^ERROR:' 'its constraints hold there'
query copied 'DROP SUBSCRIPTION copied' 2>/dev/null
stop_cluster "$folder/$last" fast
rm -rf "${folder:?}/$last"
use "$first"
query life 'DROP PUBLICATION all_tables'
life_of life >"$folder/before"

# ---- pg_upgrade --------------------------------------------------------------------------------------------------------

upgrade "$first" "$middle"
same_life life 'tables, constraints, indexes and views are as before'
is "$(version_of life)" "$old" "the extension is $old"
is "$(diff "$folder/catalogue" <(catalogue life))" '' 'and its catalogue that of before'
same_catalogue life "which is that of a fresh one in $middle"
upgrade "$middle" "$last"
same_life life "as before, by the library of $new"
is "$(version_of life)" "$old" "the extension is still $old"
succeeds 'ALTER EXTENSION gaireport UPDATE' psql -Xq -v ON_ERROR_STOP=1 -d life -c 'ALTER EXTENSION gaireport UPDATE'
is "$(version_of life)" "$new" "it is $new"
same_life life 'as before'
same_catalogue life "its catalogue is that of a fresh one in $last"
like "$(session life "INSERT INTO kept (body) SELECT body FROM report WHERE file = '001'")" '^ERROR:.*breaks 3 relations' \
	'the trigger reads, and constraints refuse'
done_testing
