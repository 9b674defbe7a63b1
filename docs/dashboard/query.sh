# query.sh - a query as JSON; sourced by the data loaders.  The connection comes from the environment (PGHOST …);
# GAI_VIEWS is the schema of gai_create_views, GAI_SOURCE the table that the views are of, GAI_KEY and GAI_REPORT its columns.
# shellcheck shell=sh disable=SC2034
set -eu

views=${GAI_VIEWS:-gai_views}
source=${GAI_SOURCE:-report}
key=${GAI_KEY:-id}
report=${GAI_REPORT:-report}

as_json() { # query
	psql -XAtq -v ON_ERROR_STOP=1 -c "SELECT coalesce(json_agg(t), '[]') FROM ($1) AS t"
}
