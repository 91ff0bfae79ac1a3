internal import ICU
internal import Text

/// The bytes of an input as well-formed UTF-8, piece by piece.
///
/// Holds one read buffer and at most three bytes of an unfinished sequence,
/// whatever the length of the input.
final class UTF8Source {
  private enum Decoding {
    case undecided
    case utf8
    case converter(EncodingConverter)
  }

  let name: String
  /// The size that the file system gives for the input, 0 when it gives none.
  let expectedSize: Int
  /// The length of a UTF-8 byte order mark that was skipped, known after the first piece.
  private(set) var baseOffset = 0
  /// The encoding other than UTF-8 that the text is in, by the name it was opened with; known after
  /// the first piece.
  private(set) var encoding: String?
  /// Whether a byte order mark was skipped, known after the first piece.
  private(set) var hasMark = false
  /// What watches a text that says that it is in GB 2312 or GBK.
  private(set) var narrower: NarrowerEncoding?

  private let file: ByteInput
  private let options: TextOptions
  /// Whether UTF-8 is looked through; whoever reads it may do so as well.
  private let checksUTF8: Bool
  /// Finds the encoding that a text declares in its first bytes.
  private let declaredEncoding: ((ArraySlice<UInt8>) -> String?)?
  private let declarationReach: Int
  private var decoding = Decoding.undecided
  private var buffer: [UInt8]
  private var carried = 0
  private var isAtEnd = false
  private var isFirstOutput = true
  private var position = TextPosition()

  /// Opens a path, or standard input for `-`.
  ///
  /// - Parameters:
  ///   - declaredEncoding: Finds the encoding that the text declares in its first bytes; asked where
  ///     `options` names none.
  ///   - declarationReach: How many bytes that are.
  ///   - checksUTF8: Whether ill-formed UTF-8 and NUL are refused; they always are replaced where
  ///     `options` says so.
  init(
    path: String, options: TextOptions, bufferSize: Int = 262_144,
    declaredEncoding: ((ArraySlice<UInt8>) -> String?)? = nil, declarationReach: Int = 2048,
    checksUTF8: Bool = true
  ) throws(InputError) {
    self.checksUTF8 = checksUTF8 || options.isLossy
    name = path == "-" ? "<stdin>" : path
    self.options = options
    self.declaredEncoding = options.encoding == nil ? declaredEncoding : nil
    self.declarationReach = declarationReach
    do {
      file = try ByteInput(path: path)
    } catch {
      throw InputError(file: name, message: error.message)
    }
    expectedSize = file.size
    buffer = [UInt8](repeating: 0, count: max(bufferSize, 16))
  }

  /// Whether more is to come and has not come yet.
  var isWaiting: Bool { mayWait && !isAtEnd && !file.isReady }

  /// Whether it is a pipe or a terminal, where what is to come may be long in coming.
  var mayWait: Bool { expectedSize == 0 }

  /// Appends the next piece; false when there is none.
  func append(to output: inout [UInt8]) throws(InputError) -> Bool {
    if isAtEnd { return false }
    var wanted = carried + 1
    // Four bytes decide about a byte order mark, where there may be one.
    var mayBeMark = false
    if case .undecided = decoding {
      wanted = min(declaredEncoding == nil ? 4 : declarationReach, buffer.count)
      mayBeMark = declaredEncoding == nil
    }
    var filled = carried
    while filled < wanted && !isAtEnd {
      let count = try readMore(after: filled)
      filled += count
      isAtEnd = count == 0
      if mayBeMark && !EncodingEvidence.mayBeginMark(buffer[0]) { wanted = 1 }
    }
    carried = 0
    var start = 0
    if case .undecided = decoding { start = try decide(filled) }
    switch decoding {
    case .converter(let converter):
      try convert(with: converter, start..<filled, into: &output)
    default:
      try pass(start..<filled, into: &output)
    }
    return true
  }

  private func readMore(after filled: Int) throws(InputError) -> Int {
    do {
      return try file.read(into: &buffer, at: filled)
    } catch {
      throw InputError(file: name, offset: position.offset, message: error.message)
    }
  }

  /// Chooses the decoding and returns how many bytes of mark to skip.
  private func decide(_ filled: Int) throws(InputError) -> Int {
    let mark = buffer.withUnsafeBytes {
      EncodingEvidence.byteOrderMark(UnsafeRawBufferPointer(rebasing: $0[..<filled]))
    }
    hasMark = mark != nil
    let declared = declaredEncoding?(buffer[..<min(filled, declarationReach)])
    var encoding = options.encoding ?? declared ?? mark?.encoding ?? "UTF-8"
    if options.encoding == nil, let declared {
      narrower = NarrowerEncoding(declared)
      encoding = narrower?.wider ?? encoding
    } else if let wanted = NarrowerEncoding(encoding), wanted.wider != "GB18030" {
      encoding = wanted.wider
    }
    guard !encoding.isEmpty, let canonical = EncodingConverter.canonicalName(of: encoding) else {
      throw InputError(
        file: name, message: "unknown encoding \"\(encoding)\"",
        hint: "common names are UTF-8, GB18030, Big5, UTF-16LE")
    }
    if canonical == "UTF-8" {
      decoding = .utf8
      guard mark?.encoding == "UTF-8" else { return 0 }
      baseOffset = 3
      position.offset = 3
      return 3
    }
    do {
      decoding = .converter(try EncodingConverter(from: encoding, lossy: options.isLossy))
      self.encoding = encoding
    } catch {
      throw InputError(file: name, message: error.description)
    }
    return 0
  }

