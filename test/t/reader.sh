#!/bin/bash
#
# A dump is restored, and changes are replicated, where a later reader reads more: what docs/upgrading.md says of each way to
# keep reports.  The later reader is this one with one more word for "none", 无数据, so that a cell that was NULL becomes 0 and
# a relation that could not be verified is broken.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

find_server
folder=$(new_folder reader)
earlier=$folder/earlier
later=$folder/later
trap 'remove_cluster "$earlier"; remove_cluster "$later"; rm -rf "$folder"' EXIT
mkdir "$earlier" "$later"
[ "$EUID" -ne 0 ] || chown "$(server_user)" "$earlier" "$later"

if [ -z "$(server_search "$later")" ]; then
	echo '1..0 # SKIP this server finds extensions only where they are installed'
	exit 0
fi
cp -a . "$folder/tree"
sed -i 's/words\[\] = {"无", "無", "不适用"/words[] = {"无", "無", "无数据", "不适用"/' "$folder/tree/src/core/base/number.c"
make -s -C "$folder/tree" all PG_CONFIG="$PG_CONFIG" with_llvm=no >"$folder/make.log" 2>&1 || {
	cat "$folder/make.log" >&2
	exit 1
}
install_extension "$folder/tree" "$later" with_llvm=no
share_installation "$earlier"
start_cluster "$later"
start_cluster "$earlier"
psql -Xq -c "ALTER SYSTEM SET wal_level = logical"
stop_cluster "$earlier" fast
start_cluster "$earlier"
createdb life
PGHOST=$later createdb life
on() { # cluster statement
	PGHOST=$1 query life "$2"
}

# ---- reports kept in every way that there is, as docs/upgrading.md has them --------------------------------------------

psql -Xq -v ON_ERROR_STOP=1 -d life <<'SQL'
CREATE EXTENSION gaireport;
CREATE TABLE source (id integer PRIMARY KEY, body text);
INSERT INTO source SELECT n, format($$<title>某县水利局2024年政府信息公开工作年度报告</title><h2>四、政府信息公开行政复议、行政诉讼情况</h2><table>
<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr><td rowspan="2">结果维持</td><td rowspan="2">结果纠正</td><td rowspan="2">其他结果</td><td rowspan="2">尚未审结</td>
<td rowspan="2">总计</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>
<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>
<tr><td>2</td><td>0</td><td>%s</td><td>1</td><td>4</td>
<td>1</td><td>0</td><td>0</td><td>0</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr></table>$$, word)
FROM (VALUES (1, '1'), (2, '无数据')) AS v(n, word);

CREATE FUNCTION read_page() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.report := gai_try_parse(NEW.body);
	RETURN NEW;
END $$;
CREATE TABLE kept (id integer PRIMARY KEY, body text NOT NULL, report gai_report CONSTRAINT kept_adds_up CHECK (gai_assert(report)));
CREATE TRIGGER read_page BEFORE INSERT OR UPDATE OF body ON kept FOR EACH ROW EXECUTE FUNCTION read_page();

CREATE TABLE read_anew (id integer PRIMARY KEY, body text NOT NULL, report gai_report GENERATED ALWAYS AS (gai_try_parse(body)) STORED);

CREATE TABLE checked_anew (LIKE read_anew INCLUDING ALL, CONSTRAINT checked_adds_up CHECK (gai_assert(report)));

CREATE TABLE not_valid (LIKE read_anew INCLUDING ALL);
ALTER TABLE not_valid ADD CONSTRAINT not_valid_adds_up CHECK (gai_assert(report)) NOT VALID;

INSERT INTO kept (id, body) SELECT * FROM source;
INSERT INTO read_anew (id, body) SELECT * FROM source;
INSERT INTO checked_anew (id, body) SELECT * FROM source;
INSERT INTO not_valid (id, body) SELECT * FROM source;
SQL
cells="string_agg(coalesce((report).disputes.review.other::text, 'NULL'), ' ' ORDER BY id)"
# What a table holds, in each cluster.
other() { # cluster table
	on "$1" "SELECT $cells FROM $2"
}
for table in kept read_anew checked_anew not_valid; do
	is "$(other "$earlier" "$table")" '1 NULL' "$table: accepted by the earlier reader"
done
is "$(on "$earlier" 'SELECT gai_valid(gai_try_parse(body)) FROM source ORDER BY id' | xargs)" 't t' 'which verifies what it read'

# ---- dump and restore --------------------------------------------------------------------------------------------------

for format in plain custom directory; do
	PGHOST=$earlier pg_dump -d life -F "$format" -f "$folder/$format"
	export PGHOST=$later
	dropdb life
	createdb life
	if [ "$format" = plain ]; then
		psql -Xq -d life -f "$folder/plain" >"$folder/said" 2>&1
	else
		pg_restore -j "$([ "$format" = custom ] && echo 1 || echo 2)" -d life "$folder/$format" >"$folder/said" 2>&1 || true
	fi
	is "$(other "$later" kept)" '1 NULL' "$format: a plain column comes back as it was, though the later reader is another"
	is "$(grep -c 'ERROR' "$folder/said")" 1 'one table is not restored'
	like "$(cat "$folder/said")" 'breaks 1 relation' 'as a relation is broken that could not be verified before'
	is "$(on "$later" 'SELECT count(*) FROM checked_anew')" 0 'a generated column with a constraint: not one row of the table is restored'
	is "$(other "$later" not_valid)" '1 0' 'with NOT VALID they are, read anew'
	is "$(other "$later" read_anew)" '1 0' 'and without a constraint'
