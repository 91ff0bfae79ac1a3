"""Plants forbidden terms and swapped renderings, for Tools/bench/check (check_table.py).

Each function returns the bitext with the errors and the errors, each as [segment from 1, kind,
source term, what stood there, what stands there now]. Everything follows from the seed.
"""

import collections
import re

import check_plant as plant


class Bitext:
    """A bitext with a list of terms, and where the terms stand in it."""

    def __init__(self, path, terms, swap):
        self.swap = swap
        self.pairs = [pair[::-1] if swap else pair for pair in plant.pairs(path)]
        self.concepts = sorted(set(plant.terms(terms)))
        self.translations = collections.defaultdict(set)
        for english, chinese in self.concepts:
            key, value = (chinese, english.lower()) if swap else (english.lower(), chinese)
            self.translations[key].add(value)
        longest = lambda forms: sorted(set(forms), key=lambda f: (-len(f), f))
        english = [(plant.english_pattern(f), f.lower()) for f in longest(e for e, _ in self.concepts)]
        chinese = [(re.compile(re.escape(f)), f) for f in longest(c for _, c in self.concepts)]
        self.sources, self.targets = (chinese, english) if swap else (english, chinese)
        self.hits = [(plant.hits(s, self.sources, not swap), plant.hits(t, self.targets, swap))
                     for s, t in self.pairs]
        pattern = r"[a-z]{4,}" if swap else r"[\u4e00-\u9fff]{2,4}(?=[，。、；])"
        self.words = sorted({w for _, t in self.pairs for w in re.findall(pattern, t)})

    def places(self, index):
        """Terms of a segment that are there once and are rendered at one known place."""
        sources, targets = self.hits[index]
        for _, _, form in sources:
            wanted = self.translations[form]
            places = [hit for hit in targets if hit[2] in wanted]
            others = {w for hit in sources if hit[2] != form for w in self.translations[hit[2]]}
            if len(places) == 1 and sum(hit[2] == form for hit in sources) == 1 \
                    and places[0][2] not in others:
                yield form, places[0]

    def replaced(self, index, place, new):
        target = self.pairs[index][1]
        return " ".join((target[:place[0]] + new + target[place[1]:]).split())

    def segments(self):
        """How many segments each source term stands in, and how many of those have a rendering."""
        there, rendered = collections.Counter(), collections.Counter()
        for sources, targets in self.hits:
            for form in {hit[2] for hit in sources}:
                there[form] += 1
                rendered[form] += any(hit[2] in self.translations[form] for hit in targets)
        return there, rendered

    def other_rendering(self, index, form, old, rng):
        """The rendering of another term of the list, like the right one where there is such."""
        source, target = self.pairs[index]
        allowed = {w for hit in self.hits[index][0] for w in self.translations[hit[2]]}
        possible = [f for _, f in self.targets
                    if f not in allowed and f.lower() not in target.lower()
                    and f.lower() not in source.lower()
                    and not any(w in f or f in w for w in self.translations[form])]
        parts = set(old.lower().split() if self.swap else old)
        alike = [f for f in possible if parts & set(f.split() if self.swap else f)]
        return rng.choice(alike or possible)


def forbidden(bitext, other_terms, count, rng):
    """Half of the concepts get a forbidden form, which replaces the right one.

    The form is what another list has for the term, or else a word of the translation; it stands
    in no correct translation of the term. Also returns the rows of the list: English and Chinese
    forms, and the forbidden ones by English form.
    """
    others = collections.defaultdict(set)
    for english, chinese in plant.terms(other_terms):
        others[(chinese if bitext.swap else english).lower()].add(
            english.lower() if bitext.swap else chinese)
    texts = collections.defaultdict(list)
    for index, (hits, _) in enumerate(bitext.hits):
        for form in {hit[2] for hit in hits}:
            texts[form].append(bitext.pairs[index][1].lower())
    unwanted = {}
    for english in sorted({e.lower() for e, _ in bitext.concepts}):
        sources = [c for e, c in bitext.concepts if e.lower() == english]
        sources = sources if bitext.swap else [english]
        correct = "\n".join(text for form in sources for text in texts[form])
        allowed = {w for form in sources for w in bitext.translations[form]}
        fits = lambda w: w not in correct and not any(w in a or a in w for a in allowed)
        known = sorted(w for form in sources for w in others[form] if fits(w))
        if rng.random() < 0.5:
            drawn = rng.sample(bitext.words, len(bitext.words))
            unwanted[english] = rng.choice(known) if known else next(filter(fits, drawn))
    texts, errors = [list(pair) for pair in bitext.pairs], []
    for index in rng.sample(range(len(texts)), len(texts)):
        possible = [(form, place) for form, place in bitext.places(index)
                    if (place[2] if bitext.swap else form) in unwanted]
        if possible and len(errors) < count:
            form, place = rng.choice(possible)
            old = texts[index][1][place[0]:place[1]]
            new = unwanted[place[2] if bitext.swap else form]
            texts[index][1] = bitext.replaced(index, place, new)
            errors.append([index + 1, "forbidden", form, old, new])
    return texts, errors, unwanted


