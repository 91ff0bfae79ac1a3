internal import Segmentation
internal import Text

/// Finds the glosses in a text: brackets that hold an English rendering of the
/// Chinese before them, or a Chinese rendering of the English before them.
///
/// A bracket is first held against what brackets otherwise hold (asides,
/// examples, numbers, roles, references). For the others the piece of Chinese
/// that the bracket speaks of is chosen among all that end before it, by a
/// log-linear score over dictionary, sound, repetition in the document, length
/// and the words that a term does not begin with.
///
/// Linear in the length of the text, but for looking up repetitions, which is
/// linear in it for each gloss.
struct GlossFinder {
  let text: AnalyzedText
  let judge: RenderingJudge

  /// A bracket with more tokens than this is not looked into.
  static let longestBracket = 80

  /// All glosses, in order.
  func glosses() -> [Gloss] {
    let size = 1024
    let blocks = (text.tokens.count + size - 1) / size
    return Parallel.map(blocks) { block in
      glosses(at: block * size..<min(text.tokens.count, (block + 1) * size))
    }.flatMap { $0 }
  }

  /// The glosses whose bracket, or whose announced name, stands at one of some tokens.
  private func glosses(at tokens: Range<Int>) -> [Gloss] {
    var found: [Gloss] = []
    for index in tokens {
      if isOpeningBracket(index), let close = closingBracket(from: index) {
        found += glosses(open: index, close: close)
      } else if isLatin(index), let gloss = announcedGloss(at: index) {
        found.append(gloss)
      }
    }
    return found
  }

  // MARK: Brackets

  /// A token's text, with Traditional characters as Simplified ones so that the
  /// word lists serve both.
  func string(_ index: Int) -> String {
    String(decoding: text.simplified[text.tokens[index].range], as: UTF8.self)
  }

  /// What closes each opening bracket; a half-width and a full-width one go together.
  private static let closing: [String: Set<String>] = {
    let round: Set<String> = [")", "）"]
    let square: Set<String> = ["]", "］"]
    return [
      "(": round, "（": round, "[": square, "［": square, "【": ["】"], "〔": ["〕"], "〖": ["〗"],
    ]
  }()

  private func isOpeningBracket(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .punctuation || token.kind == .symbol, token.end - token.start <= 3 else {
      return false
    }
    return Self.closing[string(index)] != nil
  }

  private func closingBracket(from open: Int) -> Int? {
    guard let closing = Self.closing[string(open)] else { return nil }
    var index = open + 1
    while index < text.tokens.count && index - open <= Self.longestBracket {
      let piece = string(index)
      if closing.contains(piece) { return index > open + 1 && !isLink(index) ? index : nil }
      if Self.closing[piece] == closing { return nil }
      if text.tokens[index].kind == .space && piece.contains("\n") { return nil }
      index += 1
    }
    return nil
  }

  /// Whether a square bracket is the text of a link, with its address in round ones.
  private func isLink(_ close: Int) -> Bool {
    string(close) == "]" && close + 1 < text.tokens.count
      && ["(", "["].contains(string(close + 1))
  }

  private func glosses(open: Int, close: Int) -> [Gloss] {
    let inner = Array((open + 1)..<close)
    let hasHan = inner.contains { text.tokens[$0].kind == .han }
    let left = lastContentToken(before: open)
    guard let left else { return [] }
    if hasHan {
      if let name = latinName(endingAt: left) { return glossesInChinese(left: name, inner: inner) }
      return announcedGlosses(left: left, inner: inner)
    }
    if string(open) == "[", isCode(open, inner) { return [] }
    if string(open) == "[", Self.documentTypes.contains(inner.map(string).joined()) { return [] }
    return plainGlosses(left: left, inner: inner)
  }

  /// Whether a half-width square bracket is one of a program, after a space and with quoted
  /// words or names of variables: 像 [dep1, dep2].
  private func isCode(_ open: Int, _ inner: [Int]) -> Bool {
    guard open > 0, text.tokens[open - 1].kind == .space else { return false }
    return inner.contains { index in
      let piece = string(index)
      return piece == "\"" || piece == "'" || piece.first?.isNumber ?? false
        || piece.last?.isNumber ?? false
    }
  }

  /// Marks of the kind of a source in Chinese lists of references.
  private static let documentTypes: Set<String> = [
    "EB/OL", "DB/OL", "CP/OL", "J/OL", "M/OL", "N/OL", "EB", "DB", "CP",
  ]

  /// The token before a bracket, over spaces and bold marks.
  private func lastContentToken(before open: Int) -> Int? {
    var index = open - 1
    while index >= 0 {
      let piece = string(index)
      if piece.contains("\n") { return nil }
      if text.tokens[index].kind == .space || piece.allSatisfy({ $0 == "*" || $0 == "_" }) {
        index -= 1
      } else {
        return index
      }
    }
    return nil
  }

  func isLatin(_ index: Int) -> Bool {
    let token = text.tokens[index]
    switch token.kind {
    case .word: return true
    case .term, .number, .quantity:
      return string(index).unicodeScalars.allSatisfy { $0.value < 0x2E80 }
    default: return false
    }
  }

  // MARK: Chinese(English)

  func plainGlosses(left: Int, inner: [Int]) -> [Gloss] {
    let found = namesInBracket(inner).map { (range: $0, term: EnglishTerm(text.text($0))) }
    let names = withoutLabels(found, left: left)
    if names.isEmpty { return measureGlosses(found, left: left) }
    let terms = names.map(\.term)
    guard terms.allSatisfy({ isPlausible($0) || isNamedByItsNoun($0, left: left) }) else {
      return []
    }
    guard let main = terms.max(by: { $0.words.count < $1.words.count }),
      let source = sourceSpan(endingAt: left, terms: terms, main: main)
    else { return [] }
    let chinese = text.text(source.range)
    if isRole(terms, chinese) || isListOfNouns(source.range, inner, terms)
      || namesInstance(source.range, left: left, terms)
    {
      return []
    }
    return names.map { gloss($0, source) }
  }

  func gloss(_ name: (range: Range<Int>, term: EnglishTerm), _ source: SourceSpan) -> Gloss {
    Gloss(
      source: source.range, target: name.range, sourceText: text.text(source.range),
      targetText: GlossNumber(text: text, judge: judge)
        .canonical(name.term, of: text.text(source.range), near: name.range.lowerBound),
      isEnglishFirst: false, confidence: source.confidence)
  }
}
