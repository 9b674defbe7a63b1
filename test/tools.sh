#!/bin/bash
#
# tools.sh - takes generated pages through the programs that people use, and reads what comes out.
#
#   test/tools.sh [table]
#
# Ends with a table of what was read right, then "N passed, N failed" and status 0 or 1.  The file gets the table's main
# columns, for docs/formats.md.  Installs the programs.  test/tools/targets.tsv has the sources, what is to be reached,
# and whether blank cells vanish on the way; wrong values, what is refused, and findings invented are to be 0 everywhere.
#
# "not told" are cells that were not read and could not be, which are not counted: cut off from a printed page, in one
# row with a blank cell that vanished, or in a table that the program left out (test/tools/measure.c).  "findings" are
# those made of the ones due for what was read, "misplaced" the right values that do not stand where the reader says.
#
# From the environment:
#   COUNT=200   pages
#   SEED=1      other pages
#   ONLY=       sources, with blanks between; part of a name does: ONLY="pdf w3m"
#   SHOW=5      of each source, so many wrong cells, lost and misplaced ones and refused files are printed
#   KEEP=       a folder where everything that was made stays, and is used again when it is there: a second run with
#               the same COUNT and SEED reads only
#   OCR=0       so many of the reports through tesseract too, which takes a minute each
#
# Chromium is one of the programs where it is installed.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
exec </dev/null

count=${COUNT:-200}
seed=${SEED:-1}
only=${ONLY:-}
show=${SHOW:-5}
ocr=${OCR:-0}
table=${1:-}
jobs=$(nproc 2>/dev/null || echo 2)
# What programs print must not depend on the user, so they find no configuration.
export LC_ALL=C.UTF-8

"$top/test/deps.sh" tools
if [ -n "${KEEP:-}" ]; then
	mkdir -p "$KEEP"
	work=$(cd "$KEEP" && pwd)
	# several runs may read from one folder
	scratch=$(mktemp -d "${TMPDIR:-/tmp}/gaireport-tools.XXXXXX")
else
	work=$(mktemp -d "${TMPDIR:-/tmp}/gaireport-tools.XXXXXX")
	scratch=$work
fi
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
export HOME=$scratch
if [ -n "$table" ]; then
	table=$(realpath "$table")
fi
cd "$top"

passed=0
failed=0
ok() { # 0|1 what
	if [ "$1" -eq 0 ]; then
		echo "ok - $2"
		passed=$((passed + 1))
	else
		echo "not ok - $2"
		failed=$((failed + 1))
	fi
}

wanted() { # source
	local part

	[ -n "$only" ] || return 0
	for part in $only; do
		[[ $1 != *"$part"* ]] || return 0
	done
	return 1
}

# Whether one of the sources is wanted.
any_wanted() { # source ...
	local source

	for source in "$@"; do
		! wanted "$source" || return 0
	done
	return 1
}

# The files of a folder that belong to the reports of this run, or to its first ones.
files() { # folder [how-many]
	local number file

	for number in $(seq -f %03g 1 "${2:-$count}"); do
		for file in "$work/$1/$number".{html,txt,xhtml,md,org,rst,docx,xlsx,doc,odt,pdf,hocr}; do
			[ ! -e "$file" ] || echo "$file"
		done
	done
}

# One file through a program: "{}" in its arguments is the input, what it prints is the result.  The file that says why
# there is none stays beside it.
convert() { # words-of-the-command command ... input output
	local words=$1 input=${*: -2:1} output=${*: -1} command
	shift

	command=("${@:1:words}")
	# by another bash, as it may be a function
	if timeout -k 5 300 bash -c '"$@"' command "${command[@]/\{\}/$input}" >"$output.part" 2>"$output.log" &&
		[ -s "$output.part" ]; then
		mv "$output.part" "$output"
		rm -f "$output.log"
	else
		rm -f "$output.part"
	fi
}

