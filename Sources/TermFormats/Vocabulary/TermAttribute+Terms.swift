internal import Tables
internal import Terminology

extension TermAttribute {
  /// Whether anything is said of a term.
  func isSaid(of term: Term) -> Bool {
    switch self {
    case .status: term.status != nil
    case .kind: term.kind != nil
    case .partOfSpeech: term.partOfSpeech != nil
    case .gender: term.gender != nil
    case .location: term.location != nil
    case .region: term.region != nil
    case .note: !term.notes.isEmpty
    case .context: !term.contexts.isEmpty
    case .source: term.source != nil
    case .customer: !term.customers.isEmpty
    case .project: !term.projects.isEmpty
    case .definition, .forbidden: false
    }
  }

  /// What is said of a term.
  func values(of term: Term) -> [String] {
    switch self {
    case .status: term.status.map { [$0.rawValue] } ?? []
    case .kind: term.kind.map { [$0.rawValue] } ?? []
    case .partOfSpeech: term.partOfSpeech.map { [$0] } ?? []
    case .gender: term.gender.map { [$0.rawValue] } ?? []
    case .location: term.location.map { [$0] } ?? []
    case .region: term.region.map { [$0] } ?? []
    case .note: term.notes
    case .context: term.contexts.map(\.text)
    case .source: term.source.map { [$0] } ?? []
    case .customer: term.customers
    case .project: term.projects
    case .definition, .forbidden: []
    }
  }

  /// Says it of a term; what is not understood is kept among its other fields.
  func set(_ values: [String], of term: inout Term) {
    guard let first = values.first else { return }
    switch self {
    case .status:
      if let status = TermStatusWord.status(first) {
        term.status = status
      } else {
        keep(first, &term)
      }
    case .kind:
      if let kind = TBXPicklists.kind(first) { term.kind = kind } else { keep(first, &term) }
    case .gender:
      if let gender = Term.Gender(rawValue: first) {
        term.gender = gender
      } else {
        keep(first, &term)
      }
    case .partOfSpeech: term.partOfSpeech = values.joined(separator: ", ")
    case .location: term.location = values.joined(separator: ", ")
    case .region: term.region = values.joined(separator: ", ")
    case .note: term.notes += values
    case .context: term.contexts += values.map { Term.Context($0) }
    case .source: term.source = values.joined(separator: ", ")
    case .customer: term.customers += values
    case .project: term.projects += values
    case .definition: break
    case .forbidden: if TermFlag(first) == .set { term.status = .forbidden }
    }
  }

  private func keep(_ value: String, _ term: inout Term) { term.fields[rawValue] = value }
}
