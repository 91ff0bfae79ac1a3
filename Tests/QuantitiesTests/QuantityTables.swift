import Foundation

/// The tables of quantities that tests read: the shared seed file and the project's own corpus.
enum QuantityTables {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The seed file in the shared data folder, found by walking up or by `DUIYI_DATA`.
  static let seed: URL? = {
    let path = "numbers/seed-numbers.tsv"
    if let data = ProcessInfo.processInfo.environment["DUIYI_DATA"] {
      return existing(URL(fileURLWithPath: data).appendingPathComponent(path))
    }
    var folder = root
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      for name in ["shared/data", "data"] {
        if let found = existing(folder.appendingPathComponent(name).appendingPathComponent(path)) {
          return found
        }
      }
    }
    return nil
  }()

  static let corpus = existing(
    root.appendingPathComponent("Corpora/earnings-call/gold/quantities.tsv"))

  static func rows(_ url: URL?) throws -> [[String]] {
    guard let url else { return [] }
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func existing(_ url: URL) -> URL? {
    FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
