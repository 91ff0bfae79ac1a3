"""Plants errors of sign, direction, unit and date in one translation, for check_plant.py.

Each function takes a source, its translation and a random generator, and gives the places in the
translation that it could change: (start, end, what stands there, what is put there).
"""

import re

NUMBER = r"\d[\d,]*(?:\.\d+)?"
OPPOSITES = [
    ("增长", "下降"), ("增加", "减少"), ("上升", "下降"), ("提高", "降低"), ("上涨", "下跌"), ("上调", "下调"),
    ("增長", "下降"), ("增加", "減少"), ("盈利", "亏损"), ("increased", "decreased"), ("rose", "fell"),
    ("increase", "decrease"), ("grew", "shrank"), ("higher", "lower"), ("raised", "lowered"),
    ("gained", "lost"), ("growth", "decline"),
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
    """The opposite of a word of direction just before a number that the source has with one."""
    words = "|".join(sorted(map(re.escape, DIRECTIONS), key=len, reverse=True))
    between = r"(?:了|约|至|到|\s|by|to|about|approximately|of|over|nearly)*"
    for match in re.finditer(rf"(?<![A-Za-z])({words})(?![a-z]){between}(?={NUMBER}\s?[%％])", target):
        number = re.match(NUMBER, target[match.end():])[0]
        place = shared(number, source)
        around = source[max(0, place.start() - 24):place.end() + 12].lower() if place else ""
        if any(re.search(rf"(?<![a-z]){word}", around) for word in DIRECTIONS):
            yield match.start(1), match.end(1), match[1], DIRECTIONS[match[1]]


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


KINDS = {"sign": sign, "direction": direction, "unit": unit, "date": date}
