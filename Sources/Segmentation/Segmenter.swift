internal import ICU

/// Splits Chinese, English and mixed text into tokens that tile the input.
///
/// ```swift
/// let model = try SegmentationModel()
/// var segmenter = Segmenter(model: model)
/// let tokens = segmenter.tokens(in: "亚马逊的 Trainium 芯片")
/// ```
///
/// A segmenter keeps its working arrays from call to call; make one for each
/// task and share the model.
public struct Segmenter {
  /// How much text one token takes.
  public enum Granularity: String, Sendable, CaseIterable {
    /// Words, as in the Universal Dependencies of Chinese.
    case words
    /// Terms over words: lexicon entries, dictionary compounds and whole quantities.
    case terms
    /// Words as ICU's break iterator has them, with none of our rules.
    case icu
  }

  /// The model that it segments with.
  public let model: SegmentationModel
  private let lexicon: SegmentationLexicon?
  let line = TextLines()
  var hanRuns: HanRunSegmenter
  private var fallback: TextBoundaries?
  /// Lexicon entries in the line at hand: those of Han characters alone, which
  /// the lattice weighs, and the others, which are taken whole.
  var hanTerms: [PreferredSpan] = []
  private var otherTerms: [PreferredSpan] = []
  var nextHanTerm = 0
  /// Where the entries begin that the run at hand keeps, in order.
  var keptTerms: [Int] = []
  /// Called with each run of Han characters before it is scored, by the trainer.
  var onRun: ((HanRunSegmenter, _ firstScalarOffset: [Int32]) -> Void)?

  /// Creates a segmenter.
  ///
  /// - Parameter lexicon: entries to keep whole wherever the text allows.
  public init(model: SegmentationModel, lexicon: SegmentationLexicon? = nil) {
    self.model = model
    self.lexicon = lexicon
    hanRuns = HanRunSegmenter(model: model)
  }

  /// The tokens of a text, white space among them, in order and without gaps.
  public mutating func tokens(in text: String) -> [Token] {
    var copy = text
    var tokens: [Token] = []
    copy.withUTF8 { segment($0, into: &tokens) }
    return tokens
  }

