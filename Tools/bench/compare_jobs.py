"""What Tools/bench/compare measures: jobs by bench, scored as the benches themselves do.

A job is commands that both builds run on the same files, with figures of quality taken from what
they print. All figures are better where they are higher.
"""

import collections
import contextlib
import csv
import io
import json
import os
import re

import check_speed_table
import check_table
import convert_table
import coverage_table
import glossary_table
import joining_table
import segmentation_table
import sentences_table
import terms_table
import words_table


class Job:
    """Commands, and what to make of their outputs."""

    def __init__(self, name, commands, figures=(), score=lambda outputs: (), repeats=None):
        self.name = name
        self._commands = commands
        self.figures = figures
        self.score = score
        self.repeats = repeats

    def commands(self, build):
        return self._commands(build) if callable(self._commands) else self._commands


def write(path, lines):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)
    return path


def is_there(*paths):
    return all(os.path.exists(path) for path in paths)


def start(options):
    line = write(f"{options.work}/line.txt", ["积压订单达到五亿美元。"])
    yield Job("start: --version, 20 times", [["--version"]] * 20, repeats=3)
    yield Job("start: segment one line, 20 times", [["segment", line]] * 20, repeats=3)
    if is_there(f"{options.work}/cc-cedict.txt"):
        yield Job("start: look a word up, 20 times", [["lexicon", "lookup", "积压"]] * 20,
                  repeats=3)
    text = f"{options.corpora}/earnings-call/call"
    yield Job("quantities of the call, 10 times",
              [["quantities", f"{text}.{side}.txt"] for side in ("zh", "en")] * 5)


def segmentation(options):
    data = f"{options.data}/segmentation"
    if not is_there(data):
        return
    table = segmentation_table
    gold = table.read_gold(f"{data}/gsdsimp-dev.gold")
    known = set(table.read_gold(f"{data}/udc-train.gold"))
    segment = ["segment", "--format", "text", "--threads", "1"]
    yield Job("segment gsdsimp-dev", [[*segment, f"{data}/gsdsimp-dev.raw"]], ("F1", "OOV recall"),
              lambda outputs: table.score(outputs[0].decode().split(), gold, known))
    with open(f"{data}/udc-train.raw", encoding="utf-8") as file:
        text = file.read().splitlines()
    long = write(f"{options.work}/segment/long.txt", text * 20)
    yield Job("segment udc-train, 20 times", [[*segment, long]])
    yield Job("segment udc-train as CoNLL-U", [["segment", "--format", "conllu", long]])


def sentences(options):
    table = sentences_table
    sets = table.documents(options.corpora, options.data)
    for name, group in sets.items():
        folder = f"{options.work}/sentences/{len(os.listdir(options.work))}-{name}"
        pairs = []
        for number, document in enumerate(group):
            pairs.append([write(f"{folder}/{number}.{side}.txt", document[place])
                          for place, side in enumerate(("zh", "en"))])
        for label, more in (("", []), (", no dictionary", ["--no-dictionary"])):
            align = ["align", "sentences", "--segmented", "--source", "zh", "--target", "en", "--to",
                     "beads", "--quiet", *more]
            gold = [document[2] for document in group]
            yield Job(
                f"sentences, {name}{label}", [[*align, *pair] for pair in pairs],
                ("strict F1", "lax F1", "link F1"),
                lambda outputs, gold=gold: table.scores(
                    [(own, table.read_beads(o.decode())) for own, o in zip(gold, outputs)]),
                repeats=1 if len(group) > 20 else 2 if max(len(d[0]) for d in group) > 9000 else None)


