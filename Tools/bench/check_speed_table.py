"""Measures time and memory of `duiyi check`, beside pofilter and pyahocorasick.

    check_speed_table.py DUIYI REVISION WORK CEDICT BITEXT TERMS

Run by Tools/bench/check-speed. All programs run on one core; each row is the fastest of some runs.
"""

import csv
import importlib.util
import os
import platform
import random
import re
import sys
import time

import check_po

SIZES = (25_000, 50_000, 100_000)
CONCEPTS = (50_000, 100_000, 200_000)
SEED = 7
QUIET = ["--no-config", "--fail-on", "never", "--format", "jsonl", "--source-language", "en",
         "--target-language", "zh"]
SEARCH = """
import csv, sys
import ahocorasick
automaton = ahocorasick.Automaton()
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        automaton.add_word(row["en"].lower(), row["zh"])
automaton.make_automaton()
with open(sys.argv[2], encoding="utf-8") as file:
    for line in file:
        source, target = line.rstrip("\\n").split("\\t")
        for _, chinese in automaton.iter(source.lower()):
            if chinese not in target:
                print(chinese)
"""


def concepts(path):
    """Pairs of an English gloss and a Chinese headword of either script, in an order by chance."""
    pairs = set()
    with open(path, encoding="utf-8") as file:
        for line in file:
            entry = re.match(r"(?!#)(\S+) (\S+) \[[^]]*\] /(.*)/", line)
            for gloss in entry[3].split("/") if entry else []:
                gloss = re.sub(r"\s*\([^)]*\)", "", gloss).strip()
                if re.fullmatch(r"[A-Za-z0-9][^;|]{2,60}", gloss):
                    pairs |= {(gloss, entry[1]), (gloss, entry[2])}
    pairs = sorted(pairs)
    random.Random(SEED).shuffle(pairs)
    return pairs


def write_terms(path, pairs):
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["en", "zh"])
        rows.writerows(pairs)


def run(command, times=1):
    """The least wall seconds, and peak memory in MB."""
    best, peak = float("inf"), 0
    for _ in range(times):
        actions = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                   (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
        start = time.monotonic()
        process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
        _, status, usage = os.wait4(process, 0)
        best = min(best, time.monotonic() - start)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"bench: {' '.join(command)} failed")
        peak = max(peak, usage.ru_maxrss / (1 << 20 if platform.system() == "Darwin" else 1 << 10))
    return best, peak


def show(name, size, seconds, peak):
    print(f"{name:<46} {size:>8} {seconds:>8.2f} {peak:>8.0f}", flush=True)


def main():
    duiyi, revision, work, cedict, bitext, terms = sys.argv[1:]
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})
    check = [duiyi, "check", *QUIET]
    print(f"# duiyi {revision}, {platform.node()}, one core, {time.strftime('%F')}")
    with open(bitext, encoding="utf-8") as file:
        lines = file.readlines()
    bitexts = {size: f"{work}/{size}.tsv" for size in SIZES}
    for size, path in bitexts.items():
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(lines[:size])
    one = f"{work}/one.tsv"
    with open(one, "w", encoding="utf-8") as file:
        file.write("A plain sentence.\t一个普通的句子。\n")
    longest = bitexts[SIZES[-1]]

    print(f"{'bitexts checked':<46} {'pairs':>8} {'seconds':>8} {'peak MB':>8}")
    for size, path in bitexts.items():
        show("duiyi check, without a termbase", size, *run([*check, path]))
    for size, path in bitexts.items():
        show("duiyi check, with TICO-19's list", size, *run([*check, "--terms", terms, path]))
    show("duiyi check, numbers only", SIZES[-1], *run([*check, "--only", "number", longest]))
    pofilter = os.path.join(os.path.dirname(sys.executable), "pofilter")
    if os.path.exists(pofilter):
        check_po.write(f"{work}/long.po", lines)
        for name, tests in (("numbers only", ["--test=numbers"]), ("all its tests", [])):
            show(f"pofilter, {name}", SIZES[-1], *run(
                [pofilter, "--progress=none", "--language=zh_CN", *tests, f"{work}/long.po",
                 f"{work}/out.po"]))

    pairs = concepts(cedict)
    base = run([*check, one], 5)[0]
    print(f"\n{'lists read, for one pair':<46} {'concepts':>8} {'seconds':>8} {'peak MB':>8}")
    show("duiyi check, without a termbase", 0, base, run([*check, one])[1])
    for size in CONCEPTS:
        table, compiled = f"{work}/{size}.csv", f"{work}/{size}.duiyi-terms"
        write_terms(table, pairs[:size])
        run([duiyi, "glossary", "compile", "--source-language", "en", "--target-language", "zh",
             "--output", compiled, table])
        tbx = f"{work}/{size}.tbx"
        run([duiyi, "glossary", "convert", table, tbx])
        for name, path in (("a table in CSV", table), ("TBX", tbx), ("compiled", compiled)):
            show(f"duiyi check, {name}", size, *run([*check, "--terms", path, one], 5))
        if importlib.util.find_spec("ahocorasick"):
            show("pyahocorasick, a table in CSV", size,
                 *run([sys.executable, "-c", SEARCH, table, one], 3))
    print(f"\n{'both long':<46} {'pairs':>8} {'seconds':>8} {'peak MB':>8}")
    show(f"duiyi check, {size} concepts compiled", SIZES[-1],
         *run([*check, "--terms", compiled, longest]))
    if importlib.util.find_spec("ahocorasick"):
        show(f"pyahocorasick, substrings of {size} concepts", SIZES[-1],
             *run([sys.executable, "-c", SEARCH, table, longest]))


if __name__ == "__main__":
    main()
