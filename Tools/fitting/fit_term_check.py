"""Fits the weights by which `duiyi check` tells a slip from a free rendering of a term.

    fit_term_check.py FIT DICTIONARY NAME BITEXT TERMS [NAME BITEXT TERMS …] [--write FILE]

FIT is the program list-miss-features that `run` builds. Errors are planted in each correct translation
(Tools/bench/check_plant.py and check_swap.py), in both directions; the places of terms that then
have none of their forms are errors where one was planted and free renderings elsewhere. Prints
false alarms for each place of a term, and the share of planted errors found, by threshold: of each
bitext with weights fitted to the others, then with those fitted to all; first for the terms of the
lists, then for those that the bitexts themselves render in one way. Needs numpy.

The weights in use were fitted to TICO-19 with each of its two lists (tico-f, tico-g), to 20,000
pairs of documentation with 1,200 terms mined from 40,000 others of it (d365), and to 1,333 pairs of
documentation with the glossary of the CNCF (cncf).
"""

import math
import os
import random
import subprocess
import sys
import tempfile

import numpy as np

import fitted_header
import logistic

BENCH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../bench")
sys.path.insert(0, BENCH)
import check_swap

THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)
# What counts as one half: more errors are found below, fewer false alarms come above. Chinese is
# the freer source, where more has to speak for a slip.
OPERATING_POINTS = {"termbase": {"en": 0.105, "zh": 0.19}, "mined": {"en": 0.19, "zh": 0.18}}
# Documents are short more often than bitexts are. How much errors of each kind count.
LENGTHS = (20, 100)
SHARES = {"single": 0.5, "in 20": 0.5, "in 100": 0.5, "swapped": 2}
MEANING = {"termbase": "that a list has", "mined": "that the bitext itself renders in one way"}


