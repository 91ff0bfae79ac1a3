import TestSupport
import Testing

@testable import Terminology

@Suite struct MergeTests {
  private func merge(_ concepts: [Concept]...) throws -> TermbaseMerge {
    try TermbaseMerge(
      concepts.enumerated().map {
        TermbaseMerge.Source(Termbase(concepts: $0.element), name: "file\($0.offset + 1)")
      })
  }

  private func concept(_ id: String, _ chinese: [String], _ english: [String]) -> Concept {
    SampleTerms.concept(id, chinese, english)
  }

  @Test(arguments: [
    ("資本支出", "Capital Expenditures"), ("资本支出", "capital-expenditure"),
    ("资本 支出", "ｃapital　expenditure"), ("资本支出", "capitalexpenditure"),
  ])
  func `a pair that is written otherwise is the same pair`(chinese: String, english: String)
    throws
  {
    let merged = try merge(
      [concept("a", ["资本支出"], ["capital expenditure"])],
      [concept("b", [chinese], [english, "capex"])])
    #expect(merged.termbase.concepts.count == 1)
    #expect(merged.termbase.concepts[0].id == "a")
    #expect(merged.termbase.concepts[0].terms.contains { $0.text == "capex" })
  }

  @Test func `one shared term joins nothing`() throws {
    let merged = try merge(
      [concept("a", ["银行"], ["bank"])], [concept("b", ["河岸"], ["bank"])])
    #expect(merged.termbase.concepts.map(\.id) == ["a", "b"])
    #expect(merged.conflicts.map(\.kind) == [.rivalTargets])
    #expect(merged.conflicts[0].about == "bank")
  }

  @Test func `what is said in Taiwan does not contradict what is said in China`() throws {
    func fever(_ text: String, _ tag: String) -> Concept {
      Concept(
        id: tag,
        terms: [
          Term(text, language: Language(rawValue: tag)), Term("fever", language: .english),
        ])
    }
    #expect(try merge([fever("发热", "zh-CN")], [fever("發燒", "zh-TW")]).conflicts.isEmpty)
    #expect(try merge([fever("发热", "zh-CN")], [fever("发烧", "zh")]).conflicts.count == 1)
  }

  @Test func `homonyms of one file are not told again`() throws {
    let homonyms = [concept("a", ["银行"], ["bank"]), concept("b", ["河岸"], ["bank"])]
    #expect(try merge(homonyms, homonyms).conflicts.isEmpty)
  }

  @Test func `an identifier and a term are enough`() throws {
    let merged = try merge(
      [concept("capex", ["资本支出"], ["capex"])],
      [concept("capex", ["资本支出"], ["capital outlay"])])
    #expect(merged.termbase.concepts.count == 1)
    #expect(merged.termbase.concepts[0].terms.map(\.text) == ["资本支出", "capex", "capital outlay"])
  }

  @Test func `identifiers that readers made up join nothing and clash silently`() throws {
    let merged = try merge(
      [concept("c1", ["账"], ["account"])], [concept("c1", ["账"], ["book"])])
    #expect(merged.termbase.concepts.map(\.id) == ["c1", "c2"])
    #expect(merged.conflicts.map(\.kind) == [.rivalTargets])
    #expect(merged.renumberedConcepts == 1)
  }

  @Test func `shared pairs join concepts transitively, and the bridge is told`() throws {
    let merged = try merge(
      [concept("a", ["支出"], ["spending"]), concept("b", ["开支"], ["outlay"])],
      [concept("x", ["支出", "开支"], ["spending", "outlay"])])
    #expect(merged.termbase.concepts.map(\.id) == ["a"])
    #expect(merged.conflicts.map(\.kind) == [.bridge])
    #expect(merged.conflicts[0].sides.map(\.concept) == ["a", "b", "x"])
  }

  @Test func `a term without its other language joins the only concept that has it`() throws {
    let merged = try merge(
      [concept("a", ["护城河"], ["moat"])], [concept("x", [], ["moats"])])
    #expect(merged.termbase.concepts.map(\.id) == ["a"])
    let apart = try merge(
      [concept("a", ["银行"], ["bank"]), concept("b", ["河岸"], ["bank"])],
      [concept("x", [], ["bank"])])
    #expect(apart.termbase.concepts.map(\.id) == ["a", "b", "x"])
    #expect(apart.conflicts.map(\.kind) == [.ambiguous])
  }

  @Test func `two preferred terms of a concept are told, and the first stays`() throws {
    let merged = try merge(
      [concept("a", ["资本支出"], ["+capex", "capital expenditure"])],
      [concept("b", ["资本支出"], ["+capital outlay", "capital expenditure"])])
    let terms = merged.termbase.concepts[0].terms
    #expect(terms.first { $0.text == "capex" }?.status == .preferred)
    #expect(terms.first { $0.text == "capital outlay" }?.status == .admitted)
    let conflict = try #require(merged.conflicts.first)
    #expect(conflict.kind == .twoPreferred)
    #expect(conflict.sides.map(\.value) == ["capex", "capital outlay"])
    #expect(conflict.sides.map(\.file) == ["file1", "file2"])
  }

  @Test func `preferred here and forbidden there is told`() throws {
    let merged = try merge(
      [concept("a", ["资本支出"], ["+capex"])], [concept("b", ["资本支出"], ["!capex"])])
    #expect(merged.conflicts.map(\.kind) == [.status])
    #expect(merged.termbase.concepts[0].terms[1].status == .preferred)
    let apart = try merge(
      [concept("a", ["资本支出"], ["+capex"])], [concept("b", ["资本开支"], ["!capex"])])
    #expect(apart.conflicts.map(\.kind) == [.statusElsewhere])
  }