# The same for each file of a folder where it is not done yet.
each() { # from to suffix command ...
	local from=$1 to=$2 suffix=$3 input output

	shift 3
	mkdir -p "$work/$to"
	for input in $(files "$from" "${most:-}"); do
		output=${input##*/}
		output=$work/$to/${output%%.*}.$suffix
		[ -e "$output" ] || printf '%s\0%s\0' "$input" "$output"
	done | xargs -0 -r -n2 -P"$jobs" bash -c 'convert "$@"' convert $# "$@"
}

# Calls LibreOffice once for a batch of files.  What hangs or crashes takes its batch along, so what is missing then is
# tried again alone.
office() { # from to suffix filter [option ...]
	local from=$1 to=$2 suffix=$3 filter=$4 size missing
	shift 4

	mkdir -p "$work/$to"
	for size in 50 1; do
		mapfile -t missing < <(files "$from" | while read -r input; do
			output=${input##*/}
			[ -e "$work/$to/${output%%.*}.$suffix" ] || echo "$input"
		done)
		[ ${#missing[@]} -gt 0 ] || return 0
		printf '%s\0' "${missing[@]}" | xargs -0 -r -n "$size" timeout -k 5 $((30 + 10 * size)) soffice \
			-env:UserInstallation="file://$scratch/office" --headless --norestore "$@" --convert-to "$suffix:$filter" \
			--outdir "$work/$to" >>"$work/$to.log" 2>&1 || true
	done
}
export -f convert

# ---- the programs ----------------------------------------------------------------------------------------------------

# All sources that come from a PDF: its kind is the beginning of their names.
make_pdf_texts() { # kind
	local way

	each "$1" "$1-page" txt pdftotext -raw {} -
	for way in layout raw bbox bbox-layout; do
		if wanted "$1-$way"; then
			case $way in
				bbox*) each "$1" "$1-$way" xhtml pdftotext "-$way" {} - ;;
				*) each "$1" "$1-$way" txt pdftotext "-$way" {} - ;;
			esac
		fi
	done
}

make_office() {
	local from_html='--infilter=HTML (StarWriter)'

	if wanted docx; then
		office pages docx docx 'MS Word 2007 XML' "$from_html"
	fi
	if wanted xlsx; then
		office pages xlsx xlsx 'Calc MS Excel 2007 XML' '--infilter=HTML (StarCalc)'
	fi
	if any_wanted doc-docx catdoc antiword; then
		office pages doc doc 'MS Word 97' "$from_html"
	fi
	if wanted doc-docx; then
		office doc doc-docx docx 'MS Word 2007 XML'
	fi
	if wanted catdoc; then
		each doc catdoc txt catdoc -d utf-8 {}
	fi
	if wanted antiword; then
		each doc antiword txt antiword -m UTF-8.txt {}
	fi
	if any_wanted pdf-layout pdf-raw pdf-bbox pdf-bbox-layout ocr; then
		office pages pdf pdf writer_pdf_Export "$from_html"
		make_pdf_texts pdf
	fi
}

make_chromium() {
	command -v chromium >/dev/null || return 0
	any_wanted chromium-layout chromium-raw chromium-bbox chromium-bbox-layout || return 0
	each pages chromium pdf print_by_chromium {}
	make_pdf_texts chromium
}

# Chromium writes to a file that is named, and refuses to be root in its sandbox.
print_by_chromium() { # page
	local folder status=0

	folder=$(mktemp -d)
	chromium --headless --no-sandbox --disable-gpu --user-data-dir="$folder/profile" --no-pdf-header-footer \
		--print-to-pdf="$folder/page.pdf" "file://$1" >&2 && cat "$folder/page.pdf" || status=1
	rm -rf "$folder"
	return "$status"
}
export -f print_by_chromium

make_browsers() {
	local columns

	for columns in 80 160; do
		if wanted "w3m-$columns"; then
			each pages "w3m-$columns" txt w3m -dump -T text/html -I utf-8 -O utf-8 -cols "$columns" {}
		fi
	done
	if wanted lynx; then
		each pages lynx txt lynx -dump -nolist -assume_charset=utf-8 -display_charset=utf-8 {}
	fi
	if wanted elinks; then
		each pages elinks txt elinks -no-home -dump 1 -dump-charset utf-8 {}
	fi
}

make_pandoc() {
	local to

	for to in plain:txt org:org gfm:md markdown:md rst:rst docx:docx; do
		if wanted "pandoc-${to%:*}"; then
			each pages "pandoc-${to%:*}" "${to#*:}" pandoc -f html -t "${to%:*}" -o - {}
		fi
	done
	if wanted pandoc-odt-html; then
		each pages pandoc-odt odt pandoc -f html -t odt -o - {}
		each pandoc-odt pandoc-odt-html html pandoc -f odt -t html -o - {}
	fi
}

make_soup() {
	local missing

	any_wanted soup-line soup-bar soup-blank soup-nothing || return 0
	mapfile -t missing < <(files pages | while read -r page; do
		output=${page##*/}
		[ -e "$work/soup-nothing/${output%.html}.txt" ] || echo "$page"
	done)
	[ ${#missing[@]} -eq 0 ] || /usr/bin/python3 test/tools/get_text.py "$work" "${missing[@]}"
}

make_openpyxl() {
	local missing

	wanted openpyxl || return 0
	mapfile -t missing < <(files pages | while read -r page; do
		output=${page##*/}
		[ -e "$work/openpyxl/${output%.html}.xlsx" ] || echo "$page"
	done)
	[ ${#missing[@]} -eq 0 ] || /usr/bin/python3 test/tools/write_xlsx.py "$work" "${missing[@]}"
}

recognize() { # pdf
	local folder status=0

	folder=$(mktemp -d)
	pdftoppm -r 200 -gray -png "$1" "$folder/page" && ls "$folder"/page*.png >"$folder/pages" &&
		OMP_THREAD_LIMIT=1 tesseract "$folder/pages" stdout -l chi_sim hocr || status=1
	rm -rf "$folder"
	return "$status"
}
export -f recognize

make_ocr() {
	local most=$ocr

	if [ "$ocr" -gt 0 ] && wanted ocr; then
		each pdf ocr hocr recognize {}
	fi
}

# ---- reading ---------------------------------------------------------------------------------------------------------

# Reads a source, prints what is not right, adds a line to the figures.
measure() { # source blanks how-many
	local source=$1 blanks=$2 options=(-t "$work/pages" -n "$show") inputs

	mapfile -t inputs < <(files "$source" "$3")
	case $source in
		pdf-*) options+=(-p "$work/pdf-page") ;;
		chromium-*) options+=(-p "$work/chromium-page") ;;
	esac
	[ "$blanks" = kept ] || options+=(-g)
	if timeout 1800 build/tools/measure "${options[@]}" "$source" "${inputs[@]}" >"$scratch/measured" 2>"$scratch/errors"; then
		tail -1 "$scratch/measured" >>"$scratch/figures"
		sed '$d' "$scratch/measured"
		return 0
	fi
	tail -3 "$scratch/measured"
	tail -20 "$scratch/errors"
	return 1
}

percent() { # part whole
	awk -v part="$1" -v whole="$2" 'BEGIN { printf "%.2f", (whole == 0 ? 0 : 100 * part / whole) }'
}

# What a source has to reach.
judge() { # title least made figures...
	local title=$1 least=$2 made=$3
	local _ reports cells right wrong refused untold due found invented misplaced
	shift 3

	read -r _ reports cells right _ wrong refused untold due found invented misplaced <<<"$*"
	ok "$((made != reports))" "$title: $reports of $made reports came out"
	if [ "$least" != - ]; then
		ok "$(awk -v part="$right" -v whole="$cells" -v least="$least" \
			'BEGIN { print whole == 0 || 100 * part < least * whole }')" "$title: at least $least % of the cells are right"
	fi
	ok "$((wrong > 0))" "$title: no value is wrong"
	ok "$((refused > 0))" "$title: nothing is refused"
	ok "$((invented > 0))" "$title: no finding is made of what the report does not say"
	printf '| %s | %d | %d | %s | %d | %d | %d | %d of %d | %d | %s |\n' "$title" "$reports" "$cells" \
		"$(percent "$right" "$cells")" "$wrong" "$refused" "$untold" "$found" "$due" "$misplaced" "$least" >>"$scratch/table"
}

heading "Building"
make -s -j"$jobs" -C test/tools all

heading "$count pages from seed $seed"
mkdir -p "$work/pages" "$scratch/pages"
build/tools/pages "$scratch/pages" "$count" "$seed"
for page in "$scratch/pages"/*; do
	kept=$work/pages/${page##*/}
	[ "$page" -ef "$kept" ] || [ ! -e "$kept" ] || cmp -s "$page" "$kept" ||
		die "$work holds other pages (another SEED, or the generator has changed): remove it, or name another folder"
done
[ "$scratch" = "$work" ] || cp "$scratch"/pages/* "$work/pages/"

heading "Programs"
for step in office chromium browsers pandoc soup openpyxl ocr; do
	began=$SECONDS
	"make_$step"
	say "$step: $((SECONDS - began)) s"
done
ln -sfn pages "$work/html"

heading "Reading"
: >"$scratch/figures"
: >"$scratch/table"
while IFS=$'\t' read -r source title least blanks; do
	if ! wanted "$source" || [ -z "$(files "$source" | head -1)" ]; then
		continue
	fi
	made=$count
	[ "$source" != ocr ] || made=$ocr
	if measure "$source" "$blanks" "$made"; then
		judge "$title" "$least" "$made" "$(tail -1 "$scratch/figures")"
	else
		ok 1 "$title: the reader stopped"
	fi
done < <(tail -n +2 test/tools/targets.tsv)

heading "Table"
{
	echo '| source | reports | cells | right % | wrong values | refused | not told | findings | misplaced | target % |'
	echo '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |'
	cat "$scratch/table"
} >"$scratch/whole"
cat "$scratch/whole"
if [ -n "$table" ]; then
	# what a reader of the documentation wants to know: without cells, not told, findings, misplaced
	cut -d'|' -f1-3,5-7,11- "$scratch/whole" | sed 's/right %/cells right %/' >"$table"
fi

echo
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
