#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension WordAlignmentModel {
  /// The version of the format that `write(toPath:)` writes.
  public static var formatVersion: Int { Int(ModelLayout.version) }

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
    let storage = bytes.withUnsafeBytes { bytes in
      Result { () throws(WordAlignmentError) in
        try ModelStorage(copying: bytes, label: "the model in memory")
      }
    }
    try self.init(storage: storage.get())
  }

  /// The bytes of the model's file: the same for the same training text and settings, whatever
  /// the machine.
  public var bytes: [UInt8] { Array(storage.bytes) }

  /// Saves the model. The file appears whole or not at all: it is written beside its place and
  /// then renamed.
  ///
  /// - Throws: `WordAlignmentError` where the file cannot be written.
  public func write(toPath path: String) throws(WordAlignmentError) {
    let temporary = "\(path).\(getpid()).part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw WordAlignmentError(
        .inputOutput, "\(path): cannot be written: \(ModelStorage.systemError())")
    }
    var written = 0
    var isWhole = true
    while let base = storage.bytes.baseAddress, written < storage.bytes.count {
      let count = Self.write(descriptor, base + written, storage.bytes.count - written)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        isWhole = false
        break
      }
      written += count
    }
    isWhole = isWhole && fsync(descriptor) == 0
    isWhole = close(descriptor) == 0 && isWhole
    guard isWhole, rename(temporary, path) == 0 else {
      let reason = ModelStorage.systemError()
      unlink(temporary)
      throw WordAlignmentError(.inputOutput, "\(path): cannot be written: \(reason)")
    }
  }

  private static func write(
    _ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, start, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, start, count)
    #else
      Darwin.write(descriptor, start, count)
    #endif
  }
}
