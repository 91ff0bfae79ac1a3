internal import Bitext
internal import Lexicon
internal import Platform
internal import Segmentation
internal import Text
@_spi(Fitting) internal import WordAlignment

/// Finds sentences, clauses and items of one side of a unit that have no counterpart on the other.
///
/// Words are linked by a model that learns from the bitext itself, from the dictionary and from the
/// built-in termbases. On each side the clauses in a row are looked at that lack a counterpart most;
/// boosted trees judge them by what their words, numbers and names are linked to, by what is left over
/// on the other side and by the lengths (`Tools/fitting/run fit-coverage-check`). Asked are units whose
/// lengths, or numbers of sentences, leave room for that (`UnevenUnits`).
///
/// - Complexity: linear in the units; a model learns from at most `mostTrained` of them.
struct CoverageCheck {
  /// A part with what is said of it.
  struct Found: Sendable {
    var segment: Int
    var isSource: Bool
    /// Where it stands in its side's UTF-8.
    var span: Range<Int>
    var part: LackingPart
    var values: [Float] = []
  }

  /// Pairs beyond these teach little that is new.
  static let mostTrained = 1_000
  private static let trees = BoostedTrees(text: FittedCoverage.text, width: LackingPart.count)
  /// Fewer parts do not tell what lengths are usual.
  private static let leastUsual = 30

  /// How words are linked. A short text is worth more rounds; of a longer one more of them would take
  /// time and find no more.
  private static func options(_ count: Int) -> WordAlignmentOptions {
    var options = WordAlignmentOptions()
    if count > short { (options.modelOneIterations, options.agreementIterations) = (3, 2) }
    return options
  }

  private static let short = 200

  private let units: CheckedUnits
  /// The places of units that have a part which may lack a counterpart.
  private let wanted: [Int]
  private let direction: Direction
  private let model: SegmentationModel
  /// Nil where no unit has parts.
  private let words: WordAlignmentModel?
  private let isTrainingText: Bool

  /// Learns from a bitext.
  ///
  /// - Throws: `WordAlignmentError` where the bitext is too large.
  init(
    _ units: CheckedUnits, _ direction: Direction, dictionary: BilingualDictionary?,
    model: SegmentationModel
  ) throws(WordAlignmentError) {
    self.units = units
    self.direction = direction
    self.model = model
    let step = max(1, (units.count + Self.mostTrained - 1) / Self.mostTrained)
    isTrainingText = step == 1
    wanted = UnevenUnits.places(in: units)
    if wanted.isEmpty {
      words = nil
      return
    }
    let sample = stride(from: 0, to: units.count, by: step).map { units.places[$0] }
    var bitext = TokenizedBitext()
    let options = Self.options(units.count)
    for cut in CutPair.cuts(of: sample, units, direction, model) {
      bitext.append(cut.texts, tokens: cut.tokens, options.direction)
    }
    words = try WordAligner(
      dictionary: dictionary, priors: DomainWords.priors(model), options: options
    ).train(on: bitext)
  }

  /// All parts that lack a counterpart, with the numbers by which they are judged.
  func parts() -> [Found] {
    guard let words else { return [] }
    var found: [Found] = []
    var linker = WordLinker(words, isTrainingText: isTrainingText)
    let size = 2048
    for start in stride(from: 0, to: wanted.count, by: size) {
      let segments = Array(wanted[start..<min(wanted.count, start + size)])
      let cuts = CutPair.cuts(of: segments, units, direction, model)
      for cut in cuts { linker.append(cut.texts, tokens: cut.tokens) }
      let evidence = linker.takeEvidence()
      let (direction, linked) = (direction, words.options.direction)
      found += Parallel.map(segments.count) { row in
        Self.parts(of: segments[row], cuts[row], evidence[row].sides(linked), direction)
      }.flatMap { $0 }
    }
    let usual = Self.usual(found)
    for index in found.indices {
      let sign: Float = found[index].isSource ? 1 : -1
      found[index].values = found[index].part.values(usual: sign * usual)
    }
    return found
  }

  private static func parts(
    of segment: Int, _ cut: CutPair, _ evidence: Sides<[PairEvidence.Word]>, _ direction: Direction
  ) -> [Found] {
    let chinese = side(cut.texts.chinese, cut.tokens.chinese, evidence.chinese, isChinese: true)
    let english = side(cut.texts.english, cut.tokens.english, evidence.english, isChinese: false)
    guard let chinese, let english else { return [] }
    return [(chinese, english), (english, chinese)].compactMap { own, other in
      guard let part = LackingPart(in: own, beside: other) else { return nil }
      let span =
        own.tokens[part.tokens.lowerBound]
        .lowerBound..<own.tokens[part.tokens.upperBound - 1].upperBound
      return Found(
        segment: segment, isSource: own.isChinese == (direction == .chineseToEnglish), span: span,
        part: part)
    }
  }

  private static func side(
    _ text: String, _ tokens: [Range<Int>], _ words: [PairEvidence.Word], isChinese: Bool
  ) -> LackingPart.Side? {
    guard words.count == tokens.count, !tokens.isEmpty else { return nil }
    let utf8 = Array(text.utf8)
    return LackingPart.Side(
      utf8: utf8, tokens: tokens, words: words,
      parts: utf8.withUnsafeBufferPointer { TextParts($0, tokens) }, isChinese: isChinese)
  }

  /// How much longer targets mostly are, as a logarithm.
  private static func usual(_ found: [Found]) -> Float {
    if found.count < leastUsual { return 0 }
    let ratios = found.map { $0.isSource ? $0.part.ratios.whole : -$0.part.ratios.whole }.sorted()
    return ratios[ratios.count / 2]
  }

  /// What is to be told.
  func findings() -> [Finding] {
    guard let trees = Self.trees else { return [] }
    return parts().compactMap { found in
      let odds = Double(trees.logOdds(of: found.values)) - FittedCoverage.shift
      let confidence = 1 / (1 + exp(-odds))
      return confidence < Self.leastTold ? nil : finding(found, confidence)
    }
  }

  /// What is less probable is not told.
  private static let leastTold = 0.1

  private func finding(_ found: Found, _ confidence: Double) -> Finding {
    let unit = units[found.segment]
    let utf8 = found.isSource ? unit.source.utf8 : unit.target.utf8
    let text = FindingText.shortened(String(decoding: utf8[found.span], as: UTF8.self))
    return Finding(
      found.isSource ? .omitted : .added, detail: found.part.isSentence ? "sentence" : "clause",
      confidence: confidence, segment: found.segment,
      sourceSpan: found.isSource ? found.span : nil,
      targetSpan: found.isSource ? nil : found.span,
      message: found.isSource
        ? "“\(text)” is not in the translation" : "“\(text)” is not in the source",
      cause: (found.isSource ? "omitted " : "added ") + text)
  }
}
