internal import Domains
internal import English
internal import Lexicon
internal import Terminology

/// What is known of the Chinese of single words before a text is read: from the dictionary, from
/// termbases as wholes, and from the parts of their compounds.
struct WordRenderings {
  private let dictionary: BilingualDictionary?
  private var own: [String: [[UInt8]: Double]] = [:]

  /// - Parameters:
  ///   - pairs: English terms and Chinese forms in Simplified characters.
  ///   - stems: The words that are asked for.
  init(
    _ dictionary: BilingualDictionary?, pairs: [(english: EnglishTerm, chinese: [UInt8])],
    asked stems: Set<String>
  ) {
    self.dictionary = dictionary
    let useful = pairs.compactMap { pair -> (units: TermUnits, chinese: [UInt8])? in
      guard let units = TermUnits(pair.english), units.stems.count <= 2,
        units.stems.contains(where: stems.contains)
      else { return nil }
      return (units, pair.chinese)
    }
    for (units, chinese) in useful where units.stems.count == 1 {
      own[units.stems[0], default: [:]][chinese] = 1
    }
    addParts(useful.filter { $0.units.stems.count == 2 })
  }

  /// What is left of a compound beside a known word renders the other word: of 认可机构, 认可
  /// renders authorized. One compound says little, two that agree are believed.
  private mutating func addParts(_ compounds: [(units: TermUnits, chinese: [UInt8])]) {
    var votes: [String: [[UInt8]: Int]] = [:]
    for (units, chinese) in compounds {
      for (known, other) in [(0, 1), (1, 0)] {
        let best = renderings(of: units.words[known]).map(\.chinese)
          .filter { Self.isPart($0, of: chinese, first: known == 0) }
          .max { $0.count < $1.count }
        guard let best else { continue }
        let rest = known == 0 ? chinese.dropFirst(best.count) : chinese.dropLast(best.count)
        if rest.count > 15 { continue }
        votes[units.stems[other], default: [:]][Array(rest), default: 0] += 1
      }
    }
    for (stem, parts) in votes {
      for (part, count) in parts {
        let trust = Double(count) / (Double(count) + 1)
        own[stem, default: [:]][part] = max(own[stem]?[part] ?? 0, trust)
      }
    }
  }

  private static func isPart(_ part: [UInt8], of whole: [UInt8], first: Bool) -> Bool {
    guard part.count >= 6, part.count + 6 <= whole.count else { return false }
    return first ? whole.starts(with: part) : whole.suffix(part.count).elementsEqual(part)
  }

  /// The parts that no dictionary told.
  var learned: [(stem: String, chinese: [UInt8], trust: Double)] {
    own.sorted { $0.key < $1.key }.flatMap { stem, parts in
      parts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        .map { (stem: stem, chinese: $0.key, trust: $0.value) }
    }
  }

  /// The Chinese of a word, in Simplified characters, with how sure it is, in a fixed order.
  func renderings(of word: String) -> [(chinese: [UInt8], trust: Double)] {
    var found = own[EnglishStemmer.stem(word)] ?? [:]
    for rendering in dictionary?.translations(of: word) ?? []
    where !rendering.isName && rendering.score >= 0.6 {
      let chinese = Array(rendering.simplified.utf8)
      if (3...18).contains(chinese.count) {
        found[chinese] = max(found[chinese] ?? 0, Double(rendering.score))
      }
    }
    return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { (chinese: $0.key, trust: $0.value) }
  }
}
