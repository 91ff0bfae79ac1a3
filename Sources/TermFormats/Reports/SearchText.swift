internal import Tables
public import Terminology
internal import TextIO

/// What a search found, as a line of text or of JSON.
public enum SearchText {
  /// Score, way, the term found, and the concept's terms, separated by tabs.
  public static func line(of hit: SearchHit, in termbase: Termbase) -> String {
    let concept = termbase.concepts[hit.place]
    var bytes: [UInt8] = []
    bytes.append(hit.score, places: 2)
    let chinese = concept.terms.filter { $0.language.isChinese }
    let others = concept.terms.filter { !$0.language.isChinese }
    let sides = [chinese, others].map { terms in
      terms.map { term in
        TermText.tidied(term.text) + (mark(of: term.status).map { " (\($0))" } ?? "")
      }.joined(separator: ", ")
    }
    let cells = [
      String(decoding: bytes, as: UTF8.self), hit.way.rawValue,
      TermText.tidied(concept.terms[hit.term].text), sides[0], sides[1], concept.id,
    ]
    return cells.map(TerminalText.visible).joined(separator: "\t") + "\n"
  }

  /// The status, where a translator must know it.
  private static func mark(of status: Term.Status?) -> String? {
    switch status {
    case nil, .admitted?: nil
    case let status?: status.rawValue
    }
  }

  /// One JSON object in a line.
  public static func json(of hit: SearchHit, query: String, in termbase: Termbase) -> [UInt8] {
    var json = JSONLine()
    json.beginObject()
    json.member("query", query)
    json.key("score")
    json.double(hit.score, places: 3)
    json.member("way", hit.way.rawValue)
    json.member("term", termbase.concepts[hit.place].terms[hit.term].text)
    json.key("concept")
    JSONTermbase.append(termbase.concepts[hit.place], to: &json)
    json.endObject()
    json.finish()
    return json.bytes
  }
}
