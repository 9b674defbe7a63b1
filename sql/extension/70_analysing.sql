-- Analysing --------------------------------------------------------------------------------------------------------

CREATE TYPE gai_indicator AS (
	code text,
	label text,
	numerator numeric,
	denominator numeric,
	value numeric,
	known integer,
	reports integer
);

COMMENT ON TYPE gai_indicator IS
	'a rate that evaluators compute, with its parts; value is NULL where the denominator is 0 or a part is unknown; of a sum of reports, how many state all cells of the rate';

CREATE TYPE gai_change AS (
	cell text,
	a numeric,
	b numeric,
	change numeric
);

COMMENT ON TYPE gai_change IS
	'one cell of two reports, and what was added from the first to the second';

CREATE FUNCTION gai_indicators(report gai_report) RETURNS SETOF gai_indicator
	AS 'MODULE_PATHNAME', 'gaireport_indicators'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 41;

COMMENT ON FUNCTION gai_indicators(gai_report) IS
	'the rates that evaluators compute of a report, each with numerator and denominator';

CREATE FUNCTION gai_diff(a gai_report, b gai_report) RETURNS SETOF gai_change
	AS 'MODULE_PATHNAME', 'gaireport_diff'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 200;

COMMENT ON FUNCTION gai_diff(gai_report, gai_report) IS
	'two reports cell by cell, every cell that the form of either has';
