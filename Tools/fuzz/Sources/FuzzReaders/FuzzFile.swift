#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files for readers that take a path, in memory where the system has such a folder.
enum FuzzFile {
  private static let folder: String = {
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    // One folder for a process, whichever is fed next in the same place.
    let folder = "\(parent)/duiyi-fuzz-\(getpid())"
    mkdir(folder, 0o700)
    atexit { FuzzFile.removeAll() }
    return folder
  }()

  static func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Writes a file anew and gives its path.
  static func write(_ bytes: [UInt8], to name: String) -> String {
    let path = path(name)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    let count = bytes.withUnsafeBytes { Self.write(descriptor, $0) }
    precondition(count == bytes.count, "cannot write \(path)")
    return path
  }

  private static func write(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  private static func removeAll() {
    for name in ["in", "in2", "out", "in.docx", "in.html", "in.md", "in.txt"] {
      unlink(path(name))
    }
    rmdir(folder)
  }
}