def measured(fit, dictionary, bitext, terms, swap, planted, length=None):
    """The places without any form in a bitext, as (numbers, whether an error was planted there,
    segments), with how many places there are, how many errors, and the names of the numbers; in
    documents of so many segments where a length is given."""
    languages = ["zh", "en"] if swap else ["en", "zh"]
    done = subprocess.run(
        [fit, bitext, terms, *languages, dictionary, *([str(length)] if length else [])],
        check=True, capture_output=True, text=True)
    lines = done.stdout.splitlines()
    _, uses, names = lines[0].split("\t")
    rows, errors, segments = [], [], []
    for line in lines[1:]:
        segment, term, values = line.split("\t")
        wanted = planted.get(int(segment), "").lower()
        rows.append([float(v) for v in values.split(",")])
        errors.append(bool(wanted) and (wanted[:4] in term.lower() or term.lower() in wanted))
        segments.append(int(segment))
    # Of documents only some are looked at.
    known = len(planted)
    if length:
        with open(bitext, encoding="utf-8") as file:
            starts = range(0, sum(1 for _ in file), length)
        taken = {start // length for start in starts[::max(1, len(starts) // 100)]}
        known = sum((segment - 1) // length in taken for segment in planted)
    return (np.array(rows), np.array(errors), np.array(segments), int(uses), known,
            names.split(","))


def swapped(fit, dictionary, output, bitext, terms, swap, count, listed, always):
    """The places where terms have the renderings of others: one in ten, or one with `always`."""
    pairs, errors = check_swap.swapped(
        check_swap.Bitext(bitext, terms, swap), count, random.Random(11), always=always)
    with open(output + ".tsv", "w", encoding="utf-8") as file:
        file.writelines(f"{source}\t{target}\n" for source, target in pairs)
    return measured(fit, dictionary, output + ".tsv", listed, swap,
                    {error[0]: error[2] for error in errors})


def samples(fit, dictionary, name, bitext, terms, swap, work, count):
    """What is checked, with a list and without, by the kind of the errors."""
    output = os.path.join(work, name + ("-zh" if swap else "-en"))
    subprocess.run([sys.executable, os.path.join(BENCH, "check_plant.py"), bitext, terms, output,
                    "--kinds", "wrong,random,dropped", "--count", str(count), "--seed", "11"]
                   + (["--swap"] if swap else []), check=True, stderr=subprocess.DEVNULL)
    with open(output + ".planted.tsv", encoding="utf-8") as file:
        planted = {int(row[0]): row[2] for row in (line.split("\t") for line in file)}
    for length in (None, *LENGTHS):
        yield "termbase", f"in {length}" if length else "single", measured(
            fit, dictionary, output + ".tsv", terms, swap, planted, length)
    common = (fit, dictionary, output, bitext, terms, swap, count)
    yield "termbase", "swapped", swapped(*common, terms, False)
    yield "mined", "swapped", swapped(*common, "-", False)
    yield "mined", "once", swapped(*common, "-", True)


def train(sets, points):
    x = np.vstack([s[0] for s in sets])
    y = np.concatenate([s[1] for s in sets]).astype(float)
    # Bitexts count the same, whatever their size.
    w = np.concatenate([np.full(len(s[1]), 300 * s[6] / len(s[1])) for s in sets])
    mean, scale = x.mean(0), x.std(0) + 1e-9
    weights, bias = logistic.fit((x - mean) / scale, y, w, penalty=2.0, rounds=200)
    bias -= (mean / scale * weights).sum()
    weights = weights / scale
    shifts = {side: math.log((1 - point) / point) for side, point in points.items()}
    names = sets[0][5]
    weights[names.index("chinese")] += shifts["zh"] - shifts["en"]
    return weights, bias + shifts["en"]


def show(name, data, weights, bias):
    x, y, segments, uses, planted, _, _ = data
    p = 1 / (1 + np.exp(-(x @ weights + bias)))
    cells = []
    for threshold in THRESHOLDS:
        found = len(set(segments[(p >= threshold) & y]))
        cells.append(f"{threshold:.1f}: {((p >= threshold) & ~y).sum() / uses:.3f} "
                     f"{found / planted:.3f}")
    print(f"  {name:24}", "   ".join(cells))


def mean_rates(sets, weights, bias):
    """Alarms and errors found at one half, as means over bitexts."""
    alarms, found = [], []
    for x, y, segments, uses, planted, _, _ in sets:
        kept = 1 / (1 + np.exp(-(x @ weights + bias))) >= 0.5
        alarms.append((kept & ~y).sum() / uses)
        found.append(len(set(segments[kept & y])) / planted)
    return f"{np.mean(alarms):.3f} and {np.mean(found):.3f}"


def gathered(fit, dictionary, *rest):
    """All that is fitted to, by kind of terms and by name, direction and kind of errors."""
    kinds = {"termbase": {}, "mined": {}}
    with tempfile.TemporaryDirectory() as work:
        for name, bitext, terms in zip(rest[0::3], rest[1::3], rest[2::3]):
            for swap in (False, True):
                count = 1500 if name.startswith("d365") else 500
                for kind, errors, data in samples(
                        fit, dictionary, name, bitext, terms, swap, work, count):
                    if data[1].any():
                        key = f"{name} {'zh-en' if swap else 'en-zh'} {errors}"
                        kinds[kind][key] = (
                            os.path.abspath(bitext), (*data, SHARES.get(errors, 1)))
    return kinds


def main():
    arguments = sys.argv[1:]
    target = None
    if "--write" in arguments:
        place = arguments.index("--write")
        target = arguments[place + 1]
        del arguments[place:place + 2]
    kinds = gathered(*arguments)
    rates = []
    text = ["/// The weights of ``MissFeatures``.", "struct MissWeights: Sendable {",
            "  let bias: Double", "  let weights: [Double]"]
    for kind, sets in kinds.items():
        print(f"{kind}: false alarms and errors found by threshold; fitted to other bitexts")
        for group in sorted({group for group, _ in sets.values()}):
            others = [data for other, data in sets.values() if other != group]
            if others:
                weights, bias = train(others, OPERATING_POINTS[kind])
                for key, (own, data) in sets.items():
                    if own == group:
                        show(key, data, weights, bias)
        print("weights fitted to all")
        weights, bias = train([data for _, data in sets.values()], OPERATING_POINTS[kind])
        for key, (_, data) in sets.items():
            show(key, data, weights, bias)
        rates.append(f"{kind} {mean_rates([data for _, data in sets.values()], weights, bias)}")
        names = next(iter(sets.values()))[1][5]
        text += ["", f"  /// For terms {MEANING[kind]}.", f"  static let {kind} = MissWeights(",
                 f"    bias: {bias:.4f},", "    weights: ["]
        text += [f"      {weight:.4f},  // {name}" for name, weight in zip(names, weights)]
        text += ["    ])"]
    names = ", ".join(f"{name} ({os.path.basename(bitext)})" for name, bitext
                      in zip(arguments[2::3], arguments[3::3]))
    text = fitted_header.comment(
        "Tools/fitting/fit_term_check.py",
        f"errors planted (seed 11) in correct translations, {names}, whole and in documents of 20 "
        "and 100 segments, both directions.",
        "at 0.5, means over these of false alarms a place of a term and of errors found: "
        + "; ".join(rates) + ".") + text + ["}", ""]
    print("\n".join(text))
    if target:
        with open(target, "w", encoding="utf-8") as file:
            file.write("\n".join(text))


if __name__ == "__main__":
    main()
