internal import Platform

/// What a path of an output means.
package enum OutputPath {
  /// The descriptor of this process that a path names, such as `/dev/stdout` or `/dev/fd/3`, be it
  /// through symbolic links. What is open there is written on where it stands; opening the path
  /// would begin at the start of the file behind it.
  static func descriptor(_ path: String) -> Int32? { follow(path).descriptor }

  /// The path behind symbolic links at its end, also where nothing is there yet.
  static func behindLinks(_ path: String) -> String { follow(path).path }

  /// Removes the file that a path leads to. A link to it stays.
  package static func removeFile(_ path: String) { _ = unlink(behindLinks(path)) }

  /// Whether a path leads to a place in a folder or below, whatever links it goes through.
  package static func leads(_ path: String, into folder: String) -> Bool {
    let end = follow(path)
    guard end.descriptor == nil, let root = real(folder.isEmpty ? "." : folder) else {
      return false
    }
    var parent = Self.folder(of: end.path) ?? "."
    // A folder that is not there can only come to be below one that is.
    while real(parent) == nil {
      if parent == "/" || parent == "." || parent.hasSuffix("..") { return false }
      parent = Self.folder(of: parent) ?? "."
    }
    return isBelow(real(parent) ?? "", root)
  }

  private static func isBelow(_ parent: String, _ root: String) -> Bool {
    parent == root || parent.hasPrefix(root == "/" ? root : root + "/")
  }

  /// The folder that a path names, without the slash at its end; nil for a name alone.
  package static func folder(of path: String) -> String? {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static let mostLinks = 40

  private static func follow(_ path: String) -> (path: String, descriptor: Int32?) {
    var path = path
    for _ in 0..<mostLinks {
      if let number = number(path) { return (path, number) }
      guard let target = link(path) else { break }
      if target.hasPrefix("/") {
        path = target
      } else {
        path = (folder(of: path).map { $0 == "/" ? $0 : $0 + "/" } ?? "") + target
      }
    }
    return (path, nil)
  }

  private static func number(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdin": return STDIN_FILENO
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return 2
    default: break
    }
    let folders = [
      "/dev/fd/", "/proc/self/fd/", "/proc/thread-self/fd/", "/proc/\(getpid())/fd/",
    ]
    for folder in folders where path.hasPrefix(folder) {
      let digits = path.dropFirst(folder.count)
      let isNumber = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return isNumber ? Int32(digits) : nil
    }
    return nil
  }

  private static func link(_ path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink(path, &bytes, bytes.count - 1)
    guard count > 0 else { return nil }
    return String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
