extension TermbaseFormat {
  /// What comes back from a file of the format as it was written.
  public var fields: Set<TermbaseField> {
    switch self {
    case .json: Set(TermbaseField.allCases)
    case .txt: [.oneSided, .alternatives, .conceptNote]
    case .csv, .tsv:
      Set(TermbaseField.allCases).subtracting([
        .title, .definitionSource, .conceptReference, .conceptHistory, .contextSource,
        .termReference, .termHistory, .termField, .lineBreak,
      ])
    case .tbxCore: TermbaseFormat.coreFields
    case .tbxMin: TermbaseFormat.coreFields.union(TermbaseFormat.minFields)
    case .tbx, .tbx2: TermbaseFormat.basicFields
    }
  }

  private static let coreFields: Set<TermbaseField> = [
    .title, .identifier, .conceptNote, .moreNotes, .moreLanguages, .oneSided, .alternatives,
    .termNote,
  ]

  private static let minFields: Set<TermbaseField> = [.subject, .status, .partOfSpeech]

  private static let basicFields: Set<TermbaseField> = Set(TermbaseField.allCases).subtracting([
    .conceptField, .termField, .lineBreak,
  ])
}
