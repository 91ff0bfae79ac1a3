internal import ICU

/// Looks at terms beside each other: within a concept and in different ones.
struct ConceptLint {
  struct Complaint {
    var rule: LintRule
    var place: Int
    var term: String
    var message: String
  }

  private(set) var complaints: [Complaint] = []
  private let concepts: [Concept]
  private let lines: [Int?]
  private var keys: [[Int]] = []
  private var usesOfKey: [[Use]] = []

  private struct Use {
    var place: Int
    var term: Int
  }

  init(_ termbase: Termbase, lines: [Int?]) throws(ICUError) {
    concepts = termbase.concepts
    self.lines = lines
    var table = ConceptKeys(try TermFolding([termbase]))
    for (place, concept) in concepts.enumerated() {
      var own: [Int] = []
      for (index, term) in concept.terms.enumerated() {
        let key = try table.key(of: term)
        while usesOfKey.count <= key { usesOfKey.append([]) }
        usesOfKey[key].append(Use(place: place, term: index))
        own.append(key)
      }
      keys.append(own)
    }
    for place in concepts.indices { lookInside(place) }
    lookForRepeatedPairs(table)
    for key in usesOfKey.indices where usesOfKey[key].count > 1 { lookAcross(usesOfKey[key]) }
  }

  // MARK: Within a concept

  private mutating func lookInside(_ place: Int) {
    let terms = concepts[place].terms
    var seen: [String: Int] = [:]
    var preferred: [String: Int] = [:]
    for (index, term) in terms.enumerated() {
      // Two regions may share a term and a preference each.
      let name = term.language.rawValue + "\u{1F}" + term.text
      if seen.updateValue(index, forKey: name) != nil {
        add(.duplicate, place, term.text, "twice in one concept")
      }
      guard term.status == .preferred else { continue }
      if let first = preferred[term.language.rawValue], terms[first].text != term.text {
        add(
          .twoPreferred, place, term.text,
          "“\(terms[first].text)” is preferred in \(term.language) too; make one admitted")
      } else {
        preferred[term.language.rawValue] = index
      }
    }
    let others = Set(terms.filter { !$0.language.isChinese }.map { $0.text.lowercased() })
    let chinese = terms.filter { $0.language.isChinese }
    // 首席执行官 beside CEO is translation enough.
    if let same = chinese.first, chinese.allSatisfy({ others.contains($0.text.lowercased()) }) {
      add(.sameAsTranslation, place, same.text, "the same in both languages")
    }
  }

  // MARK: In different concepts

  private mutating func lookForRepeatedPairs(_ table: ConceptKeys) {
    var owners: [UInt64: Int] = [:]
    for place in concepts.indices {
      var distinct: Set<Int> = []
      let own = keys[place].filter { distinct.insert($0).inserted }
      var told: Set<Int> = []
      for pair in table.pairs(of: own) {
        guard let first = owners[pair] else {
          owners[pair] = place
          continue
        }
        if told.insert(first).inserted {
          add(
            .duplicate, place, concepts[place].title,
            "the same pair stands in \(named(first)): \(concepts[first].title)")
        }
      }
    }
  }

  private mutating func lookAcross(_ uses: [Use]) {
    lookForCase(uses)
    lookForStatus(uses)
    lookForTargets(uses)
  }

  private mutating func lookForCase(_ uses: [Use]) {
    guard let first = uses.first else { return }
    let text = term(first).text
    var told: Set<String> = [text]
    for use in uses.dropFirst() {
      let other = term(use)
      guard other.text.lowercased() == text.lowercased(), told.insert(other.text).inserted
      else { continue }
      let place = use.place == first.place ? "" : " of \(named(first.place))"
      add(.caseOnly, use.place, other.text, "differs from “\(text)”\(place) in case only")
    }
  }

  /// One form for one thing, preferred here and rejected there: things are one when
  /// concepts share another term too, or are the same.
  private mutating func lookForStatus(_ uses: [Use]) {
    let preferred = uses.filter { term($0).status == .preferred }
    if preferred.isEmpty { return }
    for use in uses {
      guard let status = term(use).status, !term(use).isUsable else { continue }
      let own = Set(keys[use.place])
      let rival = preferred.prefix(64).first {
        $0.place == use.place || own.intersection(keys[$0.place]).count > 1
      }
      guard let rival else { continue }
      let place = rival.place == use.place ? "" : " in \(named(rival.place))"
      add(
        .forbiddenPreferred, use.place, term(use).text,
        "\(status.rawValue), but “\(term(rival).text)” is preferred\(place)")
    }
  }

  private mutating func lookForTargets(_ uses: [Use]) {
    let usable = uses.filter { term($0).isUsable }
    guard let first = usable.first else { return }
    let own = ConceptKeys.group(of: term(first).language)
    var firsts: [(use: Use, target: Int)] = []
    var told: Set<Int> = []
    for use in usable where told.insert(use.place).inserted {
      if let target = target(of: use.place, besides: own) { firsts.append((use, target)) }
    }
    guard let head = firsts.first else { return }
    let headKey = keys[head.use.place][head.target]
    let others = firsts.dropFirst().filter { keys[$0.use.place][$0.target] != headKey }
    let headTerm = concepts[head.use.place].terms[head.target]
    for other in others {
      let target = concepts[other.use.place].terms[other.target]
      let areMarked = headTerm.status == .preferred && target.status == .preferred
      // Several concepts may well share a word; only preferences contradict each other.
      if areMarked {
        add(
          .twoPreferred, other.use.place, term(other.use).text,
          "“\(target.text)” here, “\(headTerm.text)” in \(named(head.use.place)); "
            + "both are preferred")
      } else if own == "zh" || own == "en" {
        add(
          .severalTargets, other.use.place, term(other.use).text,
          "“\(target.text)” here, “\(headTerm.text)” in \(named(head.use.place))")
      }
    }
  }

  /// The term to use in the first other language: the preferred, or the first usable.
  private func target(of place: Int, besides own: String) -> Int? {
    let terms = concepts[place].terms
    func isOther(_ index: Int) -> Bool { ConceptKeys.group(of: terms[index].language) != own }
    return terms.indices.first { terms[$0].status == .preferred && isOther($0) }
      ?? terms.indices.first { terms[$0].isUsable && isOther($0) }
  }

  private func term(_ use: Use) -> Term { concepts[use.place].terms[use.term] }

  /// A concept as messages call it.
  private func named(_ place: Int) -> String {
    if place < lines.count, let line = lines[place] { return "line \(line)" }
    return concepts[place].id
  }

  private mutating func add(_ rule: LintRule, _ place: Int, _ term: String, _ message: String) {
    complaints.append(Complaint(rule: rule, place: place, term: term, message: message))
  }
}
