internal import English
internal import Lexicon
internal import Text

/// How far words are verbs, by a bilingual dictionary.
///
/// An English word is looked up in all its forms among all Chinese senses, which is slow; each is
/// looked up once.
struct VerbShares: Sendable {
  private let judge: RenderingJudge
  private let english: [String: Double]

  /// Looks English words up on all cores.
  ///
  /// - Parameter words: The words that will be asked about, in any capitals, each any number of
  ///   times.
  init(of words: some Sequence<String>, _ judge: RenderingJudge) {
    let distinct = Array(Set(words.map { $0.lowercased() }))
    let shares = Parallel.map(distinct.count) { Self.share(ofEnglish: distinct[$0], judge) }
    self.judge = judge
    english = Dictionary(uniqueKeysWithValues: zip(distinct, shares))
  }

  /// Whether a Chinese word is a verb first of all.
  func isVerb(_ chinese: String) -> Bool { judge.isVerb(chinese) }

  /// The share of a Chinese word's first senses that are verbs.
  func share(ofChinese chinese: String) -> Double {
    let senses = (judge.composition?.dictionary.senses(of: chinese) ?? []).prefix(3)
    if senses.isEmpty { return 0 }
    return Double(senses.count { $0.english.hasPrefix("to ") }) / Double(senses.count)
  }

  /// The share of a Chinese word within a phrase, where one character is a part of a compound.
  func share(ofInner chinese: String) -> Double {
    chinese.utf8.count < 6 ? 0 : share(ofChinese: chinese)
  }

  /// The share of the senses that are an English word, in any of its forms, where it is a verb;
  /// 0 for words that were not announced.
  func share(ofEnglish english: String) -> Double { self.english[english] ?? 0 }

  private static func share(ofEnglish english: String, _ judge: RenderingJudge) -> Double {
    var forms = [english, EnglishStemmer.singular(of: english)]
    if english.hasSuffix("ing"), english.utf8.count > 5 {
      forms += [String(english.dropLast(3)), english.dropLast(3) + "e"]
    }
    return forms.map { form in
      let senses = (judge.composition?.dictionary.translations(of: form) ?? []).prefix(12)
      let verbs = senses.count { $0.english.hasPrefix("to ") }
      return senses.isEmpty ? 0 : Double(verbs) / Double(senses.count)
    }.max() ?? 0
  }
}
