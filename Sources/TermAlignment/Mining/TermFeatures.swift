internal import Platform
internal import Segmentation

/// What speaks for and against a pair of terms, as numbers for a classifier.
@_spi(Fitting)
public struct TermFeatures: Sendable, Hashable {
  /// The names of the features, in order.
  public static let names = [
    "logCount", "toEnglish", "toChinese", "exclusive", "links", "known", "composition", "sound",
    "tight", "nested", "multiword", "weak", "capitals", "title", "common", "listed", "connectors",
    "coordination", "participle", "beginsWeak", "verb", "longEnglish", "lengthRatio", "hasLatin",
    "singleCharacter", "freeBefore", "freeAfter", "singleFirst", "singleLast", "chineseVerb",
    "englishVerb", "adjective", "endsVerb",
    "verbPhrase", "restChinese", "restEnglish", "innerVerb", "innerChineseVerb", "endsAdjective",
    "generalFirst", "generalLast", "amount", "endsEnglishVerb", "possessive", "negated",
  ]
  /// The features, in the order of ``names``.
  public let values: [Double]

  /// Features that are given.
  init(values: [Double]) { self.values = values }

  /// Reads the features of a pair.
  ///
  /// - Parameter verbs: Tells what is a verb; without it, nothing is.
  init(
    _ pair: MiningPair, _ parts: MinedTerm.Parts, _ model: SegmentationModel,
    _ verbs: VerbShares?, _ rest: PairCoverage.Rest = PairCoverage.Rest()
  ) {
    let isVerb = verbs?.isVerb(pair.chinese) ?? false
    let english = pair.english
    let lower = english.words.map { $0.lowercased() }
    let connectors = lower.count { EnglishFunctionWords.connectors.contains($0) }
    let isMultiword = english.words.count - connectors >= 2
    let capitals = pair.shareOfCapitals
    let cost = model.cost(ofWord: pair.chinese)
    let characters = Double(pair.chinese.count)
    let tight = Double(pair.counts.tight) / Double(max(1, pair.counts.linked))
    let chineseVerb =
      pair.chineseWords > 1 ? verbs?.share(ofChinese: pair.firstChinese) ?? 0 : 0
    let englishVerb = lower.first.flatMap { verbs?.share(ofEnglish: $0) } ?? 0
    values = [
      log2(Double(max(1, pair.counts.linked))), parts.toEnglish, parts.toChinese,
      parts.toEnglish * parts.toChinese, parts.links,
      max(parts.dictionary, parts.composition, parts.sound), parts.composition, parts.sound, tight,
      Double(pair.counts.nested) / Double(max(1, pair.counts.chinese)),
      isMultiword ? 1 : 0, Double(pair.weakTokens), capitals,
      isMultiword && capitals > 0.99 ? 1 : 0,
      // Words as frequent as one in 20,000 are hardly terms, but for names.
      (1 - capitals) * (cost.map { max(0, Double(100 - $0) / 40) } ?? 0), cost == nil ? 0 : 1,
      (1 - capitals) * Double(connectors),
      Self.isCoordination(lower, pair.chinese) ? 1 : 0,
      Self.isParticiple(lower.last) ? 1 : 0, Self.isWeak(lower.first) ? 1 : 0, isVerb ? 1 : 0,
      Double(max(0, english.words.count - 3)),
      abs(log2(max(1, characters) / (1.6 * Double(max(1, english.words.count))))),
      pair.chinese.utf8.contains { ($0 | 0x20) &- 0x61 < 26 } ? 1 : 0, characters == 1 ? 1 : 0,
      Double(pair.counts.freeBefore) / Double(max(1, pair.counts.linked)),
      Double(pair.counts.freeAfter) / Double(max(1, pair.counts.linked)),
      pair.beginsWithSingle && cost == nil ? 1 : 0, pair.endsWithSingle && cost == nil ? 1 : 0,
      chineseVerb, englishVerb,
      english.words.count == 1 && Self.isAdjective(lower.first) ? 1 : 0,
      pair.chineseWords > 1 ? verbs?.share(ofChinese: pair.lastChinese) ?? 0 : 0,
      isMultiword ? (chineseVerb * englishVerb).squareRoot() : 0,
      // What is known as a whole needs no parts.
      max(parts.dictionary, parts.sound) >= 0.5 ? 0 : rest.chinese,
      max(parts.dictionary, parts.sound) >= 0.5 ? 0 : rest.english,
      Self.innerVerb(lower, verbs),
      pair.innerChinese.reduce(0) { max($0, verbs?.share(ofInner: $1) ?? 0) },
      isMultiword && Self.isAdjective(lower.last) ? 1 : 0,
      pair.chineseWords > 1 && Self.isGeneral(pair.firstChinese, model) ? 1 : 0,
      pair.chineseWords > 1 && Self.isGeneral(pair.lastChinese, model) ? 1 : 0,
      Self.isAmount(pair.chinese, lower) ? 1 : 0,
      isMultiword ? lower.last.flatMap { verbs?.share(ofEnglish: $0) } ?? 0 : 0,
      lower.contains { $0.hasSuffix("'s") || $0.hasSuffix("’s") } ? 1 : 0,
      (pair.innerChinese + [pair.lastChinese]).contains { word in
        pair.chineseWords > 1 && ["不", "未", "没", "沒", "为", "為"].contains { word.hasPrefix($0) }
      } ? 1 : 0,
    ]
  }

