internal import ICU
internal import Text

/// One language of a bitext as numbers: its tokens, segment after segment.
///
/// A token takes 16 bytes; its text stays where it is.
struct MiningText: Sendable {
  /// The number of each token's word: as it is folded for looking it up.
  private(set) var words: [UInt32] = []
  /// The number of each token's word in the singular, for the end of a term.
  private(set) var singulars: [UInt32] = []
  /// Where each token begins and ends in the UTF-8 of its segment.
  private(set) var bounds: [SIMD2<UInt32>] = []
  /// Where each segment's tokens begin, with one more for the end of the last.
  private(set) var starts: [Int] = [0]
  /// What each token may be in a term.
  private(set) var roles: [TokenRole] = []

  private var numbers: [String: UInt32] = [:]
  /// The hash of each word, by its number.
  private var hashes: [UInt64] = []
  /// The marks that a sentence ends with.
  private var ends: [UInt32] = []
  /// Words that stand without a capital somewhere.
  private var small: Set<UInt32> = []

  /// Whether a word in small letters stands so somewhere.
  func standsSmall(_ word: String) -> Bool { numbers[word].map(small.contains) ?? false }

  /// The number of a word in small letters; nil where it does not stand.
  func number(ofWord word: String) -> UInt32? { numbers[word] }

  var count: Int { starts.count - 1 }

  func tokens(of segment: Int) -> Range<Int> { starts[segment]..<starts[segment + 1] }

  /// The bytes of a segment from the beginning of a token to the end of another.
  func bytes(_ tokens: ClosedRange<Int>) -> Range<Int> {
    Int(
      bounds[tokens.lowerBound].x)..<max(
        Int(bounds[tokens.lowerBound].x), Int(bounds[tokens.upperBound].y))
  }

  /// Adds a token of the segment that is being added.
  mutating func append(_ range: Range<Int>, _ reading: TokenReading) {
    let word = number(of: reading.word)
    words.append(word)
    if !reading.role.contains(.capital) { small.insert(word) }
    singulars.append(reading.singular.map { number(of: $0) } ?? word)
    bounds.append(SIMD2(UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound)))
    roles.append(reading.role)
  }

  /// Ends the segment that is being added.
  ///
  /// A capital that begins a sentence says nothing, nor do those of a heading, where all words have
  /// one.
  mutating func endSegment() {
    let tokens = (starts.last ?? 0)..<words.count
    starts.append(words.count)
    var (content, capitals) = (0, 0)
    for role in roles[tokens] where role.contains(.content) {
      content += 1
      if role.contains(.capital) { capitals += 1 }
    }
    if content > 1, capitals == content { return }
    for token in tokens.dropFirst()
    where roles[token].contains(.capital) && !ends.contains(words[token - 1]) {
      roles[token].insert(.proper)
    }
  }

  private mutating func number(of word: String) -> UInt32 {
    if let number = numbers[word] { return number }
    let number = UInt32(truncatingIfNeeded: numbers.count)
    numbers[word] = number
    if [".", "!", "?", ":"].contains(word) { ends.append(number) }
    hashes.append(Self.hash(word))
    return number
  }

  /// A word as it is composed canonically, as words are the same whose composition is.
  static func composed(_ word: String) -> String {
    // Most words are ASCII, or ideographs of the common blocks, which are composed.
    let isComposed = word.utf8.allSatisfy { $0 < 0xC0 || 0xE4...0xE9 ~= $0 }
    return isComposed ? word : (try? NormalizationForm.nfc.normalize(word)) ?? word
  }

  /// A number for a word that is the same in every bitext (FNV-1a with a mixer behind it).
  private static func hash(_ word: String) -> UInt64 {
    mixed(FNV1a.hash(composed(word).utf8))
  }

  @inline(__always)
  private static func mixed(_ key: UInt64) -> UInt64 {
    let half = (key ^ (key >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return (half ^ (half >> 29)) &* 0x94D0_49BB_1331_11EB
  }

  /// What ``lastingKey(_:)`` makes of a span of these words, of which none has a singular of its own.
  static func lastingKey(_ words: some Sequence<String>) -> UInt64 {
    var key = lastingSeed
    for word in words { key = mixed(key ^ hash(word)) }
    return key ^ (key >> 31)
  }

  private static let lastingSeed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// As ``key(_:)``, but the same for the same words in every bitext.
  func lastingKey(_ tokens: ClosedRange<Int>) -> UInt64 {
    var key = Self.lastingSeed
    for token in tokens {
      let word = token == tokens.upperBound ? singulars[token] : words[token]
      key = Self.mixed(key ^ hashes[Int(word)])
    }
    return key ^ (key >> 31)
  }

  /// The keys of the words that stand without a capital somewhere.
  var smallKeys: [UInt64] { small.map { hashes[Int($0)] } }

  /// The key of one word, as in ``smallKeys``.
  static func wordKey(_ word: String) -> UInt64 { hash(word) }

  /// A number for the words of a span, equal where the words are, and else different but for
  /// chance. The last word counts in the singular.
  func key(_ tokens: ClosedRange<Int>) -> UInt64 {
    var key: UInt64 = 0x9E37_79B9_7F4A_7C15
    for token in tokens {
      key ^= UInt64(token == tokens.upperBound ? singulars[token] : words[token]) &+ 1
      key = (key ^ (key >> 32)) &* 0xD6E8_FEB8_6659_FD93
      key = (key ^ (key >> 29)) &* 0x94D0_49BB_1331_11EB
    }
    return key ^ (key >> 31)
  }
}

/// What a token may be in a term.
struct TokenRole: OptionSet, Sendable {
  let rawValue: UInt16

  /// A term may begin with it.
  static let begins = TokenRole(rawValue: 1)
  /// A term may end with it.
  static let ends = TokenRole(rawValue: 2)
  /// It may stand inside a term.
  static let inside = TokenRole(rawValue: 4)
  /// It carries meaning of its own, so that it wants a counterpart.
  static let content = TokenRole(rawValue: 8)
  /// It begins with a capital letter.
  static let capital = TokenRole(rawValue: 16)
  /// It is of Han characters.
  static let han = TokenRole(rawValue: 32)
  /// It is hardly a term by itself.
  static let weak = TokenRole(rawValue: 64)
  /// No term reaches it from what stands before: something between them was left out.
  static let apart = TokenRole(rawValue: 128)

  /// It begins with a capital letter that no place in a sentence or a heading asks for.
  static let proper = TokenRole(rawValue: 256)

  /// It ends a word more often than it is one, so that English has nothing of its own for it.
  static let ending = TokenRole(rawValue: 512)

  /// Whether it is an ending that begins no term: 组, 期.
  var isClassifier: Bool { contains(.ending) && !contains(.begins) }

  /// All of a term.
  static let anywhere: TokenRole = [.begins, .ends, .inside, .content]
}

/// How a token is read when terms are looked for.
struct TokenReading: Sendable {
  /// The word, folded.
  var word: String
  /// The word in the singular, where that is another.
  var singular: String?
  /// What it may be.
  var role: TokenRole
}
