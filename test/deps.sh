#!/bin/bash
#
# deps.sh - installs missing packages:
#
#   demo       what is needed to build and run the demonstration
#   test       the same, and what the tests need
#   versions   what the tests on other versions of PostgreSQL need on this machine
#   asserts    what "test" needs, and what is needed to build a server from source
#   lint       what test/lint.sh needs
#   tools      what test/tools.sh needs, which is no PostgreSQL
#   clients    what test/clients.sh needs besides "test": a browser, a word processor, drivers
#   trials     the same as "demo", and what test/trials.sh needs; sqlsmith only where apt has it
#   fuzz       what "make fuzz" needs, which is no PostgreSQL
#
#   test/deps.sh demo|test|versions|asserts|lint|tools|clients|trials|fuzz
#
# Calls apt-get, through sudo if the user is not root, and only if something is missing, so it also works offline.
# PG_CONFIG names the PostgreSQL; the default is the distribution's.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

purpose=${1:-demo}
missing=()

lacks() { # package ...
	missing+=("$@")
}

# The major version to use: the one of PG_CONFIG, else the newest server that is installed, else the distribution's.
major_version() {
	local version

	if command -v "$PG_CONFIG" >/dev/null; then
		"$PG_CONFIG" --version | sed 's/^PostgreSQL \([0-9]*\).*/\1/'
		return
	fi
	case $PG_CONFIG in
		pg_config) ;;
		/usr/lib/postgresql/*/bin/pg_config)
			cut -d/ -f5 <<<"$PG_CONFIG"
			return
			;;
		*)
			die "there is no PG_CONFIG=$PG_CONFIG"
			;;
	esac
	version=$(find /usr/lib/postgresql -mindepth 3 -maxdepth 3 -path '*/bin/postgres' 2>/dev/null |
		cut -d/ -f5 | sort -n | tail -1)
	if [ -z "$version" ]; then
		version=$(LC_ALL=C apt-cache depends postgresql 2>/dev/null | sed -n 's/.*Depends: postgresql-\([0-9]*\)$/\1/p' | head -1)
	fi
	echo "$version"
}

# The programs of test/tools.sh, and fonts that have the letters of the pages.
find_missing_tools() {
	local font program

	if ! command -v soffice >/dev/null || ! [ -e /usr/lib/libreoffice/program/libswlo.so ]; then
		lacks libreoffice-writer-nogui
	fi
	[ -e /usr/lib/libreoffice/program/libsclo.so ] || lacks libreoffice-calc-nogui
	command -v pdftotext >/dev/null || lacks poppler-utils
	for program in catdoc antiword w3m lynx elinks pandoc; do
		command -v "$program" >/dev/null || lacks "$program"
	done
	/usr/bin/python3 -c 'import bs4' 2>/dev/null || lacks python3-bs4
	/usr/bin/python3 -c 'import openpyxl' 2>/dev/null || lacks python3-openpyxl
	if [ "${OCR:-0}" -gt 0 ]; then
		command -v tesseract >/dev/null || lacks tesseract-ocr
		[ -e /usr/share/tesseract-ocr/5/tessdata/chi_sim.traineddata ] || lacks tesseract-ocr-chi-sim
	fi
	for font in wqy-zenhei arphic-uming arphic-ukai liberation; do
		find /usr/share/fonts -path "*${font#arphic-}*" -print -quit 2>/dev/null | grep -q . || lacks "fonts-$font"
	done
}

# The browser and word processor of test/clients.sh, and a font with Chinese letters.
find_missing_clients() {
	command -v chromium >/dev/null || lacks chromium
	if ! command -v soffice >/dev/null || ! [ -e /usr/lib/libreoffice/program/libswlo.so ]; then
		lacks libreoffice-writer-nogui
	fi
	command -v pdftotext >/dev/null || lacks poppler-utils
	command -v tesseract >/dev/null || lacks tesseract-ocr
	[ -e /usr/share/tesseract-ocr/5/tessdata/chi_sim.traineddata ] || lacks tesseract-ocr-chi-sim
	fc-list :lang=zh-cn 2>/dev/null | grep -q . || lacks fontconfig fonts-wqy-zenhei
	# the drivers and ORMs of test/programs.sh; npm, if there is one, fetches that of Node
	/usr/bin/python3 -c 'import psycopg2' 2>/dev/null || lacks python3-psycopg2
	[ -e /usr/share/java/postgresql.jar ] || lacks libpostgresql-jdbc-java
	/usr/bin/python3 -c 'import sqlalchemy' 2>/dev/null || lacks python3-sqlalchemy
	/usr/bin/python3 -c 'import django' 2>/dev/null || lacks python3-django
	[ -e /usr/share/java/eclipselink.jar ] || lacks libeclipselink-java libjpa-2.1-spec-java
	command -v javac >/dev/null || lacks default-jdk-headless
	command -v isql >/dev/null || lacks unixodbc
	find /usr/lib -name psqlodbcw.so -print -quit 2>/dev/null | grep -q . || lacks odbc-postgresql
}

