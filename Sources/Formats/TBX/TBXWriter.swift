public import Terminology

/// Writes termbases as TBX 3 (ISO 30042:2019), dialect TBX-Basic.
public enum TBXWriter {
  /// The termbase in TBX. Identifiers that XML does not accept, or that come twice,
  /// are replaced. TBX has no status for forbidden terms: they become deprecated,
  /// with a note.
  ///
  /// - Complexity: linear in the size of the result.
  public static func bytes(of termbase: Termbase, style: TBXStyle = .dca) -> [UInt8] {
    TBXDocument(termbase).bytes(style: style)
  }
}

extension TBXDocument {
  /// The document as XML in UTF-8.
  func bytes(style: TBXStyle) -> [UInt8] {
    var markup = TBXMarkup(style: style)
    markup.begin(self)
    if !concepts.isEmpty {
      markup.line(1, "<body>")
      for concept in concepts { markup.append(concept) }
      markup.line(1, "</body>")
    }
    markup.end()
    return markup.bytes
  }
}

/// The markup of a TBX document as it grows.
private struct TBXMarkup {
  let style: TBXStyle
  var bytes: [UInt8] = []

  init(style: TBXStyle) { self.style = style }

  mutating func line(_ depth: Int, _ markup: String) {
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
    bytes.append(markup)
    bytes.append(0x0A)
  }

  mutating func element(_ depth: Int, _ name: String, _ attributes: String = "", text: String) {
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
    bytes.append(element: name, attributes, text: text)
    bytes.append(0x0A)
  }

  /// A data category, in either style. `module` is `min` or `basic`.
  mutating func category(
    _ depth: Int, _ element: String, _ module: String, _ type: String, text: String
  ) {
    switch style {
    case .dca: self.element(depth, element, " type=\"\(type)\"", text: text)
    case .dct: self.element(depth, "\(module):\(type)", text: text)
    }
  }

  mutating func begin(_ document: TBXDocument) {
    line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    let modules =
      style == .dct
      ? " xmlns:min=\"http://www.tbxinfo.net/ns/min\" xmlns:basic=\"http://www.tbxinfo.net/ns/basic\""
      : ""
    line(
      0,
      "<tbx type=\"TBX-Basic\" style=\"\(style.rawValue)\" xml:lang=\"en\" "
        + "xmlns=\"urn:iso:std:iso:30042:ed-2\"\(modules)>")
    line(0, "<tbxHeader>")
    line(1, "<fileDesc>")
    if let title = document.title {
      line(2, "<titleStmt>")
      element(3, "title", text: title)
      line(2, "</titleStmt>")
    }
    line(2, "<sourceDesc>")
    for source in document.sources { element(3, "p", text: source) }
    line(2, "</sourceDesc>")
    line(1, "</fileDesc>")
    line(0, "</tbxHeader>")
    line(0, "<text>")
  }

  mutating func end() {
    line(0, "</text>")
    line(0, "</tbx>")
  }

  mutating func append(_ concept: TBXDocument.ConceptEntry) {
    line(2, "<conceptEntry id=\"\(concept.id)\">")
    if let subject = concept.subject {
      category(3, "descrip", "min", "subjectField", text: subject)
    }
    if let definition = concept.definition {
      category(3, "descrip", "basic", "definition", text: definition)
    }
    for note in concept.notes { element(3, "note", text: note) }
    for section in concept.sections {
      line(3, "<langSec xml:lang=\"\(section.language)\">")
      for term in section.terms { append(term) }
      line(3, "</langSec>")
    }
    line(2, "</conceptEntry>")
  }

  private mutating func append(_ term: TBXDocument.TermSection) {
    line(4, "<termSec>")
    element(5, "term", text: term.text)
    if let part = term.partOfSpeech {
      category(
        5, "termNote", "min", "partOfSpeech", text: TBXPicklists.partOfSpeech(part))
    }
    if let status = term.status {
      category(
        5, "termNote", "min", "administrativeStatus", text: TBXPicklists.published(status))
    }
    if let kind = term.kind {
      category(5, "termNote", "basic", "termType", text: kind.rawValue)
    }
    for context in term.contexts { append(context) }
    if let source = term.source { category(5, "admin", "basic", "source", text: source) }
    if let note = term.note { element(5, "note", text: note) }
    if term.status == .forbidden { element(5, "note", text: TBXPicklists.forbiddenNote) }
    line(4, "</termSec>")
  }

  private mutating func append(_ context: TBXDocument.Context) {
    line(5, "<descripGrp>")
    bytes.append(contentsOf: repeatElement(0x20, count: 12))
    bytes.append(style == .dca ? "<descrip type=\"context\">" : "<basic:context>")
    bytes.append(escaping: context.before)
    if style == .dca && !context.term.isEmpty {
      bytes.append(element: "hi", " type=\"entailedTerm\"", text: context.term)
    } else {
      bytes.append(escaping: context.term)
    }
    bytes.append(escaping: context.after)
    bytes.append(style == .dca ? "</descrip>\n" : "</basic:context>\n")
    if let place = context.place { category(6, "admin", "basic", "source", text: place) }
    line(5, "</descripGrp>")
  }
}
