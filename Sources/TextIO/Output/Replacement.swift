internal import Platform
internal import Text

/// A file being written under a temporary name, to replace another in one step.
struct Replacement: Sendable {
  let temporaryPath: String
  let finalPath: String
  private let note: TemporaryFiles.Note

  /// Opens a path for writing: a temporary file beside it or, when the path is a
  /// pipe, a device or a descriptor of this process, itself and nothing to replace.
  static func open(_ path: String) throws(SystemFile.Failure) -> (SystemFile, Replacement?) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw SystemFile.Failure(code: ENOENT)
    }
    if let descriptor = OutputPath.descriptor(path) {
      let flags = fcntl(descriptor, F_GETFL)
      // What was handed to the process is never closed by `exec`; what is has been opened by itself.
      guard flags >= 0, flags & O_ACCMODE != O_RDONLY,
        fcntl(descriptor, F_GETFD) & FD_CLOEXEC == 0
      else { throw SystemFile.Failure(code: EBADF) }
      return (SystemFile(descriptor: descriptor, isOwned: false), nil)
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists && kind == S_IFDIR { throw SystemFile.Failure(code: EISDIR) }
    if exists && kind != S_IFREG {
      let descriptor = try SystemFile.repeating { systemOpen(path, O_WRONLY | O_CLOEXEC, 0) }
      return (SystemFile(descriptor: descriptor, isOwned: true), nil)
    }
    // Renaming would bypass the protection of a file that must not be written.
    if exists && access(path, W_OK) != 0 { throw SystemFile.Failure(code: errno) }
    if !exists && errno == ELOOP { throw SystemFile.Failure(code: ELOOP) }
    // A link stays a link, and one that leads nowhere yet says where the file is to be.
    let finalPath = OutputPath.behindLinks(path)
    let (file, temporaryPath) = try openTemporary(beside: finalPath)
    let note = TemporaryFiles.add(temporaryPath)
    if exists {
      // Changing the owner may take bits of the mode away, and is for the superuser alone.
      if status.st_uid != geteuid() || status.st_gid != getegid() {
        _ = fchown(file.descriptor, status.st_uid, status.st_gid)
      }
      _ = fchmod(file.descriptor, status.st_mode & 0o7777)
    }
    let replacement = Replacement(
      temporaryPath: temporaryPath, finalPath: finalPath, note: note)
    return (file, replacement)
  }

  /// Makes sure of the content, then gives the file its final name.
  func complete(_ file: SystemFile) throws(SystemFile.Failure) {
    _ = try SystemFile.repeating { fsync(file.descriptor) }
    _ = try SystemFile.repeating { rename(temporaryPath, finalPath) }
    TemporaryFiles.remove(note)
  }

  /// Removes the temporary file.
  func discard() {
    _ = unlink(temporaryPath)
    TemporaryFiles.remove(note)
  }

  /// Removes the file that has got its final name.
  func withdraw() {
    _ = unlink(finalPath)
  }

  private static func openTemporary(
    beside path: String
  ) throws(SystemFile.Failure) -> (SystemFile, String) {
    let slash = path.utf8.lastIndex(of: 0x2F)
    let folder = slash.map { String(path[...$0]) } ?? ""
    var attempts = 0
    while true {
      let random = String(UInt64.random(in: 0 ... .max), radix: 36)
      let candidate = "\(folder).duiyi-\(random).tmp"
      do {
        let descriptor = try SystemFile.repeating {
          systemOpen(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        }
        return (SystemFile(descriptor: descriptor, isOwned: true), candidate)
      } catch {
        attempts += 1
        if error.code != EEXIST || attempts > 16 { throw error }
      }
    }
  }
}

private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}
