#!/bin/sh
# Requests received, by year and region; the whole where the source has no column "region".
# shellcheck source-path=SCRIPTDIR source=../../query.sh
. "$(dirname "$0")/../../query.sh"
as_json "SELECT year, coalesce(to_jsonb(c) ->> 'region', '全部') AS region, sum(value) AS value
	FROM $views.cells AS c WHERE cell = 'applications.received.total' AND year IS NOT NULL
	GROUP BY 1, 2 ORDER BY 1, 2"
