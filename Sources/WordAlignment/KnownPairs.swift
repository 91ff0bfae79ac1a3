internal import Quantities

/// Pairs of words that need no dictionary: punctuation marks that render each other, numbers of
/// one value, and what somebody has listed.
struct KnownPairs: Sendable {
  /// An English word and the pseudo-count of its pair with a Chinese one.
  struct Counterpart: Sendable {
    var english: UInt32
    var weight: Float
  }

  /// A number's value.
  typealias Value = ExactDecimal

  private var counterparts: [UInt32: [Counterpart]] = [:]

  init(
    _ chinese: Vocabulary, _ english: Vocabulary, _ priors: [WordPrior],
    _ options: WordAlignmentOptions
  ) {
    addMarks(chinese, english, options)
    if options.valueWeight > 0 { addNumbers(chinese, english, options) }
    for prior in priors where prior.weight > 0 {
      guard let word = chinese.number(ofFolded: prior.chinese),
        let other = english.number(ofFolded: prior.english)
      else { continue }
      counterparts[word, default: []].append(Counterpart(english: other, weight: prior.weight))
    }
  }

  private mutating func addMarks(
    _ chinese: Vocabulary, _ english: Vocabulary, _ options: WordAlignmentOptions
  ) {
    for (mark, renderings) in PunctuationPairs.pairs(chinese, english) {
      counterparts[mark, default: []] += renderings.map {
        Counterpart(english: $0.english, weight: options.punctuationWeight * $0.share)
      }
    }
  }

  private mutating func addNumbers(
    _ chinese: Vocabulary, _ english: Vocabulary, _ options: WordAlignmentOptions
  ) {
    var values: [String: [UInt32]] = [:]
    for word in 0..<UInt32(english.count) {
      for value in Self.values(of: english.string(word)) {
        values[value.description, default: []].append(word)
      }
    }
    for word in 0..<UInt32(chinese.count) {
      guard let value = Self.value(ofChinese: chinese.string(word)) else { continue }
      for (value, share) in Self.renderings(of: value) {
        counterparts[word, default: []] += (values[value.description] ?? []).map {
          Counterpart(english: $0, weight: options.valueWeight * share)
        }
      }
    }
  }

  /// What is known of a Chinese word.
  subscript(chinese: UInt32) -> [Counterpart] { counterparts[chinese] ?? [] }

  /// The numbers in an English word: `75-year-old` has one.
  static func values(of word: String) -> [Value] {
    guard word.utf8.contains(where: { $0 &- 48 < 10 || $0 &- 97 < 26 }) else { return [] }
    return QuantityFinder().quantities(in: word).flatMap(numbers)
  }

  /// The number that a Chinese word is.
  static func value(ofChinese word: String) -> Value? {
    let finder = QuantityFinder()
    let count = word.utf8.count
    for text in [word, word + "个"] {
      let found = finder.quantities(in: text)
      if found.count == 1, found[0].start == 0, found[0].end >= count,
        let number = numbers(found[0]).first
      {
        return number
      }
    }
    return nil
  }

  /// The numbers of English words that render a value, and how far they are the rule:
  /// 一千一百二十五亿 is 112.5 billion, which is two words.
  static func renderings(of value: Value) -> [(value: Value, share: Float)] {
    [(0, 1), (3, 0.5), (6, 0.5), (9, 0.5)].compactMap { (power, share: Float) in
      value.scaled(by: -power).map { ($0, share) }
    }
  }

  private static func numbers(_ quantity: Quantity) -> [Value] {
    switch quantity.value {
    case .number(let number), .factor(let number): return [number]
    case .range(let low, let high): return [low, high]
    case .period(let period):
      let number: Int? =
        switch period.part {
        case .dayOnly(let day): day
        case .month(let month): period.year == nil ? month : nil
        case .whole: period.year
        default: nil
        }
      return number.flatMap { ExactDecimal(Int64($0)) }.map { [$0] } ?? []
    default: return []
    }
  }
}
