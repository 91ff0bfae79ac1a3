internal import Domains

/// The places of terms that are known before others are proposed.
struct KnownTerms {
  /// The places, the longest at each, in order and without overlaps.
  let places: [(range: Range<Int>, english: String, evidence: Evidence)]
  private let forms: Set<[UInt8]>

  init(
    _ vocabulary: DomainVocabulary?, _ renderings: Renderings, _ text: AnalyzedText
  ) {
    var forms: Set<[UInt8]> = []
    var found: [(range: Range<Int>, english: String, evidence: Evidence)] = []
    var index = PatternIndex()
    var named: [(length: Int, english: String, evidence: Evidence)] = []
    for (pair, support) in renderings.named {
      let form = text.simplify(pair.chinese)
      guard forms.insert(form).inserted, !support.form.isEmpty else { continue }
      _ = index.add(form)
      named.append((form.count, support.form, support.evidence))
    }
    for match in vocabulary?.matches ?? [] {
      guard let english = vocabulary?.terms(match.form).first?.english.first else { continue }
      forms.insert(Array(text.simplified[match.range]))
      // In compounds 产能 is capacity, though by itself production capacity.
      let stock = WordStock.entry(String(decoding: text.simplified[match.range], as: UTF8.self))
      let isPart = stock.map { english.split(separator: " ").contains(Substring($0.english)) }
      found.append((match.range, isPart == true ? stock?.english ?? english : english, .domain))
    }
    index.forEachMatch(in: text.simplified) { number, place in
      let range = place..<place + named[number].length
      guard text.isTokenEdge(range.lowerBound), text.isTokenEdge(range.upperBound) else { return }
      found.append((range, named[number].english, named[number].evidence))
    }
    self.forms = forms
    places = Self.longest(
      found.sorted {
        ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
      })
  }

  /// Whether a form in Simplified characters is one of the known terms.
  func holds(_ form: [UInt8]) -> Bool { forms.contains(form) }

  private static func longest(
    _ found: [(range: Range<Int>, english: String, evidence: Evidence)]
  ) -> [(range: Range<Int>, english: String, evidence: Evidence)] {
    var kept: [(range: Range<Int>, english: String, evidence: Evidence)] = []
    for term in found {
      if let last = kept.last, last.range.upperBound > term.range.lowerBound { continue }
      kept.append(term)
    }
    return kept
  }
}
