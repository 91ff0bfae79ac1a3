internal import Foundation
internal import Platform

/// Where files lie while they are uploaded and read: a folder of this process alone.
final class UploadFolder: @unchecked Sendable {
  struct File: Sendable {
    /// Its name, as the person knows it.
    var name: String
    var path: String
  }

  private let folder: URL
  private let lock = NSLock()
  private var files: [String: File] = [:]
  private var number = 0

  /// Makes the folder, which nobody else can read.
  init() throws {
    let place = FileManager.default.temporaryDirectory
    folder = place.appendingPathComponent("duiyi-review-" + Secret().text.prefix(16))
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  deinit { removeAll() }

  /// Takes all of it away.
  func removeAll() { try? FileManager.default.removeItem(at: folder) }

  /// A name without folders and without what commands a terminal; its suffix tells the format.
  static func safeName(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let clean = String(
      String.UnicodeScalarView(
        last.unicodeScalars.filter { scalar in
          scalar.properties.generalCategory != .control && scalar != ":"
        }))
    let shown = clean.drop(while: { $0 == "." || $0 == "-" })
    // File systems take names of 255 bytes.
    var short = String(shown.suffix(80))
    while short.utf8.count > 200 { short.removeFirst() }
    return short.isEmpty ? "file" : short
  }

  /// A place for a new file.
  func place(for name: String) throws -> (id: String, file: File) {
    let id = lock.withLock {
      number += 1
      return "u\(number)"
    }
    let own = folder.appendingPathComponent(id)
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: false)
    let name = Self.safeName(name)
    return (id, File(name: name, path: own.appendingPathComponent(name).path))
  }

  /// Makes a file that was written known.
  func keep(_ id: String, _ file: File) { lock.withLock { files[id] = file } }

  func file(_ id: String) -> File? { lock.withLock { files[id] } }

  /// Takes a file away, known or not.
  func remove(_ id: String) {
    lock.withLock { files[id] = nil }
    guard id.first == "u", id.dropFirst().allSatisfy(\.isNumber) else { return }
    try? FileManager.default.removeItem(at: folder.appendingPathComponent(id))
  }

  /// A place for something that is written and sent at once.
  func temporary(_ name: String) throws -> (path: String, remove: () -> Void) {
    let (id, file) = try place(for: name)
    return (file.path, { self.remove(id) })
  }
}

/// What only this process and who started it know.
struct Secret: Sendable {
  let text: String

  init() {
    var generator = SystemRandomNumberGenerator()
    let words = (0..<4).map { _ in UInt64.random(in: .min ... .max, using: &generator) }
    text = words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Whether a text is the same, in a time that does not tell how much of it is.
  func matches(_ other: some StringProtocol) -> Bool {
    let (own, other) = (Array(text.utf8), Array(other.utf8))
    if own.count != other.count { return false }
    return zip(own, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
