/* gaireport: reports of the openness of government, as read from their text */

\echo Use "CREATE EXTENSION gaireport" to load this file. \quit

-- A database whose encoding lacks the characters of the form is refused here, not at the first report.
CREATE FUNCTION gai_require_encoding() RETURNS void
	AS 'MODULE_PATHNAME', 'gaireport_require_encoding'
	LANGUAGE C STABLE;

SELECT gai_require_encoding();

DROP FUNCTION gai_require_encoding();

-- Types ------------------------------------------------------------------------------------------------------------
--
-- Composite values are dumped by position, and a dump names no version of the extension: these shapes are final.
-- No attribute is ever added, renamed, retyped or moved; what a later form brings goes into gai_report.extra.

CREATE TYPE gai_documents AS (
	issued bigint,
	repealed bigint,
	in_force bigint,
	made bigint,
	published bigint,
	published_total bigint
);

COMMENT ON TYPE gai_documents IS
	'documents of one kind in table two: issued, repealed, in force (form 2021); made, published, published in all (form 2019)';

CREATE TYPE gai_decisions AS (
	decisions bigint,
	previous_items bigint,
	change bigint
);

COMMENT ON TYPE gai_decisions IS
	'decisions of one kind in table two; items of the previous year and their change in form 2019 only';

CREATE TYPE gai_fees AS (
	amount numeric,
	previous_items bigint,
	change bigint
);

COMMENT ON TYPE gai_fees IS
	'administrative fees in table two: the amount in 10,000 yuan (form 2021); items of the previous year and their change (form 2019)';

CREATE TYPE gai_procurement AS (
	items bigint,
	amount numeric
);

COMMENT ON TYPE gai_procurement IS
	'government procurement in table two of form 2019; the amount as stated, in yuan or in 10,000 yuan';

CREATE TYPE gai_disclosure AS (
	form smallint,
	regulations gai_documents,
	normative_documents gai_documents,
	licences gai_decisions,
	other_services gai_decisions,
	penalties gai_decisions,
	coercions gai_decisions,
	fees gai_fees,
	procurement gai_procurement
);

COMMENT ON TYPE gai_disclosure IS
	'table two, what was published; form is the edition that the table follows, and what a form lacks is NULL';

CREATE TYPE gai_applicants AS (
	natural_person bigint,
	business bigint,
	research bigint,
	welfare bigint,
	legal_service bigint,
	other bigint,
	total bigint
);

COMMENT ON TYPE gai_applicants IS
	'one row of table three: a count for each kind of applicant and the stated total';

CREATE TYPE gai_applications AS (
	form smallint,
	received gai_applicants,
	carried_in gai_applicants,
	granted gai_applicants,
	partial gai_applicants,
	denied_secret gai_applicants,
	denied_law gai_applicants,
	denied_safety gai_applicants,
	denied_third_party gai_applicants,
	denied_internal gai_applicants,
	denied_process gai_applicants,
	denied_enforcement gai_applicants,
	denied_query gai_applicants,
	unable_not_held gai_applicants,
	unable_create gai_applicants,
	unable_unclear gai_applicants,
	reject_petition gai_applicants,
	reject_repeat gai_applicants,
	reject_publication gai_applicants,
	reject_mass gai_applicants,
	reject_confirm gai_applicants,
	other_uncorrected gai_applicants,
	other_unpaid gai_applicants,
	other gai_applicants,
	total gai_applicants,
	carried_out gai_applicants
);

COMMENT ON TYPE gai_applications IS
	'table three, requests received and handled; form is the edition that the table follows, and what a form lacks is NULL';

CREATE TYPE gai_outcomes AS (
	upheld bigint,
	corrected bigint,
	other bigint,
	pending bigint,
	total bigint
);

COMMENT ON TYPE gai_outcomes IS
	'one group of table four: a count for each outcome and the stated total';

CREATE TYPE gai_disputes AS (
	review gai_outcomes,
	direct gai_outcomes,
	post_review gai_outcomes
);

COMMENT ON TYPE gai_disputes IS
	'table four, the same in every form: administrative reviews, lawsuits without and lawsuits after a review';

CREATE TYPE gai_note AS (
	code text,
	cell text,
	raw text,
	"position" integer,
	message text
);

COMMENT ON TYPE gai_note IS
	'what the reader noticed, with the text of the source and its position (in characters, from 1)';

CREATE TYPE gai_report AS (
	form smallint,
	title text,
	agency text,
	year smallint,
	period daterange,
	issuer text,
	index_number text,
	document_number text,
	published date,
	overview text,
	problems text,
	other_matters text,
	disclosure gai_disclosure,
	applications gai_applications,
	disputes gai_disputes,
	notes gai_note[],
	extra jsonb
);

