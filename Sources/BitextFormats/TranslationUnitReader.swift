public import Bitext
internal import Text
public import TextIO

/// Reads translation units from a file of any bitext format, one after the other.
///
/// ```swift
/// let reader = try TranslationUnitReader([TextInput("memory.tmx")], format: .tmx)
/// var unit = TranslationUnit()
/// while try reader.next(into: &unit) { print(unit.source.text) }
/// ```
///
/// - Complexity: linear time; memory of a block and a unit of at most 1 MB a text, whatever the
///   length of the input.
public final class TranslationUnitReader {
  // Nothing calls back while it reads.
  @exclusivity(unchecked) private var source: any UnitSource
  private let links: PharaohReader?
  private let watch = WorkWatch.current
  /// How many units have been read.
  public private(set) var count = 0

  /// Opens an input.
  ///
  /// - Parameters:
  ///   - inputs: One file, two for Moses, source and target, or several of one format, whose units
  ///     follow each other.
  ///   - sourceLanguage: The language of the source, for files with several. Without it, what
  ///     the file says, or the language that comes first.
  ///   - targetLanguage: The language of the target; without it the next that comes.
  ///   - links: Word links in Pharaoh's form, a line for each unit.
  ///   - beads: For the two files of Moses, which of their lines belong together, as
  ///     ``BeadForm``; without it those of the same number.
  ///   - table: What a person says of a table: its columns, its header, its sheet.
  /// - Throws: `InputError` when a file cannot be opened.
  public convenience init(
    _ inputs: [TextInput], format: SegmentPairFormat, sourceLanguage: String? = nil,
    targetLanguage: String? = nil, links: TextInput? = nil, beads: TextInput? = nil,
    table: TableOptions = TableOptions()
  ) throws(InputError) {
    try self.init(
      inputs, format: format, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage,
      links: links, beads: beads, table: table, keepsUntranslated: false)
  }

  /// Opens an input.
  ///
  /// - Parameter keepsUntranslated: Whether units of later files that go the other way than those of
  ///   the first are left as they are where they have no translation; otherwise all are turned.
  package convenience init(
    _ inputs: [TextInput], format: SegmentPairFormat, sourceLanguage: String?,
    targetLanguage: String?, links: TextInput? = nil, beads: TextInput? = nil,
    table: TableOptions, keepsUntranslated: Bool
  ) throws(InputError) {
    let languages = LanguageChoice(source: sourceLanguage, target: targetLanguage)
    var turning = Self.turning(format, inputs.count)
    // Links are those of the units as they stand in their files.
    turning.isRefused = links != nil
    if keepsUntranslated { turning.keepsUntranslated = true }
    try self.init(
      inputs, format, languages, (sourceLanguage, targetLanguage), links: links, beads: beads,
      table: table, turning: turning)
  }

  /// What becomes of units that go the other way than those of the first file.
  static func turning(_ format: SegmentPairFormat, _ count: Int) -> ChainedUnits.Turning {
    var turning = ChainedUnits.Turning()
    switch format {
    // Of a memory the sides are chosen by their languages.
    case .tmx: break
    case .xliff, .xliff2: (turning.isOn, turning.keepsUntranslated) = (true, true)
    case .po: (turning.isOn, turning.readsText, turning.renames) = (true, true, true)
    case .moses, .tsv, .csv, .xlsx, .jsonl, .bars:
      (turning.isOn, turning.readsText) = (true, true)
    }
    // One file tells its way as a whole, to who knows all of it.
    if count == 1 { turning.readsText = false }
    return turning
  }

