internal import Text

/// The digest of a file.
package enum FileDigest {
  /// The size and SHA-256 of an ordinary file; nil for anything else, and for one that cannot be read.
  package static func read(_ path: String) -> (size: Int, digest: String)? {
    guard FileIdentity(path: path)?.isRegularFile == true,
      let file = try? SystemFile.forReading(path)
    else { return nil }
    var digest = SHA256()
    var size = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while let count = try? file.read(into: &buffer, at: 0) {
      if count == 0 { return (size, digest.text) }
      size += count
      buffer.withUnsafeBytes { digest.add(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    return nil
  }
}
