public import TextIO

/// Reads a list of pairs of documents: two paths with a tab between them on each line.
///
/// Blank lines and lines that begin with `#` say nothing.
public enum PairList {
  /// One line of the list.
  public struct Entry: Sendable, Hashable {
    /// The first path, as it is written.
    public var source: String
    /// The second path.
    public var target: String
    /// The 1-based line.
    public var line: Int
  }

  /// Reads a list.
  ///
  /// - Throws: `InputError` for a line that has not two paths, and for a list without any.
  public static func entries(in text: TextFile) throws(InputError) -> [Entry] {
    var entries: [Entry] = []
    for (line, start) in text.lineStarts.enumerated() {
      var end =
        line + 1 < text.lineStarts.count ? text.lineStarts[line + 1] - 1 : text.bytes.count
      if end > start && text.bytes[end - 1] == 0x0D { end -= 1 }
      let bytes = text.bytes[start..<max(start, end)]
      if bytes.first == 0x23 || bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      let fields = bytes.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count == 2, fields.allSatisfy({ !$0.isEmpty }) else {
        throw text.error(
          "two paths with a tab between them are wanted", at: start)
      }
      entries.append(
        Entry(
          source: String(decoding: fields[0], as: UTF8.self),
          target: String(decoding: fields[1], as: UTF8.self), line: line + 1))
    }
    if entries.isEmpty { throw InputError(file: text.name, message: "the list has no pairs") }
    return entries
  }
}
