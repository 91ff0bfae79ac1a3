extension Array where Element: Equatable {
  /// Whether another list, which is not empty, stands in this one without gaps.
  func holds(_ part: [Element]) -> Bool {
    guard !part.isEmpty, part.count <= count else { return false }
    return (0...(count - part.count)).contains { self[$0...].starts(with: part) }
  }
}
