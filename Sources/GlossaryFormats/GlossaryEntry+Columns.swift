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
  /// The context in one string, with the term in 【】.
  var marked: String { "\(before)【\(term)】\(after)" }
}

extension GlossaryEntry.Place {
  /// The place as compilers write it, `file:line:column`.
  var text: String { "\(file):\(line):\(column)" }
}
