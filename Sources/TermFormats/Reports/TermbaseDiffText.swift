internal import Tables
public import Terminology
internal import TextIO

/// What changed in a termbase, as text for people or JSON for programs.
public enum TermbaseDiffText {
  /// Lines for a person: `+` what came, `-` what went, `~` what changed.
  ///
  /// - Parameter hasColor: colours lines by terminal codes.
  public static func text(of diff: TermbaseDiff, hasColor: Bool) -> String {
    var lines: [String] = []
    func add(_ color: String, _ line: String) {
      let line = TerminalText.visible(line)
      lines.append(hasColor ? "\u{1B}[\(color)m\(line)\u{1B}[0m" : line)
    }
    if !diff.titles.isEmpty {
      add("33", "~ title: " + diff.titles.map { $0 ?? "none" }.joined(separator: " → "))
    }
    for concept in diff.removed { add("31", "- " + line(concept)) }
    for concept in diff.added { add("32", "+ " + line(concept)) }
    for change in diff.changed {
      add("33", "~ " + "\(change.new.id)  \(change.new.title)")
      for item in change.changes {
        let color = item.kind == .added ? "32" : item.kind == .removed ? "31" : "0"
        add(color, "    " + line(item))
      }
    }
    if diff.isEmpty {
      lines.append("no difference")
    } else {
      lines.append(
        "\(diff.added.count) added, \(diff.removed.count) removed, \(diff.changed.count) changed")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ concept: Concept) -> String {
    let terms = Dictionary(grouping: concept.terms) { $0.language.primary }
    let sides = terms.sorted { $0.key == "zh" && $1.key != "zh" || $0.key > $1.key }
    let texts = sides.map { $0.value.map(\.text).joined(separator: ", ") }
    return "\(concept.id)  " + texts.joined(separator: " | ")
  }

  private static func line(_ change: ConceptChange) -> String {
    let sign =
      switch change.kind {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      case .reordered: "↕"
      }
    var line = sign + " "
    if let language = change.language { line += "\(language) " }
    if let term = change.term { line += "\(term): " }
    if change.field != "term" { line += "\(change.field) " }
    switch (change.old, change.new) {
    case (let old?, let new?): line += "\(short(old)) → \(short(new))"
    case (let text?, nil), (nil, let text?): line += short(text)
    case (nil, nil): break
    }
    return line
  }

  private static func short(_ text: String) -> String {
    let line = TermText.tidied(text)
    return line.count > 120 ? line.prefix(119) + "…" : line
  }

  /// One JSON document: `added`, `removed`, and `changed` with each difference.
  public static func json(of diff: TermbaseDiff) -> [UInt8] {
    var json = JSONLine(indented: true)
    json.beginObject()
    if diff.titles.count == 2 {
      json.key("title")
      json.beginObject()
      for (name, title) in zip(["old", "new"], diff.titles) { json.member(name, title) }
      json.endObject()
    }
    for (name, concepts) in [("added", diff.added), ("removed", diff.removed)] {
      json.key(name)
      json.beginArray()
      for concept in concepts { JSONTermbase.append(concept, to: &json) }
      json.endArray()
    }
    json.key("changed")
    json.beginArray()
    for change in diff.changed {
      json.beginObject()
      json.member("id", change.new.id)
      json.member("oldId", change.old.id)
      json.member("title", change.new.title)
      json.key("changes")
      json.beginArray()
      for item in change.changes {
        json.beginObject()
        json.member("kind", item.kind.rawValue)
        json.member("field", item.field)
        json.member("term", item.term)
        json.member("language", item.language?.rawValue)
        json.member("old", item.old)
        json.member("new", item.new)
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.finish()
    return json.bytes
  }
}
