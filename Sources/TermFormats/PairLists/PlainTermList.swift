internal import Tables
internal import Terminology
internal import TextIO

/// A list with a concept in each line.
enum PlainTermList {
  static func parse(_ text: TextFile) -> Termbase {
    var concepts: [Concept] = []
    for line in text.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let columns = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      if TermText.tidied(columns[0]).hasPrefix("#") { continue }
      let terms = columns.prefix(2).flatMap { column in
        TermText.alternatives(in: column) { $0 == "|" || $0 == "｜" }.map {
          Term($0, language: TermText.language(of: $0))
        }
      }
      if terms.isEmpty { continue }
      let note = columns.count > 2 ? TermText.tidied(columns[2]) : ""
      concepts.append(
        Concept(id: "c\(concepts.count + 1)", note: note.isEmpty ? nil : note, terms: terms))
    }
    return Termbase(concepts: concepts)
  }
}
