internal import Foundation
internal import GRDB
internal import Platform

/// What people decided on a project's terms, texts and findings, in one SQLite file.
///
/// Each decision is an event with its time and its author, and can be undone. What a machine
/// proposes never overrules a person: what was decided stays, and what was rejected is not proposed
/// again. Several programs may have one store open; each change is whole or not there at all, and on
/// the disk when the call returns.
///
/// ```swift
/// let store = try TermStore.open("project.duiyi", creating: true)
/// try store.take(termbase, name: "call", author: "Lin")
/// for concept in try store.concepts().concepts { print(concept.title) }
/// ```
public final class TermStore: Sendable {
  /// How a store is opened.
  public enum Access: Sendable, Hashable {
    /// To read alone.
    case reading
    /// To read and to write.
    case writing
  }

  /// The path of the file.
  public let path: String
  /// How it was opened.
  public let access: Access
  let database: any DatabaseWriter
  let clock: @Sendable () -> Int64
  /// What decisions taught.
  let learned = LearnedOrder()
  private let closing = Once()
  /// The terms as they are looked for in texts.
  let phrases = TermPhrases()

  init(
    path: String, access: Access, database: any DatabaseWriter,
    clock: @escaping @Sendable () -> Int64
  ) {
    self.path = path
    self.access = access
    self.database = database
    self.clock = clock
  }

  deinit { try? close() }

  /// Closes the file, which has everything in it then, and none of SQLite's files beside it, unless
  /// another program has it open. Nothing can be asked of the store afterwards.
  public func close() throws(StoreError) {
    if closing.begin() { return }
    try guarded {
      if access == .writing { try? putLogIntoFile() }
      try database.close()
    }
    removeLog()
  }

  /// GRDB has SQLite keep its files beside a store; whoever opens and closes it alone without that has
  /// SQLite take them away, unless something stands in them or another program has the store open.
  private func removeLog() {
    let beside = [path + "-wal", path + "-shm"]
    var status = stat()
    guard beside.contains(where: { stat($0, &status) == 0 }), Platform.access(path, W_OK) == 0
    else {
      return
    }
    if access == .reading, StoreHeader.hasLog(path) { return }
    guard let queue = try? DatabaseQueue(path: path) else { return }
    _ = try? queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
    try? queue.close()
  }

  /// Puts what stands in the log beside the file into the file.
  func putLogIntoFile() throws {
    _ = try database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }

  /// Reads, as of one moment.
  func reading<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try guarded { try database.read(body) }
  }

  /// Writes all of it, or nothing.
  func writing<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try checkWriting()
    return try guarded { try database.write(body) }
  }

  /// Writes in transactions that the body begins.
  func writingWithoutTransaction<Value>(
    _ body: (Database) throws -> Value
  ) throws(StoreError) -> Value {
    try checkWriting()
    return try guarded { try database.writeWithoutTransaction(body) }
  }

  private func checkWriting() throws(StoreError) {
    if access == .reading {
      throw StoreError(.readOnly, "\(path) was opened to be read alone")
    }
  }

  private func guarded<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
    do { return try body() } catch { throw StoreError(error, path: path) }
  }
}

/// Something that is done once, whoever asks for it.
private final class Once: @unchecked Sendable {
  private let lock = NSLock()
  private var hasBegun = false

  /// Whether it was begun before.
  func begin() -> Bool {
    lock.withLock {
      defer { hasBegun = true }
      return hasBegun
    }
  }
}
