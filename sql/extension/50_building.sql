-- Building ---------------------------------------------------------------------------------------------------------

-- Not STRICT: header fields that are not known are left out.
CREATE FUNCTION gai_build(
	form integer,
	cells jsonb,
	title text DEFAULT NULL,
	agency text DEFAULT NULL,
	year integer DEFAULT NULL,
	period daterange DEFAULT NULL,
	issuer text DEFAULT NULL,
	index_number text DEFAULT NULL,
	document_number text DEFAULT NULL,
	published date DEFAULT NULL,
	overview text DEFAULT NULL,
	problems text DEFAULT NULL,
	other_matters text DEFAULT NULL
) RETURNS gai_report
	AS 'MODULE_PATHNAME', 'gaireport_build'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION gai_build(integer, jsonb, text, text, integer, daterange, text, text, text, date, text, text, text) IS
	'a report from numbers: an object of cell codes and values, and header fields by name';

CREATE FUNCTION gai_collect_step(state bytea, form integer, cell text, value numeric) RETURNS bytea
	AS 'MODULE_PATHNAME', 'gaireport_collect_step'
	LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION gai_collect_step(bytea, integer, text, numeric) IS
	'internal to the aggregate gai_collect: takes one cell';

CREATE FUNCTION gai_collect_combine(state bytea, other bytea) RETURNS bytea
	AS 'MODULE_PATHNAME', 'gaireport_collect_combine'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION gai_collect_combine(bytea, bytea) IS
	'internal to the aggregate gai_collect: joins the cells of two workers';

CREATE FUNCTION gai_collect_final(state bytea) RETURNS gai_report
	AS 'MODULE_PATHNAME', 'gaireport_collect_final'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION gai_collect_final(bytea) IS
	'internal to the aggregate gai_collect: makes the report';

CREATE AGGREGATE gai_collect(form integer, cell text, value numeric) (
	SFUNC = gai_collect_step,
	STYPE = bytea,
	SSPACE = 2240,
	FINALFUNC = gai_collect_final,
	COMBINEFUNC = gai_collect_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE gai_collect(integer, text, numeric) IS
	'a report from rows of cells: the inverse of gai_cells';

