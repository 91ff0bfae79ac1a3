internal import Bitext
internal import TextIO

/// The one pair of languages of a file that has no place for others: XLIFF 2, a catalogue, Moses' two files.
struct OneLanguagePair {
  private let format: SegmentPairFormat
  private var source: (name: String, tag: LanguageChoice.Tag)?
  private var target: (name: String, tag: LanguageChoice.Tag)?

  /// Nil for a format that tells the languages of each unit, or of none.
  init?(_ format: SegmentPairFormat) {
    switch format {
    case .xliff2, .po, .moses: self.format = format
    case .tsv, .bars, .csv, .xlsx, .jsonl, .tmx, .xliff: return nil
    }
  }

  /// Takes a unit's languages.
  ///
  /// - Throws: `OutputError` where they are others than those of the units before, as its text would
  ///   stand under their name.
  mutating func take(_ unit: TranslationUnit) throws(OutputError) {
    try take(unit.source.language, &source, "source")
    try take(unit.target.language, &target, "target")
  }

  private func take(
    _ language: String, _ known: inout (name: String, tag: LanguageChoice.Tag)?, _ side: String
  ) throws(OutputError) {
    if language.isEmpty || language == known?.name { return }
    let tag = LanguageChoice.Tag(language)
    guard let first = known else {
      known = (language, tag)
      return
    }
    guard tag.isForeign(to: first.tag) else { return }
    throw OutputError.failed(
      path: format.rawValue,
      message:
        "the units have \(first.name) and \(language) as \(side) language, and a file of this "
        + "format has one; --\(side)-language picks one, and TMX, XLIFF 1.2 and JSON lines hold several"
    )
  }
}
