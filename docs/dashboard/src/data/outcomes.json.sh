#!/bin/sh
# What became of requests: the groups of table three, in the order of the form, without totals.
# shellcheck source-path=SCRIPTDIR source=../../query.sh
. "$(dirname "$0")/../../query.sh"
as_json "SELECT year, group_label AS label, sum(value) AS value, min(row_no) AS place
	FROM $views.cells WHERE form_table = 'applications' AND outcome IS NOT NULL AND NOT is_total AND year IS NOT NULL
	GROUP BY year, group_code, group_label HAVING sum(value) > 0 ORDER BY place, year"
