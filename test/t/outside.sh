#!/bin/bash
#
# Whatever the input, the library touches nothing outside of the database: strace watches a server while every function of
# the extension is called, with pages and documents that name files and hosts.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

command -v strace >/dev/null || {
	echo "1..0 # SKIP there is no strace"
	exit 0
}
(cd / && as_server strace -o /dev/null true) >/dev/null 2>&1 || {
	echo "1..0 # SKIP no process may be traced here (ptrace)"
	exit 0
}
folder=$(new_folder outside)
trap 'remove_cluster "$folder"' EXIT
find_server

# ---- what is read ------------------------------------------------------------------------------------------------------

# The seeds, and documents around one of them that ask for files, hosts and programs in every way that such a file can.
share_installation "$folder"
start_cluster "$folder"
query postgres 'CREATE EXTENSION gaireport; CREATE TABLE seed (file text, body text); CREATE TABLE document (name text, body bytea)'
for file in test/seeds/*.txt; do
	psql -Xq -v ON_ERROR_STOP=1 -v path="$file" -d postgres <<-'SQL'
		\set body `cat :'path'`
		INSERT INTO seed VALUES (left(regexp_replace(:'path', '.*/', ''), 3), :'body');
	SQL
done
perl -MIO::Compress::Zip=:all -MMIME::Base64 -e '
	my $types = q(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>);
	my $relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	my $relations = q(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)
		. join("", map { qq(<Relationship Id="r$_" Type="$relation/$_" Target="http://127.0.0.1:9/$_" TargetMode="External"/>) }
			qw(attachedTemplate image oleObject externalLink hyperlink)) . "</Relationships>";
	my $foreign = q(<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd" [<!ENTITY x SYSTEM "file:///etc/hostname">)
		. q(<!ENTITY % y SYSTEM "file:///etc/passwd"> %y;]>);
	my $word = q(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main");
	my $body = q(<w:body><w:p><w:r><w:t>&#25919;&#24220;</w:t></w:r></w:p></w:body></w:document>);
	my $include = q(<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname"/>);
	my %made = (
		related => ["word/document.xml" => qq(<?xml version="1.0"?><?xml-stylesheet href="file:///etc/hostname"?>)
			. qq(<w:document $word>$include$body)],
		entities => ["word/document.xml" => qq(<?xml version="1.0"?>$foreign<w:document $word>&x;$body)],
		sheet => ["xl/workbook.xml" => qq(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="$relation">)
			. q(<sheets><sheet name="a" sheetId="1" r:id="rexternalLink"/></sheets></workbook>)],
	);
	for my $name (sort keys %made) {
		my ($part, $content) = @{$made{$name}};
		my $relations_part = $part =~ s{([^/]*)$}{_rels/$1.rels}r;
		my @parts = ("[Content_Types].xml" => $types, $part => $content, $relations_part => $relations, "../../etc/hostname" => "x");
		my ($file, $zip);
		while (my ($as, $text) = splice @parts, 0, 2) {
			$zip ? $zip->newStream(Name => $as) : ($zip = IO::Compress::Zip->new(\$file, Name => $as));
			$zip->print($text);
		}
		$zip->close;
		print "$name\t", encode_base64($file, ""), "\n";
	}' >"$folder/made"
while IFS=$'\t' read -r name content; do
	query postgres "INSERT INTO document VALUES ('$name', decode('$content', 'base64'))"
done <"$folder/made"
for kind in docx xlsx; do
	perl test/tools/make_office.pl "$kind" test/forms/form-2021.tsv "$(find test/seeds -name '000_*.cells.tsv')" >"$folder/content"
	psql -Xq -v ON_ERROR_STOP=1 -v kind="$kind" -v path="$folder/content" -d postgres <<-'SQL'
		\set content `cat :'path'`
		INSERT INTO document VALUES (:'kind', decode(:'content', 'base64'));
	SQL
done
psql -Xq -v ON_ERROR_STOP=1 -d postgres <<'SQL'
INSERT INTO document SELECT name, convert_to(head || '<p>' || replace(body, E'\n', '<p>') || '&x;', 'UTF8') FROM seed, (VALUES
	('page', $$<!DOCTYPE html SYSTEM "http://127.0.0.1:9/a.dtd" [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><head>
		<base href="http://127.0.0.1:9/"><link rel=stylesheet href="file:///etc/hostname"><meta http-equiv=refresh content="0;url=file:///etc">
		<script src="/etc/hostname"></script><style>@import "file:///etc/hostname"; a { background: url(/etc/hostname) }</style></head>
		<body background="/etc/hostname"><iframe src="file:///etc/hostname"></iframe><img src="file:///etc/hostname">
		<object data="/etc/hostname"></object><embed src="/etc/hostname"><!--#include file="/etc/hostname" --><?php readfile('/etc/hostname') ?>$$),
	('xhtml', $$<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet href="file:///etc/hostname" type="text/xsl"?>
		<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://127.0.0.1:9/xhtml1-strict.dtd"
		[<!ENTITY % y SYSTEM "file:///etc/passwd"> %y; <!ENTITY x SYSTEM "file:///etc/hostname">]>
		<html xmlns="http://www.w3.org/1999/xhtml" xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/hostname"/>$$),
	('charset', '<meta charset="../../../etc/hostname">')) AS h(name, head) WHERE file = '000';
INSERT INTO document VALUES ('rubbish', '%PDF-1.7'), ('zip', decode('504b0304', 'hex'));
CREATE TABLE report AS SELECT file AS id, gai_parse(body) AS report FROM seed;
SQL
is "$(query postgres "SELECT string_agg(name, ' ' ORDER BY name) FROM document WHERE NOT gai_try_parse(body) IS NULL")" \
	'charset docx page xhtml xlsx' 'pages and documents that name files and hosts are read or refused'
# but for those that the planner calls
names=$(query postgres "SELECT proname FROM pg_proc WHERE 'internal'::regtype <> ALL (proargtypes) AND oid IN (SELECT objid FROM pg_depend
	WHERE deptype = 'e' AND classid = 'pg_proc'::regclass AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'gaireport')) GROUP BY 1")
stop_cluster "$folder" fast

# ---- what is done ------------------------------------------------------------------------------------------------------

# The single-user server ends a statement at an empty line.  What the server loads for itself is loaded first.  Two names of files mark what is looked at.
statements() {
	sed 's/$/;\n/' <<-'SQL'
		SET jit = off
		SELECT gai_try_parse('x')
		SELECT convert_from(convert_to('x', 'GB18030'), 'GB18030')
		SELECT pg_stat_file('gaireport-begin', true)
		SELECT count(gai_try_parse(body)) AS "files" FROM document
		SELECT count(gai_try_parse(body, 'UTF8')) AS "files_of_known_charset" FROM document
		SELECT count(gai_extract(body)) AS "texts", count(gai_extract(body, 'GBK')) FROM document WHERE name ~ 'page|html|docx|xlsx'
		SELECT gai_parse(body) FROM document WHERE name = 'related'
		SELECT gai_parse(body) FROM document WHERE name = 'entities'
		SELECT gai_parse(body) FROM document WHERE name = 'sheet'
		SELECT gai_parse(body) FROM document WHERE name = 'rubbish'
		SELECT gai_parse(body) FROM document WHERE name = 'zip'
		SELECT gai_parse(body, 'no such charset') FROM document WHERE name = 'page'
		SELECT count(gai_parse(convert_from(body, 'UTF8'))) AS "pages" FROM document WHERE name ~ 'page|html'
		SELECT count(gai_try_parse(body)), count(gai_parse(convert_to(body, 'GB18030'))) AS "seeds" FROM seed
		SELECT count(*) AS "places" FROM seed, gai_trace(body)
		SELECT count(*) AS "findings" FROM report, gai_check(report, true)
		SELECT bool_or(gai_valid(report)) AS "valid" FROM report
		SELECT gai_assert(report) FROM report WHERE id = '001'
		SELECT count(*) AS "claims" FROM report, gai_claims(report)
		SELECT count(*) AS "repairs" FROM report, gai_repair(report)
		SELECT count(*) AS "indicators" FROM report, gai_indicators(report)
		SELECT count(*) AS "cells", count(gai_cell(report, c.cell)), count(gai_set_cell(report, c.cell, 1)) FROM report, gai_cells(report) AS c WHERE id = '000'
		SELECT count(gai_html(report, findings => true)) AS "published", count(gai_text(report)) FROM report
		SELECT count(gai_mark(convert_from(body, 'UTF8'))) AS "marked" FROM document WHERE name ~ 'page|html'
		SELECT count(*) AS "form", count(gai_form_json(2021)) FROM gai_form(2021)
		SELECT count(*) AS "rules" FROM gai_rules(), gai_note_codes()
		SELECT NOT gai_sum(report) IS NULL AS "sum" FROM report
		SELECT count(*) AS "windows" FROM (SELECT gai_sum(report) OVER (ORDER BY id ROWS 1 PRECEDING) AS sum FROM report) AS s WHERE NOT sum IS NULL
		SELECT NOT gai_collect(2021, c.cell, c.value) IS NULL AS "collected" FROM report, gai_cells(report) AS c WHERE id = '000'
		SELECT NOT gai_build(2021, '{"disputes.review.total": 0}') IS NULL AS "built"
		SELECT count(*) AS "rollup" FROM report, (SELECT gai_sum(report) AS whole FROM report) AS r, gai_check_rollup(report, whole, true)
		SELECT count(gai_similarity(a.report, b.report)) AS "alike" FROM report AS a, report AS b
		SELECT count(*) AS "succession" FROM report AS a, report AS b, gai_check_succession(a.report, b.report, true)
		SELECT count(*) AS "differences" FROM report AS a, report AS b, gai_diff(a.report, b.report)
		SELECT count(*) AS "wide" FROM report, gai_wide(report) AS w(agency text)
		SELECT gai_create_views('report', 'id', 'report', 'seen', true)
		SELECT gai_refresh_views('seen') AS "refreshed"
		SELECT pg_stat_file('gaireport-end', true)
		SELECT length(pg_read_file('/etc/passwd')) > 0 AS "file_of_the_system"
		COPY (SELECT 1) TO PROGRAM 'cat >/dev/null'
	SQL
}

statements >"$folder/statements"
touch "$folder/calls"
chmod a+rw "$folder/calls" "$folder/statements"
(cd / && as_server strace -f -s 300 -e trace=%file,%network,execve,?execveat,?fork,?vfork,clone,?clone3 -o "$folder/calls" \
	"$bindir/postgres" --single -j -D "$folder/data" postgres) <"$folder/statements" >"$folder/output" 2>&1 || true

# What is done meanwhile and is allowed: the server's own files, by paths in its folder; its looks at the library for each
# function that is called first; catalogs of messages.  libzip asks the C library for the time zone, to tell the time of a member.
own='"(base|global|pg_[a-z]+|PG_VERSION)/|"[^"]*/lib/gaireport(\.so)?"|"[^"]*/LC_MESSAGES/(gaireport|postgres)-[0-9]+\.mo"'
own+='|"/etc/localtime"|^newfstatat\([0-9]+, "", '
calls() { # from to
	sed -nE "/$1/,/$2/p" "$folder/calls" | sed -E 's/^[0-9]+ +//' | grep -vE 'gaireport-(begin|end)|^---|^\+\+\+' || true
}
seen=$(calls gaireport-begin gaireport-end)
after=$(calls gaireport-end '^$')

missing=$(for name in $names; do grep -qw "$name" "$folder/statements" || echo "$name"; done | grep -vE '_(step|combine|final|remove)$' || true)
is "$missing" '' 'every function of the extension was called'
is "$(grep -oE '1: [a-z_]+ = "[0f]"' "$folder/output" || true)" '' 'each of them did something'
is "$(grep -c 'ERROR:' "$folder/output")" 7 'what is to be refused was'
is "$(grep -vE "$own" <<<"$seen" | head -20)" '' 'no file, host or program was touched'
ok "$((! $(grep -c '"base/' <<<"$seen")))" 'strace saw the files of the server'
like "$after" 'open.*"/etc/passwd"' 'it sees a file that is read on purpose'
like "$after" 'clone|fork' 'and a program that is started'
done_testing
