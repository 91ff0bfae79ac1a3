/// The metadata at the beginning of Markdown: YAML between `---`, or TOML between `+++`.
struct FrontMatter {
  /// The place behind it; 0 where there is none.
  private(set) var end = 0
  /// The title in it, in the pieces in which it stands.
  private(set) var title: [Range<Int>] = []

  private let utf8: UnsafeBufferPointer<UInt8>

  init(_ utf8: UnsafeBufferPointer<UInt8>) {
    self.utf8 = utf8
    guard let sign = utf8.first, sign == 0x2D || sign == 0x2B else { return }
    var found: [Range<Int>] = []
    // Whether indented lines that follow are the title's.
    var isOpen = false
    var start = 0
    while start < utf8.count {
      var stop = start
      while stop < utf8.count, utf8[stop] != 0x0A { stop += 1 }
      let line = utf8.trimmed(start..<stop)
      if start == 0 {
        guard isFence(line, sign) else { return }
      } else if isFence(line, sign) || sign == 0x2D && utf8[line].elementsEqual("...".utf8) {
        end = min(stop + 1, utf8.count)
        title = found
        return
      } else if line.isEmpty ? start <= 5 : line.lowerBound == start && !isEntry(line, sign) {
        return
      } else if isOpen, line.lowerBound > start {
        found.append(line)
      } else if !line.isEmpty {
        isOpen = false
        if found.isEmpty, let value = value(of: line, start) {
          isOpen = value.isEmpty || [0x3E, 0x7C].contains(utf8[value.lowerBound])
          if !isOpen { found = [value] }
        }
      }
      start = stop + 1
    }
  }

  /// Whether a line that is not set in may stand in metadata: a key, an item or a comment.
  private func isEntry(_ line: Range<Int>, _ sign: UInt8) -> Bool {
    if sign == 0x2B || [0x23, 0x2D, 0x7D, 0x5D].contains(utf8[line.lowerBound]) { return true }
    guard let colon = utf8[line].firstIndex(of: 0x3A) else { return false }
    return colon + 1 == line.upperBound || utf8[colon + 1] == 0x20 || utf8[colon + 1] == 0x09
  }

  private func isFence(_ line: Range<Int>, _ sign: UInt8) -> Bool {
    line.count == 3 && utf8[line].allSatisfy { $0 == sign }
  }

  /// The value of a title's line, without quotes and comments.
  private func value(of line: Range<Int>, _ start: Int) -> Range<Int>? {
    guard line.lowerBound == start, utf8[line].starts(with: "title".utf8) else { return nil }
    var rest = utf8.trimmed(line.lowerBound + 5..<line.upperBound)
    guard let sign = utf8[rest].first, sign == 0x3A || sign == 0x3D else { return nil }
    rest = utf8.trimmed(rest.lowerBound + 1..<rest.upperBound)
    guard let quote = utf8[rest].first else { return rest }
    if quote == 0x22 || quote == 0x27 {
      let inner = rest.lowerBound + 1..<rest.upperBound
      var index = inner.lowerBound
      while index < inner.upperBound, utf8[index] != quote {
        index += utf8[index] == 0x5C && quote == 0x22 ? 2 : 1
      }
      return inner.lowerBound..<min(index, inner.upperBound)
    }
    var index = rest.lowerBound
    while index + 1 < rest.upperBound {
      if utf8[index] == 0x20, utf8[index + 1] == 0x23 {
        return utf8.trimmed(rest.lowerBound..<index)
      }
      index += 1
    }
    return rest
  }
}
