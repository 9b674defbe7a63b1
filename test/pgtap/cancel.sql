-- Whatever takes long can be cancelled: statement_timeout ends it soon (57014), and the session works afterwards.
BEGIN;
\i test/load_seeds.psql

-- How long a statement, repeated, runs on after its timeout; NULL if it ends otherwise.
CREATE FUNCTION pg_temp.overrun(statement text) RETURNS numeric LANGUAGE plpgsql AS $$
BEGIN
	LOOP
		EXECUTE statement;
	END LOOP;
EXCEPTION WHEN query_canceled THEN
	RETURN round(1000 * extract(epoch FROM clock_timestamp() - statement_timestamp())
				 - extract(epoch FROM current_setting('statement_timeout')::interval) * 1000);
END $$;

-- Without the timeout each of these takes many times the two seconds that are granted.
CREATE FUNCTION pg_temp.ends_soon(statement text, name text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	ms numeric := pg_temp.overrun(statement);
BEGIN
	RETURN ok(ms BETWEEN 0 AND 2000, format('%s ended %s ms after its time', name, ms));
END $$;

-- Kept as they are: compressing them would take longer than all the rest.
CREATE TEMP TABLE huge (body text STORAGE EXTERNAL, bytes bytea STORAGE EXTERNAL);
ROLLBACK;
