#!/bin/bash
#
# The library as a file: what it exports, what it asks of others, how it is hardened.  outside.sh watches what it does.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

library=gaireport.so
for tool in nm readelf; do
	command -v "$tool" >/dev/null || {
		echo "1..0 # SKIP there is no $tool"
		exit 0
	}
done
if ! readelf -h "$library" >/dev/null 2>&1; then
	echo "1..0 # SKIP the library is no ELF file here"
	exit 0
fi

# ---- symbols -----------------------------------------------------------------------------------------------------------

# The functions of the SQL scripts, those of earlier versions included, which a new library has to serve.
functions=$(find sql/extension sql/versions -name '*.sql' -print0 | xargs -0 grep -ohE "'MODULE_PATHNAME', *'[a-z_0-9]+'" |
	grep -oE "[a-z_0-9]+'$" | tr -d "'" | sort -u)
expected=$({
	printf '%s\n' Pg_magic_func _PG_init
	for function in $functions; do
		printf '%s\n' "$function" "pg_finfo_$function"
	done
} | LC_ALL=C sort)
exported=$(nm -D --defined-only "$library" | awk '{ print $3 }' | LC_ALL=C sort)
ok "$(($(wc -w <<<"$functions") < 30))" 'the functions of the script are found'
is "$exported" "$expected" 'the library exports the functions of the SQL script, its start and its magic block, nothing else'

# Nothing that opens a file or a connection, starts a program or looks at the environment.
imported=$(nm -D --undefined-only "$library" | awk '{ sub(/@.*/, "", $2); print $2 }')
like "$imported" '^(mem|str)[a-z]*$' 'it asks for functions of the C library'
is "$(grep -xE '(f|fd|fre|p)?open(at|64)?(_2)?|creat|unlink|rename|socket|connect|bind|listen|accept|send(to|msg)?|recv(from|msg)?|getaddrinfo|v?fork|clone|exec[a-z]*|posix_spawnp?|system|dlopen|(secure_)?getenv|setenv|signal|sigaction|(xml|html)(Read|SAXParse|Parse|Ctxt[A-Za-z]*)?(File|IO|Fd)|xml(Nano|IO)[A-Za-z0-9]*|zip_open|zip_source_file[a-z]*' \
	<<<"$imported" || true)" '' 'none of them opens a file or a connection, starts a program or reads the environment'

# ---- hardening ---------------------------------------------------------------------------------------------------------

segments=$(readelf -lW "$library")
dynamic=$(readelf -dW "$library")
like "$segments" 'GNU_RELRO' 'tables of addresses are read-only once the library is loaded'
like "$dynamic" 'BIND_NOW|Flags:.*NOW' 'for which all are bound at once'
like "$segments" 'GNU_STACK .* RW ' 'the stack is not executable'
is "$(grep -E '^ +LOAD .* RWE ' <<<"$segments" || true)" '' 'nothing is both writable and executable'
is "$(grep -E 'TEXTREL|RPATH|RUNPATH' <<<"$dynamic" || true)" '' 'no code is changed at loading, no folder to look for libraries is built in'
like "$imported" '^__stack_chk_fail$' 'stacks are protected'
like "$imported" '^__(mem|str|sn?printf|vsn?printf)[a-z]*_chk$' 'calls that fill buffers are checked'
done_testing
