/// The parts in which a text differs from another one, in bytes of UTF-8.
///
/// - Complexity: linear in the text and in how much of it was changed; what was changed throughout
///   counts as one part.
package struct TextEdits: Sendable, Hashable {
  /// A part of the old text, and what stands there in the new one.
  package struct Edit: Sendable, Hashable {
    package var range: Range<Int>
    package var text: String
  }

  /// In order, and apart from each other.
  package private(set) var edits: [Edit] = []

  package init(from old: String, to new: String) {
    let (before, after) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    let parts = ListEdits.edits(from: before, to: after)
    if parts.isEmpty { return }
    // Where each character of the old text begins.
    var places = [0]
    for scalar in before { places.append((places.last ?? 0) + UTF8.width(scalar)) }
    edits = parts.map { part in
      Edit(
        range: places[part.old.lowerBound]..<places[part.old.upperBound],
        text: String(String.UnicodeScalarView(after[part.new])))
    }
  }

  /// Where a part of the old text stands in the new one; nil where it was changed.
  func moved(_ range: Range<Int>) -> Range<Int>? {
    var shift = 0
    for edit in edits {
      if edit.range.lowerBound >= range.upperBound && !edit.range.isEmpty { break }
      if edit.range.isEmpty && edit.range.lowerBound > range.upperBound { break }
      if edit.range.upperBound > range.lowerBound { return nil }
      shift += edit.text.utf8.count - edit.range.count
    }
    return range.lowerBound + shift..<range.upperBound + shift
  }
}
