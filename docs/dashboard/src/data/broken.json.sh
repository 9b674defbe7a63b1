#!/bin/sh
# Reports with a broken relation, what is wrong, and the page that goes back to the agency.
# shellcheck source-path=SCRIPTDIR source=../../query.sh
. "$(dirname "$0")/../../query.sh"
as_json "SELECT f.report_key, f.agency, f.year, string_agg(f.message, E'\n' ORDER BY f.rule, f.scope) AS message,
		(SELECT gai_html(s.$report, findings => true) FROM $source AS s WHERE s.$key = f.report_key) AS page
	FROM $views.findings AS f WHERE f.severity = 'error' AND f.status = 'fail'
	GROUP BY f.report_key, f.agency, f.year ORDER BY f.year DESC, f.agency LIMIT 500"
