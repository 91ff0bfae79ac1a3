import Foundation
import TestSupport
import Testing

/// What the floors of the house may do.
@Suite struct LayerTests {
  private static let sources = TestData.packageRoot.appending(path: "Sources")

  private static func files(in folder: URL) throws -> [URL] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { folder.appending(path: $0) }
  }

  @Test func `the command alone prints, exits and reads arguments`() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
      .filter { $0 != "duiyi" && $0 != "duiyi-review" }
    let forbidden = [
      "print(", "exit(", "abort(", "fputs(", "FileHandle.standard", "ExitCode",
      "import ArgumentParser", "CommandLine.", "STDERR_FILENO",
    ]
    for module in modules {
      for file in try Self.files(in: Self.sources.appending(path: module)) {
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        for line in lines where !line.drop(while: \.isWhitespace).hasPrefix("//") {
          for word in forbidden {
            let uses = line.ranges(of: word).contains { range in
              let before = line[..<range.lowerBound].last
              return before.map { !$0.isLetter && $0 != "." && $0 != "_" } ?? true
            }
            #expect(!uses, "\(file.lastPathComponent): \(line)")
          }
        }
      }
    }
  }

  /// Foundation would bring a second ICU into the program, and double its size.
  @Test func `a web server, a database and Foundation are for the review page alone`() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
      .filter { !["TermStore", "ReviewServer", "CReviewPage", "duiyi-review"].contains($0) }
    let forbidden = /^\s*(?:@?\w+ )*import (?:Foundation|GRDB|Hummingbird|TermStore|ReviewServer)$/
    for module in modules {
      for file in try Self.files(in: Self.sources.appending(path: module)) {
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        for line in lines {
          #expect(line.wholeMatch(of: forbidden) == nil, "\(file.lastPathComponent): \(line)")
        }
      }
    }
  }

  @Test(arguments: ["duiyi", "duiyi-review"])
  func `no file of a command is longer than 150 lines`(command: String) throws {
    for file in try Self.files(in: Self.sources.appending(path: command)) {
      let lines = try String(contentsOf: file, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 151, "\(file.lastPathComponent) has \(lines.count - 1) lines")
    }
  }
}
