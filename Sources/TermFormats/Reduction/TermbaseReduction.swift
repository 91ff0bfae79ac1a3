internal import Tables
internal import Terminology
internal import TextIO

/// Takes out of a termbase what a format cannot hold, and reports it.
///
/// Writers are given what is left, so that nothing is lost without being reported.
/// Linear time.
struct TermbaseReduction {
  private let fields: Set<TermbaseField>
  var report: LossReport
  /// The concept that is being looked at, for examples.
  var place = ""

  init(to format: TermbaseFormat) {
    fields = format.fields
    report = LossReport(format: format)
  }

  /// What the format can hold of a termbase.
  mutating func reduce(_ termbase: Termbase) -> Termbase {
    var result = termbase
    place = "title"
    keep(&result.title, .title)
    tidy(&result.title)
    for index in result.concepts.indices { reduce(&result.concepts[index], number: index + 1) }
    let full = result.concepts.count
    if report.format.isTBX { fitTBX(&result) }
    result.concepts.removeAll { $0.terms.isEmpty }
    if result.concepts.count < full {
      for _ in result.concepts.count..<full { report.add("concepts without a term", "") }
    }
    report.written = result.concepts.count
    return result
  }

  /// Reports a loss of the concept that is being looked at.
  mutating func lose(_ field: TermbaseField, _ example: String) {
    report.add(field.rawValue, "\(place): \(example)")
  }

  private mutating func reduce(_ concept: inout Concept, number: Int) {
    place = concept.terms.first?.text ?? concept.id
    if !fields.contains(.identifier) {
      // Readers number concepts that have no identifier.
      if !concept.id.isEmpty && concept.id != "c\(number)" { lose(.identifier, concept.id) }
      concept.id = ""
    } else if report.format.isTBX, !concept.id.isEmpty, !XMLNames.isName(concept.id) {
      report.add("identifiers that are none in XML, written with c before them", concept.id)
    }
    keep(&concept.subject, .subject)
    tidy(&concept.subject)
    reduceDefinitions(&concept)
    keep(&concept.source, .conceptSource)
    reduce(&concept, .conceptNote, .conceptField)
    for index in concept.terms.indices {
      tidy(&concept.terms[index].text)
      let tag = concept.terms[index].language.rawValue
      if report.format != .json && LanguageTag.wellFormed(tag) != tag {
        report.add("language tags that are none, written as und", "\(place): \(tag)")
        concept.terms[index].language = Language(rawValue: "und")
      }
      reduce(&concept.terms[index])
    }
    concept.terms.removeAll { $0.text.isEmpty }
  }

  private mutating func reduceDefinitions(_ concept: inout Concept) {
    var hasMain = false
    var kept: [Concept.Definition] = []
    for var definition in concept.definitions {
      tidy(&definition.text)
      if definition.text.isEmpty { continue }
      let isMain = definition.language == nil && !hasMain
      let field: TermbaseField = isMain ? .definition : .languageDefinition
      guard fields.contains(field) else {
        lose(field, definition.text)
        continue
      }
      if isMain { hasMain = true }
      keep(&definition.source, .definitionSource)
      tidy(&definition.source)
      kept.append(definition)
    }
    concept.definitions = kept
  }

  private mutating func reduce(_ term: inout Term) {
    if let status = term.status, !fields.contains(.status) {
      lose(.status, status.rawValue)
      term.status = nil
    }
    if term.status == .proposed, let word = report.format.wordForProposed {
      report.add("proposed terms, written as \(word)", "\(place): \(term.text)")
      term.status = .admitted
    }
    if let kind = term.kind, !fields.contains(.kind) {
      lose(.kind, kind.rawValue)
      term.kind = nil
    }
    if let gender = term.gender, !fields.contains(.gender) {
      lose(.gender, gender.rawValue)
      term.gender = nil
    }
    keep(&term.partOfSpeech, .partOfSpeech)
    keep(&term.location, .location)
    keep(&term.region, .region)
    tidy(&term.partOfSpeech)
    tidy(&term.location)
    tidy(&term.region)
    reduceContexts(&term)
    keep(&term.source, .termSource)
    if !fields.contains(.termImage) {
      for image in term.references where image.kind == .image { lose(.termImage, image.target) }
      term.references.removeAll { $0.kind == .image }
    }
    reduce(&term, .termNote, .termField)
  }

  private mutating func reduceContexts(_ term: inout Term) {
    var kept: [Term.Context] = []
    for var context in term.contexts {
      tidy(&context.text)
      if context.text.isEmpty { continue }
      let field: TermbaseField = kept.isEmpty ? .context : .moreContexts
      guard fields.contains(field) else {
        lose(field, context.text)
        continue
      }
      keep(&context.source, .contextSource)
      tidy(&context.source)
      kept.append(context)
    }
    term.contexts = kept
  }

  /// What concepts and terms have in common.
  private mutating func reduce(
    _ item: inout some Annotated, _ note: TermbaseField, _ field: TermbaseField
  ) {
    tidy(&item.source)
    var notes: [String] = []
    for var text in item.notes {
      tidy(&text)
      if text.isEmpty { continue }
      let wanted = notes.isEmpty || !fields.contains(note) ? note : .moreNotes
      if fields.contains(wanted) { notes.append(text) } else { lose(wanted, text) }
    }
    item.notes = notes
    keep(&item.customers, .customer)
    keep(&item.projects, .project)
    var references: [Reference] = []
    for reference in item.references {
      let wanted: TermbaseField = reference.kind == .external ? .externalReference : .reference
      if fields.contains(wanted) {
        references.append(reference)
      } else {
        lose(wanted, reference.target)
      }
    }
    item.references = references
    for index in item.references.indices { tidy(&item.references[index].text) }
    if !fields.contains(.history) {
      for lost in item.history {
        lose(.history, [lost.kind.rawValue, lost.date ?? ""].joined(separator: " "))
      }
      item.history = []
    }
    for index in item.history.indices {
      tidy(&item.history[index].responsibility)
      tidy(&item.history[index].note)
    }
    if !fields.contains(field) {
      for (name, value) in item.fields.sorted(by: { $0.key < $1.key }) {
        lose(field, "\(name) = \(value)")
      }
      item.fields = [:]
    }
    for name in item.fields.keys.sorted() { tidy(&item.fields[name]) }
  }

  private mutating func keep(_ texts: inout [String], _ field: TermbaseField) {
    if !fields.contains(field) {
      for lost in texts { lose(field, lost) }
      texts = []
    }
    for index in texts.indices { tidy(&texts[index]) }
    texts.removeAll { $0.isEmpty }
  }

  private mutating func keep(_ text: inout String?, _ field: TermbaseField) {
    guard let lost = text, !fields.contains(field) else { return }
    lose(field, lost)
    text = nil
  }

  /// Puts a space for line breaks and the like, where the format does not keep them.
  private mutating func tidy(_ text: inout String) {
    if fields.contains(.lineBreak) { return }
    let (allowed, forbidden) = XMLText.replacingForbidden(text)
    if forbidden > 0 { report.add("control characters, replaced", "\(place): \(allowed)") }
    let tidied = TermText.tidied(allowed)
    if tidied == text { return }
    if text.utf8.contains(where: { (0x09...0x0D).contains($0) }) { lose(.lineBreak, text) }
    text = tidied
  }

  private mutating func tidy(_ text: inout String?) {
    guard var some = text else { return }
    tidy(&some)
    text = some.isEmpty && !fields.contains(.lineBreak) ? nil : some
  }
}
