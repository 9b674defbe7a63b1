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

