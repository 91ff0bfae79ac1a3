package import Bitext
package import Foundation

/// A bilingual document in `Corpora`, with its gold.
package struct CorpusDocument: Sendable, CustomStringConvertible {
  /// The name of its folder.
  package let name: String
  /// The suffix of its two texts.
  package let suffix: String

  private init(_ name: String, suffix: String = "txt") {
    (self.name, self.suffix) = (name, suffix)
  }

  package static let earningsCall = CorpusDocument("earnings-call")
  package static let annualReport = CorpusDocument("annual-report")
  package static let userGuide = CorpusDocument("user-guide", suffix: "md")
  package static let supplyContract = CorpusDocument("supply-contract")
  package static let medicineNotice = CorpusDocument("medicine-notice")

  package static let all = [earningsCall, annualReport, userGuide, supplyContract, medicineNotice]

  package var description: String { name }
  package var isMarkdown: Bool { suffix == "md" }
  package var folder: URL { TestData.corpora.appending(path: name) }

  /// The file of a text, `zh` or `en`. It is named after the last word of the folder.
  package func file(_ language: String) -> URL {
    folder.appending(path: "\(name.split(separator: "-").last ?? "").\(language).\(suffix)")
  }

  /// A text's bytes, `zh` or `en`.
  package func document(_ language: String) throws -> [UInt8] {
    Array(try Data(contentsOf: file(language)))
  }

  /// A text's lines, empty ones too.
  package func documentLines(_ language: String) throws -> [String] {
    String(decoding: try document(language), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The sentences of a text, `zh` or `en`.
  package func sentences(_ language: String) throws -> [String] {
    try TestData.lines(of: folder.appending(path: "sentences.\(language).txt"))
  }

  package func gold(_ name: String) -> URL { folder.appending(path: "gold/\(name)") }

  /// The beads of the sentences, Chinese first.
  package func beads() throws -> [Bead] {
    var row = 0
    var column = 0
    return try TestData.lines(of: gold("alignment.txt")).map { line in
      let sides = line.split(separator: ":").map { side in
        side.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
      }
      guard sides.count == 2 else { throw CocoaError(.fileReadCorruptFile) }
      let (source, target) = (row..<row + sides[0].count, column..<column + sides[1].count)
      guard sides[0] == Array(source), sides[1] == Array(target) else {
        throw CocoaError(.fileReadCorruptFile)
      }
      (row, column) = (source.upperBound, target.upperBound)
      return Bead(source: source, target: target)
    }
  }

  /// The beads' texts, Chinese and English, without those of one side.
  package func pairs() throws -> [SegmentPair] {
    let (chinese, english) = (try sentences("zh"), try sentences("en"))
    return try beads().filter { !$0.isOmission }.map { bead in
      SegmentPair(
        source: chinese[bead.source].joined(), target: english[bead.target].joined(separator: " "))
    }
  }
}