def words(options):
    data, table = f"{options.data}/word-alignment", words_table
    if not is_there(data):
        return
    gold = table.read_gold(f"{data}/dev.wa")
    dev = [table.read_lines(f"{data}/dev.{x}") for x in "fe"]
    training = [table.read_lines(f"{data}/train-100k.{x}") for x in ("zh", "en")]
    for size in (0, 2000, 10000):
        pair = [write(f"{options.work}/words/{size}.{name}",
                      [x.lower() if name == "e" else x for x in train[:size] + own])
                for name, train, own in zip(("f", "e"), training, dev)]
        command = ["align", "words", "--source", pair[0], "--target", pair[1], "--tokenized",
                   "--quiet"]
        for label, more in (("", []), (", no dictionary", ["--no-dictionary"]),
                            (", unfitted", ["--symmetrization", "grow-diag-final-and"])):
            yield Job(f"words, {size} pairs{label}", [[*command, *more]],
                      ("AER ↓", "F1"), lambda outputs, size=size: scored_links(outputs, size, gold),
                      repeats=2 if size > 2000 else 3)
    model = f"{options.work}/words/model"
    yield Job("train on 2000 pairs", lambda build: [
        ["train", f"{options.work}/words/2000.f", f"{options.work}/words/2000.e", "--tokenized",
         "--quiet", "-o", f"{model}.{build.label}"]], repeats=3)
    yield Job("align words with that model", lambda build: [
        ["align", "words", f"{options.work}/words/2000.f", f"{options.work}/words/2000.e",
         "--tokenized", "--quiet", "--model", f"{model}.{build.label}"]],
        ("AER ↓", "F1"), lambda outputs: scored_links(outputs, 2000, gold), repeats=3)


def scored_links(outputs, size, gold):
    aer, _, _, f1 = words_table.scores(outputs[0].decode().splitlines()[size:], gold)
    return aer, f1


def joining(options):
    data = f"{options.data}/word-alignment"
    if not is_there(data):
        return

    def figures(builds):
        found = []
        for build in builds:
            text = io.StringIO()
            with contextlib.redirect_stdout(text):
                joining_table.main(build.command, data, f"{options.corpora}/earnings-call", "2000")
            rows = [line.split() for line in text.getvalue().splitlines()]
            found.append({
                **{" ".join(row[1:-3]) + ", AER ↓": float(row[-3])
                   for row in rows if row[:1] == ["2000"]},
                **{f"terms, {' '.join(row[:-3])}": float(row[-1])
                   for row in rows if row and row[-1].isdigit() and row[0] != "2000"}})
        return [(f"joining, {name}", found[0][name], found[1][name]) for name in found[0]]

    yield figures


def terms(options):
    table = terms_table
    folders = [f"{options.corpora}/{name}" for name in sorted(os.listdir(options.corpora))
               if os.path.exists(f"{options.corpora}/{name}/gold/glosses.tsv")]
    folders.append(f"{options.data}/seed")
    for corpus in [table.Corpus(folder) for folder in folders if is_there(folder)]:
        english = write(f"{options.work}/terms/{corpus.name}.txt",
                        ["|".join(forms) for _, _, forms in corpus.concepts])
        for label, more in (("", []), (", no dictionary", ["--no-dictionary"])):
            yield Job(f"glosses, {corpus.name}{label}",
                      [["align", "terms", corpus.text, "--only", "gloss", *more]] * 3, ("F1",),
                      lambda outputs, corpus=corpus: [gloss_f1(corpus, outputs[0].decode())])
            yield Job(f"terms, {corpus.name}{label}",
                      [["align", "terms", corpus.text, "--terms", english, *more]] * 3,
                      ("recall", "precision"),
                      lambda outputs, corpus=corpus: term_scores(corpus, outputs[0].decode()))


def gloss_f1(corpus, output):
    got = terms_table.gloss_pairs(corpus, output, True)
    right = sum((got & corpus.glosses).values())
    return 2 * right / max(1, sum(got.values()) + sum(corpus.glosses.values()))


def term_scores(corpus, output):
    found, total, precision, _ = terms_table.score_terms(
        corpus, terms_table.term_pairs(output, True))
    return sum(found.values()) / sum(total.values()), precision