def has_words(one, other):
    """Whether an English term has the words of another in any form, as "hand-washing" has those of
    "wash your hands", or is written like it."""
    def words(term):
        return {w[:4] for w in re.findall("[a-z]+", term.lower())
                if w not in ("a", "the", "of", "one", "ones", "your", "for", "to")}
    bare = lambda term: re.sub("[^a-z]", "", term.lower())
    return bool(words(other)) and words(other) <= words(one) or bare(one) == bare(other) != ""


def synonyms(bitext, other_terms, count, rng):
    """Right renderings give way to what another list has for the same term."""
    others = collections.defaultdict(set)
    for english, chinese in plant.terms(other_terms):
        others[(chinese if bitext.swap else english).lower()].add(
            english.lower() if bitext.swap else chinese)

    def possible(form, old):
        return [w for w in sorted(others[form.lower()])
                if not any(w in a or a in w or has_words(w, a) for a in bitext.translations[form])]
    return replaced(bitext, "synonym", possible, count, rng)


def near(bitext, count, rng):
    """Right renderings give way to those of other terms of the list that share a word with them."""
    renderings = [f for _, f in bitext.targets]
    split = lambda f: set(f.lower().split() if bitext.swap else f)

    def possible(form, old):
        return [f for f in renderings if split(f) & split(old)
                and not any(f in a or a in f or has_words(f, a) for a in bitext.translations[form])]
    return replaced(bitext, "near", possible, count, rng)


def replaced(bitext, kind, possible, count, rng):
    """Renderings that give way to one of those that are possible and stand nowhere in the segment."""
    texts, errors = [list(pair) for pair in bitext.pairs], []
    for index in rng.sample(range(len(texts)), len(texts)):
        source, target = (text.lower() for text in bitext.pairs[index])
        allowed = {w for hit in bitext.hits[index][0] for w in bitext.translations[hit[2]]}
        choices = [(form, place, new) for form, place in bitext.places(index)
                   for new in possible(form, place[2])
                   if new not in target and new not in source and new not in allowed]
        if choices and len(errors) < count:
            form, place, new = rng.choice(choices)
            old = texts[index][1][place[0]:place[1]]
            texts[index][1] = bitext.replaced(index, place, new)
            errors.append([index + 1, kind, form, old, new])
    return texts, errors


def write_terms(path, bitext, unwanted):
    """A termbase with the forbidden forms, as CSV."""
    rows = collections.defaultdict(list)
    for english, chinese in bitext.concepts:
        rows[english].append(chinese)
    quoted = lambda cells: ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    with open(path, "w", encoding="utf-8") as file:
        file.write("en,en status,zh,zh status\n")
        for english, chinese in rows.items():
            form = unwanted.get(english.lower())
            sides = [[english], chinese]
            states = [["preferred"], ["preferred"] + ["admitted"] * (len(chinese) - 1)]
            if form:
                sides[0 if bitext.swap else 1].append(form)
                states[0 if bitext.swap else 1].append("forbidden")
            file.write(quoted(" | ".join(cell) for both in zip(sides, states) for cell in both))
            file.write("\n")


def swapped(bitext, count, rng, least=5, always=False):
    """Of terms in `least` segments or more, a tenth of the places (one at least) gets the rendering
    of another term. With `always` only terms that are rendered by their forms everywhere, once."""
    there, rendered = bitext.segments()
    texts, errors = [list(pair) for pair in bitext.pairs], []
    left = {form: 1 if always else max(1, there[form] // 10) for form in there
            if there[form] >= least and (not always or rendered[form] == there[form])}
    for index in rng.sample(range(len(texts)), len(texts)):
        possible = [(form, place) for form, place in bitext.places(index) if left.get(form)]
        if possible and len(errors) < count:
            form, place = rng.choice(possible)
            old = texts[index][1][place[0]:place[1]]
            new = bitext.other_rendering(index, form, old, rng)
            texts[index][1] = bitext.replaced(index, place, new)
            left[form] -= 1
            errors.append([index + 1, "once" if always else "swapped", form, old, new])
    return texts, errors


def twins(bitext, count, rng):
    """Appends copies of 2 × `count` segments, of which every second has a word changed."""
    texts, errors = [list(pair) for pair in bitext.pairs], []
    pattern = re.compile(r"\b[a-z]{4,}\b" if bitext.swap else r"[\u4e00-\u9fff]{2,4}(?=[，。、；])")
    sources = collections.Counter(source for source, _ in bitext.pairs)
    turn = 0
    for index in rng.sample(range(len(texts)), len(texts)):
        source, target = bitext.pairs[index]
        places = list(pattern.finditer(target))
        if len(errors) == count or not places or sources[source] > 1:
            continue
        if turn % 2 == 0:
            place = rng.choice(places)
            new = rng.choice([w for w in bitext.words if w not in target])
            target = target[:place.start()] + new + target[place.end():]
            errors.append([len(texts) + 1, "twin", index + 1, place.group(), new])
        texts.append([source, target])
        turn += 1
    return texts, errors
