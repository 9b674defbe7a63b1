-- html_report.sql - prints what the lines of :times say, "what<TAB>page<TAB>seconds": medians of the rounds, per page.
\set ON_ERROR_STOP on
\set QUIET on
\pset footer off
CREATE TEMP TABLE run (what text, page text, seconds double precision);
\set copy '\\copy run FROM ' :'times'
:copy

WITH page AS (
	SELECT what, page, 1e6 * percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS cost FROM run GROUP BY what, page
), program AS (
	SELECT what, avg(cost) AS cost FROM page GROUP BY what
)
SELECT what, round(cost::numeric, 1) AS "µs a page",
	   round((cost / (SELECT cost FROM program WHERE what = 'libxml2 SAX'))::numeric, 2) AS "× libxml2 SAX",
	   round((cost / (SELECT cost FROM program WHERE what = 'gai_parse in C'))::numeric, 2) AS "× gai_parse in C"
FROM program ORDER BY cost;
