/// The words and signs that quantities are written with.
enum QuantityVocabulary {
  typealias Table = [(String, Lexeme.Kind)]

  /// The tables in Simplified Chinese; a later word replaces an equal one.
  static let chinese: [Table] = [
    ChineseWords.numerals, UnitWords.chinese, ChineseWords.periods, ChineseWords.words,
    ChineseWords.deniedBounds, ChineseWords.namedDays,
    ChineseWords.changes, ChineseWords.directions, EraWords.chinese,
  ]

  /// The tables in other scripts, and of currencies in both.
  static let others: [Table] = [
    EnglishWords.numerals, UnitWords.english, EnglishWords.periods, EnglishWords.words,
    EnglishWords.changes, EnglishWords.directions, EraWords.english,
  ]

  /// All words, for running text, in Simplified and Traditional characters.
  static let trie: ByteTrie = {
    var trie = ByteTrie()
    func add(_ word: some StringProtocol, _ kind: Lexeme.Kind) {
      for form in HanVariants.forms(of: word) { trie.insert(form, kind) }
    }
    for table in others + chinese + [UnitWords.currencies] {
      for (words, kind) in table {
        for word in words.split(separator: "|") { add(word, kind) }
      }
    }
    for word in CommonWords.chinese.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      add(word, .other)
    }
    return trie
  }()
}