  /// Opens an input with the languages that are wanted.
  ///
  /// - Parameters:
  ///   - keepsPlaces: Whether a document in XML is to be written again by ``UnitRewriter``.
  ///   - turning: What becomes of units that go the other way than those before.
  init(
    _ inputs: [TextInput], _ format: SegmentPairFormat, _ languages: LanguageChoice,
    _ wanted: (source: String?, target: String?), links: TextInput? = nil,
    beads: TextInput? = nil, keepsPlaces: Bool = false, table: TableOptions = TableOptions(),
    turning: ChainedUnits.Turning = ChainedUnits.Turning()
  ) throws(InputError) {
    guard let input = inputs.first, inputs.count == 2 || format != .moses else {
      throw InputError(
        file: inputs.first?.name ?? format.rawValue, message: "Moses is two files")
    }
    if beads != nil && format != .moses {
      throw InputError(file: input.name, message: "beads belong to two files of lines")
    }
    if format == .moses {
      source =
        if let beads {
          try BeadUnits(source: input, target: inputs[1], beads: beads)
        } else {
          try MosesUnits(source: input, target: inputs[1])
        }
    } else if inputs.count == 1 && !languages.isChineseEnglish {
      source = try Self.open(
        input, format, languages, wanted, keepsPlaces: keepsPlaces, table: table)
    } else {
      let isNamed = wanted.source != nil || wanted.target != nil
      source = try ChainedUnits(inputs, wanted, turning) { (input, told) throws(InputError) in
        // What is wanted goes before what the files before said.
        let choice =
          isNamed || languages.isChineseEnglish && told.source == nil
          ? languages : LanguageChoice(source: told.source, target: told.target)
        // The header of a catalogue says more of it than the files before.
        return try Self.open(
          input, format, choice, format == .po ? (nil, nil) : told, keepsPlaces: false,
          table: table, allowsTurned: !isNamed)
      }
    }
    if let links { self.links = try PharaohReader(links) } else { self.links = nil }
  }

  /// Opens texts of one language, whose lines become the sources of units.
  ///
  /// - Parameters:
  ///   - isJSON: Whether lines are objects with a `text`, whose other members are properties.
  ///   - longest: The longest line of text in bytes.
  /// - Throws: `InputError` when a file cannot be opened.
  package init(
    texts inputs: [TextInput], isJSON: Bool, longest: Int = LineReader.longest
  ) throws(InputError) {
    guard let input = inputs.first else {
      throw InputError(file: "", message: "there is no file")
    }
    func open(_ input: TextInput) throws(InputError) -> any UnitSource {
      isJSON ? try JSONUnits(input, member: "text") : try TextUnits(input, longest: longest)
    }
    source =
      inputs.count == 1
      ? try open(input)
      : try ChainedUnits(inputs, (nil, nil), ChainedUnits.Turning()) {
        (input, _) throws(InputError) in try open(input)
      }
    links = nil
  }

  /// Opens a file that holds both sides; of Moses, one that has them with a tab between.
  private static func open(
    _ input: TextInput, _ format: SegmentPairFormat, _ languages: LanguageChoice,
    _ wanted: (source: String?, target: String?), keepsPlaces: Bool, table: TableOptions,
    allowsTurned: Bool = false
  ) throws(InputError) -> any UnitSource {
    switch format {
    case .tsv, .moses:
      try DelimitedUnits(input, .tsv, source: wanted.source, target: wanted.target, table)
    case .csv:
      try DelimitedUnits(input, .csv, source: wanted.source, target: wanted.target, table)
    case .xlsx:
      try SpreadsheetUnits(input, source: wanted.source, target: wanted.target, table)
    case .jsonl: try JSONUnits(input)
    case .bars: try BarredUnits(input)
    case .tmx:
      try XMLUnits(
        input,
        TMXCollector(name: input.name, languages: languages, keepsPlaces: keepsPlaces),
        keepsPlaces: keepsPlaces)
    case .xliff, .xliff2:
      try XMLUnits(
        input,
        XLIFFCollector(
          name: input.name, source: wanted.source, target: wanted.target, keepsPlaces: keepsPlaces,
          isChineseEnglish: languages.isChineseEnglish, allowsTurned: allowsTurned),
        keepsPlaces: keepsPlaces)
    case .po: try POUnits(input, source: wanted.source, target: wanted.target)
    }
  }

