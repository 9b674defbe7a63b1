# lib.sh - functions for the scripts of this folder: messages, and a private temporary cluster.
#
# To be sourced by bash with -euo pipefail.  PG_CONFIG names the PostgreSQL to use (default: the one on the PATH).
# shellcheck shell=bash disable=SC2034

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
PG_CONFIG=${PG_CONFIG:-pg_config}
export PG_CONFIG
# A make that a script calls must not take itself for a part of the make that called the script.
unset MAKEFLAGS MFLAGS MAKELEVEL

if [ -t 1 ]; then
	bold=$'\e[1m' faint=$'\e[2m' plain=$'\e[0m'
else
	bold='' faint='' plain=''
fi

heading() {
	printf '\n%s== %s%s\n' "$bold" "$*" "$plain"
}

say() {
	printf '%s%s%s\n' "$faint" "$*" "$plain"
}

die() {
	printf '%s: %s\n' "$(basename "$0")" "$*" >&2
	exit 1
}

# Runs a command as root, through sudo where the user is not root.
as_root() {
	if [ "$EUID" -eq 0 ]; then
		"$@"
	elif command -v sudo >/dev/null; then
		sudo "$@"
	else
		die "not root and no sudo for: $*"
	fi
}

# Writes the tree as a tar file to standard output, without build products.
pack_tree() {
	tar -C "$top" -cf - --exclude=./.git --exclude=build --exclude=node_modules --exclude='*.o' --exclude='*.bc' --exclude='*.so' \
		--exclude=results --exclude=tmp_check --exclude='./sql/gaireport--*.sql' .
}

# The Debian mirror that this machine's packages come from, or Debian's public address.
find_mirror() {
	local mirror=

	if command -v apt-get >/dev/null; then
		# shellcheck disable=SC2016
		mirror=$(apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
			sed -nE 's#^Debian Debian (https?://.*[^/])/*$#\1#p' | head -1)
	fi
	echo "${mirror:-http://deb.debian.org/debian}"
}

# Asks pg_config where the programs of the server are; call it after deps.sh.
find_server() {
	bindir=$("$PG_CONFIG" --bindir)
	pkglibdir=$("$PG_CONFIG" --pkglibdir)
	sharedir=$("$PG_CONFIG" --sharedir)
	PATH=$bindir:$PATH
	export PATH
}

# Makes the locale zh_CN.UTF-8 below the folder $1, for LOCPATH=$1/locales.  False where it cannot be had, or where the server
# speaks English only.
make_chinese_locale() { # folder
	mkdir -p "$1/locales"
	localedef -i zh_CN -f UTF-8 "$1/locales/zh_CN.utf8" 2>/dev/null || true
	chmod -R a+rX "$1/locales"
	[ -e "$1/locales/zh_CN.utf8/LC_MESSAGES" ] && [ "$("$PG_CONFIG" --configure | grep -c enable-nls)" -gt 0 ]
}

# Runs a program of the server, as another user if we are root, because the server refuses to run as root.
as_server() {
	if [ "$EUID" -eq 0 ]; then
		runuser -u "$(server_user)" -- "$@"
	else
		"$@"
	fi
}

server_user() {
	if [ "$EUID" -ne 0 ]; then
		id -un
	elif getent passwd postgres >/dev/null; then
		echo postgres
	else
		echo nobody
	fi
}

# Makes a folder that the server's user can enter.  It is outside of the source tree, whose parents may be closed to him.
new_folder() { # name
	local folder

	folder=$(mktemp -d "${TMPDIR:-/tmp}/gaireport-$1.XXXXXX")
	if [ "$EUID" -eq 0 ]; then
		chown "$(server_user)" "$folder"
	fi
	# A socket's address has room for 107 bytes.
	if ! (cd / && as_server test -w "$folder") || [ ${#folder} -gt 80 ]; then
		rm -rf "$folder"
		folder=$(mktemp -d "/tmp/gaireport-$1.XXXXXX")
		if [ "$EUID" -eq 0 ]; then
			chown "$(server_user)" "$folder"
		fi
	fi
	echo "$folder"
}

# Installs what is built in the tree $1 for the cluster in the folder $2.
#
# Debian's servers (extension_destdir) and PostgreSQL 18 (extension_control_path) can load an extension from a folder of
# ours, so the system stays as it is.  For other servers it is installed in the system.
install_extension() { # tree folder [make argument ...]
	local tree=$1 folder=$2 stage=$2/install
	shift 2

	case $(server_search "$folder") in
		'')
			say "this server finds extensions only where it is installed: make install"
			if [ -w "$pkglibdir" ] && [ -w "$sharedir/extension" ]; then
				make -s -C "$tree" install PG_CONFIG="$PG_CONFIG" "$@" >"$folder/install.log" 2>&1
			else
				sudo make -s -C "$tree" install PG_CONFIG="$PG_CONFIG" "$@" 2>&1 | tee "$folder/install.log" >/dev/null
			fi || {
				cat "$folder/install.log" >&2
				return 1
			}
			;;
		*)
			rm -rf "$stage"
			make -s -C "$tree" install DESTDIR="$stage" PG_CONFIG="$PG_CONFIG" "$@" >"$folder/install.log" 2>&1 || {
				cat "$folder/install.log" >&2
				return 1
			}
			chmod -R a+rX "$stage"
			;;
	esac
}

