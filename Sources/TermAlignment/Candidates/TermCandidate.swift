/// Chinese of a text that may be a term, with the English that explains it.
struct TermCandidate: Sendable, Hashable {
  /// The Chinese as it stands first.
  var chinese: String
  /// English for it, the likeliest first; none where nothing explains it.
  var english: [String]
  /// What the English rests on.
  var evidence: Evidence
  /// The probability that it is a term and the English right.
  var confidence: Double
}

/// A word or a known term among the words of a text.
struct CandidateUnit: Sendable {
  /// What a unit can do in a term.
  enum Role: Sendable {
    /// It may stand anywhere in a term.
    case noun
    /// It may stand before others.
    case modifier
    /// It may stand before others, where these are repeated.
    case weakModifier
    /// It stands between two others: 兼.
    case joiner
    /// It may stand after others.
    case action
    /// A name of a language, a firm or a method in Latin script, before others.
    case latin
    /// It is no part of any term.
    case none
  }

  /// The bytes.
  var range: Range<Int>
  var role: Role
  /// Its English in a compound.
  var english: String?
  /// Where the English is from.
  var evidence: Evidence
  /// Whether it is the English of a term by itself.
  var isWorthy = false
  /// Whether it is a term of the text by itself.
  var isTerm = false
}
