"""Fits the weights by which renderings of the terms of a list are judged.

    fit_list_mapping.py FEATURES GOLD[,BITEXT] [FEATURES GOLD[,BITEXT] …] [--hold N] [--write FILE]
                        [--keep FILE]

FEATURES is what `run list-rendering-features` prints of a text and a list. GOLD is a table without
header of English and Chinese (| between forms); a rendering that is in it is right. With BITEXT, a
table of English and Chinese segments, a rendering is right as well when the two stand for each
other there: the English in 40 % of the segments with the Chinese, the Chinese in 15 % of those with
the English.

Two sets of weights: one of a candidate's own features, whose probabilities are the weights of the
matching, and one of these and of whether the matching took the pair. The last N texts are left out
and judged; a table says how sure the weights are of them and how often they are right. With --keep,
the weights that a file has stay, and those of the features that it lacks are fitted beside them.
Needs numpy.
"""

import csv
import re
import sys

import numpy as np

import fitted_header
from logistic import fit

BINS = [0.0, 0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]


def singular(word):
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def norm(english):
    words = re.sub(r"[^a-z0-9]+", " ", english.lower()).split()
    return " " + " ".join(singular(word) for word in words) + " "


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


class Text:
    """The candidates of a text with their features and verdicts."""

    def __init__(self, features, gold):
        gold, _, bitext = gold.partition(",")
        listed = {}
        for line in open(gold, encoding="utf-8"):
            english, chinese = line.rstrip("\n").split("\t")[:2]
            listed.setdefault(norm(english), set()).update(chinese.split("|"))
        segments = []
        if bitext:
            for line in open(bitext, encoding="utf-8"):
                cells = line.rstrip("\n").split("\t")
                segments.append((norm(cells[0]), cells[1]))
        table = rows(features)
        self.cache = {}
        self.pairs = [(row["chinese"], row["english"]) for row in table]
        self.names = [n for n in table[0] if n not in ("chinese", "english")]
        self.x = np.array([[float(row[n]) for n in self.names] for row in table])
        self.y = np.array(
            [float(self.is_right(z, norm(e), listed, segments)) for z, e in self.pairs])
        self.wanted = len(listed)
        self.found = lambda chosen: len({norm(self.pairs[i][1]) for i in chosen if self.y[i]})

    def is_right(self, chinese, english, listed, segments):
        if chinese in listed.get(english, ()):
            return True
        if not segments:
            return False
        for key, side in ((english, 0), (chinese, 1)):
            if (key, side) not in self.cache:
                self.cache[key, side] = {i for i, s in enumerate(segments) if key in s[side]}
        ours, theirs = self.cache[english, 0], self.cache[chinese, 1]
        both = len(ours & theirs)
        return both > 0 and both / len(theirs) >= 0.4 and both / len(ours) >= 0.15


def matching(pairs, weights, step=0.001):
    """The pairs that an auction takes, as AuctionMatching does."""
    offers = {}
    for number, (chinese, english) in enumerate(pairs):
        offers.setdefault(english, []).append(number)
    prices, owners, chosen = {}, {}, {}
    waiting = list(offers)[::-1]
    while waiting:
        bidder = waiting.pop()
        best, gain, second = None, 0.0, 0.0
        for number in offers[bidder]:
            value = weights[number] - prices.get(pairs[number][0], 0.0)
            if value > gain:
                best, gain, second = number, value, max(second, gain)
            else:
                second = max(second, value)
        if best is None:
            continue
        text = pairs[best][0]
        prices[text] = prices.get(text, 0.0) + gain - second + step
        if text in owners:
            waiting.append(owners[text])
            del chosen[owners[text]]
        owners[text] = bidder
        chosen[bidder] = best
    taken = np.zeros(len(pairs))
    taken[list(chosen.values())] = 1
    return taken


def probability(x, weights, bias):
    return 1 / (1 + np.exp(-np.clip(x @ weights + bias, -30, 30)))


def scaled_fit(x, y, w):
    mean, spread = x.mean(0), x.std(0) + 1e-9
    weights, bias = fit((x - mean) / spread, y, w)
    weights = weights / spread
    return weights, bias - mean @ weights


def kept(path, names):
    """The weights of a file by name: of the first model and of the second, with their biases."""
    models = []
    for part in open(path, encoding="utf-8").read().split("static let ")[1:]:
        name, _, rest = part.partition("=")
        found = {n: float(v) for v, n in re.findall(r"(-?[\d.]+),  // (\w+)", rest)}
        models.append(found or float(re.match(r"\s*(-?[\d.]+)", rest)[1]))
    first_bias, first, bias, weights = models
    return first, first_bias, weights, bias


