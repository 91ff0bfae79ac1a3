internal import Text

/// The lines of a text one after the other, read in bounded memory.
///
/// A line ends after its line feed; a carriage return before that is no part of it, and a line
/// feed at the end of the text opens no further line.
package final class LineReader {
  /// A line without its end.
  package struct Line {
    package var bytes: ArraySlice<UInt8>
    /// Counted from 1.
    package var number: Int
    /// The offset in bytes of its first byte in the file.
    package var offset: Int
  }

  /// The longest line in bytes where nothing else is said. Without a bound a file without line ends
  /// would be held whole.
  package static let longest = 1 << 20
  private let longest: Int

  private let blocks: TextBlocks
  private let options: TextOptions
  /// Whether the rest of a line that is too long is to be passed over.
  private var isInLongLine = false
  /// The end of the next line, where it was looked for before the line was asked for.
  private var nextFeed: Int?
  private var bytes: [UInt8] = []
  private var head = 0
  /// The offset in the file of `bytes[head]`.
  private var offset = 0
  package private(set) var count = 0
  /// How the last line that was refused begins, which may be ill-formed.
  package private(set) var refused: [UInt8] = []
  private static let longestRefused = 1 << 16

  /// Opens a text.
  ///
  /// - Parameters:
  ///   - longest: The longest line in bytes, in whole megabytes.
  ///   - declaredEncoding: Finds the encoding that the text declares in its first 64 KB.
  package init(
    _ input: TextInput, longest: Int = LineReader.longest,
    declaredEncoding: ((ArraySlice<UInt8>) -> String?)? = nil
  ) throws(InputError) {
    self.longest = longest
    blocks = try input.blocks(of: 1 << 18, declaredEncoding: declaredEncoding)
    options = input.options
  }

  /// The file as it was named, or `<stdin>`.
  package var name: String { blocks.name }

  /// Whether the text is in UTF-16, known after the first line.
  package var isUTF16: Bool { blocks.isUTF16 }

  /// What a person should know about how the text was read so far.
  package var remark: String? { blocks.remark }

  /// The next line, or nil at the end of the text.
  ///
  /// - Throws: ``InputError`` for ill-formed text and for a line that is too long; where it is of a
  ///   record, the next line can be read.
  package func next() throws(InputError) -> Line? {
    if isInLongLine { try passLongLine() }
    if let feed = nextFeed.take() { return try take(upTo: feed, endLength: 1) }
    var searched = head
    while true {
      let feed = bytes.withUnsafeBytes { $0.firstIndex(of: 0x0A, from: searched) }
      if let feed { return try take(upTo: feed, endLength: 1) }
      searched = bytes.count
      if bytes.count - head > longest + 2 {
        count += 1
        isInLongLine = true
        refused = Array(bytes[head...].prefix(Self.longestRefused))
        throw tooLong()
      }
      guard let block = try blocks.next() else { break }
      if head == bytes.count { offset = block.offset }
      bytes.removeSubrange(..<head)
      searched -= head
      head = 0
      bytes.append(contentsOf: block.bytes)
    }
    return head < bytes.count ? try take(upTo: bytes.count, endLength: 0) : nil
  }

  /// Whether the next line has not come yet, so that asking for it would wait for more input.
  ///
  /// - Throws: ``InputError`` for ill-formed text in what has come.
  package func isWaiting() throws(InputError) -> Bool {
    if nextFeed != nil || isInLongLine { return false }
    if head < bytes.count {
      nextFeed = bytes.withUnsafeBytes { $0.firstIndex(of: 0x0A, from: head) }
      if nextFeed != nil { return false }
    }
    return try blocks.isWaiting()
  }

  private func take(upTo end: Int, endLength: Int) throws(InputError) -> Line {
    var last = end
    if last > head && bytes[last - 1] == 0x0D { last -= 1 }
    count += 1
    let line = Line(bytes: bytes[head..<last], number: count, offset: offset)
    if last - head > longest {
      let error = tooLong()
      refused = Array(line.bytes.prefix(Self.longestRefused))
      pass(upTo: end + endLength)
      throw error
    }
    pass(upTo: end + endLength)
    if options.checksLines { try check(line) }
    return line
  }

  private func pass(upTo end: Int) {
    offset += end - head
    head = end
  }

  private func passLongLine() throws(InputError) {
    while true {
      if let feed = bytes.withUnsafeBytes({ $0.firstIndex(of: 0x0A, from: head) }) {
        pass(upTo: feed + 1)
        break
      }
      pass(upTo: bytes.count)
      guard let block = try blocks.next() else { break }
      (bytes, head, offset) = (block.bytes, 0, block.offset)
    }
    isInLongLine = false
  }

  private func tooLong() -> InputError {
    InputError(
      file: name, line: count, column: 1, offset: offset,
      message: "the line is over \(longest >> 20) MB",
      hint: "a line must be one segment, such as a sentence"
    ).ofRecord()
  }

  /// Looks through a line of a text that was not looked through as a whole.
  private func check(_ line: Line) throws(InputError) {
    let issue = line.bytes.withUnsafeBytes {
      UTF8Scan.firstIssue(in: $0, from: 0, rejectsNUL: !options.allowsNUL)
    }
    let (place, message): (Int, String)
    switch issue {
    case nil: return
    case .nul(let index)?: (place, message) = (index, "a NUL byte")
    case .illFormed(let index, _)?, .incomplete(let index)?:
      let byte = line.bytes[line.bytes.startIndex + index]
      (place, message) = (index, "not UTF-8: byte 0x\(String(byte, radix: 16, uppercase: true))")
    }
    refused = Array(line.bytes.prefix(Self.longestRefused))
    throw error(message, in: line, at: line.bytes.startIndex + place).ofRecord()
  }

  /// An error at a place of a line.
  package func error(
    _ message: String, in line: Line, at index: Int, hint: String? = nil
  ) -> InputError {
    let before = line.bytes.prefix(max(index - line.bytes.startIndex, 0))
    return InputError(
      file: name, line: line.number, column: 1 + before.count { $0 & 0xC0 != 0x80 },
      offset: line.offset + before.count, message: message, hint: hint)
  }
}

extension ArraySlice<UInt8> {
  /// What is left without spaces and tabs at either end.
  package var trimmed: ArraySlice<UInt8> {
    var rest = self
    while let first = rest.first, first == 0x20 || first == 0x09 { rest.removeFirst() }
    while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
    return rest
  }
}
