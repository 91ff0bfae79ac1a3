internal import Text

extension WordAlignmentModel {
  /// The version of the format that `bytes` have.
  public static var formatVersion: Int { Int(ModelLayout.kind.version) }

  /// Opens a saved model.
  ///
  /// The file is memory-mapped and must not be changed in place while it is open. Opening reads
  /// it once to check it.
  ///
  /// - Throws: `WordAlignmentError` where the file cannot be opened, is no model, is of another
  ///   version, or is cut short or altered.
  public init(path: String) throws(WordAlignmentError) {
    try self.init(storage: ModelStorage(path: path))
  }

  /// Opens a saved model that is in memory.
  ///
  /// - Throws: `WordAlignmentError`, as `init(path:)`.
  public init(bytes: [UInt8]) throws(WordAlignmentError) {
    let copy = bytes.withUnsafeBytes { MappedBytes(copying: $0) }
    try self.init(storage: ModelStorage(copy, label: "the model in memory"))
  }

  /// The bytes of the model's file: the same for the same training text and settings, whatever
  /// the machine.
  public var bytes: [UInt8] { Array(storage.bytes) }

  /// The checksum in the header of the model's file, which tells it from others.
  package var checksum: UInt64 { storage.checksum }

  /// Calls with the bytes of the model's file without copying them.
  public func withUnsafeBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try body(storage.bytes)
  }
}
