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
    let lead = utf8[offset]
    if lead < 0x80 { return (UInt32(lead), offset + 1) }
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
    if length == 1 || offset + length > utf8.count { return (0xFFFD, offset + 1) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for place in offset + 1..<offset + length {
      let byte = utf8[place]
      if byte & 0xC0 != 0x80 { return (0xFFFD, offset + 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, offset + length)
  }

  /// The character at an offset, or 0 at the end.
  @inline(__always)
  func value(at offset: Int) -> UInt32 {
    offset >= 0 && offset < utf8.count ? character(at: offset).value : 0
  }

  /// Where the character that ends at an offset begins; 0 at the start.
  @inline(__always)
  func start(before offset: Int) -> Int {
    var place = min(offset, utf8.count) - 1
    let limit = max(place - 3, 0)
    while place > limit && utf8[place] & 0xC0 == 0x80 { place -= 1 }
    return max(place, 0)
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
      if !Characters.isHan(value) { break }
      place = end
    }
    return offset..<place
  }

  /// Where bytes stand for the first time at or after an offset, or nil. Letters of ASCII are
  /// taken alike in both cases. At most `count · needle.count` steps, in practice linear.
  func find(_ needle: ArraySlice<UInt8>, from offset: Int = 0, to end: Int? = nil) -> Int? {
    guard let first = needle.first.map(Characters.lowercased) else { return nil }
    let last = (end ?? count) - needle.count
    var place = offset
    while place <= last {
      if Characters.lowercased(utf8[place]) == first, matches(needle, at: place) { return place }
      place += 1
    }
    return nil
  }

  private func matches(_ needle: ArraySlice<UInt8>, at offset: Int) -> Bool {
    var place = offset
    for byte in needle {
      if Characters.lowercased(utf8[place]) != Characters.lowercased(byte) { return false }
      place += 1
    }
    return true
  }
}
