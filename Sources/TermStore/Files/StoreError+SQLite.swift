internal import GRDB
internal import ICU

extension StoreError {
  /// What SQLite, or a part of this library, says of a store.
  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    if error is RowDecodingError {
      self.init(
        .damaged, "\(path): a row of the store makes no sense: \(error)",
        hint: "duiyi store recover rescues what can be read of it")
      return
    }
    guard let error = error as? DatabaseError else {
      let isICU = error is ICUError
      self.init(.failed, isICU ? "ICU failed: \(error)" : "\(path): \(error)")
      return
    }
    let said = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .busy, "\(path): another program holds the store", hint: "try again when it has finished")
    case .SQLITE_FULL:
      self.init(.full, "\(path): the disk is full; nothing was changed")
    case .SQLITE_CORRUPT:
      self.init(
        .damaged, "\(path): the store is damaged: \(said)",
        hint: "duiyi store recover rescues what can be read of it")
    case .SQLITE_NOTADB:
      self.init(.notAStore, "\(path): this is no store of Duiyi")
    case .SQLITE_READONLY:
      self.init(.readOnly, "\(path): the store cannot be written")
    case .SQLITE_CANTOPEN, .SQLITE_PERM:
      self.init(.readOnly, "\(path): the store cannot be opened: \(said)")
    case .SQLITE_IOERR:
      self.init(.failed, "\(path): the disk failed: \(said)")
    default:
      self.init(.failed, "\(path): \(said)")
    }
  }
}