def beside(x, y, w, known, bias, names):
    """The weights of names with those that are known as they are, and the others fitted."""
    old = np.array([known.get(name, 0.0) for name in names])
    new = [place for place, name in enumerate(names) if name not in known]
    offset, rest = x @ old + bias, x[:, new]
    found = np.zeros(len(new))
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(offset + rest @ found, -30, 30)))
        slope = (rest * (w * p * (1 - p))[:, None]).T @ rest + 0.5 * np.eye(len(new))
        found += np.linalg.solve(slope, rest.T @ (w * (y - p)) - 0.5 * found)
    old[new] = found
    return old, bias


def report(name, text, p):
    chosen = np.flatnonzero(p >= 0.5)
    right = text.y[chosen].sum()
    print(f"{name}: {len(chosen)} pairs, right {right / max(1, len(chosen)):.3f}, "
          f"terms found {text.found(chosen) / max(1, text.wanted):.3f} of {text.wanted}")
    error, parts = 0.0, []
    for low, high in zip(BINS, BINS[1:]):
        inside = (p >= low) & (p < high)
        if inside.sum():
            parts.append(f"{p[inside].mean():.2f}/{text.y[inside].mean():.2f} ({inside.sum()})")
    kept = p >= 0.5
    for low, high in zip(BINS, BINS[1:]):
        inside = kept & (p >= low) & (p < high)
        if inside.sum():
            error += inside.sum() * abs(p[inside].mean() - text.y[inside].mean())
    print("  said/right:", " ".join(parts))
    print(f"  error of pairs from 0.5 on: {error / max(1, kept.sum()):.3f}")
    return error / max(1, kept.sum())


def main():
    arguments = sys.argv[1:]
    options = {}
    for name in ("--hold", "--write", "--keep"):
        if name in arguments:
            place = arguments.index(name)
            options[name] = arguments[place + 1]
            del arguments[place : place + 2]
    texts = [Text(f, g) for f, g in zip(arguments[::2], arguments[1::2])]
    hold = int(options.get("--hold", 0))
    fitted = texts[: len(texts) - hold]
    # Texts count alike, whatever their length, within limits.
    w = np.concatenate([np.full(len(t.y), (1000 / len(t.y)) ** 0.5) for t in fitted])
    y = np.concatenate([t.y for t in fitted])
    x = np.concatenate([t.x for t in fitted])
    names = texts[0].names
    known = kept(options["--keep"], names) if "--keep" in options else None
    if known:
        first, first_bias = beside(x, y, w, known[0], known[1], names)
    else:
        first, first_bias = scaled_fit(x, y, w)
    taken = [matching(t.pairs, probability(t.x, first, first_bias)) for t in texts]
    x = np.concatenate([np.column_stack([t.x, m]) for t, m in zip(fitted, taken)])
    if known:
        weights, bias = beside(x, y, w, known[2], known[3], [*names, "matched"])
    else:
        weights, bias = scaled_fit(x, y, w)
    for name, text, m in zip(arguments[::2], texts, taken):
        held = texts.index(text) >= len(fitted)
        error = report(name + (" (held out)" if held else ""), text,
                       probability(np.column_stack([text.x, m]), weights, bias))
    for name, a, b in zip([*names, "matched"], [*first, 0], weights):
        print(f"{name:16} {a:8.3f} {b:8.3f}")
    if "--write" in options:
        new = [name for name in names if known and name not in known[0]]
        write(options["--write"], names, first, first_bias, weights, bias, len(y), error, new)


def write(path, names, first, first_bias, weights, bias, count, error, new):
    kept = f", for {' and '.join(new)}; all other weights are kept from an earlier fit" if new else ""
    listing = lambda values, names: "".join(
        f"    {v:.4f},  // {n}\n" for v, n in zip(values, names))
    with open(path, "w", encoding="utf-8") as file:
        print(*fitted_header.comment(
            "Tools/fitting/fit_list_mapping.py",
            f"{count} renderings of lists in documents of business software and in those of "
            f"Corpora (docs/term-mining.md){kept}.",
            f"on a text of medicine that was left out, confidences from 0.5 on are off by "
            f"{error:.3f} on average."), sep="\n", file=file)
        file.write(
            "/// The weights of ``ListFeatures``.\nenum ListWeights {\n"
            f"  static let firstBias = {first_bias:.4f}\n  static let first: [Double] = [\n"
            f"{listing(first, names)}  ]\n  static let bias = {bias:.4f}\n"
            f"  static let weights: [Double] = [\n{listing(weights, [*names, 'matched'])}  ]\n}}\n")


if __name__ == "__main__":
    main()
