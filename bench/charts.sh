#!/usr/bin/env bash
# From the request to the last chart in the browser, pages with charts over a library; prints a table.
# usage: bench/charts.sh LIBRARY   (needs Chromium; LIANGHUI may name another build of the tool)
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
library=${1:?name a library, for example one made by: lianghui add --library FILE ../shared/corpus/reports}
dotnet build "$root/bench/Lianghui.Bench" -c Release --nologo -v quiet -clp:ErrorsOnly >&2
report=$(mktemp)
${LIANGHUI:-"$root/lianghui"} serve --port 0 --library "$library" --seed >"$report" 2>/dev/null &
server=$!
trap 'kill $server 2>/dev/null; rm -f "$report"' EXIT
for _ in $(seq 400); do [ -s "$report" ] && break; sleep 0.25; done
sleep 15 # the first pages are prepared when the server starts
"$root/bench/Lianghui.Bench/bin/Release/net10.0/Lianghui.Bench" charts "$(head -1 "$report")" "/en/targets?year=2025" "/zh/targets?year=2025" "/en/tasks?year=2025" "/en/overview?year=2025" "/en/terms?q=%E6%94%B9%E9%9D%A9" "/en/places/GD"
