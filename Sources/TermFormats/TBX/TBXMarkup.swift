internal import Terminology
internal import TextIO

/// The markup of a TBX document as it grows.
struct TBXMarkup {
  let dialect: TBXDialect
  var bytes: [UInt8] = []

  init(_ dialect: TBXDialect) { self.dialect = dialect }

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
    _ depth: Int, _ element: String, _ module: String, _ type: String, target: String? = nil,
    text: String?
  ) {
    guard let text else { return }
    var attributes = dialect.style == .dca ? " type=\"\(type)\"" : ""
    if let target {
      var escaped: [UInt8] = []
      escaped.append(escaping: target)
      attributes += " target=\"\(String(decoding: escaped, as: UTF8.self))\""
    }
    let name = dialect.style == .dca ? element : "\(module):\(type)"
    self.element(depth, name, attributes, text: text)
  }

  // MARK: The document

  mutating func begin(_ document: TBXDocument) {
    line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    if dialect == .version2 {
      line(0, "<martif type=\"\(dialect.name)\" xml:lang=\"en\">")
      line(0, "<martifHeader>")
    } else {
      var modules = ""
      if dialect.style == .dct {
        for module in dialect.modules {
          modules += " xmlns:\(module)=\"http://www.tbxinfo.net/ns/\(module)\""
        }
      }
      line(
        0,
        "<tbx type=\"\(dialect.name)\" style=\"\(dialect.style.rawValue)\" xml:lang=\"en\" "
          + "xmlns=\"urn:iso:std:iso:30042:ed-2\"\(modules)>")
      line(0, "<tbxHeader>")
    }
    appendFileDescription(document)
    line(0, dialect == .version2 ? "</martifHeader>" : "</tbxHeader>")
    line(0, "<text>")
  }

  private mutating func appendFileDescription(_ document: TBXDocument) {
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
  }

  mutating func end() {
    line(0, "</text>")
    line(0, dialect == .version2 ? "</martif>" : "</tbx>")
  }

  mutating func append(_ entry: TBXDocument.ConceptEntry) {
    let names = dialect.elements
    line(2, "<\(names.entry) id=\"\(entry.id)\">")
    category(3, "descrip", "min", "subjectField", text: entry.concept.subject)
    for definition in entry.concept.definitions { append(3, definition) }
    appendAnnotations(3, of: entry.concept)
    for section in entry.sections {
      line(3, "<\(names.language) xml:lang=\"\(section.language)\">")
      for definition in section.definitions { append(4, definition) }
      for term in section.terms { append(term) }
      line(3, "</\(names.language)>")
    }
    line(2, "</\(names.entry)>")
  }

  private mutating func append(_ section: TBXDocument.TermSection) {
    let term = section.term
    line(4, "<\(dialect.elements.term)>")
    element(5, "term", text: term.text)
    category(
      5, "termNote", "min", "partOfSpeech",
      text: term.partOfSpeech.map(TBXPicklists.partOfSpeech))
    category(
      5, "termNote", "min", "administrativeStatus",
      text: term.status.map { TBXPicklists.published($0) })
    category(5, "termNote", "basic", "termType", text: term.kind?.rawValue)
    category(5, "termNote", "basic", "grammaticalGender", text: term.gender?.rawValue)
    category(5, "termNote", "basic", "termLocation", text: term.location)
    category(5, "termNote", "basic", "geographicalUsage", text: term.region)
    for context in section.contexts { append(context) }
    appendAnnotations(5, of: term)
    if term.status == .forbidden { element(5, "note", text: TBXPicklists.forbiddenNote) }
    if term.status == .proposed { element(5, "note", text: TBXPicklists.proposedNote) }
    line(4, "</\(dialect.elements.term)>")
  }

  // MARK: Parts

  private mutating func append(_ depth: Int, _ definition: Concept.Definition) {
    if definition.source != nil { line(depth, "<descripGrp>") }
    let inner = definition.source == nil ? depth : depth + 1
    category(inner, "descrip", "basic", "definition", text: definition.text)
    category(inner, "admin", "basic", "source", text: definition.source)
    if definition.source != nil { line(depth, "</descripGrp>") }
  }

  private mutating func append(_ context: TBXDocument.Context) {
    line(5, "<descripGrp>")
    bytes.append(contentsOf: repeatElement(0x20, count: 12))
    let isDCA = dialect.style == .dca
    bytes.append(isDCA ? "<descrip type=\"context\">" : "<basic:context>")
    bytes.append(escaping: context.before)
    // Version 2 has other types of highlighted text, and DCT none.
    if isDCA && dialect != .version2 && !context.term.isEmpty {
      bytes.append(element: "hi", " type=\"entailedTerm\"", text: context.term)
    } else {
      bytes.append(escaping: context.term)
    }
    bytes.append(escaping: context.after)
    bytes.append(isDCA ? "</descrip>\n" : "</basic:context>\n")
    category(6, "admin", "basic", "source", text: context.place)
    line(5, "</descripGrp>")
  }

  private mutating func appendAnnotations(_ depth: Int, of item: some Annotated) {
    category(depth, "admin", "basic", "source", text: item.source)
    for customer in item.customers {
      category(depth, "admin", "min", "customerSubset", text: customer)
    }
    for project in item.projects {
      category(depth, "admin", "basic", "projectSubset", text: project)
    }
    for transaction in item.history { append(depth, transaction) }
    for note in item.notes { element(depth, "note", text: note) }
    for reference in item.references { append(depth, reference) }
  }

  private mutating func append(_ depth: Int, _ reference: Reference) {
    let target = reference.target.isEmpty ? nil : reference.target
    let text = reference.text
    switch reference.kind {
    case .concept: category(depth, "ref", "basic", "crossReference", target: target, text: text)
    case .external:
      category(depth, "xref", "min", "externalCrossReference", target: target, text: text)
    case .image: category(depth, "xref", "basic", "xGraphic", target: target, text: text)
    }
  }

  private mutating func append(_ depth: Int, _ transaction: Transaction) {
    line(depth, "<transacGrp>")
    let published = TBXPicklists.published(transaction.kind)
    category(depth + 1, "transac", "basic", "transactionType", text: published)
    category(
      depth + 1, "transacNote", "basic", "responsibility", text: transaction.responsibility)
    if let date = transaction.date { element(depth + 1, "date", text: date) }
    if published != transaction.kind.rawValue {
      element(
        depth + 1, "note", text: TBXPicklists.transactionNote + transaction.kind.rawValue)
    }
    if let note = transaction.note { element(depth + 1, "note", text: note) }
    line(depth, "</transacGrp>")
  }
}