done
is "$(on "$later" 'SELECT gai_valid(gai_try_parse(body)) FROM source ORDER BY id' | xargs)" 't f' \
	'the later reader would refuse one page'
like "$(PGHOST=$later session life "INSERT INTO kept (id, body) SELECT 3, body FROM source WHERE id = 2")" '^ERROR:.*breaks 1 relation' \
	'the constraint of the plain column still refuses what is new'
like "$(PGHOST=$later session life "INSERT INTO not_valid (id, body) SELECT 3, body FROM source WHERE id = 2")" '^ERROR:.*breaks 1 relation' \
	'so does one that is NOT VALID'

# What is to be done with the dump that was not restored, in three steps.
dropdb life
createdb life
succeeds 'such a dump: objects without data' pg_restore -e --section=pre-data -d life "$folder/custom"
on "$later" 'ALTER TABLE checked_anew DROP CONSTRAINT checked_adds_up'
succeeds 'data without the constraint' pg_restore -e --section=data -d life "$folder/custom"
succeeds 'indexes and triggers' pg_restore -e --section=post-data -d life "$folder/custom"
on "$later" 'ALTER TABLE checked_anew ADD CONSTRAINT checked_adds_up CHECK (gai_assert(report)) NOT VALID'
is "$(other "$later" checked_anew)" '1 0' 'it is restored'

# ---- to read again is a decision ---------------------------------------------------------------------------------------

is "$(on "$later" 'SELECT id, d.cell, d.a, d.b, gai_valid(gai_try_parse(body)) FROM kept, gai_diff(report, gai_try_parse(body)) AS d
	WHERE d.a IS DISTINCT FROM d.b')" '2|disputes.review.other||0|f' 'what would change, and whether it would be refused'
on "$later" 'UPDATE kept SET body = body WHERE report IS DISTINCT FROM gai_try_parse(body) AND gai_valid(gai_try_parse(body))'
is "$(other "$later" kept)" '1 NULL' 'a row that would be refused stays as it is'
on "$later" 'ALTER TABLE kept DROP CONSTRAINT kept_adds_up'
on "$later" 'UPDATE kept SET body = body WHERE report IS DISTINCT FROM gai_try_parse(body)'
is "$(other "$later" kept)" '1 0' 'without the constraint all are read again'

# ---- logical replication -----------------------------------------------------------------------------------------------

dropdb life
createdb life
pg_restore -e --section=pre-data -d life "$folder/custom"
pg_restore -e --section=post-data -d life "$folder/custom"
for table in kept read_anew checked_anew; do
	on "$earlier" "CREATE PUBLICATION $table FOR TABLE $table"
	on "$later" "CREATE SUBSCRIPTION $table CONNECTION 'host=$earlier port=5432 user=postgres dbname=life' PUBLICATION $table" 2>/dev/null
done
# Waits until a query in the later cluster gives what it should, and prints what it gave last.
await() { # statement value
	local got
	for _ in $(seq 200); do
		got=$(on "$later" "$1")
		[ "$got" != "$2" ] || break
		sleep 0.1
	done
	echo "$got"
}
is "$(await "SELECT $cells FROM kept" '1 NULL')" '1 NULL' 'replication: a plain column arrives as it was'
is "$(await "SELECT $cells FROM read_anew" '1 0')" '1 0' 'a generated one is read by the later reader'
on "$earlier" "INSERT INTO kept (id, body) SELECT id + 2, body FROM source; DELETE FROM kept WHERE id = 1;
	UPDATE kept SET body = body || ' ' WHERE id = 3"
on "$earlier" "INSERT INTO read_anew (id, body) SELECT id + 2, body FROM source; DELETE FROM read_anew WHERE id = 1"
is "$(await "SELECT $cells FROM kept" 'NULL 1 NULL')" 'NULL 1 NULL' 'so it is with every change: the trigger is not fired there'
is "$(await "SELECT $cells FROM read_anew" '0 1 0')" '0 1 0' 'and the other one read anew'
for _ in $(seq 100); do
	! grep -q 'breaks 1 relation' "$later/server.log" || break
	sleep 0.1
done
is "$(grep -c 'breaks 1 relation' "$later/server.log" | sed 's/^[1-9][0-9]*$/some/'; on "$later" 'SELECT count(*) FROM checked_anew')" 'some
0' 'a generated column with a constraint stops the subscription'
for table in kept read_anew checked_anew; do
	on "$later" "ALTER SUBSCRIPTION $table DISABLE; ALTER SUBSCRIPTION $table SET (slot_name = NONE); DROP SUBSCRIPTION $table" 2>/dev/null
done
done_testing
