public import DocumentFormats
public import Domains
internal import Lexicon
internal import Segmentation
public import TermAlignment
internal import TermFormats
internal import Text
public import TextIO

/// Finds the Chinese spans of texts that render English terms.
///
/// ```swift
/// try TermFinding(terms: "english.txt").run(["call.zh.txt"]) { found in
///   for term in found.occurrences { print(term.source, term.target, term.confidence) }
/// }
/// ```
public struct TermFinding: Sendable {
  /// A list of terms to look for, which may hold English alone. Without it, the terms are those
  /// that the text itself shows: its glosses and its names in Latin script.
  public var terms: String?
  /// What is said of the list where it is a table.
  public var table = TableOptions()
  /// Pairs less probable than this are left out.
  public var minimumConfidence = 0.5
  /// The termbases of fields whose terms are looked for too.
  public var domains = DomainChoice.spoken
  /// Whether bracketed glosses alone are wanted: ``TermsOfText/glosses``.
  public var givesGlosses = false
  /// How bytes become text.
  public var text = TextOptions()
  /// What of documents is wanted.
  public var extraction = ExtractionOptions()

  /// Looks for the terms of a list, or those that texts show.
  public init(terms: String? = nil) { self.terms = terms }

  /// Looks through texts.
  ///
  /// - Parameters:
  ///   - files: Chinese texts; `-` is standard input.
  ///   - onWarning: Is told of each warning as soon as it is known.
  ///   - body: Is given what was found in each text, in order.
  /// - Throws: `InputError`, `LexiconError` or `ICUError` where something cannot be read or opened,
  ///   and what the body throws.
  /// - Complexity: linear in the text; memory of one text.
  public func run(
    _ files: [String], resources: LanguageResources = LanguageResources(),
    onWarning: WarningHandler? = nil, _ body: (TermsOfText) throws -> Void
  ) throws {
    var warnings = WarningList(onWarning)
    let aligner = try open(resources, &warnings)
    var segmenter = Segmenter(model: try resources.openSegmentation())
    for file in files {
      let text = try WholeDocument.loadPlain(
        file, options: text, extraction: extraction, onWarning: { warnings.add($0) })
      let analyzed = AnalyzedText(text.bytes, segmenter: &segmenter)
      try body(
        givesGlosses
          ? TermsOfText(text: text, glosses: aligner.glosses(in: analyzed))
          : TermsOfText(text: text, occurrences: aligner.align(analyzed).occurrences))
    }
  }

  /// Writes a line of JSON for each record, with its `terms`. What a gloss says holds for its own
  /// record alone.
  ///
  /// - Throws: As ``run(_:resources:onWarning:_:)``.
  /// - Complexity: linear time; memory of some thousand records.
  @discardableResult
  public func run(
    _ records: TextRecords, to sink: OutputSink,
    resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws -> RecordSummary {
    var warnings = WarningList(onWarning)
    let aligner = try open(resources, &warnings)
    let model = try resources.openSegmentation()
    let team = WorkerTeam { Segmenter(model: model) }
    return try records.answer(to: sink, team, as: "terms") { text, segmenter, json in
      let analyzed = AnalyzedText(text, segmenter: &segmenter)
      var places = ScalarPlaces(text)
      json.beginArray()
      if givesGlosses {
        for gloss in aligner.glosses(in: analyzed) {
          json.beginObject()
          places.append(gloss.source, to: &json)
          OccurrenceLines.append(gloss, to: &json)
          json.endObject()
        }
      } else {
        for occurrence in aligner.align(analyzed).occurrences {
          json.beginObject()
          places.append(occurrence.range, to: &json)
          OccurrenceLines.append(occurrence, to: &json)
          json.endObject()
        }
      }
      json.endArray()
    }
  }

  /// Reads the list and opens the dictionary.
  private func open(
    _ resources: LanguageResources, _ warnings: inout WarningList
  ) throws -> TermAligner {
    var remarks: [InputRemark] = []
    let list = try terms.map {
      try TermListReader.read($0, options: text, table: table) { remarks.append($0) }
    }
    remarks.forEach { warnings.add(.reading($0)) }
    return TermAligner(
      terms: list, dictionary: try resources.openDictionary(for: .terms, &warnings),
      minimumConfidence: minimumConfidence, domains: domains)
  }
}

/// What was found in a text.
public struct TermsOfText: Sendable {
  /// The text.
  public var text: TextFile
  /// The spans that render terms, in order.
  public var occurrences: [TermOccurrence] = []
  /// The bracketed glosses, where these were asked for.
  public var glosses: [Gloss] = []
}
