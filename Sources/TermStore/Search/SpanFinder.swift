internal import ICU
internal import Terminology

/// Finds places in the texts of a segment.
protocol SpanFinding {
  var tokens: SearchTokens { get }

  /// What begins at a token: how many tokens it has, and the term that it is.
  func match(at place: Int, in tokens: [SearchTokens.Token]) -> (count: Int, term: Int64?)?
}

extension SpanFinding {
  func line(_ segment: StoredSegment, side: BitextSide?) -> ConcordanceLine {
    ConcordanceLine(
      segment: segment, source: side == .target ? [] : spans(in: segment.source),
      target: side == .source ? [] : spans(in: segment.target))
  }

  /// The places from the beginning on, none within another.
  private func spans(in text: String) -> [ConcordanceLine.Span] {
    let tokens = tokens.tokens(of: text)
    var spans: [ConcordanceLine.Span] = []
    var place = 0
    while place < tokens.count {
      guard let found = match(at: place, in: tokens), found.count > 0 else {
        place += 1
        continue
      }
      let end = place + found.count
      spans.append(
        .init(
          bytes: tokens[place].range.lowerBound..<tokens[end - 1].range.upperBound,
          term: found.term))
      place = end
    }
    return spans
  }
}

/// Finds where phrases stand in a text that has them: the longest phrase at each place.
struct SpanFinder: SpanFinding {
  let tokens: SearchTokens
  private let phrases: [(tokens: [String], term: Int64?)]

  init(phrases: [(tokens: [String], term: Int64?)], tokens: SearchTokens) {
    self.phrases = phrases.sorted { $0.tokens.count > $1.tokens.count }
    self.tokens = tokens
  }

  func match(at place: Int, in tokens: [SearchTokens.Token]) -> (count: Int, term: Int64?)? {
    let phrase = phrases.first { phrase in
      place + phrase.tokens.count <= tokens.count
        && phrase.tokens.indices.allSatisfy { tokens[place + $0].text == phrase.tokens[$0] }
    }
    return phrase.map { ($0.tokens.count, $0.term) }
  }
}

/// Finds where characters stand that are read in a given way.
struct PinyinSpans: SpanFinding {
  let tokens: SearchTokens
  private let ways: [[String]]
  private let table: PinyinTable

  init(ways: [[String]], texts: [String]) throws(ICUError) {
    self.ways = ways
    tokens = try SearchTokens(texts)
    table = try PinyinTable(of: Set(texts.lazy.flatMap(\.unicodeScalars).map(\.value)))
  }

  func match(at place: Int, in tokens: [SearchTokens.Token]) -> (count: Int, term: Int64?)? {
    let way = ways.first { way in
      place + way.count <= tokens.count
        && way.indices.allSatisfy { isRead(tokens[place + $0], as: way[$0]) }
    }
    return way.map { ($0.count, nil) }
  }

  private func isRead(_ token: SearchTokens.Token, as syllable: String) -> Bool {
    guard let han = token.han else { return false }
    return table.readings(of: han.value).contains { $0.letters.elementsEqual(syllable.utf8) }
  }
}
