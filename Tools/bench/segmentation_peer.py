"""Segments a file with one peer, in one process on one core.

    segmentation_peer.py PEER INPUT OUTPUT

Writes the words of each line with spaces between them and prints the seconds
that segmenting took, without loading. A peer that is not installed ends with
status 3.
"""

import sys
import time


def load(name):
    try:
        if name == "jieba":
            import logging

            import jieba

            jieba.setLogLevel(logging.ERROR)
            jieba.initialize()
            return lambda line: list(jieba.cut(line))
        if name == "rjieba":
            import rjieba

            return lambda line: rjieba.cut(line)
        if name == "cppjieba":
            from cppjieba import Jieba

            return Jieba().cut
        if name == "pkuseg":
            import pkuseg

            return pkuseg.pkuseg().cut
    except ImportError:
        sys.exit(3)
    sys.exit(f"no peer named {name}")


def main():
    cut = load(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as lines:
        texts = [line.rstrip("\n") for line in lines]
    for text in texts[:20]:
        cut(text)
    start = time.perf_counter()
    segmented = [cut(text) for text in texts]
    seconds = time.perf_counter() - start
    with open(sys.argv[3], "w", encoding="utf-8") as output:
        for words in segmented:
            output.write(" ".join(words) + "\n")
    print(seconds)


main()
