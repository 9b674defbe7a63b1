#!/usr/bin/perl
#
# storeys.pl - holds the core to its storeys; speaks TAP.
#
#   test/storeys.pl [CC]
#
# Reads the #include lines of src/core: a folder includes only itself and what %below lists, files include each other in no
# circle, a folder has no more files than can be taken in at a glance, and every header can be included alone and with
# all others.  PostgreSQL's headers belong to src/pg alone.
use strict;
use warnings;
use File::Basename qw(basename dirname);
use File::Find;

# The house, from the ground up: what each storey may include besides itself.
my %below = (
	'base'        => [],
	'form'        => [qw(base)],
	'source'      => [qw(base)],
	'source/text' => [qw(source base)],
	'source/package' => [qw(source base)],
	'source/docx' => [qw(source/package source base)],
	'source/xlsx' => [qw(source/package source base)],
	'source/aligned' => [qw(source source/text form base)],
	'source/html' => [qw(source source/text source/aligned base)],    # preformatted text is read as text
	'source/words' => [qw(source source/html form base)],
	'tables'      => [qw(form source base)],
	'header'      => [qw(tables form source base)],
	'render'      => [qw(form base)],
	'read'        => [qw(render header tables form source source/text source/html source/package source/docx source/xlsx
						 source/words source/aligned base)],
	'claims'      => [qw(form base)],
	'check'       => [qw(claims form base)],
	'repair'      => [qw(check claims form base)],
	'across'      => [qw(check claims form base)],
	'review'      => [qw(render read source source/html repair check claims form base)],
);
use constant MOST_FILES => 20;    # .c files in a folder
use constant MOST_LINES => 600;   # in a file

my $tests = 0;
my $failed = 0;

sub check
{
	my ($name, @offences) = @_;
	$tests++;
	$failed++ if @offences;
	printf "%sok %d - %s\n", @offences ? 'not ' : '', $tests, $name;
	print "# $_\n" for @offences[0 .. ($#offences < 19 ? $#offences : 19)];
}

chdir(dirname(__FILE__) . '/../src/core') or die "src/core: $!\n";
my @files;
find({ wanted => sub { push @files, $File::Find::name =~ s{^\./}{}r if /\.[ch]$/ }, no_chdir => 1 }, '.');
@files = sort @files;

my (%includes, %lines);
for my $file (@files)
{
	open my $in, '<', $file or die "$file: $!\n";
	while (<$in>)
	{
		push @{ $includes{$file} }, $1 if /^\s*#\s*include\s*"([^"]+)"/ || /^\s*#\s*include\s*<(postgres[^>]*|utils\/[^>]*)>/;
		$lines{$file}++;
	}
}

my (@strange, @upwards, @lost, %uses);
for my $file (@files)
{
	my $room = dirname($file);
	push @strange, "$file stands in no storey" unless exists $below{$room};
	for my $header (@{ $includes{$file} // [] })
	{
		my $other = dirname($header);
		if (!-e $header) { push @lost, "$file includes $header"; next; }
		push @upwards, "$file includes $header" unless $other eq $room || grep { $_ eq $other } @{ $below{$room} // [] };
		my ($from, $to) = map { s/\.[ch]$//r } $file, $header;
		$uses{$from}{$to} = 1 if $from ne $to;
	}
}
check('every file stands in a storey', @strange);
check('only headers of the core are included, by their path', @lost);
check('a folder includes only what lies below it', @upwards);

# A file and its header are one module.  Those on a circle are what is left when modules without uses are taken away.
my %left = map { $_ => { %{ $uses{$_} } } } keys %uses;
for (my $again = 1; $again;)
{
	$again = 0;
	for my $module (keys %left)
	{
		delete $left{$module}{$_} for grep { !exists $left{$_} } keys %{ $left{$module} };
		next if %{ $left{$module} };
		delete $left{$module};
		$again = 1;
	}
}
# And those that only use a circle, from above.
for (my $again = 1; $again;)
{
	$again = 0;
	my %used = map { %{ $left{$_} } } keys %left;
	for my $module (grep { !$used{$_} } keys %left) { delete $left{$module}; $again = 1; }
}
check('no file includes itself by way of others', map { "$_: " . join(' ', sort keys %{ $left{$_} }) } sort keys %left);

my %crowd;
$crowd{ dirname($_) }++ for grep { /\.c$/ } @files;
check(sprintf('at most %d files to a folder', MOST_FILES), map { "$_: $crowd{$_}" } grep { $crowd{$_} > MOST_FILES } sort keys %crowd);
check(sprintf('at most %d lines to a file', MOST_LINES), map { "$_: $lines{$_}" } grep { $lines{$_} > MOST_LINES } @files);

# Together in both orders: whatever one defines, no other defines otherwise.
my @headers = grep { /\.h$/ } @files;
my $cc = $ARGV[0] // $ENV{CC} // 'cc';
my $flags = `pkg-config --cflags libxml-2.0 libzip 2>/dev/null`;
chomp $flags;
my @refused;
for my $set ((map { [$_] } @headers), [@headers], [reverse @headers])
{
	open my $out, '|-', "$cc -std=c11 -Wall -Wextra -Werror -fsyntax-only -I. $flags -x c - 2>/tmp/storeys.$$" or die "$cc: $!\n";
	print $out qq(#include "$_"\n) for @$set;
	print $out "typedef int not_empty;\n";
	close $out and next;
	open my $said, '<', "/tmp/storeys.$$";
	my ($why) = grep { /error/ } <$said>;
	push @refused, (@$set > 1 ? 'all headers' : $set->[0]) . ': ' . ($why // 'not compiled') =~ s/\n//r;
}
unlink "/tmp/storeys.$$";
check('every header can be included alone, and all of them together', @refused);

print "1..$tests\n";
exit($failed > 0);
