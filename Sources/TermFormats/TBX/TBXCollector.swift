internal import Tables
internal import Terminology
internal import TextIO

/// Collects concepts while a TBX document goes by.
struct TBXCollector {
  /// An open element.
  struct Frame {
    var element: TBXElement?
    /// Whether it says something together with what stands beside what is in it.
    var isGroup: Bool
    /// The data category that it is, in either style; the name of an element that is none, or
    /// empty.
    var category: String
    var target: String?
    /// Where its text begins in the text of all open elements.
    var textStart: Int
    /// What a group is about: the category of the first in it.
    var subject = ""
  }

  /// What the open group of a description describes.
  enum Described { case nothing, context, definition }

  private static let longestText = 1 << 20

  private(set) var termbase = Termbase()
  var passedOver = PassedOver()
  var concept: Concept?
  var language: Language?
  var term: Term?
  /// The open transaction.
  var transaction: Transaction?
  var described: Described = .nothing
  var frames: [Frame] = []

  private let name: String
  /// The namespace of the root.
  private var namespace: UnsafeRawPointer?
  private var elements = XMLElementNames<TBXElement>()
  /// The text of the open elements, that of the outermost first.
  private var text: [UInt8] = []
  private var names = XMLNames()
  /// Languages that were met, by their tags.
  private var languages: [(tag: String, language: Language)] = []
  /// Languages that no element named are told by the script.
  private var hasLanguage = false

  init(name: String) {
    self.name = name
  }

  /// What a person should know of what was read.
  var remarks: [String] { passedOver.messages }

  /// Takes the title of the document, of several the first.
  mutating func set(title: String) {
    if termbase.title == nil { termbase.title = title }
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

  // MARK: Elements

  private mutating func open(_ start: XMLElementStart) throws(InputError) {
    if frames.isEmpty { namespace = start.namespaceID }
    // A name of another namespace than the root's is another name.
    let element =
      start.namespaceID == namespace ? elements.element(of: start.namePointer) : nil
    if frames.isEmpty && element != .tbx && element != .martif {
      throw InputError(
        file: name, message: "this is not TBX: it begins with <\(start.name)>",
        hint: "expected <tbx> (version 3), <martif> (version 2) or <mtf> (MultiTerm)")
    }
    frames.append(frame(element, start))
    switch element {
    case .conceptEntry, .termEntry:
      concept = Concept(id: start.id ?? "")
      language = nil
    case .langSec, .langSet: language = start.language.flatMap { $0.isEmpty ? nil : known($0) }
    case .termSec, .tig, .ntig:
      term = Term("", language: language ?? .english)
      hasLanguage = language != nil
      keepIdentifier(start)
    case .term: keepIdentifier(start)
    case .transacGrp: transaction = Transaction(.modification)
    case .descripGrp: described = .nothing
    case .refObject: passedOver.add("what the back matter says is passed over", start.id ?? "")
    default: break
    }
  }

  private func frame(_ element: TBXElement?, _ start: XMLElementStart) -> Frame {
    let isModule = start.isInNamespace(beginning: "http://www.tbxinfo.net/ns/")
    let isGroup =
      switch element {
      case .transacGrp, .descripGrp, .adminGrp, .termGrp, .termNoteGrp: true
      case nil: start.name.hasSuffix("Grp") || start.name.hasSuffix("List")
      default: false
      }
    var category = isModule ? start.name : start.type ?? ""
    // An element without a category, such as the part of a term, is known by its name.
    if category.isEmpty && element == nil && !isGroup { category = start.name }
    return Frame(
      element: element, isGroup: isGroup, category: category, target: start.target,
      textStart: text.count)
  }

  /// Terms may have identifiers, to which other documents refer.
  private mutating func keepIdentifier(_ start: XMLElementStart) {
    guard let id = start.id, !id.isEmpty, term != nil else { return }
    let all = term?.fields["id"].map { "\($0); \(id)" } ?? id
    term?.fields["id"] = all
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
    case .descripGrp: described = .nothing
    default:
      apply(frame, TermText.tidied(String(decoding: text[frame.textStart...], as: UTF8.self)))
    }
    text.removeSubrange(frame.textStart...)
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

  private mutating func closeTerm() {
    guard var closed = term.take() else { return }
    if closed.text.isEmpty {
      passedOver.add("sections without a term are passed over", concept?.id ?? "")
      return
    }
    if !hasLanguage { closed.language = TermText.language(of: closed.text) }
    if concept == nil {
      passedOver.add("terms outside of any concept are passed over", closed.text)
    }
    concept?.terms.append(closed)
  }

  /// Takes a term that stands where no term may, if it is in a concept.
  mutating func take(displaced text: String) {
    if concept == nil {
      passedOver.add("terms outside of any concept are passed over", text)
      return
    }
    passedOver.add("terms out of their place are read all the same", text)
    concept?.terms.append(Term(text, language: language ?? TermText.language(of: text)))
  }
}
