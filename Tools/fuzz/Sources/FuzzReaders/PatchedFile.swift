#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The one file of a folder, single bytes of which are changed and put back at the end.
final class PatchedFile {
  let size: Int
  private let descriptor: CInt
  private var before: [(place: Int, byte: UInt8)] = []

  init?(in folder: String) {
    guard let name = Self.names(in: folder).first(where: { $0.hasSuffix(".cache") }) else {
      return nil
    }
    descriptor = open("\(folder)/\(name)", O_RDWR)
    guard descriptor >= 0 else { return nil }
    size = Int(lseek(descriptor, 0, SEEK_END))
  }

  /// The names of the files of a folder.
  static func names(in folder: String) -> [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  func set(_ place: Int, _ byte: UInt8) {
    var old: UInt8 = 0
    var new = byte
    guard pread(descriptor, &old, 1, off_t(place)) == 1 else { return }
    before.append((place, old))
    pwrite(descriptor, &new, 1, off_t(place))
  }

  deinit {
    for (place, byte) in before.reversed() {
      var byte = byte
      pwrite(descriptor, &byte, 1, off_t(place))
    }
    close(descriptor)
  }
}
