"""Plants errors of sign, direction, unit, date, bound and small numbers in one translation, for check_plant.py.

Each function takes a source, its translation and a random generator, and gives the places in the
translation that it could change: (start, end, what stands there, what is put there).
"""

import re

NUMBER = r"\d[\d,]*(?:\.\d+)?"
OPPOSITES = [
    ("增长", "下降"), ("增加", "减少"), ("上升", "下降"), ("提高", "降低"), ("上涨", "下跌"), ("上调", "下调"),
    ("增長", "下降"), ("增加", "減少"), ("盈利", "亏损"), ("increased", "decreased"), ("rose", "fell"),
    ("increase", "decrease"), ("grew", "shrank"), ("higher", "lower"), ("raised", "lowered"),
    ("gained", "lost"), ("growth", "decline"), ("rise", "fall"), ("rising", "falling"), ("up", "down"),
    ("increases", "decreases"), ("reduces", "increases"), ("reduced", "increased"), ("reduce", "increase"),
    ("升高", "降低"), ("降到", "升到"), ("增至", "减至"), ("升至", "降至"), ("增大", "减小"), ("降低", "提高"),
]
UNITS = [
    ("天", "周"), ("小时", "分钟"), ("个月", "周"), ("年", "个月"), ("分钟", "小时"), ("公里", "米"), ("米", "厘米"),
    ("厘米", "毫米"), ("毫克", "克"), ("公斤", "克"), ("摄氏度", "华氏度"), ("周", "天"), ("秒", "分钟"),
    ("days", "weeks"), ("hours", "minutes"), ("weeks", "months"), ("months", "weeks"), ("years", "months"),
    ("minutes", "hours"), ("kilometres", "metres"), ("meters", "feet"), ("metres", "feet"), ("km", "m"),
    ("mg", "g"), ("kg", "g"), ("mL", "L"), ("seconds", "minutes"), ("°C", "°F"), ("nm", "mm"),
    ("percent", "basis points"), ("billion", "million"), ("million", "billion"), ("亿", "万"), ("万", "亿"),
]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"]
DIRECTIONS = {a: b for pair in OPPOSITES for a, b in (pair, pair[::-1])}


def shared(number, source):
    digits = number.replace(",", "")
    return re.search(rf"(?<![\d.]){re.escape(digits)}(?![\d.])", source.replace(",", ""))


def sign(source, target, rng):
    """A minus before a share that has none."""
    for match in re.finditer(rf"(?<![\d.,\-–—~/])({NUMBER})\s?(?:%|％|percent|个百分点)", target):
        before = target[:match.start()].rstrip()[-3:]
        if shared(match[1], source) and not re.search(r"[-–—~～至到(（]|to|or|and|and$", before):
            yield match.start(), match.start(), "", "-"


def direction(source, target, rng):
    """The opposite of a word of direction before a number of its clause, or just after it, where the
    source has the number with such a word as well."""
    words = "|".join(sorted(map(re.escape, DIRECTIONS), key=len, reverse=True))
    places = [(m.start(1), m[1], m[2]) for m in re.finditer(
        rf"(?<![A-Za-z])({words})(?![a-z])[^\d。，；：、,.;:()（）]{{0,16}}(?<![\w-])({NUMBER})(?![\d-]|[/:]\d|年|月| *[A-Z])", target)]
    places += [(m.start(2), m[2], m[1]) for m in re.finditer(
        rf"(?<![\w.-])({NUMBER}) ?(?:%|％|percent|per cent)(?: |的)?({words})(?![a-z])", target)]
    for start, word, number in places:
        place = shared(number, source)
        if word in ("up", "down") and target.startswith(" to ", start + len(word)):
            continue  # a bound
        around = source[max(0, place.start() - 40):place.end() + 20].lower() if place else ""
        if any(re.search(rf"(?<![a-z]){other}", around) for other in DIRECTIONS):
            yield start, start + len(word), word, DIRECTIONS[word]


def unit(source, target, rng):
    """Another unit after a number."""
    for old, new in UNITS:
        tail = r"(?![A-Za-z])" if old[-1].isascii() else ""
        for match in re.finditer(rf"(?<![\d.,])({NUMBER})\s?({re.escape(old)}){tail}", target):
            is_year = old == "年" and (len(match[1]) > 2 or target[match.end():match.end() + 1] in "代 0"
                                       or target[match.start() - 1:match.start()] in "-/–")
            if shared(match[1], source) and not is_year:
                yield match.start(2), match.end(2), old, new


def date(source, target, rng):
    """Another month, or another day of a month."""
    for match in re.finditer(rf"\b({'|'.join(MONTHS)})\b(?=[ ,]+\d)", target):
        yield match.start(), match.end(), match[0], rng.choice([m for m in MONTHS if m != match[0]])
    for match in re.finditer(r"(?<=年)( ?)(\d{1,2})(?= ?月)|(?<=月)( ?)(\d{1,2})(?= ?日)", target):
        old = match[2] or match[4]
        most = 12 if match[2] else 28
        new = str(rng.choice([n for n in range(1, most + 1) if str(n) != old]))
        yield match.end() - len(old), match.end(), old, new


BOUNDS = [
    ("至少", "最多"), ("不少于", "不超过"), ("不低于", "不超过"), ("超过", "不到"), ("高于", "低于"), ("大于", "小于"),
    ("以上", "以下"), ("at least", "at most"), ("more than", "less than"), ("over", "under"),
    ("greater than", "less than"), ("no more than", "at least"), ("above", "below"),
]
LIMITS = {a: b for pair in BOUNDS for a, b in (pair, pair[::-1])}
FEW = [("两", "two"), ("三", "three"), ("四", "four"), ("五", "five"), ("六", "six"), ("七", "seven"),
       ("八", "eight"), ("九", "nine"), ("十", "ten")]
COUNTED = "个名位家次台件项种座条张份部款间套艘本篇支枚片层步组人天周年"


def bound(source, target, rng):
    """At most where the source says at least, beside a number that both sides have."""
    words = "|".join(sorted(map(re.escape, LIMITS), key=len, reverse=True))
    for match in re.finditer(rf"(?<![A-Za-z不])({words}) ?(?={NUMBER})", target):
        number = re.match(NUMBER, target[match.end():])[0]
        if shared(number, source) and any(word in source.lower() for word in LIMITS):
            yield match.start(1), match.end(1), match[1], LIMITS[match[1]]
    for match in re.finditer(rf"({NUMBER})[^\d，。,.]{{0,4}}(以上|以下)", target):
        if shared(match[1], source) and any(word in source.lower() for word in LIMITS):
            yield match.start(2), match.end(2), match[2], LIMITS[match[2]]


def word(source, target, rng):
    """Another small number in words, where the source has the right one in words too."""
    for chinese, english in FEW:
        if re.search(rf"(?<![一二两三四五六七八九十百千万第几分]){chinese}(?=[{COUNTED}])", source):
            for match in re.finditer(rf"(?<![-\w]){english}(?![-\w])", target):
                yield match.start(), match.end(), english, rng.choice([e for _, e in FEW if e != english])
        if re.search(rf"(?<![-\w]){english}(?![-\w])", source):
            pattern = rf"(?<![一二两三四五六七八九十百千万第几分]){chinese}(?=[{COUNTED}])"
            for match in re.finditer(pattern, target):
                yield match.start(), match.end(), chinese, rng.choice([c for c, _ in FEW if c != chinese])


KINDS = {"sign": sign, "direction": direction, "unit": unit, "date": date, "bound": bound, "word": word}
