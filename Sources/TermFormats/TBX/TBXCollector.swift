internal import Terminology
internal import TextIO

/// Collects concepts while a TBX document goes by.
struct TBXCollector {
  /// The elements that mean something by their names.
  enum Element: String {
    case tbx, martif
    case conceptEntry, termEntry
    case langSec, langSet
    case termSec, tig, ntig
    case transacGrp, descripGrp, adminGrp, termGrp, termNoteGrp
    case term, title, titleStmt, note, date, descrip, termNote, admin, transac, ref, xref, p
    case hi, foreign, ph, ec, sc, bpt, ept, it

    /// Whether it is markup inside a text: what it encloses belongs to the text around it.
    var isInline: Bool {
      switch self {
      case .hi, .foreign, .ph, .ec, .sc, .bpt, .ept, .it: true
      default: false
      }
    }

    /// Whether it holds elements and no text.
    var isContainer: Bool {
      switch self {
      case .tbx, .martif, .conceptEntry, .termEntry, .langSec, .langSet, .termSec, .tig, .ntig,
        .transacGrp, .descripGrp, .adminGrp, .termGrp, .termNoteGrp:
        true
      default: false
      }
    }

    /// Whether it says something together with what stands beside what is in it.
    var isGroup: Bool {
      switch self {
      case .transacGrp, .descripGrp, .adminGrp, .termGrp, .termNoteGrp: true
      default: false
      }
    }
  }

  /// An open element.
  private struct Frame {
    var element: Element?
    var isGroup: Bool
    /// The data category that it is, in either style, or empty.
    var category: String
    var target: String?
    /// Where its text begins in the text of all open elements.
    var textStart: Int
  }

  private enum Described { case nothing, context, definition }

  private static let longestText = 1 << 20

  private let name: String
  private var elements = XMLElementNames<Element>()
  private var frames: [Frame] = []
  /// The text of the open elements, that of the outermost first.
  private var text: [UInt8] = []
  private var termbase = Termbase()
  private var names = XMLNames()
  private var concept: Concept?
  private var language: Language?
  /// Languages that were met, by their tags.
  private var languages: [(tag: String, language: Language)] = []
  private var term: Term?
  /// Languages that no element named are told by the script.
  private var hasLanguage = false
  /// The open transaction, and whether its kind is known.
  private var transaction: Transaction?
  /// What the open group of a description describes.
  private var described: Described = .nothing

  init(name: String) {
    self.name = name
  }

  /// Takes the next event.
  mutating func take(_ event: XMLPushParser.Event) throws(InputError) {
    switch event {
    case .start(let element): try open(element)
    case .text(let utf8):
      guard let frame = frames.last, frame.element?.isContainer != true else { return }
      if text.count - frame.textStart + utf8.count > TBXCollector.longestText {
        throw InputError(
          file: name,
          message: "a text in <\(frame.element?.rawValue ?? frame.category)> is over 1 MB")
      }
      text.append(contentsOf: utf8)
    case .end: close()
    }
  }

  /// The termbase, once the document is complete.
  func finish(_ parser: XMLPushParser) throws(InputError) -> Termbase {
    try parser.finish()
    if termbase.concepts.isEmpty {
      throw InputError(
        file: name, message: "no term found", hint: TermbaseFormat.tbx.lookedFor)
    }
    return termbase
  }

  // MARK: Elements

  private mutating func open(_ start: XMLElementStart) throws(InputError) {
    let element = elements.element(of: start.namePointer)
    if frames.isEmpty && element != .tbx && element != .martif {
      throw InputError(
        file: name, message: "this is not TBX: it begins with <\(start.name)>",
        hint: "expected <tbx> (version 3) or <martif> (version 2)")
    }
    let isModule = start.isInNamespace(beginning: "http://www.tbxinfo.net/ns/")
    frames.append(
      Frame(
        element: element, isGroup: element?.isGroup ?? start.name.hasSuffix("Grp"),
        category: isModule ? start.name : start.type ?? "", target: start.target,
        textStart: text.count))
    switch element {
    case .conceptEntry, .termEntry:
      concept = Concept(id: start.id ?? "")
      language = nil
    case .langSec, .langSet: language = start.language.flatMap { $0.isEmpty ? nil : known($0) }
    case .termSec, .tig, .ntig:
      term = Term("", language: language ?? .english)
      hasLanguage = language != nil
    case .transacGrp: transaction = Transaction(.modification)
    case .descripGrp: described = .nothing
    default: break
    }
  }

