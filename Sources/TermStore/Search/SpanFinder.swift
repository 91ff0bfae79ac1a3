internal import ICU
internal import Terminology

/// Finds where phrases stand in a text that has them.
struct SpanFinder {
  let phrases: [(tokens: [String], term: Int64?)]
  let tokens: SearchTokens

  func line(_ segment: StoredSegment, side: BitextSide?) -> ConcordanceLine {
    ConcordanceLine(
      segment: segment, source: side == .target ? [] : spans(in: segment.source),
      target: side == .source ? [] : spans(in: segment.target))
  }

  /// The places, none within another: the longest phrase at each.
  private func spans(in text: String) -> [ConcordanceLine.Span] {
    let tokens = tokens.tokens(of: text)
    let sorted = phrases.sorted { $0.tokens.count > $1.tokens.count }
    var spans: [ConcordanceLine.Span] = []
    var place = 0
    while place < tokens.count {
      let found = sorted.first { phrase in
        place + phrase.tokens.count <= tokens.count
          && phrase.tokens.indices.allSatisfy { tokens[place + $0].text == phrase.tokens[$0] }
      }
      guard let found, !found.tokens.isEmpty else {
        place += 1
        continue
      }
      let end = place + found.tokens.count
      spans.append(
        .init(
          bytes: tokens[place].range.lowerBound..<tokens[end - 1].range.upperBound,
          term: found.term))
      place = end
    }
    return spans
  }
}

/// Finds where characters stand that are read in a given way.
struct PinyinSpans {
  private let ways: [[String]]
  private let tokens: SearchTokens
  private let table: PinyinTable

  init(ways: [[String]], texts: [String]) throws(ICUError) {
    self.ways = ways
    tokens = try SearchTokens(texts)
    table = try PinyinTable(of: Set(texts.lazy.flatMap(\.unicodeScalars).map(\.value)))
  }

  func line(_ segment: StoredSegment, side: BitextSide?) -> ConcordanceLine {
    ConcordanceLine(
      segment: segment, source: side == .target ? [] : spans(in: segment.source),
      target: side == .source ? [] : spans(in: segment.target))
  }

  private func spans(in text: String) -> [ConcordanceLine.Span] {
    let tokens = tokens.tokens(of: text)
    var spans: [ConcordanceLine.Span] = []
    var place = 0
    while place < tokens.count {
      let way = ways.first { way in
        place + way.count <= tokens.count
          && way.indices.allSatisfy { isRead(tokens[place + $0], as: way[$0]) }
      }
      guard let way, !way.isEmpty else {
        place += 1
        continue
      }
      let end = place + way.count
      spans.append(
        .init(
          bytes: tokens[place].range.lowerBound..<tokens[end - 1].range.upperBound, term: nil))
      place = end
    }
    return spans
  }

  private func isRead(_ token: SearchTokens.Token, as syllable: String) -> Bool {
    guard let han = token.han else { return false }
    return table.readings(of: han.value).contains { $0.letters.elementsEqual(syllable.utf8) }
  }
}
