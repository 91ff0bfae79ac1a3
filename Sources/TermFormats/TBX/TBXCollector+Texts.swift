internal import Tables
internal import Terminology
internal import TextIO

/// What the texts of a TBX document say.
extension TBXCollector {
  /// Changes the open term or, where none is open, the concept.
  mutating func annotate(_ change: (inout any Annotated) -> Void) {
    OpenEntry.annotate(&term, else: &concept, change)
  }

  /// Takes the text of an element that is closed.
  mutating func apply(_ frame: Frame, _ text: String) {
    let parent = frames.last
    if !frame.category.isEmpty, let kind = TBXCollector.references[frame.category] {
      // The identifier stands in the text where an older file has no target.
      let target = frame.target ?? (kind == .concept ? "" : text)
      annotate { $0.references.append(Reference(kind, target: target, text: text)) }
      return
    }
    if let target = frame.target, !target.isEmpty {
      keep(target, as: name(frame.category, "target", in: parent))
    }
    if text.isEmpty { return }
    defer { begin(frame) }
    switch frame.element {
    case .term: applyTerm(text, in: parent)
    case .title: if parent?.element == .titleStmt { set(title: text) }
    case .note: applyNote(text, in: parent)
    case .date:
      if transaction != nil { transaction?.date = text } else { keep(text, as: "date") }
    default:
      if !applyDescription(frame, text, in: parent)
        && !applyTermNote(frame.category, text, in: parent)
      {
        applyOther(frame, text, in: parent)
      }
    }
  }

  private static let references: [String: Reference.Kind] = [
    "crossReference": .concept, "externalCrossReference": .external, "xGraphic": .image,
  ]

  /// The first of a group tells what the group is about.
  private mutating func begin(_ frame: Frame) {
    guard let place = frames.indices.last, frames[place].isGroup, frames[place].subject.isEmpty,
      !frame.category.isEmpty
    else { return }
    frames[place].subject = frame.category
  }

  private mutating func applyTerm(_ text: String, in parent: Frame?) {
    if parent?.element?.holdsTerm == true, term?.text.isEmpty == true {
      term?.text = text
    } else {
      take(displaced: text)
    }
  }

  private mutating func applyNote(_ text: String, in parent: Frame?) {
    if transaction != nil {
      let prefix = TBXPicklists.transactionNote
      if text.hasPrefix(prefix),
        let kind = TBXPicklists.transaction(String(text.dropFirst(prefix.count)))
      {
        transaction?.kind = kind
      } else {
        addTransactionNote(text)
      }
      return
    }
    if parent?.isGroup == true && parent?.element != .termGrp {
      keep(text, as: name("note", nil, in: parent))
    } else if term != nil && text == TBXPicklists.forbiddenNote {
      term?.status = .forbidden
    } else if term != nil && text == TBXPicklists.proposedNote {
      // One that was decided on meanwhile keeps what was decided.
      if term?.status == nil || term?.status == .admitted { term?.status = .proposed }
      concept?.fields[MinedConcepts.decidedField] = ""
    } else {
      annotate { $0.notes.append(text) }
    }
  }

  private mutating func addTransactionNote(_ text: String) {
    let note = transaction?.note.map { "\($0); \(text)" } ?? text
    transaction?.note = note
  }

  /// Takes a context, a definition or a source; false for anything else.
  private mutating func applyDescription(_ frame: Frame, _ text: String, in parent: Frame?) -> Bool
  {
    let isFirst = parent?.isGroup != true || parent?.subject.isEmpty == true
    switch frame.category {
    case "context" where term != nil:
      term?.contexts.append(Term.Context(text))
      described = .context
    case "definition" where isFirst || parent?.element == .termGrp:
      concept?.definitions.append(Concept.Definition(text, language: language))
      described = .definition
    case "source" where parent?.element == .descripGrp && described != .nothing: applySource(text)
    case "source" where isFirst || parent?.element == .termGrp:
      annotate { $0.source = $0.source.map { "\($0); \(text)" } ?? text }
    default: return false
    }
    return true
  }

  private mutating func applySource(_ text: String) {
    func joined(_ known: String?) -> String { known.map { "\($0); \(text)" } ?? text }
    switch described {
    case .context:
      guard let last = term?.contexts.indices.last else { return }
      let source = joined(term?.contexts[last].source)
      term?.contexts[last].source = source
    case .definition:
      guard let last = concept?.definitions.indices.last else { return }
      let source = joined(concept?.definitions[last].source)
      concept?.definitions[last].source = source
    case .nothing: break
    }
  }

  /// Takes what is said of a term; false for anything else.
  private mutating func applyTermNote(
    _ category: String, _ text: String, in parent: Frame?
  ) -> Bool {
    let isFirst =
      parent?.isGroup != true || parent?.element == .termGrp || parent?.subject.isEmpty == true
    guard term != nil, isFirst else { return false }
    switch category {
    case "administrativeStatus", "usageStatus", "normativeAuthorization", "termStatus":
      guard let status = TBXPicklists.status(text) else { return false }
      // A note before may have said more.
      if term?.status != .forbidden { term?.status = status }
    case "partOfSpeech" where term?.partOfSpeech == nil: term?.partOfSpeech = text
    case "termType":
      guard let kind = TBXPicklists.kind(text) else { return false }
      term?.kind = kind
    case "grammaticalGender":
      guard let gender = Term.Gender(rawValue: text) else { return false }
      term?.gender = gender
    case "termLocation" where term?.location == nil: term?.location = text
    case "geographicalUsage" where term?.region == nil: term?.region = text
    default: return false
    }
    return true
  }

  private mutating func applyOther(_ frame: Frame, _ text: String, in parent: Frame?) {
    switch frame.category {
    case "customerSubset": annotate { $0.customers.append(text) }
    case "projectSubset": annotate { $0.projects.append(text) }
    case "transactionType": applyTransaction(text)
    case "responsibility" where transaction != nil && transaction?.responsibility == nil:
      transaction?.responsibility = text
    case "subjectField" where term == nil && concept?.subject == nil: concept?.subject = text
    default:
      if transaction != nil {
        addTransactionNote(frame.category.isEmpty ? text : "\(frame.category): \(text)")
      } else if !frame.category.isEmpty {
        keep(text, as: name(frame.category, nil, in: parent))
      } else if let element = frame.element, element != .p || parent?.element?.isContainer == true {
        keep(text, as: element.rawValue)
      }
    }
  }

  /// The name of a field for what stands in a group: it says something of what the group is about.
  private func name(_ category: String, _ part: String?, in parent: Frame?) -> String {
    var words = [category]
    if let parent, parent.isGroup, parent.element != .termGrp, !parent.subject.isEmpty,
      parent.subject != category
    {
      words.insert(parent.subject, at: 0)
    }
    if let part { words.append(part) }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Keeps what the model has no place for among the fields of the term or the concept.
  private mutating func keep(_ text: String, as name: String) {
    annotate { item in
      item.fields[name] = item.fields[name].map { "\($0); \(text)" } ?? text
    }
  }

  private mutating func applyTransaction(_ text: String) {
    let kind = TBXPicklists.transaction(text)
    if transaction == nil {
      if let kind { annotate { $0.history.append(Transaction(kind)) } }
    } else if let kind {
      transaction?.kind = kind
    } else {
      addTransactionNote(text)
    }
  }
}
