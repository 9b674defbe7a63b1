#!/bin/bash
#
# Messages follow lc_messages, findings do not.  Uses a server of its own, with a Chinese locale in its environment.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

for tool in msgfmt xgettext msgmerge localedef; do
	command -v "$tool" >/dev/null || {
		echo "1..0 # SKIP there is no $tool"
		exit 0
	}
done

folder=$(new_folder messages)
trap 'remove_cluster "$folder"' EXIT
find_server

# ---- the catalogs ----------------------------------------------------------------------------------------------------

cp -r Makefile gaireport.control src sql "$folder/"
make -s -C "$folder" update-po PG_CONFIG="$PG_CONFIG" >"$folder/update.log" 2>&1 || cat "$folder/update.log"
for po in "$folder"/src/po/*.po; do
	succeeds "$(basename "$po") is well-formed" msgfmt -c -o /dev/null "$po"
	is "$(msgattrib --untranslated --no-obsolete --no-wrap "$po" | grep '^msgid "..*"' || true)" '' \
		"$(basename "$po") translates every message"
	is "$(msgattrib --only-obsolete "$po")" '' "$(basename "$po") has no message that is gone"
done

# ---- a server that speaks Chinese ------------------------------------------------------------------------------------

if ! make_chinese_locale "$folder"; then
	ok 0 'no Chinese messages here # SKIP no sources of the locale, or a server without translations'
	done_testing
	exit
fi
chmod -R a+rX "$folder"
share_installation "$folder"
LOCPATH=$folder/locales start_cluster "$folder"
query postgres 'CREATE EXTENSION gaireport' >/dev/null

wrong="gai_build(2021, '{\"disputes.review.upheld\": 7, \"disputes.review.total\": 0}')"
chinese="SET lc_messages = 'zh_CN.UTF-8'"
english="SET lc_messages = 'C'"

like "$(session postgres "$chinese" "SELECT gai_assert($wrong)")" '报告有 1 条勾稽关系不成立' 'a broken relation in Chinese'
named=${wrong%)}", agency => '某某局', year => 2023)"
like "$(session postgres "$chinese" "SELECT gai_assert($named)")" '某某局 2023 的报告有 1 条勾稽关系不成立' 'the report it is about'
like "$(session postgres "$chinese" "SELECT gai_assert($wrong)")" '\(0 对 >= 7\)' 'with both sides'
like "$(session postgres "$chinese" "SELECT gai_assert($wrong)")" '最小的改动, 可使 1 条不成立的勾稽关系中的 1 条成立: 行政复议·总计 0 → 7' \
	'and the best repair'
like "$(session postgres "$english" "SELECT gai_assert($wrong)")" 'report breaks 1 relation of its form' 'the same in English'
like "$(session postgres "$english" "SELECT gai_assert($wrong)")" 'The smallest edit that makes 1 of 1 broken relations hold: 行政复议·总计 0 → 7' \
	'with the cell in the words of the form'
like "$(session postgres "$chinese" "SELECT gai_parse('x')")" '文本不是政府信息公开工作年度报告' 'what is no report, in Chinese'
like "$(session postgres "$chinese" "SELECT gai_parse('%PDF-1.7'::bytea)")" '无法从 PDF 文件 读取报告' 'a file that is not read, in Chinese'
like "$(session postgres "$chinese" "SELECT gai_parse('%PDF-1.7'::bytea)")" '请转换为保留表格的文本' 'and how to convert it'
is "$(session postgres "$chinese" "SELECT string_agg(rule, ' ') FROM gai_rules()
	WHERE concat_ws(' ', description, source) ~ '[a-z]{2} [a-z]{2}' OR formula !~ '[一-龥]'")" '' 'every rule is told in Chinese'
is "$(query postgres "$chinese; SELECT description FROM gai_rules() WHERE rule = 'disputes'")" \
	'表四每一组: 总计等于四种结果之和' 'the catalogue of rules in Chinese'
is "$(query postgres "$english; SELECT description FROM gai_rules() WHERE rule = 'disputes'")" \
	'in each group of table four, 总计 is the sum of the four outcomes' 'and in English'
is "$(query postgres "$chinese; SELECT f FROM gai_check($wrong, true) AS f")" \
	"$(query postgres "$english; SELECT f FROM gai_check($wrong, true) AS f")" 'findings are the same in both'

# A database of the national encoding gets its own bytes.
createdb -T template0 -E EUC_CN --locale=C euc
query euc 'CREATE EXTENSION gaireport' >/dev/null
like "$(session euc "$chinese" "SELECT gai_assert($wrong)")" '报告有 1 条勾稽关系不成立' 'in a database of EUC_CN too'
is "$(query euc "$chinese; SELECT description FROM gai_rules() WHERE rule = 'disputes'")" \
	'表四每一组: 总计等于四种结果之和' 'the catalogue as well'

# The translations lie beside the library, wherever it is: no setting of this server tells where that is.
if [ -d "$folder/install" ]; then
	cp -r "$folder/install" "$folder/elsewhere"
	find_server
	createdb -T template0 elsewhere
	query elsewhere 'CREATE EXTENSION gaireport' >/dev/null
	query elsewhere "UPDATE pg_proc SET probin = '$folder/elsewhere$pkglibdir/gaireport' WHERE probin LIKE '%gaireport'" >/dev/null
	like "$(session elsewhere "SELECT set_config(name, '', false) FROM pg_settings WHERE name = 'extension_destdir'" "$chinese" \
		"SELECT gai_assert($wrong)")" '报告有 1 条勾稽关系不成立' 'translations are found beside the library'
fi
done_testing
