"""Prints how good the glossaries are that Duiyi builds from bitexts.

    glossary_table.py DUIYI REVISION CORPUS JUDGED [NAME CHINESE ENGLISH JUDGED …]

CORPUS is Corpora/earnings-call: its glossary is held against gold/terms.tsv. A concept of the
gold is found when an entry holds one of its forms on both sides. Precision is told twice: against
the gold alone, and with the entries that it does not list as a person judged them (JUDGED: 1 for
two terms that render each other with their right boundaries, 0 for anything else). Entries that
nobody judged count as wrong. For other bitexts, line for line, there are such judgements alone,
of entries drawn at random: precision is that of the judged entries that are in the glossary.
"""

import csv
import datetime
import os
import platform
import resource
import subprocess
import sys
import time


def singular(english):
    english = " ".join(english.lower().replace("’", "'").split())
    return english[:-1] if english.endswith("s") and not english.endswith("ss") else english


def bare(chinese):
    return chinese.replace(" ", "").strip("“”《》")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def judged(path):
    return {(bare(r["chinese"]), singular(r["english"])): int(r["is_term"]) for r in rows(path)}


def build(duiyi, arguments):
    start = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = subprocess.run(
        [duiyi, "glossary", "build", *arguments], stdout=subprocess.PIPE, check=True
    ).stdout.decode()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    entries = list(csv.DictReader(output.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    return entries, seconds, time.perf_counter() - start


def forms(entry, side):
    return [entry[side], *filter(None, entry[side + " variants"].split(" | "))]


def against_gold(duiyi, corpus, verdicts):
    entries, seconds, _ = build(
        duiyi, [os.path.join(corpus, "call.zh.txt"), os.path.join(corpus, "call.en.txt")]
    )
    gold = [
        ({bare(z) for z in r["zh"].split("|")}, {singular(e) for e in r["en"].split("|")}, r["kind"])
        for r in rows(os.path.join(corpus, "gold", "terms.tsv"))
    ]
    terms = [concept for concept in gold if concept[2] != "number"]
    print(f"\nearnings-call: {len(gold)} concepts, {len(terms)} without numbers; {seconds:.1f} s of CPU")
    line = "  {:>5} {:>8} {:>7} {:>16} {:>10} {:>8}"
    print(line.format("from", "entries", "recall", "without numbers", "precision", "judged"))
    for least in (0.6, 0.7, 0.8, 0.9):
        kept = [entry for entry in entries if float(entry["confidence"]) >= least]
        found, listed, right, unjudged = set(), 0, 0, []
        for entry in kept:
            chinese = {bare(form) for form in forms(entry, "source")}
            english = {singular(form) for form in forms(entry, "target")}
            hits = [n for n, (z, e, _) in enumerate(gold) if z & chinese and e & english]
            found.update(hits)
            listed += bool(hits)
            verdict = [verdicts[z, e] for z in chinese for e in english if (z, e) in verdicts]
            right += bool(hits) or bool(verdict and max(verdict))
            if not hits and not verdict:
                unjudged.append((entry["source"], entry["target"]))
        without = sum(gold[n][2] != "number" for n in found) / len(terms)
        print(
            line.format(
                least, len(kept), f"{len(found) / len(gold):.3f}", f"{without:.3f}",
                f"{listed / len(kept):.3f}", f"{right / len(kept):.3f}",
            )
        )
        if unjudged and least == 0.6:
            print(f"  {len(unjudged)} not judged, counted as wrong:", unjudged, file=sys.stderr)


def by_judgement(duiyi, name, chinese, english, verdicts):
    entries, seconds, _ = build(duiyi, [chinese, english, "--from", "moses"])
    line = "  {:>5} {:>8} {:>8} {:>10}"
    print(f"\n{name}: {seconds:.1f} s of CPU")
    print(line.format("from", "entries", "judged", "precision"))
    for least in (0.6, 0.7, 0.8, 0.9):
        kept = [entry for entry in entries if float(entry["confidence"]) >= least]
        known = [
            verdicts[key]
            for entry in kept
            if (key := (bare(entry["source"]), singular(entry["target"]))) in verdicts
        ]
        print(line.format(least, len(kept), len(known), f"{sum(known) / max(1, len(known)):.3f}"))


def main():
    duiyi, revision, corpus, verdicts = sys.argv[1:5]
    print(f"Glossaries from bitexts, {datetime.date.today()}, {platform.platform()}")
    print(f"Command: Tools/bench/glossary\nDuiyi {revision}, with the imported dictionary if any")
    against_gold(duiyi, corpus, judged(verdicts))
    rest = sys.argv[5:]
    for place in range(0, len(rest), 4):
        by_judgement(duiyi, *rest[place : place + 3], judged(rest[place + 3]))
    print("\nThe weights were fitted to these judgements, so that other texts will score lower:")
    print("before they were, 76 of 100 entries of react and 82 of opentelemetry were right.")


if __name__ == "__main__":
    main()
