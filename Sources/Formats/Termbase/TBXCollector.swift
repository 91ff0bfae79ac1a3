internal import Terminology

/// Collects concepts while a TBX document goes by.
final class TBXCollector {
  /// An open element.
  private struct Frame {
    var name: String
    /// The data category that it is, in either style, or empty.
    var category: String
    var text: [UInt8] = []
  }

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
      Frame(name: element.name, category: isModule ? element.name : element.type ?? ""))
    switch element.name {
    case "conceptEntry", "termEntry":
      concept = Concept(id: element.id ?? "")
      language = nil
    case "langSec", "langSet":
      language = element.language.flatMap { $0.isEmpty ? nil : Language(rawValue: $0) }
    case "termSec", "tig", "ntig":
      term = Term("", language: language ?? .english)
      hasLanguage = language != nil
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
    default:
      let text = TermText.tidied(String(decoding: frame.text, as: UTF8.self))
      if !text.isEmpty { apply(frame, text) }
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

  // MARK: Texts

  private func apply(_ frame: Frame, _ text: String) {
    let parent = frames.last?.name ?? ""
    switch frame.name {
    case "term":
      if ["termSec", "tig", "ntig", "termGrp"].contains(parent) { term?.text = text }
    case "title":
      if parent == "titleStmt" && termbase.title == nil { termbase.title = text }
    case "note":
      applyNote(text, parent: parent)
    default:
      applyCategory(frame.category, text, parent: parent)
    }
  }

  private func applyNote(_ text: String, parent: String) {
    guard !parent.hasSuffix("Grp") || parent == "termGrp" else { return }
    if term == nil {
      concept?.notes.append(text)
    } else if text == TBXPicklists.forbiddenNote {
      term?.status = .forbidden
    } else {
      term?.notes.append(text)
    }
  }

  private func applyCategory(_ category: String, _ text: String, parent: String) {
    switch category {
    case "administrativeStatus", "usageStatus", "normativeAuthorization", "termStatus":
      if let status = TBXPicklists.status(text) { term?.status = status }
    case "partOfSpeech": term?.partOfSpeech = text
    case "termType": term?.kind = TBXPicklists.kind(text)
    case "context": term?.contexts.append(Term.Context(text))
    case "source":
      // Inside a group it is the source of the context or definition beside it.
      if parent != "descripGrp" && parent != "termNoteGrp" { term?.source = text }
    case "definition":
      if concept?.definition == nil { concept?.definition = text }
    case "subjectField":
      if concept?.subject == nil { concept?.subject = text }
    default: break
    }
  }
}
