"""Prints what `duiyi check` finds in correct translations and among planted errors.

    check_table.py DUIYI REVISION WORK NAME BITEXT TERMS [NAME BITEXT TERMS …]

Run by Tools/bench/check. For each bitext and direction: the share of planted errors that are
found, by kind, with false alarms on the correct translation beside it; and, on the file with
planted numbers, pofilter of translate-toolkit where it is installed (PATH or POFILTER). The
errors that are missed are written to DUIYI_MISSED where it is set: bitext, direction, segment, kind,
source, what stood there, what stands there, and the confidence of the best finding about it.
"""

import collections
import functools
import json
import os
import random
import re
import resource
import shutil
import subprocess
import sys

import check_plant as plant
import check_po
import check_swap as swaps

HERE = os.path.dirname(os.path.abspath(__file__))
TERM_RULES = {"term", "forbidden", "deprecated", "nesting"}
NUMBERS = {"changed", "scaled", "missing"}
MEANINGS = {"sign": "sign planted", "direction": "direction turned", "unit": "unit changed",
            "date": "date changed", "bound": "bound turned"}
USUAL = 0.5
SEED = 7
ROUNDS = 3
# How long documents are where texts are checked in pieces, and how many pieces of each.
LENGTH = 40
PIECES = 40


def run(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done, seconds


@functools.cache
def knows_advice(duiyi):
    """Earlier versions took every list for advice."""
    return "--advice" in run([duiyi, "check", "--help"])[0].stdout


@functools.cache
def usual_of_numbers(duiyi):
    """From which confidence findings of numbers are shown; once it was that of all."""
    said = re.search(r"([\d.]+)\s+for\s+number", run([duiyi, "check", "--help"])[0].stdout)
    return float(said[1]) if said else USUAL


def check(duiyi, bitext, terms, languages, policy="advice"):
    option = "--advice" if policy == "advice" and knows_advice(duiyi) else "--terms"
    command = [duiyi, "check", bitext, "--from", "tsv", "--no-config", "--min-confidence", "0",
               *([option, terms] if terms else []), "--format", "jsonl", "--fail-on", "never",
               "--source-language", languages[0], "--target-language", languages[1]]
    done, seconds = run(command)
    if done.returncode:
        sys.exit(done.stderr)
    findings = [json.loads(line) for line in done.stdout.splitlines()]
    for finding in findings:
        least = usual_of_numbers(duiyi) if finding["rule"] == "number" else USUAL
        finding["shown"] = finding["confidence"] >= least
    return findings, seconds


def write(path, bitext):
    with open(path, "w", encoding="utf-8") as file:
        for source, target in bitext:
            file.write(f"{source}\t{target}\n")


def hit_count(bitext, terms, swap):
    """How many longest matches of terms the sources have, each form once a segment."""
    concepts = sorted(set(plant.terms(terms)))
    forms = sorted({c[1] if swap else c[0].lower() for c in concepts},
                   key=lambda f: (-len(f), f))
    patterns = [(re.compile(re.escape(f)) if swap else plant.english_pattern(f), f) for f in forms]
    return sum(len({h[2] for h in plant.hits(source, patterns, not swap)})
               for source, _ in bitext)


def planted(work, name, bitext, terms, swap, kinds, seed):
    output = os.path.join(work, f"{name}-{kinds.split(',')[0]}")
    command = [sys.executable, os.path.join(HERE, "check_plant.py"), bitext, terms, output,
               "--kinds", kinds, "--seed", str(seed)] + (["--swap"] if swap else [])
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    with open(output + ".planted.tsv", encoding="utf-8") as file:
        return output + ".tsv", [line.rstrip("\n").split("\t") for line in file]


def names(finding, error):
    """Whether a finding's spans or its message are about the planted error."""
    _, kind, source, old, new = error
    spans = [(finding[side] or {}).get("text", "") for side in ("sourceSpan", "targetSpan")]
    if kind in NUMBERS:
        texts = [text.replace(",", "") for text in [*spans, finding["message"]]]
        return any(re.search(rf"(?<![\d.]){re.escape(n)}(?![\d]|\.\d)", text) for text in texts
                   for n in (old.replace(",", ""), new.replace(",", "")) if n)
    if kind in MEANINGS:
        return True
    one, other = (span.lower() for span in spans)
    source = source.lower() if kind != "twin" else ""
    return bool(source and one and (source in one or one in source)
                or new and other and (new.lower() in other or other in new.lower()))


def share(name, errors, findings, rules, alarms, places, unit):
    """Prints one kind of error: planted, found, and alarms where nothing was planted."""
    by_segment = collections.defaultdict(list)
    for finding in findings:
        if finding["rule"] in rules:
            by_segment[finding["segment"]].append(finding)
    missed, by_confidence = [], 0
    for error in errors:
        about = [f for f in by_segment[int(error[0])] if names(f, error)]
        about += by_segment[error[2]] if error[1] == "twin" else []
        if not any(f["shown"] for f in about):
            missed.append([*error, max((f["confidence"] for f in about), default="-")])
        by_confidence += bool(about)
    found = len(errors) - len(missed)
    print(f"  {name:24} {found:4} of {len(errors):4} = {found / max(1, len(errors)):.3f}"
          f"  at any {by_confidence / max(1, len(errors)):.3f}"
          f"  alarms {alarms:4} of {places:5} {unit} = {alarms / max(1, places):.3f}")
    return found / max(1, len(errors)), missed


def in_pieces(duiyi, work, pairs, terms, languages):
    """The findings in pieces of a bitext, each checked alone, by their segments in the whole."""
    starts = range(0, len(pairs), LENGTH)
    findings, taken = [], set()
    for start in starts[::max(1, len(starts) // PIECES)]:
        path = os.path.join(work, "piece.tsv")
        write(path, pairs[start:start + LENGTH])
        taken |= set(range(start + 1, min(len(pairs), start + LENGTH) + 1))
        findings += [dict(f, segment=f["segment"] + start)
                     for f in check(duiyi, path, terms, languages)[0]]
    return findings, taken


def pofilter(work, path, errors):
    program = os.environ.get("POFILTER") or shutil.which("pofilter")
    if not program:
        print("  pofilter is not installed; left out")
        return
    source = os.path.join(work, "planted.po")
    with open(path, encoding="utf-8") as file:
        check_po.write(source, file)
    output = os.path.join(work, "filtered.po")
    done, seconds = run([program, "--test=numbers", "--language=zh_CN", "--progress=none", source, output])
    segments = set()
    if os.path.exists(output):
        with open(output, encoding="utf-8") as file:
            segments = {int(n) for n in re.findall(r'^msgctxt "(\d+)"', file.read(), re.M)}
    report("pofilter numbers", segments, errors, seconds)


def report(name, segments, errors, seconds):
    wrong = {int(error[0]) for error in errors}
    print(f"  {name:18} right {len(segments & wrong):4}  wrong {len(segments - wrong):4}"
          f"  missed {len(wrong - segments):4}  CPU seconds {seconds:6.2f}")


def substring_misses(bitext, terms, swap):
    """What a plain look for the target's words says: the segments with a term that has none of them."""
    concepts = sorted(set(plant.terms(terms)))
    forms = collections.defaultdict(set)
    for english, chinese in concepts:
        forms[chinese if swap else english.lower()].add((english if swap else chinese).lower())
    patterns = [(re.compile(re.escape(f)) if swap else plant.english_pattern(f), f)
                for f in sorted(forms, key=lambda f: (-len(f), f))]
    misses = []
    for number, (source, target) in enumerate(bitext, 1):
        for form in {h[2] for h in plant.hits(source, patterns, not swap)}:
            if not any(other in target.lower() for other in forms[form]):
                misses.append((number, form))
    return misses


def as_policy(duiyi, policy, clean, planted, pairs, terms, languages, swap, hits):
    """The list as a requirement or as advice, beside a plain look for its words.

    `planted` has, for each file with errors, its path, its pairs and the errors.
    """
    right, _ = check(duiyi, clean, terms, languages, policy)
    shown = [f for f in right if f["rule"] in TERM_RULES and f["shown"]]
    groups = len({f["cause"] for f in shown})
    print(f"  {'as a requirement' if policy == 'required' else 'as advice'}: "
          f"{len(shown) / max(1, hits):.3f} findings a hit in correct text, "
          f"{1000 * groups / max(1, len(pairs)):.0f} groups in 1,000 segments; a plain look for the "
          f"words {len(substring_misses(pairs, terms, swap)) / max(1, hits):.3f}")
    every, all_ours = 0, 0
    for path, planted_pairs, errors in planted:
        found, _ = check(duiyi, path, terms, languages, policy)
        # A rendering that is kept to is told once, with its segments.
        told = {f["cause"] for f in found if f["shown"]}
        by_segment = collections.defaultdict(list)
        for finding in found:
            is_told = finding["shown"] or (
                finding["cause"] in told and ", as in segment" in finding["message"])
            if finding["rule"] in TERM_RULES and is_told:
                by_segment[finding["segment"]].append(finding)
        plain = collections.defaultdict(set)
        for number, form in substring_misses(planted_pairs, terms, swap):
            plain[number].add(form)
        for kind in ("wrong", "random", "dropped", "synonym", "near"):
            own = [error for error in errors if error[1] == kind]
            if not own:
                continue
            ours = sum(any(names(f, error) for f in by_segment[int(error[0])]) for error in own)
            theirs = sum(any(error[2].lower() == form for form in plain[int(error[0])])
                         for error in own)
            every, all_ours = every + len(own), all_ours + ours
            print(f"    {kind:10} found {ours:3} of {len(own):3} = {ours / len(own):.3f}, by a plain "
                  f"look {theirs / len(own):.3f}")
    print(f"    {'all':10} found {all_ours:3} of {every:3} = {all_ours / max(1, every):.3f}")


def one_direction(duiyi, work, name, path, terms, other, swap, missed_file):
    languages = ("zh", "en") if swap else ("en", "zh")
    bitext = swaps.Bitext(path, terms, swap)
    clean = os.path.join(work, "clean.tsv")
    write(clean, bitext.pairs)
    findings, seconds = check(duiyi, clean, terms, languages)
    hits = hit_count(bitext.pairs, terms, swap)
    digits = {i for i, (s, t) in enumerate(bitext.pairs, 1) if re.search(r"\d", s + t)}
    usual = [f for f in findings if f["shown"]]
    alarms = sum(f["rule"] in TERM_RULES for f in usual)
    flagged = len({f["segment"] for f in usual if f["rule"] == "number"})
    print(f"{name}, {languages[0]} to {languages[1]}: {len(bitext.pairs)} segments, "
          f"{seconds:.1f} CPU seconds")
    shares = {}

    def row(kind, label, errors, findings, rules, *alarms):
        shares[kind], missed = share(label, errors, findings, rules, *alarms)
        for error in missed:
            print(name, "-".join(languages), *error, sep="\t", file=missed_file)

    def written(pairs):
        file = os.path.join(work, "planted.tsv")
        write(file, pairs)
        return file

    def by_kind(errors, kind):
        return [error for error in errors if error[1] == kind]

    file, errors = planted(work, name, path, terms, swap, "wrong,random,dropped", SEED)
    findings, _ = check(duiyi, file, terms, languages)
    for kind, label in (("wrong", "another term's rendering"), ("random", "another word"),
                        ("dropped", "term dropped")):
        row(kind, label, by_kind(errors, kind), findings, TERM_RULES, alarms, hits, "hits")

    planted_pairs = plant.pairs(file)
    files = [(file, planted_pairs, errors)]
    for kind, (changed, wrong) in (
            ("synonym", swaps.synonyms(bitext, other, 250, random.Random(SEED))),
            ("near", swaps.near(bitext, 250, random.Random(SEED)))):
        path_of_kind = os.path.join(work, f"{kind}.tsv")
        write(path_of_kind, changed)
        files.append((path_of_kind, changed, wrong))
    for policy in ("required", "advice"):
        as_policy(duiyi, policy, clean, files, bitext.pairs, terms, languages, swap, hits)
    pieces, _ = in_pieces(duiyi, work, bitext.pairs, terms, languages)
    found, taken = in_pieces(duiyi, work, planted_pairs, terms, languages)
    share(f"in {LENGTH} segments alone", [e for e in errors if int(e[0]) in taken], found, TERM_RULES,
          sum(f["rule"] in TERM_RULES and f["shown"] for f in pieces),
          hit_count([bitext.pairs[n - 1] for n in sorted(taken)], terms, swap), "hits")

    pairs, errors, unwanted = swaps.forbidden(bitext, other, 500, random.Random(SEED))
    table = os.path.join(work, "forbidden.csv")
    swaps.write_terms(table, bitext, unwanted)
    right, _ = check(duiyi, clean, table, languages)
    findings, _ = check(duiyi, written(pairs), table, languages)
    row("forbidden", "forbidden form", errors, findings, TERM_RULES,
        sum(f["rule"] in TERM_RULES and f["shown"] for f in right), hits, "hits")
    row("", "  said to be forbidden", errors, findings, {"forbidden"},
        sum(f["rule"] == "forbidden" and f["shown"] for f in right), hits, "hits")

    pairs, errors = swaps.swapped(bitext, 500, random.Random(SEED))
    findings, _ = check(duiyi, written(pairs), terms, languages)
    row("swapped", "swapped, with terms", errors, findings, TERM_RULES | {"consistency"},
        alarms, hits, "hits")

    file, errors = planted(work, name, path, terms, swap, "changed,scaled,missing", SEED)
    findings, seconds = check(duiyi, file, terms, languages)
    for kind, label in (("changed", "number changed"), ("scaled", "number scaled"),
                        ("missing", "number dropped")):
        row(kind, label, by_kind(errors, kind), findings, {"number"},
            flagged, len(digits), "segments with digits")
    if not swap:
        segments = {f["segment"] for f in findings
                    if f["rule"] == "number" and f["shown"]}
        report("duiyi number rule", segments, errors, seconds)
        pofilter(work, file, errors)

    for kind, label in MEANINGS.items():
        file, errors = planted(work, name, path, terms, swap, kind, SEED)
        findings, _ = check(duiyi, file, terms, languages)
        row(kind, label, errors, findings, {"number"}, flagged, len(digits), "segments with digits")

    pairs, errors = swaps.twins(bitext, 250, random.Random(SEED))
    findings, _ = check(duiyi, written(pairs), None, languages)
    changed = {error[0] for error in errors}
    copies = [n for n in range(len(bitext.pairs) + 1, len(pairs) + 1) if n not in changed]
    alarms = {f["segment"] for f in findings
              if f["rule"] == "consistency" and f["shown"]} & set(copies)
    row("twin", "copy with a word changed", errors, findings, {"consistency"},
        len(alarms), len(copies), "right copies")

    findings, seconds = check(duiyi, clean, None, languages)
    alarms = sum(f["rule"] == "consistency" and f["shown"] for f in findings)
    every, pooled = [], []
    for turn in range(ROUNDS):
        pairs, errors = swaps.swapped(bitext, 500, random.Random(SEED + turn), always=True)
        findings, _ = check(duiyi, written(pairs), None, languages)
        # Segments of different rounds are kept apart.
        offset = turn * len(pairs)
        pooled += [dict(f, segment=f["segment"] + offset) for f in findings]
        every += [[error[0] + offset, *error[1:]] for error in errors]
    row("once", "otherwise once, no terms", every, pooled, {"consistency"},
        alarms, len(bitext.pairs), "segments")
    families = ("wrong", "forbidden", "dropped", "changed", "scaled", "missing")
    swapped = [shares[kind] for kind in ("swapped", "twin", "once")]
    mixed = ([shares[kind] for kind in families] + [sum(swapped) / 3])
    print(f"  {'mean of seven kinds':24} {sum(mixed) / 7:.3f}; with terms alone where swapped "
          f"{(sum(mixed[:-1]) + shares['swapped']) / 7:.3f}\n", flush=True)


def main():
    duiyi, revision, work = sys.argv[1:4]
    print(f"duiyi check at {revision}: planted errors of each kind that are found at the usual")
    print(f"confidence ({USUAL}) and at any, and alarms where nothing was planted (seed {SEED}).")
    print("Found means a finding in the segment whose spans or numbers are those of the error.\n")
    sets = [sys.argv[4:][i:i + 3] for i in range(0, len(sys.argv) - 4, 3)]
    missed = open(os.environ.get("DUIYI_MISSED", os.devnull), "w", encoding="utf-8")
    with missed:
        for turn, (name, path, terms) in enumerate(sets):
            other = sets[(turn + 1) % len(sets)][2]
            for swap in (False, True):
                one_direction(duiyi, work, name, path, terms, other, swap, missed)


if __name__ == "__main__":
    main()
