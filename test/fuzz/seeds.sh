#!/bin/bash
#
# Fills a folder with what a harness begins with:  seeds.sh PLAIN HARNESS FOLDER
#
# Its own seeds; the corpus that is kept here, which reaches lines that these do not; the files of the project that are of
# its kind, and generated reports, behind a head of 0 (fuzz.h).
set -euo pipefail
top=$(dirname "$0")/../..

plain=$1 name=$2 folder=$3
mkdir -p "$folder"
"$plain/$name" --seeds "$folder"
[ ! -d "$top/test/fuzz/corpora/$name" ] || cp "$top/test/fuzz/corpora/$name"/* "$folder"

behind_head() { # file ...
	local file
	for file in "$@"; do
		{ printf '\0\0\0\0' && cat "$file"; } >"$folder/from-${file##*/}"
	done
}

# The same texts in another charset, which the choice of the head does not tell.
converted() { # charset file ...
	local charset=$1 file
	shift
	for file in "$@"; do
		{ printf '\0\0\0\0' && iconv -c -f utf-8 -t "$charset" "$file"; } >"$folder/from-$charset-${file##*/}"
	done
}

samples=$top/test/instructions/samples
made=$top/build/generate/seeds
case $name in
text | report | file)
	behind_head "$top"/test/cases/*.txt "$top"/test/cases/*.md "$top"/test/corpus/*.txt "$top"/test/seeds/*.txt \
		"$samples"/*.txt "$samples"/*.md "$made"/*.txt
	;;&
html | report | file)
	behind_head "$top"/test/cases/*.html "$samples"/page.html "$made"/*.html
	;;&
boxes | report)
	behind_head "$samples"/boxes.xhtml
	;;&
docx | file)
	behind_head "$samples"/report.docx "$made"/*.docx
	;;&
xlsx | file)
	behind_head "$samples"/report.xlsx "$made"/*.xlsx
	;;&
file)
	for charset in gb18030 big5 utf-16 utf-16le utf-16be; do
		converted "$charset" "$top"/test/cases/0*.txt "$top"/test/cases/2*.html
	done
	;;
claims)
	awk -F '\t' -v folder="$folder" 'NR > 1 { printf "%c%c%c%c%s", 0, 0, 0, 0, $4 >(folder "/sentence-" NR); close(folder "/sentence-" NR) }' \
		"$top"/test/data/claim_sentences.tsv
	;;
esac
