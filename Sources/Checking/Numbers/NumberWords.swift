internal import Quantities
internal import Text

/// Small numbers in words, as they may stand for digits in a translation.
struct NumberWords {
  private var text: [UInt8] = []
  /// The words of an English text in lower case.
  private lazy var words = isChinese ? [] : Self.words(text)
  /// The first words of names that are written as one, in lower case.
  private lazy var names = Self.names(text)
  private lazy var romans = isChinese ? [] : Self.romans(text)
  private var isChinese = true
  /// The Chinese numerals, read when one is first asked for.
  private var runs: Set<String>?
  /// What was asked for before, so that a long text is searched once for each number.
  private var known: [Int: Bool] = [:]

  /// The words of an empty text.
  init() {}

  /// The words of a text. Linear time, where they are asked for.
  init(_ text: [UInt8], isChinese: Bool) {
    self.text = text
    self.isChinese = isChinese
  }

  private static func words(_ text: [UInt8]) -> Set<Substring> {
    Set(String(decoding: text, as: UTF8.self).lowercased().split { !$0.isLetter && $0 != "'" })
  }

  /// The twelve of TwelveLabs, which a Chinese text has as well.
  private static func names(_ text: [UInt8]) -> Set<Substring> {
    var names: Set<Substring> = []
    for word in String(decoding: text, as: UTF8.self).split(whereSeparator: { !$0.isLetter }) {
      let first = word.prefix(1) + word.dropFirst().prefix { $0.isASCII && $0.isLowercase }
      if first.count > 2, first.count < word.count { names.insert(first.lowercased()[...]) }
    }
    return names
  }

  /// Whether an English text says all the hours of a day.
  private var saysAllDay: Bool {
    let said = String(decoding: text, as: UTF8.self).lowercased()
    return ["round the clock", "round-the-clock", "day and night"].contains { said.contains($0) }
  }

  /// The numbers of an English text in Roman numerals of several capitals: the XXXII Olympiad.
  private static func romans(_ text: [UInt8]) -> Set<Int> {
    var found: Set<Int> = []
    for word in text.split(whereSeparator: { !ASCII.isAlphanumeric($0) }) where word.count > 1 {
      guard word.allSatisfy({ [0x49, 0x56, 0x58, 0x4C].contains($0) }) else { continue }
      let number = Array(word).withUnsafeBufferPointer {
        RomanNumeral.value(of: Slice(base: $0, bounds: 0..<$0.count))
      }
      if let number { found.insert(number) }
    }
    return found
  }

  private static let english: [Int: [String]] = [
    0: ["no", "zero", "none", "nil", "naught", "nought", "goalless", "scoreless"],
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
    17: ["十七"], 18: ["十八"], 19: ["十九"], 20: ["二十"], 24: ["全天", "昼夜", "晝夜", "日夜", "全日"],
    30: ["三十", "点半", "點半"],
    40: ["四十"],
    50: ["五十", "半"], 60: ["六十"], 70: ["七十"], 80: ["八十"], 90: ["九十"],
    100: ["百", "世纪"], 1000: ["千"],
  ]

  /// Whether the text has a word for a whole number.
  mutating func have(_ number: Int) -> Bool {
    if let answer = known[number] { return answer }
    let answer = (isChinese ? haveChinese(number) : haveEnglish(number)) || haveInName(number)
    known[number] = answer
    return answer
  }

  private mutating func haveChinese(_ number: Int) -> Bool {
    if Self.chinese[number]?.contains(where: { has($0, for: number) }) ?? false {
      return true
    }
    if (21...99).contains(number) { return has(Self.chineseNumeral(number), for: number) }
    guard (101...9999).contains(number) else { return false }
    let runs = runs ?? Self.runs(in: text)
    self.runs = runs
    return runs.contains(Self.longNumeral(number)) || runs.contains(Self.spelt(number))
  }

  /// 三六零 for 360.
  private static func spelt(_ number: Int) -> String {
    String(number).utf8.map { $0 == 0x30 ? "零" : digits[Int($0) - 0x30] }.joined()
  }

  private mutating func haveInName(_ number: Int) -> Bool {
    guard let forms = Self.english[number], !names.isEmpty else { return false }
    return forms.contains { names.contains($0[...]) }
  }

  private mutating func haveEnglish(_ number: Int) -> Bool {
    let words = words
    if number == 24, words.contains("clock") || words.contains("night"), saysAllDay { return true }
    if Self.english[number]?.contains(where: { words.contains($0[...]) }) ?? false { return true }
    if (2...99).contains(number), romans.contains(number) { return true }
    // Thirty-one.
    guard (21...99).contains(number), number % 10 != 0 else { return false }
    return haveEnglish(number - number % 10) && haveEnglish(number % 10)
  }

  private func has(_ word: String, for number: Int) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first, text.count >= word.count else { return false }
    return (0...text.count - word.count).contains {
      text[$0] == first && text[$0..<$0 + word.count].elementsEqual(word)
        && !isPart(of: number, $0..<$0 + word.count)
    }
  }

  /// Whether a numeral goes on: neither 十 nor 五 of 二十五 says ten or five. That of 三四五年级 does not, and
  /// "five and twenty" has two words for 二十五.
  private func isPart(of number: Int, _ range: Range<Int>) -> Bool {
    guard (1...19).contains(number), range.count % 3 == 0,
      Self.tens.contains(where: { text[range].prefix(3).elementsEqual($0) })
    else { return false }
    let neighbours = number < 10 ? Self.tens[9...] : Self.tens[..<9]
    func stands(_ bytes: ArraySlice<UInt8>) -> Bool {
      neighbours.contains { bytes.elementsEqual($0) }
    }
    return stands(text[..<range.lowerBound].suffix(3))
      || number <= 10 && stands(text[range.upperBound...].prefix(3))
  }

  private static let tens = "一二三四五六七八九十".map { Array(String($0).utf8) }

  private static func chineseNumeral(_ number: Int) -> String {
    (number < 20 ? "" : digits[number / 10 % 10]) + "十" + digits[number % 10]
  }

  /// 四千五百 for 4500.
  private static func longNumeral(_ number: Int) -> String {
    var text = ""
    var (rest, isSkipped) = (number, false)
    for (scale, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = rest / scale
      rest %= scale
      if digit > 0 { text += (isSkipped ? "零" : "") + digits[digit] + name }
      isSkipped = digit == 0 && !text.isEmpty
    }
    return text
  }

  /// The numerals of a text at their full length, with one word for two. Linear time.
  private static func runs(in text: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    var run = ""
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if let numeral = numerals[scalar] {
        run.unicodeScalars.append(numeral)
      } else if !run.isEmpty {
        found.insert(run)
        run = ""
      }
    }
    if !run.isEmpty { found.insert(run) }
    return found
  }

  private static let numerals: [Unicode.Scalar: Unicode.Scalar] = {
    let kept = "零一二三四五六七八九十百千万萬亿億兆".unicodeScalars.map { ($0, $0) }
    return Dictionary(uniqueKeysWithValues: kept + [("两", "二"), ("兩", "二")])
  }()
  private static let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// Whether the text is English and speaks of a last quarter.
  mutating func haveLastQuarter() -> Bool {
    guard words.contains("quarter") else { return false }
    let said = String(decoding: text, as: UTF8.self).lowercased()
    return ["last quarter", "final quarter", "last fiscal quarter", "final fiscal quarter"]
      .contains { said.contains($0) }
  }

  /// Whether the text is English and has the name of a month.
  mutating func haveMonth(_ number: Int) -> Bool {
    guard (1...12).contains(number) else { return false }
    let month = Self.months[number - 1]
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
