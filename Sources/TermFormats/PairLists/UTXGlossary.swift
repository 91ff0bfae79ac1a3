internal import Tables
internal import Terminology
internal import TextIO

/// Universal Terminology eXchange 1.20: a table with tabs, whose header lines begin with
/// `#`. Rows of one concept have the same concept ID.
///
/// The term status is that of the target: `approved` is preferred, `provisional`
/// admitted, `non-standard` deprecated, `obsolete` superseded.
enum UTXGlossary {
  private static let columns = [
    "src", "tgt", "src:pos", "tgt:pos", "src:status", "term status", "concept ID", "src:comment",
    "tgt:comment",
  ]

  /// The table for concepts in two languages: each source term with each target term.
  static func bytes(
    of termbase: Termbase, _ languages: ListLanguages, report: inout LossReport
  ) -> [UInt8] {
    // The specification wants no byte order mark.
    var bytes: [UInt8] = []
    bytes.append("#UTX 1.20; \(languages.source)/\(languages.target);\r\n")
    bytes.append("#\(columns.joined(separator: "\t"))\r\n")
    report.written = 0
    for concept in termbase.concepts {
      let targets = concept.terms.filter { languages.isTarget($0) }
      for source in concept.terms where languages.isSource(source) {
        if source.text.hasPrefix("#") {
          report.add("terms that would begin a comment, left out", source.text)
          continue
        }
        for target in targets {
          let cells = [
            source.text, target.text, source.partOfSpeech ?? "-", target.partOfSpeech ?? "-",
            source.status.map(word) ?? "", target.status.map(word) ?? "", concept.id,
            source.notes.first ?? "", target.notes.first ?? "",
          ]
          bytes.append(cells.joined(separator: "\t"))
          bytes.append("\r\n")
          report.written += 1
        }
      }
    }
    return bytes
  }

  private static func word(_ status: Term.Status) -> String {
    switch status {
    case .preferred: "approved"
    case .admitted, .proposed: "provisional"
    case .deprecated: "non-standard"
    case .superseded: "obsolete"
    case .forbidden: "forbidden"
    }
  }

  private static func status(_ word: String) -> Term.Status? {
    switch word.lowercased() {
    case "provisional": .admitted
    case "non-standard", "nonstandard": .deprecated
    case "rejected": .forbidden
    default: TermStatusWord.status(word)
    }
  }

  // MARK: Reading

  /// A concept for each concept ID, and for each row without one.
  static func parse(_ text: TextFile) throws(InputError) -> Termbase {
    var languages: (Language, Language)?
    var names: [String] = []
    var concepts: [Concept] = []
    var places: [String: Int] = [:]
    for line in text.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      var cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        TermText.tidied(String(decoding: $0, as: UTF8.self))
      }
      if cells[0].hasPrefix("#") {
        cells[0].removeFirst()
        let found = pair(cells[0])
        if languages == nil { languages = found }
        if cells.count > 1 { names = cells.map { $0.lowercased() } }
        continue
      }
      guard let row = Row(cells, names), let languages else { continue }
      let terms = row.terms(languages)
      if let id = row["concept id"], let place = places[id] {
        for term in terms where !concepts[place].terms.contains(term) {
          concepts[place].terms.append(term)
        }
        continue
      }
      if let id = row["concept id"] { places[id] = concepts.count }
      concepts.append(Concept(id: row["concept id"] ?? "", terms: terms))
    }
    if languages == nil {
      throw InputError(
        file: text.name, line: 1, message: "this is not UTX",
        hint: "its first line should be like #UTX 1.20; en/zh-Hans;")
    }
    var unique = XMLNames()
    for index in concepts.indices { concepts[index].id = unique.free(concepts[index].id) }
    return Termbase(concepts: concepts)
  }

  /// The languages that a header line such as `UTX 1.20; en/ja; 2026-05-31` names.
  private static func pair(_ header: String) -> (Language, Language)? {
    guard header.lowercased().hasPrefix("utx") else { return nil }
    for part in header.split(separator: ";").dropFirst().map({ TermText.tidied(String($0)) }) {
      let tags = part.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let isPair = tags.count == 2 && tags.allSatisfy { LanguageTag.wellFormed($0) == $0 }
      if isPair { return (Language(rawValue: tags[0]), Language(rawValue: tags[1])) }
    }
    return nil
  }

  /// A row with its cells by column.
  private struct Row {
    private let cells: [String: String]
    private let source: String
    private let target: String

    init?(_ values: [String], _ names: [String]) {
      let names = names.isEmpty ? ["src", "tgt", "src:pos"] : names
      cells = Dictionary(zip(names, values)) { first, _ in first }
      guard let source = cells["src"], let target = cells["tgt"], !source.isEmpty,
        !target.isEmpty
      else { return nil }
      (self.source, self.target) = (source, target)
    }

    subscript(name: String) -> String? {
      cells[name].flatMap { $0.isEmpty || $0 == "-" && name.hasSuffix("pos") ? nil : $0 }
    }

    func terms(_ languages: (Language, Language)) -> [Term] {
      [
        Term(
          source, language: languages.0, status: self["src:status"].flatMap(UTXGlossary.status),
          partOfSpeech: self["src:pos"], note: self["src:comment"]),
        Term(
          target, language: languages.1, status: self["term status"].flatMap(UTXGlossary.status),
          partOfSpeech: self["tgt:pos"], note: self["tgt:comment"]),
      ]
    }
  }
}
