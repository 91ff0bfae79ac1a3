internal import Terminology

/// Collects concepts while a TBX document goes by.
final class TBXCollector {
  /// An open element.
  private struct Frame {
    var name: String
    /// The data category that it is, in either style, or empty.
    var category: String
    var target: String?
    var text: [UInt8] = []
  }

  private enum Described { case nothing, context, definition }

  private static let longestText = 1 << 20

  private let name: String
  private var frames: [Frame] = []
  private var termbase = Termbase()
  private var names = XMLNames()
  private var concept: Concept?
  private var language: Language?
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
  func take(_ event: XMLPushParser.Event) throws(InputError) {
    switch event {
    case .start(let element): try open(element)
    case .text(let utf8):
      guard !frames.isEmpty else { return }
      let last = frames.count - 1
      if frames[last].text.count + utf8.count > TBXCollector.longestText {
        throw InputError(file: name, message: "a text in <\(frames[last].name)> is over 1 MB")
      }
      frames[last].text.append(contentsOf: utf8)
    case .end: close()
    }
  }

  /// The termbase, once the document is complete.
  func finish(_ parser: XMLPushParser) throws(InputError) -> Termbase {
    try parser.finish()
    if termbase.concepts.isEmpty {
      throw InputError(
        file: name, message: "no term found", hint: TermListReader.lookedFor(.tbx))
    }
    return termbase
  }

  // MARK: Elements

  private func open(_ element: XMLElementStart) throws(InputError) {
    if frames.isEmpty && element.name != "tbx" && element.name != "martif" {
      throw InputError(
        file: name, message: "this is not TBX: it begins with <\(element.name)>",
        hint: "expected <tbx> (version 3) or <martif> (version 2)")
    }
    let isModule = element.namespace.hasPrefix("http://www.tbxinfo.net/ns/")
    frames.append(
      Frame(
        name: element.name, category: isModule ? element.name : element.type ?? "",
        target: element.target))
    switch element.name {
    case "conceptEntry", "termEntry":
      concept = Concept(id: element.id ?? "")
      language = nil
    case "langSec", "langSet":
      language = element.language.flatMap { $0.isEmpty ? nil : Language(rawValue: $0) }
    case "termSec", "tig", "ntig":
      term = Term("", language: language ?? .english)
      hasLanguage = language != nil
    case "transacGrp": transaction = Transaction(.modification)
    case "descripGrp": described = .nothing
    default: break
    }
  }

  private func close() {
    guard let frame = frames.popLast() else { return }
    switch frame.name {
    case "hi", "foreign", "ph", "ec", "sc", "bpt", "ept", "it":
      // Markup inside a text: what it encloses belongs to the text around it.
      guard !frames.isEmpty else { return }
      frames[frames.count - 1].text.append(contentsOf: frame.text)
    case "conceptEntry", "termEntry": closeConcept()
    case "langSec", "langSet": language = nil
    case "termSec", "tig", "ntig": closeTerm()
    case "transacGrp":
      if let transaction { annotate { $0.history.append(transaction) } }
      transaction = nil
    default: apply(frame, TermText.tidied(String(decoding: frame.text, as: UTF8.self)))
    }
  }

  private func closeConcept() {
    defer { concept = nil }
    guard var concept, !concept.terms.isEmpty else { return }
    concept.id = names.unique(concept.id)
    termbase.concepts.append(concept)
  }

  private func closeTerm() {
    defer { term = nil }
    guard var term, !term.text.isEmpty else { return }
    if !hasLanguage { term.language = TermText.language(of: term.text) }
    concept?.terms.append(term)
  }

  /// Changes the open term or, where none is open, the concept.
  private func annotate(_ change: (inout any Annotated) -> Void) {
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

  private func apply(_ frame: Frame, _ text: String) {
    let parent = frames.last?.name ?? ""
    if let kind = TBXCollector.references[frame.category] {
      // The identifier stands in the text where an older file has no target.
      let target = frame.target ?? (kind == .concept ? "" : text)
      annotate { $0.references.append(Reference(kind, target: target, text: text)) }
      return
    }
    if text.isEmpty { return }
    switch frame.name {
    case "term":
      if ["termSec", "tig", "ntig", "termGrp"].contains(parent) { term?.text = text }
    case "title":
      if parent == "titleStmt" && termbase.title == nil { termbase.title = text }
    case "note": applyNote(text, parent: parent)
    case "date": transaction?.date = text
    default:
      if !applyDescription(frame.category, text, parent: parent)
        && !applyTermNote(frame.category, text)
      {
        applyOther(frame, text, parent: parent)
      }
    }
  }

  private static let references: [String: Reference.Kind] = [
    "crossReference": .concept, "externalCrossReference": .external, "xGraphic": .image,
  ]

  private func applyNote(_ text: String, parent: String) {
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
    guard !parent.hasSuffix("Grp") || parent == "termGrp" else { return }
    if term != nil && text == TBXPicklists.forbiddenNote {
      term?.status = .forbidden
    } else {
      annotate { $0.notes.append(text) }
    }
  }

  /// Takes a context, a definition or a source; false for anything else.
  private func applyDescription(_ category: String, _ text: String, parent: String) -> Bool {
    switch category {
    case "context":
      term?.contexts.append(Term.Context(text))
      described = .context
    case "definition":
      concept?.definitions.append(Concept.Definition(text, language: language))
      described = .definition
    case "source" where parent == "descripGrp": applySource(text)
    case "source":
      // Inside another group it is the source of something that is passed over.
      if !parent.hasSuffix("Grp") || parent == "adminGrp" { annotate { $0.source = text } }
    default: return false
    }
    return true
  }

  private func applySource(_ text: String) {
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
  private func applyTermNote(_ category: String, _ text: String) -> Bool {
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

  private func applyOther(_ frame: Frame, _ text: String, parent: String) {
    switch frame.category {
    case "customerSubset": annotate { $0.customers.append(text) }
    case "projectSubset": annotate { $0.projects.append(text) }
    case "transactionType": applyTransaction(text)
    case "responsibility": transaction?.responsibility = text
    case "subjectField" where term == nil && concept?.subject == nil: concept?.subject = text
    case "": break
    default:
      // Parts of groups say something of what the group is about, not of the concept.
      if parent.hasSuffix("Grp") && !["descripGrp", "termNoteGrp", "termGrp"].contains(parent) {
        return
      }
      annotate { item in
        let name = frame.category
        item.fields[name] = item.fields[name].map { "\($0); \(text)" } ?? text
      }
    }
  }

  private func applyTransaction(_ text: String) {
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
