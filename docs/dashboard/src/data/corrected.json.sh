#!/bin/sh
# Reviews and lawsuits: how many of those decided were corrected.
# shellcheck source-path=SCRIPTDIR source=../../query.sh
. "$(dirname "$0")/../../query.sh"
as_json "SELECT year, group_label AS label, sum(value) FILTER (WHERE outcome = 'corrected') AS corrected,
		sum(value) FILTER (WHERE outcome <> 'pending') AS decided
	FROM $views.cells WHERE form_table = 'disputes' AND NOT is_total AND year IS NOT NULL
	GROUP BY year, group_code, group_label ORDER BY min(row_no), year"
