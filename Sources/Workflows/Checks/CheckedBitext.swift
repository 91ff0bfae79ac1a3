package import AlignmentFormats
public import Bitext
public import BitextFormats
public import CheckFormats
public import Checking
internal import DocumentFormats
internal import Lexicon
public import Terminology
public import TextIO

/// A bitext that is to be checked, in memory.
public struct CheckedBitext: Sendable {
  /// What it is called: its file, or both.
  public var name: String
  /// Its units, source and target as they were named.
  public var units: [TranslationUnit]
  /// The language of the source.
  public var source: Language
  /// The language of the target.
  public var target: Language
  /// The 1-based line at which each unit begins, where there are lines.
  public var lines: [Int?]
  /// The file that they were read from, where it can be read again.
  public private(set) var document: CheckedDocument?
  /// The files that they were read from, where these can be read again.
  package private(set) var rereadable: TargetRewriter.Input?
  /// The documents whose sentences they are.
  package private(set) var documents: AlignedBitext?
  /// What its form forbids in units, by the rule ``Checking/CheckRule/gettext``.
  public var faults: [Finding] = []
  /// What of it was not read, as no other format has it.
  public internal(set) var losses = ConversionLosses()
  /// How many records could not be read; each stands as a unit that is not checked.
  public private(set) var errorCount = 0

  /// Units from memory.
  ///
  /// - Throws: `InputError` where the languages are not Chinese and English.
  public init(
    name: String, units: [TranslationUnit], source: Language, target: Language,
    lines: [Int?] = []
  ) throws(InputError) {
    self.name = name
    self.units = units
    self.source = source
    self.target = target
    self.lines = lines
    if source.isChinese && target.isEnglish || source.isEnglish && target.isChinese { return }
    throw InputError(
      file: name, message: "from \(source) to \(target) is not between Chinese and English",
      hint: "say what it is with --source-language and --target-language")
  }

