#!/usr/bin/env bash
# md4c takes a table for a paragraph when a cell below its header has fewer than three signs, as in
# |-|-| or |:-|-:|; GitHub's own parser, cmark-gfm, wants one hyphen, as GitHub's specification does.
#
# Seen with md4c 0.4.8 and cmark-gfm 0.29.0.gfm.6 of Debian 12, both with the extension for tables on.
#
# Ends with 0 as long as this is so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq libmd4c0=0.4.8-1 libmd4c-html0=0.4.8-1 libmd4c-dev=0.4.8-1 \
  libmd4c-html0-dev=0.4.8-1 cmark-gfm=0.29.0.gfm.6-6 libcmark-gfm0.29.0.gfm.6=0.29.0.gfm.6-6 \
  libcmark-gfm-extensions0.29.0.gfm.6=0.29.0.gfm.6-6
for package in *.deb; do dpkg -x "$package" root; done
lib=$(dirname "$(find root -name 'libmd4c.so.*' | head -n 1)")
export LD_LIBRARY_PATH=$PWD/$lib
cat >render.c <<'C'
#include <md4c-html.h>
#include <stdio.h>
#include <string.h>
static void out(const MD_CHAR* text, MD_SIZE size, void* data) { fwrite(text, 1, size, stdout); }
int main(int count, char** words) {
  return md_html(words[1], strlen(words[1]), out, NULL, MD_FLAG_TABLES, 0);
}
C
cc -I root/usr/include render.c -o render -L "$lib" -lmd4c-html -lmd4c
tables=()
for row in '|-|-|' '|:-|-:|' '|---|---|'; do
  text=$(printf '| a | b |\n%s\n| c | d |\n' "$row")
  ours=$(./render "$text" | grep -c '<table>' || true)
  theirs=$(root/usr/bin/cmark-gfm -e table <<<"$text" | grep -c '<table>' || true)
  echo "$row: md4c $ours table, cmark-gfm $theirs"
  tables+=("$ours$theirs")
done
if [[ ${tables[*]} == "01 01 11" ]]; then
  echo "as described: md4c wants three signs, cmark-gfm one hyphen"
else
  echo "no longer as described" >&2
  exit 1
fi
