"""Fits how probable an error is behind each finding of numbers.

    fit_number_check.py LIST FIT [FIT …] --try TRY [TRY …] [--share 0.01] [--count 400] [--write FILE]

LIST is the program list-number-grounds that `run` builds. Each bitext, TMX or a TSV of two columns,
English first, holds correct translations; PATH:FIRST-LAST is a part of it by segments from 1. Each is
checked as it is and with errors planted (Tools/bench/check_plant.py), in both directions. Of each
ground that a finding can rest on two rates are counted: how often an error has such a finding, the
kinds of errors weighing as WEIGHTS says, and how often a correct quantity has. By Bayes they give the
probability of an error where --share of the quantities are wrong. --write puts the rates of the FIT
texts into the Swift file. Then, on the TRY texts, from which nothing was fitted, prints how far these
probabilities can be believed: by groups of what is told, the part of the errors found, the findings in
correct text, and what share of findings would be errors.
"""

import argparse
import collections
import os
import re
import subprocess
import sys
import tempfile

import fitted_header

HERE = os.path.dirname(os.path.abspath(__file__))
BENCH = os.path.join(HERE, "..", "bench")
sys.path.insert(0, BENCH)
import check_plant as plant  # noqa: E402

KINDS = ["changed", "scaled", "missing", "sign", "direction", "unit", "date", "bound", "word"]
# What a translator gets wrong less often than a figure.
WEIGHTS = {"bound": 0.5, "word": 0.25}
# What is believed where such texts show nothing: errors in words from thirteen on and in the numbers of
# headings, which are too few to be planted, and how often reports and news, which none of these texts
# is, rightly leave out of a date what is said around it.
LEAST_ERRORS = {"changedTelling": 0.005, "aloneTelling": 0.005, "heading": 0.005}
LEAST_CORRECT = {"aloneInContext": 0.002, "dateInContext": 0.002, "dateWithoutMonth": 0.002}
GROUPS = [0.9, 0.5, 0.2, 0.04, 0]
# Segments without anything like a number are left out.
NUMBER = re.compile(r"[0-9０-９二两兩三四五六七八九十百千万萬亿億]|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b", re.I)
GROUND_FILE = os.path.join(HERE, "../../Sources/Checking/Numbers/NumberGround.swift")


def names():
    """The grounds, as the Swift file declares them."""
    with open(GROUND_FILE, encoding="utf-8") as file:
        text = file.read().split("struct NumberRates")[0]
    return [name.strip() for line in re.findall(r"^  case (.+)$", text, re.M) for name in line.split(",")]


def listed(program, path, languages):
    """How many quantities the translations have, and the findings as (segment, ground, message)."""
    done = subprocess.run([program, path, *languages], capture_output=True, text=True, check=True)
    first, *lines = done.stdout.splitlines()
    return int(first.split("\t")[1]), [line.split("\t", 2) for line in lines]


class Counts:
    """What was found in some bitexts."""

    def __init__(self):
        self.quantities = 0
        self.alarms = collections.Counter()
        # For each kind the grounds of each error's new findings.
        self.errors = collections.defaultdict(list)

    def add(self, program, path, count, seed, work):
        name, _, part = path.partition(":")
        pairs = plant.pairs(name)
        if part:
            first, last = map(int, part.split("-"))
            pairs = pairs[first - 1:last]
        pairs = [[" ".join(text.split()) for text in pair] for pair in pairs
                 if any(NUMBER.search(text) for text in pair)]
        clean = os.path.join(work, "clean.tsv")
        terms = os.path.join(work, "none.csv")
        with open(terms, "w", encoding="utf-8") as file:
            file.write("en,zh\n")
        with open(clean, "w", encoding="utf-8") as file:
            file.writelines("\t".join(pair) + "\n" for pair in pairs)
        for swap in (False, True):
            languages = ("zh", "en") if swap else ("en", "zh")
            turned = os.path.join(work, "turned.tsv")
            with open(turned, "w", encoding="utf-8") as file:
                file.writelines("\t".join(pair[::-1] if swap else pair) + "\n" for pair in pairs)
            total, right = listed(program, turned, languages)
            self.quantities += total
            self.alarms.update(ground for _, ground, _ in right)
            known = {(segment, message) for segment, _, message in right}
            # Segments do not depend on each other, so that those with errors are enough.
            rows, origins = [], []
            for kind in KINDS:
                output = os.path.join(work, kind)
                subprocess.run(
                    [sys.executable, os.path.join(BENCH, "check_plant.py"), clean, terms, output,
                     "--kinds", kind, "--count", str(count), "--seed", str(seed)]
                    + (["--swap"] if swap else []), check=True, stderr=subprocess.DEVNULL)
                with open(output + ".tsv", encoding="utf-8") as file:
                    lines = file.readlines()
                with open(output + ".planted.tsv", encoding="utf-8") as file:
                    for line in file:
                        segment = line.split("\t")[0]
                        rows.append(lines[int(segment) - 1])
                        origins.append((kind, segment))
            planted = os.path.join(work, "planted.tsv")
            with open(planted, "w", encoding="utf-8") as file:
                file.writelines(rows)
            found = [set() for _ in rows]
            for place, ground, message in listed(program, planted, languages)[1]:
                if (origins[int(place) - 1][1], message) not in known:
                    found[int(place) - 1].add(ground)
            for (kind, _), grounds in zip(origins, found):
                self.errors[kind].append(grounds)

    def share(self, has):
        """How many errors are so, each kind by its weight."""
        kinds = {kind: errors for kind, errors in self.errors.items() if errors}
        weights = {kind: WEIGHTS.get(kind, 1) for kind in kinds}
        return sum(weights[kind] * sum(map(has, errors)) / len(errors)
                   for kind, errors in kinds.items()) / max(1, sum(weights.values()))

    def rate(self, ground):
        """How often an error has such a finding."""
        return self.share(lambda grounds: ground in grounds)


