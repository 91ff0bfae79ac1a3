internal import GRDB
internal import Platform

extension TermStore {
  /// Opens a store.
  ///
  /// - Parameters:
  ///   - path: The file. SQLite keeps two files beside it while it is open.
  ///   - access: Whether it is written too.
  ///   - creating: Makes a new one where there is no file.
  /// - Throws: `StoreError` where there is no file or it is no store. A store of a newer program is
  ///   refused and not touched.
  public static func open(
    _ path: String, for access: Access = .writing, creating: Bool = false
  ) throws(StoreError) -> TermStore {
    try open(path, for: access, creating: creating, clock: now)
  }

  static func open(
    _ path: String, for access: Access = .writing, creating: Bool = false,
    clock: @escaping @Sendable () -> Int64
  ) throws(StoreError) -> TermStore {
    let isNew = try check(path, creating: creating && access == .writing)
    var configuration = Configuration()
    configuration.readonly = access == .reading
    // Without one, SQLite fails at once where another program writes.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { connection in
      // What was decided is on the disk when it is answered, also when the power goes.
      try connection.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      // Before anything is written; a newer program's store stays as it is.
      if !isNew { try checkReading(path) }
      let database: any DatabaseWriter =
        access == .reading
        ? try DatabaseQueue(path: path, configuration: configuration)
        : try DatabasePool(path: path, configuration: configuration)
      if access == .writing {
        try StoreSchema.migrator.migrate(database)
        if try database.read(SegmentIndexing.isOutdated) {
          try database.write(SegmentIndexing.rebuild)
        }
      } else if !(try database.read(StoreSchema.isCurrent)) {
        throw StoreError(
          .readOnly,
          "\(path): an older program wrote the store, and it has to be brought up to date",
          hint: "copy it, then duiyi store verify --repair brings it up to date")
      }
      let store = TermStore(path: path, access: access, database: database, clock: clock)
      // So that the file itself says what it is, and not only the log beside it.
      if isNew { try store.putLogIntoFile() }
      return store
    } catch {
      if isNew { removeEmpty(path) }
      throw StoreError(error, path: path)
    }
  }

  /// Whether the file is to be made.
  private static func check(_ path: String, creating: Bool) throws(StoreError) -> Bool {
    switch try StoreHeader.kind(of: path) {
    case .missing:
      if creating { return true }
      throw StoreError(
        .noFile, "\(path): there is no such store", hint: "duiyi store import makes one")
    case .empty:
      if creating { return true }
      throw StoreError(.notAStore, "\(path): the file is empty")
    case .store(let schema):
      if schema > StoreSchema.number { throw newer(path) }
      return false
    case .otherDatabase:
      // A store that was made a moment ago says what it is in the log beside it.
      if StoreHeader.hasLog(path) { return false }
      throw StoreError(.notAStore, "\(path): this is a database of another program")
    case .other:
      if try FirstPage(for: path) != nil {
        throw StoreError(
          .damaged, "\(path): the beginning of the file is damaged",
          hint: "where it is a store, duiyi store recover rescues what can be read of it")
      }
      throw StoreError(.notAStore, "\(path): this is no store of Duiyi")
    }
  }

  /// Looks at what the file and the log beside it say together.
  private static func checkReading(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    let database = try DatabaseQueue(path: path, configuration: configuration)
    try database.read { connection in
      let identifier = try Int32.fetchOne(connection, sql: "PRAGMA application_id")
      if identifier != StoreHeader.applicationIdentifier {
        throw StoreError(.notAStore, "\(path): this is a database of another program")
      }
      if try StoreSchema.migrator.hasBeenSuperseded(connection) { throw newer(path) }
    }
    try database.close()
  }

  private static func newer(_ path: String) -> StoreError {
    StoreError(
      .newer, "\(path): a newer Duiyi wrote this store; it was left as it is",
      hint: "this one knows stores up to version \(StoreSchema.number)")
  }

  /// Takes away a file that was made a moment ago and has nothing in it.
  private static func removeEmpty(_ path: String) {
    var status = stat()
    if stat(path, &status) == 0, status.st_size == 0 { unlink(path) }
  }

  /// The time in milliseconds since 1970.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
