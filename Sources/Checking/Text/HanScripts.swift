internal import Terminology

/// Which Han characters only Simplified or only Traditional Chinese writes.
struct HanScripts: Sendable {
  /// How a text is written.
  typealias Way = Language.HanScript

  /// Of the characters from U+3400 on, those that one way alone writes, with the other's form.
  private var forms: [UInt32: (way: Way, other: UInt32)] = [:]
  /// The same for quick looks: whether a character is in ``forms``.
  private var isMarked = [Bool](repeating: false, count: 0xA000 - 0x3400)

  /// Reads ICU's tables for the characters of U+3400 to U+9FFF; empty where ICU lacks them.
  init() {
    let characters = (UInt32(0x3400)...0x9FFF).compactMap { Unicode.Scalar($0) }
    var text = ""
    text.unicodeScalars.append(contentsOf: characters)
    guard let table = try? HanForms(of: [text], judgesScript: true) else { return }
    for character in characters {
      if let other = table.simplifiedForm(ofTraditional: character) {
        forms[character.value] = (.traditional, other.value)
      } else if let other = table.traditionalForm(ofSimplified: character) {
        forms[character.value] = (.simplified, other.value)
      } else {
        continue
      }
      isMarked[Int(character.value - 0x3400)] = true
    }
  }

  /// The tables of this process's ICU, read when first asked for.
  static let standard = HanScripts()

  /// The way that alone writes a character, and the other's form; nil for characters of both.
  @inline(__always)
  func form(of value: UInt32) -> (way: Way, other: UInt32)? {
    guard value >= 0x3400, value < 0xA000, isMarked[Int(value - 0x3400)] else { return nil }
    return forms[value]
  }
}
