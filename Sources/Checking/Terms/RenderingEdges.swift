internal import Text

/// Takes the marks off the edges of a rendering, so that what is suggested can be put in its place.
enum RenderingEdges {
  /// A range of a text without marks and white space at its edges, and without the particles that
  /// begin or end no Chinese term; nil where nothing is left.
  static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    var scalars: [(value: UInt32, range: Range<Int>)] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let (value, length) = UTF8Scalar.decode(text, at: place)
      scalars.append((value, place..<min(text.count, place + length)))
      place += length
    }
    var inside = scalars[...]
    while let first = inside.first, !isContent(first.value) { inside.removeFirst() }
    while let last = inside.last, !isContent(last.value) { inside.removeLast() }
    // What is ours is no part of a term.
    for owner in owners
    where inside.count > owner.count + 1 && inside.map({ $0.value }).starts(with: owner) {
      inside.removeFirst(owner.count)
      break
    }
    guard let first = inside.first, let last = inside.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  private static func isContent(_ value: UInt32) -> Bool {
    if Han.contains(value) { return !particles.contains(value) }
    return Unicode.Scalar(value).map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || value == 0x25
    } ?? false
  }

  private static let owners: [[UInt32]] = [
    "我们的", "我們的", "他们的", "他們的", "我们", "我們", "他们", "他們", "达到", "達到",
  ].map { $0.unicodeScalars.map(\.value) }

  private static let particles: Set<UInt32> = Set("的了着是在和与及或地得，。".unicodeScalars.map(\.value))
}
