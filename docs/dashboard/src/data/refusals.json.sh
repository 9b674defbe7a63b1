#!/bin/sh
# Why requests were refused or not answered with information, all years together.
# shellcheck source-path=SCRIPTDIR source=../../query.sh
. "$(dirname "$0")/../../query.sh"
as_json "SELECT row_short AS label, sum(value) AS value
	FROM $views.cells WHERE group_code IN ('denied', 'unable', 'rejected') AND col_code = 'total' AND value > 0
	GROUP BY outcome, row_short ORDER BY value"
