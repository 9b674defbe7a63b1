#!/bin/bash
#
# converters.sh - gai-load with the programs that it calls, not with stand-ins: what LibreOffice, pdftotext and tesseract make
# of the page of a real report.  Speaks TAP.
#
# Needs a server in which the extension is installed (PGHOST … as usual; test/one.sh clients starts one).  A program that is
# not installed is skipped.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=tap.sh
. "$(dirname "$0")/tap.sh"
cd "$(dirname "$0")/.."

db=gaireport_converters
load=$PWD/build/gai-load
work=$(mktemp -d)
trap 'dropdb --if-exists --force "$db" 2>/dev/null; rm -rf "$work"' EXIT
dropdb --if-exists --force "$db" 2>/dev/null
createdb "$db"
export PGDATABASE=$db
create_page() {
	psql -Xq -v ON_ERROR_STOP=1 <<-'SQL'
		CREATE EXTENSION gaireport;
		\set body `cat test/seeds/004_*.txt`
		CREATE TABLE page AS SELECT report, gai_html(report) AS html FROM gai_parse(:'body') AS report;
	SQL
	query "$db" 'SELECT html FROM page' >"$work/page.html"
}
create_page
cd "$work"
# LibreOffice's document of an HTML page.
office() { # format filter file ...
	soffice -env:UserInstallation="file://$work/office" --headless --infilter="HTML (StarWriter)" --convert-to "$1:$2" --outdir inbox \
		"${@:3}" >office.log 2>&1 || cat office.log >&2
}
# The row of a file, and the cells that are not those of the report: lost ones, and wrong ones.
row_of() { # file
	query "$db" "SELECT concat_ws(' ', converter, sqlstate, (loaded.report).agency, (loaded.report).year, message) || ': lost '
		|| count(*) FILTER (WHERE a.value IS NOT NULL AND b.value IS NULL) || ', wrong ' || count(*) FILTER (WHERE a.value <> b.value)
		FROM page, gai_cells(page.report) AS a, report_file AS loaded LEFT JOIN LATERAL gai_cells(loaded.report) AS b ON true
		WHERE file = '$1' AND (a.cell = b.cell OR b.cell IS NULL) GROUP BY file"
}
load_inbox() { # argument ...: the status
	local status=0
	"$load" -q "$@" inbox >out 2>&1 || status=$?
	echo "$status"
}
has() { # program ...
	local program
	for program; do
		command -v "$program" >/dev/null || return 1
	done
}

mkdir inbox
if has soffice; then
	for to in 'doc:MS Word 97' 'odt:writer8' 'rtf:Rich Text Format' 'pdf:writer_pdf_Export'; do
		office "${to%%:*}" "${to#*:}" page.html
	done
	is "$(load_inbox)" 0 'documents are loaded'
	for file in doc odt rtf; do
		is "$(row_of "inbox/page.$file")" 'soffice 泉港区 2024: lost 0, wrong 0' "soffice: every number of a .$file"
	done
	if has pdftotext; then
		is "$(row_of inbox/page.pdf)" 'pdftotext 泉港区 2024: lost 0, wrong 0' 'pdftotext: every number of a PDF'
	else
		skip 'pdftotext is not installed'
	fi
else
	skip 'soffice is not installed'
fi

if has soffice pdftoppm tesseract && tesseract --list-langs 2>/dev/null | grep -qx chi_sim; then
	# A PDF of pictures, as scanners make them.
	mkdir scans
	pdftoppm -gray -png -r 200 inbox/page.pdf scans/page
	{
		echo '<meta charset="utf-8">'
		for picture in scans/page-*.png; do
			echo "<p style='page-break-after: always'><img src='$picture' width='640' height='905'></p>"
		done
	} >scan.html
	office pdf writer_pdf_Export scan.html
	is "$(load_inbox --ocr)" 0 'a PDF of pictures is loaded with --ocr'
	is "$(query "$db" "SELECT converter FROM report_file WHERE file = 'inbox/scan.pdf'")" tesseract 'by tesseract'
	# tesseract reads few digits of a table right enough to be believed; none may be wrong.
	is "$(query "$db" "SELECT sqlstate FROM report_file WHERE file = 'inbox/scan.pdf'")" '' 'and read as a report'
	is "$(row_of inbox/scan.pdf | sed 's/.*, //')" 'wrong 0' 'without a wrong number'
	is "$(query "$db" "SELECT count(value) > 0 FROM report_file, gai_cells(report) WHERE file = 'inbox/scan.pdf'")" t \
		'and with some numbers'
else
	skip 'soffice, pdftoppm or tesseract with Chinese is not installed'
fi
done_testing
