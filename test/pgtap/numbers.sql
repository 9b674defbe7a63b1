-- Numbers of every size, scale and kind, through every function that takes one: kept exactly, or a clean error.
BEGIN;
SELECT plan(12);

-- The result of each function that puts a number into a report: the value in the cell, or the SQLSTATE.
CREATE FUNCTION pg_temp.answers(cell text, given numeric) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
	way text;
	answer text;
	answers text[] := '{}';
BEGIN
	FOREACH way IN ARRAY ARRAY['gai_build(2021, jsonb_build_object($1, $2))',
		'gai_set_cell(gai_build(2021, ''{}''), $1, $2)',
		'(SELECT gai_collect(2021, $1, $2))']
	LOOP
		BEGIN
			EXECUTE format('SELECT gai_cell(%s, $1)::text', way) INTO answer USING cell, given;
		EXCEPTION WHEN OTHERS THEN
			answer := SQLSTATE;
		END;
		answers := answers || answer;
	END LOOP;
	RETURN answers;
END $$;

CREATE FUNCTION pg_temp.answered(cell text, given text[], wanted text[], what text) RETURNS text LANGUAGE sql AS $$
	SELECT is((SELECT array_agg(g || ' → ' || pg_temp.answers(cell, g::numeric)::text ORDER BY n)
			   FROM unnest(given) WITH ORDINALITY AS v (g, n)),
			  (SELECT array_agg(g || ' → ' || ARRAY[w, w, w]::text ORDER BY n)
			   FROM unnest(given, wanted) WITH ORDINALITY AS v (g, w, n)), what)
$$;

-- ---- amounts of money ---------------------------------------------------------------------------------------------

SELECT pg_temp.answered('disclosure.fees.amount', v, v, 'amounts are kept with their decimals')
FROM (VALUES (ARRAY['0', '7', '-7', '1.50', '-0.5', '0.000', '18.8710', '360.54242', '0.000000000000000001',
					'-0.123456789012345678', '999999999999999999', '-999999999999999999', '99999999999999999.9',
					'100000000000000000', '9.99999999999999999'])) AS t (v);

SELECT pg_temp.answered('disclosure.fees.amount', v, array_fill('22003'::text, ARRAY[cardinality(v)]),
	'what 18 digits do not hold is refused')
FROM (VALUES (ARRAY['1000000000000000000', '-1000000000000000000', '999999999999999999.5', '1e18', '1e100', '-1e131071',
					'1e131071', '0.0000000000000000001', '1e-16383', '1.0000000000000000001', '9223372036854775808',
					'18446744073709551616.5'])) AS t (v);

SELECT pg_temp.answered('disclosure.fees.amount', ARRAY['1.50000000000000000000000', '7.' || repeat('0', 1000)],
	ARRAY['1.50000000000000000', '7.00000000000000000'], 'zeros beyond that say nothing');

-- In jsonb, and so for gai_build, such a value is a string.
SELECT is(pg_temp.answers('disclosure.fees.amount', v)::text, '{22023,22003,22003}', v || ' is no amount')
FROM unnest('{NaN,Infinity,-Infinity}'::numeric[]) AS v;

-- A negative scale is rounding before the point, no other number.
SELECT is(pg_temp.answers('disclosure.fees.amount', 12345::numeric(10, -3))::text, '{12000,12000,12000}', 'a negative scale');

-- ---- counts -------------------------------------------------------------------------------------------------------

SELECT pg_temp.answered('applications.received.total', v, w, 'whole counts are kept, without decimals that say nothing')
FROM (VALUES (ARRAY['0', '11', '-3', '5.0', '5.000000000000000000000000', '999999999999999999', '-999999999999999999', '1e17'],
			  ARRAY['0', '11', '-3', '5', '5', '999999999999999999', '-999999999999999999', '100000000000000000'])) AS t (v, w);

SELECT pg_temp.answered('applications.received.total', v, array_fill('22003'::text, ARRAY[cardinality(v)]),
	'what is no count is refused')
FROM (VALUES (ARRAY['1.5', '-0.1', '1e-16383', '1e18', '-1e18', '1e131071', '999999999999999999.5'])) AS t (v);

-- ---- messages -----------------------------------------------------------------------------------------------------

SELECT throws_ok($$SELECT gai_set_cell(gai_build(2021, '{}'), 'disclosure.fees.amount', 1e131071)$$, '22003',
	format('value 1%s... is out of range for cell "disclosure.fees.amount"', repeat('0', 39)),
	'a message quotes the first digits of a long number');

-- ---- amounts that a report has already ----------------------------------------------------------------------------

CREATE FUNCTION pg_temp.fees(amount text) RETURNS gai_report LANGUAGE sql AS $$
	SELECT jsonb_populate_record(NULL::gai_report,
		jsonb_build_object('form', 2021, 'disclosure', jsonb_build_object('fees', jsonb_build_object('amount', amount))))
$$;
CREATE TEMP TABLE stored AS
SELECT given, pg_temp.fees(given) AS report
FROM unnest('{0,1.50,-0.5,999999999999999999,1e100,1e131071,-1e131071,1e-16383,NaN,Infinity,-Infinity}'::text[]) AS given;

SELECT is_empty($$SELECT given FROM stored
	WHERE gai_cell(report, 'disclosure.fees.amount') IS DISTINCT FROM given::numeric$$, 'a cell is what is stored');

SELECT set_eq($$SELECT given, kind, value FROM stored, gai_cells(report) WHERE cell = 'disclosure.fees.amount'$$,
	$$SELECT given, CASE WHEN finite THEN 'number' ELSE 'text' END AS kind, CASE WHEN finite THEN given::numeric END AS value
	  FROM stored, LATERAL (SELECT given !~ '[NI]' AS finite) AS n$$,
	'gai_cells shows every finite amount as a number');

SELECT * FROM finish();
ROLLBACK;
