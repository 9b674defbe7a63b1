#!/usr/bin/perl
#
# docs.pl - runs the examples of the documentation.
#
#   docs.pl README.md docs/*.md            compares; speaks TAP
#   docs.pl --write README.md docs/*.md    writes into the pages what the examples print
#
# A page is a session of psql, from top to bottom, in a new database that holds nothing, in the top folder.  Each block
# ```sql is run, and each block ```bash at its place between them, with PGDATABASE set.  If the next block is ```text, that
# is what it must print; else it must not raise an error, nor end with a status other than 0.  A block ```sh is for other
# machines (it installs or converts something): only whether the shell understands it is tested.
# The connection comes from the environment (PGHOST ...).
use strict;
use warnings;
use utf8;

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

sub write_file
{
	my ($name, $text) = @_;

	open my $file, '>:encoding(UTF-8)', $name or die "$name: $!\n";
	print $file $text;
	close $file;
}

# Whether the shell understands a text.
sub is_shell
{
	my ($text) = @_;
	my $name = "/tmp/gaireport-docs.$$.sh";

	write_file($name, $text);
	my $complaint = `bash -n $name 2>&1`;
	unlink $name;
	return $complaint eq '' ? undef : $complaint;
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
		my ($kind, $text) = @{$blocks[$i]};

		print $file "\\echo \@\@block $i\n";
		if ($kind eq 'bash')
		{
			write_file("$script.$i", "export PGDATABASE=$database\nset -e\n$text");
			print $file "\\! bash $script.$i 2>&1 || echo \"ERROR: bash ended with \$?\"\n";
		}
		else
		{
			print $file "$text\n;\n";
		}
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
	unlink $script, glob "$script.*";
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
	my @sql = grep { $parts[$_][0] =~ /^(?:sql|bash)$/ } 0 .. $#parts;

	for my $part (grep { $_->[0] eq 'sh' } @parts)
	{
		my $complaint = is_shell($part->[1]);

		result(!defined $complaint, "$page, line $part->[2]", $complaint // '');
	}
	next unless @sql;
	my @outputs = outputs($page, map { $parts[$_] } @sql);

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
			result($output !~ /^(ERROR|FATAL|psql: error|错误|致命错误):/m && defined $outputs[$i], $name, $output);
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
