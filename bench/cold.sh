#!/usr/bin/env bash
# Cold runs of the published (ReadyToRun) tool: 31 Word files into a new library, the same again, and one question; median of some runs.
# Rival: a Python script that takes only the text out of the same files (zipfile and a regular expression), and codes nothing.
# usage: bench/cold.sh [RUNS]    (needs the corpus and GNU time; writes bench/results/cold.md)
set -euo pipefail
root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
corpus=${LIANGHUI_CORPUS:-$root/../shared/corpus}
runs=${1:-7}
files=$corpus/originals/2025-docx
[ -d "$files" ] || { echo "bench/cold.sh needs the corpus: $files is not there" >&2; exit 1; }
[ -x /usr/bin/time ] || { echo "bench/cold.sh needs GNU time (Debian: time)" >&2; exit 1; }
tool=$root/artifacts/readytorun
dotnet publish "$root/src/Lianghui.Cli" -c Release -r linux-x64 -p:PublishReadyToRun=true --self-contained false -o "$tool" --nologo -v quiet >&2
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT

# measure NAME COMMAND…: median seconds, CPU seconds and the highest peak memory (MiB) of the runs; BEFORE is run before each.
measure() {
  local name=$1; shift
  : >"$work/$name"
  for _ in $(seq "$runs"); do
    eval "${BEFORE:-:}"
    /usr/bin/time -f "%e %U %S %M" -a -o "$work/$name" "$@" >/dev/null 2>"$work/error" || { cat "$work/error" >&2; exit 1; }
  done
  awk '{ print $1, $2 + $3, $4 / 1024 }' "$work/$name" | sort -n |
    awk -v n="$name" '{ e[NR] = $1; c[NR] = $2; if ($3 > m) m = $3 } END { h = int((NR + 1) / 2); printf "| %s | %.2f | %.2f | %.0f |\n", n, e[h], c[h], m }'
}

cat >"$work/rival.py" <<'P'
import glob, re, sys, zipfile
for name in glob.glob(sys.argv[1] + "/*.docx"):
    xml = zipfile.ZipFile(name).read("word/document.xml").decode("utf-8")
    for paragraph in xml.split("</w:p>"):
        "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", paragraph))
P
result=$root/bench/results/cold.md
{
  echo "# Cold runs of the published tool"
  echo
  echo "\`bench/cold.sh $runs\`: median of $runs runs, $(nproc) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)), .NET $(dotnet --version), $(date -u +%Y-%m-%d)."
  echo "Goals: a new library ≤ 1.5 s, unchanged ≤ 0.3 s, peak ≤ 200 MiB."
  echo
  echo "| run | seconds | CPU seconds | peak MiB |"
  echo "|---|---|---|---|"
  BEFORE='rm -f "$work/new.db"' measure "31 Word files into a new library, coded" "$tool/lianghui" add "$files" --library "$work/new.db"
  measure "the same 31 files again" "$tool/lianghui" add "$files" --library "$work/new.db"
  measure "one question: targets --format json" "$tool/lianghui" targets --library "$work/new.db" --format json
  command -v python3 >/dev/null && measure "rival: Python zipfile and re, text only, no coding" python3 "$work/rival.py" "$files"
  echo
} | tee "$result.part"
mv "$result.part" "$result"