  /// Whether two things are named side by side, in both languages.
  private static func isCoordination(_ english: [String], _ chinese: String) -> Bool {
    english.contains { $0 == "and" || $0 == "or" }
      && chinese.contains { "和与及或跟".contains($0) }
  }

  /// How far a word after the first is a verb: option supports expression, task created.
  private static func innerVerb(_ words: [String], _ verbs: VerbShares?) -> Double {
    guard let verbs, words.count > 1 else { return 0 }
    if words.dropFirst().contains(where: EnglishFunctionWords.verbs.contains) { return 1 }
    return words.dropFirst().dropLast().reduce(0) { max($0, verbs.share(ofEnglish: $1)) }
  }

  /// Whether a word beside others is one of the common language: 实际 of 实际结果.
  private static func isGeneral(_ word: String, _ model: SegmentationModel) -> Bool {
    let word = String(decoding: model.simplified(Array(word.utf8)), as: UTF8.self)
    return GeneralWords.words.contains(word) || FunctionWords.modifiers.contains(word)
      || word.hasPrefix("第")
  }

  /// Whether a pair tells how much there is: 体重60公斤, 十几.
  private static func isAmount(_ chinese: String, _ english: [String]) -> Bool {
    if chinese.unicodeScalars.allSatisfy(numerals.contains) { return true }
    return english.contains { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static let numerals = Set("零〇一二两兩三四五六七八九十百千万萬亿億几幾多半分之点點".unicodeScalars)

  /// Whether the pair names two things side by side.
  var isCoordination: Bool {
    values.indices.contains(Self.coordination) && values[Self.coordination] > 0
  }

  /// How far both sides begin with a verb, 0…1.
  var verbPhrase: Double {
    values.indices.contains(Self.verbPhrasePlace) ? values[Self.verbPhrasePlace] : 0
  }

  /// Whether the English is of several words.
  var isMultiword: Bool { self["multiword"] == 1 }

  /// A feature by its name; 0 for what is none.
  subscript(name: String) -> Double {
    Self.places[name].flatMap { values.indices.contains($0) ? values[$0] : nil } ?? 0
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
  private static let verbPhrasePlace = names.firstIndex(of: "verbPhrase") ?? 0
  private static let coordination = names.firstIndex(of: "coordination") ?? 0

  /// Whether a word looks like a form of a verb: created, creating.
  private static func isParticiple(_ word: String?) -> Bool {
    guard let word, word.utf8.count > 4 else { return false }
    return word.hasSuffix("ed") || word.hasSuffix("ing")
  }

  /// Whether a word ends as adjectives do and few nouns.
  private static func isAdjective(_ word: String?) -> Bool {
    guard let word, word.utf8.count > 5 else { return false }
    return ["ional", "ical", "ual", "ive", "ous", "able", "ible", "ful", "less", "atic", "ary"]
      .contains { word.hasSuffix($0) }
  }

  private static func isWeak(_ word: String?) -> Bool {
    word.map {
      EnglishFunctionWords.verbs.contains($0) || EnglishFunctionWords.ambiguous.contains($0)
    } ?? false
  }

  /// The probability that both are terms and render each other, by a logistic model fitted to
  /// pairs that were judged by hand.
  var confidence: Double {
    let sum = zip(TermWeights.weights, values).reduce(TermWeights.bias) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-sum))
  }
}