  /// The language of a tag.
  private mutating func known(_ tag: String) -> Language {
    if let known = languages.first(where: { $0.tag == tag }) { return known.language }
    let language = Language(rawValue: tag)
    if languages.count < 16 { languages.append((tag, language)) }
    return language
  }

  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    if frame.element?.isInline == true, !frames.isEmpty { return }
    switch frame.element {
    case .conceptEntry, .termEntry: closeConcept()
    case .langSec, .langSet: language = nil
    case .termSec, .tig, .ntig: closeTerm()
    case .transacGrp:
      if let transaction { annotate { $0.history.append(transaction) } }
      transaction = nil
    default:
      apply(frame, TermText.tidied(String(decoding: text[frame.textStart...], as: UTF8.self)))
    }
    text.removeSubrange(frame.textStart...)
  }

  private mutating func closeConcept() {
    guard var closed = concept.take(), !closed.terms.isEmpty else { return }
    closed.id = names.unique(closed.id)
    termbase.concepts.append(closed)
  }

  private mutating func closeTerm() {
    guard var closed = term.take(), !closed.text.isEmpty else { return }
    if !hasLanguage { closed.language = TermText.language(of: closed.text) }
    concept?.terms.append(closed)
  }

  /// Changes the open term or, where none is open, the concept.
  private mutating func annotate(_ change: (inout any Annotated) -> Void) {
    if let term {
      var item: any Annotated = term
      change(&item)
      self.term = item as? Term
    } else if let concept {
      var item: any Annotated = concept
      change(&item)
      self.concept = item as? Concept
    }
  }

  // MARK: Texts

  private mutating func apply(_ frame: Frame, _ text: String) {
    let parent = frames.last
    if !frame.category.isEmpty, let kind = TBXCollector.references[frame.category] {
      // The identifier stands in the text where an older file has no target.
      let target = frame.target ?? (kind == .concept ? "" : text)
      annotate { $0.references.append(Reference(kind, target: target, text: text)) }
      return
    }
    if text.isEmpty { return }
    switch frame.element {
    case .term:
      switch parent?.element {
      case .termSec, .tig, .ntig, .termGrp: term?.text = text
      default: break
      }
    case .title:
      if parent?.element == .titleStmt && termbase.title == nil { termbase.title = text }
    case .note: applyNote(text, in: parent)
    case .date: transaction?.date = text
    default:
      if !applyDescription(frame.category, text, in: parent)
        && !applyTermNote(frame.category, text)
      {
        applyOther(frame, text, in: parent)
      }
    }
  }

  private static let references: [String: Reference.Kind] = [
    "crossReference": .concept, "externalCrossReference": .external, "xGraphic": .image,
  ]

  private mutating func applyNote(_ text: String, in parent: Frame?) {
    if transaction != nil {
      let prefix = TBXPicklists.transactionNote
      if text.hasPrefix(prefix),
        let kind = TBXPicklists.transaction(String(text.dropFirst(prefix.count)))
      {
        transaction?.kind = kind
      } else {
        transaction?.note = text
      }
      return
    }
    guard parent?.isGroup != true || parent?.element == .termGrp else { return }
    if term != nil && text == TBXPicklists.forbiddenNote {
      term?.status = .forbidden
    } else {
      annotate { $0.notes.append(text) }
    }
  }

  /// Takes a context, a definition or a source; false for anything else.
  private mutating func applyDescription(_ category: String, _ text: String, in parent: Frame?)
    -> Bool
  {
    switch category {
    case "context":
      term?.contexts.append(Term.Context(text))
      described = .context
    case "definition":
      concept?.definitions.append(Concept.Definition(text, language: language))
      described = .definition
    case "source" where parent?.element == .descripGrp: applySource(text)
    case "source":
      // Inside another group it is the source of something that is passed over.
      if parent?.isGroup != true || parent?.element == .adminGrp { annotate { $0.source = text } }
    default: return false
    }
    return true
  }

  private mutating func applySource(_ text: String) {
    switch described {
    case .context:
      guard let last = term?.contexts.indices.last else { return }
      term?.contexts[last].source = text
    case .definition:
      guard let last = concept?.definitions.indices.last else { return }
      concept?.definitions[last].source = text
    case .nothing: break
    }
  }

  /// Takes what is said of a term; false for anything else.
  private mutating func applyTermNote(_ category: String, _ text: String) -> Bool {
    guard term != nil else { return false }
    switch category {
    case "administrativeStatus", "usageStatus", "normativeAuthorization", "termStatus":
      guard let status = TBXPicklists.status(text) else { return false }
      // A note before may have said more.
      if term?.status != .forbidden { term?.status = status }
    case "partOfSpeech": term?.partOfSpeech = text
    case "termType":
      guard let kind = TBXPicklists.kind(text) else { return false }
      term?.kind = kind
    case "grammaticalGender":
      guard let gender = Term.Gender(rawValue: text) else { return false }
      term?.gender = gender
    case "termLocation": term?.location = text
    case "geographicalUsage": term?.region = text
    default: return false
    }
    return true
  }

  private mutating func applyOther(_ frame: Frame, _ text: String, in parent: Frame?) {
    switch frame.category {
    case "customerSubset": annotate { $0.customers.append(text) }
    case "projectSubset": annotate { $0.projects.append(text) }
    case "transactionType": applyTransaction(text)
    case "responsibility": transaction?.responsibility = text
    case "subjectField" where term == nil && concept?.subject == nil: concept?.subject = text
    case "": break
    default:
      // Parts of groups say something of what the group is about, not of the concept.
      switch parent?.element {
      case .descripGrp, .termNoteGrp, .termGrp: break
      default: if parent?.isGroup == true { return }
      }
      annotate { item in
        let name = frame.category
        item.fields[name] = item.fields[name].map { "\($0); \(text)" } ?? text
      }
    }
  }

  private mutating func applyTransaction(_ text: String) {
    let kind = TBXPicklists.transaction(text)
    if transaction == nil {
      if let kind { annotate { $0.history.append(Transaction(kind)) } }
    } else if let kind {
      transaction?.kind = kind
    } else {
      transaction?.note = text
    }
  }
}
