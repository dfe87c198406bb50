#!/usr/bin/env bash
# Times of pages and routes over a library, and of ways to find a word of two characters in PostgreSQL. Called by run.sh.
# usage: bench/team/queries.sh TOOL LIBRARY DATABASE PORT
set -euo pipefail
tool=$1 library=$2 database=$3 port=$4
"$tool" serve --port "$port" --library "$library" >/dev/null 2>&1 & web=$!
# A bench that is stopped must not leave an index being built behind: it would block whoever adds.
trap 'kill $web 2>/dev/null || true; psql -X -q -d postgres -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '"'%bench_trgm%'"' AND pid <> pg_backend_pid()" >/dev/null 2>&1 || true' EXIT
base=http://127.0.0.1:$port
for _ in $(seq 300); do curl -sf -o /dev/null "$base/healthz" && break; sleep 0.2; done
percentiles() { sort -n | awk '{t[NR]=$1} END {printf "p50 %.0f ms, p95 %.0f ms, n %d\n", t[int((NR+1)/2)]*1000, t[int(NR*0.95+0.5)]*1000, NR}'; }
get() { curl -s -o /dev/null -m 120 -w '%{time_total}\n' "$base$1"; }
words=(低空经济 银发经济 以旧换新 首发经济 新质生产力 数字经济 乡村振兴 营商环境 碳达峰 人工智能 消费 就业 改革 开放 创新 粮食 能源 生态 教育 医疗)
overviews() { for y in $(seq 2001 2020); do get "/en/?year=$y"; done | percentiles; }
# Years are rendered ahead in the background; that has ended when the process has used next to no CPU for three seconds.
used() { awk '{print $14 + $15}' /proc/$web/stat; }
settle() { for _ in $(seq 200); do local before=$(used); sleep 3; [ $(($(used) - before)) -gt 15 ] || return 0; done; }
echo "overview, first time: $(get /en/?year=2020) s"
echo "overview of 20 years, at once: $(overviews)"
began=$(date +%s); settle; echo "years rendered ahead after $(($(date +%s) - began)) s more, $(($(used) / 100)) CPU s in all"
echo "overview of 20 years: $(overviews)"
echo "trend of 20 terms, first time each: $(for w in "${words[@]}"; do get "/api/v1/terms?term=$(printf %s "$w" | jq -sRr @uri)"; done | percentiles)"
echo "the same again: $(for w in "${words[@]}"; do get "/api/v1/terms?term=$(printf %s "$w" | jq -sRr @uri)"; done | percentiles)"
echo "memory of serve: $(awk '/VmHWM/ {printf "%d MiB", $2 / 1024}' /proc/$web/status)"

# Which texts hold a word: reading all, an index of trigrams, an own index of pairs of characters.
sql() { psql -X -q -d "$database" "$@"; }
sql -c "CREATE EXTENSION IF NOT EXISTS pg_trgm"
sql -c "\\timing on" -c "CREATE INDEX IF NOT EXISTS bench_trgm ON texts USING gin (text gin_trgm_ops)" | sed 's/^/pg_trgm index: /'
sql -c "DROP TABLE IF EXISTS bench_pairs"
sql -c "\\timing on" -c "CREATE TABLE bench_pairs AS SELECT version, ARRAY(SELECT DISTINCT c || next FROM (SELECT c, lead(c) OVER (ORDER BY n) AS next FROM string_to_table(text, NULL) WITH ORDINALITY AS t(c, n)) p WHERE next IS NOT NULL) AS pairs FROM texts" | sed 's/^/pairs: /'
sql -c "\\timing on" -c "CREATE INDEX bench_pairs_index ON bench_pairs USING gin (pairs)" | sed 's/^/index of pairs: /'
sql -c "ANALYZE"
psql -X -A -t -d "$database" -c "SELECT 'size: texts ' || pg_size_pretty(pg_total_relation_size('texts') - pg_relation_size('bench_trgm')) || ', pg_trgm ' || pg_size_pretty(pg_relation_size('bench_trgm')) || ', pairs ' || pg_size_pretty(pg_total_relation_size('bench_pairs'))"
# A pair is taken from neighbours in one pass: substr() in UTF-8 counts from the start each time.
ask() { # NAME SQL: the number found and the median of five
  for _ in 1 2 3 4 5; do psql -X -A -t -q -d "$database" -c "\\timing on" -c "$2" | tr '\n' ' '; echo; done | sort -k3 -n | awk -v n="$1" 'NR == 3 {printf "%s: %s texts, %.0f ms\n", n, $1, $3}'
}
for word in 低空 飞地 改革 低空经济; do
  pairs=$(python3 -c "import sys; w=sys.argv[1]; print(','.join(f\"'{w[i:i+2]}'\" for i in range(len(w)-1)))" "$word")
  ask "$word, every text read (no index)" "SELECT count(*) FROM texts WHERE position('$word' in text) > 0"
  ask "$word, pg_trgm" "SELECT count(*) FROM texts WHERE text LIKE '%$word%'"
  ask "$word, pairs, then the text" "SELECT count(*) FROM bench_pairs p JOIN texts t USING (version) WHERE p.pairs @> ARRAY[$pairs] AND position('$word' in t.text) > 0"
done
sql -c "DROP TABLE bench_pairs" -c "DROP INDEX bench_trgm"
