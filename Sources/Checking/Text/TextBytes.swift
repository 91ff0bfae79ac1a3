internal import Text

/// The characters of UTF-8 bytes, read at offsets.
///
/// Bytes that are no whole character are read as U+FFFD, one at a time; no offset within the
/// bytes traps.
struct TextBytes {
  /// The bytes.
  let utf8: [UInt8]

  init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  @inline(__always) var count: Int { utf8.count }

  /// The byte at an offset, or 0 beyond either end.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < utf8.count ? utf8[offset] : 0
  }

  /// The character that begins at an offset within the bytes, and where it ends.
  @inline(__always)
  func character(at offset: Int) -> (value: UInt32, end: Int) {
    let (value, length) = UTF8Scalar.decode(utf8, at: offset)
    return (value, offset &+ length)
  }

  /// The character at an offset, or 0 at the end.
  @inline(__always)
  func value(at offset: Int) -> UInt32 {
    offset >= 0 && offset < utf8.count ? character(at: offset).value : 0
  }

  /// Where the character that ends at an offset begins; 0 at the start.
  @inline(__always)
  func start(before offset: Int) -> Int {
    utf8.withUnsafeBufferPointer { UTF8Scalar.start(in: $0, before: offset) }
  }

  /// The character that ends at an offset, or 0 at the start.
  @inline(__always)
  func value(before offset: Int) -> UInt32 {
    offset > 0 && offset <= utf8.count ? character(at: start(before: offset)).value : 0
  }

  /// The text of a span.
  func text(_ span: Range<Int>) -> String { String(decoding: utf8[span], as: UTF8.self) }

  /// The bytes without white space at both ends.
  var trimmed: Range<Int> {
    var (start, end) = (0, utf8.count)
    while start < end {
      let (value, next) = character(at: start)
      if !Characters.isSpace(value) { break }
      start = next
    }
    while end > start {
      let last = self.start(before: end)
      if !Characters.isSpace(character(at: last).value) { break }
      end = last
    }
    return start..<end
  }

  /// The Han characters in a row from an offset on; empty where there is none.
  func hanRun(at offset: Int) -> Range<Int> {
    var place = offset
    while place < count {
      let (value, end) = character(at: place)
      if !Han.contains(value) { break }
      place = end
    }
    return offset..<place
  }

  /// Where bytes stand for the first time at or after an offset, or nil. Letters of ASCII are
  /// taken alike in both cases. At most `count · needle.count` steps, in practice linear.
  func find(_ needle: ArraySlice<UInt8>, from offset: Int = 0, to end: Int? = nil) -> Int? {
    guard let first = needle.first.map(ASCII.lowercased) else { return nil }
    let last = (end ?? count) - needle.count
    var place = offset
    while place <= last {
      if ASCII.lowercased(utf8[place]) == first, matches(needle, at: place) { return place }
      place += 1
    }
    return nil
  }

  private func matches(_ needle: ArraySlice<UInt8>, at offset: Int) -> Bool {
    var place = offset
    for byte in needle {
      if ASCII.lowercased(utf8[place]) != ASCII.lowercased(byte) { return false }
      place += 1
    }
    return true
  }
}
