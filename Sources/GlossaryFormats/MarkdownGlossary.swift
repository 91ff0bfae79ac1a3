internal import GlossaryBuilding
internal import TermAlignment
internal import TextIO

/// Writes a glossary as a page of Markdown: what to look at first, the table, and
/// what it was made from.
enum MarkdownGlossary {
  /// Cells wider than this are not padded, so that one long context does not
  /// stretch every row.
  private static let widestPadding = 28

  static func bytes(of glossary: Glossary) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append("# Glossary\n\n")
    appendAttention(glossary.contested, "Look at first", to: &bytes)
    appendTable(glossary, to: &bytes)
    appendAttention(glossary.uncertain, "Pairs that are not certain", to: &bytes)
    appendProvenance(glossary.provenance, to: &bytes)
    return bytes
  }

  private static func appendAttention(
    _ entries: [GlossaryEntry], _ title: String, to bytes: inout [UInt8]
  ) {
    if entries.isEmpty { return }
    bytes.append("## \(title)\n\n")
    for entry in entries {
      let remarks = entry.attention.map { escaped($0.message) }.joined(separator: "; ")
      bytes.append("- **\(escaped(entry.source))** = \(escaped(entry.target)): \(remarks)\n")
    }
    bytes.append("\n")
  }

  private static func appendTable(_ glossary: Glossary, to bytes: inout [UInt8]) {
    bytes.append("## All terms\n\n")
    if glossary.entries.isEmpty {
      bytes.append("No term was found.\n\n")
      return
    }
    let provenance = glossary.provenance
    let head = [
      "Source (\(escaped(provenance.sourceLanguage)))",
      "Target (\(escaped(provenance.targetLanguage)))", "Frequency", "First place", "Evidence",
      "Confidence", "Context",
    ]
    let rows = glossary.entries.map(cells)
    var widths = head.map { min(DisplayWidth.columns(of: $0), widestPadding) }
    for row in rows {
      for (column, cell) in row.enumerated() {
        let width = DisplayWidth.columns(of: cell)
        if width <= widestPadding { widths[column] = max(widths[column], width) }
      }
    }
    widths[widths.count - 1] = 0
    append(head, widths: widths, to: &bytes)
    let rule = widths.enumerated().map { column, width in
      let dashes = String(repeating: "-", count: max(width - 1, 3))
      return column == 2 || column == 5 ? dashes + ":" : dashes + "-"
    }
    append(rule, widths: widths, to: &bytes)
    for row in rows { append(row, widths: widths, to: &bytes) }
    bytes.append("\n")
  }

  private static func cells(of entry: GlossaryEntry) -> [String] {
    [
      entry.sources.map { escaped($0.text) }.joined(separator: "; "),
      entry.targets.map { escaped($0.text) }.joined(separator: "; "),
      String(entry.frequency),
      escaped(entry.first.text),
      entry.evidence.names.joined(separator: ", "),
      entry.confidenceText(places: 2),
      entry.contexts.first.map(context) ?? "",
    ]
  }

  private static func context(_ context: GlossaryEntry.Context) -> String {
    let text = marked(context.before, context.term, context.after)
    guard let other = context.counterpart else { return text }
    return "\(text)<br>\(marked(other.before, other.term, other.after))"
  }

  private static func marked(_ before: String, _ term: String, _ after: String) -> String {
    escaped(before) + (term.isEmpty ? "" : "**\(escaped(term))**") + escaped(after)
  }

  private static func append(_ row: [String], widths: [Int], to bytes: inout [UInt8]) {
    bytes.append("|")
    for (cell, width) in zip(row, widths) {
      bytes.append(" ")
      bytes.append(cell)
      let missing = max(0, width - DisplayWidth.columns(of: cell))
      bytes.append(contentsOf: repeatElement(0x20, count: missing))
      bytes.append(" |")
    }
    bytes.append("\n")
  }

  private static func appendProvenance(
    _ provenance: Glossary.Provenance, to bytes: inout [UInt8]
  ) {
    bytes.append("## Made from\n\n")
    for file in provenance.files { bytes.append("- \(escaped(file))\n") }
    if let dictionary = provenance.dictionary {
      bytes.append("- dictionary: \(escaped(dictionary))\n")
    }
    bytes.append(
      "- duiyi \(escaped(provenance.toolVersion)), ICU \(escaped(provenance.icuVersion))\n")
  }

  /// The text as Markdown shows it literally, in one line.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "#":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\n", "\r", "\t": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
