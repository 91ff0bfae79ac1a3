"""Validates TBX files: validate_tbx.py SCHEMAS FILE...

Version 2 is checked with an XML Schema. The structure of version 3 is checked with
RELAX NG (lxml), the dialect with its Schematron,
turned here into XSLT for Saxon (saxonche), because it needs XPath 2.
Prints one line for each violation; exits with 1 when there is any.
"""

import sys
from xml.sax.saxutils import quoteattr

from lxml import etree
from saxonche import PySaxonProcessor

SCHEMATRON = "{http://purl.oclc.org/dsdl/schematron}"


def stylesheet(path):
    """XSLT that writes a line for each assertion of a Schematron that fails."""
    schema = etree.parse(path).getroot()
    spaces = "".join(
        f' xmlns:{space.get("prefix")}={quoteattr(space.get("uri"))}'
        for space in schema.findall(f"{SCHEMATRON}ns"))
    modes, roots = [], []
    for number, pattern in enumerate(schema.findall(f"{SCHEMATRON}pattern")):
        mode = f"pattern{number}"
        roots.append(f'<xsl:apply-templates select="." mode="{mode}"/>')
        rules = pattern.findall(f"{SCHEMATRON}rule")
        for place, rule in enumerate(rules):
            asserts = "".join(
                f"<xsl:if test={quoteattr('not(' + check.get('test') + ')')}>"
                f"<xsl:text>{escape(''.join(check.itertext()))}&#10;</xsl:text></xsl:if>"
                for check in rule.findall(f"{SCHEMATRON}assert"))
            modes.append(
                f'<xsl:template match={quoteattr(rule.get("context"))} mode="{mode}" '
                f'priority="{len(rules) - place}">{asserts}'
                f'<xsl:apply-templates select="@*|*" mode="{mode}"/></xsl:template>')
        modes.append(
            f'<xsl:template match="@*|node()|/" mode="{mode}" priority="-5">'
            f'<xsl:apply-templates select="@*|*" mode="{mode}"/></xsl:template>')
    return (
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
        f'{spaces}><xsl:output method="text"/><xsl:template match="/">{"".join(roots)}'
        f'</xsl:template>{"".join(modes)}</xsl:stylesheet>')


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def main(schemas, files):
    grammar = etree.RelaxNG(etree.parse(f"{schemas}/TBX_Core_RNG/TBXcoreStructV03.rng"))
    failed = False
    with PySaxonProcessor(license=False) as saxon:
        for path in files:
            document = etree.parse(path)
            problems = []
            if document.getroot().tag == "martif":
                schema = etree.XMLSchema(etree.parse(f"{schemas}/omegat_tbx_v2.xsd"))
                if not schema.validate(document):
                    failed = True
                    print("\n".join(f"{path}: {entry}" for entry in schema.error_log))
                continue
            if not grammar.validate(document):
                problems += [str(entry) for entry in grammar.error_log]
            style = document.getroot().get("style", "dca").upper()
            dialect = document.getroot().get("type")
            place = f"{dialect}_dialect/{style}/{dialect}_{style}"
            if dialect == "TBX-Core":
                place = "TBX-Core_dialect/Schemas/TBX-Core"
            sheet = stylesheet(f"{schemas}/{place}.sch")
            compiled = saxon.new_xslt30_processor().compile_stylesheet(stylesheet_text=sheet)
            output = compiled.transform_to_string(source_file=path) or ""
            problems += [line for line in output.splitlines() if line.strip()]
            for problem in problems:
                failed = True
                print(f"{path}: {problem}")
    if not failed:
        print(f"{len(files)} files are valid")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
