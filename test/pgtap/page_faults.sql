-- Usual reports are read without asking the system for memory.  Needs its own session, since memory left over from other
-- tests would hide it.
BEGIN;
\i test/load_seeds.psql

SELECT plan(1);

-- The system clears memory each time that a process takes it, which shows as page faults.  Usual reports cause none,
-- because the library keeps a block that is large enough for them.
CREATE FUNCTION pg_temp.faults() RETURNS bigint LANGUAGE sql AS $$
	SELECT split_part(pg_read_file('/proc/self/stat'), ' ', 10)::bigint
$$;
CREATE FUNCTION pg_temp.needs_no_pages(statement text, name text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	before bigint;
	faults bigint;
BEGIN
	FOR i IN 1 .. 1100 LOOP
		IF i = 101 THEN
			before := pg_temp.faults();
		END IF;
		EXECUTE statement;
	END LOOP;
	faults := pg_temp.faults() - before;
	RETURN ok(faults < 1000, format('%s: %s page faults in 1,000 calls', name, faults));
END $$;
SELECT pg_temp.needs_no_pages('SELECT gai_parse(body) FROM seed WHERE file = ''001''', 'gai_parse of a text');

SELECT finish();
ROLLBACK;
