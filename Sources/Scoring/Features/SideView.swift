internal import Checking
internal import Text
internal import WordAlignment

/// What there is to be said of one side of a pair.
struct SideView: Sendable {
  let coverage: Coverage
  let letters: LetterCounts
  let repetition: Repetition
  let sentenceCount: Int
  let clauseCount: Int
  let byteCount: Int
  /// Whether it ends with the mark of a sentence.
  let hasEnd: Bool
  /// Whether it asks.
  let asks: Bool
  /// How many brackets open.
  let bracketCount: Int
  /// A hash of each token, small letters being as capital ones.
  let tokens: [UInt64]
  /// The tokens that begin with a Latin letter or a digit.
  let latinTokens: Set<UInt64>
  /// Those of them that begin with a letter.
  let latinWords: Set<UInt64>
  /// The runs of digits, without the separators in them, with how often each stands.
  let digitRuns: [UInt64: Int]
  /// How much of the weight of words with a capital letter inside a sentence has a counterpart;
  /// 1 where there are none.
  let names: Float

  /// Reads a side in linear time.
  init(_ utf8: UnsafeBufferPointer<UInt8>, _ tokens: [Range<Int>], _ words: [PairEvidence.Word]) {
    let parts = TextParts(utf8, tokens)
    coverage = Coverage(words, parts)
    letters = LetterCounts(utf8)
    var hashes: [UInt64] = []
    var (latin, latinWords): (Set<UInt64>, Set<UInt64>) = ([], [])
    var (named, found): (Float, Float) = (0, 0)
    var starts = parts.sentences.makeIterator()
    var start = starts.next()?.lowerBound
    hashes.reserveCapacity(tokens.count)
    for (index, token) in tokens.enumerated() {
      let isStart = index == start
      if isStart { start = starts.next()?.lowerBound }
      guard token.upperBound <= utf8.count, let first = utf8[token].first else {
        hashes.append(0)
        continue
      }
      let hash = Self.hash(utf8[token])
      hashes.append(hash)
      if ASCII.isLetter(first) { latinWords.insert(hash) }
      if ASCII.isAlphanumeric(first) { latin.insert(hash) }
      if !isStart, ASCII.isUpper(first), index < words.count {
        named += 1
        found += words[index].counterpart
      }
    }
    names = named > 0 ? found / named : 1
    self.tokens = hashes
    latinTokens = latin
    self.latinWords = latinWords
    // Where a text of characters goes round, its words are cut here in this way and there in that.
    repetition = Repetition(letters.han * 2 > letters.all ? Self.characters(utf8) : hashes)
    digitRuns = Self.digitRuns(utf8)
    (sentenceCount, clauseCount) = (parts.sentences.count, parts.clauses.count)
    byteCount = utf8.count
    let last = tokens.last.flatMap { $0.upperBound <= utf8.count ? utf8[$0] : nil }
    let end = last.map { UTF8Scalar.decode(UnsafeBufferPointer(rebasing: $0), at: 0).value }
    hasEnd = [0x2E, 0x21, 0x3F, 0x3002, 0xFF01, 0xFF1F, 0x3A, 0xFF1A].contains(end ?? 0)
    (asks, bracketCount) = Self.marks(utf8)
  }

  /// A number for each character but white space.
  private static func characters(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    var characters: [UInt64] = []
    characters.reserveCapacity(utf8.count / 3)
    var place = 0
    while place < utf8.count {
      let (value, length) = UTF8Scalar.decode(utf8, at: place)
      if value > 0x20 && value != 0x3000 { characters.append(UInt64(value)) }
      place += max(1, length)
    }
    return characters
  }

  /// Runs of digits by a hash; a point or comma between digits is passed over.
  private static func digitRuns(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt64: Int] {
    var runs: [UInt64: Int] = [:]
    var (hash, length): (UInt64, Int) = (0, 0)
    for (place, byte) in utf8.enumerated() {
      if ASCII.isDigit(byte) {
        hash = hash &* 31 &+ UInt64(byte)
        length += 1
        continue
      }
      let isSeparator = byte == 0x2C || byte == 0x2E
      if length > 0, isSeparator, place + 1 < utf8.count, ASCII.isDigit(utf8[place + 1]) {
        continue
      }
      if length > 0 { runs[hash, default: 0] += 1 }
      (hash, length) = (0, 0)
    }
    if length > 0 { runs[hash, default: 0] += 1 }
    return runs
  }

  private static func marks(_ utf8: UnsafeBufferPointer<UInt8>) -> (asks: Bool, brackets: Int) {
    var (asks, brackets) = (false, 0)
    for (place, byte) in utf8.enumerated() {
      switch byte {
      case 0x3F: asks = true
      case 0x28: brackets += 1
      case 0xEF where place + 2 < utf8.count && utf8[place + 1] == 0xBC:
        if utf8[place + 2] == 0x9F { asks = true }
        if utf8[place + 2] == 0x88 { brackets += 1 }
      default: continue
      }
    }
    return (asks, brackets)
  }

  /// A hash of a token by FNV-1a.
  private static func hash(_ token: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    FNV1a.hash(token.lazy.map(ASCII.lowercased))
  }
}
