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


-- Files ------------------------------------------------------------------------------------------------------------
--
-- There are variants with one and with two arguments, because a STRICT function with DEFAULT NULL would always give NULL.

CREATE FUNCTION gai_parse(body bytea) RETURNS gai_report
	AS 'MODULE_PATHNAME', 'gaireport_parse_bytes'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000;

COMMENT ON FUNCTION gai_parse(bytea) IS
	'reads a report from the bytes of a file (text, HTML, .docx, .xlsx); the charset is found from byte order mark, bytes and declaration';

CREATE FUNCTION gai_parse(body bytea, encoding name) RETURNS gai_report
	AS 'MODULE_PATHNAME', 'gaireport_parse_bytes'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000;

COMMENT ON FUNCTION gai_parse(bytea, name) IS
	'reads a report from the bytes of a file in an encoding that is known; what cannot be decoded becomes U+FFFD with a note';

CREATE FUNCTION gai_try_parse(body bytea) RETURNS gai_report
	AS 'MODULE_PATHNAME', 'gaireport_try_parse_bytes'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000;

COMMENT ON FUNCTION gai_try_parse(bytea) IS
	'reads a report from the bytes of a file; NULL when it is not a report or not a kind of file that is read';

CREATE FUNCTION gai_try_parse(body bytea, encoding name) RETURNS gai_report
	AS 'MODULE_PATHNAME', 'gaireport_try_parse_bytes'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000;

COMMENT ON FUNCTION gai_try_parse(bytea, name) IS
	'reads a report from the bytes of a file in a known encoding; NULL when it is not a report or not a kind of file that is read';

CREATE FUNCTION gai_extract(body bytea) RETURNS text
	AS 'MODULE_PATHNAME', 'gaireport_extract'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;

COMMENT ON FUNCTION gai_extract(bytea) IS
	'the text of a file as gai_parse sees it; the positions in its notes refer to this text';

CREATE FUNCTION gai_extract(body bytea, encoding name) RETURNS text
	AS 'MODULE_PATHNAME', 'gaireport_extract'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;

COMMENT ON FUNCTION gai_extract(bytea, name) IS
	'the text of a file in an encoding that is known, as gai_parse sees it';
