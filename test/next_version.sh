#!/bin/bash
#
# next_version.sh - makes an invented next version of a tree, as a release is made: freezes the present one, and changes a
# comment, what a function costs, and what there is.  For tests of the way from one version to the next.
#
#   test/next_version.sh TREE          prints both versions
set -euo pipefail
cd "$1"
old=$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" gaireport.control)
new=99.0.0

make -s freeze >/dev/null
sed -i "s/^default_version.*/default_version = '$new'/" gaireport.control
# The script of the way, and the objects themselves as a new version has them.
cat >"sql/versions/gaireport--$old--$new.sql" <<'SQL'
\echo Use "ALTER EXTENSION gaireport UPDATE" to load this file. \quit

COMMENT ON FUNCTION gai_valid(gai_report, boolean) IS 'another comment';

CREATE OR REPLACE FUNCTION gai_similarity(a gai_report, b gai_report) RETURNS real
	AS 'MODULE_PATHNAME', 'gaireport_similarity'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2500;

SQL
cat >sql/extension/99_next.sql <<'SQL'
CREATE TYPE gai_pair AS (a gai_report, b gai_report);

COMMENT ON TYPE gai_pair IS 'two reports';

CREATE FUNCTION gai_similarity(pair gai_pair) RETURNS real
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN gai_similarity((pair).a, (pair).b);

COMMENT ON FUNCTION gai_similarity(gai_pair) IS 'the same for a pair';
SQL
cat sql/extension/99_next.sql >>"sql/versions/gaireport--$old--$new.sql"
sed -i 's/COST 2000/COST 2500/' sql/extension/60_across.sql
sed -i "/^COMMENT ON FUNCTION gai_valid(/,/;/ s/^\t'.*'/\t'another comment'/" sql/extension/40_checking.sql
echo "$old $new"