# clang with the sanitizers' runtimes and libFuzzer, which are a package of their own.
find_missing_sanitizers() {
	local folder

	folder=$(mktemp -d)
	echo 'int main(void) { return 0; }' >"$folder/main.c"
	command -v clang >/dev/null || lacks clang
	clang -fsanitize=address,undefined "$folder/main.c" -o "$folder/main" 2>/dev/null || lacks libclang-rt-dev
	rm -rf "$folder"
}

find_missing() {
	local version

	missing=()
	if [ "$purpose" = versions ]; then
		[ -x /usr/sbin/debootstrap ] || command -v debootstrap >/dev/null || lacks debootstrap
		[ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || lacks debian-archive-keyring
		return
	fi
	command -v cc >/dev/null || lacks gcc
	command -v make >/dev/null || lacks make
	[ -e /usr/include/stdio.h ] || ! command -v apt-get >/dev/null || lacks libc6-dev
	command -v pkg-config >/dev/null || lacks pkg-config
	pkg-config --exists libxml-2.0 2>/dev/null || lacks libxml2-dev
	pkg-config --exists libzip 2>/dev/null || lacks libzip-dev
	if [ "$purpose" = clients ]; then
		find_missing_clients
		return
	fi
	if [ "$purpose" = tools ]; then
		find_missing_tools
		return
	fi
	if [ "$purpose" = fuzz ]; then
		find_missing_sanitizers
		command -v llvm-profdata >/dev/null || lacks llvm
		return
	fi

	# Other versions of these than Debian 12's are not used.
	if [ "$purpose" = lint ] || [ "$purpose" = test ]; then
		command -v cppcheck >/dev/null || lacks cppcheck
	fi
	if [ "$purpose" = lint ]; then
		! apt-cache show gcc-12 >/dev/null 2>&1 || command -v gcc-12 >/dev/null || lacks gcc-12
		! apt-cache show clang-tidy-14 >/dev/null 2>&1 || command -v clang-tidy-14 >/dev/null || lacks clang-tidy-14
	fi

	version=$(major_version)
	if [ -z "$version" ]; then
		lacks postgresql
	else
		if ! command -v "$PG_CONFIG" >/dev/null || ! [ -e "$("$PG_CONFIG" --includedir-server)/postgres.h" ] ||
			! [ -e "$("$PG_CONFIG" --pgxs)" ]; then
			lacks "postgresql-server-dev-$version"
		fi
		if ! command -v "$PG_CONFIG" >/dev/null || ! [ -x "$("$PG_CONFIG" --bindir)/postgres" ]; then
			[ -x "/usr/lib/postgresql/$version/bin/postgres" ] || lacks "postgresql-$version"
		fi
	fi

	# gai-load
	/usr/bin/python3 -c 'import psycopg' 2>/dev/null || lacks python3-psycopg
	/usr/bin/python3 -c 'import tqdm' 2>/dev/null || lacks python3-tqdm

	if [ "$purpose" = trials ]; then
		! apt-cache show sqlsmith >/dev/null 2>&1 || command -v sqlsmith >/dev/null || lacks sqlsmith
	fi
	if [ "$purpose" = asserts ]; then
		command -v dpkg-source >/dev/null || lacks dpkg-dev
		[ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || lacks debian-archive-keyring
		[ -e /usr/include/valgrind/memcheck.h ] || lacks valgrind
	fi
	if [ "$purpose" = test ] || [ "$purpose" = asserts ]; then
		if ! command -v prove >/dev/null || ! perl -MIO::Compress::Zip -e 1 2>/dev/null; then
			lacks perl
		fi
		if ! command -v pg_prove >/dev/null; then
			lacks libtap-parser-sourcehandler-pgtap-perl
		fi
		if [ -n "$version" ] && ! { command -v "$PG_CONFIG" >/dev/null &&
			[ -e "$("$PG_CONFIG" --sharedir)/extension/pgtap.control" ]; }; then
			lacks "postgresql-$version-pgtap"
		fi
		command -v gcc >/dev/null || lacks gcc
		command -v pdftotext >/dev/null || lacks poppler-utils
		# Translations, and a Chinese locale to see them in.
		command -v msgfmt >/dev/null || lacks gettext
		command -v valgrind >/dev/null || lacks valgrind
		command -v strace >/dev/null || lacks strace
		[ -e /usr/share/i18n/locales/zh_CN ] || lacks locales
		find_missing_sanitizers
	fi
}

apt() {
	as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 "$@" </dev/null
}

find_missing
if [ ${#missing[@]} -eq 0 ]; then
	exit 0
fi
command -v apt-get >/dev/null || die "no apt-get here; please install what Debian calls: ${missing[*]}"
if [ "$EUID" -ne 0 ] && ! command -v sudo >/dev/null; then
	die "not root and no sudo; please have these installed: ${missing[*]}"
fi

heading "Installing what is missing: ${missing[*]}"
apt update || say "the package lists could not be refreshed; trying with those at hand"
# A first round may know no version yet (no lists, no pg_config): what its packages bring decides the second.
for round in 1 2 3; do
	find_missing
	if [ ${#missing[@]} -eq 0 ]; then
		exit 0
	fi
	say "round $round: ${missing[*]}"
	apt install -y --no-install-recommends "${missing[@]}"
done
find_missing
if [ ${#missing[@]} -gt 0 ]; then
	die "still missing for the PostgreSQL of $PG_CONFIG: ${missing[*]}"
fi
