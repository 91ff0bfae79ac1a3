internal import Foundation
internal import Text

/// Writes a file that comes in pieces, some hundred kilobytes at a time. Asked by one after the other.
final class UploadWriter: @unchecked Sendable {
  private let path: String
  private var handle: FileHandle?
  private var waiting = Data()
  private static let blockSize = 1 << 18

  init(_ path: String) { self.path = path }

  deinit { try? handle?.close() }

  /// Takes a piece; whether so much has come that it is to be written.
  func append(_ piece: some Sequence<UInt8>) -> Bool {
    waiting.append(contentsOf: piece)
    return waiting.count >= Self.blockSize
  }

  /// Writes what has come.
  func write() throws {
    let open: FileHandle
    if let handle {
      open = handle
    } else {
      guard FileManager.default.createFile(atPath: path, contents: nil),
        let made = FileHandle(forWritingAtPath: path)
      else { throw APIError(.full, "the file cannot be written") }
      handle = made
      open = made
    }
    do { try open.write(contentsOf: waiting) } catch {
      throw APIError(.full, "the file cannot be written: \(SystemError.last)")
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Writes the rest, and ends the file.
  func finish() throws {
    try write()
    try handle?.close()
    handle = nil
  }
}
