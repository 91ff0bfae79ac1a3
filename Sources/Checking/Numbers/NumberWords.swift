internal import Quantities

/// Small numbers in words, as they may stand for digits in a translation.
enum NumberWords {
  private static let english: [Int: [String]] = [
    0: ["no", "zero", "none"],
    1: ["one", "a", "an", "single", "first", "once", "another", "each", "every"],
    2: ["two", "second", "twice", "both", "double", "doubled", "pair", "couple", "half"],
    3: ["three", "third", "triple", "tripled", "thirds", "thrice"],
    4: ["four", "fourth", "quarter", "quarters", "quadrupled"], 5: ["five", "fifth", "fifths"],
    6: ["six", "sixth"], 7: ["seven", "seventh", "week", "weeks"], 8: ["eight", "eighth"],
    9: ["nine", "ninth"], 10: ["ten", "tenth", "decade"], 11: ["eleven", "eleventh"],
    12: ["twelve", "twelfth", "dozen"], 13: ["thirteen"], 14: ["fourteen"], 15: ["fifteen"],
    16: ["sixteen"], 17: ["seventeen"], 18: ["eighteen"], 19: ["nineteen"], 20: ["twenty"],
    30: ["thirty"], 40: ["forty"], 50: ["fifty", "half"], 60: ["sixty"], 70: ["seventy"],
    80: ["eighty"], 90: ["ninety"], 100: ["hundred", "century", "centuries"],
    1000: ["thousand", "thousands"],
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let chinese: [Int: [String]] = [
    0: ["零", "无", "没有"], 1: ["一", "首", "单", "壹", "每", "某", "头号"],
    2: ["二", "两", "双", "兩", "雙", "对", "半", "贰"], 3: ["三", "叁"], 4: ["四", "季"],
    5: ["五"], 6: ["六"], 7: ["七", "周", "星期"], 8: ["八"], 9: ["九"], 10: ["十"],
    11: ["十一"], 12: ["十二"], 13: ["十三"], 14: ["十四"], 15: ["十五"], 16: ["十六"],
    17: ["十七"], 18: ["十八"], 19: ["十九"], 20: ["二十"], 30: ["三十"], 40: ["四十"],
    50: ["五十", "半"], 60: ["六十"], 70: ["七十"], 80: ["八十"], 90: ["九十"],
    100: ["百", "世纪"], 1000: ["千"],
  ]

  /// Whether a text has a word for a whole number.
  ///
  /// - Parameters:
  ///   - words: The words of an English text in lower case, or nothing.
  ///   - text: The text, for Chinese.
  static func have(_ number: Int, words: Set<Substring>, text: String, isChinese: Bool) -> Bool {
    if isChinese {
      if chinese[number]?.contains(where: { text.contains($0) }) ?? false { return true }
      return (21...99).contains(number) && text.contains(chineseNumeral(number))
    }
    if english[number]?.contains(where: { words.contains($0[...]) }) ?? false { return true }
    // Thirty-one.
    guard (21...99).contains(number), number % 10 != 0 else { return false }
    return have(number - number % 10, words: words, text: text, isChinese: false)
      && have(number % 10, words: words, text: text, isChinese: false)
  }

  private static func chineseNumeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return digits[number / 10 % 10] + "十" + digits[number % 10]
  }

  /// Whether an English text has the name of a month.
  static func haveMonth(_ number: Int, words: Set<Substring>) -> Bool {
    guard (1...12).contains(number) else { return false }
    let month = months[number - 1]
    return words.contains(month[...]) || number != 5 && words.contains(month.prefix(3))
      || number == 9 && words.contains("sept")
  }

  /// The 1 of twenty-first, where a quantity ends before it; 0 elsewhere.
  static func unit(after side: NumberSide, _ quantity: Int) -> Int {
    let rest = side.text[side.quantities[quantity].end...]
    guard rest.first == UInt8(ascii: "-") else { return 0 }
    let word = String(decoding: rest.dropFirst().prefix { $0 | 0x20 >= 0x61 }, as: UTF8.self)
    return (1...9).first { english[$0]?.contains(word.lowercased()) ?? false } ?? 0
  }
}
