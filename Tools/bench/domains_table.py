"""Draws rows of the domain termbases, counts verdicts on them, and measures what they cover.

    domains_table.py draw FOLDER COUNT SEED [FIELD…]
    domains_table.py judged FILE…
    domains_table.py coverage FOLDER PARALLEL JUDGED

Rows are drawn by the hash of seed and id, so that a draw keeps its rows when others are added.
A file of verdicts has the columns of a draw, filled: right is 1 or 0, and reason says why 0.

Coverage: a term of a list made by others counts as frequent when its English occurs at least
LEAST times, any plural or case, in the texts that the list goes with. It is there when its English
or one of its Chinese forms stands in a termbase of the fields that the list touches. The share is
told of the whole list, and of its terms of a field: without single words that occur in the texts
of all lists, such as data, and without names of screens of the product that d365 documents, told
by a word of SCREENS.
The lists are looked up and counted; none of their terms is printed.
"""

import collections
import csv
import datetime
import glob
import hashlib
import os
import re
import sys
import xml.etree.ElementTree as tree

FIELDS = ["finance", "banking", "cloud", "ai", "hardware", "commerce", "media", "law", "medicine",
          "industry"]
COLUMNS = ["id", "en", "zh-CN", "zh-TW", "zh-HK", "pos", "note"]
# How often a term of a list occurs at least in its texts to count as frequent: three values each, as
# the share depends on it. And the fields that it is looked for in.
LEAST = {"tico19": [5, 10, 20], "cncf": [1, 2, 5], "d365": [20, 50, 100]}
TOUCHED = {
    "tico19": ["medicine"],
    "cncf": ["cloud", "ai"],
    "d365": ["finance", "banking", "commerce", "industry", "cloud", "law"],
}


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def forms(cell):
    return [form for form in cell.split(" | ") if form]


def draw(folder, count, seed, *fields):
    print("\t".join(["field", *COLUMNS, "right", "reason"]))
    for field in fields or FIELDS:
        ranked = sorted(
            rows(f"{folder}/{field}.tsv"),
            key=lambda row: hashlib.sha256(f"{seed}|{row['id']}".encode()).digest(),
        )
        for row in sorted(ranked[: int(count)], key=lambda row: row["id"]):
            print("\t".join([field, *(row[column] for column in COLUMNS), "", ""]))


def judged(*paths):
    for path in paths:
        found = collections.defaultdict(list)
        for number, row in enumerate(rows(path), start=2):
            if row["right"] not in ("0", "1"):
                sys.exit(f"{path}:{number}: right is neither 0 nor 1")
            found[row["field"]].append(int(row["right"]))
        print(f"{os.path.basename(path)}\n{'field':<10}{'rows':>6}{'right':>7}{'share':>8}")
        found["all"] = [verdict for verdicts in found.values() for verdict in verdicts]
        for field, verdicts in found.items():
            share = sum(verdicts) / len(verdicts)
            print(f"{field:<10}{len(verdicts):>6}{sum(verdicts):>7}{share:>8.3f}")
        print()


def words(english):
    """The words of a term or text, lower case and singular as far as endings tell."""
    return [singular(word) for word in re.findall(r"[a-z0-9]+", english.lower().replace("’", "'"))]


def singular(word):
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def bare(chinese):
    """A Chinese term without spaces and with one of the two ways to write an account."""
    return chinese.replace(" ", "").replace("帐", "账")


def termbase(folder, fields):
    """English and Chinese forms, each with the fields that have it."""
    english, chinese = collections.defaultdict(set), collections.defaultdict(set)
    for field in fields:
        for row in rows(f"{folder}/{field}.tsv"):
            for form in forms(row["en"]):
                english[tuple(words(form))].add(field)
            for column in ("zh-CN", "zh-TW", "zh-HK"):
                for form in forms(row[column]):
                    chinese[bare(form)].add(field)
    return english, chinese


def occurrences(terms, lines):
    """How often each sequence of words occurs in the lines."""
    starts, counts = collections.defaultdict(set), collections.Counter()
    for term in terms:
        if term:
            starts[term[0]].add(len(term))
    wanted = set(terms)
    for line in lines:
        sequence = words(line)
        for place, word in enumerate(sequence):
            for length in starts.get(word, ()):
                piece = tuple(sequence[place : place + length])
                if piece in wanted:
                    counts[piece] += 1
    return counts


