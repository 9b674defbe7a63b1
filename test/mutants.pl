#!/usr/bin/perl
#
# mutants.pl - switches special cases of the reader off, one by one, and tells which of them no test notices.
#
#   test/mutants.pl [-t SECONDS] [NAME ...]     all cases of test/data/mutants.tsv, or those whose function has the name
#
# A case that no test notices is to be tested or to be deleted.  The tests are the unit tests and the generator, without
# sanitizers.  All cases are compiled into one copy of the core, each behind a switch; so it takes some three minutes on two
# processors, and never more than 15 (-t), when what is left is named as not tried.
#
# A line of the list has the function's name (before it, where several have that name, its file: marks.c:is_page_number),
# what switches the case off, and what it is:
#
#   return VALUE            the function does nothing but give this value; nothing at all for one without a value
#   swap THIS with THAT     an expression of the function is another one
#   skip STATEMENT          a statement of it is left out
#
# Functions are found by their name wherever their file is; one that is gone, or has no such expression any more, counts
# as not noticed: the list is to be mended.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use Cwd qw(abs_path);
use File::Basename qw(basename dirname);
use POSIX qw(:sys_wait_h);

# Tests that take more of a processor's time are left out: allocations that fail, floods, and the like.
use constant MOST_SECONDS => 10;

my $top = abs_path(dirname($0) . '/..');
my $tree = "$top/build/mutants";
my $limit = 900;
my $begun = time;

if (@ARGV && $ARGV[0] eq '-t') {
	(undef, $limit) = splice @ARGV, 0, 2;
}
chomp(my $jobs = `nproc 2>/dev/null || echo 2`);

# ---- the list ---------------------------------------------------------------------------------------------------------

my @cases;
open my $list, '<', "$top/test/data/mutants.tsv" or die "mutants.tsv: $!\n";
while (<$list>) {
	chomp;
	next if /^#|^$/;
	my ($function, $mutation, $what) = split /\t/;
	die "mutants.tsv, line $.: three columns are wanted\n" unless defined $what;
	my $file = $function =~ s/^([\w.]+)://r eq $function ? '' : $1;
	$function =~ s/^.*://;
	next if @ARGV && !grep { $_ eq $function } @ARGV;
	push @cases, { number => $. , function => $function, file => $file, mutation => $mutation, what => $what };
}
close $list;
die "the list has no such case\n" unless @cases;

# ---- the core with switches ---------------------------------------------------------------------------------------------

system('rm', '-rf', $tree) == 0 or die;
system('mkdir', '-p', $tree) == 0 or die;
system("cd '$top' && tar -cf - --exclude=build --exclude='*.o' --exclude='*.bc' src test | tar -xf - -C '$tree'") == 0 or die;

my %source;
for my $path (split /\n/, `find '$tree/src/core' -name '*.c'`) {
	open my $file, '<', $path or die "$path: $!\n";
	local $/;
	$source{$path} = <$file>;
}