def rates(counts):
    """The two rates of each ground, with one finding in correct text more than was met."""
    errors = sum(map(len, counts.errors.values()))
    return {
        ground: (max(counts.rate(ground), LEAST_ERRORS.get(ground, 0.5 / errors)),
                 max((counts.alarms[ground] + 1) / counts.quantities, LEAST_CORRECT.get(ground, 0)))
        for ground in names()}


def probability(rate, share):
    wrong, right = share * rate[0], (1 - share) * rate[1]
    return wrong / (wrong + right)


def show(counts, rates, share):
    told = {ground: probability(rate, share) for ground, rate in rates.items()}
    errors = share * counts.quantities
    print(f"\n{counts.quantities} quantities that nothing was fitted to, {share:.1%} of them taken to be wrong")
    print("| told | of errors, the surest finding | findings in correct text | told on average | errors among them |")
    print("| --- | --- | --- | --- | --- |")
    for place, least in enumerate(GROUPS):
        below = GROUPS[place - 1] if place else 1.1
        inside = {g for g, p in told.items() if least <= p < below}
        surest = counts.share(lambda e: least <= max((told[g] for g in e), default=-1) < below)
        # Each finding counts, as each is told by itself.
        right = errors * sum(counts.rate(g) for g in inside)
        false = sum(counts.alarms[g] for g in inside)
        weight = sum(told[g] * (errors * counts.rate(g) + counts.alarms[g]) for g in inside)
        mean = weight / max(right + false, 1e-9)
        name = f"{least} and more" if not place else f"{least} to {below}" if least else "less"
        print(f"| {name} | {surest:.3f} | {false} | {mean:.2f} | {right / max(right + false, 1e-9):.2f} |")
    for kind, found in counts.errors.items():
        cells = [sum(max((told[g] for g in e), default=0) >= p for e in found) / max(1, len(found))
                 for p in (0.5, 0.04)]
        print(f"{kind:10} {len(found):5} planted, found at 0.5 {cells[0]:.3f}, at 0.04 {cells[1]:.3f}")
    print(f"\n{'ground':20}{'told':>7}{'of errors':>11}{'false':>7}   (on these texts)")
    for ground in sorted(told, key=told.get, reverse=True):
        print(f"{ground:20}{told[ground]:7.3f}{counts.rate(ground):11.4f}{counts.alarms[ground]:7}")


def swift(rates, counts, texts):
    lines = fitted_header.comment(
        "Tools/fitting/fit_number_check.py",
        f"{counts.quantities} quantities of correct translations in both directions, {texts}, and "
        f"{sum(map(len, counts.errors.values()))} errors planted in them, of {len(counts.errors)} kinds.",
        "the reliability on other texts stands in docs/check.md.")
    lines += ["extension NumberRates {", "  /// The rates of each ground.",
              "  static func fitted(_ ground: NumberGround) -> NumberRates {", "    switch ground {"]
    lines += [f"    case .{ground}: NumberRates(errors: {a:.6f}, correct: {b:.6f})"
              for ground, (a, b) in rates.items()]
    return "\n".join([*lines, "    }", "  }", "}", ""])


def counted(options, paths, seed):
    counts = Counts()
    with tempfile.TemporaryDirectory() as work:
        for path in paths:
            counts.add(options.list, path, options.count, seed, work)
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("list")
    parser.add_argument("fit", nargs="+")
    parser.add_argument("--try", nargs="+", default=[], dest="others")
    parser.add_argument("--share", type=float, default=0.01)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--write")
    options = parser.parse_args()
    counts = counted(options, options.fit, 11)
    fitted = rates(counts)
    if options.write:
        texts = ", ".join(os.path.basename(path) for path in options.fit)
        with open(options.write, "w", encoding="utf-8") as file:
            file.write(swift(fitted, counts, texts))
    if options.others:
        show(counted(options, options.others, 12), fitted, options.share)


if __name__ == "__main__":
    main()
