"""Looks at bitext files with others' eyes: validate_bitext.py SCHEMAS FILE...

TMX is checked against its DTD and XLIFF against its XSD (lxml), version 2 together with the
glossary module, and translate-toolkit reads the units. Prints a JSON object for each file: its name, what is wrong, and the units as pairs.
"""

import json
import os
import sys

from lxml import etree
from translate.storage import factory, pypo, tmx, xliff

try:
    from translate.storage import xliff2
except ImportError:
    xliff2 = None


def problems(schemas, path):
    if path.endswith(".po"):
        return []
    document = etree.parse(path, etree.XMLParser(no_network=True, load_dtd=False))
    if path.endswith(".tmx"):
        schema = etree.DTD(f"{schemas}/tmx14.dtd")
    elif document.getroot().get("version") == "1.2":
        schema = etree.XMLSchema(
            etree.parse(f"{schemas}/xliff12/xliff-core-1.2-transitional.xsd"))
    else:
        # The core alone lets anything pass that is in the name of a module.
        folder = f"{os.path.abspath(schemas)}/xliff/xliff-21/schemas"
        names = "urn:oasis:names:tc:xliff"
        schema = etree.XMLSchema(etree.fromstring(f"""
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:import namespace="{names}:document:2.0"
                schemaLocation="{folder}/xliff_core_2.0.xsd"/>
              <xs:import namespace="{names}:glossary:2.0" schemaLocation="{folder}/glossary.xsd"/>
            </xs:schema>"""))
    return [] if schema.validate(document) else [str(line) for line in schema.error_log]


def units(path):
    with open(path, "rb") as file:
        content = file.read()
    if path.endswith(".po"):
        store = pypo.pofile.parsestring(content)
    elif path.endswith(".tmx"):
        store = tmx.tmxfile.parsestring(content)
    elif b'version="1.2"' in content:
        store = xliff.xlifffile.parsestring(content)
    elif xliff2 is not None:
        store = xliff2.Xliff2File.parsestring(content)
    else:
        return None
    return [
        [str(unit.source), str(unit.target or "")]
        for unit in store.units if not unit.isheader()
    ]


for name in sys.argv[2:]:
    print(json.dumps({
        "file": name, "problems": problems(sys.argv[1], name), "units": units(name)}))
