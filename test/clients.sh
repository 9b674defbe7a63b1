#!/bin/bash
#
# clients.sh - the pages in a browser and a word processor: what the DOM says, how wide things are on a screen and on paper,
# whether a page that went through LibreOffice is read as before.  Speaks TAP.
#
#   test/clients.sh            KEEP=folder keeps pages, PDFs and pictures there
#
# Needs a server in which the extension is installed (PGHOST … as usual; test/run.sh clients starts one) and chromium;
# soffice and pdftotext for the last part.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=tap.sh
. "$(dirname "$0")/tap.sh"
cd "$(dirname "$0")/.."

db=gaireport_clients
pages=${KEEP:-$(mktemp -d)}
mkdir -p "$pages"
pages=$(cd "$pages" && pwd)
trap 'dropdb --if-exists --force "$db" 2>/dev/null; [ -n "${KEEP:-}" ] || rm -rf "$pages"' EXIT
dropdb --if-exists "$db" 2>/dev/null
createdb "$db"
psql -Xq -v ON_ERROR_STOP=1 -d "$db" -f test/clients.sql

browser() { # argument ...
	timeout 120 chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$pages/profile" "$@" 2>/dev/null
}

write_page() { # name
	query "$db" "SELECT page FROM shown WHERE name = '$1'" >"$pages/$1.html"
}

names=$(query "$db" 'SELECT name FROM shown ORDER BY name')
for name in $names; do
	write_page "$name"
done
ok $(($(wc -w <<<"$names") != 7)) 'there are pages to look at'

# ---- the DOM ----------------------------------------------------------------------------------------------------------

# A browser parses each page and says what it found.  The pages allow no scripts, so it looks from a frame around them.
cat >"$pages/look.html" <<'END'
<!DOCTYPE html><meta charset="utf-8"><body><script>
const luminance = c => { const v = c.match(/[\d.]+/g).slice(0, 3).map(x => x / 255).map(x => x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4);
	return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]; };
