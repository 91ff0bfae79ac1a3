"""Fits the weights of the term miner to pairs that were judged by hand.

    fit_term_miner.py FEATURES JUDGED [FEATURES JUDGED …] [--write FILE]

FEATURES is what `run list-term-features` prints of a bitext, JUDGED a table of pairs with 1 for a
pair of terms that render each other and 0 for anything else. Prints precision and recall in
ten-fold cross-validation by threshold, and the weights. Needs numpy.
"""

import csv
import os
import random
import sys

import numpy as np

import fitted_header
from logistic import fit


def singular(english):
    english = " ".join(english.lower().replace("’", "'").split())
    return english[:-1] if english.endswith("s") and not english.endswith("ss") else english


def key(chinese, english):
    return chinese.replace(" ", ""), singular(english)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def read(features, judged, random):
    """Features and verdicts; pairs with nothing to say for them count as judged 0."""
    verdicts = {key(row["chinese"], row["english"]): int(row["is_term"]) for row in rows(judged)}
    for row in rows(features):
        verdict = verdicts.get(key(row["chinese"], row["english"]))
        if verdict is None:
            hopeless = float(row["exclusive"]) < 0.15 and float(row["known"]) < 0.3
            if not hopeless or random.random() > 0.25:
                continue
            verdict = 0
        names = [name for name in row if name not in ("chinese", "english", "confidence")]
        yield names, [float(row[name]) for name in names], verdict


def cross_validated(x, y):
    order = np.random.RandomState(0).permutation(len(y))
    p = np.zeros(len(y))
    for fold in range(10):
        test = order[fold::10]
        weights, bias = fit(np.delete(x, test, 0), np.delete(y, test))
        p[test] = 1 / (1 + np.exp(-(x[test] @ weights + bias)))
    return p


def main():
    arguments = sys.argv[1:]
    target = None
    if "--write" in arguments:
        place = arguments.index("--write")
        target = arguments[place + 1]
        del arguments[place : place + 2]
    chance = random.Random(1)
    read_rows = [
        row
        for features, judged in zip(arguments[::2], arguments[1::2])
        for row in read(features, judged, chance)
    ]
    names = read_rows[0][0]
    x = np.array([row[1] for row in read_rows])
    y = np.array([row[2] for row in read_rows], float)
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = (x - mean) / spread
    p = cross_validated(z, y)
    print(f"{len(y)} pairs, {int(y.sum())} of them terms; ten-fold cross-validation")
    figures = []
    for threshold in (0.5, 0.6, 0.7, 0.8, 0.9):
        kept = p >= threshold
        figures.append(f"from {threshold} precision {y[kept].mean():.3f}, "
                       f"recall {y[kept].sum() / y.sum():.3f}")
        print(f"  {figures[-1]}")
    print(f"  mean log loss {-(np.log(p) * y + np.log(1 - p) * (1 - y)).mean():.4f}")
    for low in (0, 0.2, 0.4, 0.6, 0.8):
        bin = (p >= low) & (p < low + 0.2)
        if bin.any():
            print(f"  said {p[bin].mean():.2f}, so {y[bin].mean():.2f} of {bin.sum()}")
    weights, bias = fit(z, y)
    raw = weights / spread
    lines = [
        *fitted_header.comment(
            "Tools/fitting/fit_term_miner.py",
            f"{len(y)} pairs judged by hand, {int(y.sum())} of them terms, in "
            + ", ".join(dict.fromkeys(os.path.basename(path) for path in arguments[1::2]))
            + " of Tools/fitting/judged.",
            f"in ten-fold cross-validation, {'; '.join(figures[1:4])}."),
        "/// The weights of ``TermFeatures``.",
        "enum TermWeights {",
        f"  static let bias = {bias - (raw * mean).sum():.4f}",
        "  static let weights: [Double] = [",
        *(f"    {weight:.4f},  // {name}" for weight, name in zip(raw, names)),
        "  ]",
        "}",
    ]
    if target:
        with open(target, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    else:
        print("\n".join(lines))


main()
