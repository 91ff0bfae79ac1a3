internal import Foundation
internal import Platform
internal import TermStore
internal import TextIO

/// The files of texts, which a store keeps as they are.
enum KeptFiles {
  /// Larger files are not kept.
  private static let largest = 64 << 20

  /// The bytes of files; none where one cannot be read twice, such as standard input, or is too large.
  static func read(_ paths: [String], names: [String]?) throws -> [StoredFile] {
    var files: [StoredFile] = []
    for (place, path) in paths.enumerated() {
      let input = TextInput(path)
      guard input.isRereadable else { return [] }
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      if (size ?? 0) > largest { return [] }
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
      let name = names.flatMap { $0.indices.contains(place) ? $0[place] : nil }
      files.append(
        StoredFile(name: name ?? URL(fileURLWithPath: path).lastPathComponent, bytes: bytes))
    }
    return files
  }

  /// Writes files into a folder of their own, each in one where it may have its name.
  ///
  /// - Returns: Their paths.
  static func write(_ files: [StoredFile], into folder: URL) throws -> [String] {
    try files.enumerated().map { place, file in
      let own = folder.appendingPathComponent("\(place)")
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      let path = own.appendingPathComponent(UploadFolder.safeName(file.name)).path
      try Data(file.bytes).write(to: URL(fileURLWithPath: path))
      return path
    }
  }

  /// Does something in a folder that nobody else can read, and takes it away.
  static func inFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("duiyi-text-" + Secret().text.prefix(16))
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
