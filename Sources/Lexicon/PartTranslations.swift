internal import English

/// Translations of words and parts of words that stand in no dictionary: those of termbases, and
/// what a list and a text teach of each other.
///
/// A ``DocumentLattice`` takes them for words of its document, and for further senses of the
/// words that its dictionary has.
package struct PartTranslations: Sendable {
  /// What a part means.
  struct Sense: Sendable, Hashable {
    var stems: [String]
    /// How far it is to be trusted, 0…1.
    var trust: Float
  }

  private(set) var senses: [[UInt8]: [Sense]] = [:]
  /// The lengths of the parts by their first three bytes, the longest first.
  private var lengths: [UInt32: [Int]] = [:]

  package init() {}

  package var isEmpty: Bool { senses.isEmpty }

  /// Adds what a part means; of one meaning the surer counts.
  ///
  /// - Parameters:
  ///   - chinese: The part, in the characters of the document that is to be read.
  ///   - english: The words that it renders, all of them.
  ///   - trust: How far it is to be trusted, 0…1.
  package mutating func add(_ chinese: [UInt8], english: [String], trust: Float) {
    let phrase = EnglishPhrase(words: english)
    add(chinese, stems: phrase.contentPlaces.map { phrase.stems[$0] }, trust: trust)
  }

  /// Adds what a part means, by the stems of `EnglishStemmer`.
  package mutating func add(_ chinese: [UInt8], stems: [String], trust: Float) {
    guard chinese.count >= 3, !stems.isEmpty else { return }
    var known = senses[chinese] ?? []
    if let same = known.firstIndex(where: { $0.stems == stems }) {
      known[same].trust = max(known[same].trust, trust)
      senses[chinese] = known
      return
    }
    if known.isEmpty {
      let head = Self.head(chinese[...])
      if lengths[head]?.contains(chinese.count) != true {
        lengths[head] = ((lengths[head] ?? []) + [chinese.count]).sorted(by: >)
      }
    }
    senses[chinese, default: []].append(Sense(stems: stems, trust: trust))
  }

  private static func head(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Calls `body` with each part that begins at a byte, the longest first.
  func forEachPart(
    startingAt place: Int, in utf8: UnsafeBufferPointer<UInt8>, _ body: ([UInt8], [Sense]) -> Void
  ) {
    guard place + 3 <= utf8.count else { return }
    let head =
      UInt32(utf8[place]) << 16 | UInt32(utf8[place + 1]) << 8 | UInt32(utf8[place + 2])
    for length in lengths[head] ?? [] where place + length <= utf8.count {
      let part = Array(utf8[place..<place + length])
      if let senses = senses[part] { body(part, senses) }
    }
  }
}
