internal import Bitext
internal import Domains
internal import English
internal import Segmentation
internal import Text

/// The terms of domain termbases that stand on both sides of segments, whatever their words are
/// linked to.
///
/// - Complexity: linear in the bitext, times the forms that share a beginning.
struct DomainPairs {
  let bitext: MiningBitext
  let model: SegmentationModel
  let domains: [Domain]

  /// A Chinese form where it stands, with the English that renders it there, if any does.
  private struct Match: Sendable {
    var chinese: String
    var english: String?
  }

  /// The terms that mostly stand on both sides together.
  func terms() -> [MinedTerm] {
    if domains.isEmpty { return [] }
    let vocabulary = Vocabulary(domains, model, bitext.english)
    let shard = 256
    let found = Parallel.map((bitext.count + shard - 1) / shard) { index in
      (index * shard..<min(bitext.count, (index + 1) * shard)).flatMap {
        matches(in: $0, vocabulary)
      }
    }
    var counts: [String: (all: Int, english: [String: Int])] = [:]
    for match in found.joined() {
      counts[match.chinese, default: (0, [:])].all += 1
      if let english = match.english { counts[match.chinese]?.english[english, default: 0] += 1 }
    }
    return counts.sorted { $0.key < $1.key }.flatMap { chinese, count in
      count.english.sorted { $0.key < $1.key }.compactMap { english, both in
        2 * both < count.all ? nil : Self.term(chinese, english, both, of: count.all)
      }
    }
  }

  private static func term(
    _ chinese: String, _ english: String, _ both: Int, of all: Int
  ) -> MinedTerm {
    var parts = MinedTerm.Parts()
    (parts.count, parts.toEnglish, parts.toChinese) = (both, Double(both) / Double(all), 1)
    (parts.links, parts.dictionary) = (1, 0.9)
    return MinedTerm(
      chinese: chinese, english: english, confidence: 0.95, parts: parts, evidence: .domain,
      features: TermFeatures(values: TermFeatures.names.map { _ in 0 }))
  }

  /// Mined terms and those of termbases: a pair that is both rests on both, and what stands only
  /// within a longer term of a termbase is none: 燃料, fuel within 可持續航空燃料, sustainable aviation
  /// fuel.
  static func joining(_ mined: [MinedTerm], _ listed: [MinedTerm]) -> [MinedTerm] {
    var places: [String: Int] = [:]
    for (index, term) in listed.enumerated() { places[pair(term)] = index }
    var listed = listed
    let rest = mined.filter { term in
      guard let place = places[pair(term)] else { return true }
      listed[place] = joining(term, listed[place])
      return false
    }
    return withoutParts(rest, of: listed) + listed
  }

  private static func pair(_ term: MinedTerm) -> String {
    term.chinese + "\t" + EnglishTerm(term.english).key
  }

  /// A pair by what was mined of it, with what a termbase adds.
  private static func joining(_ mined: MinedTerm, _ listed: MinedTerm) -> MinedTerm {
    var term = mined
    term.english = listed.english
    term.evidence.formUnion(listed.evidence)
    term.confidence = 1 - (1 - mined.confidence) * (1 - listed.confidence)
    term.parts.count = max(mined.parts.count, listed.parts.count)
    term.parts.dictionary = max(mined.parts.dictionary, listed.parts.dictionary)
    return term
  }

  private static func withoutParts(_ mined: [MinedTerm], of listed: [MinedTerm]) -> [MinedTerm] {
    var whole: [(term: MinedTerm, words: Set<Substring>)] = []
    // Whatever has all words of a term has its first one.
    var places: [Substring: [Int]] = [:]
    for (place, term) in listed.enumerated() {
      let words = EnglishTerm(term.english).key.split(separator: " ")
      for word in words { places[word, default: []].append(place) }
      whole.append((term, Set(words)))
    }
    return mined.filter { term in
      let words = EnglishTerm(term.english).key.split(separator: " ")
      let near = words.first.map { places[$0] ?? [] } ?? Array(whole.indices)
      return !near.contains { place in
        let (whole, wholeWords) = whole[place]
        return term.parts.count <= whole.parts.count && wholeWords.isSuperset(of: words)
          && (whole.chinese == term.chinese
            ? wholeWords.count > Set(words).count
            : whole.chinese.utf8.count > term.chinese.utf8.count
              && whole.chinese.contains(term.chinese))
      }
    }
  }

  // MARK: Places

  private func matches(in segment: Int, _ vocabulary: Vocabulary) -> [Match] {
    let utf8 = Array(bitext.pairs[segment].chinese.utf8)
    let simplified = model.simplified(utf8)
    var edges: Set<Int> = []
    let text = bitext.chinese
    for token in text.tokens(of: segment) {
      let range = text.bytes(token...token)
      edges.insert(range.lowerBound)
      edges.insert(range.upperBound)
    }
    var kept: [(range: Range<Int>, form: Int)] = []
    vocabulary.index.forEachMatch(in: simplified) { form, place in
      let range = place..<place + vocabulary.forms[form].count
      let isWhole = edges.contains(range.lowerBound) && edges.contains(range.upperBound)
      guard range.count >= 12 || isWhole else { return }
      while let last = kept.last, last.range.upperBound > range.lowerBound {
        if last.range.count >= range.count { return }
        kept.removeLast()
      }
      kept.append((range, form))
    }
    if kept.isEmpty { return [] }
    let english = bitext.english.tokens(of: segment).map { bitext.english.singulars[$0] }
      .filter { !vocabulary.hyphens.contains($0) }
    return kept.map { range, form in
      Match(
        chinese: String(decoding: utf8[range], as: UTF8.self),
        english: vocabulary.english[form].first { english.holds($0.words) }?.text)
    }
  }

  /// The forms of termbases; of the English those whose words the bitext has.
  private struct Vocabulary: Sendable {
    /// In Simplified characters.
    var forms: [[UInt8]] = []
    var english: [[(words: [UInt32], text: String)]] = []
    var index = PatternIndex()
    let hyphens: Set<UInt32>

    init(_ domains: [Domain], _ model: SegmentationModel, _ text: MiningText) {
      hyphens = Set(["-", "‐", "/"].compactMap { text.number(ofWord: $0) })
      var numbers: [[UInt8]: Int] = [:]
      for term in domains.flatMap(DomainTerm.all) {
        let english = term.english.compactMap { form -> (words: [UInt32], text: String)? in
          let words = EnglishTerm(form).words.map { word in
            text.number(ofWord: EnglishStemmer.singular(of: word.lowercased()))
          }
          let known = words.compactMap { $0 }
          return known.isEmpty || known.count < words.count ? nil : (known, form)
        }
        for chinese in term.chinese {
          let form = model.simplified(Array(chinese.utf8))
          if form.count < 6 { continue }
          if let number = numbers[form] {
            self.english[number] += english
          } else {
            numbers[form] = index.add(form)
            forms.append(form)
            self.english.append(english)
          }
        }
      }
    }
  }
}
