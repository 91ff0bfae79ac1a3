internal import Platform

/// Files that appear whole or not at all.
package enum WholeFile {
  /// Why a file was not written.
  package struct Failure: Error {
    /// The path and the system's reason.
    package let message: String
  }

  /// Writes bytes beside a path and renames them into place, so that no reader sees half a file
  /// and one of an earlier file keeps what it has mapped. Missing folders are made.
  ///
  /// - Parameters:
  ///   - permissions: Those of the file.
  ///   - isSound: Looks at the file, under another name, before it takes its place.
  package static func write(
    _ bytes: UnsafeRawBufferPointer, toPath path: String, permissions: UInt16 = 0o644,
    isSound: (_ path: String) -> Bool = { _ in true }
  ) throws(Failure) {
    makeFolders(above: path)
    var template = Array("\(path).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw Failure(message: "\(path): cannot be written: \(SystemError.last)")
    }
    let note = TemporaryFiles.add(
      String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
    defer { TemporaryFiles.remove(note) }
    var reason = writeAll(bytes, to: descriptor)
    fchmod(descriptor, mode_t(permissions))
    if close(descriptor) != 0, reason == nil { reason = SystemError.last }
    if reason == nil,
      !isSound(String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
    {
      reason = "what was written is not what is read"
    }
    if reason == nil, rename(template, path) != 0 { reason = SystemError.last }
    if let reason {
      unlink(template)
      throw Failure(message: "\(path): cannot be written: \(reason)")
    }
  }

  /// Writes all bytes; the system's reason where that failed.
  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> String? {
    var written = 0
    while let base = bytes.baseAddress, written < bytes.count {
      let count = Platform.write(descriptor, base + written, bytes.count - written)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return SystemError.last }
      written += count
    }
    return nil
  }

  private static func makeFolders(above path: String) {
    let bytes = Array(path.utf8)
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "/") && place > 0 {
      // A folder that is there already is no error, and any other shows when the file is opened.
      mkdir(String(decoding: bytes[..<place], as: UTF8.self), 0o755)
    }
  }
}
