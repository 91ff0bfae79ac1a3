import Foundation
import TestSupport
import Testing

/// Each file of numbers that a tool wrote says from what, when, and how good they are.
@Suite struct FittedFilesTests {
  /// What the tools of `Tools/fitting` write; `fitted.txt` speaks for the files beside it.
  private static let files = [
    "CSegmentationData/fitted.txt", "Checking/Coverage/FittedCoverage.swift",
    "Checking/Numbers/NumberRates+Fitted.swift", "Checking/Terms/MissWeights.swift",
    "Lexicon/ReadingTable.swift", "Lexicon/TransliterationTable.swift",
    "Scoring/FittedScores.swift",
    "SentenceAlignment/Parameters/AlignmentParameters+WithDictionary.swift",
    "SentenceAlignment/Parameters/AlignmentParameters+WithoutDictionary.swift",
    "TermAlignment/Mapping/ListWeights.swift", "TermAlignment/Mining/TermWeights.swift",
    "WordAlignment/FittedLinks.swift", "WordAlignment/FittedModelLinks.swift",
  ]

  private static let sources = TestData.packageRoot.appending(path: "Sources")

  /// The comment that a file begins with, its lines joined; without what is for tools.
  private static func header(_ file: URL) throws -> String {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").lazy
    return lines.prefix { $0.hasPrefix("// ") }.map { $0.dropFirst(3).drop { $0 == " " } }
      .filter { !$0.hasPrefix("swift-format") }.joined(separator: " ")
  }

  @Test(arguments: files) func `a fitted file says what it was fitted to`(name: String) throws {
    let header = try Self.header(Self.sources.appending(path: name))
    let pattern =
      /Written by (Tools\/fitting\/[\w-]+(\.py)?)[^.]*\. Nobody edits this file: run the tool\. Data: .{20,}\. Date: 20\d\d-\d\d-\d\d\. Commit: \w{7,}(-dirty)?\. Figure: .{10,}\./
    let match = try #require(header.wholeMatch(of: pattern), "\(name): \(header)")
    let tool = TestData.packageRoot.appending(path: String(match.output.1)).path
    #expect(FileManager.default.fileExists(atPath: tool), "\(name): no \(match.output.1)")
  }

  @Test func `no other file is written by a tool`() throws {
    let found = try #require(FileManager.default.enumerator(atPath: Self.sources.path))
    var written: [String] = []
    for case let name as String in found where name.hasSuffix(".swift") {
      let text = try String(contentsOf: Self.sources.appending(path: name), encoding: .utf8)
      let start = text.prefix(300)
      if start.contains("Written by") || start.contains("Do not edit") { written.append(name) }
    }
    #expect(written.sorted() == Self.files.filter { $0.hasSuffix(".swift") })
  }
}
