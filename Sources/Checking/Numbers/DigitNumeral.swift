internal import Platform
internal import Quantities
internal import Text

/// A number in digits as it stands in a text, wherever it stands: in a quantity, a name or a date.
struct DigitNumeral: Sendable, Hashable {
  /// Where it stands, in UTF-8.
  var range: Range<Int>
  /// The digits without separators of thousands and needless zeros: 1,500.0 is 1500.
  var digits: String
  /// The same with the myriads or millions that follow, 10 万 as 100000, where any do.
  var scaled: String?
  /// The hour of the day from 0 to 23, where it is one: 14 for 14:30 and for 2 p.m.
  var hour: Int?

  /// The numerals of a text, in ASCII or fullwidth digits. Linear time.
  static func numerals(in text: [UInt8]) -> [DigitNumeral] {
    var found: [DigitNumeral] = []
    var place = 0
    while place < text.count {
      guard digit(text, place) != nil else {
        place += 1
        continue
      }
      let hasPoint = isAfterLeadingPoint(text, place)
      let start = hasPoint ? place - 1 : place
      var digits = hasPoint ? "0." : ""
      while place < text.count {
        if let (digit, length) = digit(text, place) {
          digits.append(Character(Unicode.Scalar(digit)))
          place += length
        } else if let mark = separator(text, place) {
          if mark == "." { digits.append(".") }
          place += 1
        } else {
          break
        }
      }
      let number = plain(digits)
      let power = Self.power(after: text[place...])
      found.append(
        DigitNumeral(
          range: start..<place, digits: number,
          scaled: power.flatMap { Self.scaled(number, by: $0) },
          hour: hour(number, start..<place, text)))
    }
    return found
  }

  /// Its characters as they stand.
  func written(in text: [UInt8]) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Whether it is part of a name in Latin letters, COVID-19 and H1N1, of a placeholder, {0}, or of
  /// 24/7.
  func isGlued(in text: [UInt8]) -> Bool {
    if range.lowerBound > 0 {
      let before = text[range.lowerBound - 1]
      if ASCII.isLetter(before)
        || [UInt8(ascii: "_"), UInt8(ascii: "{"), UInt8(ascii: "%")]
          .contains(before)
      {
        return true
      }
      let isHyphen = before == UInt8(ascii: "-")
      if isHyphen, range.lowerBound > 1, ASCII.isLetter(text[range.lowerBound - 2]) { return true }
    }
    // Round the clock.
    if digits == "24", text[range.upperBound...].starts(with: "/7".utf8) { return true }
    if digits == "7", text[..<range.lowerBound].suffix(3).elementsEqual("24/".utf8) { return true }
    guard range.upperBound + 1 < text.count else { return false }
    // 3D and 5G, not 5km.
    return ASCII.isUpper(text[range.upperBound])
  }

  /// The power of ten that stands after a number, as in 10 万 and 5 million.
  private static func power(after text: ArraySlice<UInt8>) -> Int? {
    let word = text.prefix(16).drop { $0 == 0x20 }
    for (name, power) in [
      ("万亿", 12), ("万", 4), ("萬", 4), ("亿", 8), ("億", 8), ("million", 6), ("billion", 9),
      ("trillion", 12), ("thousand", 3),
    ] where word.starts(with: name.utf8) {
      return power
    }
    return nil
  }

  /// A number times a power of ten.
  private static func scaled(_ digits: String, by power: Int) -> String? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let part = parts.count == 2 ? parts[1] : ""
    if part.utf8.count <= power {
      return plain(whole + part + String(repeating: "0", count: power - part.utf8.count))
    }
    return plain(whole + part.prefix(power) + "." + part.dropFirst(power))
  }

  /// Whether a digit follows a point that follows nothing: .08.
  private static func isAfterLeadingPoint(_ text: [UInt8], _ place: Int) -> Bool {
    guard place > 0, text[place - 1] == UInt8(ascii: ".") else { return false }
    return place == 1 || " $(+-<>~".utf8.contains(text[place - 2])
  }

  private static func digit(_ text: [UInt8], _ place: Int) -> (digit: UInt8, length: Int)? {
    if (0x30...0x39).contains(text[place]) { return (text[place], 1) }
    guard place + 2 < text.count, text[place] == 0xEF, text[place + 1] == 0xBC,
      (0x90...0x99).contains(text[place + 2])
    else { return nil }
    return (text[place + 2] - 0x60, 3)
  }

  /// A comma before three digits, or a point before one.
  private static func separator(_ text: [UInt8], _ place: Int) -> Character? {
    guard place + 1 < text.count, digit(text, place + 1) != nil else { return nil }
    if text[place] == UInt8(ascii: ".") { return "." }
    guard text[place] == UInt8(ascii: ","), place + 3 < text.count,
      digit(text, place + 2) != nil, digit(text, place + 3) != nil,
      place + 4 >= text.count || digit(text, place + 4) == nil
    else { return nil }
    return ","
  }

  private static func plain(_ digits: String) -> String {
    var text = digits
    if text.count(where: { $0 == "." }) == 1 {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    // 07 is 7, but 00 is not 0.
    if text.contains(where: { $0 != "0" && $0 != "." }) {
      let rest = text.drop { $0 == "0" }
      text = rest.hasPrefix(".") ? "0" + rest : String(rest)
    }
    return text
  }

  /// Whether it is no number of its own: the minutes of a full hour, 14:00, which a translation leaves
  /// out, and the noughts of RMB'000, which say thousands.
  func isNoNumber(in text: [UInt8]) -> Bool {
    let before = text[..<range.lowerBound]
    if digits == "00" { return before.last == UInt8(ascii: ":") }
    return digits == "000"
      && ["'", "’", "‘"].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Whether both are the same number or hour, or one is a year and the other its last two digits.
  func stands(for other: DigitNumeral) -> Bool {
    if digits == other.digits || scaled ?? digits == other.scaled ?? other.digits { return true }
    if let hour, hour == other.hour { return true }
    return yearEnd == other.digits[...] || other.yearEnd == digits[...]
  }

  /// The last two digits of a year: 20 of 2020.
  var yearEnd: Substring? {
    guard digits.utf8.count == 4, digits.hasPrefix("19") || digits.hasPrefix("20") else {
      return nil
    }
    return digits.suffix(2)
  }
}

extension ExactDecimal {
  /// The nearest number that a machine computes with.
  var approximation: Double { Double(coefficient) * pow(10, Double(exponent)) }
}
