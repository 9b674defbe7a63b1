-- Every error says its SQLSTATE, what was seen and what to do.  psql's verbose form has line numbers of the source in it, so
-- the parts are asked for one by one.
CREATE FUNCTION pg_temp.error(statement text) RETURNS TABLE (part text, words text) LANGUAGE plpgsql AS $$
DECLARE
	said text; detail text; hint text;
BEGIN
	EXECUTE statement;
	RETURN QUERY VALUES ('none', 'it succeeds');
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN QUERY SELECT p, w FROM (VALUES (SQLSTATE, said), ('detail', detail), ('hint', hint)) AS v (p, w) WHERE w <> '';
END $$;
\pset tuples_only on
\pset format unaligned
\pset fieldsep ': '

-- Text that is no report, files of a kind that is not read, charsets that do not exist
SELECT * FROM pg_temp.error($$ SELECT gai_parse('今天天气不错。') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_parse('') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_parse('%PDF-1.4'::bytea) $$);
SELECT * FROM pg_temp.error($$ SELECT gai_parse('\x89504E470D0A1A0A'::bytea) $$);
SELECT * FROM pg_temp.error($$ SELECT gai_parse('x'::bytea, 'utf-9') $$);
SELECT gai_try_parse('今天天气不错。') IS NULL, gai_try_parse('%PDF-1.4'::bytea) IS NULL, gai_try_parse(NULL::text) IS NULL;

-- Cells and forms that there are not
SELECT * FROM pg_temp.error($$ SELECT gai_form(2020) $$);
SELECT * FROM pg_temp.error($$ SELECT gai_cell(gai_build(2021, '{}'), 'applications.granted') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_cell(gai_build(2021, '{}'), 'applications.*.total') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_build(2021, '{"disclosure.fees.amount": 1, "disclosure.fees.change": 1}') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_set_cell(gai_build(2021, '{"disclosure.fees.amount": 1}'), 'disclosure.fees.change', 1) $$);
SELECT * FROM pg_temp.error($$ SELECT gai_build(2020, '{}') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_build(2021, '[1]') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_build(2021, '{"disputes.review.total": "1"}') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_build(2021, '{}', year => 40000) $$);

-- Values that a cell cannot hold
SELECT * FROM pg_temp.error($$ SELECT gai_set_cell(gai_build(2021, '{}'), 'disputes.review.total', 1.5) $$);
SELECT * FROM pg_temp.error($$ SELECT gai_set_cell(gai_build(2021, '{}'), 'disputes.review.total', 'NaN') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_set_cell(gai_build(2021, '{}'), 'disputes.review.total', 1e30) $$);
SELECT * FROM pg_temp.error($$ SELECT gai_set_cell(gai_build(2021, '{}'), 'disclosure.fees.amount', 'Infinity') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_set_cell(gai_build(2021, '{}'), 'disclosure.fees.amount', 1.5) $$);

-- Cells that do not make one report
SELECT * FROM pg_temp.error($$ SELECT gai_collect(f, 'disputes.review.total', 1) FROM unnest('{2019, 2021}'::int[]) AS f $$);
SELECT * FROM pg_temp.error($$ SELECT gai_collect(2021, 'disputes.review.total', v) FROM unnest('{1, 1}'::int[]) AS v $$);
SELECT * FROM pg_temp.error($$ SELECT gai_collect(2021, NULL, 1) $$);

-- Support functions of aggregates are for aggregates
SELECT * FROM pg_temp.error($$ SELECT gai_sum_final('x') $$);
SELECT * FROM pg_temp.error($$ SELECT gai_collect_final('x') $$);

-- Sums that do not fit
SELECT * FROM pg_temp.error($$ SELECT gai_sum(gai_build(2021, '{"disputes.review.total": 999999999999999999}'))
	FROM generate_series(1, 10) $$);

-- Relations that do not hold
SELECT * FROM pg_temp.error($$ SELECT gai_assert(gai_build(2021, '{"disputes.review.upheld": 7, "disputes.review.total": 2}')) $$);
