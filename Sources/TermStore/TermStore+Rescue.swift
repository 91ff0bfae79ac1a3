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
    case .empty, .other: throw StoreError(.notAStore, "\(path): nothing of a store is left in it")
    case .store, .otherDatabase: break
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
      let rescued = try rescue(work, into: unfinished)
      if rename(unfinished, copy) != 0 {
        throw StoreError(.readOnly, "\(copy): \(SystemError.last)")
      }
      return rescued
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(unfinished + suffix) }
      throw StoreError(error, path: path)
    }
  }

  private static func rescue(
    _ work: String, into unfinished: String
  ) throws -> (lines: [String], isWhole: Bool) {
    for suffix in ["", "-wal", "-shm"] { unlink(unfinished + suffix) }
    let damaged = try DatabaseQueue(path: work)
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
