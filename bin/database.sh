# For bin/backup and bin/restore. Sourced, never run.

# database_of_settings TOOL: sets $tool to PostgreSQL's TOOL, and its environment from the connector's settings.
database_of_settings() {
  local rest hostport
  case "${CONNECTOR_DB_URL:-}" in
    jdbc:postgresql://*) rest=${CONNECTOR_DB_URL#jdbc:postgresql://} ;;
    *) fail "CONNECTOR_DB_URL must be a PostgreSQL's (jdbc:postgresql://host:port/name). The embedded H2 is one file in CONNECTOR_DATA_DIR: stop the node and copy it." ;;
  esac
  hostport=${rest%%/*}
  PGDATABASE=${rest#*/} PGDATABASE=${PGDATABASE%%\?*}
  PGHOST=${hostport%%:*} PGPORT=5432
  case "$hostport" in *:*) PGPORT=${hostport##*:} ;; esac
  export PGDATABASE PGHOST PGPORT PGUSER="${CONNECTOR_DB_USER:-connector}" PGPASSWORD="${CONNECTOR_DB_PASSWORD:-}"
  # The newest that is installed: a dump tool must not be older than the server.
  tool=$(ls -d /usr/lib/postgresql/*/bin/"$1" 2>/dev/null | sort -V | tail -1)
  [ -n "$tool" ] || tool=$(command -v "$1") || fail "PostgreSQL's $1 is needed: install its client package."
}
