internal import Platform
internal import Text

/// A dictionary turned into the form that `BilingualDictionary` opens, and a report about it.
public struct ImportedDictionary: Sendable {
  /// The file to be written. The same input gives the same bytes on every machine.
  public let bytes: [UInt8]
  /// The number of entries taken over.
  public let entryCount: Int
  /// The number of lines passed over because they are no entries.
  public let skippedCount: Int
  /// The first of the lines passed over, at most 100, with the reason.
  public let skippedLines: [SkippedLine]

  /// Writes the file beside `path` and renames it into place, so that a reader of an earlier
  /// file keeps what it has mapped. Missing folders are made.
  ///
  /// - Throws: `LexiconError` with the path and the system's reason.
  public func write(toPath path: String) throws(LexiconError) {
    ImportedDictionary.makeFolders(above: path)
    let temporary = "\(path).\(getpid()).partial"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw LexiconError(.inputOutput, "\(temporary): cannot be written: \(SystemError.last)")
    }
    var written = 0
    let isComplete = bytes.withUnsafeBytes { buffer in
      while written < buffer.count {
        let count = Self.writeSome(descriptor, buffer[written...])
        if count < 0 { return false }
        written += count
      }
      return true
    }
    let reason = SystemError.last
    let isClosed = close(descriptor) == 0
    guard isComplete, isClosed, rename(temporary, path) == 0 else {
      let message = isComplete ? SystemError.last : reason
      unlink(temporary)
      throw LexiconError(.inputOutput, "\(path): cannot be written: \(message)")
    }
  }

  private static func writeSome(_ descriptor: Int32, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int
  {
    let rest = UnsafeRawBufferPointer(rebasing: bytes)
    let count = writeBytes(descriptor, rest.baseAddress, rest.count)
    return count < 0 && errno == EINTR ? 0 : count
  }

  private static func makeFolders(above path: String) {
    let bytes = Array(path.utf8)
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "/") && place > 0 {
      // A folder that is there already is no error, and any other shows when the file is opened.
      mkdir(String(decoding: bytes[..<place], as: UTF8.self), 0o755)
    }
  }
}

private func writeBytes(_ descriptor: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, base, count)
}
