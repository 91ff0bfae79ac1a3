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

  /// Longer stretches are not looked at one character after the other.
  private static let longest = 2000

  package init(from old: String, to new: String) {
    let (before, after) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    var start = 0
    while start < min(before.count, after.count), before[start] == after[start] { start += 1 }
    var (oldEnd, newEnd) = (before.count, after.count)
    while oldEnd > start, newEnd > start, before[oldEnd - 1] == after[newEnd - 1] {
      (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1)
    }
    if start == oldEnd && start == newEnd { return }
    // Where each character of the old text begins.
    var places = [0]
    for scalar in before { places.append((places.last ?? 0) + UTF8.width(scalar)) }
    func add(_ range: Range<Int>, _ text: ArraySlice<Unicode.Scalar>) {
      let bytes = places[range.lowerBound]..<places[range.upperBound]
      edits.append(Edit(range: bytes, text: String(String.UnicodeScalarView(text))))
    }
    if oldEnd - start > Self.longest || newEnd - start > Self.longest {
      add(start..<oldEnd, after[start..<newEnd])
      return
    }
    let difference = Array(after[start..<newEnd]).difference(from: Array(before[start..<oldEnd]))
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(start + offset)
      case .insert(let offset, _, _): inserted.insert(start + offset)
      }
    }
    var (one, other) = (start, start)
    while one < oldEnd || other < newEnd {
      let (first, second) = (one, other)
      while removed.contains(one) { one += 1 }
      while inserted.contains(other) { other += 1 }
      if one > first || other > second {
        add(first..<one, after[second..<other])
      } else {
        (one, other) = (one + 1, other + 1)
      }
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
