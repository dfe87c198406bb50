#!/usr/bin/env bash
# Reports made at run time through one and through two workers, beside the embedded path; then queries and ways to search.
# usage: bench/team/run.sh [COUNT=20000]   — needs ../shared, PostgreSQL, RabbitMQ and python3; LIANGHUI names the tool (a published one for real figures)
#   PORTS (default 5180) is the first of seven loopback ports; WORK a folder for everything (default: a temporary one, removed at the end)
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")"); root=$(cd "$here/../.." && pwd)
count=${1:-20000}; ports=${PORTS:-5180}
tool=${LIANGHUI:-$root/lianghui}
work=${WORK:-$(mktemp -d)}; mkdir -p "$work"; chmod 755 "$work"
pg=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
as() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
export LIANGHUI_LIBRARY=$work/none.db PGUSER=postgres PGHOST=127.0.0.1 PGPORT=$ports
server=postgres://postgres@127.0.0.1:$ports
broker="amqp://guest:guest@127.0.0.1:$((ports + 1))/?queue=bench"

export HOME_RABBIT=$work/rabbit
rabbit() {
  mkdir -p "$HOME_RABBIT"; echo '[].' >"$HOME_RABBIT/plugins"; : >"$HOME_RABBIT/env.conf"; echo 'log.console = false' >"$HOME_RABBIT/rabbitmq.conf"
  HOME=$HOME_RABBIT RABBITMQ_NODENAME=lianghui-bench@localhost RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 RABBITMQ_NODE_PORT=$((ports + 1)) \
  RABBITMQ_DIST_PORT=$((ports + 2)) ERL_EPMD_PORT=$((ports + 3)) ERL_EPMD_ADDRESS=127.0.0.1 RABBITMQ_MNESIA_BASE=$HOME_RABBIT/mnesia \
  RABBITMQ_LOG_BASE=$HOME_RABBIT/log RABBITMQ_PID_FILE=$HOME_RABBIT/pid RABBITMQ_ENABLED_PLUGINS_FILE=$HOME_RABBIT/plugins \
  RABBITMQ_CONFIG_FILE=$HOME_RABBIT/rabbitmq RABBITMQ_CONF_ENV_FILE=$HOME_RABBIT/env.conf \
  RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1} +sbwt none" \
    setsid /usr/lib/rabbitmq/bin/rabbitmq-server >/dev/null 2>&1 </dev/null &
  for _ in $(seq 600); do (exec 3<>"/dev/tcp/127.0.0.1/$((ports + 1))") 2>/dev/null && return; sleep 0.3; done
  echo "the broker did not start" >&2; exit 1
}
stop() {
  [ -z "${web:-}" ] || kill "$web" 2>/dev/null || true
  [ -f "$HOME_RABBIT/pid" ] && kill -9 "$(cat "$HOME_RABBIT/pid")" 2>/dev/null || true
  ERL_EPMD_PORT=$((ports + 3)) epmd -kill >/dev/null 2>&1 || true
  as "$pg/pg_ctl" -D "$work/pg/data" -s -m immediate stop 2>/dev/null || true
  [ -n "${WORK:-}" ] || rm -rf "$work"
}
trap stop EXIT

echo "$(date -u +%FT%TZ) $(uptime)"
[ -d "$work/reports" ] || "$here/make-reports" "$count" "$work/reports"
bytes=$(du -sb "$work/reports" | cut -f1)
echo "reports: $count, $((bytes / 1000000)) MB"
mkdir -p "$work/pg"; [ "$(id -u)" -ne 0 ] || chown postgres "$work/pg"
[ -d "$work/pg/data" ] || as "$pg/initdb" -D "$work/pg/data" -U postgres -A trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
as "$pg/pg_ctl" -D "$work/pg/data" -w -s -l "$work/pg/log" -o "-p $ports -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work/pg -c shared_buffers=512MB -c max_wal_size=4GB" start
rabbit

# A run's wall seconds, CPU seconds and memory.
measure() { # NAME FILE: what /usr/bin/time wrote as "wall user sys kilobytes"
  awk -v n="$1" -v c="$count" '{cpu=$2+$3; printf "%s: %.1f docs/s, %.1f docs per CPU second (%.1f s, %.1f CPU s), %d MiB\n", n, c/$1, c/cpu, $1, cpu, $4/1024}' "$2"
}
timed() { local out=$1; shift; /usr/bin/time -f '%e %U %S %M' -o "$out" "$@"; }
new() { psql -X -q -d postgres -c "DROP DATABASE IF EXISTS $1 WITH (FORCE)" -c "CREATE DATABASE $1 TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'" 2>/dev/null; }

rm -f "$work/embedded.db"
timed "$work/t0" "$tool" add "$work/reports" --library "$work/embedded.db" --format csv >"$work/embedded.csv" 2>"$work/embedded.err" || true
tail -1 "$work/embedded.err"
measure "embedded, into a file" "$work/t0"
new direct
timed "$work/t1" "$tool" add "$work/reports" --library "$server/direct" --format csv >/dev/null 2>"$work/direct.err" || true
measure "add, into PostgreSQL" "$work/t1"

hand() { new "$1"; timed "$work/hand" "$tool" add "$work/reports" --queue "$broker" --objects "$work/objects" --library "$server/$1" >/dev/null 2>"$work/hand.err"; }
worker() { timed "$work/w$2" "$tool" worker --queue "$broker" --objects "$work/objects" --library "$server/$1" --slots "$3" --until-empty --quiet 2>"$work/worker$2.err"; }
hand one; measure "add --queue" "$work/hand"
worker one 1 2; measure "one worker of two slots" "$work/w1"
"$tool" jobs --library "$server/one"
hand two
began=$(date +%s.%N); worker two 1 1 & first=$!; worker two 2 1; wait $first; ended=$(date +%s.%N)
paste -d' ' "$work/w1" "$work/w2" | awk -v w="$(echo "$ended $began" | awk '{print $1-$2}')" '{print w, $2+$6, $3+$7, ($4>$8?$4:$8)}' >"$work/both"
measure "two workers of one slot" "$work/both"
"$tool" jobs --library "$server/two"
for library in one two; do "$here/compare" "$work/embedded.db" "$server/$library" 500; done
psql -X -A -t -d one -c "SELECT 'database: ' || pg_size_pretty(pg_database_size('one')) || ', of it texts ' || pg_size_pretty(pg_total_relation_size('texts')) || '; file: $(du -h "$work/embedded.db" | cut -f1)'"
psql -X -q -d one -c ANALYZE

"$here/queries.sh" "$tool" "$server/one" one $((ports + 4)) || true
