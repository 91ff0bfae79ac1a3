"""Plants errors in a correct translation, so that a check can be measured.

    check_plant.py BITEXT TERMS OUTPUT [--swap] [--count N] [--seed N] [--share S]

BITEXT is TMX or a TSV of two columns, English first; TERMS a table with English and Chinese terms
(columns sourceString and targetString, or en and zh). Writes OUTPUT.tsv, the bitext with the
errors, and OUTPUT.planted.tsv, one error a line: segment from 1, kind, source, what stood there,
what stands there now. --swap makes Chinese the source. Everything follows from the seed.
"""

import argparse
import csv
import random
import re
import sys
import xml.etree.ElementTree as ET

import check_plant_numbers

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
HAN = re.compile(r"[\u3400-\u9fff]")


def pairs(path):
    if path.endswith(".tmx"):
        found = []
        for unit in ET.parse(path).getroot().iter("tu"):
            texts = {}
            for variant in unit.findall("tuv"):
                seg = variant.find("seg")
                texts[variant.get(XML_LANG)[:2]] = " ".join("".join(seg.itertext()).split())
            found.append([texts.get("en", ""), texts.get("zh", "")])
        return found
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t")[:2] for line in file]


def terms(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        text = file.read()
    separator = "\t" if "\t" in text.split("\n", 1)[0] else ","
    rows = csv.DictReader(text.splitlines(), delimiter=separator)
    for row in rows:
        english = row.get("sourceString") or row.get("en") or ""
        chinese = row.get("targetString") or row.get("zh") or row.get("zh-CN") or ""
        for form in re.split(r" : |[|/；;]", chinese):
            form = re.sub(r"[（(].*?[）)]", "", form).strip()
            if len(form) >= 2 and HAN.search(form) and english.strip():
                yield english.strip(), form


def hits(text, patterns, is_english):
    """The longest terms in a text, without overlap."""
    found = []
    for pattern, form in patterns:
        for match in pattern.finditer(text):
            if not any(match.start() < b and a < match.end() for a, b, _ in found):
                found.append((match.start(), match.end(), form))
    return found


def english_pattern(form):
    if form.isupper():
        return re.compile(rf"\b{re.escape(form)}s?\b")
    return re.compile(rf"\b{re.escape(form)}(?:s|es)?\b", re.I)


QUANTITY = re.compile(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?![\w-]|[.,]\d|/\d)")


def scaled(number, rng):
    digits = number.replace(",", "")
    if "." in digits:
        whole, part = digits.split(".")
        return whole + part if rng.random() < 0.5 or whole == "0" else whole[:-1] + "." + part \
            if len(whole) > 1 else whole + part
    return digits + "0" if len(digits) < 2 or rng.random() < 0.5 or digits[-1] != "0" \
        else digits[:-1]


def changed(number, rng):
    places = [i for i, c in enumerate(number) if c.isdigit()]
    place = rng.choice(places)
    digit = rng.choice([d for d in "123456789" if d != number[place]])
    return number[:place] + digit + number[place + 1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bitext")
    parser.add_argument("terms")
    parser.add_argument("output")
    parser.add_argument("--swap", action="store_true")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", default="wrong,random,dropped,changed,scaled,missing")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    bitext = pairs(options.bitext)
    concepts = sorted(set(terms(options.terms)))
    translations = {}
    for english, chinese in concepts:
        key = (chinese, english.lower()) if options.swap else (english.lower(), chinese)
        translations.setdefault(key[0], set()).add(key[1])
    by_length = lambda forms: sorted(set(forms), key=lambda f: (-len(f), f))
    english = [(english_pattern(f), f.lower()) for f in by_length(e for e, _ in concepts)]
    chinese = [(re.compile(re.escape(f)), f) for f in by_length(c for _, c in concepts)]
    if options.swap:
        bitext = [[t, s] for s, t in bitext]
    sources, targets = (chinese, english) if options.swap else (english, chinese)
    words = sorted({w for _, t in bitext for w in (
        re.findall(r"[a-z]{4,}", t) if options.swap else
        re.findall(r"[\u4e00-\u9fff]{2,4}(?=[，。、；])", t))})
    kinds = options.kinds.split(",")
    order = list(range(len(bitext)))
    rng.shuffle(order)
    planted = []
    turn = 0
    for index in order:
        if len(planted) >= options.count:
            break
        source, target = bitext[index]
        kind = kinds[turn % len(kinds)]
        if kind in ("wrong", "random", "dropped"):
            target_hits = hits(target, targets, options.swap)
            possible = []
            source_hits = hits(source, sources, not options.swap)
            for start, end, form in source_hits:
                wanted = translations.get(form, set())
                places = [h for h in target_hits if h[2] in wanted]
                if len(places) == 1 and sum(h[2] == form for h in source_hits) == 1:
                    others = {w for h in source_hits if h[2] != form
                              for w in translations.get(h[2], ())}
                    if places[0][2] not in others:
                        possible.append((form, places[0], wanted))
            if not possible:
                continue
            form, (start, end, _), wanted = rng.choice(possible)
            old = target[start:end]
            if kind == "dropped":
                new = ""
            elif kind == "random":
                new = rng.choice([w for w in words if w not in target])
            else:
                allowed = set().union(*(translations[h[2]] for h in source_hits))
                new = rng.choice([f for _, f in targets
                                  if f not in allowed and f.lower() not in target.lower()
                                  and f.lower() not in source.lower()
                                  and not any(w in f or f in w for w in wanted)])
            text = target[:start] + new + target[end:]
            planted.append((index, kind, form, old, new))
        elif kind in check_plant_numbers.KINDS:
            places = list(check_plant_numbers.KINDS[kind](source, target, rng))
            if not places:
                # Few segments have the rarer kinds, so that each takes its turn by itself.
                turn += 1
                continue
            start, end, old, new = rng.choice(places)
            text = target[:start] + new + target[end:]
            planted.append((index, kind, target[max(0, start - 8):end + 8].strip(), old, new))
        else:
            numbers = [m for m in QUANTITY.finditer(target)
                       if re.search(rf"(?<!\d){re.escape(m.group().replace(',', ''))}(?!\d)",
                                    source.replace(",", ""))]
            if not numbers:
                continue
            match = rng.choice(numbers)
            old = match.group()
            new = {"changed": changed, "scaled": scaled}.get(kind, lambda *_: "")(old, rng)
            text = target[:match.start()] + new + target[match.end():]
            planted.append((index, kind, old, old, new))
        bitext[index] = [source, " ".join(text.split())]
        turn += 1
    with open(options.output + ".tsv", "w", encoding="utf-8") as file:
        for source, target in bitext:
            file.write(f"{source}\t{target}\n")
    with open(options.output + ".planted.tsv", "w", encoding="utf-8") as file:
        for index, *rest in planted:
            file.write("\t".join([str(index + 1), *rest]) + "\n")
    if len(planted) < options.count:
        print(f"only {len(planted)} of {options.count} errors planted", file=sys.stderr)


if __name__ == "__main__":
    main()
