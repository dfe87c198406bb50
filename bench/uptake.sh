#!/bin/bash
# Uptake of one conference over 31 reports (goal 2 s), and of all nine over the corpus (goal 30 s). Usage: bench/uptake.sh LIBRARY
set -e
tool="$(dirname "$0")/../src/Lianghui.Cli/bin/Release/net10.0/lianghui"
uptime
for from in 2024 all; do
  for _ in 1 2 3; do
    /usr/bin/time -f "uptake --from $from: %e s wall, %U s user, %M KiB" "$tool" uptake --library "$1" --from "$from" --by cell --format csv > /dev/null 2> /tmp/uptake.err || true
    tail -1 /tmp/uptake.err
  done
done
