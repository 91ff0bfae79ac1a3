internal import Segmentation

/// Tells mined pairs that are no terms although they render each other: words of the common
/// language, and phrases that a verb begins.
struct PlainTerms {
  let model: SegmentationModel
  /// Whether a dictionary was asked, so that what it does not know tells something.
  var hasDictionary = false

  /// Whether a pair is left out unless all are wanted.
  func isPlain(_ term: MinedTerm, firstChinese: String, wordCount: Int) -> Bool {
    let chinese = simplified(term.chinese)
    let english = EnglishTerm(term.english)
    if english.isAcronym || english.isOfInitials { return false }
    let words = english.contentWords.map { $0.lowercased() }
    if words.allSatisfy(EnglishFunctionWords.grammatical.contains) { return true }
    if FunctionWords.grammatical.contains(chinese) { return true }
    if saysSomething(term, english) { return true }
    if english.isCapitalized { return false }
    if term.features["amount"] == 1, words.count == 1 { return true }
    if GeneralWords.words.contains(chinese) || PlainEnglish.plainChinese.contains(chinese) {
      return true
    }
    if words.count == 1, isQuality(words[0]) || isVerb(term, words[0]) || isChance(term) {
      return true
    }
    if term.parts.dictionary >= 0.5 { return false }
    return isClause(term, words)
      || wordCount > 1 && beginsWithVerb(term, simplified(firstChinese), words)
  }

  /// Whether an English word names nothing, whatever it renders: however, locally, severe.
  static func isPlain(_ english: String) -> Bool {
    let word = english.lowercased()
    if EnglishFunctionWords.grammatical.contains(word) || PlainEnglish.qualities.contains(word) {
      return true
    }
    return word.hasSuffix("ly") && word.utf8.count > 5
      && !EnglishFunctionWords.nounsInLy.contains(word)
  }

  /// Whether a word says of what kind something is and names nothing: severe, long-term.
  private func isQuality(_ word: String) -> Bool {
    PlainEnglish.qualities.contains(word)
      || word.hasSuffix("ed") && word.utf8.count > 5 && !Self.nounsInEd.contains(word)
      || ["-term", "-specific", "-based", "-related", "-free"].contains { word.hasSuffix($0) }
  }

  /// Whether a word stands seldom for one that nothing but that ties it to: 国家, national.
  private func isChance(_ term: MinedTerm) -> Bool {
    hasDictionary && term.parts.count < 2 && term.features["known"] < 0.3
      && term.features["listed"] == 1
  }

  /// Whether one word is a verb in both languages: 绘制, draw.
  private func isVerb(_ term: MinedTerm, _ word: String) -> Bool {
    EnglishFunctionWords.verbs.contains(word)
      || term.features["verb"] == 1 && term.features["englishVerb"] >= 0.5
  }

  /// Whether a phrase is a statement or an order in spite of its capitals: Lanze Biologics Announces,
  /// Supplier grants Customer, process Customer Data.
  private func saysSomething(_ term: MinedTerm, _ english: EnglishTerm) -> Bool {
    let (words, features) = (english.words, term.features)
    guard words.count > 1, let last = words.last, term.parts.dictionary < 0.5 else { return false }
    if last.hasSuffix("s"), features["endsEnglishVerb"] >= 0.95, features["endsVerb"] >= 0.6 {
      return true
    }
    let inner = words.dropFirst().dropLast()
    if inner.contains(where: { $0.hasSuffix("s") && Self.isSmall($0) }),
      features["innerVerb"] >= 0.6, features["innerChineseVerb"] >= 0.95
    {
      return true
    }
    return Self.isSmall(words[0]) && words.dropFirst().allSatisfy { !Self.isSmall($0) }
      && features.verbPhrase >= Self.leastOfForm
  }

  private static func isSmall(_ word: String) -> Bool {
    word.unicodeScalars.first?.properties.isLowercase == true
  }

  /// Whether what may be a verb within a phrase is none there, as no verb of that form follows a noun in
  /// the singular: disease control rate, but not option supports expression.
  private static func areNouns(_ words: [String]) -> Bool {
    guard words.count > 2, let first = words.first, !first.hasSuffix("s") else { return false }
    return words.dropFirst().dropLast().allSatisfy { word in
      !word.hasSuffix("s") && !word.hasSuffix("ed") && !word.hasSuffix("ing")
        && !EnglishFunctionWords.verbs.contains(word)
    }
  }

  /// Whether the phrase says something instead of naming it: option contains a value, weighing 60 kg,
  /// month's charge, new name.
  private func isClause(_ term: MinedTerm, _ words: [String]) -> Bool {
    let features = term.features
    if features["innerVerb"] >= 0.95, !Self.areNouns(words) { return true }
    if features["amount"] == 1 { return true }
    if features["possessive"] == 1, term.parts.count < 3 { return true }
    if words.count > 1, let last = words.last, last.hasSuffix("ed"), last.utf8.count > 5,
      !Self.nounsInEd.contains(last)
    {
      return true
    }
    let isDone = words.count > 1 && words[0].hasSuffix("ed")
    let prepositions = ["for", "by", "with", "in", "to", "from"]
    if isDone, prepositions.contains(EnglishTerm(term.english).words[1]) { return true }
    let chinese = simplified(term.chinese)
    if chinese.hasPrefix("重新") { return true }
    if chinese.contains("了") || chinese.dropFirst(2).dropLast().contains("到") { return true }
    if features["endsVerb"] >= 0.95, features["endsEnglishVerb"] >= 0.3, features.isMultiword,
      !LeadingVerbs.nominal.contains(where: chinese.hasSuffix)
    {
      return true
    }
    return words.count == 2 && PlainEnglish.commonplace.contains(words[0])
  }

  /// Whether both sides begin with a verb that has the rest for its object: 处理出错, handle error.
  private func beginsWithVerb(_ term: MinedTerm, _ first: String, _ words: [String]) -> Bool {
    guard words.count > 1, let verb = words.first else { return false }
    if verb.hasSuffix("ing") || verb.hasSuffix("s"), !LeadingVerbs.nominal.contains(first) {
      return term.features.verbPhrase >= Self.leastOfForm
    }
    if LeadingVerbs.nominal.contains(first) {
      // 存储 is storage in a term, and store in none.
      return EnglishFunctionWords.verbs.contains(verb) || Self.imperatives.contains(verb)
    }
    if EnglishFunctionWords.verbs.contains(verb) {
      return FunctionWords.leading.contains(first) || LeadingVerbs.strong.contains(first)
        || term.features.verbPhrase >= Self.leastOfBare
    }
    // Save a file, which the rest is the object of.
    if Self.imperatives.contains(verb) { return term.features.verbPhrase >= Self.leastOfBare }
    return term.features.verbPhrase >= Self.leastOfVerb
  }

  /// From here on a word is a verb in both languages, by what share of its senses is one: where the
  /// English is no noun in any use, and where it may be one.
  private static let leastOfBare = 0.3
  private static let leastOfVerb = 0.8
  private static let leastOfForm = 0.6
  private static let imperatives: Set<String> = [
    "save", "attach", "edit", "load", "merge", "install", "installing", "remove", "insert", "open",
    "print", "store", "encode", "decode", "export", "import", "register", "recalculate", "mark",
    "check",
  ]
  private static let nounsInEd: Set<String> = ["limited", "unlimited", "infrared", "advanced"]

  private func simplified(_ text: String) -> String {
    String(decoding: model.simplified(Array(text.utf8)), as: UTF8.self)
  }
}
