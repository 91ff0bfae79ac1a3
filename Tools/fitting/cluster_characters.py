"""Groups Han characters that behave alike inside words.

    cluster_characters.py WORDS-WITH-COSTS CLUSTERS-OUT

Each of the 6,000 most frequent characters is described by its neighbours to the
left and right and by its place in words, weighed by the frequency of the words;
the logarithms of the counts are reduced by singular value decomposition and
grouped by spherical k-means (Dhillon and Modha 2001). Seeds are fixed.
"""

import collections
import re
import sys

import numpy
from scipy.sparse import coo_matrix
from scipy.sparse.linalg import svds

CHARACTERS = 6000
CLUSTERS = 200
DIMENSIONS = 48
ROUNDS = 30
HAN = re.compile("^[\u4e00-\u9fff]+$")


def read_words(path):
    words = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            word, cost = line.rstrip("\n").split("\t")
            if HAN.match(word) and 2 <= len(word) <= 4:
                words.append((word, 2 ** ((150 - int(cost)) / 40.0)))
    return words


def most_frequent(words):
    totals = collections.Counter()
    for word, frequency in words:
        for character in word:
            totals[character] += frequency
    return [character for character, _ in totals.most_common(CHARACTERS)]


def describe(words, characters):
    """A sparse row for each character: right neighbours, left neighbours, places."""
    index = {character: row for row, character in enumerate(characters)}
    count = len(characters)
    rows, columns, values = [], [], []

    def add(row, column, value):
        rows.append(row)
        columns.append(column)
        values.append(value)

    for word, frequency in words:
        for place, character in enumerate(word):
            if character not in index:
                continue
            row = index[character]
            if place + 1 < len(word) and word[place + 1] in index:
                add(row, index[word[place + 1]], frequency)
            if place > 0 and word[place - 1] in index:
                add(row, count + index[word[place - 1]], frequency)
            add(row, 2 * count + min(len(word), 4) * 4 + min(place, 3), frequency * 3)
    matrix = coo_matrix((values, (rows, columns)), shape=(count, 2 * count + 32)).tocsr()
    matrix.data = numpy.log1p(matrix.data)
    return matrix.astype(float)


def group(matrix):
    left, strengths, _ = svds(matrix, k=DIMENSIONS, random_state=0)
    points = left * strengths**0.5
    points /= numpy.linalg.norm(points, axis=1, keepdims=True) + 1e-9
    generator = numpy.random.default_rng(0)
    centres = points[generator.choice(len(points), CLUSTERS, replace=False)]
    for _ in range(ROUNDS):
        nearest = (points @ centres.T).argmax(1)
        for cluster in range(CLUSTERS):
            members = points[nearest == cluster]
            if len(members):
                centre = members.mean(0)
                centres[cluster] = centre / (numpy.linalg.norm(centre) + 1e-9)
    return nearest


def main():
    words = read_words(sys.argv[1])
    characters = most_frequent(words)
    clusters = group(describe(words, characters))
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for character, cluster in zip(characters, clusters):
            out.write(f"{character}\t{cluster + 1}\n")
    print(f"{len(characters)} characters in {CLUSTERS} clusters")


main()
