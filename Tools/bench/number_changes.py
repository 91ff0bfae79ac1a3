"""Changes one number, unit, day, direction or bound of a text at a time, for number-changes.

`changes` gives the wrong texts that a text is made into, each of which a person might write by mistake: what
counts nothing (一般, "cloud nine"), what is part of a longer word and what would be nonsense (2024个月) is left.
"""

import re

DIGITS = r"\d[\d,]*(?:\.\d+)?"
WORDS = ("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "eighteen twenty thirty forty fifty sixty seventy eighty ninety").split()
ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth".split()
NUMBER = rf"(?:{DIGITS}|(?:{'|'.join(WORDS)}|a|an|one|half|hundred|dozen)\b)"
MONEY = r"(?:RMB|HK\$|US\$|NT\$|[$£€¥])"
NEAR = (rf"(?:{DIGITS}|{MONEY}|(?:{'|'.join(WORDS)}|half)\b|"
        r"(?:a|one)[ -](?:third|half|quarter|fifth|tenth))")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = ("January February March April May June July August September October November "
          "December").split()
UNITS = {
    "years": "months", "year": "month", "months": "years", "month": "year", "weeks": "days", "week": "month",
    "days": "weeks", "day": "week", "hours": "minutes", "hour": "minute", "minutes": "hours", "km": "m",
    "minute": "hour", "kilometres": "metres", "metres": "kilometres", "cm": "mm", "kg": "g", "mg": "g",
    "tonnes": "kilograms", "grams": "kilograms", "hectares": "acres", "acres": "hectares", "mL": "L",
    "ml": "L", "litres": "millilitres", "decade": "month", "decades": "months", "fortnight": "month",
}
WAYS = {
    "rose": "fell", "increased": "decreased", "increase": "decrease", "up": "down", "grew": "shrank",
    "growth": "decline", "rise": "fall", "narrowed": "widened", "higher": "lower",
}
RESULTS = {"profit": "loss"}
BOUNDS = {
    "more than": "less than", "at least": "at most", "no more than": "no less than", "over": "under",
    "above": "below", "up to": "at least", "exceeding": "below", "not exceeding": "not less than",
    "fewer than": "more than",
}
BOUNDS_AFTER = {"or more": "or less", "or above": "or below"}
# What "up" and "down" are parts of, which say no rise and no fall.
NO_WAY = "".join(f"(?<!{word} )" for word in (
    "make", "made", "makes", "racked", "clocking", "freeing", "raise", "turned", "get", "topped"))
IDLE_ENGLISH = re.compile(
    r"cloud nine|two birds|Four Seasons|7-Eleven|[Ff]ive-[Yy]ear [Pp]lan|one stone|"
    r"(?:Nine|nine) times out of ten|three-pointers?|\w+ past \w+|"
    r"(?:two|three|four|five|seven|eight) (?:or|to) \w+|(?:two|three|four|five|seven|eight)-figure|"
    r"two[ -](?:way|sided|tiered)")

CHINESE_WAYS = {
    "增长": "下降", "增長": "下跌", "上升": "下降", "增加": "减少", "上涨": "下跌", "提高": "降低",
    "收窄": "扩大", "上调": "下调", "升至": "降至", "涨": "跌", "增至": "減至",
}
CHINESE_RESULTS = {"盈利": "亏损", "净利润": "净亏损", "溢利": "虧損"}
CHINESE_BOUNDS = {
    "超过": "不足", "超過": "不足", "至少": "最多", "不少于": "不超过", "不少於": "不超過",
    "不得超过": "不得少于", "不得超過": "不得少於",
}
CHINESE_UNITS = {
    "个月": "年", "個月": "年", "年": "个月", "小时": "分钟", "小時": "分鐘", "分钟": "小时", "分鐘": "小時",
    "公斤": "克", "公里": "米", "厘米": "毫米", "毫升": "升", "吨": "公斤", "天": "周", "周": "天",
    "毫克": "克", "星期": "天",
}
NUMERALS = "一二三四五六七八九"
LONG = "〇零十百千万亿萬億两兩"
COUNTED = (
    "个月|個月|年|天|日|周|星期|小时|小時|分钟|分鐘|岁|歲|次|人|名|家|间|間|项|項|大|期|届|屆|季|成|倍|股|片|分之|"
    "个|個|度|级|級|杯|位|道|层|楼|座|艘|辆|台|本|张|元|亩|斤|米|公")
CHINESE_NEAR = rf"(?:{DIGITS}|[{NUMERALS}{LONG}]+(?:成|倍|个|個|年|厘)|百分之|人民幣|港元)"
# Words and names whose numerals count nothing, and numerals that go on to the next one.
IDLE_CHINESE = re.compile(
    "三一重工|七匹狼|六福珠宝|第三方|三亚|四川|九江|八达岭|十三陵|四舍五入|四捨五入|三番五次|一五一十|乱七八糟|"
    r"三天两头|九牛一毛|大年三十|[^\W\d]*思而后行|六一|一举两得|一石二鸟|五十步|十有八九|四季酒店|半百|二项式|"
    r"二項式|五花肉|十之八九|一两个|三两个|双十一|五一|十一黄金周|六国|十四五|百分百|[^\W\d]次性|五六|七八|三五|"
    "三四|两三|二三|四五|六七|八九")


def digit(text):
    """The same number with its first digit that is not nought changed."""
    for place, sign in enumerate(text):
        if sign.isdigit() and sign != "0":
            new = "7" if sign == "9" else str(int(sign) + 1)
            return text[:place] + new + text[place + 1:]
    return None


def following(words, word, step):
    """The word that stands some places after another one in a list, which begins anew at its end."""
    return words[(words.index(word) + step) % len(words)]


def like(word, model):
    """A word with a capital where another one has one."""
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def both(words):
    """A table with the one that turns it round."""
    return words, {new: old for old, new in words.items()}


def table(kind, text, words, pattern):
    """Changes of the words of a table where a pattern finds them; `{}` in it stands for the word."""
    for old, new in words.items():
        for match in re.finditer(pattern.replace("{}", re.escape(old)), text, re.I if old.isascii() else 0):
            yield kind, match.span("w"), like(new, match["w"])


def is_idle(match, spans):
    return any(start < match.end() and match.start() < end for start, end in spans)


def english_numbers(text):
    idle = [match.span() for match in IDLE_ENGLISH.finditer(text)]
    for match in re.finditer("|".join(rf"\b{word}\b" for word in WORDS), text, re.I):
        if not is_idle(match, idle):
            yield "number word", match.span(), like(following(WORDS, match[0].lower(), 2), match[0])
    often = r"(?=[ -](?:year|month|week|day|hour|a (?:day|week|month|year)|every)|-fifth)"
    for match in re.finditer(rf"\b(?:one|once)\b{often}", text, re.I):
        new = "three times" if match[0].lower() == "once" else "three"
        yield "number word", match.span(), like(new, match[0])
    for match in re.finditer(r"\btwice\b(?= (?:a|per|every|the|as)\b)", text, re.I):
        yield "number word", match.span(), like("three times", match[0])
    for match in re.finditer("|".join(rf"\b{word}\b" for word in ORDINALS), text, re.I):
        before, after = text[:match.start()], text[match.end():]
        is_unit = match[0] == "second" and re.search(
            r"(?:\b(?:a|per|one|each|every|largest|to) |[-\d] ?)$", before)
        if is_unit or re.match(r"[ -](?:part|half|to none|largest|-highest)|-h", after):
            continue
        is_part = re.search(r"\b(?:a|one|two|three|every)[ -]$", before)
        new = following(ORDINALS, match[0].lower(), 1 if is_part else 2)
        yield "fraction" if is_part else "ordinal", match.span(), like(new, match[0])
    for match in re.finditer(r"(?<=and a )half|\bhalf(?= of\b)", text):
        new = "quarter" if text[:match.start()].endswith("a ") else "a third"
        yield "fraction", match.span(), new


def english(text):
    """The changes that can be made in an English text: kind, place, what is put there."""
    yield from english_numbers(text)
    for match in re.finditer(r"\b(first|second)(?=[ -]half\b)", text, re.I):
        new = "second" if match[0].lower() == "first" else "first"
        yield "part of a year", match.span(), like(new, match[0])
    yield from table(
        "unit", text, UNITS,
        rf"(?:{NUMBER}|\b(?:past|every|per|each))[ -](?P<w>{{}})\b(?![ -](?:on|over|to|ended|earlier|ago))")
    for match in re.finditer("|".join(DAYS), text):
        yield "weekday", match.span(), following(DAYS, match[0], 2)
    for match in re.finditer("|".join(rf"\b{month}\b" for month in MONTHS), text):
        is_date = re.search(r"(?:\d|\bin|of|to|and) $", text[:match.start()]) \
            or re.match(r" \d", text[match.end():])
        if match[0] not in ("May", "March") or is_date:
            yield "month", match.span(), following(MONTHS, match[0], 2)
    clause = r"(?:(?!\b(?:and|while|as|but)\b)[^.,;()/\u2212\u2013-]){0,40}?"
    for ways in both(WAYS):
        yield from table(
            "direction", text, ways,
            rf"{NO_WAY}(?<![/\w-])(?P<w>{{}})(?![/-]| payment|\w| to (?:{NEAR}|a ))(?=\s{clause}{NEAR})")
        yield from table(
            "direction", text, ways,
            rf"{DIGITS}(?:%| per cent| basis points)(?: {clause})? (?P<w>{{}})\b(?!/)")
    for results in both(RESULTS):
        yield from table(
            "profit or loss", text, results,
            r"(?<![/(\w-])(?<!or )(?<!and )(?P<w>{})(?! or| and|[/)\w-]|\) )"
            rf"(?=[^.;()]{{0,50}}(?:{MONEY}|\d))")
    for bounds in both(BOUNDS):
        yield from table(
            "bound", text, bounds,
            rf"(?<!no )(?<!not )\b(?P<w>{{}})(?= (?:the age of |approximately |about )?{NEAR})")
    for bounds in both(BOUNDS_AFTER):
        yield from table("bound", text, bounds, r"\b(?P<w>{})\b(?! \d)")
    for sides in both({"before": "after"}):
        yield from table(
            "before, after, within", text, sides,
            r"\b(?:days?|hours?|weeks?|months?|years?) (?P<w>{})\b(?! \w+ing\b| of)")
        yield from table(
            "before, after, within", text, sides,
            rf"\b(?P<w>{{}})(?= (?:the end of )?(?:\d|{'|'.join(WORDS + MONTHS)}))")
    yield from table("before, after, within", text, {"within": "after"}, rf"\b(?P<w>{{}})(?= {NUMBER})")
    yield from table(
        "nearly", text, {"nearly": "more than", "almost": "more than"}, rf"\b(?P<w>{{}})(?= {NEAR})")


def chinese_numeral(text, match):
    """The change of a numeral: kind, place, what is put there; none where it counts nothing."""
    said, before, after = match[0], text[:match.start()], text[match.end():]
    if re.search(r"(?:星期|(?<![0-9一-十])周)$", before) and said in "一二三四五六":
        if re.match(COUNTED.replace("日|", ""), after):
            return None
        return "weekday", match.span(), following("一二三四五六", said, 2)
    if after.startswith("月") and not re.match("月[初十]", after):
        months = list(NUMERALS) + ["十", "十一", "十二"]
        return ("month", match.span(), following(months, said, 2)) if said in months else None
    if said == "一" and not re.match(r"年|个月|個月|周(?!年)|天|小时|小時|次", after):
        return None
    if len(said) == 1 and not before.endswith(("第", "分之")) and not re.match(COUNTED, after):
        return None
    place = next((place for place, sign in enumerate(said) if sign in NUMERALS + "两兩"), None)
    if place is None:
        return None
    sign = said[place]
    new = "三" if sign in "两兩" else following(NUMERALS, sign, 2)
    if after.startswith("季"):
        kind, new = "part of a year", following("一二三四", sign, 1) if sign in "一二三四" else new
    elif before.endswith("分之") or after.startswith(("分之", "成")):
        kind = "fraction"
    else:
        kind = "ordinal" if before.endswith("第") else "number word"
    return kind, (match.start() + place, match.start() + place + 1), new


def chinese_units(text):
    for old, new in CHINESE_UNITS.items():
        for match in re.finditer(rf"[0-9{NUMERALS}{LONG}半]+(?:多|余|餘)? ?(?P<w>{old})", text):
            before, after = text[:match.start()], text[match.end():]
            is_calendar = old == "年" and (
                re.search(r"\d{4} ?$|[零〇]|[一二三四五六七八九]{3}", match[0][:-1])
                or re.match("代|第|前|[上下度报報]|1?[0-9]月", after) or match[0].startswith("半"))
            is_word = old == "周" and re.match("年|岁|歲|[一-六]", after) or re.match("之|子", after) \
                or old in ("天", "周") and before.endswith(("星期", "第", "周"))
            if not is_calendar and not is_word:
                yield "unit", match.span("w"), new


def chinese(text):
    """The changes that can be made in a Chinese text."""
    idle = [match.span() for match in IDLE_CHINESE.finditer(text)]
    for match in re.finditer(rf"[{NUMERALS}{LONG}]+", text):
        change = None if is_idle(match, idle) else chinese_numeral(text, match)
        if change:
            yield change
    for match in re.finditer("[上下](?=半年)", text):
        yield "part of a year", match.span(), "下" if match[0] == "上" else "上"
    for match in re.finditer(rf"(?<=[0-9{NUMERALS}十]) ?(?P<w>[万亿萬億千百])", text):
        yield "scale", match.span("w"), dict(zip("万亿萬億千百", "亿万億萬百千"))[match["w"]]
    yield from chinese_units(text)
    for ways in both(CHINESE_WAYS):
        yield from table(
            "direction", text, ways,
            rf"(?<![／/幅])(?P<w>{{}})(?![／/幅势])(?=[^，。；、（）]{{0,10}}{CHINESE_NEAR})")
    for results in both(CHINESE_RESULTS):
        yield from table(
            "profit or loss", text, results,
            rf"(?<![／/（净])(?P<w>{{}})(?![／/）])(?=[^，。；（）]{{0,16}}{CHINESE_NEAR})")
    for bounds in both(CHINESE_BOUNDS):
        yield from table("bound", text, bounds, rf"(?<![不得])(?P<w>{{}})(?=[^，。；]{{0,3}}{CHINESE_NEAR})")
    for bounds in both({"以上": "以下"}):
        yield from table(
            "bound", text, bounds,
            rf"(?:[0-9{NUMERALS}{LONG}%％]|年|岁|歲|号|號|天|倍|成|元|人|次|级)(?P<w>{{}})")
    span = "天|日|小时|小時|个月|個月|年|分钟|分鐘|周"
    for match in re.finditer(
            rf"(?<![年月])[0-9{NUMERALS}{LONG}]+(?:{span})(?P<w>前|后|後|内|內)(?!期|续|續|的今|[{NUMERALS}])", text):
        new = {"前": "后", "后": "前", "後": "前", "内": "后", "內": "後"}[match["w"]]
        yield "before, after, within", match.span("w"), new
    yield from table(
        "nearly", text, {"近": "超过"},
        rf"(?<![最附接相])(?P<w>{{}})(?={CHINESE_NEAR})(?!近?[0-9{NUMERALS}两]+(?:个月|年|日|天|季))")


def changes(text, language):
    """All wrong texts that a text is made into: kind, change, text."""
    found = list(english(text) if language == "en" else chinese(text))
    for match in re.finditer(DIGITS, text):
        new = digit(match[0])
        if new:
            found.append(("digits", match.span(), new))
    found += [("percent", match.span(), "‰") for match in re.finditer("[%％]", text)]
    seen = set()
    for kind, (start, end), new in found:
        wrong = text[:start] + new + text[end:]
        if wrong not in seen and wrong != text:
            seen.add(wrong)
            yield kind, f"{text[start:end]} > {new}", wrong
