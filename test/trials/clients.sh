#!/bin/bash
#
# clients.sh - 50 clients write right and wrong reports, read, and change definitions, while processes of the server are killed.
#
#   test/trials/clients.sh       CLIENTS=50 LASTING=60 (seconds) EVERY=6 (seconds between kills, by chance); speaks TAP
#
# Needs a server in which the extension is installed (PGHOST … as usual); the clients have one of their own, which
# writes to disk as a real one does.  Every third time it is the postmaster that is killed, else a session that works.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"

find_server
cd "$top"
folder=$(new_folder clients)
trap 'remove_cluster "$folder"' EXIT
share_installation "$folder"
start_cluster "$folder"
stop_cluster "$folder" fast
printf '%s\n' 'fsync = on' 'full_page_writes = on' 'synchronous_commit = on' 'autovacuum = on' 'max_connections = 100' \
	'checkpoint_timeout = 30s' |
	(cd / && as_server tee -a "$folder/data/postgresql.conf" >/dev/null)
start_cluster "$folder"

# Sessions that are in the middle of a long call notice that the postmaster is gone when it is over; till then no new server
# can start.
start_again() {
	local n

	for ((n = 0; n < 120; n++)); do
		! start_cluster "$folder" 2>/dev/null || return 0
		sleep 0.5
	done
	die "the server does not start again"
}

kill_postmaster() {
	kill -9 "$(head -1 "$folder/data/postmaster.pid")"
	postmasters=$((postmasters + 1))
	start_again
}

# One that works, if there is one.
kill_session() {
	local pid

	pid=$(query_quietly "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
		ORDER BY state <> 'active', random() LIMIT 1")
	if [ -n "$pid" ] && kill -9 "$pid" 2>/dev/null; then
		sessions=$((sessions + 1))
	fi
}

query_quietly() { # statement
	psql -XqAt -d postgres -c "$1" 2>/dev/null || true
}

postmasters=0
sessions=0
/usr/bin/python3 test/trials/clients.py >"$folder/said" &
clients=$!
until [ -s "$folder/said" ]; do
	sleep 0.1
	kill -0 "$clients" 2>/dev/null || break
done
while sleep $((1 + RANDOM % (2 * ${EVERY:-6}))) && ! grep -q '^over' "$folder/said" && kill -0 "$clients" 2>/dev/null; do
	if ((RANDOM % 3 == 0)); then
		kill_postmaster
	else
		kill_session
	fi
done
status=0
wait "$clients" || status=$?
grep -vxE 'ready|over' "$folder/said"
echo "# killed by signal 9: $sessions sessions, $postmasters postmasters"
if grep -aE 'PANIC|TRAP:' "$folder/server.log"; then
	status=1
fi
exit "$status"
