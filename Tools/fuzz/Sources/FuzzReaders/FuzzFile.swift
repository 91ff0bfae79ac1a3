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

  /// The bytes of a file; none where there is none.
  static func read(_ path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    let size = lseek(descriptor, 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: max(0, Int(size)))
    return pread(descriptor, &bytes, bytes.count, 0) == bytes.count ? bytes : []
  }

  /// Writes a file anew and gives its path.
  @discardableResult
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

  /// Removes the folder in which the segmenter keeps its cache.
  private static func removeCache() {
    let folder = path("cache")
    PatchedFile.names(in: folder).forEach { unlink("\(folder)/\($0)") }
    rmdir(folder)
  }

  private static func removeAll() {
    for name in [
      "in", "in2", "out", "in.docx", "in.html", "in.md", "in.txt", "in.pptx",
      "in.odt", "in.epub", "in.srt", "in.xlsx",
    ] {
      unlink(path(name))
    }
    removeCache()
    rmdir(folder)
  }
}
