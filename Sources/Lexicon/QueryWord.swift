internal import English

/// A word of an English term, as the dictionary numbers it.
struct QueryWord {
  /// The stem's number, where a sense holds it.
  private(set) var stem: UInt32?
  /// The number of the family's root, where a sense holds one of the family.
  private(set) var root: UInt32?

  /// Whether the word names a doer or a tool.
  var isAgent = false

  /// Whether the word is the whole term, without others to vouch for its family.
  var isAlone = false

  /// What a word of the same family counts for, beside the word itself.
  static let familyLikeness: Float = 0.85

  init(_ word: String, in dictionary: BilingualDictionary) {
    // What is a stem already must not be cut again.
    let stemText = dictionary.stemID(word) != nil ? word : EnglishStemmer.stem(word)
    stem = dictionary.stemID(stemText)
    if let stem {
      root = dictionary.rootID(ofStem: stem)
    } else {
      root = dictionary.stemID(EnglishStemmer.root(stemText)).map(dictionary.rootID(ofStem:))
    }
  }

  private init(stem: UInt32?, root: UInt32?) {
    self.stem = stem
    self.root = root
  }

  /// A unit of a term; nothing where it is a phrase.
  init(_ unit: TermReading.Unit, in dictionary: BilingualDictionary) {
    if let text = unit.stem {
      self.init(text, in: dictionary)
      isAgent = unit.isAgent
    } else {
      self.init(stem: nil, root: nil)
    }
  }

  /// The word with a stem that only a document has.
  func replaced(by own: UInt32) -> QueryWord {
    var word = self
    word.stem = own
    word.root = own
    return word
  }

  /// How like a stem of a sense is: advertiser is like "advertise" where the Chinese word, as
  /// 广告商, ends in a doer.
  func likeness(stem other: UInt32, root otherRoot: UInt32, endsInAgent: Bool) -> Float {
    if other == stem { return 1 }
    guard root != nil, otherRoot == root else { return 0 }
    let likeness = !isAgent ? QueryWord.familyLikeness : endsInAgent ? 0.95 : 0.7
    return isAlone && !endsInAgent ? likeness * 0.85 : likeness
  }

  func likeness(to other: UInt32, in dictionary: BilingualDictionary) -> Float {
    if other == stem { return 1 }
    return root != nil && dictionary.rootID(ofStem: other) == root ? QueryWord.familyLikeness : 0
  }
}

/// How much of a sense some words make up.
enum SenseFit {
  /// The fit of words whose likenesses sum to `matched` in a sense of `count` words, 0…1.
  static func share(of matched: Float, in count: Int) -> Float {
    guard count > 0 else { return 0 }
    let share = min(1, matched / Float(count))
    // Between the square root and the line: half of a two-word sense counts 0.59.
    return share >= 1 ? 1 : share.squareRoot() * share.squareRoot().squareRoot()
  }
}
