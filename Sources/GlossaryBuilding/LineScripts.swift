internal import TermAlignment
internal import Terminology

/// Tells the characters of the lines of a text, for places that mostly come in order.
struct LineScripts {
  private let text: AnalyzedText
  private var known: (line: Int, script: Language.HanScript) = (0, .simplified)
  /// A line is Traditional where a twentieth of its letters have another form in Simplified text:
  /// of Traditional text a quarter to a third have, of Simplified text next to none.
  private static let share = 20

  init(_ text: AnalyzedText) { self.text = text }

  /// The script of the line around an offset; linear in the line where it is another one than the
  /// last.
  mutating func script(at offset: Int) -> Language.HanScript {
    let line = text.line(of: offset)
    if line != known.line { known = (line, Self.script(of: text.text(range(of: line)), text)) }
    return known.script
  }

  private func range(of line: Int) -> Range<Int> {
    let start = text.lineStarts[line - 1]
    return start..<(line < text.lineStarts.count ? text.lineStarts[line] : text.bytes.count)
  }

  private static func script(of line: String, _ text: AnalyzedText) -> Language.HanScript {
    let simplified = String(decoding: text.simplify(line), as: UTF8.self)
    var (letters, changed) = (0, 0)
    for (before, after) in zip(line.unicodeScalars, simplified.unicodeScalars)
    where before.value > 0x2E7F {
      letters += 1
      if before != after { changed += 1 }
    }
    return changed * share > letters ? .traditional : .simplified
  }
}
