"""Derives the word lists of the segmenter from ICU's dictionary and jieba's.

    derive_words.py CJDICT JIEBA-DICT SUPPLEMENT-OUT UNION-OUT

CJDICT holds ICU's words with their costs, as `train-segmenter --dump-dictionary`
prints them; JIEBA-DICT is jieba's dict.txt, words with frequencies. The
supplement gets the words that ICU lacks, with costs on ICU's scale: a line is
fitted through the costs of the two-character words that both have. The union
holds all words of both, for the clusters of characters.
"""

import math
import re
import sys

HAN = re.compile("^[\u4e00-\u9fff]+$")
# Words met less often are as often wrong as right.
LEAST_FREQUENCY = 6
# ICU's words come first where both would do.
HANDICAP = 5
CHEAPEST, DEAREST = 60, 250


def read_dictionary(path):
    with open(path, encoding="utf-8") as lines:
        fields = (line.rstrip("\n").split("\t") for line in lines)
        return {word: int(cost) for word, cost in fields}


def read_frequencies(path):
    with open(path, encoding="utf-8") as lines:
        fields = (line.split(" ") for line in lines)
        return {entry[0]: int(entry[1]) for entry in fields}


def fit_line(points):
    """Intercept and slope of the least-squares line."""
    count = len(points)
    mean_x = sum(x for x, _ in points) / count
    mean_y = sum(y for _, y in points) / count
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / sum(
        (x - mean_x) ** 2 for x, _ in points
    )
    return mean_y - slope * mean_x, slope


def main():
    dictionary = read_dictionary(sys.argv[1])
    frequencies = read_frequencies(sys.argv[2])
    shared = [word for word in frequencies if len(word) == 2 and word in dictionary]
    intercept, slope = fit_line(
        [(math.log2(frequencies[word]), dictionary[word]) for word in shared]
    )
    print(
        f"{len(dictionary)} words of ICU, {len(frequencies)} of jieba; "
        f"cost = {intercept:.3f} {slope:+.4f} log2(frequency)"
    )

    def cost(frequency):
        value = intercept + slope * math.log2(frequency) + HANDICAP
        return int(max(CHEAPEST, min(DEAREST, value)))

    new = {word: cost(f) for word, f in frequencies.items() if word not in dictionary}
    with open(sys.argv[3], "w", encoding="utf-8") as supplement:
        kept = [
            word
            for word in new
            if HAN.match(word)
            and 2 <= len(word) <= 7
            and frequencies[word] >= LEAST_FREQUENCY
        ]
        for word in sorted(kept):
            supplement.write(f"{word}\t{new[word]}\n")
    with open(sys.argv[4], "w", encoding="utf-8") as union:
        for word, word_cost in [*dictionary.items(), *new.items()]:
            union.write(f"{word}\t{word_cost}\n")
    print(f"{len(kept)} words in the supplement")


main()