  // MARK: UTF-8

  private func pass(_ range: Range<Int>, into output: inout [UInt8]) throws(InputError) {
    guard checksUTF8 else { return output.append(contentsOf: buffer[range]) }
    let end = range.upperBound
    var start = range.lowerBound
    while start < end {
      let issue = buffer.withUnsafeBytes {
        UTF8Scan.firstIssue(
          in: UnsafeRawBufferPointer(rebasing: $0[..<end]), from: start,
          rejectsNUL: !options.allowsNUL)
      }
      guard let issue else {
        emit(start..<end, into: &output)
        return
      }
      let (place, length) =
        switch issue {
        case .nul(let place): (place, 1)
        case .illFormed(let place, let length): (place, length)
        case .incomplete(let place): (place, end - place)
        }
      emit(start..<place, into: &output)
      if case .incomplete = issue, !isAtEnd {
        carried = length
        for step in 0..<length { buffer[step] = buffer[place + step] }
        return
      }
      guard options.isLossy else { throw error(for: issue, at: place, end: end) }
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      position.offset += length
      position.column += 1
      start = place + length
    }
  }

  private func emit(_ range: Range<Int>, into output: inout [UInt8]) {
    buffer.withUnsafeBytes {
      let piece = UnsafeRawBufferPointer(rebasing: $0[range])
      position.advance(over: piece)
      output.append(contentsOf: piece)
    }
  }

  private func error(for issue: UTF8Scan.Issue, at place: Int, end: Int) -> InputError {
    let message =
      switch issue {
      case .nul: "NUL byte at offset \(position.offset)"
      case .incomplete: "the text ends inside a character, at offset \(position.offset)"
      case .illFormed:
        "not UTF-8: byte 0x\(String(buffer[place], radix: 16, uppercase: true)) at offset "
          + "\(position.offset)"
      }
    let hint = buffer.withUnsafeBytes {
      EncodingEvidence.hint(for: UnsafeRawBufferPointer(rebasing: $0[..<end]))
    }
    return InputError(
      file: name, line: position.line, column: position.column, offset: position.offset,
      message: message, hint: hint)
  }

  // MARK: Other encodings

  private func convert(
    with converter: EncodingConverter, _ range: Range<Int>, into output: inout [UInt8]
  ) throws(InputError) {
    let start = output.count
    var failure: (any Error)?
    buffer.withUnsafeBufferPointer {
      let piece = UnsafeBufferPointer(rebasing: $0[range])
      narrower?.take(UnsafeRawBufferPointer(piece))
      do {
        try converter.convert(piece, isLast: isAtEnd, into: &output)
      } catch {
        failure = error
      }
    }
    if isFirstOutput && output.count >= start + 3 {
      isFirstOutput = false
      if output[start...].starts(with: [0xEF, 0xBB, 0xBF]) {
        output.removeSubrange(start..<start + 3)
      }
    }
    try checkNUL(in: &output, from: start)
    output.withUnsafeBytes {
      position.advance(over: UnsafeRawBufferPointer(rebasing: $0[start...]))
    }
    guard let failure else { return }
    if let malformed = failure as? EncodingConverter.Malformed {
      throw InputError(
        file: name, line: position.line, column: position.column, offset: malformed.offset,
        message: "not \(converter.encoding): ill-formed bytes near offset \(malformed.offset)",
        hint: "try another --encoding, or --lossy")
    }
    throw InputError(file: name, message: "\(failure)")
  }

  private func checkNUL(in output: inout [UInt8], from start: Int) throws(InputError) {
    if options.allowsNUL { return }
    var from = start
    while let place = output[from...].firstIndex(of: 0) {
      guard options.isLossy else {
        output.withUnsafeBytes {
          position.advance(over: UnsafeRawBufferPointer(rebasing: $0[start..<place]))
        }
        throw InputError(
          file: name, line: position.line, column: position.column,
          message: "NUL character after \(position.offset) bytes of text",
          hint: "is this the right --encoding?")
      }
      output.replaceSubrange(place...place, with: [0xEF, 0xBF, 0xBD])
      from = place + 3
    }
  }
}
