#!/bin/bash
# Writes the back-test of the forecast (docs/forecast/*.csv) from the corpus: bench/forecast.sh [CORPUS]. Paste the summary into docs/forecast.md.
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=${1:-../shared/corpus}
library=$(mktemp -d)/forecast.db
./lianghui add "$corpus/national" "$corpus/central/cewc" "$corpus/reports" --library "$library" --seed >/dev/null
./lianghui forecast backtest --format csv --library "$library" >docs/forecast/backtest.csv
./lianghui forecast backtest --by-year --format csv --library "$library" >docs/forecast/by-year.csv
rm -r "$(dirname "$library")"
