#!/usr/bin/env bash
# libxml2 2.9.14, push parser: a well-formed document whose document type declaration has comments or
# processing instructions in its internal subset is refused where it comes in small pieces, with
# "DOCTYPE improperly terminated", and is read in one piece. Where the pieces end decides: this one is
# refused byte by byte and read ten bytes at a time. Who feeds the parser from a pipe should give it
# the declaration in one piece.
#
# One document, in pieces of several sizes, shows it. Fails where that changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! pkg-config --exists libxml-2.0 || ! command -v gcc >/dev/null; then
  apt-get install -y -qq gcc pkg-config libxml2-dev >/dev/null
fi
echo "libxml2 $(pkg-config --modversion libxml-2.0)"
cat >"$work/push.c" <<'C'
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>

static const char document[] =
    "<?xml version=\"1.0\"?><!DOCTYPE a [<?d e?><!-- ]> --><!ELEMENT a ANY>]><a>text</a>";
static void quiet(void *context, const char *message, ...) {}

int main(void) {
  xmlSetGenericErrorFunc(NULL, quiet);
  for (int size = 1; size <= 1000; size *= 10) {
    xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(NULL, NULL, NULL, 0, "document");
    int length = (int)strlen(document);
    for (int start = 0; start < length; start += size)
      xmlParseChunk(parser, document + start, start + size < length ? size : length - start, 0);
    xmlParseChunk(parser, NULL, 0, 1);
    const xmlError *error = xmlCtxtGetLastError(parser);
    printf("%d: %s", size, error ? error->message : "read\n");
  }
  return 0;
}
C
gcc -w -o "$work/push" "$work/push.c" $(pkg-config --cflags --libs libxml-2.0)
seen=$("$work/push")
echo "$seen"
grep -q '^1: DOCTYPE improperly terminated$' <<<"$seen"
grep -q '^1000: read$' <<<"$seen"
