/// The fitted table of `TransliterationTable`, made ready for use.
enum TransliterationModel {
  /// A syllable as the numbers of its initial and its final.
  struct Syllable: Sendable, Hashable {
    var initial: Int
    var final: Int

    /// Cuts plain pinyin, such as `zhuang`; nil where it is no syllable the table knows.
    init?(pinyin: String) {
      let initials = ["zh", "ch", "sh"]
      let start =
        initials.first(where: pinyin.hasPrefix)
        ?? pinyin.first.flatMap { "bpmfdtnlgkhjqxrzcsyw".contains($0) ? String($0) : nil } ?? ""
      var rest = String(pinyin.dropFirst(start.count))
      if rest == "i", ["zh", "ch", "sh", "r", "z", "c", "s"].contains(start) { rest = "ih" }
      guard let initial = TransliterationModel.unitIDs["^" + start],
        let final = TransliterationModel.unitIDs[rest.isEmpty ? "-" : rest]
      else { return nil }
      self.initial = initial
      self.final = final
    }
  }

  /// The number of units, initials and finals.
  static var unitCount: Int { parts.count }

  /// The bits of a part that was never seen with a unit, and of each letter of it.
  private static let unseenBits: Float = 12
  private static let unseenLetterBits: Float = 3

  private static let lines = TransliterationTable.units.split(separator: "\n")
    .map { $0.split(separator: " ") }

  private static let unitIDs: [String: Int] = Dictionary(
    lines.enumerated().compactMap { id, line in line.first.map { (String($0), id) } },
    uniquingKeysWith: { first, _ in first })

  /// For each unit, the probabilities of parts of at most three letters, by their bytes.
  private static let parts: [[UInt32: Float]] = lines.map { line in
    var parts: [UInt32: Float] = [:]
    for item in line.dropFirst() {
      let letters = item.prefix { !$0.isNumber }
      guard let quarterBits = Int(item.dropFirst(letters.count)) else { continue }
      let bytes = letters == "." ? [] : Array(letters.utf8)
      if bytes.count > 3 { continue }
      parts[bytes.reduce(0) { $0 << 8 | UInt32($1) }] = exp2(-Float(quarterBits) / 4)
    }
    return parts
  }

  /// A character that names are rendered with.
  struct Character: Sendable {
    var syllable: Syllable
    /// How many times commoner it is in renderings than in other words, as a power of two.
    var typicality: Float
    /// Whether it is none of those that names are commonly rendered with.
    var isUnusual = false
  }

  /// The typicality of an unusual character: one in eight of the least usual of the table.
  private static let unusualTypicality: Float = -6

  private static let characters: [UInt32: Character] = {
    var characters: [UInt32: Character] = [:]
    for item in ReadingTable.readings.split(whereSeparator: \.isWhitespace) {
      let pinyin = item.unicodeScalars.prefix { $0.isASCII }
      guard let syllable = Syllable(pinyin: String(String.UnicodeScalarView(pinyin))) else {
        continue
      }
      for scalar in item.unicodeScalars where !scalar.isASCII {
        characters[scalar.value] = Character(
          syllable: syllable, typicality: unusualTypicality, isUnusual: true)
      }
    }
    for item in TransliterationTable.characters.split(whereSeparator: \.isWhitespace) {
      let scalars = Array(item.unicodeScalars)
      let pinyin = scalars.prefix { $0.isASCII }
      guard let syllable = Syllable(pinyin: String(String.UnicodeScalarView(pinyin))) else {
        continue
      }
      for (scalar, digit) in zip(scalars, scalars.dropFirst()) where !scalar.isASCII {
        characters[scalar.value] = Character(
          syllable: syllable, typicality: Float(digit.value) - 52)
      }
    }
    return characters
  }()

  /// A character that may stand in the rendering of a name.
  static func character(_ scalar: UInt32) -> Character? {
    scalar >= 0x3400 ? characters[scalar] : nil
  }

  /// The probability that a unit gives a part of a name.
  ///
  /// - Parameters:
  ///   - part: The part's letters, a byte each.
  ///   - length: Their number, at most three.
  static func probability(of part: UInt32, length: Int, unit: Int) -> Float {
    parts[unit][part] ?? unseen[length]
  }

  /// The probability of a part that was never seen, by its length.
  private static let unseen: [Float] = (0...3).map {
    exp2(-(unseenBits + unseenLetterBits * Float($0)))
  }

  /// The bits of a letter in names at large.
  static func letterBits(_ letter: UInt8) -> Float {
    let place = Int(letter) - 97
    guard TransliterationTable.letters.indices.contains(place) else { return 5 }
    return Float(TransliterationTable.letters[place]) / 4
  }

  /// Two to a power, without the C library's headers.
  static func exp2(_ power: Float) -> Float {
    let whole = power.rounded(.down)
    let rest = (power - whole) * 0.693_147_2
    let series = 1 + rest * (1 + rest / 2 * (1 + rest / 3 * (1 + rest / 4 * (1 + rest / 5))))
    return Float(sign: .plus, exponent: Int(max(-120, min(120, whole))), significand: 1) * series
  }

  /// The logarithm to base two of a positive number.
  static func log2(_ value: Float) -> Float {
    guard value > 0, value.isFinite else { return -1000 }
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9)))
    return Float(value.exponent) + 2 * ratio * series / 0.693_147_2
  }
}
