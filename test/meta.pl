#!/usr/bin/perl
#
# meta.pl - checks META.json against the PGXN Meta Spec 1.0.0, as PGXN does when a distribution is uploaded, and against the
# tree.  Speaks TAP.
#
#   test/meta.pl [META.json]       run in the top folder
use strict;
use warnings;

use JSON::PP;

my $name = shift // 'META.json';
my $tests = 0;
my $failed = 0;

# A test that passes if nothing is to be said.
sub none
{
	my ($about, @said) = @_;

	$tests++;
	$failed++ if @said;
	print @said ? 'not ok' : 'ok', " $tests - $about\n", map { "# $_\n" } @said;
}

sub slurp
{
	my ($file) = @_;

	open my $handle, '<:raw', $file or return '';
	local $/;
	return scalar <$handle>;
}

my $meta = eval { decode_json(slurp($name)) };
none("$name is JSON, an object", ref $meta eq 'HASH' ? () : $@ || 'it is not');
exit 1 if ref $meta ne 'HASH';

# ---- the kinds of values that the spec names ------------------------------------------------------------------------

my $number = qr/(?:0|[1-9][0-9]*)/;
my $semver = qr/$number\.$number\.$number(?:-?[A-Za-z][0-9A-Za-z-]*)?/;

sub is_text { return !ref $_[0] && defined $_[0] && length $_[0]; }
sub is_term { return is_text($_[0]) && length $_[0] >= 2 && $_[0] !~ m{[\s/\\\x00-\x1f\x7f]}; }
sub is_tag { return is_text($_[0]) && length $_[0] <= 255 && $_[0] !~ m{[/\\\x00-\x1f\x7f]}; }
sub is_version { return is_text($_[0]) && $_[0] =~ /^$semver$/; }
sub is_range { return is_text($_[0]) && ($_[0] eq '0' || $_[0] =~ /^(?:(?:[<>]=?|[!=]=)\s*)?$semver(?:,\s*(?:[<>]=?|[!=]=)\s*$semver)*$/); }
sub is_address { return is_text($_[0]) && $_[0] =~ m{^[a-z][a-z0-9+.-]*:\S+$}i; }

# ---- the whole ------------------------------------------------------------------------------------------------------

my %must = (name => \&is_term, version => \&is_version, abstract => \&is_text, license => undef, maintainer => undef,
	provides => undef, 'meta-spec' => undef);
my %may = (description => \&is_text, generated_by => \&is_text, tags => undef, no_index => undef, prereqs => undef,
	release_status => sub { is_text($_[0]) && $_[0] =~ /^(?:stable|testing|unstable)$/ }, resources => undef);

none('it has what every distribution must have', grep { !defined $meta->{$_} } sort keys %must);
none('it has no other keys than the spec knows', grep { !exists $must{$_} && !exists $may{$_} && !/^x_/i } sort keys %$meta);
none('names, versions and texts are such', grep { my $is = $must{$_} // $may{$_}; $is && !$is->($meta->{$_}) } sort keys %$meta);
none('a version with a suffix is not called stable',
	$meta->{version} =~ /[A-Za-z]/ && ($meta->{release_status} // 'stable') eq 'stable' ? $meta->{version} : ());
none('maintainers are texts', grep { !is_text($_) } ref $meta->{maintainer} eq 'ARRAY' ? @{$meta->{maintainer}} : $meta->{maintainer});

my %licenses = map { $_ => 1 } qw(agpl_3 apache_1_1 apache_2_0 artistic_1 artistic_2 bsd freebsd gfdl_1_2 gfdl_1_3 gpl_1 gpl_2
	gpl_3 lgpl_2_1 lgpl_3_0 mit mozilla_1_0 mozilla_1_1 openssl perl_5 postgresql qpl_1_0 ssleay sun zlib open_source restricted
	unrestricted unknown);
none('licenses are known ones, or have addresses', ref $meta->{license} eq 'HASH'
	? grep { !is_address($meta->{license}{$_}) } sort keys %{$meta->{license}}
	: grep { !$licenses{$_ // ''} } ref $meta->{license} eq 'ARRAY' ? @{$meta->{license}} : $meta->{license});
none('it names the spec', ref $meta->{'meta-spec'} eq 'HASH' && is_version($meta->{'meta-spec'}{version}) &&
	($meta->{'meta-spec'}{url} // '') =~ m{^https?://(?:www\.)?pgxn\.org/meta/spec\.txt$} ? () : 'meta-spec');
none('tags are short texts', grep { !is_tag($_) } @{$meta->{tags} // []});
none('tags are all different', do { my %seen; grep { $seen{$_}++ } @{$meta->{tags} // []} });

# ---- what it provides -----------------------------------------------------------------------------------------------

my $provides = $meta->{provides};
none('it provides extensions', ref $provides eq 'HASH' && %$provides ? () : 'none');
my ($control) = slurp('gaireport.control') =~ /^default_version\s*=\s*'([^']*)'/m;
for my $extension (sort keys %$provides)
{
	my $entry = $provides->{$extension};

	none("$extension has a name, a file and a version", is_term($extension) ? () : 'name',
		grep { !is_text($entry->{$_}) } qw(file version));
	none("$extension has a version", is_version($entry->{version}) ? () : $entry->{version});
	none("$extension has files that there are", grep { defined && !-e } @{$entry}{qw(file docfile)});
	none("$extension has no other keys", grep { !/^(?:file|version|abstract|docfile)$|^x_/ } sort keys %$entry);
	none("$extension has the version of its control file", $entry->{version} eq $control ? () : "$entry->{version}, $control");
}
none('the distribution has that version, too', $meta->{version} eq $control ? () : "$meta->{version}, $control");

# ---- what it needs --------------------------------------------------------------------------------------------------

my $prereqs = $meta->{prereqs} // {};
for my $phase (sort keys %$prereqs)
{
	none("$phase is a phase", $phase =~ /^(?:configure|build|test|runtime|develop)$|^x_/ ? () : $phase);
	for my $kind (sort keys %{$prereqs->{$phase}})
	{
		my $needed = $prereqs->{$phase}{$kind};

		none("$phase: $kind is a relation", $kind =~ /^(?:requires|recommends|suggests|conflicts)$|^x_/ ? () : $kind);
		none("$phase: $kind names terms and versions", map { "$_ $needed->{$_}" }
			grep { !is_term($_) || !is_range($needed->{$_}) } sort keys %$needed);
	}
}
for my $kind (sort keys %{$meta->{resources} // {}})
{
	my $resource = $meta->{resources}{$kind};

	none("$kind has an address", $kind eq 'repository' || $kind eq 'bugtracker'
		? grep { !is_address($resource->{$_}) && !($_ eq 'type' || $_ eq 'mailto') } sort keys %$resource
		: is_address($resource) ? () : $resource);
}

print "1..$tests\n";
exit($failed > 0);
