#!/bin/sh
# The rows of table three and four for the pivot table, without totals.
# shellcheck source-path=SCRIPTDIR source=../../query.sh
. "$(dirname "$0")/../../query.sh"
as_json "SELECT agency AS 机关, year AS 年度, coalesce(to_jsonb(c) ->> 'region', '全部') AS 地区, group_label AS 组, row_short AS 行,
		col_short AS 列, value AS 件数
	FROM $views.cells AS c WHERE form_table IN ('applications', 'disputes') AND NOT is_total AND value > 0"
