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
}
