internal import Platform
internal import Text

/// A buffered writer of bytes to standard output or to a file.
///
/// A file is written under a temporary name in the same folder and takes its own
/// name in ``commit()``; when that is never called, nothing is left behind. So
/// nobody ever meets half an output file. What is not an ordinary file, such as a
/// named pipe or `/dev/null`, is written directly, and so is `/dev/stdout` and any other
/// descriptor of the process, whatever is open there. A link stays a link. On a terminal, what
/// would command it is shown as `\u{1B}`. A path that ends in `.gz` or `.zst` is written compressed.
///
/// ```swift
/// let sink = try OutputSink(path: "glossary.tsv")
/// try sink.append("积压订单\tbacklog\n")
/// try sink.commit()
/// ```
public final class OutputSink {
  /// The path as given, or `standard output`.
  public let name: String

  private let file: SystemFile
  private let replacement: Replacement?
  private var filter: TerminalFilter?
  private let compressor: Compressor?
  private var buffer: [UInt8] = []
  private var isFinished = false
  private static let capacity = 65_536

  /// Opens a path for writing; `-` is standard output.
  ///
  /// - Throws: ``OutputError`` when the file or its folder cannot be written.
  public init(path: String) throws(OutputError) {
    compressor = CompressedForm(path: path).flatMap(Compressor.init)
    if path == "-" {
      name = "standard output"
      file = SystemFile(descriptor: STDOUT_FILENO, isOwned: false)
      replacement = nil
    } else {
      name = path
      do {
        (file, replacement) = try Replacement.open(path)
      } catch {
        throw OutputError.failed(path: path, message: error.message)
      }
    }
    if replacement == nil && isatty(file.descriptor) == 1 { filter = TerminalFilter() }
    buffer.reserveCapacity(OutputSink.capacity)
  }

  /// Lets colours and the like reach a terminal: for text in which nothing of others is left that
  /// would command it.
  package func passControls() { filter = nil }

  deinit {
    if !isFinished { replacement?.discard() }
  }

  /// Makes writing to a closed pipe an error, ``OutputError/closedPipe``, instead
  /// of a signal that ends the process. To be called once, early.
  public static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Makes signals that end the process remove the temporary files of all outputs first. To be
  /// called once, early; signals that are ignored stay so.
  public static func removeTemporaryFilesOnSignals() { TemporaryFiles.goWithSignals() }

  /// Appends bytes.
  public func append(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    if buffer.count + bytes.count > OutputSink.capacity { try flush() }
    if bytes.count >= OutputSink.capacity {
      try write(bytes)
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  /// Appends bytes.
  public func append(_ bytes: [UInt8]) throws(OutputError) {
    try appendContents(of: bytes)
  }

  /// Appends some of an array's bytes.
  public func append(_ bytes: ArraySlice<UInt8>) throws(OutputError) {
    try appendContents(of: bytes)
  }

  /// Appends the UTF-8 of a string.
  public func append(_ text: String) throws(OutputError) {
    try appendContents(of: text.utf8)
  }

  /// Appends an integer in decimal digits, without allocating.
  public func append(decimal number: Int) throws(OutputError) {
    buffer.append(decimal: number)
    if buffer.count > OutputSink.capacity { try flush() }
  }

  /// Appends one byte.
  public func append(byte: UInt8) throws(OutputError) {
    buffer.append(byte)
    if buffer.count > OutputSink.capacity { try flush() }
  }

  /// Hands everything appended so far to the system, or to what compresses it. The file still has
  /// its temporary name.
  public func flush() throws(OutputError) {
    if buffer.isEmpty { return }
    var full = buffer
    buffer = []
    try writeAll(full)
    full.removeAll(keepingCapacity: true)
    buffer = full
  }

  /// Writes what is left and gives the file its name. Nothing may be appended
  /// afterwards; a second call does nothing.
  public func commit() throws(OutputError) {
    if isFinished { return }
    try flush()
    try endCompression()
    isFinished = true
    guard let replacement else { return }
    do {
      try replacement.complete(file)
    } catch {
      replacement.discard()
      throw OutputError.failed(path: name, message: error.message)
    }
  }

  /// Commits several outputs that belong together: either all files get their names or, when one
  /// cannot be written, none.
  public static func commit(_ sinks: [OutputSink]) throws(OutputError) {
    // What can fail for want of room fails before the first file gets its name.
    var named = 0
    do {
      for sink in sinks where !sink.isFinished { try sink.flush() }
      for sink in sinks {
        try sink.commit()
        named += 1
      }
    } catch {
      for sink in sinks[..<named] { sink.replacement?.withdraw() }
      for sink in sinks[named...] { sink.cancel() }
      throw error
    }
  }

  /// Gives the output up: a file keeps its old content, or does not come to be.
  public func cancel() {
    if isFinished { return }
    isFinished = true
    buffer.removeAll()
    replacement?.discard()
  }

  private func appendContents(of bytes: some Collection<UInt8>) throws(OutputError) {
    if buffer.count + bytes.count > OutputSink.capacity { try flush() }
    buffer.append(contentsOf: bytes)
    if buffer.count > OutputSink.capacity { try flush() }
  }

  private func writeAll(_ bytes: [UInt8]) throws(OutputError) {
    // `withUnsafeBytes` cannot carry a typed error, so the outcome is a value.
    let outcome = bytes.withUnsafeBytes { raw in
      Result { () throws(OutputError) in try write(raw) }
    }
    try outcome.get()
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    if isFinished { throw OutputError.failed(path: name, message: "already closed") }
    if compressor != nil {
      try writePacked(bytes, isLast: false)
    } else if filter != nil {
      var shown: [UInt8] = []
      filter?.append(bytes, to: &shown)
      try writeWhole(shown)
    } else {
      try writeUnchanged(bytes)
    }
  }

  private func writePacked(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool
  ) throws(OutputError) {
    guard let packed = compressor?.compress(bytes, isLast: isLast) else {
      throw OutputError.failed(path: name, message: "cannot be compressed")
    }
    try writeWhole(packed)
  }

  private func endCompression() throws(OutputError) {
    if compressor != nil {
      try writePacked(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }
  }

  private func writeWhole(_ bytes: [UInt8]) throws(OutputError) {
    let outcome = bytes.withUnsafeBytes { raw in
      Result { () throws(OutputError) in try writeUnchanged(raw) }
    }
    try outcome.get()
  }

  private func writeUnchanged(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    do {
      try file.writeAll(bytes)
    } catch {
      cancel()
      if error.code == EPIPE { throw OutputError.closedPipe }
      throw OutputError.failed(path: name, message: error.message)
    }
  }
}
