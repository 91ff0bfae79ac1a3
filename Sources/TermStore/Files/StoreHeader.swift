internal import Platform
internal import Text

/// What the first bytes of a file say of it, read without SQLite, which would make files beside it.
enum StoreHeader {
  /// What a file is.
  enum Kind: Sendable, Hashable {
    /// There is none.
    case missing
    /// One without content, which SQLite takes for a new database.
    case empty
    /// A store whose schema has this number.
    case store(schema: Int32)
    /// A database of another program.
    case otherDatabase
    /// Something else.
    case other
  }

  /// The number by which SQLite and `file` know a store: `DYst`.
  static let applicationIdentifier: Int32 = 0x4459_7374

  static func kind(of path: String) throws(StoreError) -> Kind {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      if errno == ENOENT { return .missing }
      throw StoreError(.readOnly, "\(path): \(SystemError.last)")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw StoreError(.notAStore, "\(path): a store is an ordinary file")
    }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count == 0 { return .empty }
    guard count == 100, bytes.starts(with: "SQLite format 3\0".utf8) else { return .other }
    // Big-endian, as the format of SQLite's files has it.
    func number(at place: Int) -> Int32 {
      Int32(bitPattern: bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) })
    }
    return number(at: 68) == applicationIdentifier ? .store(schema: number(at: 60)) : .otherDatabase
  }

  /// Whether something stands in the log beside a database.
  static func hasLog(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }
}
