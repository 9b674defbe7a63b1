#!/bin/bash
#
# injection.sh - hostile texts and pages through gai_html and gai_mark into a browser: nothing runs, nothing is fetched.
# Speaks TAP.
#
#   test/injection.sh          KEEP=folder keeps the page and what was fetched
#
# Each line of test/data/injections.txt is put into fields of a report, into an agency's page and into its text.  The pages are
# opened without their content security policy, so that only what was made of the texts protects the reader; every
# element then gets the events that people cause, and links are followed that do not lead to a page.  That the same lines
# do harm in a browser, and that the policy alone would prevent it, is tried as well.
#
# Needs a server in which the extension is installed (make test-clients starts one), chromium and Python.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=tap.sh
. "$(dirname "$0")/tap.sh"
cd "$(dirname "$0")/.."

db=gaireport_injection
folder=${KEEP:-$(mktemp -d)}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
listener=
finish() {
	[ -z "$listener" ] || kill "$listener" 2>/dev/null || true
	dropdb --if-exists --force "$db" 2>/dev/null
	[ -n "${KEEP:-}" ] || rm -rf "$folder"
}
trap finish EXIT
dropdb --if-exists "$db" 2>/dev/null
createdb "$db"

# ---- a host that notes what is fetched from it --------------------------------------------------------------------------

cat >"$folder/listen.py" <<'END'
import http.server

class Handler(http.server.SimpleHTTPRequestHandler):
	def log_message(self, form, *arguments):
		with open('fetched', 'a') as log:
			log.write(self.path + '\n')

server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
END
(cd "$folder" && : >fetched && exec /usr/bin/python3 listen.py >port 2>listen.log) &
listener=$!
for _ in $(seq 100); do
	[ ! -s "$folder/port" ] || break
	sleep 0.1
done
host=http://127.0.0.1:$(cat "$folder/port")

# ---- pages --------------------------------------------------------------------------------------------------------------

# Each source has its number in what would be run or fetched: a thousand for each way, and the line.
psql -Xq -v ON_ERROR_STOP=1 -v host="$host" -d "$db" <<'SQL'
CREATE EXTENSION gaireport;
CREATE TABLE line (number serial PRIMARY KEY, code text);
\copy line (code) FROM PROGRAM 'sed ''s/\\/\\\\/g; s/\t/\\t/g'' test/data/injections.txt'
\set body `cat test/seeds/001_*.txt`
CREATE FUNCTION armed(way integer, number integer, code text, host text) RETURNS text LANGUAGE sql AS $$
	SELECT replace(replace(code, 'HIT', format('top.hit(%s)', 1000 * way + number)), 'HOST', format('%s/fetched-%s', host, 1000 * way + number))
