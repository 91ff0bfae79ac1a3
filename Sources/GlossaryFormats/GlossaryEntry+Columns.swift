internal import GlossaryBuilding
internal import TextIO

extension GlossaryEntry {
  /// The preferred source form.
  var source: String { sources.first?.text ?? "" }
  /// The preferred target form.
  var target: String { targets.first?.text ?? "" }
  /// The other source forms.
  var sourceVariants: [String] { sources.dropFirst().map(\.text) }
  /// The other target forms.
  var targetVariants: [String] { targets.dropFirst().map(\.text) }

  /// The confidence with a fixed number of places.
  func confidenceText(places: Int = 3) -> String {
    var digits: [UInt8] = []
    digits.append(confidence, places: places)
    return String(decoding: digits, as: UTF8.self)
  }
}

extension GlossaryEntry.Context {
  /// The piece of the text as it stands, without the marks of a cut.
  var sentence: String { Self.uncut(before, atEnd: false) + term + Self.uncut(after, atEnd: true) }

  /// Where the term stands in ``sentence``, in Unicode scalars from 0.
  var termRange: Range<Int> {
    let start = Self.uncut(before, atEnd: false).unicodeScalars.count
    return start..<start + term.unicodeScalars.count
  }

  /// Text of a side without the … that tells where it was cut.
  private static func uncut(_ side: String, atEnd: Bool) -> String {
    guard side.unicodeScalars.count > width else { return side }
    if atEnd { return side.last == "…" ? String(side.dropLast()) : side }
    return side.first == "…" ? String(side.dropFirst()) : side
  }

  /// The context in one string, with the term in 【】.
  var marked: String { "\(before)【\(term)】\(after)" }
}

extension GlossaryEntry.Place {
  /// The place as compilers write it, `file:line:column`; nothing where nobody knows it.
  var text: String { isKnown ? "\(file):\(line):\(column)" : "" }
}
