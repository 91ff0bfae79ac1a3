internal import Bitext
internal import TextIO

/// Units from the lines of a text, which are their sources.
struct TextUnits: UnitSource {
  private let lines: LineReader

  /// Opens a text.
  ///
  /// - Parameter longest: The longest line in bytes.
  init(_ input: TextInput, longest: Int) throws(InputError) {
    lines = try LineReader(input, longest: longest)
  }

  var line: Int? { lines.count }

  func isWaiting() throws(InputError) -> Bool { try lines.isWaiting() }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    guard let line = try lines.next() else { return false }
    unit.removeAll()
    unit.source.utf8 += line.bytes
    return true
  }
}
