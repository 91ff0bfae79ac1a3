extension TermbaseFormat {
  /// What comes back from a file of the format as it was written or, where files are
  /// only written, what there is in them.
  public var fields: Set<TermbaseField> {
    switch self {
    case .json: Set(TermbaseField.allCases)
    // All that the model has a place for is read; files are not written.
    case .multiterm:
      Set(TermbaseField.allCases).subtracting([
        .title, .termImage, .externalReference, .reference, .lineBreak,
      ])
    case .txt: [.oneSided, .alternatives, .conceptNote]
    case .csv, .tsv, .xlsx: TermbaseFormat.tableFields
    case .md: TermbaseFormat.tableFields.union([.title])
    case .html: TermbaseFormat.tableFields.union([.title])
    case .omegat: [.conceptNote]
    case .utx:
      [.identifier, .alternatives, .status, .partOfSpeech, .termNote, .languageTag]
    // The status decides what gets in.
    case .deepl, .google, .amazon, .azure: [.status]
    case .googleSet: [.definition, .status, .partOfSpeech, .moreLanguages, .languageTag]
    case .tbxCore: TermbaseFormat.coreFields
    case .tbxMin: TermbaseFormat.minFields
    case .tbx, .tbx2: TermbaseFormat.basicFields
    }
  }

  /// What a proposed term is called where the format has no word for it, nor a note that keeps it,
  /// as TBX has.
  var wordForProposed: String? { self == .utx ? "provisional" : nil }

  private static let tableFields = Set(TermbaseField.allCases).subtracting([
    .title, .definitionSource, .contextSource, .externalReference, .reference, .termImage,
    .history, .termField, .lineBreak,
  ])

  private static let coreFields: Set<TermbaseField> = [
    .title, .identifier, .conceptNote, .moreNotes, .moreLanguages, .oneSided, .alternatives,
    .termNote, .languageTag,
  ]

  private static let minFields = coreFields.union([
    .subject, .status, .partOfSpeech, .customer, .externalReference,
  ])

  private static let basicFields = Set(TermbaseField.allCases).subtracting([
    .termImage, .conceptField, .termField, .lineBreak,
  ])
}
