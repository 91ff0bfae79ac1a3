internal import Platform

/// Which file a path leads to, whatever the path is called.
package struct FileIdentity: Sendable, Hashable {
  private let device: UInt64
  private let number: UInt64
  private let kind: Kind
  /// In bytes; of no use for what is no ordinary file.
  package let size: Int

  private enum Kind: Hashable { case folder, regular, other }

  /// Looks a path up, through symbolic links; nil where there is nothing or nothing to be seen.
  package init?(path: String) {
    guard !path.isEmpty, !path.utf8.contains(0) else { return nil }
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    switch status.st_mode & S_IFMT {
    case S_IFDIR: kind = .folder
    case S_IFREG: kind = .regular
    default: kind = .other
    }
  }

  /// Whether it is a folder.
  package var isFolder: Bool { kind == .folder }

  /// Whether it is an ordinary file, not a folder, pipe or device.
  package var isRegularFile: Bool { kind == .regular }
}