def glossary(options):
    table = glossary_table
    call = f"{options.corpora}/earnings-call"
    gold = [({table.bare(z) for z in row["zh"].split("|")},
             {table.singular(e) for e in row["en"].split("|")})
            for row in table.rows(f"{call}/gold/terms.tsv")]
    yield Job("glossary of the call", [["glossary", "build", f"{call}/call.zh.txt",
                                        f"{call}/call.en.txt"]],
              ("recall from 0.6", "precision from 0.6", "recall from 0.8", "precision from 0.8"),
              lambda outputs: [figure for least in (0.6, 0.8)
                               for figure in against_gold(outputs[0], gold, least)])
    for name in ("d365-finance", "libreoffice-help", "opentelemetry", "react"):
        folder = f"{options.data}/parallel/{name}"
        if not is_there(folder):
            continue
        sides = [write(f"{options.work}/glossary/{name}.{side}",
                       [line for part in sorted(os.listdir(folder))
                        for line in sentences_table.read_lines(f"{folder}/{part}/{side}.txt")])
                 for side in ("zh", "en")]
        verdicts = table.judged(f"{options.judged}/{name}.tsv")
        yield Job(f"glossary of {name}", [["glossary", "build", *sides, "--from", "moses"]],
                  ("precision from 0.6", "entries from 0.6", "precision from 0.8"),
                  lambda outputs, verdicts=verdicts: by_judgement(outputs[0], verdicts), repeats=3)


