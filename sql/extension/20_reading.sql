-- Reading ----------------------------------------------------------------------------------------------------------
--
-- COST is in units of a simple operator, about 30 ns: a page of 7 kB is read in some tens of microseconds.

CREATE FUNCTION gai_parse(body text) RETURNS gai_report
	AS 'MODULE_PATHNAME', 'gaireport_parse_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION gai_parse(text) IS
	'reads a report from its text in any layout; raises invalid_text_representation when none of the three tables is there';

CREATE FUNCTION gai_try_parse(body text) RETURNS gai_report
	AS 'MODULE_PATHNAME', 'gaireport_try_parse_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION gai_try_parse(text) IS
	'reads a report from its text in any layout; NULL when none of the three tables is there';

CREATE FUNCTION gai_trace(body text) RETURNS SETOF gai_evidence
	AS 'MODULE_PATHNAME', 'gaireport_trace_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000 ROWS 200;

COMMENT ON FUNCTION gai_trace(text) IS
	'where in the text each cell of the report was read, and what stands there';

