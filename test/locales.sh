#!/bin/bash
#
# locales.sh - the tests in SQL in other surroundings than UTF8 and C: each run has a cluster of its own.
#
#   test/locales.sh [run ...]      runs: euc_cn zh_CN tr_TR; all of them when none is named
#
#   euc_cn   databases in EUC_CN.  A file of tests with a character that EUC_CN lacks is left out, and named.
#   zh_CN    a server, databases and tools in Chinese, sorted as in Chinese
#   tr_TR    likewise in Turkish, where the small letter of I is no i and a comma stands for the point
#
# Messages are asked for in English, because the tests compare them; those in Chinese are compared by test/t/messages.sh.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source-path=SCRIPTDIR source=counting.sh
. "$(dirname "$0")/counting.sh"
exec </dev/null

known='euc_cn zh_CN tr_TR'
runs=${*:-$known}
for run in $runs; do
	[[ " $known " == *" $run "* ]] || die "there is no run $run; the runs are: $known"
done
"$top/test/deps.sh" test
find_server
work=$(new_folder locales)
trap 'remove_cluster "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

tree=$work/tree
copy_tree "$tree"
cd "$tree"
heading "Building for $("$PG_CONFIG" --version)"
step 'it builds' build "$tree" CC=gcc || exit 1
install_extension "$tree" "$work" with_llvm=no
mkdir "$work/locales"
for language in zh_CN tr_TR; do
	localedef -i "$language" -f UTF-8 "$work/locales/$language.UTF-8" 2>/dev/null || true
	[ -e "$work/locales/$language.UTF-8/LC_CTYPE" ] || die "there are no sources of the locale $language (Debian's package locales)"
done
chmod -R a+rX "$work/locales"

# Makes a tree's tests such that an EUC_CN database can hold what is in them, and takes away those that it cannot.  The dot
# in the middle of names and the dash have other numbers in PostgreSQL's table of EUC_CN than in what people write; a
# range for all characters begins and ends elsewhere.  psql speaks UTF-8, so that it draws the same lines in its tables, but
# for two tests: EUC_CN's dot is wider.  pgTAP's tests of the same names compare that content.
convert_tests() {
	local file test lost='sql/checking.sql sql/views.sql '

	for file in sql/*.sql expected/*.out test/pgtap/*.sql; do
		test=$(basename "${file%.*}")
		sed -i 's/·/・/g; s/—/―/g; s/一-龥/啊-齄/g' "$file"
		case $file in
			sql/* | expected/*) sed -i "1i SET client_encoding = 'UTF8';" "$file" ;;
		esac
		if ! iconv -f UTF-8 -t GB2312 "$file" >/dev/null 2>&1 ||
			grep -qE "\\\\u[0-9A-Fa-f]{4}|'(GB18030|GBK)'" "$file"; then
			lost+="$(dirname "${file/expected/sql}")/$test.sql "
		fi
	done
	for file in $(xargs -n1 <<<"$lost" | sort -u); do
		case $file in
			*/cancel.sql | */memory.sql | */page_faults.sql) continue ;;	# left out everywhere
			*/checking.sql | sql/views.sql) say "left out, EUC_CN's dot is wider in its tables: $file" ;;
			*) say "left out, it has characters that EUC_CN lacks, or converts to GB18030: $file" ;;
		esac
		skipped=$((skipped + 1))
		rm "$file"
	done
}

# The tests in SQL, with these options of pg_regress, in a database for pgTAP with these options of createdb.
test_sql() { # regress options, createdb options
	local tests

	regress "$tree" REGRESS_OPTS="--load-extension=gaireport $1"
	# shellcheck disable=SC2086
	createdb -T template0 $2 gaireport_locale
	psql -Xq -v ON_ERROR_STOP=1 -d gaireport_locale -c 'CREATE EXTENSION pgtap' -c 'CREATE EXTENSION gaireport'
	mapfile -t tests < <(untimed_tap_tests)
	harness pgtap pg_prove --verbose -d gaireport_locale "${tests[@]}"
}

for run in $runs; do
	heading "$run"
	rm -rf "$work/data"
	case $run in
		euc_cn)
			start_cluster "$work"
			cp -r "$tree" "$work/utf8"
			convert_tests
			test_sql '--encoding=EUC_CN --no-locale' '-E EUC_CN --locale=C'
			rm -rf "$tree"
			mv "$work/utf8" "$tree"
			cd "$tree"
			;;
		*)
			cluster_locale=$run.UTF-8 LOCPATH=$work/locales start_cluster "$work"
			export LOCPATH=$work/locales
			LC_ALL=$run.UTF-8
			PGOPTIONS='-c lc_messages=C' test_sql '--encoding=UTF8' "-E UTF8 --locale=$run.UTF-8"
			is_sorted=$(psql -XAtc "SELECT datcollate FROM pg_database WHERE datname = 'gaireport_locale'")
			unset LOCPATH
			LC_ALL=C.UTF-8
			step "the database is of $run" test "$is_sorted" = "$run.UTF-8"
			;;
	esac
	stop_cluster "$work" fast
	check_server_log "$work/server.log"
done

echo
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
