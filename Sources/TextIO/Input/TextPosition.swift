internal import Text

/// A place in a text, kept up to date while the text goes by.
struct TextPosition: Sendable, Hashable {
  /// 1-based line; a line ends after its line feed.
  var line = 1
  /// 1-based column in Unicode scalars.
  var column = 1
  /// Offset in bytes.
  var offset = 0

  /// Moves past well-formed UTF-8. Linear time; only what follows the last line
  /// feed is counted in scalars.
  mutating func advance(over utf8: UnsafeRawBufferPointer) {
    offset += utf8.count
    let feeds = utf8.count(of: 0x0A)
    guard feeds > 0 else {
      column += utf8.scalarCount
      return
    }
    line += feeds
    var start = utf8.count
    while start > 0 && utf8[start - 1] != 0x0A { start -= 1 }
    column = 1 + UnsafeRawBufferPointer(rebasing: utf8[start...]).scalarCount
  }
}
