"""Prints how many of the sentences that were added to and left out of translations `duiyi check` finds.

    coverage_table.py DUIYI REVISION DATA-DIRECTORY

For each kind of text, of 600 pairs that people translated 30 get a sentence of another pair on the
source (it was left out of the translation), and 30 others one on the target (it was added), the ways
in turn: at the end, at the beginning, as an item on a line of its own. A sentence counts as found where
a finding of the right rule at the default confidence stands on most of it; any finding of these rules
on another pair is false.
"""

import datetime
import json
import os
import platform
import random
import sys
import tempfile

from check_table import run
from score_plant import lines, pairs

COUNT, PLANTED = 600, 30


def corpora(data):
    every = pairs(data)
    news = len(lines(f"{data}/word-alignment/dev.f"))
    kinds = {"documentation": every[news:news + 900], "health": every[-3400:-2000],
             "manuals": every[-1900:]}
    return {name: found[:COUNT] for name, found in kinds.items()}


def sentence(text, chinese):
    """The first sentence of a text, where it is neither short nor long."""
    end = min((text.find(x) + 1 for x in ("。！？" if chinese else [". ", "? ", "! "])
               if text.find(x) > 0), default=len(text))
    found = text[:end].strip()
    length = len(found) if chinese else len(found.split())
    return found if (8 if chinese else 5) <= length <= (60 if chinese else 30) else None


def plant(clean, seed):
    """Units, and where a sentence stands that the other side lacks: (unit, side) to its text."""
    choice = random.Random(seed)
    units = [list(x) for x in clean]
    planted = {}
    order = choice.sample(range(len(units)), len(units))
    for side in (0, 1):
        count = 0
        while count < PLANTED and order:
            place = order.pop()
            other = clean[(place + choice.randrange(7, 40)) % len(clean)][side]
            text = sentence(other, side == 0)
            if not text or text in units[place][side]:
                continue
            mark = "" if text[-1] in "。！？.?!" else ("。" if side == 0 else ".")
            space = "" if side == 0 else " "
            own = units[place][side]
            way = count % 3
            if way == 0:
                end = "" if own[-1] in "。！？.?!" else ("。" if side == 0 else ".")
                units[place][side] = own + end + space + text + mark
            elif way == 1:
                units[place][side] = text + mark + space + own
            else:
                units[place][side] = own + "\n• " + text
            planted[place, side] = text
            count += 1
    return units, planted


CHECK = ["check", "--no-config", "--format", "jsonl", "--fail-on", "never", "--source-language", "zh",
         "--target-language", "en", "--only", "omitted", "--only", "added"]


def lines_of(units):
    return [json.dumps({"source": source, "target": target}, ensure_ascii=False)
            for source, target in units]


def check(duiyi, units, folder, options):
    path = f"{folder}/units.jsonl"
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines_of(units))
    done, seconds = run([duiyi, *CHECK, path, *options])
    if done.returncode:
        sys.exit(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()], seconds


def spans(finding, side):
    span = finding.get(("sourceSpan", "targetSpan")[side])
    return span.get("text", "") if isinstance(span, dict) else ""


def score(findings, planted):
    found, false = set(), set()
    for finding in findings:
        place = finding["segment"] - 1
        side = 0 if finding["rule"] == "omitted" else 1
        wanted = planted.get((place, side))
        text = spans(finding, side)
        if wanted and len(text) <= 2 * len(wanted) + 4 and 2 * len(text) >= len(wanted) and (
                text[:5] in wanted or wanted[:5] in text):
            found.add((place, side))
        elif (place, 0) not in planted and (place, 1) not in planted:
            false.add(place)
    return [sum(1 for x in found if x[1] == side) for side in (0, 1)] + [len(false)]


def main():
    duiyi, revision, data = sys.argv[1:]
    print(f"Sentences without counterpart, {datetime.date.today()}, "
          f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, "
          f"{platform.platform()}, revision {revision}\n"
          f"{PLANTED} left out and {PLANTED} added in {COUNT} pairs, three drawings each\n")
    print(f"{'':<34}{'left out':>10}{'added':>10}{'false':>10}{'CPU s':>10}")
    with tempfile.TemporaryDirectory() as folder:
        for name, clean in corpora(data).items():
            for title, options in (("", []), (", no dictionary", ["--no-dictionary"])):
                sums, times = [0, 0, 0], 0
                for seed in range(3):
                    units, planted = plant(clean, seed)
                    findings, seconds = check(duiyi, units, folder, options)
                    sums = [a + b for a, b in zip(sums, score(findings, planted))]
                    times += seconds
                print(f"{name + title:<34}" + "".join(f"{x / 3:>10.1f}" for x in sums)
                      + f"{times / 3:>10.2f}", flush=True)


if __name__ == "__main__":
    main()
