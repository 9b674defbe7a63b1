-- Across reports ---------------------------------------------------------------------------------------------------

CREATE FUNCTION gai_check_succession(previous gai_report, current gai_report, all_rules boolean DEFAULT false)
	RETURNS SETOF gai_finding
	AS 'MODULE_PATHNAME', 'gaireport_check_succession'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 ROWS 5;

COMMENT ON FUNCTION gai_check_succession(gai_report, gai_report, boolean) IS
	'compares a report with last year''s of the same agency (applications carried over, documents in force, repeated prose): findings that do not pass; with all_rules the passing ones too';

CREATE FUNCTION gai_similarity(a gai_report, b gai_report) RETURNS real
	AS 'MODULE_PATHNAME', 'gaireport_similarity'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000;

COMMENT ON FUNCTION gai_similarity(gai_report, gai_report) IS
	'share of equal prose of two reports, 0 to 1, whatever numbers stand in it; NULL when one has no prose';

CREATE FUNCTION gai_sum_step(state bytea, report gai_report) RETURNS bytea
	AS 'MODULE_PATHNAME', 'gaireport_sum_step'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 200;

COMMENT ON FUNCTION gai_sum_step(bytea, gai_report) IS
	'internal to the aggregate gai_sum: adds one report';

CREATE FUNCTION gai_sum_remove(state bytea, report gai_report) RETURNS bytea
	AS 'MODULE_PATHNAME', 'gaireport_sum_remove'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 200;

COMMENT ON FUNCTION gai_sum_remove(bytea, gai_report) IS
	'internal to the aggregate gai_sum: takes away a report that has left the frame of a window';

CREATE FUNCTION gai_sum_combine(state bytea, other bytea) RETURNS bytea
	AS 'MODULE_PATHNAME', 'gaireport_sum_combine'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;

COMMENT ON FUNCTION gai_sum_combine(bytea, bytea) IS
	'internal to the aggregate gai_sum: joins the sums of two workers or nodes';

CREATE FUNCTION gai_sum_final(state bytea) RETURNS gai_report
	AS 'MODULE_PATHNAME', 'gaireport_sum_final'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION gai_sum_final(bytea) IS
	'internal to the aggregate gai_sum: makes the report';

-- The state is not "internal", so that Citus can sum on its nodes.  The options with M are for moving window frames.
CREATE AGGREGATE gai_sum(report gai_report) (
	SFUNC = gai_sum_step,
	STYPE = bytea,
	SSPACE = 6144,
	FINALFUNC = gai_sum_final,
	COMBINEFUNC = gai_sum_combine,
	MSFUNC = gai_sum_step,
	MINVFUNC = gai_sum_remove,
	MSTYPE = bytea,
	MSSPACE = 6144,
	MFINALFUNC = gai_sum_final,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE gai_sum(gai_report) IS
	'reports added up cell by cell; extra says of how many, and how many state no value of a cell';

CREATE FUNCTION gai_check_rollup(parent gai_report, sum gai_report, all_rules boolean DEFAULT false)
	RETURNS SETOF gai_finding
	AS 'MODULE_PATHNAME', 'gaireport_check_rollup'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 5;

COMMENT ON FUNCTION gai_check_rollup(gai_report, gai_report, boolean) IS
	'the cells of a region''s report that are not the sum of its agencies'' reports, as gai_sum makes it; with all_rules those that are too';
