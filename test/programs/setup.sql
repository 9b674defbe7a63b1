-- What the programs of this folder talk to: a table that refuses wrong reports, and views over one that does not.
CREATE EXTENSION gaireport;
CREATE TABLE checked (
	id text PRIMARY KEY,
	report gai_report NOT NULL CONSTRAINT report_adds_up CHECK (gai_assert(report))
);
CREATE TABLE report (id text PRIMARY KEY, report gai_report NOT NULL);
\set body `cat test/seeds/001_*.txt`
INSERT INTO report VALUES ('001', gai_parse(:'body'));
\set body `cat test/seeds/002_*.txt`
INSERT INTO report VALUES ('002', gai_parse(:'body'));
SELECT gai_create_views('report', 'id', 'report');
