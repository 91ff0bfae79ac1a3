"""Pairs that people translated, and the same ones with noise of seven kinds planted in them.

    pairs(DATA)             the pairs of $DUIYI_DATA that no score was fitted to
    planted(PAIRS, SEED)    rows of a kind ("clean" among them), Chinese and English
"""

import glob
import gettext
import html
import os
import random
import re

KINDS = ["neighbour", "cut", "added", "number", "untranslated", "language", "repetition"]


def lines(path):
    with open(path, encoding="utf-8") as file:
        return file.read().split("\n")


def joined(tokens):
    """English text of its tokens."""
    text = re.sub(r" ([.,!?;:)%]|'s|n't|'re|'ll)(?= |$)", r"\1", tokens)
    return text.replace("( ", "(").replace("$ ", "$")


def pairs(data):
    found = []
    news = zip(lines(f"{data}/word-alignment/dev.f"), lines(f"{data}/word-alignment/dev.e"))
    found += [(zh.replace(" ", ""), joined(en)) for zh, en in news]
    for folder in ("react", "ant-design", "apisix", "libreoffice-help"):
        for place in sorted(glob.glob(f"{data}/parallel/{folder}/*")):
            found += zip(lines(f"{place}/zh.txt"), lines(f"{place}/en.txt"))
    with open(f"{data}/parallel/tico19/all.en-zh.tmx", encoding="utf-8") as file:
        units = file.read().split("</tu>")[0::2]
    for unit in units:
        segments = [html.unescape(x) for x in re.findall(r"<seg>(.*?)</seg>", unit, re.S)]
        if len(segments) == 2:
            found.append((segments[1], segments[0]))
    manual = lines(f"{data}/parallel/d365-100k.en-zh.tsv")[90_000:92_000]
    found += [tuple(reversed(line.split("\t"))) for line in manual if line.count("\t") == 1]
    return [(zh, en) for zh, en in found if is_long(zh, en)]


def is_long(zh, en):
    han = sum(0x3400 <= ord(x) < 0xA000 for x in zh)
    return len(en.split()) >= 5 and han >= 6 and han * 3 > len(zh) and len(en) < 1500


def messages(codes):
    """The messages of the catalogues of some languages that this machine has, by length."""
    found = set()
    for code in codes:
        for path in sorted(glob.glob(f"/usr/share/locale/{code}/LC_MESSAGES/*.mo")):
            try:
                with open(path, "rb") as file:
                    catalogue = gettext.GNUTranslations(file)._catalog
            except (OSError, UnicodeDecodeError, ValueError):
                continue
            found |= {x for x in catalogue.values() if isinstance(x, str) and len(x) > 15
                      and "\n" not in x}
    return sorted(found, key=lambda x: (len(x), x))


class Planter:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.latin = messages(["fr", "de", "es", "it", "nl", "pt_BR", "sv", "da"])
        self.eastern = messages(["ja", "ko"])

    def plant(self, kind, pair, other):
        """A pair with noise; None where there is no place for it."""
        sides = list(pair)
        side = self.random.randrange(2)
        if kind == "neighbour":
            sides[side] = other[side]
        elif kind == "cut":
            if len(pair[0]) < 18 or len(pair[1].split()) < 10:
                return None
            share = self.random.uniform(0.4, 0.7)
            units = list(pair[0]) if side == 0 else pair[1].split()
            sides[side] = ("", " ")[side].join(units[: int(len(units) * share)])
        elif kind == "added":
            if len(other[0]) < 10 or len(other[1].split()) < 5:
                return None
            sides[side] += ("", " ")[side] + other[side]
        elif kind == "number":
            places = [x.start() for x in re.finditer(r"[0-9]", pair[side])]
            if not places:
                return None
            place = self.random.choice(places)
            digit = str((int(pair[side][place]) + self.random.randrange(1, 9)) % 10)
            sides[side] = pair[side][:place] + digit + pair[side][place + 1:]
        elif kind == "untranslated":
            sides[side] = sides[1 - side]
        elif kind == "language":
            pool = (self.eastern, self.latin)[side]
            if not pool:
                return None
            near = min(range(len(pool)), key=lambda x: abs(len(pool[x]) - len(pair[side])))
            place = min(max(0, near + self.random.randrange(-30, 30)), len(pool) - 1)
            sides[side] = pool[place]
        elif kind == "repetition":
            units = list(pair[0]) if side == 0 else pair[1].split()
            period = self.random.randint(1, 8 if side == 0 else 5)
            end = self.random.randint(min(period, len(units)), len(units))
            loop = units[max(0, end - period):end] * self.random.randint(3, 8)
            sides[side] = ("", " ")[side].join(units[:end] + loop + units[end:])
        return None if sides == list(pair) else tuple(sides)


def planted(clean, seed):
    planter = Planter(seed)
    rows = []
    turn = 0
    for index, pair in enumerate(clean):
        rows.append(("clean", *pair))
        for _ in KINDS:
            kind = KINDS[turn % len(KINDS)]
            turn += 1
            found = planter.plant(kind, pair, clean[(index + 1) % len(clean)])
            if found:
                rows.append((kind, *found))
                break
    return [(kind, *(re.sub(r"[\t\r\n]", " ", x) for x in sides)) for kind, *sides in rows]
