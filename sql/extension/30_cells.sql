-- Cells ------------------------------------------------------------------------------------------------------------

CREATE FUNCTION gai_form(form integer) RETURNS SETOF gai_form_cell
	AS 'MODULE_PATHNAME', 'gaireport_form'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 200;

COMMENT ON FUNCTION gai_form(integer) IS
	'every cell of the statutory form of an edition (2019 or 2021), in order';

CREATE FUNCTION gai_cells(report gai_report) RETURNS SETOF gai_cell_value
	AS 'MODULE_PATHNAME', 'gaireport_cells'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 200;

COMMENT ON FUNCTION gai_cells(gai_report) IS
	'every cell of the three tables of a report in order, those without a value included, each table after its own form';

CREATE FUNCTION gai_without_collation(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'gaireport_without_collation'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION gai_without_collation(internal) IS
	'internal to the planner: plans a call without a collation, which postgres_fdw would not ask another server for';

CREATE FUNCTION gai_cell(report gai_report, cell text) RETURNS numeric
	AS 'MODULE_PATHNAME', 'gaireport_cell'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20 SUPPORT gai_without_collation;

COMMENT ON FUNCTION gai_cell(gai_report, text) IS
	'the value of one cell by its code, such as applications.granted.total';

-- Not STRICT: a NULL value empties the cell.
CREATE FUNCTION gai_set_cell(report gai_report, cell text, value numeric) RETURNS gai_report
	AS 'MODULE_PATHNAME', 'gaireport_set_cell'
	LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100 SUPPORT gai_without_collation;

COMMENT ON FUNCTION gai_set_cell(gai_report, text, numeric) IS
	'the report with another value in one cell, and without the notes about that cell; NULL empties it';


CREATE FUNCTION gai_form_json(form integer) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'gaireport_form_json'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;

COMMENT ON FUNCTION gai_form_json(integer) IS
	'the statutory form of an edition for programs that draw it: tables, merged heads, rows, columns, short labels, units, totals';

CREATE TYPE gai_note_code AS (
	code text,
	description text
);

COMMENT ON TYPE gai_note_code IS
	'a code of notes and what it means';

CREATE FUNCTION gai_note_codes() RETURNS SETOF gai_note_code
	AS 'MODULE_PATHNAME', 'gaireport_note_codes'
	LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100 ROWS 15;

COMMENT ON FUNCTION gai_note_codes() IS
	'the codes of notes, described in the language of lc_messages';