# Lets another cluster find the extension where the current cluster does.
share_installation() { # folder
	if [ -d "$PGHOST/install" ]; then
		ln -s "$PGHOST/install" "$1/install"
	fi
}

# Prints the settings that make a server look into the folder, too; nothing if it cannot.
server_search() { # folder
	local stage=$1/install settings

	settings=$(cd / && as_server "$bindir/postgres" --describe-config 2>/dev/null | cut -f1)
	if grep -qx extension_destdir <<<"$settings"; then
		echo "extension_destdir = '$stage'"
	elif grep -qx extension_control_path <<<"$settings"; then
		echo "extension_control_path = '$stage$sharedir:\$system'"
		echo "dynamic_library_path = '$stage$pkglibdir:\$libdir'"
	fi
}

# Makes and starts a cluster in the folder: UTF8, C.UTF-8, reachable only through a socket in the folder, which only its
# owner may enter.  Nothing is flushed to disk, because it need not survive.  server_program, if set, names the server;
# initdb_option is one more argument of initdb, cluster_locale another locale.
start_cluster() { # folder
	local folder=$1 locale=${cluster_locale:-C}

	if [ "$locale" = C ] && locale -a 2>/dev/null | grep -qiE '^C\.utf-?8$'; then
		locale=C.UTF-8
	fi
	if ! [ -s "$folder/data/PG_VERSION" ]; then
		(cd / && as_server "$bindir/initdb" -D "$folder/data" -U postgres --auth=trust --encoding=UTF8 \
			--locale="$locale" --no-sync --no-instructions ${initdb_option:+"$initdb_option"}) >"$folder/initdb.log" 2>&1 || {
			cat "$folder/initdb.log" >&2
			return 1
		}
		{
			echo "listen_addresses = ''"
			echo "unix_socket_directories = '$folder'"
			echo "fsync = off"
			echo "full_page_writes = off"
			echo "synchronous_commit = off"
			echo "autovacuum = off"
			echo "max_connections = 20"
			echo "shared_buffers = '64MB'"
			echo "log_min_messages = warning"
			server_search "$folder"
		} | (cd / && as_server tee -a "$folder/data/postgresql.conf" >/dev/null)
	fi
	# The server must not inherit our descriptors, or a program that reads our output would wait for the server's end.
	(cd / && as_server "$bindir/pg_ctl" ${server_program:+-p "$server_program"} -D "$folder/data" \
		-l "$folder/server.log" -w -s start \
		</dev/null >"$folder/start.log" 2>&1) || {
		cat "$folder/start.log" "$folder/server.log" >&2
		return 1
	}
	use_cluster "$folder"
}

# Makes all libpq programs from here on talk to the cluster in the folder.
use_cluster() { # folder
	unset PGSERVICE PGOPTIONS PGPASSWORD PGHOSTADDR PGSSLMODE PSQLRC
	export PGHOST=$1 PGPORT=5432 PGUSER=postgres PGDATABASE=postgres PGCLIENTENCODING=UTF8 PGAPPNAME=gaireport
	# Messages of libpq and psql, psql's settings and the sort order must not depend on the user.
	export LC_ALL=C.UTF-8 PGTZ=UTC PSQL_PAGER='' PAGER=''
}

cluster_runs() { # folder
	[ -s "$1/data/postmaster.pid" ] && (cd / && as_server "$bindir/pg_ctl" -D "$1/data" status) >/dev/null 2>&1
}

# Stops the cluster in the folder, if it runs.
stop_cluster() { # folder mode
	if cluster_runs "$1"; then
		(cd / && as_server "$bindir/pg_ctl" -D "$1/data" -m "$2" -w -s stop) >/dev/null 2>&1
	fi
}

# The same, and removes the folder.
remove_cluster() { # folder
	stop_cluster "$1" immediate || true
	rm -rf "$1"
}
