internal import GlossaryBuilding
internal import TermAlignment
internal import TermFormats
internal import TextIO

/// Writes a glossary as one web page that needs nothing from elsewhere.
///
/// The page's security policy forbids every connection; its only script filters
/// the table. Without scripts, everything can still be read and printed.
enum HTMLGlossary {
  static func bytes(of glossary: Glossary) -> [UInt8] {
    var bytes: [UInt8] = []
    appendHead(glossary, to: &bytes)
    bytes.append("<main>\n")
    bytes.append("<h1>Glossary</h1>\n")
    let languages = LanguageAttributes(glossary.provenance)
    appendAttention(glossary, languages, to: &bytes)
    appendTable(glossary.entries, languages, to: &bytes)
    appendProvenance(glossary.provenance, to: &bytes)
    bytes.append("</main>\n<script>\n\(TermPageAssets.script)</script>\n</body>\n</html>\n")
    return bytes
  }

  /// The `lang` attributes of both sides, as markup.
  private struct LanguageAttributes {
    let source: String
    let target: String

    init(_ provenance: Glossary.Provenance) {
      source = " lang=\"\(LanguageTag.wellFormed(provenance.sourceLanguage))\""
      target = " lang=\"\(LanguageTag.wellFormed(provenance.targetLanguage))\""
    }
  }

  private static func appendHead(_ glossary: Glossary, to bytes: inout [UInt8]) {
    bytes.append("\(HTMLPage.head)<title>Glossary")
    if let first = glossary.provenance.files.first {
      bytes.append(": ")
      bytes.append(escaping: first)
      if glossary.provenance.files.count > 1 { bytes.append(", …") }
    }
    bytes.append("</title>\n<style>\n\(TermPageAssets.style)</style>\n</head>\n<body>\n")
  }

  private static func appendAttention(
    _ glossary: Glossary, _ languages: LanguageAttributes, to bytes: inout [UInt8]
  ) {
    let (contested, uncertain) = (glossary.contested, glossary.uncertain)
    if contested.isEmpty && uncertain.isEmpty { return }
    bytes.append("<section aria-labelledby=\"first\">\n<h2 id=\"first\">Look at first</h2>\n")
    appendList(contested, languages, to: &bytes)
    if !uncertain.isEmpty {
      bytes.append("<details><summary>Pairs that are not certain: \(uncertain.count)</summary>\n")
      appendList(uncertain, languages, to: &bytes)
      bytes.append("</details>\n")
    }
    bytes.append("</section>\n")
  }

  private static func appendList(
    _ entries: [GlossaryEntry], _ languages: LanguageAttributes, to bytes: inout [UInt8]
  ) {
    if entries.isEmpty { return }
    bytes.append("<ul>\n")
    for entry in entries {
      bytes.append("<li><a href=\"#entry-")
      bytes.append(escaping: entry.id)
      bytes.append("\">")
      bytes.append(element: "b", languages.source, text: entry.source)
      bytes.append(" = ")
      bytes.append(element: "span", languages.target, text: entry.target)
      bytes.append("</a>: ")
      bytes.append(escaping: entry.attention.map(\.message).joined(separator: "; "))
      bytes.append("</li>\n")
    }
    bytes.append("</ul>\n")
  }

  private static func appendTable(
    _ entries: [GlossaryEntry], _ languages: LanguageAttributes, to bytes: inout [UInt8]
  ) {
    bytes.append(
      """
      <section aria-labelledby="all">
      <h2 id="all">All terms</h2>
      <p id="finder" hidden><label for="filter">Show only rows with</label>
      <input id="filter" type="search" autocomplete="off" aria-controls="terms">
      <output id="count" for="filter" aria-live="polite"></output></p>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="all">
      <table id="terms">
      <thead><tr><th scope="col">Source</th><th scope="col">Target</th>\
      <th scope="col">Frequency</th><th scope="col">First place</th>\
      <th scope="col">Evidence</th><th scope="col">Confidence</th>\
      <th scope="col">Contexts</th></tr></thead>
      <tbody>

      """)
    for entry in entries { append(entry, languages, to: &bytes) }
    bytes.append("</tbody>\n</table>\n</div>\n</section>\n")
  }

  private static func append(
    _ entry: GlossaryEntry, _ languages: LanguageAttributes, to bytes: inout [UInt8]
  ) {
    bytes.append("<tr id=\"entry-")
    bytes.append(escaping: entry.id)
    bytes.append("\"\(entry.attention.isEmpty ? "" : " class=\"attention\"")>")
    bytes.append("<th scope=\"row\"\(languages.source)>")
    append(entry.sources, to: &bytes)
    bytes.append("</th><td\(languages.target)>")
    append(entry.targets, to: &bytes)
    bytes.append("</td><td class=\"number\">")
    bytes.append(decimal: entry.frequency)
    bytes.append("</td>")
    bytes.append(element: "td", text: entry.first.text)
    bytes.append(element: "td", text: entry.evidence.names.joined(separator: ", "))
    bytes.append(element: "td", " class=\"number\"", text: entry.confidenceText(places: 2))
    bytes.append("<td\(languages.source)>")
    for context in entry.contexts {
      bytes.append("<p>")
      bytes.append(escaping: context.before)
      bytes.append(element: "mark", text: context.term)
      bytes.append(escaping: context.after)
      bytes.append(" ")
      bytes.append(element: "small", " lang=\"en\"", text: context.place.text)
      if let counterpart = context.counterpart {
        bytes.append("<br><span\(languages.target)>")
        bytes.append(escaping: counterpart.before)
        if !counterpart.term.isEmpty { bytes.append(element: "mark", text: counterpart.term) }
        bytes.append(escaping: counterpart.after)
        bytes.append("</span>")
      }
      bytes.append("</p>")
    }
    bytes.append("</td></tr>\n")
  }

  private static func append(_ forms: [GlossaryEntry.Form], to bytes: inout [UInt8]) {
    for (index, form) in forms.enumerated() {
      if index > 0 { bytes.append("<br>") }
      bytes.append(element: index == 0 ? "b" : "span", text: form.text)
      if forms.count > 1 {
        bytes.append(element: "small", text: " ×\(form.count)")
      }
    }
  }

  private static func appendProvenance(
    _ provenance: Glossary.Provenance, to bytes: inout [UInt8]
  ) {
    bytes.append("<section aria-labelledby=\"made\">\n<h2 id=\"made\">Made from</h2>\n<ul>\n")
    for file in provenance.files {
      bytes.append(element: "li", text: file)
      bytes.append("\n")
    }
    if let dictionary = provenance.dictionary {
      bytes.append(element: "li", text: "dictionary: \(dictionary)")
      bytes.append("\n")
    }
    bytes.append(
      element: "li", text: "duiyi \(provenance.toolVersion), ICU \(provenance.icuVersion)")
    bytes.append("\n</ul>\n</section>\n")
  }
}
