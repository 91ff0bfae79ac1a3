package import Bitext
package import Foundation

/// The earnings call in `Corpora`, the first and longest of the documents, whose words are linked.
package enum EarningsCall {
  private static let call = CorpusDocument.earningsCall

  package static var folder: URL { call.folder }
  package static func document(_ language: String) throws -> [UInt8] { try call.document(language) }
  package static func documentLines(_ language: String) throws -> [String] {
    try call.documentLines(language)
  }
  package static func sentences(_ language: String) throws -> [String] {
    try call.sentences(language)
  }
  package static func gold(_ name: String) -> URL { call.gold(name) }
  package static func beads() throws -> [Bead] { try call.beads() }
  package static func pairs() throws -> [SegmentPair] { try call.pairs() }

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
}
