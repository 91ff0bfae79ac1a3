internal import Terminology
internal import TextIO

/// The rows of a glossary for a machine translation service, within its limits.
///
/// Terms that should not be used never get in. Each source term has one translation:
/// the preferred one, then one without a status, then an admitted one, and of equals
/// the first. What is left out is reported.
struct EngineList {
  private struct Row {
    var source: String
    var target: String
    /// How good the translation is, then how good the source term is; less is better.
    var rank: (Int, Int)
  }

  let engine: Engine
  var report: LossReport

  init(_ engine: Engine, report: LossReport) {
    self.engine = engine
    self.report = report
  }

  /// The file for concepts in two languages.
  mutating func pairs(
    _ termbase: Termbase, _ languages: ListLanguages, path: String
  ) throws(OutputError) -> [UInt8] {
    var rows: [Row] = []
    for concept in termbase.concepts {
      let sources = concept.terms.filter { languages.isSource($0) }
      let targets = Self.ranked(concept.terms.filter { languages.isTarget($0) })
      guard let best = targets.first else { continue }
      if !sources.isEmpty {
        for other in targets.dropFirst() {
          report.add(
            "further translations of a term", "\(sources[0].text) = \(other.text), not \(best.text)"
          )
        }
      }
      for source in sources where fits(source.text) && fits(best.text) {
        rows.append(
          Row(source: source.text, target: best.text, rank: (Self.rank(best), Self.rank(source))))
      }
    }
    rows = withoutDuplicates(rows)
    var bytes: [UInt8] = []
    if case .headedPairs = engine.layout {
      append([engine.code(languages.source), engine.code(languages.target)], to: &bytes)
    }
    for row in rows { append([row.source, row.target], to: &bytes) }
    return try checked(bytes, rows: rows.count, path: path)
  }

  /// The file of equivalent terms in all languages.
  mutating func sets(_ termbase: Termbase, path: String) throws(OutputError) -> [UInt8] {
    var codes: [String] = []
    for term in termbase.concepts.lazy.flatMap(\.terms) {
      let code = engine.code(term.language)
      if !codes.contains(code) { codes.append(code) }
    }
    var bytes: [UInt8] = []
    append(codes + ["pos", "description"], to: &bytes)
    var seen: Set<[String]> = []
    var count = 0
    for concept in termbase.concepts {
      let texts = codes.map { code in best(of: concept, code) }
      let first = concept.terms.first
      guard texts.count(where: { !$0.isEmpty }) > 1 else {
        report.add(TermbaseField.oneSided.rawValue, first?.text ?? concept.id)
        continue
      }
      guard seen.insert(texts).inserted else { continue }
      append(
        texts + [first?.partOfSpeech ?? "", concept.definition ?? ""], to: &bytes)
      count += 1
    }
    return try checked(bytes, rows: count, path: path)
  }

  private mutating func best(of concept: Concept, _ code: String) -> String {
    let engine = engine
    let terms = Self.ranked(
      concept.terms.filter { engine.code($0.language) == code }
    ).filter { fits($0.text) }
    for other in terms.dropFirst() {
      report.add(TermbaseField.alternatives.rawValue, "\(other.text), not \(terms[0].text)")
    }
    return terms.first?.text ?? ""
  }

  // MARK: What gets in

  private static func rank(_ term: Term) -> Int {
    switch term.status {
    case .preferred: 0
    case nil: 1
    case .proposed: 3
    default: 2
    }
  }

  /// The terms, the best first; of equals the first.
  private static func ranked(_ terms: [Term]) -> [Term] {
    terms.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }.map(\.element)
  }

  private mutating func fits(_ text: String) -> Bool {
    if text.utf8.count > engine.longestText {
      report.add("texts over \(engine.longestText) bytes, left out", text)
      return false
    }
    // C1 controls and line separators, which services refuse; others are gone already.
    let isRefused = text.unicodeScalars.contains { scalar in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
        || scalar.value == 0x2029
    }
    if isRefused { report.add("texts with control characters, left out", text) }
    return !isRefused
  }

  private mutating func withoutDuplicates(_ rows: [Row]) -> [Row] {
    var places: [String: Int] = [:]
    var kept: [Row] = []
    for row in rows {
      guard let place = places[row.source] else {
        places[row.source] = kept.count
        kept.append(row)
        continue
      }
      if kept[place].target == row.target { continue }
      var (winner, loser) = (kept[place], row)
      if row.rank < winner.rank { swap(&winner, &loser) }
      kept[place] = winner
      report.add(
        "second translations of the same source, left out",
        "\(loser.source) = \(loser.target), not \(winner.target)")
    }
    return kept
  }

  // MARK: The file

  private func append(_ row: [String], to bytes: inout [UInt8]) {
    var separator = DelimitedRowWriter.Separator.comma
    if case .pairs(let wanted) = engine.layout { separator = wanted }
    DelimitedRowWriter(separator: separator, guardsFormulas: false).append(row: row, to: &bytes)
  }

  private mutating func checked(
    _ bytes: [UInt8], rows: Int, path: String
  ) throws(OutputError) -> [UInt8] {
    if rows == 0 {
      throw OutputError.failed(
        path: path,
        message: "no term is left to write for \(engine.name); "
          + (report.lossLines.dropFirst().first.map { "left out:\($0.dropFirst())" } ?? "none fits")
      )
    }
    if bytes.count > engine.largestFile {
      throw OutputError.failed(
        path: path,
        message: "the list would have \(bytes.count) bytes, and \(engine.name) takes "
          + "\(engine.largestFile); split it, for example by subject")
    }
    report.written = rows
    return bytes
  }
}
