#!/usr/bin/perl
#
# make_office.pl - a report as an Office document, in base64, from the rows of a form and the values of its cells.
#
#   make_office.pl docx|xlsx FORM.tsv CELLS.tsv
#
# The tables are merged as those of the printed form are.  Everywhere there is what programs leave in documents and a
# reader must not take for text: tracked changes, field codes, text boxes written twice; readings above characters,
# hidden rows, columns and sheets.
use strict;
use warnings;
use utf8;

use Encode qw(encode_utf8);
use IO::Compress::Zip qw($ZipError);
use MIME::Base64 qw(encode_base64);

my ($kind, $form_file, $cells_file) = @ARGV;

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

# A cell as Word has it; see cell().
sub word_cell
{
	my ($text, %option) = @{ $_[0] };
	my $properties = '<w:tcW w:w="900" w:type="dxa"/>';

	$properties .= "<w:gridSpan w:val=\"$option{span}\"/>" if $option{span};
	$properties .= "<w:vMerge w:val=\"restart\"/>" if ($option{merge} // '') eq 'restart';
	$properties .= "<w:vMerge/>" if ($option{merge} // '') eq 'continue';
	return "<w:tc><w:tcPr>$properties</w:tcPr>" . paragraph(length $text > 3 ? torn($text) : run($text)) . '</w:tc>';
}

sub word_table
{
	return '<w:tbl><w:tblPr/><w:tblGrid/>'
	  . join('', map { '<w:tr>' . join('', map { word_cell($_) } @$_) . '</w:tr>' } @_) . '</w:tbl>';
}

# ---- the three tables ------------------------------------------------------------------------------------------------

# A cell: options span, and merge (restart or continue).
sub cell { return [@_]; }
sub row { return [@_]; }

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
	return @lines;
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
	return @lines;
}

# Table four: three groups of five beside each other.
sub disputes
{
	my @rows = form_rows('disputes');

	return (
		row(cell('行政复议', span => 5, merge => 'restart'), cell('行政诉讼', span => 10)),
		row(cell('', span => 5, merge => 'continue'), map { cell((split m{ / }, $_->[0]{row_label})[1], span => 5) } @rows[1, 2]),
		row(map { map { cell($_->{column_label}) } @$_ } @rows),
		row(map { value_cells($_) } @rows));
}

# ---- the document ----------------------------------------------------------------------------------------------------

my @document = (
	'某某局2024年政府信息公开工作年度报告', '一、总体情况', '2024年,我局主动公开政府信息。',
	'二、主动公开政府信息情况', [disclosure()],
	'三、收到和处理政府信息公开申请情况', [applications()],
	'四、政府信息公开行政复议、行政诉讼情况', [disputes()],
	'五、存在的主要问题及改进情况', '公开的内容有待丰富。',
	'六、其他需要报告的事项', '本年度未收取信息处理费。');

sub word_parts
{
	my $box = '<w:txbxContent>' . paragraph(run('文本框')) . '</w:txbxContent>';
	my $twice = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">$box</mc:Choice>"
	  . "<mc:Fallback>$box</mc:Fallback></mc:AlternateContent></w:r>";
	my $body = join '', map { ref $_ ? word_table(@$_) : /局主动/ ? paragraph(torn($_), $twice) : paragraph(run($_)) } @document;

	return ('word/document.xml' => '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
		  . " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>$body<w:sectPr/></w:body></w:document>");
}

# ---- SpreadsheetML ---------------------------------------------------------------------------------------------------

use constant MAIN => 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
use constant OFFICE => 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
use constant WIDTH => 15;

# The name of a column, from 0; the third one is hidden.
sub place
{
	my ($row, $column) = @_;
	$column++ if $column >= 2;
	return chr(ord('A') + $column) . $row;
}

my (@strings, @rows, @merges);

sub sheet_cell
{
	my ($row, $column, $text) = @_;
	my $place = place($row, $column);

	return "<c r=\"$place\" s=\"0\"/>" if $text eq '';
	return "<c r=\"$place\"><f>SUM(Z1:Z9)</f><v>" . ($text =~ /[.]/ ? sprintf('%.17g', $text) : $text) . '</v></c>'
	  if $text =~ /^-?(0|[1-9][0-9]*)([.][0-9]*[1-9])?$/;
	my $middle = int(length($text) / 2);
	push @strings, '<si><r><t xml:space="preserve">' . substr($text, 0, $middle) . '</t></r><r><rPr><strike/></rPr><t>9</t></r>'
	  . '<r><t xml:space="preserve">' . substr($text, $middle) . '</t></r><rPh sb="0" eb="1"><t>8</t></rPh></si>';
	return "<c r=\"$place\" t=\"s\"><v>$#strings</v></c>";
}

# A row of the sheet, and a hidden one behind it.
sub add_sheet_row
{
	my $row = @rows + 1;
	my $cells = join '', @_;

	# the hidden column
	$cells =~ s{(?=<c r="D$row")}{<c r="C$row"><v>7</v></c>};
	push @rows, "<row r=\"$row\">$cells</row>",
	  '<row r="' . ($row + 1) . '" hidden="1"><c r="A' . ($row + 1) . '"><v>6</v></c><c r="B' . ($row + 1) . '"><v>5</v></c></row>';
}

sub add_sheet_table
{
	my %open;    # merged cells that a row may go on: [first row, columns] by column

	for my $line (@_)
	{
		my ($row, $column) = (@rows + 1, 0);
		my @made;

		for my $cell (@$line)
		{
			my ($text, %option) = @$cell;
			my $span = $option{span} // 1;
			my $merge = $option{merge} // '';

			if ($merge eq 'continue') { $open{$column}[2] = $row; }
			else
			{
				end_merge($column, delete $open{$column}) if $open{$column};
				$open{$column} = [$row, $span, $row];
			}
			push @made, sheet_cell($row, $column, $merge eq 'continue' ? '' : $text);
			$column += $span;
		}
		add_sheet_row(@made);
	}
	end_merge($_, $open{$_}) for sort keys %open;
}

sub end_merge
{
	my ($column, $cells) = @_;
	my ($first, $span, $last) = @$cells;

	push @merges, '<mergeCell ref="' . place($first, $column) . ':' . place($last, $column + $span - 1) . '"/>'
	  if $span > 1 || $last > $first;
}

sub sheet_parts
{
	for my $item (@document)
	{
		if (ref $item) { add_sheet_table(@$item); next; }
		push @merges, '<mergeCell ref="' . place(@rows + 1, 0) . ':' . place(@rows + 1, WIDTH - 1) . '"/>';
		add_sheet_row(sheet_cell(@rows + 1, 0, $item));
	}
	return (
		'xl/workbook.xml' => '<workbook ' . MAIN . ' xmlns:r="' . OFFICE . '"><sheets><sheet name="草稿" sheetId="2"'
		  . ' state="hidden" r:id="rId2"/><sheet name="年报" sheetId="1" r:id="rId1"/></sheets></workbook>',
		'xl/_rels/workbook.xml.rels' => '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
		  . '<Relationship Id="rId1" Type="' . OFFICE . '/worksheet" Target="worksheets/sheet1.xml"/>'
		  . '<Relationship Id="rId2" Type="' . OFFICE . '/worksheet" Target="worksheets/sheet2.xml"/>'
		  . '<Relationship Id="rId3" Type="' . OFFICE . '/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
		'xl/worksheets/sheet2.xml' => '<worksheet ' . MAIN . '><sheetData><row r="1"><c r="A1"><v>4</v></c></row></sheetData></worksheet>',
		'xl/worksheets/sheet1.xml' => '<worksheet ' . MAIN . '><cols><col min="3" max="3" width="9" hidden="1"/></cols><sheetData>'
		  . join('', @rows) . '</sheetData><mergeCells>' . join('', @merges) . '</mergeCells></worksheet>',
		'xl/sharedStrings.xml' => '<sst ' . MAIN . '>' . join('', @strings) . '</sst>');
}

# ---- the package -----------------------------------------------------------------------------------------------------

my @parts = $kind eq 'docx' ? word_parts() : $kind eq 'xlsx' ? sheet_parts() : die "no kind of document: $kind\n";
my ($package, $zip);

while (my ($name, $xml) = splice @parts, 0, 2)
{
	my $bytes = encode_utf8('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' . $xml);

	if ($zip) { $zip->newStream(Name => $name); }
	else { $zip = IO::Compress::Zip->new(\$package, Name => $name) or die "$ZipError\n"; }
	$zip->print($bytes);
}
$zip->close;
print encode_base64($package, '');
