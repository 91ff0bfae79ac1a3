"""How peers read the numbers of a text: what each says of both sides of a pair.

Each peer is a function that takes a Chinese text and its English and tells whether they say the
same. Recognizers-Text reads both languages: numbers, shares, money, measures and dates are held
against each other by kind and value. cn2an and WeTextProcessing write Chinese numerals in
digits: the numbers in digits of what they give are held against those of the English.
"""

import logging
import re
import warnings

warnings.simplefilter("ignore")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def digits(text):
    return sorted(float(n.replace(",", "")) for n in NUMBER.findall(text))


def recognizers():
    from recognizers_date_time import recognize_datetime
    from recognizers_number import Culture, recognize_number, recognize_percentage
    from recognizers_number_with_unit import (recognize_age, recognize_currency,
                                              recognize_dimension, recognize_temperature)
    readers = [recognize_percentage, recognize_currency, recognize_temperature, recognize_dimension,
               recognize_age, recognize_datetime, recognize_number]

    def values(text, culture):
        found, taken = [], []
        for reader in readers:
            try:
                results = reader(text, culture)
            except Exception:  # Some patterns of its Chinese fail on some texts.
                continue
            for result in results:
                span = (result.start, result.end)
                if any(span[0] <= b and a <= span[1] for a, b in taken):
                    continue
                taken.append(span)
                resolution = result.resolution or {}
                if "values" in resolution:
                    found.append(sorted({v.get("timex", "") for v in resolution["values"]})[0])
                else:
                    value = str(resolution.get("value"))
                    iso = resolution.get("isoCurrency", "")
                    found.append(f"{value} {iso}".strip())
        return sorted(found)

    return lambda zh, en: values(zh, Culture.Chinese) == values(en, Culture.English)


def cn2an():
    import cn2an as library

    def same(zh, en):
        try:
            read = library.transform(zh, "cn2an")
        except Exception:
            read = zh
        return digits(read) == digits(en)

    return same


def wetext():
    logging.disable(logging.CRITICAL)
    from itn.chinese.inverse_normalizer import InverseNormalizer
    normalizer = InverseNormalizer()

    def same(zh, en):
        try:
            read = normalizer.normalize(zh)
        except Exception:
            read = zh
        return digits(read) == digits(en)

    return same


def plain():
    return lambda zh, en: digits(zh) == digits(en)


PEERS = {"digits alone": plain, "cn2an": cn2an, "WeTextProcessing": wetext,
         "Recognizers-Text": recognizers}
