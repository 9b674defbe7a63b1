#!/usr/bin/perl
#
# make_docx.pl - a report as a Word document, in base64, from the rows of a form and the values of its cells.
#
#   make_docx.pl FORM.tsv CELLS.tsv
#
# The tables are merged as those of the printed form are.  Everywhere there is what Word leaves in documents and a reader
# must not take for text: tracked changes, field codes, hidden text, text boxes written twice.
use strict;
use warnings;
use utf8;

use Encode qw(encode_utf8);
use IO::Compress::Zip qw(zip $ZipError);
use MIME::Base64 qw(encode_base64);

my ($form_file, $cells_file) = @ARGV;

# The lines of a file with a head, as hashes.
sub rows
{
	my ($name) = @_;

	open my $file, '<:encoding(UTF-8)', $name or die "$name: $!\n";
	chomp(my @lines = <$file>);
	close $file;
	my @names = split /\t/, shift @lines;
	return map { my %row; @row{@names} = (split(/\t/, $_, -1), ('') x @names); \%row } @lines;
}

my @cells = rows($form_file);
my %value = map { $_->{cell} => $_->{value} } rows($cells_file);

# ---- WordprocessingML ------------------------------------------------------------------------------------------------

sub run { return "<w:r><w:rPr><w:sz w:val=\"21\"/></w:rPr><w:t xml:space=\"preserve\">$_[0]</w:t></w:r>"; }
sub paragraph { return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" . join('', @_) . "</w:p>"; }

# Text in two runs, with what is not to be read between them.
sub torn
{
	my ($text) = @_;
	my $middle = int(length($text) / 2);

	return run(substr($text, 0, $middle))
	  . '<w:del w:id="1"><w:r><w:delText>9</w:delText></w:r></w:del>'
	  . '<w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r>'
	  . '<w:r><w:instrText> SEQ 7 </w:instrText></w:r>'
	  . run(substr($text, $middle));
}

# A cell: options span, and merge (restart or continue).
sub cell
{
	my ($text, %option) = @_;
	my $properties = '<w:tcW w:w="900" w:type="dxa"/>';

	$properties .= "<w:gridSpan w:val=\"$option{span}\"/>" if $option{span};
	$properties .= "<w:vMerge w:val=\"restart\"/>" if ($option{merge} // '') eq 'restart';
	$properties .= "<w:vMerge/>" if ($option{merge} // '') eq 'continue';
	return "<w:tc><w:tcPr>$properties</w:tcPr>" . paragraph(length $text > 3 ? torn($text) : run($text)) . '</w:tc>';
}

sub row { return '<w:tr>' . join('', @_) . '</w:tr>'; }
sub table { return '<w:tbl><w:tblPr/><w:tblGrid/>' . join('', @_) . '</w:tbl>'; }

# ---- the three tables ------------------------------------------------------------------------------------------------

# The cells of a table by rows, in the order of the form.
sub form_rows
{
	my ($table) = @_;
	my @rows;

	for my $cell (grep { $_->{table} eq $table } @cells)
	{
		push @rows, [] if !@rows || $rows[-1][0]{row} ne $cell->{row};
		push @{ $rows[-1] }, $cell;
	}
	return @rows;
}

sub value_cells { return map { cell($value{"$_->{table}.$_->{row}.$_->{column}"}) } @{ $_[0] }; }

# Table two: an article, the heads of its columns, its rows; twelve columns, shared by as many as there are.
sub disclosure
{
	my @lines;
	my $item = '';

	for my $row (form_rows('disclosure'))
	{
		my $span = 12 / (1 + @$row);

		if ($row->[0]{item} ne $item)
		{
			$item = $row->[0]{item};
			push @lines, row(cell($item, span => 12)),
			  row(map { cell($_, span => $span) } '信息内容', map { $_->{column_label} } @$row);
		}
		push @lines, row(cell($row->[0]{row_label}, span => $span),
			map { cell($value{"$_->{table}.$_->{row}.$_->{column}"}, span => $span) } @$row);
	}
	return table(@lines);
}

# The cells of levels of labels: what stands in the row before too is merged with it, the last is as wide as is left.
sub levels
{
	my ($depth, $before, @label) = @_;
	my $same = 1;
	my @result;

	for my $i (0 .. $#label)
	{
		my $last = $i == $#label;

		$same &&= !$last && ($before->[$i] // '') eq $label[$i] && $i < $#$before;
		push @result, cell($same ? '' : $label[$i],
			$last ? (span => $depth - $i) : (merge => $same ? 'continue' : 'restart'));
	}
	return @result;
}

# Table three: seven columns of applicants behind three of labels.
sub applications
{
	my @rows = form_rows('applications');
	my @columns = map { [split m{ / }, $_->{column_label}] } @{ $rows[0] };
	my @lines = (
		row(cell('(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)', span => 3, merge => 'restart'),
			cell('申请人情况', span => scalar @columns)),
		row(cell('', span => 3, merge => 'continue'),
			cell($columns[0][0], merge => 'restart'),
			cell($columns[1][0], span => @columns - 2),
			cell($columns[-1][0], merge => 'restart')),
		row(cell('', span => 3, merge => 'continue'),
			cell('', merge => 'continue'),
			(map { cell($_->[1]) } @columns[1 .. $#columns - 1]),
			cell('', merge => 'continue')));
	my $before = [];

	for my $row (@rows)
	{
		my @label = split m{ / }, $row->[0]{row_label};

		push @lines, row(levels(3, $before, @label), value_cells($row));
		$before = \@label;
	}
	return table(@lines);
}

# Table four: three groups of five beside each other.
sub disputes
{
	my @rows = form_rows('disputes');

	return table(
		row(cell('行政复议', span => 5, merge => 'restart'), cell('行政诉讼', span => 10)),
		row(cell('', span => 5, merge => 'continue'), map { cell((split m{ / }, $_->[0]{row_label})[1], span => 5) } @rows[1, 2]),
		row(map { map { cell($_->{column_label}) } @$_ } @rows),
		row(map { value_cells($_) } @rows));
}

# ---- the document ----------------------------------------------------------------------------------------------------

my $box = '<w:txbxContent>' . paragraph(run('文本框')) . '</w:txbxContent>';
my $body = join '',
  paragraph(run('某某局2024年政府信息公开工作年度报告')),
  paragraph(run('一、总体情况')),
  paragraph(torn('2024年,我局主动公开政府信息。'),
	"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">$box</mc:Choice><mc:Fallback>$box</mc:Fallback></mc:AlternateContent></w:r>"),
  paragraph(run('二、主动公开政府信息情况')), disclosure(),
  paragraph(run('三、收到和处理政府信息公开申请情况')), applications(),
  paragraph(run('四、政府信息公开行政复议、行政诉讼情况')), disputes(),
  paragraph(run('五、存在的主要问题及改进情况')), paragraph(run('公开的内容有待丰富。')),
  paragraph(run('六、其他需要报告的事项')), paragraph(run('本年度未收取信息处理费。'));
my $document = encode_utf8('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
	  . '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
	  . ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>' . $body
	  . '<w:sectPr/></w:body></w:document>');
my $package;

zip(\$document, \$package, Name => 'word/document.xml') or die "$ZipError\n";
print encode_base64($package, '');
