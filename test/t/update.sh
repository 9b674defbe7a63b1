#!/bin/bash
#
# ALTER EXTENSION UPDATE from every released version to the present one, with data in the tables; the catalogue is compared
# with that of a fresh installation.  Until there are two versions, and ever after, an invented next version is tried, too.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"
# shellcheck source-path=SCRIPTDIR source=../life.sh
. "$(dirname "$0")/../life.sh"

find_server
db=gaireport_update
fresh=gaireport_fresh
folder=$(new_folder update)
trap 'remove_cluster "$folder"' EXIT
present=$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" gaireport.control)

drop() { # database ...
	local name
	for name; do
		dropdb --if-exists --force "$name" 2>/dev/null
	done
}
catalogue() { # database
	psql -XqAt -v ON_ERROR_STOP=1 -d "$1" -f test/catalogue.sql
}

# From one version to another, in the cluster in use.
try_update() { # old new
	local old=$1 new=$2
	drop "$db" "$fresh"
	create_life "$db" "$old"
	is "$(query "$db" "SELECT extversion FROM pg_extension WHERE extname = 'gaireport'")" "$old" "$old is installed, by the library of $new"
	life_of "$db" >"$folder/before"
	pg_dump -Fc -d "$db" -f "$folder/dump"
	succeeds "$old is updated to $new" psql -Xq -v ON_ERROR_STOP=1 -d "$db" -c "ALTER EXTENSION gaireport UPDATE TO '$new'"
	is "$(query "$db" "SELECT extversion FROM pg_extension WHERE extname = 'gaireport'")" "$new" 'which is its version now'
	life_of "$db" >"$folder/after"
	is "$(diff "$folder/before" "$folder/after" | head -5)" '' 'tables, constraints, indexes and views are as before'
	createdb "$fresh"
	query "$fresh" "CREATE EXTENSION gaireport VERSION '$new'"
	catalogue "$db" >"$folder/updated"
	catalogue "$fresh" >"$folder/fresh"
	is "$(diff "$folder/fresh" "$folder/updated")" '' "the catalogue is that of a fresh $new"
	drop "$fresh"
	createdb "$fresh"
	succeeds "a dump of $old is restored into $new" pg_restore -e -d "$fresh" "$folder/dump"
	life_of "$fresh" >"$folder/after"
	is "$(diff "$folder/before" "$folder/after" | head -5)" '' 'and holds the same'
	drop "$db" "$fresh"
}

released() { # tree
	find "$1/sql/versions" -name 'gaireport--*.sql' ! -name 'gaireport--*--*' | sed 's/.*gaireport--//; s/\.sql$//' | sort -V
}
paths() { # condition of the path: where it begins
	query postgres "SELECT source FROM pg_extension_update_paths('gaireport') WHERE path $1 ORDER BY string_to_array(source, '.')::int[]"
}
is "$(perl -MJSON::PP -0777 -ne '$m = decode_json($_); print "$m->{version} $m->{provides}{gaireport}{version}"' META.json)" \
	"$present $present" 'META.json has the version of the control file'
for version in $(released .); do
	if [ "$version" = "$present" ]; then
		succeeds "the script of $version, which is released, is as it was" cmp "sql/gaireport--$version.sql" \
			"sql/versions/gaireport--$version.sql"
	else
		try_update "$version" "$present"
	fi
done

# ---- an invented next version, in a cluster of its own -----------------------------------------------------------------

cp -a . "$folder/tree"
read -r old new < <(test/next_version.sh "$folder/tree")
make -s -C "$folder/tree" all PG_CONFIG="$PG_CONFIG" with_llvm=no >"$folder/make.log" 2>&1 || {
	cat "$folder/make.log" >&2
	exit 1
}
if [ -z "$(server_search "$folder")" ]; then
	skip 'this server finds extensions only where they are installed'
	done_testing
	exit
fi
install_extension "$folder/tree" "$folder" with_llvm=no
start_cluster "$folder"
for version in $(released "$folder/tree"); do
	try_update "$version" "$new"
done
is "$(paths "IS NOT NULL AND target = '$new'")" "$(released "$folder/tree")" 'a path leads from every released version to the present one'
is "$(paths "IS NOT NULL AND string_to_array(source, '.')::int[] > string_to_array(target, '.')::int[]")" '' 'and none leads back'
is "$(sed -i '1s/^/-- /' "$folder/tree/sql/versions/gaireport--$old.sql"; cd "$folder/tree" &&
	sed -i "s/^default_version.*/default_version = '$old'/" gaireport.control && make -s freeze 2>&1 | head -1)" \
	"version $old is released, and its script was another one: give the next version a number" 'a released script is not overwritten'

# What is forgotten on the way is noticed.
installed=$folder/install$sharedir/extension
forget() { # what, as a pattern of sed
	sed -i "$1" "$installed/gaireport--$old--$new.sql"
	drop "$db" "$fresh"
	createdb "$db"
	createdb "$fresh"
	query "$db" "CREATE EXTENSION gaireport VERSION '$old'"
	query "$db" 'ALTER EXTENSION gaireport UPDATE'
	query "$fresh" 'CREATE EXTENSION gaireport'
	diff <(catalogue "$fresh") <(catalogue "$db") | sed -n 's/^< \(.*\), \(comment\|of the function\): .*/\1: \2/p'
}
is "$(forget '/^COMMENT ON FUNCTION gai_similarity/d; s/COST 2500/COST 2000/')" \
	'function public.gai_similarity(public.gai_pair): comment
function public.gai_similarity(public.gai_report,public.gai_report): of the function' 'what a path forgets is noticed'
done_testing
