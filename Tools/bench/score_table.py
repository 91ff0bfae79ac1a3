"""Prints one table of what tells good pairs from noise: area under the curve, what is found at one
good pair in a hundred lost, CPU seconds.

    score_table.py DUIYI REVISION DATA-DIRECTORY

Peers are the filters of OpusFilter that install and that know Chinese, each by itself and all of
them together, weighed by a logistic regression that was fitted to the very pairs, which favours
them; without OpusFilter, the length ratio and the letters by script are counted here.
"""

import bisect
import datetime
import importlib.util
import math
import os
import platform
import sys
import tempfile
import time

from score_plant import KINDS, pairs, planted
from words_table import run

TRAINING = slice(30_000, 60_000)


def figures(rows, scores):
    """Area and share found, over all and for each kind; higher scores are better pairs."""
    good = sorted(score for (kind, *_), score in zip(rows, scores) if kind == "clean")
    least = good[len(good) // 100]
    result = []
    for wanted in ["", *KINDS]:
        bad = [score for (kind, *_), score in zip(rows, scores)
               if kind != "clean" and wanted in ("", kind)]
        area = sum(len(good) - (bisect.bisect_left(good, x) + bisect.bisect_right(good, x)) / 2
                   for x in bad) / max(1, len(good) * len(bad))
        found = sum(x < least for x in bad) / max(1, len(bad))
        result.append((area, found))
    return result


def show(name, rows, scores, seconds):
    over_all, *kinds = figures(rows, scores)
    print(f"{name:<44}{over_all[0]:>7.4f}{over_all[1]:>7.3f}"
          + "".join(f"{area:>8.3f}{found:>6.2f}" for area, found in kinds)
          + (f"{seconds:>8.2f}" if seconds is not None else ""), flush=True)


def duiyi(program, folder, rows, model, options):
    command = [program, "score", f"{folder}/zh", f"{folder}/en", "--quiet", "--source-language", "zh",
               *(["--model", model] if model else []), *options]
    seconds, _ = run(command, f"{folder}/scores")
    with open(f"{folder}/scores", encoding="utf-8") as file:
        return [float(line.split("\t", 1)[0]) for line in file], seconds


def simple(rows):
    """What a filter of ten lines tells: lengths and letters."""
    def share(text, low, high):
        letters = [x for x in text if x.isalpha()]
        return sum(low <= ord(x) < high for x in letters) / max(1, len(letters))
    return [ratio - 2 * (1 - share(zh, 0x3400, 0xA000)) - 2 * (1 - share(en, 0x41, 0x7B))
            for ratio, (_, zh, en) in zip(simple_ratio(rows), rows)]


def opusfilter(rows):
    """The scores of filters, by name, higher being better, with the CPU seconds of all."""
    from opusfilter import filters
    wanted = {
        "LengthRatioFilter": dict(unit="char"),
        "CharacterScoreFilter": dict(scripts=["Han", "Latin"]),
        "NonZeroNumeralsFilter": {},
        "TerminalPunctuationFilter": {},
        "LongestCommonSubstringFilter": {},
        "SimilarityFilter": {},
        "RepetitionFilter": {},
    }
    texts = [(zh, en) for _, zh, en in rows]
    scores, seconds = {}, 0
    for name, options in wanted.items():
        try:
            judge = getattr(filters, name)(**options)
            start = time.process_time()
            found = list(judge.score(iter(texts)))
            seconds += time.process_time() - start
        except Exception as error:  # a filter of another version, or what it needs is not here
            print(f"bench: OpusFilter's {name} is left out: {error}", file=sys.stderr)
            continue
        if name == "LengthRatioFilter":
            # The length ratio of Chinese to English is far from 1 in characters.
            found = simple_ratio(rows)
        flat = [min(x) if isinstance(x, (list, tuple)) else float(x) for x in found]
        if name in ("LongestCommonSubstringFilter", "SimilarityFilter", "RepetitionFilter"):
            flat = [-x for x in flat]
        scores[name] = flat
    return scores, seconds


def simple_ratio(rows):
    ratios = [math.log(max(1, len(en)) / max(1, len(zh))) for _, zh, en in rows]
    good = sorted(x for x, (kind, *_) in zip(ratios, rows) if kind == "clean")
    return [-abs(x - good[len(good) // 2]) for x in ratios]


def together(rows, scores):
    """All filters, weighed by what is best for these very pairs."""
    import numpy
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler
    values = StandardScaler().fit_transform(numpy.array(list(scores.values())).T)
    labels = [kind == "clean" for kind, *_ in rows]
    return list(LogisticRegression(max_iter=1000).fit(values, labels).decision_function(values))


def main():
    program, revision, data = sys.argv[1:]
    rows = planted(pairs(data), 20)
    counts = {kind: sum(x == kind for x, *_ in rows) for kind in ["clean", *KINDS]}
    print(f"Scores of pairs, {datetime.date.today()}, {platform.processor() or platform.machine()}, "
          f"{os.cpu_count()} cores, {platform.platform()}, revision {revision}\n"
          f"{', '.join(f'{count} {kind}' for kind, count in counts.items())}\n"
          "area under the curve, and share found where one clean pair in a hundred is lost\n")
    print(f"{'':<44}{'all':>14}" + "".join(f"{kind:>14}" for kind in KINDS) + f"{'CPU s':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for place, name in ((1, "zh"), (2, "en")):
            with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
                file.writelines(row[place] + "\n" for row in rows)
        for side in ("zh", "en"):
            with open(f"{data}/word-alignment/train-100k.{side}", encoding="utf-8") as text:
                part = text.read().splitlines()[TRAINING]
            with open(f"{folder}/train.{side}", "w", encoding="utf-8") as file:
                file.writelines(line + "\n" for line in part)
        models = []
        for title, options in (("", []), (", no dictionary", ["--no-dictionary"])):
            model = f"{folder}/{len(options)}.model"
            run([program, "train", f"{folder}/train.zh", f"{folder}/train.en", "--tokenized", "-q",
                 "-o", model, *options], os.devnull)
            models.append((f"Duiyi, a model of 30,000 other pairs{title}", model, options))
        models.insert(1, ("Duiyi, no model", None, []))
        for name, model, options in models:
            show(name, rows, *duiyi(program, folder, rows, model, options))
        times = []
        for _ in range(3):
            words = [program, "align", "words", f"{folder}/zh", f"{folder}/en", "--quiet",
                     "--source-language", "zh", "--model", models[0][1]]
            linking, _ = run(words, os.devnull)
            _, scoring = duiyi(program, folder, rows, models[0][1], [])
            times.append((scoring / linking, linking))
        ratio, linking = sorted(times)[1]
    if importlib.util.find_spec("opusfilter"):
        scores, seconds = opusfilter(rows)
        for name, values in scores.items():
            show(f"OpusFilter, {name}", rows, values, None)
        if scores:
            show("OpusFilter, all of them, fitted to these", rows, together(rows, scores), seconds)
    show("length ratio and letters", rows, simple(rows), None)
    print(f"\nscore takes {ratio:.2f} of the CPU of align words --model ({linking:.2f} s)")


if __name__ == "__main__":
    main()
