#!/usr/bin/env bash
# ICU 72.1: where `ucnv_convertEx` stops at bytes that the encoding does not have, the sound text
# before them has been read and not written: it stays in the pivot buffer, and `target` stands where it
# stood. A caller that takes what has been written for all that came before the error counts lines
# and columns from a place up to a pivot too early. A further call without input, on the same
# converters and pivot, writes the text.
#
# A line of GB 18030 with two bad bytes behind it shows it. Fails where that changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! pkg-config --exists icu-uc || ! command -v gcc >/dev/null; then
  apt-get install -y -qq gcc pkg-config libicu-dev >/dev/null
fi
echo "ICU $(pkg-config --modversion icu-uc)"
cat >"$work/convert.c" <<'C'
#include <stdio.h>
#include <unicode/ucnv.h>

int main(void) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *from = ucnv_open("GB18030", &status), *to = ucnv_open("UTF-8", &status);
  ucnv_setToUCallBack(from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  // "one, 你好." and a line end, then two bytes that GB 18030 does not have.
  const char input[] = "one, \xc4\xe3\xba\xc3.\n\xff\xff more";
  const char *source = input, *limit = input + sizeof input - 1;
  UChar pivot[256], *pivotSource = pivot, *pivotTarget = pivot;
  char output[256], *target = output;
  ucnv_convertEx(to, from, &target, output + sizeof output, &source, limit, pivot, &pivotSource,
                 &pivotTarget, pivot + 256, 0, 0, &status);
  printf("%s: read %d, written %d", u_errorName(status), (int)(source - input),
         (int)(target - output));
  status = U_ZERO_ERROR;
  source = limit = input;
  ucnv_convertEx(to, from, &target, output + sizeof output, &source, limit, pivot, &pivotSource,
                 &pivotTarget, pivot + 256, 0, 0, &status);
  printf("; after a call without input, written %d\n", (int)(target - output));
  return 0;
}
C
gcc -w -o "$work/convert" "$work/convert.c" $(pkg-config --cflags --libs icu-uc)
seen=$("$work/convert")
echo "$seen"
[[ $seen == "U_ILLEGAL_CHAR_FOUND: read 12, written 0; after a call without input, written 13" ]]
