"""Prints what joining tokens does to alignment by characters and to terms.

    joining_table.py DUIYI DATA-DIRECTORY CORPUS-DIRECTORY LINES...

Gold links between words stand for links between each character of the Chinese word and the
English word. A term is kept together in a pair of sentences that has both its sides when its
Chinese is whole tokens and no link leads out of its Chinese or its English.
"""

import csv
import json
import subprocess
import sys
import tempfile

from words_table import read_gold, read_lines, scores


def run(*command, text=None):
    return subprocess.run(command, input=text, stdout=subprocess.PIPE, check=True,
                          encoding="utf-8").stdout


def characters(tokens):
    """The numbers of the characters of each token."""
    places, next_place = [], 0
    for token in tokens:
        places.append(range(next_place, next_place + len(token)))
        next_place += len(token)
    return places


def by_characters(links, tokens):
    places = characters(tokens)
    return {(place, right) for left, right in links if left < len(places) for place in places[left]}


def align(duiyi, pairs, options):
    with tempfile.NamedTemporaryFile("w", suffix=".bars", encoding="utf-8") as file:
        file.writelines(f"{left} ||| {right}\n" for left, right in pairs)
        file.flush()
        lines = run(duiyi, "align", "words", file.name, "--tokenized", "--quiet",
                    "--source-language", "zh", *options).split("\n")
    return [[tuple(map(int, x.split("-"))) for x in line.split()] for line in lines[:len(pairs)]]


def segment(duiyi, lines):
    text = run(duiyi, "segment", "--format", "text", "-", text="\n".join(lines) + "\n")
    cut = text.split("\n")[:len(lines)]
    if len(cut) != len(lines):
        raise SystemExit("bench: duiyi segment did not give a line for each line")
    return cut


def find(tokens, words):
    """Where a sequence of words stands in tokens, or None."""
    for start in range(len(tokens) - len(words) + 1):
        if tokens[start:start + len(words)] == words:
            return range(start, start + len(words))
    return None


def kept_terms(pairs, all_links, terms):
    found = whole = kept = 0
    for (left, right), links in zip(pairs, all_links):
        tokens, words = left.split(), right.lower().split()
        text, places = "".join(tokens), characters(tokens)
        for chinese, english in terms:
            place = find(words, english)
            start = text.find(chinese)
            if start < 0 or place is None:
                continue
            found += 1
            span = range(start, start + len(chinese))
            inside = [i for i, x in enumerate(places) if x.start >= span.start and x.stop <= span.stop]
            if sum(len(places[i]) for i in inside) != len(span):
                continue
            whole += 1
            own = [x for x in links if x[0] in inside or x[1] in place]
            if own and all(x[0] in inside and x[1] in place for x in own):
                kept += 1
    return found, whole, kept


def main(duiyi, data, corpus, *sizes):
    gold = read_gold(f"{data}/dev.wa")
    words = [x.split() for x in read_lines(f"{data}/dev.f")]
    gold = [tuple(by_characters(kind, tokens) for kind in pair) for pair, tokens in zip(gold, words)]
    raw = ["".join(x) for x in words]
    english = read_lines(f"{data}/dev.e")
    training = [read_lines(f"{data}/train-100k.{x}") for x in ("zh", "en")]
    print(f"{'pairs':>8}  {'tokens':<32}{'AER':>7}{'precision':>11}{'recall':>8}")
    for size in map(int, sizes):
        chinese = segment(duiyi, ["".join(x.split()) for x in training[0][:size]] + raw)
        pairs = list(zip(chinese, training[1][:size] + english))
        for name, options in [("as segmented", []), ("joined", ["--join-tokens"])]:
            for kind, more in [("fitted", []), ("unfitted", ["--unsupervised"])]:
                links = align(duiyi, pairs, options + more)[size:]
                lines = [
                    " ".join(f"{x}-{y}" for x, y in sorted(by_characters(own, cut.split())))
                    for own, cut in zip(links, chinese[size:])]
                aer, precision, recall, _ = scores(lines, gold)
                print(f"{size:>8}  {name + ', ' + kind:<32}{aer:>7.4f}{precision:>11.4f}{recall:>8.4f}",
                      flush=True)
    beads = []
    sides = [read_lines(f"{corpus}/sentences.{x}.txt") for x in ("zh", "en")]
    for line in read_lines(f"{corpus}/gold/alignment.txt"):
        left, right = (json.loads(x) for x in line.split(":")[:2])
        beads.append(("".join(sides[0][i] for i in left), " ".join(sides[1][i] for i in right)))
    pairs = list(zip(segment(duiyi, [x for x, _ in beads]), segment(duiyi, [y for _, y in beads])))
    with open(f"{corpus}/gold/terms.tsv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    cut = segment(duiyi, [row["en"] for row in rows])
    terms = [(row["zh"], line.lower().split()) for row, line in zip(rows, cut)]
    print("\nTerms of Corpora/earnings-call that both sides of a bead have")
    print(f"{'tokens':<14}{'terms':>7}{'whole tokens':>14}{'linked by themselves':>22}")
    for name, options in [("as segmented", []), ("joined", ["--join-tokens"])]:
        found, whole, kept = kept_terms(pairs, align(duiyi, pairs, options), terms)
        print(f"{name:<14}{found:>7}{whole:>14}{kept:>22}")


if __name__ == "__main__":
    main(*sys.argv[1:])
