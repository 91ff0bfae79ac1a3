/// A pair of phrases that is being judged.
struct MiningPair {
  /// The Chinese as it mostly stands.
  var chinese: String
  /// The English as it mostly stands.
  var english: EnglishTerm
  /// How often the two stand in the bitext, linked and each by itself.
  var counts = Counts()
  /// Where they stand linked.
  var places: ArraySlice<PhrasePair> = []
  /// The share of content words of the English, at its places, that begin with a capital.
  var shareOfCapitals = 0.0
  /// How many tokens of both are hardly terms by themselves.
  var weakTokens = 0
  /// Whether the Chinese begins, or ends, with a token of one character beside others.
  var beginsWithSingle = false
  var endsWithSingle = false
  /// The first and the last token of the Chinese, and how many tokens there are.
  var firstChinese = ""
  var lastChinese = ""
  var chineseWords = 0
  /// The tokens between them.
  var innerChinese: [String] = []

  /// How often something is so.
  struct Counts: Sendable, Hashable {
    /// How often the two stand linked.
    var linked = 0
    /// How often without a token at an edge that nothing is linked to.
    var tight = 0
    /// How often a word of content that nothing is linked to stands right before or after the Chinese.
    var freeBefore = 0
    var freeAfter = 0
    /// How often the Chinese begins or ends inside of a longer word, where that was counted.
    var cut = 0
    /// How often each phrase stands in the bitext at all.
    var chinese = 0
    var english = 0
    /// How often the Chinese stands in a longer candidate, at the most for one candidate.
    var nested = 0
    /// The sum of the mean probabilities of the links.
    var links = 0.0
  }

  /// Whether the Chinese begins with a prefix that denies: 非|小细胞|肺癌.
  var beginsWithDenial: Bool { chineseWords > 1 && FunctionWords.denials.contains(firstChinese) }

  /// Places beyond these are not looked at for how a pair is written.
  private static let mostShown = 64

  /// Reads a pair at its places.
  init(_ entry: PhraseTable.Entry, _ table: PhraseTable, _ bitext: MiningBitext) {
    places = table.places[entry.places]
    counts = Counts(
      linked: places.count, tight: places.count { !$0.isLoose },
      freeBefore: places.count { $0.isFreeBefore }, freeAfter: places.count { $0.isFreeAfter },
      chinese: entry.chineseCount, english: entry.englishCount, nested: entry.nestedCount,
      links: places.reduce(0) { $0 + Double($1.probability) })
    let shown = places.prefix(Self.mostShown)
    chinese = FormChoice.mostFrequent(
      FormChoice.counted(
        shown.map {
          bitext.chineseText(Int($0.segment), Int($0.chineseFirst), Int($0.chineseCount))
        }))
    english = EnglishTerm("")
    if let first = places.first {
      firstChinese = bitext.chineseText(Int(first.segment), Int(first.chineseFirst), 1)
      chineseWords = Int(first.chineseCount)
      lastChinese = bitext.chineseText(
        Int(first.segment), Int(first.chineseFirst) + chineseWords - 1, 1)
      innerChinese = (1..<max(1, chineseWords - 1)).map {
        bitext.chineseText(Int(first.segment), Int(first.chineseFirst) + $0, 1)
      }
    }
    if let first = places.first, first.chineseCount > 1 {
      beginsWithSingle = Self.isSingle(first, 0, bitext)
      endsWithSingle = Self.isSingle(first, Int(first.chineseCount) - 1, bitext)
    }
    readEnglish(shown, bitext)
  }

  private mutating func readEnglish(_ shown: ArraySlice<PhrasePair>, _ bitext: MiningBitext) {
    var forms: [String] = []
    var capitals = 0
    var words = 0
    for (index, place) in shown.enumerated() {
      let tokens = bitext.english.tokens(of: Int(place.segment))
      let start = tokens.lowerBound + Int(place.englishFirst)
      let roles = bitext.english.roles[start..<start + Int(place.englishCount)]
      for role in roles where role.contains(.content) {
        words += 1
        if role.contains(.proper) { capitals += 1 }
        if index == 0, role.contains(.weak) { weakTokens += 1 }
      }
      if index == 0 { weakTokens += weakChinese(place, bitext) }
      forms.append(
        bitext.englishText(
          Int(place.segment), Int(place.englishFirst), Int(place.englishCount)))
    }
    shareOfCapitals = Double(capitals) / Double(max(1, words))
    english = EnglishTerm(FormChoice.english(FormChoice.counted(forms)))
  }

  private static func isSingle(
    _ place: PhrasePair, _ token: Int, _ bitext: MiningBitext
  ) -> Bool {
    bitext.chineseRange(Int(place.segment), Int(place.chineseFirst) + token, 1).count == 3
  }

  private func weakChinese(_ place: PhrasePair, _ bitext: MiningBitext) -> Int {
    let start = bitext.chinese.tokens(of: Int(place.segment)).lowerBound + Int(place.chineseFirst)
    return (start..<start + Int(place.chineseCount)).count {
      bitext.chinese.roles[$0].contains(.weak)
    }
  }
}
