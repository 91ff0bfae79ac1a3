internal import TextIO

/// Parts of targets of which other text is to stand.
extension UnitRewriter {
  /// Puts other text for parts of a target; the indices of those where that cannot be done.
  func replace(
    _ changes: [TargetRewriter.Change], of place: UnitPlaces, _ old: [UInt8]
  ) -> [Int] {
    guard let content = place.target, !content.isEmptyElement else { return Array(changes.indices) }
    let bytes = document.parser.bytes(in: content.range)
    var positions = ContentPositions(bytes, document.dialect)
    return changes.indices.filter { index in
      let change = changes[index]
      guard let found = positions.next(change.part),
        change.part.upperBound <= old.count,
        Self.isText(bytes[found], old[change.part])
      else { return true }
      let base = content.range.lowerBound - bytes.startIndex
      var text: [UInt8] = []
      if XMLText.append(change.text, to: &text) > 0 { return true }
      edits.append(
        Edit(range: base + found.lowerBound..<base + found.upperBound, bytes: text))
      return false
    }
  }

  /// Whether bytes of a document are a text, and no tag stands among them.
  private static func isText(_ bytes: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    !bytes.contains(0x3C) && (bytes.contains(0x26) || bytes == text)
  }
}