def entries(output, least):
    rows = csv.DictReader(output.decode().splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [row for row in rows if float(row["confidence"]) >= least]


def against_gold(output, gold, least):
    found, listed, kept = set(), 0, entries(output, least)
    for entry in kept:
        chinese = {glossary_table.bare(form) for form in glossary_table.forms(entry, "source")}
        english = {glossary_table.singular(form) for form in glossary_table.forms(entry, "target")}
        hits = [n for n, (z, e) in enumerate(gold) if z & chinese and e & english]
        found.update(hits)
        listed += bool(hits)
    return len(found) / len(gold), listed / max(1, len(kept))


def by_judgement(output, verdicts):
    figures = []
    for least in (0.6, 0.8):
        kept = entries(output, least)
        keys = [(glossary_table.bare(e["source"]), glossary_table.singular(e["target"]))
                for e in kept]
        known = [verdicts[key] for key in keys if key in verdicts]
        figures.append(sum(known) / max(1, len(known)))
        if least == 0.6:
            figures.append(len(kept))
    return figures


def check(options):
    data = f"{options.data}/parallel/tico19"
    if not is_there(data):
        return
    lists = {"tico19-f": f"{data}/f_en-zh_CN.csv", "tico19-g": f"{data}/g_en_zh-CN.csv"}

    def figures(builds):
        rows = []
        for name, own in lists.items():
            other = next(path for key, path in lists.items() if key != name)
            for swap in (False, True):
                found = [measured(build, name, own, other, swap) for build in builds]
                direction = "zh–en" if swap else "en–zh"
                rows += [(f"check, {name} {direction}: {figure}", found[0][figure], found[1][figure])
                         for figure in found[0]]
        return rows

    def measured(build, name, own, other, swap):
        text = io.StringIO()
        with contextlib.redirect_stdout(text), open(os.devnull, "w", encoding="utf-8") as missed:
            check_table.one_direction(build.command, build.folder, name, f"{data}/all.en-zh.tmx",
                                      own, other, swap, missed)
        found = collections.OrderedDict()
        for line in text.getvalue().splitlines():
            if share := re.match(r"  (.*?) +\d+ of +\d+ = ([\d.]+) .*= ([\d.]+)$", line):
                found[share[1].strip() + ", found"] = float(share[2])
                found[share[1].strip() + ", alarms ↓"] = float(share[3])
            elif mean := re.match(r"  mean of seven kinds +([\d.]+)", line):
                found["mean of seven kinds"] = float(mean[1])
        return found

    yield figures


def check_speed(options):
    bitext = f"{options.data}/parallel/d365-100k.en-zh.tsv"
    terms_list = f"{options.data}/parallel/tico19/f_en-zh_CN.csv"
    if not is_there(bitext, terms_list):
        return
    command = ["check", *check_speed_table.QUIET]
    lines = sentences_table.read_lines(bitext)
    some = write(f"{options.work}/check/some.tsv", lines[:25000])
    one = write(f"{options.work}/check/one.tsv", ["A plain sentence.\t一个普通的句子。"])
    yield Job("check 25,000 pairs", [[*command, some]], repeats=3)
    yield Job("check 25,000 pairs with a list", [[*command, "--terms", terms_list, some]], repeats=3)
    yield Job("check 25,000 pairs, numbers", [[*command, "--only", "number", some]])
    cedict = f"{options.work}/cc-cedict.txt"
    if not is_there(cedict):
        return
    table = f"{options.work}/check/terms.csv"
    check_speed_table.write_terms(table, check_speed_table.concepts(cedict)[:50000])
    yield Job("check one pair, 50,000 concepts in CSV", [[*command, "--terms", table, one]])
    tbx = f"{options.work}/check/terms.{{}}.tbx"
    compiled = f"{options.work}/check/terms.{{}}.duiyi-terms"
    yield Job("convert 50,000 concepts to TBX", lambda build: [
        ["glossary", "convert", table, tbx.format(build.label)]])
    yield Job("check one pair, 50,000 concepts in TBX", lambda build: [
        [*command, "--terms", tbx.format(build.label), one]])
    yield Job("compile 50,000 concepts", lambda build: [
        ["glossary", "compile", "--source-language", "en", "--target-language", "zh", "--output",
         compiled.format(build.label), table]])
    yield Job("check one pair, 50,000 concepts compiled", lambda build: [
        [*command, "--terms", compiled.format(build.label), one]] * 5)


def coverage(options):
    table = coverage_table
    if not is_there(f"{options.data}/parallel", f"{options.data}/word-alignment"):
        return
    for name, clean in table.corpora(options.data).items():
        units, planted = table.plant(clean, 0)
        path = write(f"{options.work}/coverage/{name}.jsonl", table.lines_of(units))
        yield Job(f"check, sentences left out and added, {name}", [[*table.CHECK, path]],
                  ("left out", "added", "false ↓"),
                  lambda outputs, planted=planted: table.score(
                      [json.loads(line) for line in outputs[0].decode().splitlines()], planted))


def convert(options):
    pairs = f"{options.data}/parallel/d365-100k.en-zh.tsv"
    if not is_there(pairs):
        return
    os.makedirs(f"{options.work}/convert")
    memory = f"{options.work}/convert/memory.tmx"
    convert_table.make(memory, pairs, 50_000_000)
    for form in convert_table.FORMATS:
        yield Job(f"convert 50 MB of TMX to {form}", lambda build, form=form: [
            ["convert", memory, f"{options.work}/convert/{build.label}", "--quiet", "--to", form]],
            repeats=3)
    for form in ("xliff", "xliff2", "po", "jsonl"):
        yield Job(f"convert {form} back to TMX", lambda build, form=form: [
            ["convert", pairs, f"{options.work}/convert/{build.label}.{form}", "--quiet", "--to",
             form, "--source-language", "en", "--target-language", "zh"],
            ["convert", f"{options.work}/convert/{build.label}.{form}", "--from", form, "--quiet",
             f"{options.work}/convert/{build.label}.tmx"]], repeats=3)


BENCHES = {
    "start": start, "segmentation": segmentation, "sentences": sentences, "words": words,
    "joining": joining, "terms": terms, "glossary": glossary, "check": check,
    "check-speed": check_speed, "convert": convert, "coverage": coverage,
}
