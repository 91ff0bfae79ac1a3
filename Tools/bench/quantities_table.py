"""Prints how many right pairs tools leave alone, and how many wrong ones they find.

    quantities_table.py DUIYI REVISION CASES

CASES has the columns verdict (same, differs), source language, source, target and kind. Duiyi is
its check of numbers at the usual confidence; of the other tools a pair is said to be the same where
both sides are read alike (quantities_peer.py). CPU seconds are those of reading all pairs, the
loading of a tool included.
"""

import collections
import json
import os
import resource
import subprocess
import sys
import tempfile
import time

import quantities_peer as peers


def cases(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file][1:]


def duiyi(program, rows):
    """For each pair whether Duiyi says nothing of it, and the CPU seconds."""
    quiet = [True] * len(rows)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for source, target in (("zh", "en"), ("en", "zh")):
        part = [i for i, row in enumerate(rows) if row[1] == source]
        with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as file:
            file.writelines(f"{rows[i][2]}\t{rows[i][3]}\n" for i in part)
            file.flush()
            done = subprocess.run(
                [program, "check", file.name, "--from", "tsv", "--only", "number", "--no-config",
                 "--no-dictionary", "--source-language", source, "--target-language", target,
                 "--format", "jsonl", "--fail-on", "never"],
                capture_output=True, text=True, check=True)
        for line in done.stdout.splitlines():
            quiet[part[json.loads(line)["segment"] - 1]] = False
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return quiet, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peer(make, rows):
    start = time.process_time()
    same = make()
    answers = [same(*(row[2:4] if row[1] == "zh" else row[3:1:-1])) for row in rows]
    return answers, time.process_time() - start


def main():
    program, revision, path = sys.argv[1:4]
    rows = cases(path)
    right = sum(row[0] == "same" for row in rows)
    print(f"Quantities at {revision}: {right} pairs that say the same, {len(rows) - right} that do not\n")
    print(f"{'':20}{'right left alone':>18}{'wrong found':>14}{'CPU s':>8}")
    by_kind = {}
    for name in ["Duiyi", *peers.PEERS]:
        try:
            answers, seconds = (duiyi(program, rows) if name == "Duiyi"
                                else peer(peers.PEERS[name], rows))
        except ImportError as error:
            print(f"{name:20} left out: {error}")
            continue
        kept = sum(a for a, row in zip(answers, rows) if row[0] == "same")
        found = sum(not a for a, row in zip(answers, rows) if row[0] != "same")
        print(f"{name:20}{kept / right:18.3f}{found / (len(rows) - right):14.3f}{seconds:8.2f}", flush=True)
        by_kind[name] = collections.Counter(
            row[4] for a, row in zip(answers, rows) if a == (row[0] == "same"))
    kinds = collections.Counter(row[4] for row in rows)
    print("\nRight answers by kind")
    print(f"{'':14}{'pairs':>7}" + "".join(f"{name:>18}" for name in by_kind))
    for kind, count in sorted(kinds.items()):
        print(f"{kind:14}{count:7}" + "".join(f"{by_kind[name][kind] / count:18.2f}" for name in by_kind))


if __name__ == "__main__":
    main()
