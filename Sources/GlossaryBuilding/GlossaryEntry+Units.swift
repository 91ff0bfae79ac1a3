extension GlossaryEntry.Context {
  /// What a unit shows of a term whose place in a file nobody knows.
  ///
  /// - Parameters:
  ///   - chinese: Where the term stands in the UTF-8 of the Chinese.
  ///   - english: Where its English stands in that of the English.
  package init(
    chinese: Range<Int>, of chineseText: String, english: Range<Int>, of englishText: String
  ) {
    let bytes = Array(chineseText.utf8)
    self = SentenceContexts(bytes).context(
      of: chinese.clamped(to: 0..<bytes.count), at: .unknown)
    counterpart = Counterparts.around(english, of: englishText)
  }
}
