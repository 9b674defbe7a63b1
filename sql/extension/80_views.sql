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