# Where the function's body begins and ends in its file.
sub find_function {
	my ($case) = @_;
	my @found;

	for my $path (keys %source) {
		next if $case->{file} ne '' && basename($path) ne $case->{file};
		while ($source{$path} =~ /^\Q$case->{function}\E\([^;{]*\)\n\{\n/mg) {
			my $begin = $+[0];
			my $end = index $source{$path}, "\n}\n", $begin - 1;
			push @found, [$path, $begin, $end];
		}
	}
	$case->{gone} = @found ? 'several functions have the name' : 'no function has the name' if @found != 1;
	return @{$found[0] // []};
}

# Blanks and line ends of the code count as one blank.
sub pattern_of {
	return join '\s+', map { quotemeta } split ' ', $_[0];
}

for my $case (@cases) {
	my ($path, $begin, $end) = find_function($case);
	next unless defined $path;
	my $body = substr $source{$path}, $begin, $end - $begin;
	my $on = "gai_mutant == $case->{number}";

	if ($case->{mutation} =~ /^return\b\s*(.*)$/) {
		$body = "\tif ($on) return $1;\n$body";
	}
	elsif ($case->{mutation} =~ /^swap (.+) with (.+)$/) {
		my ($this, $that) = ($1, $2);
		my $pattern = pattern_of($this);
		$body =~ s/($pattern)/($on ? ($that) : ($1))/ or $case->{gone} = "it has no $this";
	}
	elsif ($case->{mutation} =~ /^skip (.+)$/) {
		my $pattern = pattern_of($1);
		$body =~ s/($pattern)/if (!($on)) { $1 }/ or $case->{gone} = "it has no such statement";
	}
	else {
		die "$case->{function}: what is \"$case->{mutation}\"?\n";
	}
	substr $source{$path}, $begin, $end - $begin, $body;
}
for my $path (keys %source) {
	open my $file, '>', $path or die "$path: $!\n";
	print $file "extern int gai_mutant;\n#line 1\n$source{$path}";
}
open my $switch, '>', "$tree/src/core/base/mutant.c" or die "mutant.c: $!\n";
print $switch <<'C';
#include <stdlib.h>

int			gai_mutant;

__attribute__((constructor)) static void
read_switch(void)
{
	const char *number = getenv("GAI_MUTANT");

	gai_mutant = number != NULL ? atoi(number) : 0;
}
C
close $switch;

# It is about libraries that run out of memory, and needs the sanitizer's malloc.
unlink "$tree/test/unit/t_allocations.c";
for my $suite ('unit', 'generate') {
	system("make -s -j$jobs -C '$tree/test/$suite' all CFLAGS='-std=c11 -O1 -w' >'$tree/build.log' 2>&1") == 0
		or die `tail -20 '$tree/build.log'` . "the copy does not build\n";
}

# ---- the tests ------------------------------------------------------------------------------------------------------------

# Runs one test ("program" or "program COUNT") with a case switched off (0 = none); true when it passes.  One that hangs does not.
sub passes {
	my ($program, $number) = @_;

	my $count = $program =~ s/ (\d+)$// ? "COUNT=$1" : '';

	return system("cd '$tree' && $count GAI_MUTANT=$number timeout 120 prove -e '' '$program' >/dev/null 2>&1") == 0;
}

my @tests = map { s{^\Q$tree\E/}{}r } grep { -x } (sort glob("$tree/build/unit/t_*"));
@tests = grep { !/\.\w+$/ } @tests;
push @tests, 'build/generate/check 1500', 'build/generate/check 6000';

# What passes with nothing switched off, and how long it takes; the quickest come first.
my %seconds;
for my $test (@tests) {
	my $start = times_of();
	die "$test fails with nothing switched off\n" unless passes($test, 0);
	$seconds{$test} = times_of() - $start;
}
@tests = sort { $seconds{$a} <=> $seconds{$b} } grep { $seconds{$_} < MOST_SECONDS } @tests;

sub times_of {
	my @times = times;
	return $times[2] + $times[3];
}

# Which test notices, if any.
sub try_case {
	my ($case) = @_;

	for my $test (@tests) {
		return basename($test) unless passes($test, $case->{number});
	}
	return '';
}

my %running;
my ($noticed, $missed, $untried) = (0, 0, 0);

sub reap {
	my $pid = waitpid -1, 0;
	my ($case, $pipe) = @{delete $running{$pid}};
	my $test = <$pipe> // '';
	chomp $test;
	printf "%-12s %-32s %s\n", $test ne '' ? $test : 'NOT NOTICED', $case->{function}, $case->{what};
	$test ne '' ? $noticed++ : $missed++;
}

$| = 1;
for my $case (@cases) {
	if (defined $case->{gone}) {
		printf "%-12s %-32s %s: %s\n", 'GONE', $case->{function}, $case->{what}, $case->{gone};
		$missed++;
		next;
	}
	if (time - $begun > $limit) {
		printf "%-12s %-32s %s\n", 'not tried', $case->{function}, $case->{what};
		$untried++;
		next;
	}
	reap() while keys %running >= $jobs;
	pipe my $read, my $write or die "pipe: $!\n";
	my $pid = fork // die "fork: $!\n";
	if ($pid == 0) {
		print $write try_case($case), "\n";
		close $write;
		POSIX::_exit(0);
	}
	close $write;
	$running{$pid} = [$case, $read];
}
reap() while keys %running;

printf "%d special cases: %d noticed, %d not noticed, %d not tried; %d s\n",
	scalar @cases, $noticed, $missed, $untried, time - $begun;
exit($missed + $untried > 0);
