extension TermbaseFormat {
  /// Which widespread readers do not take a file of the format, and what they take; nil where there
  /// is nothing to say.
  public var readersHint: String? {
    switch self {
    case .tbx, .tbxMin, .tbxCore:
      "this is TBX 3; OmegaT and translate-toolkit read TBX 2, which --to tbx2 writes"
    default: nil
    }
  }

  /// What a reader looked for where it found no term, for messages.
  var lookedFor: String {
    switch self {
    case .txt: "looked for one term a line, not beginning with #"
    case .csv, .tsv, .xlsx:
      "looked for rows with a source and a target column, or one column of terms, "
        + "under a header such as source,target or without one; --columns zh=2,en=3 says what "
        + "columns hold"
    case .tbx, .tbxMin, .tbxCore, .tbx2:
      "looked for conceptEntry (version 3) or termEntry (version 2) with a term"
    case .multiterm: "looked for conceptGrp with a term"
    case .md, .html: "looked for a table with a header such as source, target"
    case .omegat: "looked for lines of source, tab, target"
    case .utx: "looked for rows of source, tab, target below the header"
    case .deepl, .google, .googleSet, .amazon, .azure: "it is only written"
    case .json: "looked for concepts with terms, or entries with sources and targets"
    }
  }
}
