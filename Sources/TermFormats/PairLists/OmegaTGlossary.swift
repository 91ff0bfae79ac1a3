internal import Tables
internal import Terminology
internal import TextIO

/// OmegaT's glossary: source, target and comment, separated by tabs, a pair in each
/// line. Quotes are ordinary characters; a line that begins with `#` is a comment.
enum OmegaTGlossary {
  /// The lines for concepts in two languages: each source term with each target term.
  static func bytes(
    of termbase: Termbase, _ languages: ListLanguages, report: inout LossReport
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    report.written = 0
    for concept in termbase.concepts {
      let note = concept.notes.first ?? ""
      let targets = concept.terms.filter { languages.isTarget($0) }
      for source in concept.terms where languages.isSource(source) {
        if source.text.hasPrefix("#") {
          report.add("terms that would begin a comment, left out", source.text)
          continue
        }
        for target in targets {
          bytes.append("\(source.text)\t\(target.text)")
          if !note.isEmpty { bytes.append("\t\(note)") }
          bytes.append("\n")
          report.written += 1
        }
      }
    }
    return bytes
  }

  /// A concept for each line with a source and a target. Of the two columns, the one
  /// with more Chinese is Chinese.
  static func parse(_ text: TextFile) throws(InputError) -> Termbase {
    var rows: [[String]] = []
    for line in text.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if line.first == 0x23 { continue }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        TermText.tidied(String(decoding: $0, as: UTF8.self))
      }
      if cells.count > 1 && !cells[0].isEmpty && !cells[1].isEmpty { rows.append(cells) }
    }
    let han = (0...1).map { column in rows.count { TermText.containsHan($0[column]) } }
    var languages: (Language?, Language?)
    if han[0] > han[1] { languages = (.chinese, .english) }
    if han[0] < han[1] { languages = (.english, .chinese) }
    let concepts = rows.enumerated().map { index, cells in
      let note = cells.count > 2 && !cells[2].isEmpty ? cells[2] : nil
      return Concept(
        id: "c\(index + 1)", note: note,
        terms: [
          Term(cells[0], language: languages.0 ?? TermText.language(of: cells[0])),
          Term(cells[1], language: languages.1 ?? TermText.language(of: cells[1])),
        ])
    }
    return Termbase(concepts: concepts)
  }
}
