#!/usr/bin/perl
#
# docs.pl - runs the examples of the documentation.
#
#   docs.pl README.md docs/*.md            compares; speaks TAP
#   docs.pl --write README.md docs/*.md    writes into the pages what the examples print
#
# A page is a session of psql, from top to bottom, in a new database that holds nothing, in the top folder.  Each block
# ```sql is run.  If the next block is ```text, that is what it must print; else it must not raise an error.
# The connection comes from the environment (PGHOST ...).
use strict;
use warnings;

binmode STDOUT, ':encoding(UTF-8)';
binmode STDERR, ':encoding(UTF-8)';

my $write = @ARGV && $ARGV[0] eq '--write' ? shift @ARGV : 0;
my $tests = 0;
my $failed = 0;

# A page as a list of parts: [kind, text, line], kind being "prose", "sql", "text" or another language.
sub parts
{
	my ($page) = @_;
	my @parts = (['prose', '', 1]);
	my $in_block = 0;
	my $line = 0;

	open my $file, '<:encoding(UTF-8)', $page or die "$page: $!\n";
	while (my $text = <$file>)
	{
		$line++;
		if (!$in_block && $text =~ /^```(\w*)/)
		{
			$parts[-1][1] .= $text;
			push @parts, [$1 || 'code', '', $line + 1];
			$in_block = 1;
		}
		elsif ($in_block && $text =~ /^```\s*$/)
		{
			push @parts, ['prose', $text, $line];
			$in_block = 0;
		}
		else
		{
			$parts[-1][1] .= $text;
		}
	}
	close $file;
	die "$page: a block is not closed\n" if $in_block;
	return @parts;
}

# Runs the blocks in one session and gives back what each printed.
sub outputs
{
	my ($page, @blocks) = @_;
	my $database = 'gaireport_docs';
	my $script = "/tmp/gaireport-docs.$$.sql";
	my @outputs;

	system("dropdb --if-exists --force $database >/dev/null 2>&1; createdb $database") == 0
	  or die "cannot create a database\n";
	open my $file, '>:encoding(UTF-8)', $script or die "$script: $!\n";
	for my $i (0 .. $#blocks)
	{
		print $file "\\echo \@\@block $i\n$blocks[$i]\n;\n";
	}
	close $file;
	open my $psql, '-|:encoding(UTF-8)', "psql -Xq -d $database <$script 2>&1" or die "psql: $!\n";
	while (my $text = <$psql>)
	{
		if ($text =~ /^\@\@block (\d+)$/)
		{
			$outputs[$1] = '';
		}
		elsif (@outputs)
		{
			$outputs[-1] .= $text;
		}
	}
	close $psql;
	unlink $script;
	return map { tidy($_) } @outputs;
}

# Without blanks at the ends of lines and empty lines at the ends.
sub tidy
{
	my ($text) = @_;

	$text =~ s/[ \t]+$//mg;
	$text =~ s/\A\n+//;
	$text =~ s/\n+\z//;
	return $text;
}

sub result
{
	my ($good, $name, $details) = @_;

	$tests++;
	$failed++ unless $good;
	print $good ? "ok $tests - $name\n" : "not ok $tests - $name\n";
	print map { "# $_\n" } split /\n/, $details unless $good;
}

for my $page (@ARGV)
{
	my @parts = parts($page);
	my @sql = grep { $parts[$_][0] eq 'sql' } 0 .. $#parts;

	next unless @sql;
	my @outputs = outputs($page, map { $parts[$_][1] } @sql);

	for my $i (0 .. $#sql)
	{
		my $at = $sql[$i];
		my $name = "$page, line $parts[$at][2]";
		my $output = $outputs[$i] // 'psql ended before this example';

		# An expected output follows with nothing but blank lines and the fences between.
		if ($at + 2 <= $#parts && $parts[$at + 2][0] eq 'text' && $parts[$at + 1][1] =~ /\A```\s*```text\s*\z/)
		{
			my $expected = tidy($parts[$at + 2][1]);

			$parts[$at + 2][1] = "$output\n";
			result($output eq $expected, $name, "expected:\n$expected\ngot:\n$output");
		}
		else
		{
			result($output !~ /^(ERROR|FATAL|psql: error):/m && defined $outputs[$i], $name, $output);
		}
	}
	if ($write)
	{
		open my $file, '>:encoding(UTF-8)', $page or die "$page: $!\n";
		print $file map { $_->[1] } @parts;
		close $file;
	}
}
print "1..$tests\n";
exit($failed && !$write ? 1 : 0);
