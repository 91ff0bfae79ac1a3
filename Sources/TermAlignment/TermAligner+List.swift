internal import Domains
internal import Lexicon

/// Terms of a list, of which the Chinese is looked for.
extension TermAligner {
  /// What is known of the parts of terms beside the dictionary.
  struct KnownParts {
    var translations = PartTranslations()
    /// What the list and the text teach; nil where they are too short to teach anything.
    var learned: ListParts?
  }

  /// Texts of fewer bytes teach nothing of a list.
  static let leastText = 3000
  /// Shares from which a part that a list teaches is looked for.
  private static let leastShare = 0.3

  /// What termbases, the list itself and the text say of the parts of some terms.
  func knownParts(
    _ terms: [EnglishTerm], _ text: AnalyzedText, _ inventory: TermInventory,
    _ vocabulary: DomainVocabulary?
  ) -> KnownParts {
    var known = KnownParts()
    if terms.isEmpty { return known }
    let units = terms.compactMap { TermUnits($0) }
    let stems = Set(units.flatMap(\.stems))
    var pairs: [(english: EnglishTerm, chinese: [UInt8])] = []
    for (concept, chinese) in inventory.chinese.enumerated() where !chinese.isEmpty {
      for form in inventory.concepts[concept].english {
        pairs += chinese.map { (EnglishTerm(form), text.simplify($0)) }
      }
    }
    for term in vocabulary?.allTerms ?? [] {
      let forms = term.english.map(EnglishTerm.init)
      for chinese in term.chinese.map(text.simplify) { pairs += forms.map { ($0, chinese) } }
    }
    let words = WordRenderings(dictionary, pairs: pairs, asked: stems)
    for (english, chinese) in pairs
    where TermUnits(english).map({ $0.stems.allSatisfy(stems.contains) }) == true {
      known.translations.add(chinese, english: english.words, trust: 0.97)
    }
    for part in words.learned where part.trust > 0.6 {
      known.translations.add(
        part.chinese, stems: [part.stem], trust: Float(0.5 + 0.4 * part.trust))
    }
    let learned = ListParts(terms: units, known: words, text: text)
    for (stem, parts) in learned.parts.sorted(by: { $0.key < $1.key }) {
      for part in parts where part.share >= Self.leastShare {
        known.translations.add(
          part.chinese, stems: [stem], trust: Float(0.55 + 0.4 * part.share))
      }
    }
    known.learned = learned
    return known
  }

  /// The mapping of the candidates of a list.
  func mapping(
    of candidates: [Renderings.Pair: ListCandidate], _ parts: ListParts?, _ text: AnalyzedText,
    _ known: Renderings
  ) -> ListMapping {
    // A part of another word's meaning (家人 for member) yields to the word itself.
    let listed = Set(
      candidates.values.filter { $0.evidence == .dictionary && $0.term.contentWords.count == 1 }
        .map(\.concept))
    return ListMapping(
      candidates.values.filter {
        $0.evidence == .dictionary || $0.term.contentWords.count > 1
          || !listed.contains($0.concept)
      }.sorted { ($0.concept, $0.chinese) < ($1.concept, $1.chinese) },
      named: known.namedChinese, parts: parts, text: text, judge: judge)
  }
}
