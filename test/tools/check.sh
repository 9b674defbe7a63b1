#!/bin/bash
#
# check.sh - the measure is measured: pages of which every cell is read, and what it says when one is not; speaks TAP.
#
#   check.sh [FOLDER]   where the programs pages and measure are; build/tools if not said
set -euo pipefail
programs=$(realpath "${1:-build/tools}")
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# The figures: reports, cells, right, lost, wrong, refused, untold, findings due, made, invented; misplaced.
figures() { # measure's-arguments ...
	"$programs/measure" -t . "$@" | tail -1 | cut -f2- | tr '\t' ' '
}

"$programs/pages" . 60 1
cells=$(cat -- *.cells.tsv | grep -vc '^cell')
like "$(figures html ./*.html)" "^60 $cells $cells 0 0 0 0 ([1-9][0-9]*) \\1 0 0\$" \
	'every cell of the pages is read, every finding that is due is made, every number is in its place'
mkdir other
"$programs/pages" other 3 1
is "$(cat other/*)" "$(cat 00[1-3].*)" 'a page depends on its number and the seed alone'

# A table four, and what it says.
report() { # row of values
	cat <<-TEXT
		四、政府信息公开行政复议、行政诉讼情况
		行政复议 | 行政诉讼
		未经复议直接起诉 | 复议后起诉
		结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
		$1
	TEXT
}
truth() { # 15 values, a comma behind each
	local row column values

	IFS=, read -ra values <<<"$1"
	printf 'cell\tvalue\n'
	for row in review direct post_review; do
		for column in upheld corrected other pending total; do
			printf 'disputes.%s.%s\t%s\n' "$row" "$column" "${values[0]}"
			values=("${values[@]:1}")
		done
	done
}
whole='123,4,5,6,138,0,0,0,0,0,0,0,0,0,0'
truth "$whole" >900.cells.tsv
report "${whole//,/ | }" >900.txt
is "$(figures text 900.txt)" '1 15 15 0 0 0 0 0 0 0 0' 'a text that is read right'
truth "${whole/4/9}" >900.cells.tsv
is "$(figures text 900.txt)" '1 15 14 0 1 0 0 0 0 0 0' 'another value than is due is wrong'
truth "${whole/4/}" >900.cells.tsv
is "$(figures text 900.txt)" '1 15 14 0 1 0 0 0 0 0 0' 'so is a value where the source is blank'
truth "$whole" | grep -v pending >900.cells.tsv
is "$(figures text 900.txt)" '1 12 12 0 3 0 0 0 0 0 0' 'and one where it has no cell'

truth "$whole" >900.cells.tsv
report "见附件 | ${whole#*,}" | sed 's/,/ | /g' >900.txt
is "$(figures text 900.txt)" '1 15 14 1 0 0 0 0 0 0 0' 'NULL where a value is due is a loss'
mkdir page
echo '4 5 6 138 0' >page/900.txt
is "$(figures -p page text 900.txt)" '1 14 14 0 0 0 1 0 0 0 0' 'but none when the page does not show the value'
echo $'1\n2\n3 4 5 6 138 0' >page/900.txt
is "$(figures -p page text 900.txt)" '1 15 14 1 0 0 0 0 0 0 0' 'which may be broken over lines there'
is "$(figures -g text 900.txt)" '1 15 14 1 0 0 0 0 0 0 0' 'nor is it forgiven in a row without a gap'
truth '123,4,5,6,138,,,0,0,0,0,0,0,0,0' >900.cells.tsv
report '见附件 | 4 | 5 | 6 | 138 | | | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0' >900.txt
like "$(figures -g text 900.txt)" '^1 ([0-9]+) \1 0 0 0 [1-9][0-9]* 0 0 0 0$' 'a row with one may have lost its order'

truth "$whole" >900.cells.tsv
cat >900.txt <<-TEXT
	二、主动公开政府信息情况
	信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
	规章 | 1 | 2 | 3
	四、政府信息公开行政复议、行政诉讼情况
	[TABLE]
	五、存在的主要问题及改进情况
TEXT
printf 'disclosure.regulations.%s\t%d\n' issued 1 repealed 2 in_force 3 >>900.cells.tsv
is "$(figures text 900.txt)" '1 3 3 0 0 0 15 0 0 0 0' 'a table that the source says it left out is not counted'
sed -i '/TABLE/d' 900.txt
is "$(figures text 900.txt)" '1 18 3 15 0 0 0 0 0 0 0' 'one of which it says nothing is'

truth "$whole" >900.cells.tsv
echo '清河县教育局通知' >900.txt
is "$(figures text 900.txt)" '1 15 0 15 0 1 0 0 0 0 0' 'what is refused is lost'

done_testing
