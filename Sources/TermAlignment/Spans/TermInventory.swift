internal import English
internal import Quantities
internal import Terminology

/// The English terms that are looked for, and how to find one by its text.
struct TermInventory {
  private(set) var concepts: [TermAlignment.Concept] = []
  /// The Chinese that the term list gives for each concept.
  private(set) var chinese: [[String]] = []
  /// From this concept on, concepts are names that the text itself shows, which
  /// need a better reason to be paired with Chinese than terms that are asked for.
  private(set) var firstOfText = Int.max
  /// From this concept on, concepts have been mined from a bitext, which has told their Chinese.
  private(set) var firstMined = 0
  /// For each concept, the quantities that its forms are.
  private(set) var quantities: [[(form: String, quantity: Quantity)]] = []
  /// For each concept, what to look for.
  private(set) var queries: [[Query]] = []
  private var abbreviations: Abbreviations
  private var conceptByKey: [String: (concept: Int, form: String)] = [:]
  private var conceptByInitials: [String: Int] = [:]

  /// English to look for, and the form of the concept that it stands for.
  struct Query {
    var term: EnglishTerm
    var form: String
    /// What a rendering of it is worth: less for the full form of an abbreviation.
    var trust: Double
  }

  /// The concepts of a term list and of a bitext, with the abbreviations that the text shows.
  init(
    terms: Termbase?, mined: [MinedConcept] = [],
    abbreviations shown: Abbreviations = Abbreviations()
  ) {
    abbreviations = shown
    if let terms { add(terms) }
    firstMined = concepts.count
    for concept in mined {
      append(
        TermAlignment.Concept(
          id: nil, english: concept.english, parts: concept.terms.first?.parts))
    }
  }

  private mutating func add(_ terms: Termbase) {
    for concept in terms.concepts {
      for term in concept.terms where term.language.isEnglish { abbreviations.add(form: term.text) }
    }
    for concept in terms.concepts {
      let english = concept.terms.filter { $0.language.isEnglish }.map(\.text)
      let forms = english.filter { !EnglishTerm($0).words.isEmpty }
      if forms.isEmpty { continue }
      append(
        TermAlignment.Concept(id: concept.id, english: forms),
        chinese: concept.terms.filter { $0.language.isChinese }.map(\.text))
    }
  }

  private mutating func append(_ concept: TermAlignment.Concept, chinese: [String] = []) {
    let number = concepts.count
    concepts.append(concept)
    self.chinese.append(chinese)
    let finder = QuantityFinder()
    quantities.append(
      // What a bitext renders otherwise is no quantity there.
      concept.parts != nil || told.contains(number)
        ? []
        : concept.english.compactMap { form in
          let found = finder.quantities(in: form)
          guard found.count == 1, let only = found.first, Self.isMostly(only, form) else {
            return nil
          }
          return (form, only)
        })
    var wanted: [Query] = []
    for form in concept.english {
      // capital expenditures (CapEx) is two names.
      let parts = Abbreviations.parts(of: form).map { [$0.full, $0.short] } ?? []
      wanted += (parts.isEmpty ? [form] : parts).map {
        Query(term: EnglishTerm($0), form: form, trust: 1)
      }
      for part in parts where conceptByKey[EnglishTerm(part).key] == nil {
        conceptByKey[EnglishTerm(part).key] = (number, form)
      }
    }
    for query in wanted {
      for full in abbreviations.expansions(of: query.term).map(EnglishTerm.init)
      where !wanted.contains(where: { $0.term.key == full.key }) {
        wanted.append(Query(term: full, form: query.form, trust: 0.95))
      }
    }
    queries.append(wanted)
    for form in concept.english {
      let term = EnglishTerm(form)
      if conceptByKey[term.key] == nil { conceptByKey[term.key] = (number, form) }
      let initials = Self.initials(term)
      if initials.count >= 3 && conceptByInitials[initials] == nil {
        conceptByInitials[initials] = number
      }
    }
  }

