/// Where the parts of a unit stand in its document, in bytes of its UTF-8, so that one part can be
/// changed and everything else left as it is.
package struct UnitPlaces: Sendable, Hashable {
  /// A side: the bytes between its start tag and its end tag.
  struct Content: Sendable, Hashable {
    var range: Range<Int>
    /// Whether its element is empty and has one tag, as `<target/>`; `range` is that tag then.
    var isEmptyElement = false

    init(range: Range<Int>, isEmptyElement: Bool = false) {
      self.range = range
      self.isEmptyElement = isEmptyElement
    }

    /// What stands between two tags, which are the same one for an empty element.
    init(from start: Range<Int>, to end: Range<Int>) {
      isEmptyElement = start == end
      range =
        isEmptyElement ? end : start.upperBound..<max(end.lowerBound, start.upperBound)
    }
  }

  /// The element of the unit, which several segments may share.
  var unit = 0..<0
  /// The number of the segment in the unit, and how many there are.
  package var segment = 0
  var segmentCount = 1
  /// Whether no other segment of its unit follows.
  package var isLastSegment: Bool { segment + 1 >= segmentCount }
  /// The sides of the segment; nil where there is none.
  var source: Content?
  var target: Content?
  /// Where the notes of the unit stand, each with its element; those at the same index of the unit.
  var notes: [Range<Int>] = []
  /// Where a further note goes, and whether it goes before what stands there or after what stands
  /// before it.
  var nextNote = 0
  var noteStandsBefore = false
  /// Where the element begins that stands before the next note, where it goes after one.
  var sibling = 0
  /// The element that encloses the notes in XLIFF 2, where there is one.
  var notesElement: Range<Int>?
  /// The variants of the unit in other languages than the two.
  var others: [Range<Int>] = []
}
