/// A translation table's numbers wherever they are: in arrays while it is trained, in a mapped
/// file afterwards. Valid as long as its owner lives.
struct TableView: @unchecked Sendable {
  let rowStarts: UnsafeBufferPointer<UInt32>
  let entries: UnsafeBufferPointer<TranslationTable.Entry>
  let rowScales: UnsafeBufferPointer<Float>
  let columnScales: UnsafeBufferPointer<Float>
  let nullsToEnglish: UnsafeBufferPointer<Float>
  let nullsToChinese: UnsafeBufferPointer<Float>

  /// The slots of a word's row; no slots for a word that is unknown.
  @inline(__always)
  func row(_ word: UInt32) -> (start: UInt32, size: UInt32) {
    guard Int(word) + 1 < rowStarts.count else { return (0, 0) }
    return (rowStarts[Int(word)], rowStarts[Int(word) + 1] - rowStarts[Int(word)])
  }

  /// What makes a weight in a word's row t(English | Chinese).
  @inline(__always)
  func rowScale(_ word: UInt32) -> Float {
    Int(word) < rowScales.count ? rowScales[Int(word)] : 0
  }

  /// What makes a weight in a word's column t(Chinese | English).
  @inline(__always)
  func columnScale(_ word: UInt32) -> Float {
    Int(word) < columnScales.count ? columnScales[Int(word)] : 0
  }

  /// t(English | nothing) of a word, 0 where it is unknown.
  @inline(__always)
  func nullToEnglish(_ word: UInt32) -> Float {
    Int(word) < nullsToEnglish.count ? nullsToEnglish[Int(word)] : 0
  }

  /// t(Chinese | nothing) of a word, 0 where it is unknown.
  @inline(__always)
  func nullToChinese(_ word: UInt32) -> Float {
    Int(word) < nullsToChinese.count ? nullsToChinese[Int(word)] : 0
  }
}

extension TranslationTable {
  /// Calls with the table's numbers.
  func withView<Result>(_ body: (TableView) throws -> Result) rethrows -> Result {
    try rowStarts.withUnsafeBufferPointer { rowStarts in
      try entries.withUnsafeBufferPointer { entries in
        try rowScales.withUnsafeBufferPointer { rowScales in
          try columnScales.withUnsafeBufferPointer { columnScales in
            try nullToEnglish.withUnsafeBufferPointer { nullToEnglish in
              try nullToChinese.withUnsafeBufferPointer { nullToChinese in
                try body(
                  TableView(
                    rowStarts: rowStarts, entries: entries, rowScales: rowScales,
                    columnScales: columnScales, nullsToEnglish: nullToEnglish,
                    nullsToChinese: nullToChinese))
              }
            }
          }
        }
      }
    }
  }
}