  /// Whether a form is a quantity, or one with the noun that it counts: 500,000 chips.
  private static func isMostly(_ quantity: Quantity, _ form: String) -> Bool {
    let bytes = Array(form.utf8)
    guard quantity.start == 0, quantity.end > 0, quantity.end <= bytes.count else { return false }
    if quantity.end == bytes.count { return true }
    guard case .number = quantity.value else { return false }
    let rest = bytes[quantity.end...].drop { $0 == 0x20 }
    return rest.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// Return on invested capital has the initials roic.
  private static func initials(_ term: EnglishTerm) -> String {
    guard term.words.count >= 2 else { return "" }
    return String(term.words.compactMap(\.first)).lowercased()
  }

  /// Whether a concept is a quantity rather than a term.
  func isQuantity(_ concept: Int) -> Bool { !quantities[concept].isEmpty }

  /// The concept with an English form, and that form: by the folded text, by what an
  /// abbreviation is known to stand for, or by the initials of its full form.
  func find(_ english: String) -> (concept: Int, form: String)? {
    let term = EnglishTerm(english)
    if let found = conceptByKey[term.key] { return found }
    let tied = abbreviations.expansions(of: term) + abbreviations.abbreviations(of: term)
    for other in tied {
      if let found = conceptByKey[EnglishTerm(other).key] { return found }
    }
    let singular = EnglishStemmer.singular(of: term.text).lowercased()
    if term.isAcronym, let concept = conceptByInitials[singular] {
      return (concept, concepts[concept].english[0])
    }
    return nil
  }

  /// Adds another name, which an abbreviation ties to it, to a concept of the text.
  private mutating func add(_ form: String, to concept: Int) {
    let term = EnglishTerm(form)
    guard concept >= firstOfText, conceptByKey[term.key] == nil else { return }
    concepts[concept].english.append(form)
    conceptByKey[term.key] = (concept, form)
    queries[concept].removeAll { $0.term.key == term.key }
    queries[concept].append(Query(term: term, form: form, trust: 1))
  }

  /// The concepts whose Chinese is told where they come from, and which no dictionary is asked for.
  private(set) var told: Set<Int> = []

  /// Adds a concept of a termbase or a proposal, or its forms to the one of the text that it is.
  mutating func addTold(_ english: [String], chinese: String? = nil) -> Int {
    if let known = findWhole(anyOf: english) {
      for form in english { add(form, to: known) }
      return known
    }
    told.insert(concepts.count)
    append(TermAlignment.Concept(id: nil, english: english, chinese: chinese))
    return concepts.count - 1
  }

  /// The concept that has the first of some English forms, as it is, that any has.
  func findWhole(anyOf forms: [String]) -> Int? {
    for form in forms {
      if let known = conceptByKey[EnglishTerm(form).key] { return known.concept }
    }
    return nil
  }

  /// Adds the English of the glosses of a text.
  mutating func addTerms(of glosses: [Gloss]) {
    firstOfText = concepts.count
    var groups: [Int: [String]] = [:]
    var order: [Int] = []
    for gloss in glosses {
      // Names in one bracket are one concept.
      let place = gloss.source.lowerBound
      if groups[place] == nil { order.append(place) }
      groups[place, default: []].append(gloss.targetText)
    }
    for place in order {
      let forms = groups[place] ?? []
      if let known = forms.compactMap({ find($0) }).first {
        for form in forms { add(form, to: known.concept) }
      } else {
        append(TermAlignment.Concept(id: nil, english: forms))
      }
    }
  }

  /// Adds the names in Latin script that stand among the Chinese of a text.
  mutating func addNames(of text: AnalyzedText, glosses: [Gloss]) {
    let names = LatinNames(
      text: text, glossed: glosses.map(\.target).sorted { $0.lowerBound < $1.lowerBound }
    ).names()
    for forms in NameForms(names).groups {
      if forms.count == 1, find(forms[0]) != nil { continue }
      if let known = findWhole(anyOf: forms) {
        for form in forms { add(form, to: known) }
      } else {
        append(TermAlignment.Concept(id: nil, english: forms, isName: true))
      }
    }
  }
}
