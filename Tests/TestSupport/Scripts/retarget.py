"""Opens a file with a tool that people use and puts a mark behind every translation.

    retarget.py KIND FILE
"""

import csv
import sys

MARK = "！"


def with_toolkit(storage, path):
    store = storage.parsefile(path)
    for unit in store.units:
        if unit.target:
            unit.target = unit.target + MARK
    store.save()


def with_lxml(path, is_translation):
    from lxml import etree

    tree = etree.parse(path)
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and is_translation(element):
            last = element[-1] if len(element) else None
            if last is not None:
                last.tail = (last.tail or "") + MARK
            elif element.text:
                element.text += MARK
    tree.write(path, encoding="UTF-8", xml_declaration=True)


def local(element):
    return element.tag.rpartition("}")[2]


def segment_of_target(element):
    return element.get("mtype") == "seg" and any(local(a) == "target" for a in element.iterancestors())


def chinese_term(element):
    section = next((a for a in element.iterancestors() if local(a) in ("langSec", "langSet")), None)
    if local(element) != "term" or section is None:
        return False
    return section.get("{http://www.w3.org/XML/1998/namespace}lang", "").startswith("zh")


def tables(rows):
    place = rows[0].index("target")
    for row in rows[1:]:
        if row[place]:
            row[place] += MARK


def main():
    kind, path = sys.argv[1:]
    if kind == "xliff":
        from translate.storage.xliff import xlifffile
        with_toolkit(xlifffile, path)
    elif kind == "tmx":
        from translate.storage.tmx import tmxfile
        with_toolkit(tmxfile, path)
    elif kind == "po":
        import polib
        catalogue = polib.pofile(path, wrapwidth=0)
        for entry in catalogue:
            if entry.msgstr:
                entry.msgstr += MARK
        catalogue.save()
    elif kind == "xliff2":
        with_lxml(path, lambda element: local(element) == "target")
    elif kind == "sdlxliff":
        with_lxml(path, segment_of_target)
    elif kind == "tbx":
        with_lxml(path, chinese_term)
    elif kind == "csv":
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        tables(rows)
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    elif kind == "xlsx":
        import openpyxl
        book = openpyxl.load_workbook(path)
        sheet = book.worksheets[0]
        head = [cell.value for cell in sheet[1]]
        for row in sheet.iter_rows(min_row=2):
            cell = row[head.index("target")]
            if cell.value:
                cell.value += MARK
        book.save(path)
    else:
        sys.exit(f"retarget: no kind {kind}")


main()
