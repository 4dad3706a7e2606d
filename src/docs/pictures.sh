#!/usr/bin/env bash
# Draws the pictures of the README anew, from a night on the sample: needs the built jar, Chromium, LibreOffice, poppler and ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java -jar target/yinghuo.jar --output="$work/output" --state="$work/state" --settle=0s --as-of=2022-09-10T02:00
chromium --headless --no-sandbox --hide-scrollbars --window-size=1000,1250 --screenshot="$work/page.png" "file://$work/output/2022/034/report.html"
soffice --headless --convert-to pdf --outdir "$work" "$work/output/2022/034/report.docx"
pdftoppm -r 60 -png -f 1 -l 1 -singlefile "$work/report.pdf" "$work/document"
convert "$work/page.png" -resize 420x -colors 64 src/docs/pictures/page.png
convert "$work/document.png" -resize 420x -colors 32 src/docs/pictures/document.png