  @Test func `every value that cannot be kept is told with both sides`() throws {
    var first = concept("a", ["云"], ["cloud"])
    first.subject = "IT"
    first.definition = "Computers of others."
    first.terms[0].partOfSpeech = "noun"
    first.fields = ["owner": "Li"]
    var second = concept("b", ["云"], ["cloud"])
    second.subject = "weather"
    second.definition = "Water in the air."
    second.terms[0].partOfSpeech = "properNoun"
    second.fields = ["owner": "Wang", "level": "2"]
    let merged = try merge([first], [second])
    let told = Set(merged.conflicts.map { $0.about + ": " + $0.sides[1].value })
    #expect(
      told == [
        "subject: weather", "definition: Water in the air.", "云: part of speech: properNoun",
        "owner: Wang",
      ])
    let result = merged.termbase.concepts[0]
    #expect(result.definitions.map(\.text) == ["Computers of others.", "Water in the air."])
    #expect(result.fields == ["owner": "Li", "level": "2"])
  }

  @Test func `contexts, notes and history are united without repetition`() throws {
    var first = concept("a", ["云"], ["cloud"])
    first.terms[0].contexts = ["云在天上。"]
    first.notes = ["one"]
    first.history = [
      Transaction(.origination, date: "2024-01-01"), Transaction(.approval, date: "2026-01-01"),
    ]
    var second = concept("b", ["云"], ["cloud"])
    second.terms[0].contexts = [Term.Context(" 云在天上。", source: "p. 1"), "云很贵。"]
    second.notes = ["one ", "two"]
    second.history = [
      Transaction(.origination, date: "2024-01-01"),
      Transaction(.modification, date: "2025-01-01"),
    ]
    let result = try merge([first], [second]).termbase.concepts[0]
    #expect(result.terms[0].contexts.map(\.text) == ["云在天上。", "云很贵。"])
    #expect(result.terms[0].contexts[0].source == "p. 1")
    #expect(result.notes == ["one", "two"])
    #expect(result.history.map(\.date) == ["2024-01-01", "2025-01-01", "2026-01-01"])
  }

  @Test func `an identifier of two concepts is told, and references follow`() throws {
    var referring = concept("q", ["水"], ["water"])
    referring.references = [Reference(.concept, target: "k")]
    let merged = try merge(
      [concept("k", ["火"], ["fire"])], [concept("k", ["土"], ["earth"]), referring])
    #expect(merged.termbase.concepts.map(\.id) == ["k", "k-2", "q"])
    #expect(merged.conflicts.map(\.kind) == [.identifier])
    #expect(merged.termbase.concepts[2].references.map(\.target) == ["k-2"])
  }

  @Test(arguments: 0..<200)
  func `a termbase merged with itself is itself`(seed: Int) throws {
    var generator = SeededGenerator(UInt64(seed))
    let termbase = SampleTerms.random(&generator)
    let source = TermbaseMerge.Source(termbase, name: "t")
    let merged = try TermbaseMerge([source, source, source])
    #expect(merged.termbase == termbase)
    #expect(merged.conflicts.isEmpty)
  }

  @Test(arguments: 0..<100)
  func `merging what has nothing in common is associative`(seed: Int) throws {
    var generator = SeededGenerator(UInt64(seed))
    let parts = ["x", "y", "z"].map {
      TermbaseMerge.Source(SampleTerms.random(&generator, prefix: $0), name: $0)
    }
    func merged(_ sources: [TermbaseMerge.Source]) throws -> TermbaseMerge.Source {
      TermbaseMerge.Source(try TermbaseMerge(sources).termbase, name: "m")
    }
    let left = try merged([merged([parts[0], parts[1]]), parts[2]]).termbase
    let right = try merged([parts[0], merged([parts[1], parts[2]])]).termbase
    #expect(left == right)
    #expect(left == (try merged(parts).termbase))
    #expect(left.concepts == parts.flatMap(\.termbase.concepts))
  }

  @Test(arguments: 0..<200)
  func `whatever is not in the result is in a conflict`(seed: Int) throws {
    var generator = SeededGenerator(UInt64(seed))
    let sources = ["p", "q", "r"].map {
      TermbaseMerge.Source(SampleTerms.random(&generator), name: $0)
    }
    let merged = try TermbaseMerge(sources)
    let told = Set(merged.conflicts.flatMap { $0.sides.map { $0.file + " " + $0.value } })
    let result = merged.termbase.concepts
    let byIdentifier = Dictionary(result.map { ($0.id, $0) }) { first, _ in first }
    #expect(byIdentifier.count == result.count)
    for (file, source) in sources.enumerated() {
      for (place, concept) in source.termbase.concepts.enumerated() {
        let kept = try #require(byIdentifier[merged.identifiers[file][place]])
        func isKept(_ isIn: Bool, _ value: String?) -> Bool {
          guard let value else { return true }
          return isIn || told.contains(source.name + " " + value)
        }
        #expect(isKept(kept.subject == concept.subject, concept.subject))
        #expect(
          kept.definitions.contains { $0.text == concept.definition } || concept.definition == nil)
        for term in concept.terms {
          #expect(kept.terms.contains { $0.text == term.text })
          let isSame = kept.terms.contains { $0.text == term.text && $0.status == term.status }
          let isDemoted = told.contains(source.name + " " + term.text)
          #expect(isDemoted || isKept(isSame, term.status?.rawValue))
          #expect(
            Set(term.notes).isSubset(
              of: kept.terms.filter { $0.text == term.text }.flatMap(\.notes)))
        }
      }
    }
  }
}
