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
    let written = bytes.withUnsafeBytes { bytes in
      Result { () throws(WholeFile.Failure) in try WholeFile.write(bytes, toPath: path) }
    }
    if case .failure(let failure) = written { throw LexiconError(.inputOutput, failure.message) }
  }
}
