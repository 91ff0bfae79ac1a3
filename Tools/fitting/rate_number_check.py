"""Prints how far the confidence of findings of numbers can be believed.

    rate_number_check.py DUIYI BITEXT [BITEXT …] [--share 0.01] [--count 400]

A BITEXT is TMX or a TSV of two columns, English first, with correct translations. Each is checked as
it is and with errors planted (Tools/bench/check_plant.py: numbers changed, scaled and dropped, signs,
directions, units, dates), in both directions. From both comes, for each detail and each group of
confidences, the probability that a finding is an error where --share of the quantities are wrong:
with e errors among q quantities, of which a group finds the part p, beside f findings in correct text,
it is e p / (e p + f).
"""

import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

BENCH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "bench")
sys.path.insert(0, BENCH)
import check_plant as plant  # noqa: E402

KINDS = ["changed", "scaled", "missing", "sign", "direction", "unit", "date"]
GROUPS = [0.8, 0.6, 0.5, 0.4, 0.2, 0]


def findings(duiyi, path, languages):
    done = subprocess.run(
        [duiyi, "check", path, "--from", "tsv", "--only", "number", "--no-config", "--no-dictionary",
         "--min-confidence", "0", "--format", "jsonl", "--fail-on", "never",
         "--source-language", languages[0], "--target-language", languages[1]],
        capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def quantities(duiyi, text):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        done = subprocess.run([duiyi, "quantities", file.name], capture_output=True, text=True, check=True)
    return done.stdout.count("\n") - 1


def group(confidence):
    return next(g for g in GROUPS if confidence >= g)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("duiyi")
    parser.add_argument("bitexts", nargs="+")
    parser.add_argument("--share", type=float, default=0.01)
    parser.add_argument("--count", type=int, default=400)
    options = parser.parse_args()
    total, alarms, found, planted = 0, collections.Counter(), collections.Counter(), 0
    with tempfile.TemporaryDirectory() as work:
        terms = os.path.join(work, "none.csv")
        with open(terms, "w", encoding="utf-8") as file:
            file.write("en,zh\n")
        for path in options.bitexts:
            pairs = plant.pairs(path)
            for swap in (False, True):
                languages = ("zh", "en") if swap else ("en", "zh")
                clean = os.path.join(work, "clean.tsv")
                with open(clean, "w", encoding="utf-8") as file:
                    file.writelines("\t".join(p[::-1] if swap else p) + "\n" for p in pairs)
                total += quantities(options.duiyi, "\n".join(p[0 if swap else 1] for p in pairs))
                right = findings(options.duiyi, clean, languages)
                for finding in right:
                    alarms[finding["detail"], group(finding["confidence"])] += 1
                known = {(f["segment"], f["message"]) for f in right}
                for kind in KINDS:
                    output = os.path.join(work, kind)
                    subprocess.run([sys.executable, os.path.join(BENCH, "check_plant.py"), path, terms,
                                    output, "--kinds", kind, "--count", str(options.count)]
                                   + (["--swap"] if swap else []), check=True, stderr=subprocess.DEVNULL)
                    best = {}
                    for finding in findings(options.duiyi, output + ".tsv", languages):
                        if (finding["segment"], finding["message"]) in known:
                            continue
                        last = best.get(finding["segment"])
                        if not last or finding["confidence"] > last["confidence"]:
                            best[finding["segment"]] = finding
                    with open(output + ".planted.tsv", encoding="utf-8") as file:
                        wrong = {int(line.split("\t")[0]) for line in file}
                    # Each kind counts alike, however many places a text has for it.
                    planted += bool(wrong)
                    for segment, finding in best.items():
                        if segment in wrong:
                            key = finding["detail"], group(finding["confidence"])
                            found[key] += 1 / len(wrong)
    errors = options.share * total
    print(f"{total} quantities, of which {options.share:.1%} are taken to be wrong")
    print(f"{'detail':12}{'confidence':>11}{'of errors':>11}{'false':>7}{'probability':>13}")

    def row(detail, least, part, false):
        right = errors * part / max(1, planted)
        print(f"{detail:12}{least:11}{part / max(1, planted):11.3f}{false:7}"
              f"{right / max(right + false, 1e-9):13.2f}")

    for least in GROUPS:
        row("all", least, sum(v for k, v in found.items() if k[1] == least),
            sum(v for k, v in alarms.items() if k[1] == least))
    for key in sorted(set(found) | set(alarms), key=lambda k: (k[0], -k[1])):
        row(*key, found[key], alarms[key])


if __name__ == "__main__":
    main()
