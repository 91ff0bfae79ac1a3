import Foundation
import TestSupport

/// The tables of quantities that tests read: the shared seed file and the project's own corpus.
enum QuantityTables {
  static let seed = "numbers/seed-numbers.tsv"

  /// The rows of the seed file.
  static func seedRows() throws -> [[String]] {
    try TestData.shared(seed).map { try TestData.fields(of: $0) } ?? []
  }

  /// The quantities of a document.
  static func rows(of document: CorpusDocument) throws -> [[String]] {
    try TestData.fields(of: document.gold("quantities.tsv"))
  }
}