  /// Appends the word tokens of UTF-8 text, with offsets from its start.
  ///
  /// Any bytes are accepted; a byte that starts no well-formed sequence is a
  /// symbol of its own. The text must be shorter than 2 GiB, and is best given
  /// in blocks of about a megabyte that end at line ends.
  ///
  /// - Complexity: O(*n*). On Chinese text about four times as fast as ICU's
  ///   break iterator; `Tools/bench/segmentation` measures both.
  public mutating func segment(_ utf8: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]) {
    var position = 0
    while position < utf8.count {
      let end = TextLines.end(of: utf8, from: position)
      line.read(utf8, position..<end, model: model.compiled)
      segmentLines(utf8, into: &tokens)
      position = end
    }
  }

  private mutating func segmentLines(
    _ utf8: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]
  ) {
    var index = 0
    while index < line.count {
      let lineEnd = endOfLine(from: index)
      segmentLine(index, lineEnd, utf8, into: &tokens)
      index = lineEnd
      if index < line.count {
        var next = index + 1
        while next < line.count && line.classes[next] == newline { next += 1 }
        append(index, next, .space, to: &tokens)
        index = next
      }
    }
  }

  private let newline = CharacterTable.Class.newline.rawValue

  private func endOfLine(from index: Int) -> Int {
    var end = index
    while end < line.count && line.classes[end] != newline { end += 1 }
    return end
  }

  func append(_ start: Int, _ end: Int, _ kind: Token.Kind, to tokens: inout [Token]) {
    tokens.append(
      Token(start: Int(line.offsets[start]), end: Int(line.offsets[end]), kind: kind))
  }

  // MARK: One line

  private mutating func segmentLine(
    _ start: Int, _ end: Int, _ utf8: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]
  ) {
    findTerms(start..<end)
    var nextTerm = 0
    var index = start
    while index < end {
      let limit = nextTerm < otherTerms.count ? otherTerms[nextTerm].start : end
      if index == limit {
        append(index, otherTerms[nextTerm].end, .term, to: &tokens)
        index = otherTerms[nextTerm].end
        nextTerm += 1
      } else {
        index = piece(at: index, limit, start..<end, utf8, into: &tokens)
      }
    }
  }

  private mutating func findTerms(_ range: Range<Int>) {
    nextHanTerm = 0
    hanTerms.removeAll(keepingCapacity: true)
    otherTerms.removeAll(keepingCapacity: true)
    guard let lexicon else { return }
    var found: [PreferredSpan] = []
    lexicon.findSpans(in: line, range, into: &found)
    for span in found {
      if span.isHan { hanTerms.append(span) } else { otherTerms.append(span) }
    }
  }

  /// Appends the token or run at `index` and returns its end.
  private mutating func piece(
    at index: Int, _ limit: Int, _ bounds: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>,
    into tokens: inout [Token]
  ) -> Int {
    switch CharacterTable.Class(rawValue: line.classes[index]) {
    case .space, .newline, nil:
      var next = index + 1
      while next < limit && line.classes[next] == CharacterTable.Class.space.rawValue {
        next += 1
      }
      append(index, next, .space, to: &tokens)
      return next
    case .han:
      return hanPiece(at: index, limit, bounds, utf8, into: &tokens)
    case .complex:
      return complexPiece(at: index, limit, utf8, into: &tokens)
    case .letter, .digit, .punctuation, .symbol, .mark:
      let scanner = MixedTextScanner(line: line, start: bounds.lowerBound, end: limit)
      let (next, kind) = scanner.token(at: index)
      append(index, max(next, index + 1), kind, to: &tokens)
      return max(next, index + 1)
    }
  }

  private mutating func hanPiece(
    at index: Int, _ limit: Int, _ bounds: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>,
    into tokens: inout [Token]
  ) -> Int {
    let han = CharacterTable.Class.han.rawValue
    var end = index + 1
    let longest = min(limit, index + HanRunWorkspace.longestRun)
    while end < longest && line.classes[end] == han { end += 1 }
    if end < limit && line.classes[end] == CharacterTable.Class.complex.rawValue
      && isKana(line.units[end])
    {
      return complexPiece(at: index, limit, utf8, into: &tokens)
    }
    // 第 belongs to the digits after it.
    var ordinal = false
    if end < limit, line.classes[end] == CharacterTable.Class.digit.rawValue,
      line.units[end - 1] == 0x7B2C
    {
      ordinal = true
      end -= 1
    }
    if end > index {
      if model.hasDictionary {
        hanRun(index, end, bounds, into: &tokens)
      } else {
        icuWords(index, end, utf8, kind: .han, into: &tokens)
      }
    }
    if ordinal {
      let scanner = MixedTextScanner(line: line, start: bounds.lowerBound, end: limit)
      let (next, _) = scanner.token(at: end + 1)
      append(end, next, .number, to: &tokens)
      return next
    }
    return end
  }

  private func isKana(_ unit: UInt16) -> Bool { (0x3040...0x30FF).contains(unit) }

  // MARK: Other scripts

  /// A stretch that starts with Han before kana, or in a script that needs ICU.
  private mutating func complexPiece(
    at index: Int, _ limit: Int, _ utf8: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]
  ) -> Int {
    let longest = min(limit, index + HanRunWorkspace.longestRun)
    var end = index + 1
    // Among kana ICU takes the Han characters too; beside an emoji we do.
    var isJapanese =
      isKana(line.units[index]) || line.classes[index] == CharacterTable.Class.han.rawValue
    while end < longest && continuesComplex(end, isJapanese) {
      isJapanese = isJapanese || isKana(line.units[end])
      end += 1
    }
    icuWords(index, end, utf8, kind: .word, into: &tokens)
    return end
  }

  private func continuesComplex(_ index: Int, _ isJapanese: Bool) -> Bool {
    switch CharacterTable.Class(rawValue: line.classes[index]) {
    case .complex, .mark: true
    case .han: isJapanese
    default: line.units[index] == 0x200D  // holds an emoji sequence together
    }
  }

  private mutating func icuWords(
    _ start: Int, _ end: Int, _ utf8: UnsafeBufferPointer<UInt8>, kind: Token.Kind,
    into tokens: inout [Token]
  ) {
    let first = Int(line.offsets[start])
    let last = Int(line.offsets[end])
    var position = first
    try? wordBoundaries()?.forEachBoundary(in: UnsafeBufferPointer(rebasing: utf8[first..<last])) {
      boundary, status in
      let next = first + boundary
      if next <= position || next > last { return }
      let isWord = status >= 100
      tokens.append(Token(start: position, end: next, kind: isWord ? kind : .symbol))
      position = next
    }
    if position < last { tokens.append(Token(start: position, end: last, kind: kind)) }
  }

  /// ICU's word boundaries, opened when first needed.
  mutating func wordBoundaries() -> TextBoundaries? {
    if fallback == nil { fallback = try? TextBoundaries(.word, locale: "zh") }
    return fallback
  }
}
