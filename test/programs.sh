#!/bin/bash
#
# programs.sh - what programs see by way of their drivers, psycopg2, node-postgres, JDBC, ODBC, and by way of SQLAlchemy,
# Django and JPA (EclipseLink).  Each sends the fields of a form that break a relation, shows what is refused and which cells
# to colour, lists the views with their comments and reads a page of facts.  All have to say the same.  Speaks TAP.
#
# Needs a server in which the extension is installed (PGHOST … as usual; test/one.sh clients starts one); starts another that
# has it too, for JDBC does not talk to sockets.  A driver that is not installed is skipped.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source-path=SCRIPTDIR source=tap.sh
. "$(dirname "$0")/tap.sh"
cd "$top"

find_server
folder=$(new_folder programs)
trap 'remove_cluster "$folder"' EXIT
share_installation "$folder"
start_cluster "$folder"
# a port that nothing listens on: the kernel gives one
port=$(/usr/bin/perl -MIO::Socket::INET -e 'print IO::Socket::INET->new(Listen => 1, LocalAddr => "127.0.0.1")->sockport')
psql -Xqc "ALTER SYSTEM SET listen_addresses = '127.0.0.1'" -c "ALTER SYSTEM SET port = $port"
stop_cluster "$folder" fast
start_cluster "$folder"
export PGHOST=127.0.0.1 PGPORT=$port PGDATABASE=programs
createdb programs
psql -Xq -v ON_ERROR_STOP=1 -f test/programs/setup.sql >/dev/null

says() { # driver command ...
	local driver=$1
	shift
	is "$("$@" 2>&1)" "$(cat test/programs/said.txt)" "$driver: what is refused, the cells to colour, views, facts"
}

if /usr/bin/python3 -c 'import psycopg2' 2>/dev/null; then
	says psycopg2 /usr/bin/python3 test/programs/with_psycopg2.py
else
	skip 'psycopg2 is not installed'
fi
for orm in sqlalchemy django; do
	if /usr/bin/python3 -c "import psycopg2, $orm" 2>/dev/null; then
		says "$orm" /usr/bin/python3 "test/programs/with_$orm.py"
	else
		skip "$orm is not installed"
	fi
done

if command -v npm >/dev/null && npm ping >"$folder/npm.log" 2>&1; then
	succeeds 'node-postgres is installed' npm install --silent --no-audit --no-fund --prefix "$folder/node" pg
	NODE_PATH=$folder/node/node_modules says node-postgres node test/programs/with_pg.js
else
	skip 'node-postgres cannot be reached'
fi

jdbc=/usr/share/java/postgresql.jar
if [ -e "$jdbc" ] && command -v javac >/dev/null; then
	javac -encoding UTF-8 -cp "$jdbc" -d "$folder/java" test/programs/WithJdbc.java
	says JDBC java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp "$jdbc:$folder/java" WithJdbc \
		"jdbc:postgresql://127.0.0.1:$port/programs?user=postgres"
else
	skip 'JDBC is not installed'
fi
jpa=$jdbc:/usr/share/java/eclipselink.jar:/usr/share/java/eclipselink-jpa-2.1-spec.jar
if [ -e /usr/share/java/eclipselink.jar ] && [ -e "$jdbc" ] && command -v javac >/dev/null; then
	mkdir -p "$folder/jpa/META-INF"
	cp test/programs/persistence.xml "$folder/jpa/META-INF"
	javac -proc:none -encoding UTF-8 -cp "$jpa" -d "$folder/jpa" test/programs/WithJpa.java
	says JPA java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp "$jpa:$folder/jpa" WithJpa \
		"jdbc:postgresql://127.0.0.1:$port/programs?user=postgres"
else
	skip 'EclipseLink is not installed'
fi

driver=$(find /usr/lib -name psqlodbcw.so -print -quit 2>/dev/null || true)
if [ -n "$driver" ] && command -v isql >/dev/null; then
	source="Driver=$driver;Server=127.0.0.1;Port=$port;Database=programs;UID=postgres;PWD=none"
	# the 200 fields of a form in one line of SQL, which is what isql sends
	psql -XAtq -f test/programs/insert.sql >"$folder/insert.sql"
	is "$(grep -o '"[a-z_.]*":' "$folder/insert.sql" | wc -l)" 200 'ODBC: 200 fields are sent'
	said=$(isql -k "$source" -b -v <"$folder/insert.sql" 2>&1 || true)
	like "$said" '23514' 'ODBC: SQLSTATE'
	like "$said" 'report breaks 2 relations of its form' 'ODBC: the message'
	like "$said" 'balance applications' 'ODBC: and its DETAIL'
	is "$(grep -c 'smallest edit' <<<"$said" || true)" 0 'ODBC leaves the HINT out: gai_repair gives it as rows'
	facts=$(echo "SELECT report_key, cell, value FROM gai_views.cells WHERE value > 0 ORDER BY report_key, cell COLLATE \"C\" LIMIT 2 OFFSET 2" |
		isql -k "$source" -b -d' ' 2>&1)
	is "$facts" "$(sed -n 's/^fact //p' test/programs/said.txt)" 'ODBC: a page of facts'
else
	skip 'ODBC is not installed'
fi

done_testing
