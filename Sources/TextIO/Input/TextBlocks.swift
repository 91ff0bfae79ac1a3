/// A text in blocks of bounded size, cut at line ends where possible.
///
/// A line that is longer than a block is cut after the last end of a sentence in
/// the block's second half, else after the last white space or comma there, else
/// between two scalars. The blocks one after the other are the whole text.
///
/// - Complexity: linear time; memory of a few blocks, whatever the input's length.
package final class TextBlocks {
  private let source: UTF8Source
  private let size: Int
  private var pending: [UInt8] = []
  /// Where in `pending` the text not yet given out begins.
  private var head = 0
  /// Where in `pending` the last whole line ends, known of inputs that may keep one waiting.
  private var linesEnd = 0
  private var position = TextPosition()
  private var isDry = false
  private var hasStarted = false

  init(_ source: UTF8Source, size: Int) {
    self.source = source
    self.size = max(size, 16)
  }

  /// The file as it was named, or `<stdin>`.
  package var name: String { source.name }

  /// Whether the text is in UTF-16, known after the first block.
  package var isUTF16: Bool { source.encoding?.uppercased().hasPrefix("UTF-16") == true }

  /// What a person should know about how the text was read so far.
  package var remark: String? { source.narrower?.remark }

  /// The next block, or nil at the end of the input.
  package func next() throws(InputError) -> TextBlock? {
    if pending.count - head < size && !isDry {
      pending.removeSubrange(..<head)
      linesEnd -= head
      head = 0
      while pending.count < size && !isDry {
        // Who waits for an answer to a line gets it before the next one is waited for.
        if linesEnd > 0 && source.isWaiting { break }
        try append()
      }
    }
    if !hasStarted {
      hasStarted = true
      position.offset = source.baseOffset
    }
    let left = pending.count - head
    guard left > 0 else { return nil }
    if isDry && left <= size { return take(left, endsLine: true) }
    if !isDry && left < size { return take(linesEnd - head, endsLine: true) }
    let cut = pending.withUnsafeBytes {
      BlockCut.find(in: UnsafeRawBufferPointer(rebasing: $0[head...]), size: size)
    }
    return take(cut.length, endsLine: cut.endsLine)
  }

  /// Whether there is not even a line to give out before more of the input comes.
  ///
  /// - Throws: ``InputError`` for ill-formed text in what has come.
  package func isWaiting() throws(InputError) -> Bool {
    while !isDry && linesEnd <= head && pending.count - head < size {
      if source.isWaiting { return true }
      try append()
    }
    return false
  }

  /// Takes the next piece of the input.
  private func append() throws(InputError) {
    let start = pending.count
    isDry = try !source.append(to: &pending)
    guard source.mayWait, let feed = pending[start...].lastIndex(of: 0x0A) else { return }
    linesEnd = feed + 1
  }

  private func take(_ length: Int, endsLine: Bool) -> TextBlock {
    let bytes = Array(pending[head..<head + length])
    head += length
    let block = TextBlock(
      bytes: bytes, offset: position.offset, line: position.line, column: position.column,
      endsLine: endsLine)
    bytes.withUnsafeBytes { position.advance(over: $0) }
    return block
  }
}

extension TextBlock {
  /// About how many bytes a block has where nothing else is said.
  package static let usualSize = 1 << 20

  /// A line without its end in blocks, cut where ``TextBlocks`` cuts it.
  package static func pieces(ofLine bytes: [UInt8]) -> [TextBlock] {
    var pieces: [TextBlock] = []
    var head = 0
    while bytes.count - head >= usualSize {
      let length = bytes.withUnsafeBytes {
        BlockCut.find(in: UnsafeRawBufferPointer(rebasing: $0[head...]), size: usualSize).length
      }
      pieces.append(
        TextBlock(
          bytes: Array(bytes[head..<head + length]), offset: head, line: 1, column: 1,
          endsLine: false))
      head += length
    }
    let last = TextBlock(
      bytes: head == 0 ? bytes : Array(bytes[head...]), offset: head, line: 1, column: 1,
      endsLine: true)
    return pieces + [last]
  }
}
