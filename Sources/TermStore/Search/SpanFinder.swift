internal import ICU
internal import Terminology

/// Finds places in the texts of a segment.
protocol SpanFinding {
  var tokens: SearchTokens { get }

  /// What begins at a token: how many tokens it has, and the term that it is.
  func match(at place: Int, in tokens: [SearchTokens.Token]) -> (count: Int, found: Int64?)?
}

extension SpanFinding {
  func line(_ segment: StoredSegment, side: BitextSide?) -> ConcordanceLine {
    ConcordanceLine(
      segment: segment, source: side == .target ? [] : spans(in: segment.source),
      target: side == .source ? [] : spans(in: segment.target))
  }

  private func spans(in text: String) -> [ConcordanceLine.Span] {
    let tokens = tokens.tokens(of: text)
    return SearchTokens.spans(in: tokens) { match(at: $0, in: tokens) }
      .map { ConcordanceLine.Span(bytes: $0.bytes, term: $0.found) }
  }
}

extension SearchTokens {
  /// What is found from the first token on, none within another.
  ///
  /// - Parameter match: What begins at a token: how many tokens it has, and what it is.
  static func spans<Found>(
    in tokens: [Token], _ match: (Int) -> (count: Int, found: Found)?
  ) -> [(bytes: Range<Int>, found: Found)] {
    var spans: [(bytes: Range<Int>, found: Found)] = []
    var place = 0
    while place < tokens.count {
      guard let (count, found) = match(place), count > 0 else {
        place += 1
        continue
      }
      let end = place + count
      spans.append((tokens[place].range.lowerBound..<tokens[end - 1].range.upperBound, found))
      place = end
    }
    return spans
  }

  /// Whether a phrase begins at a token.
  static func begins(_ phrase: [String], at place: Int, in tokens: [Token]) -> Bool {
    place + phrase.count <= tokens.count
      && phrase.indices.allSatisfy { tokens[place + $0].text == phrase[$0] }
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

  func match(at place: Int, in tokens: [SearchTokens.Token]) -> (count: Int, found: Int64?)? {
    let phrase = phrases.first { SearchTokens.begins($0.tokens, at: place, in: tokens) }
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

  func match(at place: Int, in tokens: [SearchTokens.Token]) -> (count: Int, found: Int64?)? {
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