const background = (e, w) => { for (; e; e = e.parentElement) { const c = w.getComputedStyle(e).backgroundColor; if (!/, 0\)$/.test(c)) return c; } return 'rgb(255, 255, 255)'; };
const contrast = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
const result = [];
async function look(name, source, width) {
	const frame = document.createElement('iframe');
	frame.width = width; frame.height = 800; frame.srcdoc = source;
	await new Promise(done => { frame.onload = done; document.body.append(frame); });
	const d = frame.contentDocument, w = frame.contentWindow, all = [...d.querySelectorAll('body *')];
	const say = (what, value) => result.push([name, width, what, value].join('|'));
	say('lang', d.documentElement.lang);
	say('active', d.querySelectorAll('script, link, img, iframe, object, embed, form, input, svg, base').length +
		all.filter(e => [...e.attributes].some(a => /^on|^src/.test(a.name) || (a.name === 'href' && !/^(#|https?:|mailto:)/.test(a.value)))).length);
	say('heads without scope', d.querySelectorAll('.gai-report th:not([scope])').length);
	say('tables without caption', [...d.querySelectorAll('.gai-report table')].filter(t => !t.caption).length);
	say('sections', d.querySelectorAll('.gai-report section > h2').length);
	say('wider than the page', all.filter(e => !e.closest('.gai-frame, .gai-source') && e.getBoundingClientRect().right > width + 1).length);
	say('text wider than its cell', [...d.querySelectorAll('.gai-report td, .gai-report th')].filter(e => e.scrollWidth > e.clientWidth + 1).length);
	say('least contrast', Math.floor(Math.min(...all.filter(e => e.textContent.trim() && w.getComputedStyle(e).display !== 'none')
		.map(e => contrast(w.getComputedStyle(e).color, background(e, w))))));
	say('lists lead nowhere', [...d.querySelectorAll('.gai-remarks a')].filter(a => !d.getElementById(decodeURIComponent(a.hash.slice(1)))).length);
	say('marks', d.querySelectorAll('.gai-wrong, mark').length);
	say('cells', [...d.querySelectorAll('td[data-cell]')].map(e => e.dataset.cell + '=' + e.textContent).join(','));
	frame.remove();
}
const sources = SOURCES;
(async () => {
	for (const [name, source] of Object.entries(sources)) for (const width of [360, 900]) await look(name, source, width);
	const out = document.createElement('pre'); out.id = 'result'; out.textContent = result.join('\n') + '\nEND';
	document.body.append(out); document.title = 'done';
})();
</script>
END
query "$db" "SELECT replace(json_object_agg(name, page)::text, '</', '<\\/') FROM shown" >"$pages/sources.json"
/usr/bin/perl -0777 -pe 'BEGIN { local $/; open F, "<", shift; $json = <F>; } s/SOURCES;/$json;/' "$pages/sources.json" "$pages/look.html" >"$pages/look2.html"
browser --virtual-time-budget=60000 --dump-dom "file://$pages/look2.html" |
	sed -n '/<pre id="result">/,/^END/p' | sed 's/.*<pre id="result">//; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g' >"$pages/seen"

seen() { # what: values that differ from what is due, with the page's name
	awk -F'|' -v what="$1" -v due="$2" '$3 == what && $4 != due { print $1, $2, $4 }' "$pages/seen"
}
is "$(grep -c '^END' "$pages/seen")" 1 'the browser has looked at all of them'
is "$(seen lang zh-CN)" '' 'every page has its language'
is "$(seen active 0)" '' 'no page does anything or fetches anything'
is "$(seen 'heads without scope' 0)" '' 'every head has a scope'
is "$(seen 'tables without caption' 0)" '' 'every table has a caption'
is "$(seen sections 6 | grep -v '^marked ' || true)" '' 'every page has six sections'
is "$(seen 'wider than the page' 0)" '' 'nothing is wider than the page, on a small screen either'
is "$(seen 'text wider than its cell' 0)" '' 'no text is wider than its cell'
is "$(awk -F'|' '$3 == "least contrast" && $4 < 7 { print $1, $2, $4 }' "$pages/seen")" '' 'every text has a contrast of 7 : 1'
is "$(seen 'lists lead nowhere' 0)" '' 'every link of a list leads to a cell'
is "$(awk -F'|' '$3 == "marks" && $2 == 900 && $4 > 0 { print $1 }' "$pages/seen" | sort | xargs)" 'findings marked old wild' \
	'cells are marked where something is wrong'
is "$(awk -F'|' '$3 == "cells" && $2 == 900 && $4 != "" { print $1 "|" $4 }' "$pages/seen" | sort)" \
	"$(query "$db" "SELECT name, string_agg(cell || '=' || coalesce(value::text, ''), ',' ORDER BY form_table = 'disputes', form_table = 'applications', row_no, col_no)
		FROM shown, gai_cells(report) WHERE name <> 'marked' AND CASE form_table WHEN 'disclosure' THEN NOT (report).disclosure IS NULL
			WHEN 'applications' THEN NOT (report).applications IS NULL ELSE NOT (report).disputes IS NULL END GROUP BY name ORDER BY name COLLATE \"C\"")" \
	'the browser has every number in its cell'

# ---- on paper ---------------------------------------------------------------------------------------------------------

for name in $names; do
	browser --no-pdf-header-footer --print-to-pdf="$pages/$name.pdf" "file://$pages/$name.html" || true
done
if command -v pdfinfo >/dev/null; then
	is "$(for name in $names; do pdfinfo "$pages/$name.pdf" | grep -c 'Page size:.*A4' || true; done | sort -u)" 1 'pages are printed on A4'
	# a page of paper ends with a form feed
	is "$(for name in plain findings mixed; do
		pdftotext -layout "$pages/$name.pdf" - | NAME=$name perl -0777 -ne '
			print "$ENV{NAME} " if !grep { /表三/ && /结转下年度/ } split /\f/;
			print "$ENV{NAME} " if !grep { /表二/ && /行政事业性收费/ } split /\f/'
	done)" '' 'tables two and three stand whole on a page'
	# words outside of the paper, by their boxes
	is "$(for name in $names; do
		pdftotext -bbox "$pages/$name.pdf" - | NAME=$name perl -ne '
			$width = $1 if /<page width="([\d.]+)"/;
			$words += /<word /;
			print "$ENV{NAME}: $_" if /<word xMin="([-\d.]+)".* xMax="([-\d.]+)"/ && ($1 < 0 || $2 > $width);
			END { print "$ENV{NAME} has no words\n" if !$words }'
	done | head -10)" '' 'no word is outside of the paper'
fi

# ---- through a word processor -----------------------------------------------------------------------------------------

if command -v soffice >/dev/null; then
	mkdir -p "$pages/docx"
	for name in plain mixed blank; do
		soffice -env:UserInstallation="file://$pages/office" --headless --infilter='HTML (StarWriter)' --convert-to docx:'MS Word 2007 XML' \
			--outdir "$pages/docx" "$pages/$name.html" >/dev/null 2>&1 || true
		differing=$(psql -XqAt -v ON_ERROR_STOP=1 -d "$db" -v name="$name" -v file="$pages/docx/$name.docx" <<-'SQL' || echo 'it is not read'
			\set content `base64 -w0 "$(printf %s :'file')"`
			SELECT string_agg(a.cell || ' ' || coalesce(a.value::text, 'NULL') || ' ' || coalesce(b.value::text, 'NULL'), ', ')
			FROM gai_parse(decode(:'content', 'base64')) AS read, shown, LATERAL gai_cells(report) AS a
				LEFT JOIN gai_cells(read) AS b USING (cell)
			WHERE name = :'name' AND a.value IS DISTINCT FROM b.value
		SQL
		)
		is "$differing" '' "the page \"$name\" is read as before after it was a Word document"
	done
fi

done_testing
