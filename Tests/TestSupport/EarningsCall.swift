package import Bitext
package import Foundation

/// The earnings call in `Corpora`, with its gold.
package enum EarningsCall {
  package static let folder = TestData.corpora.appending(path: "earnings-call")

  /// A document's bytes, `zh` or `en`.
  package static func document(_ language: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: "call.\(language).txt")))
  }

  /// A document's lines, empty ones too.
  package static func documentLines(_ language: String) throws -> [String] {
    String(decoding: try document(language), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The sentences of a document, `zh` or `en`.
  package static func sentences(_ language: String) throws -> [String] {
    try TestData.lines(of: folder.appending(path: "sentences.\(language).txt"))
  }

  package static func gold(_ name: String) -> URL { folder.appending(path: "gold/\(name)") }

  /// The beads of the sentences, Chinese first.
  package static func beads() throws -> [Bead] {
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

  /// A sentence pair with its words and links, as a person set them.
  package struct LinkedPair: Sendable {
    /// The sentences' numbers, counted from 0.
    package var chineseSentences: [Int]
    package var englishSentences: [Int]
    package var chinese: [String]
    package var english: [String]
    /// The places of linked words, Chinese and English; the sure ones are among the possible ones.
    package var sure: Set<[Int]>
    package var possible: Set<[Int]>
  }

  /// The pairs whose words are linked.
  package static func linkedPairs() throws -> [LinkedPair] {
    try TestData.fields(of: gold("links.tsv")).map { fields in
      guard fields.count == 5 else { throw CocoaError(.fileReadCorruptFile) }
      let links = fields[4].split(separator: " ").map { link in
        (
          isSure: link.contains("-"),
          places: link.split { $0 == "-" || $0 == "?" }.compactMap { Int($0) }
        )
      }
      return LinkedPair(
        chineseSentences: fields[0].split(separator: ",").compactMap { Int($0) },
        englishSentences: fields[1].split(separator: ",").compactMap { Int($0) },
        chinese: fields[2].split(separator: " ").map(String.init),
        english: fields[3].split(separator: " ").map(String.init),
        sure: Set(links.filter(\.isSure).map(\.places)), possible: Set(links.map(\.places)))
    }
  }

  /// The beads' texts, Chinese and English, without those of one side.
  package static func pairs() throws -> [SegmentPair] {
    let (chinese, english) = (try sentences("zh"), try sentences("en"))
    return try beads().filter { !$0.isOmission }.map { bead in
      SegmentPair(
        source: chinese[bead.source].joined(), target: english[bead.target].joined(separator: " "))
    }
  }
}
