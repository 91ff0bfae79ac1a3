internal import Quantities
internal import Text

/// The number before a heading or an item of a list: 二、, （三）, 4., IV. and (iv).
struct Heading {
  /// Its numbers, of which one is meant: I. may be the first or the ninth.
  let numbers: Set<Int>
  /// Where it stands.
  let range: Range<Int>
  /// Whether it is in digits, which are compared as numerals.
  let isInDigits: Bool

  /// The number that a text begins with.
  init?(_ text: [UInt8], isChinese: Bool) {
    var rest = text.prefix(24)[...]
    let opening = ["(", "（"].first { rest.starts(with: $0.utf8) }
    rest = rest.dropFirst(opening?.utf8.count ?? 0)
    let start = rest.startIndex
    let letters = rest.prefix { ASCII.isAlphanumeric($0) }
    if letters.isEmpty {
      guard isChinese else { return nil }
      let said = String(decoding: rest, as: UTF8.self).prefix { "一二三四五六七八九十".contains($0) }
      guard let number = Self.number(said) else { return nil }
      (numbers, isInDigits) = ([number], false)
      range = start..<start + said.utf8.count
    } else if let number = Int(String(decoding: letters, as: UTF8.self)) {
      (numbers, isInDigits) = ([number], true)
      range = letters.indices
    } else {
      guard let roman = Self.roman(letters) else { return nil }
      (numbers, isInDigits) = (roman, false)
      range = letters.indices
    }
    let after = text[range.upperBound...].prefix(4)
    let marks = opening == nil ? (isChinese ? ["、", ".", "．"] : [".", ")"]) : [")", "）"]
    guard marks.contains(where: { after.starts(with: $0.utf8) }) else { return nil }
  }

  /// A number in capital or small Roman numerals, which may be a letter as well.
  private static func roman(_ letters: ArraySlice<UInt8>) -> Set<Int>? {
    let capitals = letters.map { ASCII.isUpper($0) ? $0 : $0 & 0xDF }
    guard capitals == Array(letters) || !letters.contains(where: ASCII.isUpper),
      let number = capitals.withUnsafeBufferPointer({
        RomanNumeral.value(of: Slice(base: $0, bounds: 0..<$0.count))
      })
    else { return nil }
    guard capitals.count == 1, let letter = capitals.first else { return [number] }
    // C. and D. follow B.
    return number > 10 ? nil : [number, Int(letter) - 0x40]
  }

  /// 一 to 九十九.
  private static func number(_ said: Substring) -> Int? {
    let digits = said.compactMap { "一二三四五六七八九".firstIndex(of: $0) }.map {
      "一二三四五六七八九".distance(from: "一二三四五六七八九".startIndex, to: $0) + 1
    }
    let parts = said.split(separator: "十", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.count <= 1 }), !said.isEmpty else { return nil }
    if parts.count == 1 { return digits.first }
    let tens = parts[0].isEmpty ? 1 : digits.first ?? 1
    return 10 * tens + (parts[1].isEmpty ? 0 : digits.last ?? 0)
  }
}
