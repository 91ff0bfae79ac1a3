"""Reads a bitext with other people's readers: read_bitext.py READER FILE.

Prints one JSON array: for each unit its source, its target and its note.
"""

import csv
import json
import sys

columns = ["source", "target", "note"]


def pandas(path):
    import pandas

    if path.endswith(".jsonl"):
        table = pandas.read_json(path, lines=True, dtype=False, convert_dates=False)
        table["note"] = [notes[0]["text"] for notes in table["notes"]]
    else:
        table = pandas.read_csv(path, dtype=str, keep_default_na=False)
    return table[columns].values.tolist()


def openpyxl(path):
    import openpyxl

    rows = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    header = list(next(rows))
    return [[row[header.index(column)] or "" for column in columns] for row in rows]


def table(path):
    """CSV that another program has written."""
    with open(path, newline="", encoding="utf-8") as file:
        return [[row[column] for column in columns] for row in csv.DictReader(file)]


readers = {"pandas": pandas, "openpyxl": openpyxl, "table": table}
print(json.dumps(readers[sys.argv[1]](sys.argv[2])))
