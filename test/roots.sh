# roots.sh - root folders of other Debian suites, in which tests run; sourced after lib.sh.
#
# They are kept in $cache, which is GAI_VERSIONS or gaireport/versions in the user's cache folder.
# shellcheck shell=bash disable=SC2154

tester=tester
cache=${GAI_VERSIONS:-${XDG_CACHE_HOME:-$HOME/.cache}/gaireport/versions}
mkdir -p "$cache"
cache=$(cd "$cache" && pwd)

# ---- where packages come from ----------------------------------------------------------------------------------------

# The proxies of this machine, as arguments of env: those of the environment, else apt's.
find_proxies() {
	local name address

	proxies=()
	for name in http_proxy https_proxy no_proxy; do
		address=${!name:-}
		if [ -z "$address" ] && [ "$name" != no_proxy ] && command -v apt-config >/dev/null; then
			eval "$(apt-config shell address "Acquire::${name%_proxy}::Proxy")"
		fi
		if [ -n "$address" ]; then
			proxies+=("$name=$address")
		fi
	done
}

# A root folder reaches what this machine reaches: names of hosts, and what apt is told of its sources.
share_network() { # root
	local file

	for file in /etc/hosts /etc/resolv.conf; do
		if [ -e "$file" ]; then
			as_root cp -L "$file" "$1$file"
		fi
	done
	{ apt-config dump 2>/dev/null | grep -E '^Acquire::(http|https|ftp|Check-|Retries|ForceIPv)' || true; } |
		as_root tee "$1/etc/apt/apt.conf.d/50host" >/dev/null
}

# ---- root folders ----------------------------------------------------------------------------------------------------

# Runs a command in a root folder, with an environment of its own.  What is mounted for it is seen by nobody else, and
# what it leaves running ends with it.
inside() { # root user command ...
	local root=$1 user=$2 home=/home/$2
	shift 2

	if [ "$user" = root ]; then
		home=/root
	fi
	# shellcheck disable=SC2016
	as_root unshare --mount --pid --ipc --fork --kill-child bash -euc '
		mount --make-rprivate /
		mount -t proc proc "$1/proc"
		mount --rbind /dev "$1/dev"
		mount -t tmpfs tmpfs "$1/dev/shm"
		chroot "$1" runuser -u "$2" -- "${@:3}"' inside "$root" "$user" \
		env -i "HOME=$home" "USER=$user" LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
		PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "${proxies[@]}" "$@" 9>&-
}

apt_inside() { # root argument ...
	inside "$1" root apt-get -q -y "${@:2}"
}

# Makes the root folder of a suite, unless it is there.  It has its name only once it is whole.
make_root() { # suite
	local root=$cache/$1 new=$cache/$1.new mirror other

	if [ -d "$root" ]; then
		return
	fi
	mirror=${MIRROR:-$(find_mirror)}
	as_root rm -rf "$new"
	if [ "$1" = experimental ] || [ "$1" = upgrade ]; then
		# Both come on top of sid; upgrade has the servers of other suites beside its own.
		make_root sid || return
		as_root cp -a "$cache/sid" "$new" || return
		for other in $([ "$1" = upgrade ] && echo bookworm trixie || echo experimental); do
			echo "deb $mirror $other main" | as_root tee "$new/etc/apt/sources.list.d/$other.list" >/dev/null
		done
	else
		as_root env "${proxies[@]}" debootstrap --force-check-gpg --variant=minbase --include=ca-certificates \
			"$1" "$new" "$mirror" || return
		# No package starts a server: the tests start their own.
		as_root mkdir -p "$new/etc/postgresql-common"
		echo 'create_main_cluster = false' | as_root tee "$new/etc/postgresql-common/createcluster.conf" >/dev/null
		printf '#!/bin/sh\nexit 101\n' | as_root tee "$new/usr/sbin/policy-rc.d" >/dev/null
		as_root chmod +x "$new/usr/sbin/policy-rc.d"
		echo force-unsafe-io | as_root tee "$new/etc/dpkg/dpkg.cfg.d/50unsafe" >/dev/null
		inside "$new" root useradd --create-home --shell /bin/bash "$tester" || return
	fi
	as_root mv "$new" "$root"
}
