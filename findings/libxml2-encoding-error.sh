#!/usr/bin/env bash
# libxml2 2.9.14, push parser: bytes that the declared encoding does not have end the document where
# they stand, and `wellFormed` stays 1. What follows is passed over in silence: `xmlParseChunk` of
# later pieces gives no event, and at the end of the input the depth is not back at 0. Only the value
# that `xmlParseChunk` returns says that something is wrong, and it is that of a warning as well as
# of an error. A memory in GBK that calls itself gb2312, as many do, is cut at its first character
# that GB 2312 lacks (such as 镕) with every sign of success.
#
# A document of four elements, the second of which holds such a character, shows it; the same
# document with the label GB18030 has all four. Fails where that changes.
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

static int elements, depth;
static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                  int n, const xmlChar **ns, int a, int d, const xmlChar **attributes) {
  depth++;
  if (strcmp((const char *)name, "u") == 0) elements++;
}
static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  depth--;
}

int main(int count, char **arguments) {
  xmlSAXHandler handler = {0};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, "document");
  char piece[64];
  size_t length;
  while ((length = fread(piece, 1, sizeof piece, stdin)) > 0)
    xmlParseChunk(parser, piece, (int)length, 0);
  int returned = xmlParseChunk(parser, NULL, 0, 1);
  printf("elements %d, depth %d, wellFormed %d, %s\n", elements, depth, parser->wellFormed,
         returned == 0 ? "returned 0" : "returned an error");
  return 0;
}
C
gcc -w -o "$work/push" "$work/push.c" $(pkg-config --cflags --libs libxml-2.0)

# 赵镕 in GBK: D5D4 is in GB 2312, E946 is not.
document() {
  printf '<?xml version="1.0" encoding="%s"?>\n<a><u>1</u><u>\xd5\xd4\xe9\x46</u>' "$1"
  printf '<u>%0200d</u><u>4</u></a>\n' 3
}
cut=$(document gb2312 | "$work/push" 2>/dev/null)
whole=$(document GB18030 | "$work/push" 2>/dev/null)
echo "gb2312:  $cut"
echo "GB18030: $whole"
[[ $cut == "elements 2, depth 2, wellFormed 1, "* ]]
[[ $whole == "elements 4, depth 0, wellFormed 1, returned 0" ]]
