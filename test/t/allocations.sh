#!/bin/bash
#
# When memory runs out, the server gives the same report or error 53200; nothing else, and no NULL in place of a report.
# This tests the glue; test/unit/t_allocations.c tests the core.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

find_server
folder=$(new_folder allocations)
trap 'remove_cluster "$folder"' EXIT
if ! gcc -shared -fPIC -I"$("$PG_CONFIG" --includedir-server)" -o "$folder/scarce.so" test/tools/scarce.c -ldl \
	2>"$folder/gcc.log"; then
	echo "1..0 # SKIP no malloc can be put before that of this system"
	exit 0
fi
chmod a+rx "$folder/scarce.so"
share_installation "$folder"
(
	export LD_PRELOAD=$folder/scarce.so
	start_cluster "$folder"
)
use_cluster "$folder"

docx=$(perl test/tools/make_office.pl docx test/forms/form-2021.tsv test/seeds/001_873059f99be5ef02.cells.tsv)
xlsx=$(perl test/tools/make_office.pl xlsx test/forms/form-2021.tsv test/seeds/001_873059f99be5ef02.cells.tsv)
page=$(
	echo '<html><head><title>年报</title><meta name="PubDate" content="2024-01-31"></head><body><ul><li>首页</ul>'
	sed 's/^/<p>\&nbsp;\&ldquo;/' test/seeds/001_873059f99be5ef02.txt
)

psql -Xq -v ON_ERROR_STOP=1 -v scarce="$folder/scarce.so" -v docx="$docx" -v xlsx="$xlsx" -v page="$page" -d postgres <<-'SQL'
	CREATE EXTENSION gaireport;
	CREATE FUNCTION scarce(fail_at integer, for_good boolean) RETURNS bigint STRICT LANGUAGE c AS :'scarce', 'scarce_set';
	CREATE TABLE input (name text, file bytea);
	INSERT INTO input VALUES ('docx', decode(:'docx', 'base64')), ('xlsx', decode(:'xlsx', 'base64')), ('page', convert_to(:'page', 'UTF8')),
		('damaged docx', overlay(decode(:'docx', 'base64') PLACING '\x55AA55AA' FROM 2000));

	-- What comes out when each allocation in turn fails; "same" is what comes out when none does.
	CREATE FUNCTION outcomes(input, for_good boolean, OUT said text, OUT asked integer)
	LANGUAGE plpgsql AS $$
	DECLARE
		whole text := coalesce(md5(gai_try_parse($1.file)::text), 'NULL');
		seen text[] := '{}';
		got text;
	BEGIN
		asked := 0;
		FOR n IN 1 .. 100000 LOOP
			BEGIN
				PERFORM scarce(n, for_good);
				got := coalesce(md5(gai_try_parse($1.file)::text), 'NULL');
				asked := scarce(0, false);
				got := CASE WHEN got = whole THEN 'same' ELSE 'another' END;
			EXCEPTION WHEN OTHERS THEN
				asked := scarce(0, false);
				got := SQLSTATE;
			END;
			IF got <> ALL (seen) THEN
				seen := seen || got;
			END IF;
			EXIT WHEN asked < n;
		END LOOP;
		SELECT string_agg(s, ' ' ORDER BY s) INTO said FROM unnest(seen) AS s;
	END $$;
SQL

said() { # name for_good
	query postgres "SELECT said || ', ' || (asked > 5) FROM input AS i, outcomes(i, $2) WHERE name = '$1'"
}

for name in docx xlsx page 'damaged docx'; do
	is "$(said "$name" false)" '53200 same, true' "$name: one allocation of the libraries fails"
	is "$(said "$name" true)" '53200 same, true' "$name: so do all behind it"
done
is "$(query postgres "SELECT count(gai_try_parse(file)) FROM input")" 3 'afterwards all is as before'
if grep -E 'terminated by signal|PANIC|FATAL' "$folder/server.log"; then
	ok 1 'the server stayed'
else
	ok 0 'the server stayed'
fi
done_testing
