#!/bin/bash
#
# run.sh - runs the tests in a private cluster; ends with "N passed, N failed, N skipped" and status 0 or 1.
#
#   test/run.sh [part ...]
#
# Parts: warnings style regress pgtap shell load docs traps unit; all of them when none is named.  Everything is built and run
# in a copy of the tree in a temporary folder, so it uses no objects of an earlier build and leaves none behind.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source-path=SCRIPTDIR source=counting.sh
. "$(dirname "$0")/counting.sh"
exec </dev/null

known='warnings style regress pgtap shell load docs traps unit'
parts=${*:-$known}
for part in $parts; do
	[[ " $known docs-update " == *" $part "* ]] || die "there is no part $part; the parts are: $known"
done
"$top/test/deps.sh" test
find_server

work=$(new_folder test)
trap 'remove_cluster "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

wanted() { # part
	[[ " $parts " == *" $1 "* ]]
}

tree=$work/tree
copy_tree "$tree"
cd "$tree"

heading "Building for $("$PG_CONFIG" --version)"
if ! step "gcc builds without a warning" build "$tree" CC=gcc COPT=-Werror; then
	if ! build "$tree"; then
		echo "the extension does not build: nothing else can be tested"
		printf '%d passed, %d failed\n' "$passed" "$failed"
		exit 1
	fi
fi
PATH=$tree/build:$PATH
if wanted warnings; then
	copy_tree "$work/clang"
	# PostgreSQL's flags and headers are for the compiler it was built with; clang does not know all that is gcc's.
	foreign='-Wno-unknown-warning-option -Wno-ignored-optimization-argument -Wno-unused-command-line-argument'
	step "clang builds without a warning" build "$work/clang" CC=clang COPT="-Werror $foreign -Wno-ignored-attributes" ||
		true
	rm -rf "$work/clang"
fi

if wanted style; then
	heading "Style"
	harness style test/style.sh
	harness storeys test/storeys.pl
	harness lint test/lint.sh cppcheck
fi

if wanted regress || wanted pgtap || wanted shell || wanted load || wanted docs || wanted docs-update || wanted traps; then
	install_extension "$tree" "$work" with_llvm=no
	start_cluster "$work"
	export PGOPTIONS='-c statement_timeout=300s'
fi

if wanted regress; then
	heading "Regression tests (pg_regress)"
	regress "$tree"
fi

if wanted pgtap; then
	heading "SQL tests (pgTAP)"
	create_tap_database gaireport_pgtap
	harness pgtap pg_prove --verbose -d gaireport_pgtap --ext .sql test/pgtap
fi

if wanted shell; then
	heading "Tests of the whole (shell)"
	harness shell prove --verbose test/t/*.sh
fi

if wanted load; then
	heading "Tests of the loader"
	harness load prove --verbose test/load/*.sh
fi

english_pages() { # command ...
	local pages

	mapfile -t pages < <(printf '%s\n' README.md docs/*.md | grep -v zh-CN)
	"$@" "${pages[@]}"
}

# The pages in Chinese, with a server and programs that speak Chinese, as their readers see them.
in_chinese() { # command ...
	env LOCPATH="$work/chinese/locales" LC_ALL=zh_CN.UTF-8 PGOPTIONS="$PGOPTIONS -c lc_messages=zh_CN.UTF-8" "$@"
}
chinese_pages() { # command ...
	local folder=$work/chinese options=$PGOPTIONS

	mkdir "$folder"
	[ "$EUID" -ne 0 ] || chown "$(server_user)" "$folder"
	if ! make_chinese_locale "$folder"; then
		say "the pages in Chinese are left out: no sources of the locale, or a server without translations"
		return
	fi
	share_installation "$folder"
	LOCPATH=$folder/locales start_cluster "$folder"
	export PGOPTIONS=$options
	if [ "$(in_chinese psql -XAc 'SELECT 1' | tail -1)" = '（1 行）' ]; then
		"$@" README.zh-CN.md docs/*.zh-CN.md
	else
		say "the pages in Chinese are left out: psql speaks other words than that of PostgreSQL 15"
	fi
	stop_cluster "$folder" fast
	use_cluster "$work"
	export PGOPTIONS=$options
}

if wanted docs; then
	heading "Examples of the documentation"
	english_pages harness docs prove --verbose test/docs.pl ::
	chinese_pages harness docs.zh-CN in_chinese prove --verbose test/docs.pl ::
fi
# For those who changed an example: what it prints is written into the pages.  Read the difference before you commit it.
if wanted docs-update; then
	cd "$top"
	english_pages test/docs.pl --write >"$work/docs.tap"
	chinese_pages in_chinese test/docs.pl --write >>"$work/docs.tap"
	cd "$tree"
	exit 0
fi

# Overflow and the like stop the server here, which is noticed; PostgreSQL's own flags make it wrap around.
if wanted traps; then
	heading "SQL tests with traps on undefined behaviour"
	if [ -z "$(server_search "$work")" ]; then
		say "left out: this server finds extensions only where they are installed"
	else
		copy_tree "$work/traps"
		if step "it builds with traps" build "$work/traps" CC=gcc \
			COPT='-O1 -fno-wrapv -fsanitize=undefined -fsanitize-undefined-trap-on-error'; then
			install_extension "$work/traps" "$work" with_llvm=no
			create_tap_database gaireport_traps
			mapfile -t tests < <(untimed_tap_tests)
			harness traps pg_prove --verbose -d gaireport_traps "${tests[@]}"
		fi
		rm -rf "$work/traps"
	fi
fi

if wanted unit; then
	heading "Unit and property tests of the core"
	# the program that takes longest begins
	programs=()
	for suite in generate unit fuzz steps tools; do
		if step "test/$suite builds" make -s -j"$jobs" -C "test/$suite" all; then
			mapfile -t -O "${#programs[@]}" programs < <(make -s -C "test/$suite" programs)
		fi
	done
	harness core prove --exec '' --verbose --jobs "$jobs" "${programs[@]}"
fi

check_server_log "$work/server.log"

echo
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
