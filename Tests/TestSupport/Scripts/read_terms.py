"""Reads terms with other people's readers: read_terms.py READER FILE.

Prints a line for each pair, source TAB target, in the order of the file.
"""

import json
import sys


def toolkit(path):
    """translate-toolkit, by the suffix."""
    from translate.storage import factory

    for unit in factory.getobject(path).units:
        if not unit.isheader() and unit.source:
            yield unit.source, unit.target


def pandas(path):
    import pandas

    if path.endswith(".json"):
        with open(path, encoding="utf-8") as file:
            concepts = json.load(file)["concepts"]
        terms = pandas.json_normalize(concepts, "terms", "id", record_prefix="term.")
        for _, group in terms.groupby("id", sort=False):
            yield tuple(group["term.text"])
        return
    table = pandas.read_csv(path, dtype=str, keep_default_na=False)
    yield from zip(table["source"], table["target"])


def openpyxl(path):
    import openpyxl

    rows = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    header = list(next(rows))
    for row in rows:
        yield row[header.index("source")], row[header.index("target")]


readers = {"toolkit": toolkit, "pandas": pandas, "openpyxl": openpyxl}
for source, target in readers[sys.argv[1]](sys.argv[2]):
    sys.stdout.buffer.write(f"{source}\t{target}\n".encode())
