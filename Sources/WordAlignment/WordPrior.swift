/// Words that are known beforehand to render each other.
public struct WordPrior: Sendable, Hashable {
  /// The Chinese word, as it is tokenized.
  public var chinese: String
  /// The English word, regardless of case.
  public var english: String
  /// How many times they count as having been seen as each other's rendering; 3 is much, 0.1 a
  /// hint.
  public var weight: Float

  /// A pair of words.
  public init(chinese: String, english: String, weight: Float) {
    self.chinese = chinese
    self.english = english
    self.weight = weight
  }

  /// The pairs of words in a pair of terms.
  ///
  /// The words share the weight, as nobody says which of them belong together; words of grammar
  /// get nothing where there are others.
  ///
  /// - Parameters:
  ///   - chinese: The tokens of a Chinese term.
  ///   - english: The tokens of an English term.
  ///   - weight: How many times the terms count as having been seen together.
  public static func pairs(
    chinese: [String], english: [String], weight: Float
  ) -> [WordPrior] {
    let chinese = content(chinese, WordClasses.chinese)
    let english = content(english, WordClasses.english)
    let share = weight / Float(max(1, chinese.count, english.count))
    return chinese.flatMap { word in
      english.map { WordPrior(chinese: word, english: $0, weight: share) }
    }
  }

  private static func content(_ words: [String], _ classes: WordClasses) -> [String] {
    let content = words.filter { classes.number(of: $0.lowercased()) == 0 }
    return content.isEmpty ? words : content
  }
}
