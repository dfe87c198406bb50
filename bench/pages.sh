#!/usr/bin/env bash
# Pages to text against AngleSharp, and PDF files against pdftotext, in one run; writes bench/results/pages.md.
# usage: bench/pages.sh [FOLDER OF PDF FILES]   (without one, the Word files of ../shared are turned into PDF by LibreOffice)
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
pdfs=${1:-}
if [ -z "$pdfs" ]; then
  pdfs=$(mktemp -d)
  soffice "-env:UserInstallation=file://$pdfs/profile" --headless --convert-to pdf --outdir "$pdfs" ../shared/corpus/originals/2025-docx/*.docx >/dev/null
fi
dotnet build bench/Lianghui.Bench -c Release --nologo -v quiet -clp:ErrorsOnly
{
  echo "# Pages and PDF files"
  echo "\`bench/pages.sh\`, $(date -u +%F), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg) at the start"
  echo
  bench/Lianghui.Bench/bin/Release/net10.0/Lianghui.Bench pages samples/texts "$pdfs" | sed 's/^/- /'
} | tee bench/results/pages.md
