import Foundation
import Terminology
import TestSupport
import Testing

@testable import Tables
@testable import TermFormats
@testable import TextIO

@Suite struct TermbaseWriterTests {
  @Test(arguments: TermbaseFormat.allCases.filter { $0.isWritten && $0.isRead })
  func `what a format can hold comes back`(format: TermbaseFormat) throws {
    let scratch = try Scratch()
    var random = SeededGenerator(31)
    for number in 0..<60 {
      let termbase = FullTermbase.make(using: &random)
      let path = scratch.path("t\(number).\(format.rawValue)")
      let sink = try OutputSink(path: path)
      let report: LossReport
      let expected: Termbase
      do {
        report = try TermbaseWriter.write(termbase, as: format, to: sink)
        expected = try Self.held(termbase, by: format)
      } catch let error as OutputError {
        // A list of pairs may have no pair left.
        #expect(format.hasDirection, "\(error)")
        continue
      }
      try sink.commit()
      let found = try TermListReader.read(path, format: format)
      let (have, want) = (Self.lines(found), Self.lines(expected))
      if have != want {
        let written = String(
          decoding: try scratch.read("t\(number).\(format.rawValue)"), as: UTF8.self)
        let difference = have.difference(from: want).map { "\($0)" }.joined(separator: "\n")
        Issue.record("\(difference)\n\(written)")
        return
      }
      #expect(format.fields.count == TermbaseField.allCases.count || !report.isEmpty)
    }
  }

  /// What should come back, grouped by language.
  private static func held(_ termbase: Termbase, by format: TermbaseFormat) throws -> Termbase {
    var reduction = TermbaseReduction(to: format)
    var held = termbase
    if format == .omegat { reduction.removeUnwanted(from: &held) }
    held = reduction.reduce(held)
    guard format.hasDirection else { return held }
    let languages = try ListLanguages(of: held, source: nil, target: nil, path: "t")
    reduction.keep(languages, of: &held)
    for index in held.concepts.indices {
      // A line that begins so is a comment.
      held.concepts[index].terms.removeAll { languages.isSource($0) && $0.text.hasPrefix("#") }
    }
    held.concepts.removeAll { concept in !concept.terms.contains { languages.isSource($0) } }
    return format == .omegat ? pairs(held, languages) : held
  }

  /// A concept for each pair, with what script tells of languages.
  private static func pairs(_ termbase: Termbase, _ languages: ListLanguages) -> Termbase {
    var concepts: [Concept] = []
    for concept in termbase.concepts {
      for source in concept.terms where languages.isSource(source) {
        for target in concept.terms where languages.isTarget(target) {
          concepts.append(
            Concept(id: "c\(concepts.count + 1)", note: concept.note, terms: [source, target]))
        }
      }
    }
    let sides = [0, 1].map { side in
      concepts.count { TermText.containsHan($0.terms[side].text) }
    }
    for index in concepts.indices {
      for side in 0...1 {
        let text = concepts[index].terms[side].text
        let isChinese =
          sides[0] == sides[1] ? TermText.containsHan(text) : sides[side] > sides[1 - side]
        concepts[index].terms[side].language = isChinese ? .chinese : .english
      }
    }
    return Termbase(concepts: concepts)
  }

  private static func lines(_ termbase: Termbase) -> [Substring] {
    var termbase = termbase
    for index in termbase.concepts.indices {
      let terms = termbase.concepts[index].terms
      termbase.concepts[index].terms =
        terms.filter(\.language.isChinese) + terms.filter { !$0.language.isChinese }
    }
    return String(decoding: JSONTermbase.bytes(of: termbase), as: UTF8.self)
      .split(separator: "\n")
  }
}

/// Termbases with everything that a model can hold, in texts that trouble formats.
enum FullTermbase {
  static func make(using random: inout SeededGenerator) -> Termbase {
    var termbase = Termbase(title: text(using: &random))
    let count = Int.random(in: 1...4, using: &random)
    for number in 1...count {
      var concept = Concept(id: "c\(number)")
      concept.subject = maybe(using: &random)
      concept.definition = maybe(using: &random)
      if let words = maybe(using: &random) {
        concept.definitions.append(
          Concept.Definition(words, language: .english, source: maybe(using: &random)))
      }
      annotate(&concept, concepts: count, using: &random)
      for language in ["zh-Hans", "en"] {
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let term = term(language, concepts: count, using: &random)
          if !concept.terms.contains(where: { $0.text == term.text }) { concept.terms.append(term) }
        }
      }
      termbase.concepts.append(concept)
    }
    return termbase
  }

  private static func term(
    _ language: String, concepts: Int, using random: inout SeededGenerator
  ) -> Term {
    var term = Term(text(using: &random), language: Language(rawValue: language))
    term.status = one(of: Term.Status.allCases, using: &random)
    term.kind = one(of: Term.Kind.allCases, using: &random)
    term.partOfSpeech = one(of: ["noun", "verb", "adjective", "adverb", "other"], using: &random)
    term.gender = one(of: Term.Gender.allCases, using: &random)
    term.location = one(of: ["menuItem", "toolTip"], using: &random)
    term.region = maybe(using: &random)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      term.contexts.append(Term.Context(text(using: &random), source: maybe(using: &random)))
    }
    annotate(&term, concepts: concepts, using: &random)
    term.references.removeAll { $0.kind == .image }
    return term
  }

  private static func annotate(
    _ item: inout some Annotated, concepts: Int, using random: inout SeededGenerator
  ) {
    for _ in 0..<Int.random(in: 0...2, using: &random) { item.notes.append(text(using: &random)) }
    item.source = maybe(using: &random)
    if let customer = maybe(using: &random) { item.customers = [customer, "第二"] }
    if let project = maybe(using: &random) { item.projects = [project] }
    if Bool.random(using: &random) {
      item.references = [
        Reference(
          .concept, target: "c\(Int.random(in: 1...concepts, using: &random))",
          text: text(using: &random)),
        Reference(.external, target: "https://example.org/?a=1&b=2", text: text(using: &random)),
        Reference(.image, target: "https://example.org/a.png", text: text(using: &random)),
      ]
    }
    if Bool.random(using: &random) {
      item.history = Transaction.Kind.allCases.map {
        Transaction(
          $0, date: one(of: ["2026-05-31", "2026-05-31T09:30:00Z"], using: &random),
          responsibility: maybe(using: &random), note: maybe(using: &random))
      }
    }
    if let value = maybe(using: &random) { item.fields = ["reliability": value, "状态": "x"] }
  }

  private static func one<Value>(
    of values: [Value], using random: inout SeededGenerator
  ) -> Value? {
    Bool.random(using: &random) ? values.randomElement(using: &random) : nil
  }

  static func maybe(using random: inout SeededGenerator) -> String? {
    Bool.random(using: &random) ? text(using: &random) : nil
  }

  static func text(using random: inout SeededGenerator) -> String {
    let pieces = [
      "积压", "a", "<", "&", "\"", "'", "=", "-", ">", "]]>", "x y", "é", "𠮷", "&amp;", "<hi>", "|",
      "||", ";", "；", "/", " / ", "\\", ",", "#", "@", "`", "*", "_", "[", "]", "!", "~", "$", "\n",
      "\t", "  ", "<br>", ":", "：",
    ]
    let text = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? "a"
    }.joined()
    return TermText.tidied(text).isEmpty ? "a" : text
  }
}
