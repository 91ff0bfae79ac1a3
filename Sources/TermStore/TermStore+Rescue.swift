internal import Foundation
internal import GRDB
internal import Platform
internal import Text

extension TermStore {
  /// Mends what can be made anew from the rest: indexes, states, and what belongs to nothing.
  ///
  /// - Returns: What was done, in plain words.
  /// - Throws: `StoreError` where the file itself is damaged: ``recover(_:into:)`` is for that.
  @discardableResult
  public func repair() throws(StoreError) -> [String] {
    try writingWithoutTransaction { database in
      let outcome = try StoreMending.run(database, time: clock()) {
        try database.execute(sql: "REINDEX")
        return StoreMending.Outcome()
      }
      return outcome.lines + ["what searches use was made anew"]
    }
  }

  /// Rescues what can be read of a damaged store into a new one. The damaged file is not written.
  ///
  /// - Parameters:
  ///   - path: The damaged store.
  ///   - copy: The new one; a file of this name is not replaced.
  /// - Returns: What was rescued, and what was not, a line each, and whether that was all.
  /// - Throws: `StoreError` where nothing can be rescued, or the new one cannot be written.
  public static func recover(
    _ path: String, into copy: String
  ) throws(StoreError) -> (lines: [String], isWhole: Bool) {
    switch try StoreHeader.kind(of: path) {
    case .missing: throw StoreError(.noFile, "\(path): there is no such store")
    case .store(let schema) where schema > StoreSchema.number:
      throw StoreError(.newer, "\(path): a newer Duiyi wrote this store; rescue it with that one")
    case .empty: throw Self.nothingLeft(path)
    case .store, .otherDatabase, .other: break
    }
    if try StoreHeader.kind(of: copy) != .missing {
      throw StoreError(.invalid, "\(copy) is there already", hint: "name a file that is not")
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("duiyi-recover-" + UUID().uuidString)
    let unfinished = copy + ".duiyi-unfinished"
    do {
      // What SQLite does when it opens a file with a log beside it is done to a copy, which nobody else
      // can read.
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      defer { try? FileManager.default.removeItem(at: folder) }
      let work = folder.appendingPathComponent("damaged").path
      try FileManager.default.copyItem(atPath: path, toPath: work)
      if StoreHeader.hasLog(path) {
        try FileManager.default.copyItem(atPath: path + "-wal", toPath: work + "-wal")
      }
      let firstPage = try mendFirstPage(of: work, named: path)
      var rescued = try rescue(work, into: unfinished)
      rescued.lines.insert(contentsOf: firstPage, at: 0)
      if rename(unfinished, copy) != 0 {
        throw StoreError(.readOnly, "\(copy): \(SystemError.last)")
      }
      return rescued
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(unfinished + suffix) }
      throw StoreError(error, path: path)
    }
  }

  private static func nothingLeft(_ path: String) -> StoreError {
    StoreError(.notAStore, "\(path): nothing of a store is left in it")
  }

  /// Makes the first page of a copy anew where it does not say any more which tables there are.
  ///
  /// - Returns: What was done, in plain words.
  private static func mendFirstPage(of work: String, named path: String) throws -> [String] {
    if try hasTables(work) { return [] }
    guard let page = try FirstPage(for: work) else { throw nothingLeft(path) }
    try page.write(to: work)
    if try !hasTables(work) {
      throw StoreError(
        .notAStore, "\(path): no terms or texts are found in it any more",
        hint: "take the last backup"
      )
    }
    let database = try damagedDatabase(work)
    defer { try? database.close() }
    if try database.unsafeRead(StoreSchema.migrator.hasBeenSuperseded) {
      throw StoreError(.newer, "\(path): a newer Duiyi wrote this store; rescue it with that one")
    }
    return ["the beginning of the file, which says where the rest is, was made anew"]
  }

  /// Opens a file some of whose tables may not be known any more: the others are read all the same.
  private static func damagedDatabase(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA writable_schema = ON") }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Whether the tables of a store can be found in a file.
  private static func hasTables(_ path: String) throws -> Bool {
    do {
      let database = try damagedDatabase(path)
      defer { try? database.close() }
      return try database.unsafeRead { database in
        try ["event", "concept", "segment"].contains { try database.tableExists($0) }
      }
    } catch let error as DatabaseError where RowSalvage.isDamage(error) { return false }
  }

  private static func rescue(
    _ work: String, into unfinished: String
  ) throws -> (lines: [String], isWhole: Bool) {
    for suffix in ["", "-wal", "-shm"] { unlink(unfinished + suffix) }
    let damaged = try damagedDatabase(work)
    let store = try open(unfinished, creating: true)
    // Without a transaction, which would end with the first damage.
    let outcome = try damaged.unsafeRead { damaged in
      try store.database.writeWithoutTransaction { new in
        try StoreMending.run(new, time: now()) {
          var rescue = StoreRescue(from: damaged, to: new)
          try rescue.run()
          return StoreMending.Outcome(lines: rescue.lines, leavesOut: rescue.leavesOut)
        }
      }
    }
    let faults = try store.faults()
    try store.close()
    return (outcome.lines + faults, !outcome.leavesOut && faults.isEmpty)
  }
}