  /// Opens a document in XML of which units are to be changed and all else kept.
  ///
  /// - Parameter format: TMX or XLIFF.
  /// - Throws: `InputError` when the file cannot be opened.
  package convenience init(
    changing input: TextInput, format: SegmentPairFormat, sourceLanguage: String? = nil,
    targetLanguage: String? = nil
  ) throws(InputError) {
    try self.init(
      [input], format, LanguageChoice(source: sourceLanguage, target: targetLanguage),
      (sourceLanguage, targetLanguage), keepsPlaces: true)
  }

  /// The document, where it is one in XML.
  var document: (any UnitDocument)? { source as? any UnitDocument }

  /// Where both sides stand in the rows of a table of text, and what stands between its cells.
  package var cells: UnitCells? { (source as? DelimitedUnits)?.cells }

  /// The cells of the unit that was read last, in a workbook.
  var sheetCells: (source: String, target: String)? { (source as? SpreadsheetUnits)?.cells }

  /// Whether it is a message catalogue.
  package var isCatalogue: Bool { source is POUnits }

  /// Where the unit stands that was read last, in a document whose units are to be changed.
  package var place: UnitPlaces { document?.place ?? UnitPlaces() }

  /// Whether it is known where units stand. Once it is not, it stays so.
  package var keepsPlaces: Bool {
    get { document?.parser.surface != nil }
    set { if !newValue { document?.parser.forgetPlaces() } }
  }

  /// The format that the document turned out to be in, where that is XLIFF.
  package var xliffFormat: SegmentPairFormat? {
    switch document?.dialect {
    case .xliff: .xliff
    case .xliff2: .xliff2
    case .tmx, nil: nil
    }
  }

  /// Reads the next unit into one whose memory is used again; false at the end.
  ///
  /// - Throws: `InputError` with line and column for what cannot be read, and where there are
  ///   more units than lines of links, or fewer.
  public func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    let isThere: Bool
    do {
      isThere = try source.next(into: &unit)
    } catch {
      // The line of a record that cannot be read is passed over with it.
      if error.record != nil { _ = try nextLinks() }
      throw error
    }
    guard isThere else {
      if let links, try links.next() != nil {
        throw InputError(file: links.name, message: "there are more lines of links than units")
      }
      return false
    }
    count += 1
    watch?.readUnit()
    if let links = try nextLinks() { unit.links = links }
    return true
  }

  /// The links of the next unit; nil where there is no file of them.
  private func nextLinks() throws(InputError) -> [WordLink]? {
    guard let links else { return nil }
    if let next = try links.next() { return next }
    throw InputError(
      file: links.name, message: "there are fewer lines of links than units",
      hint: "a line for each unit is wanted, empty where it has no links")
  }

  /// Whether the next unit has not come yet, so that asking for it would wait for more input; known
  /// of formats of lines. Whoever writes answers flushes them then.
  ///
  /// - Throws: `InputError` for ill-formed text in what has come.
  public func isWaiting() throws(InputError) -> Bool { try source.isWaiting() }

  /// The 1-based line at which the last unit begins, of two files in the second one; nil for
  /// workbooks, which have none.
  public var line: Int? { source.line }

  /// What is not as it should be in what was read since this was last asked, although it could be
  /// read.
  public func takeRemarks() -> [UnitRemark] { source.takeRemarks() }

  /// What the file says of itself beside its units, once it was read: the header of a catalogue.
  package var header: TranslationUnit? { source.header }

  /// How many fields of that header are lost where it is not written.
  package var headerFieldCount: Int { source.header.map(POHeader.fieldCount) ?? 0 }

  /// What was passed over so far.
  public var losses: ConversionLosses { source.losses }

  /// What a person should know about how the input was read so far, such as that it is in another
  /// encoding than it says, a line each.
  public var remarks: [String] { source.remarks }
}