$$;
-- A line may swallow the tables behind it, so that there is no report: no page is made then.
CREATE FUNCTION mark(body text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	RETURN gai_mark(body);
EXCEPTION WHEN invalid_text_representation THEN
	RETURN NULL;
END $$;
CREATE TABLE source AS
SELECT 'raw' AS way, number, '<!DOCTYPE html><meta charset=utf-8><body>' || armed(1, number, code, :'host') AS page FROM line
UNION ALL
SELECT 'policy', number, '<!DOCTYPE html>' || substring(gai_html(gai_build(2021, '{}')) FROM '<meta http-equiv="Content-Security-Policy"[^>]*>')
	|| '<body>' || armed(2, number, code, :'host') FROM line
UNION ALL
SELECT 'fields', number, gai_html(gai_build(2021, '{"disputes.review.upheld": 2, "disputes.review.total": 1}', title => c, agency => c,
	year => 2023, issuer => c, index_number => c, document_number => c, overview => c, problems => c, other_matters => c), findings => true)
	FROM line, armed(3, number, code, :'host') AS c
UNION ALL
SELECT 'cells', number, gai_html(gai_try_parse(replace(:'body', E'规章 |\n0 |', E'规章 |\n' || armed(4, number, code, :'host') || ' |')), findings => true) FROM line
UNION ALL
SELECT 'marked text', number, mark(replace(replace(:'body', E'规章 |\n0 |', E'规章 |\n' || c || ' |'), '一、总体情况', c || E'\n一、总体情况\n' || c))
	FROM line, armed(5, number, code, :'host') AS c
UNION ALL
SELECT 'marked page', number, mark('<html><body>' || c || regexp_replace(gai_html(gai_parse(:'body'), page => false), '</td>', replace(c, '\', '\\') || '</td>')
	|| c || '</body></html>')
	FROM line, armed(6, number, code, :'host') AS c;
DELETE FROM source WHERE page IS NULL;
UPDATE source SET page = regexp_replace(page, '<meta http-equiv="Content-Security-Policy"[^>]*>', '') WHERE way NOT IN ('raw', 'policy');
SQL
lines=$(wc -l <test/data/injections.txt)
is "$(query "$db" "SELECT way FROM source GROUP BY way HAVING count(*) < $lines - 8")" '' 'nearly each is in a page of each kind'
is "$(query "$db" "SELECT way FROM source WHERE page LIKE '%Content-Security%' GROUP BY 1")" policy 'without a policy, but for those that try it'

cat >"$folder/look.html" <<'END'
<!DOCTYPE html><meta charset="utf-8"><body><script>
const hits = new Set(), pause = ms => new Promise(done => setTimeout(done, ms));
window.hit = number => hits.add(number);
async function show(source) {
	const frame = document.createElement('iframe');
	frame.width = 800; frame.height = 400; frame.srcdoc = source;
	await new Promise(done => { frame.onload = done; document.body.append(frame); setTimeout(done, 3000); });
	return frame;
}
async function poke(frame) {
	let all = [];
	try { all = [...frame.contentDocument.querySelectorAll('*')]; } catch (e) { return; }
	for (const element of all) {
		for (const event of ['mouseover', 'mouseenter', 'focus', 'input', 'change', 'toggle', 'error', 'load', 'animationend', 'scroll', 'paste', 'copy'])
			element.dispatchEvent(new Event(event));
		const link = element.getAttribute('href');
		if (link === null ? element.matches('button, [type=submit], [onclick]') : !/^(https?:|mailto:|#)/i.test(link))
			element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
	}
}
(async () => {
	const sources = await (await fetch('sources.json')).json();
	for (let i = 0; i < sources.length; i += 20) {
		const frames = await Promise.all(sources.slice(i, i + 20).map(show));
		await pause(150);
		await Promise.all(frames.map(poke));
		await pause(150);
		frames.forEach(frame => frame.remove());
	}
	const out = document.createElement('pre'); out.id = 'result'; out.textContent = '\n' + [...hits].join('\n') + '\nEND\n';
	document.body.append(out);
})();
</script>
END
query "$db" 'SELECT json_agg(page ORDER BY way, number) FROM source' >"$folder/sources.json"
timeout 300 chromium --headless --no-sandbox --disable-gpu --user-data-dir="$folder/profile" --virtual-time-budget=600000 \
	--dump-dom "$host/look.html" 2>"$folder/chromium.log" | sed -n '/<pre id="result">/,/^END/p' >"$folder/seen"
is "$(grep -c '^END' "$folder/seen")" 1 'the browser has looked at all of them'

# ---- what happened ------------------------------------------------------------------------------------------------------

harmful() { # way: the lines of it that ran or were fetched
	{
		grep -E "^$1[0-9]{3}$" "$folder/seen" || true
		sed -nE "s#^/fetched-($1[0-9]{3})\b.*#\1#p" "$folder/fetched"
	} | sort -u | while read -r number; do
		sed -n "$((number % 1000))p" test/data/injections.txt
	done
}
ok "$(($(harmful 1 | wc -l) < 40))" "of these lines many do harm in a browser ($(harmful 1 | wc -l) of $lines)"
# A policy says nothing of where a page goes on to.
is "$(harmful 2 | grep -v '<meta http-equiv=refresh' || true)" '' 'none does where the policy of the pages is, even if nothing else protects them'
is "$(harmful 3 | head -20)" '' 'none does as a field of a report, without the policy'
is "$(harmful 4 | head -20)" '' 'none as the content of a cell'
is "$(harmful 5 | head -20)" '' 'none in a text with marks'
is "$(harmful 6 | head -20)" '' 'none in a page with marks'
done_testing