COMMENT ON TYPE gai_report IS
	'one annual report on government information disclosure: one agency, one year';

CREATE TYPE gai_finding AS (
	rule text,
	severity text,
	status text,
	scope text,
	lhs numeric,
	rhs numeric,
	difference numeric,
	message text,
	cells text[]
);

COMMENT ON TYPE gai_finding IS
	'the outcome of one rule on one report or pair of reports; rule and scope identify it, cells are those that it is about';

-- What functions return has named types too: anonymous records fail in target lists of distributed queries.

CREATE TYPE gai_form_cell AS (
	cell text,
	form_table text,
	row_no smallint,
	row_code text,
	row_label text,
	col_no smallint,
	col_code text,
	col_label text,
	unit text,
	item text,
	is_total boolean,
	group_code text,
	group_label text,
	row_short text,
	col_short text,
	outcome text
);

COMMENT ON TYPE gai_form_cell IS
	'one cell of the statutory form; item is the article of the regulations that a row of table two stands under; outcome is the same code in every edition';

CREATE TYPE gai_cell_value AS (
	cell text,
	form_table text,
	row_no smallint,
	row_code text,
	row_label text,
	col_no smallint,
	col_code text,
	col_label text,
	unit text,
	value numeric,
	kind text,
	is_total boolean,
	group_code text,
	group_label text,
	row_short text,
	col_short text,
	outcome text
);

COMMENT ON TYPE gai_cell_value IS
	'one cell of a report; kind is number, placeholder, blank, text or absent; a total is the sum of other cells, and outcome is the same code in every edition';

CREATE TYPE gai_evidence AS (
	cell text,
	raw text,
	"position" integer,
	length integer,
	value numeric,
	kind text
);

COMMENT ON TYPE gai_evidence IS
	'where in the text given one cell was read (in characters, from 1), and what stands there';

CREATE TYPE gai_rule AS (
	rule text,
	severity text,
	form smallint,
	formula text,
	description text,
	source text
);

COMMENT ON TYPE gai_rule IS
	'one entry of the catalogue of rules; form is NULL for a rule of every form';


CREATE TYPE gai_proposal AS (
	proposal integer,
	rank integer,
	cells text[],
	stated numeric[],
	suggested numeric[],
	resolves integer,
	remaining integer
);

COMMENT ON TYPE gai_proposal IS
	'an edit that would make broken relations of a report hold, all its cells together: how many it resolves, and how many would fail after it; proposals of one rank are rivals';
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

-- Claims -----------------------------------------------------------------------------------------------------------

CREATE TYPE gai_claim AS (
	section smallint,
	sentence text,
	cells text[],
	claimed numeric,
	stated numeric,
	agrees boolean
);

COMMENT ON TYPE gai_claim IS
	'a number that the prose states and a table too: the cells whose sum or share it is, what the prose says, what the table says, and whether they agree (NULL when a cell that decides it has no value)';

CREATE FUNCTION gai_claims(report gai_report) RETURNS SETOF gai_claim
	AS 'MODULE_PATHNAME', 'gaireport_claims'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 10;

COMMENT ON FUNCTION gai_claims(gai_report) IS
	'numbers of sections one, five and six of a report against its tables; a claim agrees when one of its possible readings does';

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
-- Views ------------------------------------------------------------------------------------------------------------

CREATE FUNCTION gai_wide(report gai_report) RETURNS record
	AS 'MODULE_PATHNAME', 'gaireport_wide'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;

COMMENT ON FUNCTION gai_wide(gai_report) IS
	'a report as one row of plain columns, those that the caller lists: AS w(agency text, applications_received_total bigint)';

CREATE FUNCTION gai_create_views(
	source regclass,
	key text,
	report text,
	schema name DEFAULT 'gai_views',
	materialized boolean DEFAULT false
) RETURNS void
	AS 'MODULE_PATHNAME', 'gaireport_create_views'
	LANGUAGE C VOLATILE
	SET search_path = pg_catalog, pg_temp;

COMMENT ON FUNCTION gai_create_views(regclass, text, text, name, boolean) IS
	'views of plain columns over a table of reports, for BI tools and ORMs: cells, reports, findings, repairs, claims, indicators, notes, form';

CREATE FUNCTION gai_refresh_views(schema name) RETURNS integer
	AS 'MODULE_PATHNAME', 'gaireport_refresh_views'
	LANGUAGE C VOLATILE STRICT
	SET search_path = pg_catalog, pg_temp;

COMMENT ON FUNCTION gai_refresh_views(name) IS
	'brings the materialized views of gai_create_views in a schema up to date; tells how many';
