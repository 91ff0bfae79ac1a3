internal import Tables
internal import Terminology
internal import TextIO

/// Collects concepts while the XML of MultiTerm (`mtf`) goes by.
///
/// Fields have names that each termbase chooses. Those that headers of tables are known by are
/// understood; others are kept as fields by their names.
struct MultiTermCollector {
  private enum Element: String {
    case mtf, conceptGrp, concept, system, languageGrp, language, termGrp, term
    case transacGrp, transac, date, descripGrp, descrip
  }

  private struct Frame {
    var element: Element?
    var type: String
    var textStart: Int
    /// What the first in a group of fields is.
    var field: Field?
  }

  /// What a field is, for the fields within it.
  private enum Field { case definition, context, other(String) }

  private static let longestText = 1 << 20

  private(set) var termbase = Termbase()
  private let name: String
  /// The namespace of the root; a name of another is another name.
  private var namespace: UnsafeRawPointer?
  private var elements = XMLElementNames<Element>()
  private var frames: [Frame] = []
  private var text: [UInt8] = []
  private var names = XMLNames()
  private var passedOver = PassedOver()
  private var concept: Concept?
  private var language: Language?
  private var term: Term?
  private var transaction: Transaction?

  init(name: String) { self.name = name }

  /// What a person should know of what was read.
  var remarks: [String] { passedOver.messages }

  /// Takes the next event.
  mutating func take(_ event: XMLPushParser.Event) throws(InputError) {
    switch event {
    case .start(let element): open(element)
    case .text(let utf8):
      guard let frame = frames.last else { return }
      if text.count - frame.textStart + utf8.count > Self.longestText {
        throw InputError(
          file: name, message: "a text in <\(frame.element?.rawValue ?? "xref")> is over 1 MB")
      }
      text.append(contentsOf: utf8)
    case .end: close()
    }
  }

  private mutating func open(_ start: XMLElementStart) {
    if frames.isEmpty { namespace = start.namespaceID }
    let element =
      start.namespaceID == namespace ? elements.element(of: start.namePointer) : nil
    frames.append(Frame(element: element, type: start.type ?? "", textStart: text.count))
    switch element {
    case .conceptGrp: concept = Concept(id: "")
    case .languageGrp: language = nil
    case .language: language = Self.language(start)
    case .termGrp: term = Term("", language: language ?? .english)
    case .transacGrp: transaction = Transaction(.modification)
    default: break
    }
  }

  /// The language by its tag or, where there is none, by its name.
  private static func language(_ start: XMLElementStart) -> Language? {
    for tag in [start["lang"], start["locale"]].compactMap({ $0 }) {
      let language = Language(rawValue: LanguageTag.cased(Language(rawValue: tag).rawValue))
      if language.isWellFormed { return language }
    }
    return (start["type"] ?? start["name"]).flatMap(LanguageName.language)
  }

  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    // What is marked within a text belongs to it.
    if frame.element == nil, frames.last?.element.map(Self.holdsText) == true { return }
    let content = TermText.tidied(String(decoding: text[frame.textStart...], as: UTF8.self))
    text.removeSubrange(frame.textStart...)
    switch frame.element {
    case .conceptGrp: closeConcept()
    case .languageGrp: language = nil
    case .termGrp: closeTerm()
    case .concept: concept?.id = content
    case .term: closeText(content)
    case .transacGrp:
      if let transaction { annotate { $0.history.append(transaction) } }
      transaction = nil
    case .transac:
      transaction?.kind = TBXPicklists.transaction(frame.type) ?? .modification
      if !content.isEmpty { transaction?.responsibility = content }
    case .date: transaction?.date = content.isEmpty ? nil : content
    case .descrip: describe(frame.type, content)
    case .system: keep(content, as: frame.type.isEmpty ? "system" : frame.type)
    case nil: keep(content, as: frame.type)
    case .mtf, .language, .descripGrp: break
    }
  }

  private static func holdsText(_ element: Element) -> Bool {
    element == .descrip || element == .term || element == .transac
  }

  private mutating func closeText(_ content: String) {
    if term?.text.isEmpty == true {
      term?.text = content
    } else if !content.isEmpty {
      passedOver.add("terms out of their place are passed over", content)
    }
  }

  private mutating func closeTerm() {
    guard var closed = term.take() else { return }
    if closed.text.isEmpty || concept == nil {
      passedOver.add(
        "groups without a term, or outside of any concept, are passed over", closed.text)
      return
    }
    if language == nil { closed.language = TermText.language(of: closed.text) }
    concept?.terms.append(closed)
  }

  private mutating func closeConcept() {
    guard var closed = concept.take() else { return }
    if closed.terms.isEmpty {
      passedOver.add("concepts without a term are passed over", closed.id)
      return
    }
    closed.id = names.free(closed.id)
    termbase.concepts.append(closed)
  }

  private mutating func annotate(_ change: (inout any Annotated) -> Void) {
    OpenEntry.annotate(&term, else: &concept, change)
  }

  private mutating func keep(_ text: String, as name: String) {
    if text.isEmpty || name.isEmpty { return }
    annotate { $0.fields[name] = $0.fields[name].map { "\($0); \(text)" } ?? text }
  }

  // MARK: Fields

  /// Takes a field: of the term, of the language or of the concept, whichever is open.
  private mutating func describe(_ type: String, _ text: String) {
    if text.isEmpty { return }
    let outer = frames.dropLast().last { $0.element == .descripGrp }?.field
    let attribute = TermAttribute(folded: TableColumn.folded(type))
    var field = Field.other(type)
    defer {
      if let place = frames.indices.last, frames[place].element == .descripGrp,
        frames[place].field == nil
      {
        frames[place].field = field
      }
    }
    if let outer {
      applyWithin(outer, attribute, type, text)
      return
    }
    switch attribute {
    case .definition?:
      concept?.definitions.append(Concept.Definition(text, language: language))
      field = .definition
    case .context? where term != nil:
      term?.contexts.append(Term.Context(text))
      field = .context
    case .note?: annotate { $0.notes.append(text) }
    case .source?: annotate { $0.source = $0.source.map { "\($0); \(text)" } ?? text }
    case .customer?: annotate { $0.customers.append(text) }
    case .project?: annotate { $0.projects.append(text) }
    case let attribute? where term != nil: apply(attribute, type, text)
    default:
      if TableColumn(header: type) == .subject, term == nil, concept?.subject == nil {
        concept?.subject = text
      } else {
        keep(text, as: type)
      }
    }
  }

  /// Takes what is said of a term, unless it was said before.
  private mutating func apply(_ attribute: TermAttribute, _ type: String, _ text: String) {
    guard var changed = term else { return }
    if attribute.isSaid(of: changed) {
      keep(text, as: type)
      return
    }
    attribute.set([text], of: &changed)
    if attribute == .forbidden && TermFlag(text) == nil { changed.fields[type] = text }
    term = changed
  }

  /// A field within another: the source of a definition or of a context, or something else.
  private mutating func applyWithin(
    _ outer: Field, _ attribute: TermAttribute?, _ type: String, _ text: String
  ) {
    switch (outer, attribute) {
    case (.definition, .source?):
      guard let last = concept?.definitions.indices.last else { return }
      concept?.definitions[last].source = text
    case (.context, .source?):
      guard let last = term?.contexts.indices.last else { return }
      term?.contexts[last].source = text
    case (.definition, _): keep(text, as: "definition \(type)")
    case (.context, _): keep(text, as: "context \(type)")
    case (.other(let name), _): keep(text, as: "\(name) \(type)")
    }
  }
}
