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
