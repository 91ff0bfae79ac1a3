"""Prints what `duiyi check` finds in correct translations and among planted errors.

    check_table.py DUIYI REVISION WORK NAME BITEXT TERMS [NAME BITEXT TERMS …]

Run by Tools/bench/check. For each bitext and direction: false alarms of the term rules for each
hit of a term, segments with numbers that the number rule flags, and the share of planted errors
that are found, by kind; then, on the file with planted numbers, pofilter of translate-toolkit
where it is installed (PATH or POFILTER).
"""

import collections
import json
import os
import re
import resource
import shutil
import subprocess
import sys

import check_plant as plant

HERE = os.path.dirname(os.path.abspath(__file__))
TERM_RULES = {"term", "forbidden", "deprecated", "nesting"}


def run(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done, seconds


def check(duiyi, bitext, terms, languages):
    command = [duiyi, "check", bitext, "--from", "tsv", "--terms", terms, "--no-config",
               "--format", "jsonl", "--fail-on", "never",
               "--source-language", languages[0], "--target-language", languages[1]]
    done, seconds = run(command)
    if done.returncode:
        sys.exit(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()], seconds


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


def found(errors, findings, rules):
    segments = {f["segment"] for f in findings if f["rule"] in rules}
    kinds = collections.OrderedDict()
    for error in errors:
        kinds.setdefault(error[1], []).append(int(error[0]) in segments)
    every = [hit for hits in kinds.values() for hit in hits]
    parts = "  ".join(f"{kind} {sum(hits)}/{len(hits)}" for kind, hits in kinds.items())
    return f"{sum(every) / max(1, len(every)):.3f}  ({parts})"


def pofilter(work, path, errors):
    program = os.environ.get("POFILTER") or shutil.which("pofilter")
    if not program:
        print("  pofilter is not installed; left out")
        return
    source = os.path.join(work, "planted.po")
    with open(path, encoding="utf-8") as file, open(source, "w", encoding="utf-8") as po:
        po.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: zh_CN\\n"\n\n')
        for number, line in enumerate(file, 1):
            one, other = (t.replace("\\", "\\\\").replace('"', '\\"')
                          for t in line.rstrip("\n").split("\t"))
            po.write(f'#: s:{number}\nmsgctxt "{number}"\nmsgid "{one}"\nmsgstr "{other}"\n\n')
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


def main():
    duiyi, revision, work = sys.argv[1:4]
    print(f"duiyi check at {revision}: default confidence; false alarms on correct translations,")
    print("and 500 planted errors of each family (Tools/bench/check_plant.py, seed 7)\n")
    sets = sys.argv[4:]
    for name, path, terms in zip(sets[0::3], sets[1::3], sets[2::3]):
        for swap in (False, True):
            languages = ("zh", "en") if swap else ("en", "zh")
            bitext = [pair[::-1] if swap else pair for pair in plant.pairs(path)]
            clean = os.path.join(work, f"{name}-clean.tsv")
            write(clean, bitext)
            findings, seconds = check(duiyi, clean, terms, languages)
            hits = hit_count(bitext, terms, swap)
            alarms = sum(f["rule"] in TERM_RULES for f in findings)
            digits = {i for i, (s, t) in enumerate(bitext, 1) if re.search(r"\d", s + t)}
            flagged = {f["segment"] for f in findings if f["rule"] == "number"}
            print(f"{name}, {languages[0]} to {languages[1]}: {len(bitext)} segments, "
                  f"{seconds:.1f} CPU seconds")
            print(f"  term alarms        {alarms} of {hits} hits = {alarms / max(1, hits):.3f}")
            print(f"  number alarms      {len(flagged)} of {len(digits)} segments with digits = "
                  f"{len(flagged) / max(1, len(digits)):.3f}")
            file, errors = planted(work, name, path, terms, swap, "wrong,random,dropped", 7)
            findings, _ = check(duiyi, file, terms, languages)
            print(f"  term errors found  {found(errors, findings, TERM_RULES)}")
            file, errors = planted(work, name, path, terms, swap, "changed,scaled,missing", 7)
            findings, seconds = check(duiyi, file, terms, languages)
            print(f"  numbers found      {found(errors, findings, {'number'})}")
            if not swap:
                segments = {f["segment"] for f in findings if f["rule"] == "number"}
                report("duiyi number rule", segments, errors, seconds)
                pofilter(work, file, errors)
            print()


if __name__ == "__main__":
    main()
