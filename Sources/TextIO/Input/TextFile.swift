internal import Text

/// A whole text in memory, as well-formed UTF-8 without a byte order mark.
public struct TextFile: Sendable {
  /// The file as it was named, or `<stdin>`.
  public let name: String
  /// The text.
  public let bytes: [UInt8]
  /// What to add to an index of ``bytes`` for the offset in the file: 3 after a
  /// UTF-8 byte order mark, otherwise 0. For a text that was converted from
  /// another encoding, or repaired, offsets are those of the result.
  public let baseOffset: Int
  /// The index in ``bytes`` at which each line begins. A line ends after its line
  /// feed; the first element is 0, and a last line feed opens one more line.
  public let lineStarts: [Int]
  /// Where the bytes come from, where the text was made from another.
  package let origin: TextOrigin?

  /// The number of scalars before each multiple of ``stride``, so that a column
  /// is found in constant time even in a line of 100 MB.
  private let scalarsBefore: [Int]
  private static let stride = 4096

  /// A text from memory, for instance in a test.
  public init(name: String, text: String) {
    self.init(name: name, validated: Array(text.utf8), baseOffset: 0)
  }

  /// A text from bytes that are known to be well-formed.
  package init(
    name: String, validated bytes: [UInt8], baseOffset: Int, origin: TextOrigin? = nil
  ) {
    self.name = name
    self.origin = origin
    self.bytes = bytes
    self.baseOffset = baseOffset
    var lineStarts = [0]
    var scalarsBefore = [0]
    bytes.withUnsafeBytes { all in
      var total = 0
      for start in Swift.stride(from: 0, to: all.count, by: TextFile.stride) {
        let end = min(start + TextFile.stride, all.count)
        total += UnsafeRawBufferPointer(rebasing: all[start..<end]).scalarCount
        scalarsBefore.append(total)
      }
      var place = 0
      while let feed = all.firstIndex(of: 0x0A, from: place) {
        place = feed + 1
        lineStarts.append(place)
      }
    }
    self.lineStarts = lineStarts
    self.scalarsBefore = scalarsBefore
  }

  /// The text that this one was made from, with places that are those of the file; otherwise
  /// itself.
  package var original: TextFile { origin?.file ?? self }

  /// What stretch of ``original`` a stretch of ``bytes`` comes from.
  ///
  /// - Complexity: logarithmic in the number of stretches that were copied whole.
  package func originalRange(of range: Range<Int>) -> Range<Int> {
    guard let origin else { return range }
    let start = origin.place(of: range.lowerBound)
    return start..<(range.isEmpty ? start : max(start, origin.place(behind: range.upperBound)))
  }

  /// The offsets of a stretch of ``bytes`` in the file as it is stored.
  ///
  /// - Complexity: as that of ``originalRange(of:)``.
  package func fileRange(of range: Range<Int>) -> Range<Int> {
    let range = originalRange(of: range)
    let base = original.baseOffset
    return range.lowerBound + base..<range.upperBound + base
  }

  /// The 1-based line, and the 1-based column in Unicode scalars, of an index of
  /// ``bytes``; an index out of bounds counts as the nearest bound. Where the text was made from
  /// a file, such as Markdown, they are those of the file.
  ///
  /// - Complexity: logarithmic in the number of lines.
  public func position(of index: Int) -> (line: Int, column: Int) {
    if let origin { return origin.file.position(of: origin.place(of: index)) }
    let index = min(max(index, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= index { low = middle } else { high = middle }
    }
    return (low + 1, scalars(before: index) - scalars(before: lineStarts[low]) + 1)
  }

  /// An error at an index of ``bytes``, with its line, column and offset.
  package func error(_ message: String, at index: Int, hint: String? = nil) -> InputError {
    let (line, column) = position(of: index)
    return InputError(
      file: name, line: line, column: column,
      offset: fileRange(of: index..<index).lowerBound, message: message,
      hint: hint)
  }

  private func scalars(before index: Int) -> Int {
    let checkpoint = index / TextFile.stride
    let start = checkpoint * TextFile.stride
    let rest = bytes.withUnsafeBytes {
      UnsafeRawBufferPointer(rebasing: $0[start..<index]).scalarCount
    }
    return scalarsBefore[checkpoint] + rest
  }
}
