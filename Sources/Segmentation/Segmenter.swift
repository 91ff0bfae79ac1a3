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
  private var line = TextLine()
  private var hanRuns: HanRunSegmenter
  private var fallback: TextBoundaries?
  /// Lexicon entries in the line at hand: those of Han characters alone, which
  /// the lattice weighs, and the others, which are taken whole.
  private var hanTerms: [PreferredSpan] = []
  private var otherTerms: [PreferredSpan] = []
  private var nextHanTerm = 0
  /// Where the entries begin that the run at hand keeps, in order.
  private var keptTerms: [Int] = []
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
  /// - Complexity: O(*n*), at over 20 MB/s for Chinese text.
  public mutating func segment(_ utf8: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]) {
    line.read(utf8, entries: model.entries)
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

  private func append(_ start: Int, _ end: Int, _ kind: Token.Kind, to tokens: inout [Token]) {
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

  // MARK: Han runs

  private mutating func hanRun(
    _ start: Int, _ end: Int, _ bounds: Range<Int>, into tokens: inout [Token]
  ) {
    if end - start == 1 {
      skipHanTerms(before: start)
      let isTerm =
        nextHanTerm < hanTerms.count && hanTerms[nextHanTerm].start == start
        && hanTerms[nextHanTerm].end == end
      append(start, end, isTerm ? .term : .han, to: &tokens)
      return
    }
    fillRun(start, end, bounds)
    if let onRun { onRun(hanRuns, Array(line.offsets[start...end])) }
    hanRuns.score()
    keepCurrencyWhole(start, end)
    applyLexicon(start, end)
    let scores = hanRuns.workspace.scores + HanRunWorkspace.margin
    var wordStart = start
    var nextTerm = 0
    func kind() -> Token.Kind {
      if nextTerm < keptTerms.count && keptTerms[nextTerm] == wordStart - start {
        nextTerm += 1
        return .term
      }
      return .han
    }
    for place in 1..<(end - start) where scores[place] > 0 {
      append(wordStart, start + place, kind(), to: &tokens)
      wordStart = start + place
    }
    append(wordStart, end, kind(), to: &tokens)
  }

  /// Copies the run and the nearest characters on both sides, skipping spaces.
  private func fillRun(_ start: Int, _ end: Int, _ bounds: Range<Int>) {
    let margin = HanRunWorkspace.margin
    let count = end - start
    let workspace = hanRuns.workspace
    workspace.count = count
    for position in 0..<count {
      let unit = line.units[start + position]
      let entry = model.entries[Int(unit)]
      let index = position + margin
      workspace.units[index] = entry.folded
      workspace.codes[index] = entry.code
      workspace.clusters[index] = entry.cluster
      workspace.types[index] = entry.type
    }
    var before = start
    for distance in 1...margin {
      before = neighbour(before, by: -1, bounds)
      setContext(margin - distance, before, edge: HanRunWorkspace.startUnit)
    }
    var after = end - 1
    for distance in 0..<margin {
      after = neighbour(after, by: 1, bounds)
      setContext(margin + count + distance, after, edge: HanRunWorkspace.endUnit)
    }
  }

  /// The next index that is no space, or −1 beyond the line.
  private func neighbour(_ index: Int, by step: Int, _ bounds: Range<Int>) -> Int {
    if index < 0 { return -1 }
    var next = index + step
    var skipped = 0
    while bounds.contains(next) && skipped < 8
      && line.classes[next] == CharacterTable.Class.space.rawValue
    {
      next += step
      skipped += 1
    }
    return bounds.contains(next) ? next : -1
  }

  private func setContext(_ index: Int, _ source: Int, edge: UInt16) {
    let workspace = hanRuns.workspace
    workspace.codes[index] = 0
    guard source >= 0 else {
      workspace.units[index] = edge
      workspace.clusters[index] = BoundaryModel.clusterEdge
      workspace.types[index] = CharacterType.edge
      return
    }
    let entry = model.entries[Int(line.units[source])]
    workspace.clusters[index] = entry.cluster
    workspace.types[index] = entry.type
    workspace.units[index] =
      switch entry.type {
      case CharacterType.digit: HanRunWorkspace.digitUnit
      case CharacterType.letter: HanRunWorkspace.letterUnit
      default: entry.folded
      }
  }

  /// Runs come in order, so the terms of earlier ones are left behind for good.
  private mutating func skipHanTerms(before start: Int) {
    while nextHanTerm < hanTerms.count && hanTerms[nextHanTerm].start < start {
      nextHanTerm += 1
    }
  }

  /// 美元 after a number is one word, though 美 and 元 are words too.
  private func keepCurrencyWhole(_ start: Int, _ end: Int) {
    guard start > 0, end - start >= 2 else { return }
    let before = line.classes[start - 1]
    let isAfterNumber =
      before == CharacterTable.Class.digit.rawValue
      || before == CharacterTable.Class.space.rawValue && start > 1
        && line.classes[start - 2] == CharacterTable.Class.digit.rawValue
      || CharacterType.isMagnitude(line.units[start - 1])
    guard isAfterNumber else { return }
    let second = line.units[start + 1]
    guard second == 0x5143 || second == 0x5706 || second == 0x938A || second == 0x9551 else {
      return  // 元 圆 鎊 镑
    }
    switch line.units[start] {
    // 美 港 欧 歐 日 韩 韓 加 澳 台 臺 英
    case 0x7F8E, 0x6E2F, 0x6B27, 0x6B50, 0x65E5, 0x97E9, 0x97D3, 0x52A0, 0x6FB3, 0x53F0, 0x81FA,
      0x82F1:
      let scores = hanRuns.workspace.scores + HanRunWorkspace.margin
      scores[1] = Int32.min / 2
      if end - start > 2 { scores[2] = Int32.max / 2 }
    default: return
    }
  }

  /// Raises the edges of lexicon entries and lowers their insides.
  private mutating func applyLexicon(_ start: Int, _ end: Int) {
    keptTerms.removeAll(keepingCapacity: true)
    let scores = hanRuns.workspace.scores + HanRunWorkspace.margin
    skipHanTerms(before: start)
    for span in hanTerms[nextHanTerm...] {
      if span.start >= end { break }
      // A term may reach beyond a run that was cut for its length.
      if span.end > end { continue }
      let first = span.start - start
      let last = span.end - start
      let strength = last - first == 1 ? SegmentationLexicon.weak : SegmentationLexicon.strong
      let leftHolds = first == 0 || scores[first] > -strength
      let rightHolds = last == end - start || scores[last] > -strength
      if !leftHolds || !rightHolds { continue }
      if first > 0 { scores[first] = Int32.max }
      if last < end - start { scores[last] = Int32.max }
      for place in (first + 1)..<max(first + 1, last) { scores[place] = Int32.min }
      keptTerms.append(first)
    }
  }

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
