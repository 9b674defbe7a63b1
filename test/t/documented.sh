#!/bin/bash
#
# The documentation covers everything that the extension has, and nothing that it has not.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

db=gaireport_documented
trap 'dropdb --if-exists --force "$db" 2>/dev/null' EXIT
dropdb --if-exists "$db" 2>/dev/null
createdb "$db"
query "$db" 'CREATE EXTENSION gaireport'

pages=$(cat README.md docs/*.md)
headings=$(grep -hoE '^#+ .*' docs/*.md | grep -oE 'gai_[a-z_]+' || true)
tables=$(grep -hE '^\|' README.md docs/*.md)
members="SELECT objid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
	AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'gaireport')"
internal="obj_description(p.oid, 'pg_proc') LIKE 'internal to %'"

# The words of the first text that the second has not.
lacking() { # words text
	local word

	for word in $1; do
		grep -qwF -- "$word" <<<"$2" || echo "$word"
	done
}

functions=$(query "$db" "SELECT DISTINCT proname FROM pg_proc AS p WHERE oid IN ($members) AND NOT $internal")
internals=$(query "$db" "SELECT DISTINCT proname FROM pg_proc AS p WHERE oid IN ($members) AND $internal")
types=$(query "$db" "SELECT typname FROM pg_type WHERE oid IN ($members) AND typelem = 0")

ok $(($(wc -w <<<"$functions") <= 15 || $(wc -w <<<"$types") <= 15)) 'the catalogue knows the functions and types'
is "$(lacking "$functions" "$headings")" '' 'every function has a section'
is "$(lacking "$types" "$headings"$'\n'"$tables")" '' 'every type has a section or stands in a table'
is "$(lacking "$internals" "$pages")" '' 'functions that are internal to aggregates are named as such'
is "$(lacking "$(sort -u <<<"$headings")" "$functions $types")" '' 'no section is about something that is not there'

# As the catalogue writes them, save defaults that are NULL.
one_line=$(cat docs/*.md | tr "\n" " ")
is "$(query "$db" "SELECT proname || '(' || regexp_replace(pg_get_function_arguments(oid), ' DEFAULT NULL::[a-z]+(\[\])?', '', 'g') || ')'
	FROM pg_proc AS p WHERE oid IN ($members) AND NOT $internal ORDER BY 1" | while read -r signature; do
	grep -qF -- "\`$signature → " <<<"$one_line" || echo "$signature"
done)" '' 'every signature stands there as the catalogue has it'
is "$(lacking "$(query "$db" "SELECT DISTINCT attname FROM pg_attribute JOIN pg_type ON typrelid = attrelid
	WHERE pg_type.oid IN ($members) AND attnum > 0 AND NOT attisdropped")" "$pages")" '' \
	'every field and column is named'

is "$(lacking "$(query "$db" 'SELECT rule FROM gai_rules()')" "$(grep -hE '^\|' docs/checks.md docs/across.md)")" '' \
	'every rule stands in a table'
# What is a row's share of its group has the row's name.
is "$(lacking "$(query "$db" "SELECT code FROM gai_indicators(gai_build(2021, '{}'))
	WHERE code NOT IN (SELECT row_code || '_share' FROM gai_form(2021))")" "$tables")" '' 'every indicator stands in a table'
notes=$(sed -n '/gai_note_codes\[/,/};/s/.*"\(.*\)".*/\1/p' src/core/form/notes.c)
ok $(($(wc -w <<<"$notes") <= 10)) 'the source lists the codes of notes'
is "$(lacking "$notes" "$tables")" '' 'every code of a note stands in a table'

is "$(for page in README.md README.zh-CN.md CHANGELOG.md docs/*.md; do
	{ grep -oE '\]\([^)#:]+' "$page" || true; } | cut -c3- | while read -r link; do
		[ -e "$(dirname "$page")/$link" ] || echo "$page: $link"
	done
done)" '' 'every link within the project leads somewhere'

is "$(for page in docs/[a-z]*.md; do
	grep -qF "](${page#docs/})" docs/README.md || echo "$page"
done)" '' 'every page stands on the map'

# As GitHub makes them: small letters, blanks as hyphens, no punctuation.
is "$(perl -CSDA -Mutf8 -e '
	my (%anchors, @links);
	for my $page (@ARGV) {
		my ($folder, $in_block) = ($page =~ s{[^/]*$}{}r, 0);
		open my $file, "<", $page or die "$page: $!\n";
		while (<$file>) {
			$in_block = !$in_block if /^```/;
			next if $in_block;
			$anchors{$page}{lc($1) =~ s/[^\w -]//gr =~ tr/ /-/r} = 1 if /^#+ (.*)/;
			while (/\]\(([^)#:]*)#([^)]+)\)/g) {
				my ($to, $heading) = ($1 eq "" ? $page : "$folder$1", $2);
				1 while $to =~ s{[^/]+/\.\./}{};
				push @links, [$page, $to, $heading];
			}
		}
	}
	print map { $anchors{$_->[1]}{$_->[2]} ? () : "$_->[0]: $_->[1]#$_->[2]\n" } @links;
' README.md README.zh-CN.md CHANGELOG.md CONTRIBUTING.md docs/*.md docs/dashboard/README.md)" '' 'and so does every link to a heading'

# shellcheck disable=SC2016
is "$(sed -n '/^| target | executions |/,/^$/s/^| `*\([a-z]*\)`* | \([0-9,]*\) |$/\1 \2/p' docs/testing.md | tr -d , | sort)" \
	"$(awk 'NR > 1 { all += $4; of[$2] += $4 } END { for (t in of) print t, of[t]; print "all", all }' \
		test/fuzz/recorded.tsv | sort)" 'the executions of each target are the sum of those on record'

done_testing
