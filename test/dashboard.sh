#!/bin/bash
#
# dashboard.sh - builds docs/dashboard over the sample of docs/analysis.md and one wrong report, and looks at its pages in
# Chromium, which can reach no other machine.  Speaks TAP.
#
# Needs a server in which the extension is installed (PGHOST … as usual; test/one.sh clients starts one), Node, Chromium.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=tap.sh
. "$(dirname "$0")/tap.sh"
cd "$(dirname "$0")/.."

if ! command -v npm >/dev/null; then
	echo '1..0 # SKIP there is no npm'
	exit 0
fi
folder=$(mktemp -d)
export PGDATABASE=gaireport_dashboard OBSERVABLE_TELEMETRY_DISABLE=true
server=''
trap '[ -z "$server" ] || kill "$server"; dropdb --if-exists --force "$PGDATABASE" 2>/dev/null; rm -rf "$folder"' EXIT
dropdb --if-exists "$PGDATABASE" 2>/dev/null
createdb "$PGDATABASE"

# the first block of the page is the sample
# shellcheck disable=SC2016
sed -n '/^```sql$/,/^```$/p' docs/analysis.md | sed '1d; /^```$/,$d' | psql -Xq -v ON_ERROR_STOP=1 >/dev/null
{
	# shellcheck disable=SC2016
	echo '\set body `cat test/seeds/001_*.txt`'
	echo "INSERT INTO report (region, report) VALUES ('北区', gai_parse(:'body'));"
} | psql -Xq -v ON_ERROR_STOP=1

cp -r docs/dashboard "$folder/"
cd "$folder/dashboard"
rm -rf node_modules dist src/.observablehq
if ! npm ping >"$folder/npm.log" 2>&1; then
	echo '1..0 # SKIP the packages of npm cannot be reached'
	exit 0
fi
succeeds 'its packages are installed' npm install --silent --no-audit --no-fund
succeeds 'the pages are built' npm run build
/usr/bin/python3 -u -m http.server --bind 127.0.0.1 --directory dist 0 >"$folder/port" 2>"$folder/asked" &
server=$!
until grep -q 'port' "$folder/port"; do sleep 0.1; done
port=$(sed 's/.*port \([0-9]*\).*/\1/' "$folder/port")

look() { # page
	timeout 120 chromium --headless --no-sandbox --disable-gpu --user-data-dir="$folder/profile" \
		--host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1' --virtual-time-budget=30000 \
		--dump-dom "http://127.0.0.1:$port/$1" 2>/dev/null
}

page=$(look index.html)
is "$(grep -o '<figure role="img" aria-label="[^"]*"' <<<"$page" | sed 's/.*label="//; s/ (.*//' | paste -sd'|')" \
	'新收申请, 按年度和地区|办理结果|不予公开、无法提供、不予处理的理由|行政复议、行政诉讼被纠正的比例' 'there are four charts'
is "$(grep -c '<svg[^>]*version="1.1"' <<<"$page")" 4 'each is drawn'
for word in 东区 西区 予以公开 其他处理 本机关不掌握 属于国家秘密 行政复议 2022; do
	like "$page" "<text[^>]*>$word</text>" "$word stands in a chart"
done
is "$(grep -oE 'target="_blank" rel="noopener">[^<]*' <<<"$page" | sed 's/.*>//' | paste -sd' ')" '镇巴县人民政府办公室 东区财政局' \
	'reports with broken relations are listed, and lead to their marked page'
like "$page" '总计: 总计 11 ≠ 0' 'with what is wrong'

page=$(look pivot.html)
like "$page" '<option value="求和后取整">' 'the pivot table speaks Chinese'
is "$(grep -oE '<td class="pvtGrandTotal" data-value="[0-9]+"' <<<"$page" | grep -oE '[0-9]+' || true)" \
	"$(psql -XAtc "SELECT sum(value) FROM gai_views.cells WHERE form_table IN ('applications', 'disputes') AND NOT is_total")" \
	'and counts nothing twice'
is "$(grep -hE '" (4|5)[0-9][0-9] ' "$folder/asked" | grep -v favicon || true)" '' 'every file that the pages ask for is there'
done_testing
