#!/bin/bash
#
# Everything that ends a statement also ends one of ours in the middle of a long text.  An interrupt that does not end the
# statement does not change its result.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../lib.sh
. "$(dirname "$0")/../lib.sh"
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

find_server
version=$(query postgres 'SHOW server_version_num')
db=gaireport_interrupts
primary=$PGHOST
folder=$(new_folder interrupts)
session_id=
trap 'use_cluster "$primary"; dropdb --if-exists --force "$db" 2>/dev/null; remove_cluster "$folder/standby"
	remove_cluster "$folder/primary"; rm -rf "$folder"' EXIT

# One text of 20 MB: to read it takes a second or more.
create_huge() {
	create_reports "$db"
	query "$db" "CREATE TABLE huge (body text); ALTER TABLE huge ALTER body SET STORAGE EXTERNAL;
		INSERT INTO huge SELECT repeat(body || E'\n', 5000) FROM report WHERE file = '004'"
}

create_huge
wanted=$(query "$db" 'SELECT md5(gai_parse(body)::text) FROM huge')
# What has been read to its end says so by an error: between the two the server looks for no interrupts.
long="SELECT ('read ' || md5(gai_parse(body)::text))::integer FROM huge"
read_all='22P02: invalid input syntax for type integer: "read '

# Begins a session with these settings that reads the long text.
begin() { # [setting ...]
	local setting arguments=()

	for setting in "$@"; do
		arguments+=(-c "SET $setting")
	done
	PGAPPNAME=interrupted psql -XqAt -v VERBOSITY=verbose -d "$db" "${arguments[@]}" -c "$long" >"$folder/said" 2>&1 &
	session_id=$!
}

# Waits in the server, where it takes no time to see it, until the session reads; then does what is said to its process.
# Sets server_pid.
when_it_reads() { # [function-of-its-pid]
	server_pid=$(psql -XqAt -v ON_ERROR_STOP=1 -d "$db" 2>&1 <<-SQL
		DO \$\$
		DECLARE
			reader integer;
		BEGIN
			FOR n IN 1 .. 3000 LOOP
				PERFORM pg_stat_clear_snapshot();
				SELECT pid INTO reader FROM pg_stat_activity
				WHERE application_name = 'interrupted' AND state = 'active' AND query LIKE '%gai_parse%'
				  AND clock_timestamp() - query_start > '0.1 s';
				EXIT WHEN FOUND;
				PERFORM pg_sleep(0.01);
			END LOOP;
			PERFORM set_config('interrupted.pid', reader::text, false), ${1:-abs}(reader);
		END \$\$;
		SELECT current_setting('interrupted.pid');
	SQL
	)
}

# Waits until a process of the server is gone; at most a minute.
wait_for_end() { # pid
	local n

	for ((n = 0; n < 300; n++)); do
		[ -n "$(query "$db" "SELECT pid FROM pg_stat_activity WHERE pid = $1")" ] || return 0
		sleep 0.2
	done
}

# Whether the session ends with this error, before it has read all.
ends_with() { # error what
	wait "$session_id" || true
	like "$(<"$folder/said")" "$1" "$2"
}

# The lines of the server's log that a process wrote and that match.
said_by_server() { # pid pattern
	sed -n "s/^.* \\[$1\\] //p" "$primary/server.log" | grep -E "$2" || true
}

# ---- what ends a statement ------------------------------------------------------------------------------------------

begin "statement_timeout = '300ms'"
ends_with '57014: canceling statement due to statement timeout' 'statement_timeout'

begin
when_it_reads pg_cancel_backend
ends_with '57014: canceling statement due to user request' 'pg_cancel_backend'

begin
when_it_reads pg_terminate_backend
ends_with '57P01: terminating connection due to administrator command' 'pg_terminate_backend'

# Nobody is there any more who would read the result.
begin "client_connection_check_interval = '50ms'"
when_it_reads
kill -9 "$session_id"
wait "$session_id" 2>/dev/null || true
wait_for_end "$server_pid"
is "$(said_by_server "$server_pid" 'connection to client lost|"read ')" 'FATAL:  connection to client lost' 'a client that is gone'

if [ "$version" -ge 170000 ]; then
	begin "transaction_timeout = '300ms'"
	ends_with '25P04: terminating connection due to transaction timeout' 'transaction_timeout'
else
	skip 'transaction_timeout came with PostgreSQL 17'
fi

is "$(query "$db" "
	CREATE FUNCTION pg_temp.attempt() RETURNS text LANGUAGE plpgsql AS \$\$
	BEGIN
		RETURN ($long);
	EXCEPTION WHEN query_canceled THEN
		RETURN SQLERRM;
	END \$\$;
	SET statement_timeout = '300ms';
	SELECT pg_temp.attempt();
	SET statement_timeout = 0;
	SELECT md5(gai_parse(body)::text) FROM huge")" "canceling statement due to statement timeout
$wanted" 'whoever catches the error can go on, and reads what it should'

# ---- what does not --------------------------------------------------------------------------------------------------

# The server writes what its memory is used for, in the middle of our work; the result is the same.
begin
when_it_reads pg_log_backend_memory_contexts
ends_with "$read_all$wanted" 'a question about its memory does not end it, and it reads the same'
is "$(said_by_server "$server_pid" 'logging memory contexts|"read ' | cut -c1-28)" "LOG:  logging memory context
ERROR:  invalid input syntax" 'and is answered while it reads'

# ---- conflicts with recovery, on a standby --------------------------------------------------------------------------

for node in primary standby; do
	mkdir "$folder/$node"
	share_installation "$folder/$node"
	[ "$EUID" -ne 0 ] || chown "$(server_user)" "$folder/$node"
done
start_cluster "$folder/primary"
create_huge
(cd / && as_server "$bindir/pg_basebackup" -h "$folder/primary" -U postgres -D "$folder/standby/data" -R --checkpoint=fast) \
	>"$folder/backup.log" 2>&1
printf "%s\n" "unix_socket_directories = '$folder/standby'" 'max_standby_streaming_delay = 0' "$(server_search "$folder/standby")" |
	(cd / && as_server tee -a "$folder/standby/data/postgresql.conf" >/dev/null)
start_cluster "$folder/standby"
begin
when_it_reads
PGHOST=$folder/primary query "$db" 'TRUNCATE huge'
ends_with '40001: canceling statement due to conflict with recovery' 'a conflict with recovery'

done_testing
