package import Foundation

/// Where the tests find their texts.
package enum TestData {
  package static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The project's own bilingual texts, which everybody has.
  package static let corpora = packageRoot.appending(path: "Corpora")

  /// The folder of data that is kept beside the project, or that `DUIYI_DATA` names, if it is
  /// there.
  package static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["DUIYI_DATA"].map { URL(fileURLWithPath: $0) }
    let beside = packageRoot.deletingLastPathComponent().appending(path: "shared/data")
    let folder = named ?? beside
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// A file of the shared data, or nil where it is not.
  package static func shared(_ path: String) -> URL? {
    shared.map { $0.appending(path: path) }
      .flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
  }

  /// The lines of a file that hold anything.
  package static func lines(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// The fields of a file of tab-separated values, without its header.
  package static func fields(of file: URL) throws -> [[String]] {
    try lines(of: file).dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// A file of tab-separated values as rows by the names of the columns.
  package static func rows(of file: URL) throws -> [[String: String]] {
    let header = try lines(of: file).first?.split(separator: "\t").map(String.init) ?? []
    return try fields(of: file).map {
      Dictionary(zip(header, $0)) { first, _ in first }
    }
  }
}
