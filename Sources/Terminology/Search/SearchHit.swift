/// A concept that a search found.
public struct SearchHit: Sendable, Hashable {
  /// How a term meets a query, the best way first.
  public enum Way: String, Sendable, Hashable, CaseIterable {
    /// The term is the query.
    case exact
    /// The term begins with the query.
    case prefix
    /// Every word of the query begins a word of the term.
    case words
    /// The term's pinyin is the query.
    case pinyin
    /// The term's pinyin begins with the query.
    case pinyinPrefix = "pinyin-prefix"
    /// The term contains the query.
    case part
    /// The first letters of the term's syllables are the query.
    case initials
    /// The first letters of the term's syllables begin with the query.
    case initialsPrefix = "initials-prefix"
    /// The term's pinyin contains the query.
    case pinyinPart = "pinyin-part"
    /// A few letters or characters are different.
    case fuzzy

    /// The score of a term that is as long as the query and may be used.
    public var score: Double {
      switch self {
      case .exact: 1
      case .pinyin: 0.95
      case .prefix: 0.9
      case .words: 0.8
      case .pinyinPrefix: 0.75
      case .part, .initials: 0.7
      case .pinyinPart: 0.55
      case .initialsPrefix, .fuzzy: 0.5
      }
    }
  }

  /// The concept's place in the termbase.
  public var place: Int
  /// The place in the concept of the term that was found.
  public var term: Int
  /// How it meets the query.
  public var way: Way
  /// How well, from 0 to 1; see ``TermSearch``.
  public var score: Double
}
