/// The property of one segment of a unit, for which a note of the unit stands where others of its
/// segments do not have it: its category is `x-property.2:NAME` for the second segment.
struct SegmentProperty {
  /// Which segment has it, from 0.
  let segment: Int
  /// What it is called.
  let name: String

  private static let prefix = "x-property."

  init(segment: Int, name: String) {
    self.segment = segment
    self.name = name
  }

  /// The property that the category of a note names; nil where it names none.
  init?(category: String) {
    guard category.hasPrefix(Self.prefix), let colon = category.firstIndex(of: ":"),
      let number = Int(category[..<colon].dropFirst(Self.prefix.count)), number > 0
    else { return nil }
    segment = number - 1
    name = String(category[category.index(after: colon)...])
  }

  /// The category of the note that stands for it.
  var category: String { "\(Self.prefix)\(segment + 1):\(name)" }
}
