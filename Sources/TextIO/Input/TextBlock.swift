/// A piece of a text, as well-formed UTF-8.
package struct TextBlock: Sendable, Hashable {
  /// The piece; never empty.
  package let bytes: [UInt8]
  /// The offset of its first byte in the file, a skipped UTF-8 byte order mark
  /// included. For a converted or repaired text, the offset in the result.
  package let offset: Int
  /// The 1-based line of its first byte.
  package let line: Int
  /// The 1-based column, in Unicode scalars, of its first byte: more than 1 when
  /// the block before did not end its line.
  package let column: Int
  /// Whether the block ends at the end of a line or of the input. Otherwise the
  /// line is longer than a block and goes on in the next.
  package let endsLine: Bool

  /// A piece of a text whose bytes are known to be well-formed.
  package init(bytes: [UInt8], offset: Int, line: Int, column: Int, endsLine: Bool) {
    self.bytes = bytes
    self.offset = offset
    self.line = line
    self.column = column
    self.endsLine = endsLine
  }
}
