/// A pair of words with its translation probabilities.
public struct WordTranslation: Sendable, Hashable {
  /// The Chinese word.
  public let chinese: String
  /// The English word in lower case.
  public let english: String
  /// The probability of the English word from the Chinese one, 0 to 1.
  public let toEnglish: Float
  /// The probability of the Chinese word from the English one, 0 to 1.
  public let toChinese: Float
}

extension WordAlignmentModel {
  /// Calls with each pair of words whose probability is at least `least` both ways: Chinese words
  /// in the order in which they were first seen, the most probable English words first.
  public func forEachTranslation(
    atLeast least: Float, _ body: (WordTranslation) throws -> Void
  ) rethrows {
    let (table, chinese, english) = (storage.table, storage.chinese, storage.english)
    for row in 0..<chinese.count where row + 1 < table.rowStarts.count {
      let slots = Int(table.rowStarts[row])..<Int(table.rowStarts[row + 1])
      let scale = table.rowScale(UInt32(row))
      let found = table.entries[slots]
        .filter {
          !$0.isEmpty && $0.weight * scale >= least
            && $0.weight * table.columnScale($0.column) >= least
        }
        .sorted { ($1.weight, $0.column) < ($0.weight, $1.column) }
      for entry in found {
        try body(
          WordTranslation(
            chinese: String(decoding: chinese[row], as: UTF8.self),
            english: String(decoding: english[Int(entry.column)], as: UTF8.self),
            toEnglish: entry.weight * scale,
            toChinese: entry.weight * table.columnScale(entry.column)))
      }
    }
  }
}
