/// A stretch of a document that no sentence crosses, such as a paragraph: its text on one line,
/// each byte with its place in the document.
struct Passage {
  /// The text.
  private(set) var bytes: [UInt8] = []
  /// The offset in the document of each byte; ascending.
  private(set) var origins: [UInt32] = []

  /// Documents whose offsets can be told.
  static let longest = Int(UInt32.max)

  /// Puts lines together, with a space for each line end between them.
  init(lines: [Range<Int>], of utf8: [UInt8]) {
    for (number, line) in lines.enumerated() {
      if number > 0 {
        // The space stands for the line end itself, not for what precedes it in the line.
        var end = lines[number - 1].upperBound
        while end + 1 < line.lowerBound && utf8[end] != 0x0A { end += 1 }
        bytes.append(0x20)
        origins.append(UInt32(clamping: end))
      }
      bytes.append(contentsOf: utf8[line])
      origins.append(contentsOf: line.lazy.map { UInt32(clamping: $0) })
    }
  }
}
