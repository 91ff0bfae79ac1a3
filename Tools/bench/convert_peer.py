"""Writes the segments of a TMX as two columns: convert_peer.py TMX TSV."""

import sys

from lxml import etree

with open(sys.argv[2], "w", encoding="utf-8") as output:
    for _, unit in etree.iterparse(sys.argv[1], tag="tu", resolve_entities=False):
        texts = ["".join(segment.itertext()) for segment in unit.iter("seg")]
        output.write("\t".join(texts) + "\n")
        unit.clear()
        while unit.getprevious() is not None:
            del unit.getparent()[0]
