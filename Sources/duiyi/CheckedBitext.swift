import Bitext
import BitextFormats
import CheckFormats
import Lexicon
import SentenceAlignment
import Terminology
import TextIO
import DocumentFormats

/// The bitext that is to be checked, in memory.
struct CheckedBitext {
  var name: String
  var units: [TranslationUnit]
  var source: Language
  var target: Language
  /// The 1-based line at which each unit begins, where there are lines.
  var lines: [Int?] = []
  /// What is to be said of it before the findings.
  var warning: String?

  /// Reads what a configuration names.
  init(
    _ settings: CheckConfiguration, _ input: InputOptions, dictionary: BilingualDictionary?
  ) throws {
    var input = input
    input.encoding = settings.encoding ?? input.encoding
    guard !settings.files.isEmpty else {
      throw InputError(
        file: "duiyi check", message: "there is nothing to check",
        hint: "name a bitext, or a document and its translation")
    }
    let format = settings.from ?? SegmentPairFormat(paths: settings.files)
    if settings.files.count == 2, settings.from == nil {
      self = try Self.documents(settings, input, dictionary)
      return
    }
    guard let format else {
      throw InputError(
        file: settings.files[0], message: "what it holds is not told by its name",
        hint: "add --from, such as --from tsv")
    }
    guard (format == .moses) == (settings.files.count == 2) else {
      throw InputError(
        file: settings.files[0],
        message: format == .moses ? "Moses is two files" : "\(format.rawValue) is one file")
    }
    let inputs = settings.files.map { TextInput($0, options: input.textOptions) }
    let reader = try TranslationUnitReader(
      inputs, format: format, sourceLanguage: settings.sourceLanguage,
      targetLanguage: settings.targetLanguage)
    name = settings.files.joined(separator: " ")
    units = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) {
      units.append(unit)
      lines.append(reader.line)
    }
    let languages = try FirstUnits(units, named: inputs[0].name)
      .languages(settings.sourceLanguage, settings.targetLanguage)
    source = Language(rawValue: languages.source)
    target = Language(rawValue: languages.target)
    try checkLanguages()
  }

  private init(name: String, units: [TranslationUnit], source: Language, target: Language) {
    self.name = name
    self.units = units
    self.source = source
    self.target = target
  }

  /// Two documents, whose sentences are aligned.
  private static func documents(
    _ settings: CheckConfiguration, _ input: InputOptions, _ dictionary: BilingualDictionary?
  ) throws -> CheckedBitext {
    let plan = PairPlan.Pair(
      source: settings.files[0], target: settings.files[1], outputs: [])
    let pair = try LoadedPair(plan, DocumentOptions(input: input))
    let aligner = SentenceAligner(
      dictionary: dictionary,
      segmentation: dictionary == nil ? try Locations.segmentationModel() : nil)
    let alignment = aligner.align([pair.pair])[0]
    let units = alignment.beads(pair.direction).map { bead in
      TranslationUnit(
        source: UnitText(pair.source.line(of: bead.source)),
        target: UnitText(pair.target.line(of: bead.target)))
    }
    var bitext = CheckedBitext(
      name: settings.files.joined(separator: " "), units: units,
      source: Language(rawValue: settings.sourceLanguage ?? pair.source.language.rawValue),
      target: Language(rawValue: settings.targetLanguage ?? pair.target.language.rawValue))
    if !alignment.looksLikeTranslation {
      bitext.warning =
        "\(pair.source.text.name) and \(pair.target.text.name) do not look like translations "
        + "of each other"
    }
    try bitext.checkLanguages()
    return bitext
  }

  /// One side is Chinese and the other English.
  private func checkLanguages() throws {
    let isPair =
      source.isChinese && target.isEnglish || source.isEnglish && target.isChinese
    if isPair { return }
    throw InputError(
      file: name, message: "from \(source) to \(target) is not between Chinese and English",
      hint: "say what it is with --source-language and --target-language")
  }
}
