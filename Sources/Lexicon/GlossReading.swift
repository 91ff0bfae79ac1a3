/// A dictionary's English definition, cleaned for reading and cut into what it may be looked
/// up by.
struct GlossReading {
  /// The definition for a person: without pinyin, classifiers and doubled scripts.
  var text: String
  /// Whether the definition is a proper name.
  var isName = false
  /// Whether it only points at another entry ("variant of …").
  var isReference = false
  /// The phrases it may be looked up by, best first.
  var phrases: [(phrase: EnglishPhrase, quality: UInt8)] = []

  /// How much of the definition a phrase is.
  enum Quality {
    /// The whole definition.
    static let whole: UInt8 = 255
    /// What is left without the parenthesis.
    static let withoutParenthesis: UInt8 = 235
    /// An initialism in a parenthesis, as in "chief executive officer (CEO)".
    static let initialism: UInt8 = 225
    /// The name before the comma of its description.
    static let beforeComma: UInt8 = 220
    /// With the parenthesis read as part of the phrase.
    static let withParenthesis: UInt8 = 205
    /// The head of a longer phrase.
    static let head: UInt8 = 110
  }
}
