internal import Domains
internal import Segmentation
internal import Text

/// The terms of domain termbases that stand in a text, and the fields that it speaks of.
///
/// Forms are compared in Simplified characters. A form of four characters or more stands wherever
/// its characters do, so that a wrong cut into words does not hide it; a shorter one begins and
/// ends where words do.
///
/// - Complexity: O(*n*) in the text, times the forms that share a beginning; what is the same for all texts
///   is made once (``DomainForms``).
struct DomainVocabulary: Sendable {
  /// A place of a term.
  struct Match: Sendable {
    var range: Range<Int>
    /// The number of the form.
    var form: Int
  }

  /// The places, the longest at each and none inside another, in order.
  let matches: [Match]
  private let forms: DomainForms
  private let termsOfForm: [Int: [DomainTerm]]
  private let spoken: Set<Domain>

  /// Finds the terms of a text; nil where none is wanted or stands in it.
  init?(_ forms: DomainForms, of text: AnalyzedText) {
    if forms.isEmpty { return nil }
    var found: [Match] = []
    forms.index.forEachMatch(in: text.simplified) { form, place in
      let range = place..<place + forms.texts[form].count
      if Self.stands(range, in: text) { found.append(Match(range: range, form: form)) }
    }
    let matches = Self.longest(found)
    if matches.isEmpty { return nil }
    let there = Set(matches.map(\.form))
    let shares = Self.shares(there, forms.terms)
    let spoken = forms.choice == .spoken ? Self.spoken(shares) : Set(forms.domains)
    self.forms = forms
    self.spoken = spoken
    var termsOfForm: [Int: [DomainTerm]] = [:]
    for form in there {
      let terms = forms.terms[form].enumerated().filter { spoken.contains($0.element.domain) }
        .sorted {
          let left = shares[$0.element.domain] ?? 0
          let right = shares[$1.element.domain] ?? 0
          return left == right ? $0.offset < $1.offset : left > right
        }
      if !terms.isEmpty { termsOfForm[form] = terms.map(\.element) }
    }
    self.termsOfForm = termsOfForm
    self.matches = matches.filter { termsOfForm[$0.form] != nil }
    if self.matches.isEmpty { return nil }
  }

  /// The form of a match in Simplified characters.
  func chinese(_ form: Int) -> String { String(decoding: forms.texts[form], as: UTF8.self) }

  /// The terms of a form, those of the field first that the text speaks of most.
  func terms(_ form: Int) -> [DomainTerm] { termsOfForm[form] ?? [] }

  /// All terms of the fields, whether they stand in the text or not.
  var allTerms: [DomainTerm] {
    Domain.allCases.filter(spoken.contains).flatMap { forms.termsOfDomain[$0] ?? [] }
  }

  // MARK: Places

  private static func stands(_ range: Range<Int>, in text: AnalyzedText) -> Bool {
    if isNegated(range, in: text) { return false }
    if range.count >= 12 { return true }
    return text.isTokenEdge(range.lowerBound) && text.isTokenEdge(range.upperBound)
      && !isCommon(range, in: text)
  }

  /// Whether 非 or the like stands before a term, which is another one then: 非现金项目.
  static func isNegated(_ range: Range<Int>, in text: AnalyzedText) -> Bool {
    let before = text.simplified[..<range.lowerBound]
    return ["非", "不可", "无"].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Whether a short word is common where it stands, or a verb: 确认了 is no recognition.
  private static func isCommon(_ range: Range<Int>, in text: AnalyzedText) -> Bool {
    let word = String(decoding: text.simplified[range], as: UTF8.self)
    // 核心 is mostly core, whatever it is in one field.
    switch WordStock.entry(word)?.role {
    case .modifier, .weakModifier: return true
    default: break
    }
    guard
      FunctionWords.leading.contains(word) || LeadingVerbs.nominal.contains(word)
        || LeadingVerbs.strong.contains(word)
    else { return false }
    let first = text.tokenIndex(at: range.lowerBound)
    let next = text.tokenIndex(at: range.upperBound)
    if next < text.tokens.count,
      ["了", "过", "着", "其", "这", "该", "我们", "他们"].contains(text.text(text.tokens[next].range))
    {
      return true
    }
    guard first > 0, text.tokens[first - 1].kind == .han else { return false }
    let before = text.text(text.tokens[first - 1].range)
    if before != "的", FunctionWords.grammatical.contains(before) { return true }
    return LeadingVerbs.subjects.contains(before)
  }

  /// Of places that overlap, the longest, and of equals the first.
  ///
  /// `found` comes by place.
  private static func longest(_ found: [Match]) -> [Match] {
    var kept: [Match] = []
    for match in found {
      var isBeaten = false
      while let last = kept.last, last.range.upperBound > match.range.lowerBound {
        if last.range.count >= match.range.count {
          isBeaten = true
          break
        }
        kept.removeLast()
      }
      if !isBeaten { kept.append(match) }
    }
    return kept
  }

  // MARK: Fields

  /// How many different terms of each field stand in the text; a term of several fields counts
  /// for a part in each.
  private static func shares(_ forms: Set<Int>, _ terms: [[DomainTerm]]) -> [Domain: Double] {
    var shares: [Domain: Double] = [:]
    for form in forms.sorted() {
      let domains = Set(terms[form].map(\.domain))
      for domain in domains { shares[domain, default: 0] += 1 / Double(domains.count) }
    }
    return shares
  }

  /// A text speaks of a field when it has at least a twentieth of the terms.
  private static func spoken(_ shares: [Domain: Double]) -> Set<Domain> {
    let all = shares.values.sorted().reduce(0, +)
    return Set(shares.filter { $0.value >= max(0.5, 0.05 * all) }.keys)
  }
}
