internal import Bitext
internal import Checking
internal import Foundation
internal import GlossaryBuilding
internal import GlossaryFormats
internal import TermFormats
internal import TermStore
internal import Terminology
internal import TextIO
internal import Workflows

/// Long work on a bitext of a store.
struct ProjectWork: Sendable {
  let project: ReviewProject
  let document: StoredDocument
  let author: String

  /// Does work here, and gives what is to be done to keep what it came to.
  func run(_ kind: Job.Kind) throws -> JobBoard.Finish { keeping(try result(of: kind)) }

  /// Does work. Nothing is written.
  func result(of kind: Job.Kind) throws -> WorkResult {
    switch kind {
    case .glossary: try glossary()
    case .check: try check()
    case .align: try align()
    case .links: try link()
    }
  }

  /// Keeps what work came to: all of it, or nothing.
  func keeping(_ result: WorkResult) -> JobBoard.Finish {
    let (store, document, author) = (store, document, author)
    return {
      switch result {
      case .glossary(let json):
        let text = TextFile(name: document.name, text: json)
        let termbase = try TermListReader.read(text, format: .json)
        return try store.take(termbase, name: document.name, author: author).lines
      case .check(let found):
        let added = try store.take(found, of: document.id, author: author)
        return ["\(found.count) findings, \(added) of them new"]
      case .align(let beads, let text):
        let changed = try store.realign(document.id, to: beads, of: text, author: author)
        let fixed = text.fixed.count
        return ["\(beads.count) segments, \(fixed) of them set by hand; \(changed) places changed"]
      case .links(let found):
        let count = try store.take(found.map { ($0.segment, $0.links) }, author: author)
        return ["words of \(count) segments linked"]
      }
    }
  }

  private var store: TermStore { project.store }

  private func segments() throws -> [StoredSegment] {
    try store.segments(of: document.id, limit: .max).segments
  }

  /// Proposes the terms of the bitext.
  private func glossary() throws -> WorkResult {
    let isChinese = Language(rawValue: document.sourceLanguage).isChinese
    let direction = Direction(source: isChinese ? .chinese : .english)
    let pairs = try segments().filter { !$0.isObsolete && $0.isTranslatable }.map {
      Sides(source: $0.source, target: $0.target, direction)
    }
    // Who knows that 风力发电机组 is a term does not take 台风力 for one.
    let known = try store.termbase(.decided).termbase
    let built = try GlossaryBuild.run(
      pairs: pairs, name: document.name, known: known, resources: project.resources)
    return .glossary(String(decoding: GlossaryFormat.json.bytes(of: built.glossary), as: UTF8.self))
  }

  /// Checks the bitext against the terms that are decided on.
  private func check() throws -> WorkResult {
    let bitext = try MendedText(store: store, document: document, resources: project.resources)
      .bitext()
    var terms = TermLists()
    let decided = try store.termbase(.decided).termbase
    let hasPair = decided.concepts.contains { concept in
      concept.terms.contains(where: \.language.isChinese)
        && concept.terms.contains(where: \.language.isEnglish)
    }
    if hasPair { terms.append(decided, name: "the store") }
    let check = try BitextCheck.run(on: bitext, against: terms, resources: project.resources)
    return .check(
      zip(check.report.findings, check.review.fingerprints).map { finding, print in
        Self.kept(finding, print, bitext.units)
      })
  }

  /// Aligns the sentences anew around the beads that a person set.
  private func align() throws -> WorkResult {
    let text = try store.beadText(of: document.id)
    return .align(
      try BeadSentences.aligned(
        text, source: document.sourceLanguage, target: document.targetLanguage, project.resources),
      of: text)
  }

  /// Links the words of the bitext.
  private func link() throws -> WorkResult {
    let found = try LinkedText.links(of: try segments(), in: document, project.resources)
    return .links(found.map { WorkResult.Linked(segment: $0.segment, links: $0.links) })
  }

  private static func kept(
    _ finding: Finding, _ print: Fingerprint, _ units: [TranslationUnit]
  ) -> NewFinding {
    let unit = units.indices.contains(finding.segment) ? units[finding.segment] : TranslationUnit()
    var kept = NewFinding(
      fingerprint: print.description, rule: finding.rule.name,
      severity: finding.severity.rawValue,
      confidence: finding.confidence.isFinite ? finding.confidence : 0,
      segment: finding.segment, source: unit.source.text, target: unit.target.text,
      message: finding.message, cause: finding.cause)
    kept.sourceSpan = finding.sourceSpan
    kept.targetSpan = finding.targetSpan
    kept.suggestion = finding.suggestion
    kept.fix = finding.fix.map { .init(target: $0.target, text: $0.text) }
    return kept
  }
}
