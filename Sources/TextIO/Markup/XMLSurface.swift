internal import Platform

/// The bytes of a document as they stand, and where its tags are, found in step with a parser that
/// has seen that it is well-formed.
package struct XMLSurface {
  private var bytes: [UInt8] = []
  /// The offset in the document of the first of `bytes`.
  private var base = 0
  /// How many of `bytes` have been forgotten; they are removed many at a time.
  private var forgotten = 0
  /// Where the search goes on, as an index of `bytes`.
  private var next = 0
  /// The tag of an empty element, whose end is to come.
  private var emptyElement: Range<Int>?

  /// Where in the document the first byte stands that has not been forgotten.
  package var start: Int { base + forgotten }
  /// The offset at which the next piece will stand.
  package var end: Int { base + bytes.count }

  /// The bytes at a place that has not been forgotten.
  package subscript(place: Range<Int>) -> ArraySlice<UInt8> {
    let range = place.clamped(to: start..<end)
    return bytes[range.lowerBound - base..<range.upperBound - base]
  }

  mutating func append(_ piece: UnsafeRawBufferPointer) { bytes.append(contentsOf: piece) }

  mutating func forget(before offset: Int) {
    forgotten = min(max(offset - base, forgotten), next)
    guard forgotten >= 1 << 16, forgotten > bytes.count / 2 else { return }
    bytes.removeSubrange(..<forgotten)
    base += forgotten
    next -= forgotten
    forgotten = 0
  }

  /// Where the next start or end tag stands. An empty element has one tag, which is given twice.
  mutating func nextTag() -> Range<Int> {
    if let tag = emptyElement {
      emptyElement = nil
      return tag
    }
    while let open = find(0x3C, from: next) {
      guard open + 1 < bytes.count else { break }
      switch bytes[open + 1] {
      case 0x3F: next = end(of: [0x3F, 0x3E], from: open + 2)
      case 0x21 where starts(with: [0x2D, 0x2D], at: open + 2):
        next = end(of: [0x2D, 0x2D, 0x3E], from: open + 4)
      case 0x21 where starts(with: Array("[CDATA[".utf8), at: open + 2):
        next = end(of: [0x5D, 0x5D, 0x3E], from: open + 9)
      case 0x21: next = endOfDeclaration(from: open + 2)
      default: return tag(at: open)
      }
    }
    next = bytes.count
    return end..<end
  }

  private mutating func tag(at open: Int) -> Range<Int> {
    let close = endOfTag(from: open + 1)
    next = close
    let place = base + open..<base + close
    if bytes[open + 1] != 0x2F, close - 2 > open, bytes[close - 2] == 0x2F { emptyElement = place }
    return place
  }

  /// The index after the `>` of a tag, whose attributes may hold more of them.
  private func endOfTag(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == 0x3E { return index }
        if byte == 0x22 || byte == 0x27 {
          while index < bytes.count && bytes[index] != byte { index += 1 }
          index += 1
        }
      }
      return bytes.count
    }
  }

  /// The index after a document type declaration, with all that it declares.
  private func endOfDeclaration(from start: Int) -> Int {
    var index = start
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x22, 0x27: index = (find(bytes[index], from: index + 1) ?? bytes.count) + 1
      case 0x3C where starts(with: [0x21, 0x2D, 0x2D], at: index + 1):
        index = end(of: [0x2D, 0x2D, 0x3E], from: index + 4)
      case 0x3C where starts(with: [0x3F], at: index + 1):
        index = end(of: [0x3F, 0x3E], from: index + 2)
      case 0x3C, 0x5B:
        depth += 1
        index += 1
      case 0x5D:
        depth -= 1
        index += 1
      case 0x3E:
        if depth == 0 { return index + 1 }
        depth -= 1
        index += 1
      default: index += 1
      }
    }
    return bytes.count
  }

  private func starts(with wanted: [UInt8], at index: Int) -> Bool {
    index <= bytes.count && bytes[index...].starts(with: wanted)
  }

  /// The index after the next occurrence of some bytes.
  private func end(of wanted: [UInt8], from start: Int) -> Int {
    var index = start
    while let found = find(wanted[0], from: index) {
      if starts(with: wanted, at: found) { return found + wanted.count }
      index = found + 1
    }
    return bytes.count
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress,
        let found = memchr(base + start, Int32(byte), raw.count - start)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }
}
