internal import ICU
internal import Text

/// What the segmenter knows of each character of the Basic Multilingual Plane:
/// its class, its Simplified form and its code in the dictionary.
struct CharacterTable: Sendable {
  /// How the scanner treats a character.
  enum Class: UInt8, Sendable {
    case space, newline, letter, digit, han, punctuation, symbol, mark
    /// Scripts whose words only ICU's rules and dictionaries can tell.
    case complex
  }

  /// The entry of one character, 8 bytes, as it also lies in the cache file.
  struct Entry: Sendable {
    /// The character with a Traditional form folded to its Simplified one.
    var folded: UInt16
    /// The code in the double array; 0 for a character in no word.
    var code: UInt16
    /// The group of characters that behave alike, from the boundary model.
    var cluster: UInt8
    /// A ``Class``.
    var characterClass: UInt8
    /// The finer type that the boundary model tells apart.
    var type: UInt8
    var unused: UInt8 = 0
  }

  var entries: [Entry]

  /// Classes and Simplified forms from ICU; codes and clusters are still empty.
  init() throws {
    entries = []
    entries.reserveCapacity(65_536)
    for value in UInt32(0)..<65_536 {
      guard let scalar = Unicode.Scalar(value) else {
        entries.append(Entry(folded: 0, code: 0, cluster: 0, characterClass: 6, type: 3))
        continue
      }
      let characterClass = CharacterTable.classify(scalar)
      entries.append(
        Entry(
          folded: UInt16(value), code: 0, cluster: 0, characterClass: characterClass.rawValue,
          type: 0))
    }
    try foldTraditional()
    for index in entries.indices { entries[index].type = CharacterType.of(index, entries[index]) }
  }

  private mutating func foldTraditional() throws {
    let han = entries.indices.filter { entries[$0].characterClass == Class.han.rawValue }
    var text = ""
    text.unicodeScalars.reserveCapacity(han.count * 2)
    for value in han {
      if let scalar = Unicode.Scalar(UInt32(value)) { text.unicodeScalars.append(scalar) }
      text.unicodeScalars.append("\n")
    }
    let folded = try Transliterator.traditionalToSimplified().convert(text)
    var index = 0
    var current: UInt32 = 0
    for scalar in folded.unicodeScalars {
      if scalar == "\n" {
        if current > 0 && current < 65_536 && index < han.count {
          entries[han[index]].folded = UInt16(current)
        }
        index += 1
        current = 0
      } else {
        current = current == 0 ? scalar.value : UInt32.max
      }
    }
  }

  /// The class of any scalar, also beyond the Basic Multilingual Plane.
  static func classify(_ scalar: Unicode.Scalar) -> Class {
    switch scalar.value {
    case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: return .newline
    case 0x20, 0x09, 0xA0, 0x3000: return .space
    case 0x200B, 0xFEFF: return .space
    default: break
    }
    if Han.contains(scalar) { return .han }
    // Radicals and iteration marks are Han by script but in no word.
    if Han.isOfScript(scalar) { return .symbol }
    switch CharacterProperties.characterClass(of: scalar) {
    case .separator: return .space
    case .mark: return .mark
    case .punctuation: return .punctuation
    case .symbol:
      let isFullWidth = (0xFF00...0xFFEF).contains(scalar.value)
      return scalar.value > 0x2BFF && !isFullWidth ? .complex : .symbol
    case .number:
      return CharacterProperties.digitValue(of: scalar) != nil ? .digit : .symbol
    case .letter: return spaced.contains(Script(of: scalar)) ? .letter : .complex
    case .other: return scalar.value < 0x20 || scalar.value == 0x7F ? .symbol : .complex
    }
  }

  /// Scripts whose words are separated by spaces and need no rules of ICU's.
  private static let spaced: Set<Script> = [
    .latin, .greek, .cyrillic, .common, .inherited,
  ]
}

/// The types of character that the boundary model tells apart.
enum CharacterType {
  static let han: UInt8 = 0
  static let digit: UInt8 = 1
  static let letter: UInt8 = 2
  static let other: UInt8 = 3
  static let numeral: UInt8 = 4
  static let function: UInt8 = 5
  /// Before the first or after the last character of a line.
  static let edge: UInt8 = 6
  static let count = 7

  private static let numerals = Set("一二三四五六七八九十百千万亿两零〇几".unicodeScalars.map(\.value))
  private static let functions = Set("的了是在和有不这那也就都而与及为以于被把从对向".unicodeScalars.map(\.value))

  /// Whether a character is a unit of ten thousands and upwards: 万 亿 千 兆.
  static func isMagnitude(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x4E07, 0x842C, 0x4EBF, 0x5104, 0x5343, 0x5146: true
    default: false
    }
  }

  /// Whether two characters name a currency: 美元, 港幣, 英镑.
  static func isCurrency(_ first: UInt16, _ second: UInt16) -> Bool {
    switch second {
    case 0x5143, 0x5706, 0x5713, 0x5E01, 0x5E63, 0x938A, 0x9551: break  // 元圆圓币幣鎊镑
    default: return false
    }
    switch first {
    // 美 港 欧 歐 日 韩 韓 加 澳 台 臺 英 新
    case 0x7F8E, 0x6E2F, 0x6B27, 0x6B50, 0x65E5, 0x97E9, 0x97D3, 0x52A0, 0x6FB3, 0x53F0, 0x81FA,
      0x82F1, 0x65B0:
      return true
    default: return false
    }
  }

  static func of(_ value: Int, _ entry: CharacterTable.Entry) -> UInt8 {
    switch CharacterTable.Class(rawValue: entry.characterClass) {
    case .han:
      let folded = UInt32(entry.folded)
      return numerals.contains(folded) ? numeral : functions.contains(folded) ? function : han
    case .digit: return digit
    case .letter, .mark: return letter
    default: return other
    }
  }
}
