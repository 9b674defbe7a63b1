# life.sh - a database with everything that users keep of the extension, and what is in it as text; sourced after tap.sh.
# shellcheck shell=bash

# A new database of it, with this version of the extension, else with the newest.
create_life() { # database [version]
	create_reports "$@"
	psql -Xq -v ON_ERROR_STOP=1 -d "$1" >/dev/null <<-'SQL'
		SET client_min_messages = warning;
		-- The names are chosen so that data comes before what it depends on, if restore went by names.
		CREATE TABLE a_checked (
			file text PRIMARY KEY,
			report gai_report CONSTRAINT report_adds_up CHECK (gai_assert(report)),
			same gai_valid_report,
			notes gai_note[],
			received gai_applicants
		);
		INSERT INTO a_checked
		SELECT file, report, report, (report).notes, (report).applications.received FROM report WHERE file <> '001';
		INSERT INTO a_checked (file) VALUES ('nothing');
		INSERT INTO a_checked (file, notes) VALUES ('quotes',
			ARRAY[ROW('text', 'a.b.c', E'"\\'' {},()\n\t总计', 1, E'\\\\ "" ''')::gai_note, NULL]);
		INSERT INTO a_checked (file, report) VALUES ('empty', ROW(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
			NULL, NULL, NULL, NULL, NULL, NULL)::gai_report);
		CREATE TABLE generated (
			body text,
			report gai_report GENERATED ALWAYS AS (gai_parse(body)) STORED CONSTRAINT generated_adds_up CHECK (gai_assert(report))
		);
		INSERT INTO generated SELECT body FROM report WHERE file <> '001';
		-- The way that docs/upgrading.md recommends: a plain column, filled by a trigger.
		CREATE FUNCTION read_body() RETURNS trigger LANGUAGE plpgsql AS $$
		BEGIN
			NEW.report := gai_try_parse(NEW.body);
			RETURN NEW;
		END $$;
		CREATE TABLE kept (
			id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
			body text,
			report gai_report CONSTRAINT kept_adds_up CHECK (gai_assert(report))
		);
		CREATE TRIGGER read_body BEFORE INSERT OR UPDATE OF body ON kept FOR EACH ROW EXECUTE FUNCTION read_body();
		INSERT INTO kept (body) SELECT body FROM report WHERE file <> '001' ORDER BY file;
		CREATE INDEX ON report ((gai_cell(report, 'applications.received.total')));
		CREATE INDEX ON report (((report).year));
		CREATE VIEW finding AS SELECT file, f.* FROM report, gai_check(report) AS f;
		CREATE MATERIALIZED VIEW cells AS SELECT file, c.* FROM report, gai_cells(report) AS c;
		SELECT gai_create_views('report', 'file', 'report', 'views');
		SELECT gai_create_views('report', 'file', 'report', 'solid', materialized => true);
		CREATE TABLE typed OF gai_cell_value;
		INSERT INTO typed SELECT c.* FROM report, gai_cells(report) AS c WHERE file = '004';
	SQL
}

# What is in a database, as text.
life_of() { # database
	query "$1" 'SELECT * FROM a_checked ORDER BY file'
	query "$1" 'SELECT file, md5(body), report FROM report ORDER BY file'
	query "$1" 'SELECT * FROM finding ORDER BY file, rule, scope'
	query "$1" 'SELECT * FROM cells'
	query "$1" 'SELECT * FROM typed'
	query "$1" 'SELECT * FROM views.reports ORDER BY report_key'
	query "$1" 'SELECT * FROM solid.cells ORDER BY report_key, cell'
	query "$1" "SELECT count(*), md5(string_agg(description, ',' ORDER BY objoid::regclass::text, objsubid)) FROM pg_description
		WHERE classoid = 'pg_class'::regclass AND objoid::regclass::text ~ '^(views|solid)'"
	query "$1" "SELECT indexdef FROM pg_indexes WHERE schemaname = 'solid' ORDER BY indexdef"
	query "$1" 'SELECT report FROM generated ORDER BY md5(body)'
	query "$1" 'SELECT id, report FROM kept ORDER BY id'
	query "$1" "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c' AND conname ~ 'report|adds_up' ORDER BY conname"
	query "$1" "SELECT indexdef FROM pg_indexes WHERE tablename = 'report' ORDER BY indexdef"
}
