-- Publishing -------------------------------------------------------------------------------------------------------

CREATE FUNCTION gai_html(report gai_report, page boolean DEFAULT true, findings boolean DEFAULT false) RETURNS text
	AS 'MODULE_PATHNAME', 'gaireport_html'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;

COMMENT ON FUNCTION gai_html(gai_report, boolean, boolean) IS
	'the statutory page of a report, or only its article; findings: with what is wrong marked, and a list in front';

CREATE FUNCTION gai_text(report gai_report) RETURNS text
	AS 'MODULE_PATHNAME', 'gaireport_text'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;

COMMENT ON FUNCTION gai_text(gai_report) IS
	'a report as plain text, a row of a table on each line';

CREATE FUNCTION gai_mark(body text, cells text[] DEFAULT NULL) RETURNS text
	AS 'MODULE_PATHNAME', 'gaireport_mark'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 2000;

COMMENT ON FUNCTION gai_mark(text, text[]) IS
	'the page or text of an agency, safe to open, with these cells marked, or those of relations that fail';