def tico19(parallel, _):
    terms = collections.defaultdict(set)
    for name in ("f_en-zh_CN.csv", "g_en_zh-CN.csv"):
        with open(f"{parallel}/tico19/{name}", encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                terms[row["sourceString"]] |= set(re.split(r"\s*[:;；]\s*", row["targetString"]))
    texts = [
        "".join(segment.itertext())
        for unit in tree.parse(f"{parallel}/tico19/all.en-zh.tmx").iter("tuv")
        if unit.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
        for segment in unit.iter("seg")
    ]
    return terms, texts


def cncf(parallel, _):
    terms = collections.defaultdict(set)
    with open(f"{parallel}/cncf/cncf_terms_zh-cn.tsv", encoding="utf-8") as file:
        for line in file.read().splitlines()[1:]:
            english, chinese = line.split("\t")[:2]
            # A title names its abbreviation in brackets.
            parts = re.split(r"\s*[()（）]\s*", chinese)
            terms[re.sub(r"\s*\(.*?\)", "", english)] |= {part for part in parts if part}
    texts = []
    for name in ("opentelemetry", "apisix", "react", "ant-design"):
        for path in sorted(glob.glob(f"{parallel}/{name}/*/en.txt")):
            with open(path, encoding="utf-8") as file:
                texts += file.read().splitlines()
    return terms, texts


def d365(parallel, verdicts):
    """Pairs mined from documents and judged to be terms; those with a name in them aside."""
    terms = collections.defaultdict(set)
    for row in rows(verdicts):
        if row["is_term"] == "1" and not re.search("[A-Za-z]", row["chinese"]):
            terms[row["english"]].add(row["chinese"])
    with open(f"{parallel}/d365-100k.en-zh.tsv", encoding="utf-8") as file:
        return terms, [line.split("\t")[0] for line in file]


# Words of which one says that a term of d365 names a screen.
SCREENS = {"page", "workspace", "setup", "parameter", "designer", "grid"}
LISTS = {
    "tico19": (tico19, ["tico19/all.en-zh.tmx", "tico19/f_en-zh_CN.csv", "tico19/g_en_zh-CN.csv"]),
    "cncf": (cncf, ["cncf/cncf_terms_zh-cn.tsv", "opentelemetry"]),
    "d365": (d365, ["d365-100k.en-zh.tsv"]),
}


def general(terms, texts):
    """The single words that occur in the texts of every list."""
    single = {tuple(words(term)) for name in terms for term in terms[name]}
    single = {term for term in single if len(term) == 1}
    found = [set(occurrences(single, lines)) for lines in texts.values()]
    return set.intersection(*found) if len(found) > 1 else set()


def coverage(folder, parallel, verdicts):
    terms, texts = {}, {}
    for name, (read, needed) in LISTS.items():
        absent = [path for path in needed if not os.path.exists(f"{parallel}/{path}")]
        if absent:
            print(f"bench: no {parallel}/{absent[0]}; {name} is left out", file=sys.stderr)
        else:
            terms[name], texts[name] = read(parallel, verdicts)
    of_no_field = general(terms, texts)
    print(f"Coverage of frequent terms by the domain termbases, {datetime.date.today()}")
    print("Command: Tools/bench/domains coverage\n")
    heading = ["list", "least", "frequent", "there", "share", "of a field", "there", "share"]
    line = "{:<8}{:>7}{:>10}{:>7}{:>8}{:>12}{:>7}{:>8}  {}"
    print(line.format(*heading, "fields"))
    for name in terms:
        english, chinese = termbase(folder, TOUCHED[name])
        counts = occurrences({tuple(words(term)) for term in terms[name]}, texts[name])
        there = {
            term
            for term, renderings in terms[name].items()
            if tuple(words(term)) in english or any(bare(form) in chinese for form in renderings)
        }
        of_a_field = {
            term
            for term in terms[name]
            if tuple(words(term)) not in of_no_field
            and not (name == "d365" and SCREENS & set(words(term)))
        }
        for least in LEAST[name]:
            frequent = {term for term in terms[name] if counts[tuple(words(term))] >= least}
            figures = []
            for group in (frequent, frequent & of_a_field):
                share = len(group & there) / max(1, len(group))
                figures += [len(group), len(group & there), f"{share:.3f}"]
            print(line.format(name, least, *figures, ", ".join(TOUCHED[name])))


if __name__ == "__main__":
    {"draw": draw, "judged": judged, "coverage": coverage}[sys.argv[1]](*sys.argv[2:])
