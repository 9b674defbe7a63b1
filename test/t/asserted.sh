#!/bin/bash
#
# Every text that users may read (errors, their details and hints, notes, descriptions) is expected by some test.
#
# Looks for the strings of src/ that have a blank in them, and those of notes, in what tests expect.  Places for values (%s, %d) are skipped.
#
# The programs in Perl have dollars of their own.
# shellcheck disable=SC2016
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

# What no test can bring about, a line each: what cannot happen, and what PostgreSQL says itself before the library does.
exceptions='Failed while reading or checking a report.
unexpected gaireport status %d
return type must be a row type
SPI_execute failed: %s
type %u is not composite'

# The strings of the C files, those that stand beside each other as one; _Static_assert, #include and names of memory contexts
# have no say.
strings() {
	find src -name '*.c' -print0 | sort -z | xargs -0 perl -CSD -Mutf8 -0777 -ne '
		s{/\*.*?\*/}{}gs;
		s{^\s*(?:#include|_Static_assert)\N*}{}gm;
		s{\bAllocSetContextCreate\s*\([^;]*;}{}g;
		# notes are stored in Chinese, which has no blanks
		for my $call (/\b\w*note\w*\s*\(([^;{}]*)\)\s*;/gi) {
			print "$_\n" for grep { /\p{Han}/ } $call =~ /"((?:[^"\\\n]|\\.)*)"/g;
		}
		while (/"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*/g) {
			my $text = join "", $& =~ /"((?:[^"\\\n]|\\.)*)"/g;
			# parts of the statements that make views
			next if $ARGV =~ m{/view(?:s|_list)\.c$} && $text =~ /\b(?:AS|FROM|WITH|CREATE|COMMENT ON|REFRESH)\b|\$[ERFW]|^pg_catalog\./;
			# of the markup and the style of pages only the words between tags
			if ($ARGV =~ m{^src/core/(?:render|review)/}) {
				$text =~ s/<[^<>]*>?|^[^<>]*>|\\n/ /g;
				next if $text =~ /[{}]|=\\"/;
				$text =~ s/^\s+|\s+$//g;
			}
			print "$text\n" if $text =~ / /;
		}' | sort -u
}

# The strings without those of which every part stands in what tests expect.
unasserted() {
	EXCEPTIONS=$exceptions perl -CSD -Mutf8 -e '
		my %except = map { $_ => 1 } split /\n/, $ENV{EXCEPTIONS};
		my $expected = "";
		open my $names, "-|", "find expected test docs README.md -type f ! -path test/t/asserted.sh";
		for my $name (<$names>) {
			chomp $name;
			next if $name =~ m{^test/(?:corpus|seeds)/};
			open my $file, "<:encoding(UTF-8)", $name or next;
			no warnings;
			local $/;
			$expected .= <$file>;
		}
		$expected =~ s/"\s*\n\s*"//g;
		while (my $text = <STDIN>) {
			chomp $text;
			next if $except{$text};
			my @parts = grep { /\S{2}/ } split /%[-0-9.*]*(?:l|ll|z)?[a-zA-Z]|\\"|\\n/, $text;
			print "$text\n" if grep { s/^\s+|\s+$//gr eq "" ? 0 : index($expected, s/^\s+|\s+$//gr) < 0 } @parts;
		}'
}

cd "$top"
all=$(strings)
ok "$(($(wc -l <<<"$all") < 100))" 'the strings of the library are found'
is "$(unasserted <<<"$all")" '' 'every text for users is asserted by a test'
is "$(comm -23 <(sort <<<"$exceptions") <(sort <<<"$all"))" '' 'the exceptions are strings of the library'
done_testing
