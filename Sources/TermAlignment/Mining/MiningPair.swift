/// A pair of phrases that is being judged.
struct MiningPair {
  /// The Chinese as it mostly stands.
  var chinese: String
  /// The English as it mostly stands.
  var english: EnglishTerm
  /// How often the two stand in the bitext.
  var entry: PhraseTable.Entry
  /// Where they stand linked.
  var places: ArraySlice<PhrasePair>
  /// The share of content words of the English, at its places, that begin with a capital.
  private(set) var shareOfCapitals = 0.0
  /// How many tokens of both are hardly terms by themselves.
  private(set) var weakTokens = 0
  /// Whether the Chinese begins, or ends, with a token of one character beside others.
  private(set) var beginsWithSingle = false
  private(set) var endsWithSingle = false
  /// The first and the last token of the Chinese, and how many tokens there are.
  private(set) var firstChinese = ""
  private(set) var lastChinese = ""
  private(set) var chineseWords = 0

  /// Places beyond these are not looked at for how a pair is written.
  private static let mostShown = 64

  /// Reads a pair at its places.
  init(_ entry: PhraseTable.Entry, _ table: PhraseTable, _ bitext: MiningBitext) {
    self.entry = entry
    places = table.places[entry.places]
    let shown = places.prefix(Self.mostShown)
    chinese = Self.mostFrequent(
      shown.map {
        bitext.chineseText(Int($0.segment), Int($0.chineseFirst), Int($0.chineseCount))
      })
    english = EnglishTerm("")
    if let first = places.first {
      firstChinese = bitext.chineseText(Int(first.segment), Int(first.chineseFirst), 1)
      chineseWords = Int(first.chineseCount)
      lastChinese = bitext.chineseText(
        Int(first.segment), Int(first.chineseFirst) + chineseWords - 1, 1)
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
      for (token, role) in zip(roles.indices, roles) where role.contains(.content) {
        words += 1
        // A capital at the beginning of a segment says nothing.
        if role.contains(.capital), token > tokens.lowerBound { capitals += 1 }
        if index == 0, role.contains(.weak) { weakTokens += 1 }
      }
      if index == 0 { weakTokens += weakChinese(place, bitext) }
      forms.append(
        bitext.englishText(
          Int(place.segment), Int(place.englishFirst), Int(place.englishCount)))
    }
    shareOfCapitals = Double(capitals) / Double(max(1, words))
    english = EnglishTerm(Self.form(of: forms))
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

  /// The English to show: without capitals where it stands without any, in the singular where it
  /// stands so, and without the possessive.
  private static func form(of forms: [String]) -> String {
    let bare = forms.map { form in
      form.hasSuffix("’s") || form.hasSuffix("'s") ? String(form.dropLast(2)) : form
    }
    let small = bare.filter { $0 == $0.lowercased() }
    // In headings all words have capitals.
    let shown = small.count * 4 >= bare.count ? small : bare
    let frequent = mostFrequent(shown)
    let singular = shown.filter { $0.count < frequent.count && frequent.hasPrefix($0.dropLast()) }
    return singular.isEmpty ? frequent : mostFrequent(singular)
  }

  private static func mostFrequent(_ texts: [String]) -> String {
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }
}
