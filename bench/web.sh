#!/usr/bin/env bash
# Load on the dashboard over loopback: 62 reports, 64 connections for 30 s on each of the five heaviest JSON routes.
# usage: bench/web.sh LIBRARY [SECONDS] — needs wrk; LIANGHUI may name another build of the tool; answers are asked for in gzip, as browsers and client libraries do (ENCODING=identity asks for them plain); prints requests, p50/p95/p99 and errors of each route, and memory before and after.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
library=${1:?name a library, for example one made by: lianghui add --library FILE ../shared/corpus/reports}
seconds=${2:-30}
report=$(mktemp) script=$(mktemp)
cat >"$script" <<'LUA'
done = function(summary, latency)
  io.write(string.format("requests %d, errors %d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms\n", summary.requests,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000))
end
LUA
${LIANGHUI:-"$root/lianghui"} serve --port "${PORT:-0}" --library "$library" --seed >"$report" 2>/dev/null &
server=$!
trap 'kill $server 2>/dev/null; rm -f "$report" "$script"' EXIT
for _ in $(seq 400); do [ -s "$report" ] && break; sleep 0.25; done
base=$(head -1 "$report")
memory() { awk '/VmRSS/ {printf "%d MiB", $2 / 1024}' /proc/$server/status; }
routes=("/api/v1/targets?year=2025&limit=1000" "/api/v1/tasks?year=2025&level=2&limit=1000" "/api/v1/outturns?year=2025&limit=1000"
  "/api/v1/terms?term=%E6%94%B9%E9%9D%A9" "/en/radar.json?year=2026")
for route in "${routes[@]}"; do curl -sf -H "Accept-Encoding: ${ENCODING:-gzip}" -o /dev/null "$base$route"; done
echo "memory at the start: $(memory)"
for route in "${routes[@]}"; do
  echo "$route: $(wrk -t1 -c64 -d"${seconds}s" -H "Accept-Encoding: ${ENCODING:-gzip}" -s "$script" "$base$route" | tail -1); memory $(memory)"
done
