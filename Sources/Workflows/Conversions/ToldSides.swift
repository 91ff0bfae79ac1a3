internal import Bitext
internal import BitextFormats
internal import Terminology
internal import TextIO

/// What the text of units tells of their languages, where the output names languages: which these are,
/// where the file names none, and else whether they are what is named.
struct ToldSides {
  /// What there is to find out.
  private enum Question {
    /// The languages of each unit, or of the file alone.
    case each, file
    /// Whether they are what is named.
    case named
    case none
  }

  private let question: Question
  private let languages: (source: String, target: String)
  private var tally = DirectionTally()
  private var count = 0

  /// Begins with the first units.
  ///
  /// - Parameters:
  ///   - wanted: The languages that a person named.
  ///   - languages: Those of units that name none.
  init(
    _ first: FirstUnits, _ output: SegmentPairFormat, _ wanted: (source: String?, target: String?),
    _ languages: (source: String, target: String)
  ) {
    self.languages = languages
    let areNamed = wanted.source != nil && wanted.target != nil || first.nameLanguages
    question =
      switch output {
      case .tsv, .csv, .xlsx, .jsonl, .bars: .none
      case .tmx: areNamed ? .named : .each
      case .xliff, .xliff2, .po, .moses: areNamed ? .named : .file
      }
  }

  /// A unit with the languages of its sides, where these tell them and the output has a place for them.
  mutating func named(_ unit: TranslationUnit) -> TranslationUnit {
    count += 1
    if question == .none { return unit }
    let (source, target) = (unit.source.language, unit.target.language)
    if question == .named {
      guard source.isEmpty || source == languages.source,
        target.isEmpty || target == languages.target
      else { return unit }
      tally.add(unit.source.utf8, unit.target.utf8)
      return unit
    }
    guard source.isEmpty, target.isEmpty else { return unit }
    tally.add(unit.source.utf8, unit.target.utf8, at: count)
    guard question == .each, let way = Direction(between: unit.source.utf8, unit.target.utf8) else {
      return unit
    }
    var named = unit
    named.source.language = way.source.rawValue
    named.target.language = way.target.rawValue
    return named
  }

  /// Why the output would name languages that are not those of the text; nil where it does not.
  func error(in files: [String]) -> InputError? {
    question == .file ? tally.error(in: files.joined(separator: " "), places: "unit") : nil
  }

  /// What a person should know of the sides.
  var remarks: [String] {
    let remark =
      question == .named
      ? tally.contradiction(
        of: (
          Language(rawValue: languages.source).primary, Language(rawValue: languages.target).primary
        ))
      : tally.remark("unit")
    return [remark].compactMap { $0 }
  }
}
