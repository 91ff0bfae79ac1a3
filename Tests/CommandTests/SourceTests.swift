import Foundation
import TestSupport
import Testing

/// What holds for every source of the program.
@Suite struct SourceTests {
  private static let sources = TestData.packageRoot.appending(path: "Sources")

  private static let files: [(name: String, lines: [String])] = {
    let found = FileManager.default.enumerator(atPath: sources.path)
    return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted()
      .map { name in
        let text = try? String(contentsOf: sources.appending(path: name), encoding: .utf8)
        return (name, (text ?? "").components(separatedBy: "\n"))
      }
  }()

  private static func places(where isFound: (String) -> Bool) -> [String] {
    files.flatMap { file in
      file.lines.enumerated().filter { isFound($0.element) }.map { "\(file.name):\($0.offset + 1)" }
    }
  }

  /// Whoever installed the program has no sources.
  @Test func `no message names a tool of the sources`() {
    #expect(Self.files.count > 300)
    let found = Self.places {
      $0.contains("Tools/") && !$0.drop { $0 == " " }.hasPrefix("//")
    }
    #expect(found == [])
  }
}