  /// Reads a bitext, or two documents, whose sentences are aligned.
  ///
  /// - Parameters:
  ///   - configuration: Names the files, their form and their languages; the rest is for checks.
  ///   - onWarning: Is told of each warning as soon as it is known.
  /// - Throws: `InputError` for what cannot be read, `LexiconError` for a dictionary that cannot be
  ///   opened.
  /// - Complexity: linear in the text, which is held in memory.
  public static func read(
    _ configuration: CheckConfiguration, text: TextOptions = TextOptions(),
    resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws -> CheckedBitext {
    var warnings = WarningList(onWarning)
    let isBitext = configuration.from != nil || configuration.files.count == 1
    let dictionary = isBitext ? nil : try resources.openDictionary(for: .sentences, &warnings)
    return try read(
      configuration, DocumentOptions(text: text), resources, dictionary, &warnings)
  }

  /// Reads the bitext of a configuration, or two documents, whose sentences are aligned.
  static func read(
    _ settings: CheckConfiguration, _ options: DocumentOptions, _ resources: LanguageResources,
    _ dictionary: BilingualDictionary?, _ warnings: inout WarningList,
    records: RecordHandling = RecordHandling()
  ) throws -> CheckedBitext {
    var options = options
    options.text.encoding = settings.encoding ?? options.text.encoding
    options.guidance.fixedBeads = settings.beads
    guard let file = settings.files.first else {
      throw InputError(
        file: "duiyi check", message: "there is nothing to check",
        hint: "name a bitext, or a document and its translation")
    }
    let told = settings.from ?? SegmentPairFormat(paths: settings.files)
    if let beads = settings.beads, settings.files.count != 2 {
      throw InputError(
        file: beads, message: "beads belong to a document and its translation",
        hint: "name both before it")
    }
    if settings.files.count == 2, settings.from == nil, told == nil || told == .moses {
      let aligner = try DocumentAligner(resources, dictionary)
      return try documents(settings, options, aligner, &warnings)
    }
    if settings.from == nil { try UnreadFiles.refuse(file) }
    guard let format = told else {
      throw InputError(
        file: file,
        message: settings.files.count > 1
          ? "the names of these files do not tell one form that all are in"
          : "what it holds is not told by its name",
        hint: "add --from, such as --from tsv")
    }
    guard format != .moses || settings.files.count == 2 else {
      throw InputError(file: file, message: "Moses is two files")
    }
    return try units(settings, records.options(options.text), format, records, &warnings)
  }

  private static func units(
    _ settings: CheckConfiguration, _ options: TextOptions, _ format: SegmentPairFormat,
    _ records: RecordHandling, _ warnings: inout WarningList
  ) throws(InputError) -> CheckedBitext {
    let inputs = settings.files.map { TextInput($0, options: options) }
    let isEmpty = inputs.allSatisfy(\.isEmptyFile)
    let reader = try TranslationUnitReader(
      // Of nothing it is all the same how it is read.
      inputs, format: isEmpty && !format.isOfLines ? .jsonl : format,
      sourceLanguage: settings.sourceLanguage,
      targetLanguage: settings.targetLanguage,
      beads: settings.beads.map { TextInput($0, options: options) }, table: settings.table,
      keepsUntranslated: true)
    var units: [TranslationUnit] = []
    var lines: [Int?] = []
    var faults: [Finding] = []
    func take(_ remarks: [UnitRemark]) {
      for remark in remarks {
        if remark.kind.isOfUnit {
          faults.append(finding(remark, units.count - 1, units.last?.source.text ?? ""))
        } else {
          warnings.add(.input(remark.error(in: inputs[0].name)))
        }
      }
    }
    var unit = TranslationUnit()
    // Where the languages are named, lines without text are units like others.
    let areNamed = settings.sourceLanguage != nil && settings.targetLanguage != nil
    var hasText = format.isOfLines && areNamed
    var errorCount = 0
    while true {
      do {
        guard try reader.next(into: &unit) else { break }
      } catch {
        try records.take(error, &errorCount)
        if errorCount <= RemarkList.most { warnings.add(.input(error)) }
        // What is obsolete is not checked, and so keeps the numbers of the others.
        unit = TranslationUnit()
        unit.isObsolete = true
      }
      if !unit.source.utf8.isEmpty || !unit.target.utf8.isEmpty { hasText = true }
      if !hasText && units.count >= FirstUnits.mostWithoutText {
        throw FirstUnits.noText(in: inputs[0].name, hasUnits: true)
      }
      units.append(unit)
      lines.append(reader.line)
      take(reader.takeRemarks())
    }
    take(reader.takeRemarks())
    if errorCount > RemarkList.most {
      warnings.add(.moreOfInput(file: inputs[0].name, count: errorCount - RemarkList.most))
    }
    let languages = try languages(
      of: units, settings, named: inputs[0].name, mayBeEmpty: isEmpty || format.isOfLines)
    if settings.sourceLanguage == nil || settings.targetLanguage == nil {
      try look(
        at: units, lines, languages, named: inputs.map(\.name).joined(separator: " "), &warnings)
    }
    var bitext = try CheckedBitext(
      name: settings.files.joined(separator: " "), units: units,
      source: languages.source, target: languages.target, lines: lines)
    bitext.errorCount = errorCount
    if inputs.count == 1 && !isEmpty && errorCount == 0 {
      bitext.document = CheckedDocument(
        inputs[0], format: format, sourceLanguage: settings.sourceLanguage,
        targetLanguage: settings.targetLanguage)
    }
    // Places are told of one document, or of two texts, that are kept as they are.
    if !isEmpty, errorCount == 0, inputs.count == 1 || format == .moses,
      inputs.allSatisfy({ $0.isRereadable && CompressedForm(path: $0.path) == nil })
    {
      var origin = TargetRewriter.Input(
        inputs, format: format, sourceLanguage: settings.sourceLanguage,
        targetLanguage: settings.targetLanguage, table: settings.table)
      (origin.lines, origin.cells) = (lines, reader.cells)
      bitext.rereadable = origin
    }
    warnings.add(inputs[0].name, reader.remarks, reader.losses)
    bitext.faults = faults
    bitext.losses = reader.losses
    return bitext
  }

  /// The languages of units, of which there may be none.
  private static func languages(
    of units: [TranslationUnit], _ settings: CheckConfiguration, named name: String,
    mayBeEmpty: Bool
  ) throws(InputError) -> (source: Language, target: Language) {
    let wanted = (source: settings.sourceLanguage, target: settings.targetLanguage)
    let areNamed = wanted.source != nil && wanted.target != nil
    if mayBeEmpty && (units.isEmpty || areNamed) {
      let other = wanted.target.map { Language(rawValue: $0).isChinese ? "en" : "zh" }
      let source = wanted.source ?? other ?? "zh"
      let target = wanted.target ?? (Language(rawValue: source).isChinese ? "en" : "zh")
      return (Language(rawValue: source), Language(rawValue: target))
    }
    // Of a file in several languages those count of which it is asked.
    let ours = units.filter { unit in
      [unit.source.language, unit.target.language].allSatisfy {
        $0.isEmpty || Language(rawValue: $0).isChinese || Language(rawValue: $0).isEnglish
      }
    }
    let languages = try FirstUnits(ours.isEmpty ? units : ours, named: name)
      .languages(wanted.source, wanted.target)
    return (Language(rawValue: languages.source), Language(rawValue: languages.target))
  }

  /// Asks whether all units go one way, and tells of those that are in other languages, which are not
  /// checked.
  ///
  /// - Throws: `InputError` where as many go the one way as the other.
  private static func look(
    at units: [TranslationUnit], _ lines: [Int?], _ languages: (source: Language, target: Language),
    named name: String, _ warnings: inout WarningList
  ) throws(InputError) {
    var others: (count: Int, names: String) = (0, "")
    var tally = DirectionTally()
    for (unit, line) in zip(units, lines) {
      if Checker.isOther(unit, source: languages.source, target: languages.target) {
        if others.count == 0 { others.names = "\(unit.source.language) to \(unit.target.language)" }
        others.count += 1
      } else if unit.source.language.isEmpty && unit.target.language.isEmpty {
        tally.add(unit.source.utf8, unit.target.utf8, at: line)
      }
    }
    if others.count > 0 {
      warnings.add(
        .reading(
          file: name,
          remark: "\(others.count) unit\(others.count == 1 ? " is" : "s are") in other languages "
            + "(the first from \(others.names)) and not checked; --source-language and "
            + "--target-language choose"))
    }
    if let error = tally.error(in: name) { throw error }
    if let remark = tally.remark() { warnings.add(.reading(file: name, remark: remark)) }
  }

  private static func finding(_ remark: UnitRemark, _ segment: Int, _ source: String) -> Finding {
    let detail = remark.kind.rawValue
    let cause = "gettext \(detail)" + (remark.kind == .duplicate ? " \(source.prefix(80))" : "")
    return Finding(
      .gettext, detail: detail, confidence: 0.95, segment: segment, message: remark.message,
      cause: cause)
  }

  /// Two documents, whose sentences are aligned.
  private static func documents(
    _ settings: CheckConfiguration, _ options: DocumentOptions, _ aligner: DocumentAligner,
    _ warnings: inout WarningList
  ) throws(InputError) -> CheckedBitext {
    let documents = try LoadedDocuments(
      source: settings.files[0], target: settings.files[1], options: options)
    let alignment = aligner.align(documents)
    var bitext = try CheckedBitext(
      name: settings.files.joined(separator: " "), units: alignment.units,
      source: Language(rawValue: settings.sourceLanguage ?? documents.source.language.rawValue),
      target: Language(rawValue: settings.targetLanguage ?? documents.target.language.rawValue),
      lines: alignment.targetLines)
    bitext.documents = alignment.bitext
    alignment.warnings.forEach { warnings.add($0) }
    return bitext
  }
}
