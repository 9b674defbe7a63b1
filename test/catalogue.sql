-- catalogue.sql - the extension in the catalogue, one line of text for each fact, without what may differ between two
-- installations of one version: OIDs, owners, the order in which objects were made, and whether the array of a type is a
-- member beside it, which pg_upgrade to a newer PostgreSQL changes.  For psql -XqAt.
SET search_path = pg_catalog;

CREATE TEMP VIEW member AS
SELECT classid, objid, pg_describe_object(classid, objid, 0) AS name
FROM pg_depend AS d JOIN pg_extension AS e ON e.oid = d.refobjid
WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e' AND extname = 'gaireport'
	AND NOT (classid = 'pg_type'::regclass AND (SELECT typcategory = 'A' FROM pg_type WHERE oid = objid));

WITH acl AS (
	SELECT oid, 'pg_proc'::regclass::oid AS classid, proacl AS acl FROM pg_proc
	UNION ALL SELECT oid, 'pg_type'::regclass, typacl FROM pg_type
	UNION ALL SELECT oid, 'pg_class'::regclass, relacl FROM pg_class
), fact AS (
	SELECT name, 'comment' AS what, obj_description(objid, classid::regclass::name) AS value FROM member
	UNION ALL
	SELECT name, 'privileges', acl::text FROM member JOIN acl ON acl.oid = objid AND acl.classid = member.classid
	UNION ALL
	-- Of aggregates there is no definition as text.
	SELECT name, 'function', CASE WHEN prokind = 'a' THEN to_jsonb(a)::text ELSE pg_get_functiondef(p.oid) END
	FROM member JOIN pg_proc AS p ON p.oid = objid LEFT JOIN pg_aggregate AS a ON a.aggfnoid = p.oid
	WHERE classid = 'pg_proc'::regclass
	UNION ALL
	SELECT name, 'of the function', concat_ws(' ', pg_get_function_arguments(oid), pg_get_function_result(oid), procost, prorows,
		provolatile, proparallel, proisstrict, prosecdef, proleakproof, prosupport)
	FROM member JOIN pg_proc ON pg_proc.oid = objid WHERE classid = 'pg_proc'::regclass
	UNION ALL
	SELECT name, 'of the type', concat_ws(' ', typtype, typcategory, typlen, typalign, typstorage, typnotnull, typdefault,
		format_type(typbasetype, typtypmod), typcollation::regcollation)
	FROM member JOIN pg_type ON pg_type.oid = objid WHERE classid = 'pg_type'::regclass
	UNION ALL
	SELECT name, 'constraint ' || conname, pg_get_constraintdef(c.oid)
	FROM member JOIN pg_constraint AS c ON contypid = objid WHERE classid = 'pg_type'::regclass
	UNION ALL
	SELECT name, 'attribute ' || attnum, concat_ws(' ', attname, format_type(atttypid, atttypmod), attcollation::regcollation,
		attisdropped, col_description(attrelid, attnum))
	FROM member JOIN pg_type ON pg_type.oid = objid JOIN pg_attribute ON attrelid = typrelid AND attnum > 0
	WHERE classid = 'pg_type'::regclass
	UNION ALL
	SELECT name, 'cast', concat_ws(' ', castsource::regtype, casttarget::regtype, castfunc::regprocedure, castcontext, castmethod)
	FROM member JOIN pg_cast ON pg_cast.oid = objid WHERE classid = 'pg_cast'::regclass
	UNION ALL
	SELECT name, 'of the extension', concat_ws(' ', extversion, extrelocatable, extconfig, extcondition)
	FROM (SELECT 'extension') AS e(name), pg_extension WHERE extname = 'gaireport'
)
SELECT line FROM fact, format('%s, %s: %s', name, what, coalesce(replace(value, E'\n', E'\\n'), '-')) AS line
ORDER BY line COLLATE "C";
