-- Checking ---------------------------------------------------------------------------------------------------------

CREATE FUNCTION gai_rules() RETURNS SETOF gai_rule
	AS 'MODULE_PATHNAME', 'gaireport_rules'
	LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100 ROWS 20;

COMMENT ON FUNCTION gai_rules() IS
	'the catalogue of rules that reports are checked by, described in the language of lc_messages';

CREATE FUNCTION gai_check(report gai_report, all_rules boolean DEFAULT false) RETURNS SETOF gai_finding
	AS 'MODULE_PATHNAME', 'gaireport_check'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 5;

COMMENT ON FUNCTION gai_check(gai_report, boolean) IS
	'every finding on a report that does not pass; with all_rules the passing ones too';

CREATE FUNCTION gai_valid(report gai_report, strict boolean DEFAULT false) RETURNS boolean
	AS 'MODULE_PATHNAME', 'gaireport_valid'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;

COMMENT ON FUNCTION gai_valid(gai_report, boolean) IS
	'whether no error rule fails on a report; strict: also that none is unverifiable and no cell is missing';

CREATE FUNCTION gai_assert(report gai_report, strict boolean DEFAULT false) RETURNS boolean
	AS 'MODULE_PATHNAME', 'gaireport_assert'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;

COMMENT ON FUNCTION gai_assert(gai_report, boolean) IS
	'true for what gai_valid accepts; else raises check_violation with every broken relation in its detail';

CREATE FUNCTION gai_repair(report gai_report) RETURNS SETOF gai_proposal
	AS 'MODULE_PATHNAME', 'gaireport_repair'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 5;

COMMENT ON FUNCTION gai_repair(gai_report) IS
	'the smallest edits after which most broken relations hold, best first; it changes nothing';

CREATE DOMAIN gai_valid_report AS gai_report
	CONSTRAINT gai_valid_report CHECK (gai_valid(VALUE, false));

COMMENT ON DOMAIN gai_valid_report IS
	'a report on which no error rule fails';

