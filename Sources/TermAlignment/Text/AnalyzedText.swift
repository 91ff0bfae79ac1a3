public import Segmentation

/// A text with its tokens, for looking up words, places and repetitions.
public struct AnalyzedText: Sendable {
  /// The text, well-formed UTF-8.
  public let bytes: [UInt8]
  /// The text with Traditional characters as Simplified ones, offset for offset.
  public let simplified: [UInt8]
  /// Its word tokens, without gaps, white space among them.
  public let tokens: [Token]
  let model: SegmentationModel
  private let repetitions: RepetitionIndex
  /// Byte offset of the first byte of each line.
  public let lineStarts: [Int]

  /// Segments a text.
  ///
  /// - Complexity: O(*n*).
  public init(_ bytes: [UInt8], segmenter: inout Segmenter) {
    self.bytes = bytes
    var tokens: [Token] = []
    bytes.withUnsafeBufferPointer { segmenter.segment($0, into: &tokens) }
    self.tokens = tokens
    model = segmenter.model
    repetitions = RepetitionIndex(bytes)
    simplified = segmenter.model.simplified(bytes)
    var lineStarts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { lineStarts.append(index + 1) }
    self.lineStarts = lineStarts
  }

  /// The text of a byte range.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The 1-based line of a byte offset.
  ///
  /// - Complexity: O(log *n*).
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The index of the first token that ends after a byte offset.
  func tokenIndex(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a range begins and ends where words do, and no ending such as 率 follows.
  func isWholeWords(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.upperBound <= bytes.count else { return false }
    let last = tokenIndex(at: range.upperBound - 1)
    guard tokens[tokenIndex(at: range.lowerBound)].start == range.lowerBound,
      tokens[last].end == range.upperBound
    else { return false }
    return !isBeforeEnding(range.upperBound)
  }

  /// Whether a token of one character that ends nouns begins at an offset.
  func isBeforeEnding(_ offset: Int) -> Bool { isBefore(Self.endings, offset) }

  /// Whether a token of one of some single characters begins at an offset.
  func isBefore(_ endings: Set<String>, _ offset: Int) -> Bool {
    let next = tokenIndex(at: offset)
    guard next < tokens.count, tokens[next].start == offset, tokens[next].end == offset + 3 else {
      return false
    }
    return endings.contains(String(decoding: simplified[tokens[next].range], as: UTF8.self))
  }

  /// Characters that end nouns and are no nouns themselves.
  private static let endings: Set<String> = [
    "率", "额", "费", "值", "量", "度", "比", "法", "性", "者", "商", "力", "型", "式", "化", "机", "器", "员", "项",
  ]

  /// Whether a token begins or ends at a byte offset.
  func isTokenEdge(_ offset: Int) -> Bool {
    let index = tokenIndex(at: offset)
    return index < tokens.count ? tokens[index].start == offset : offset == bytes.count
  }

  /// A range without the particles at its ends, or nil where no Han is left.
  func trimmingParticles(_ range: Range<Int>) -> Range<Int>? {
    var first = tokenIndex(at: range.lowerBound)
    var last = tokenIndex(at: range.upperBound - 1)
    var start = range.lowerBound
    var end = range.upperBound
    while first < last, tokens[first].start == start, isParticle(first) {
      start = tokens[first].end
      first += 1
    }
    while last > first, tokens[last].end == end, isParticle(last) {
      end = tokens[last].start
      last -= 1
    }
    let hasHan = tokens[first...last].contains { $0.kind == .han }
    return start < end && hasHan ? start..<end : nil
  }

  private func isParticle(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .space { return true }
    guard token.kind == .han, token.end - token.start == 3 else { return false }
    return Self.particles.contains(String(decoding: simplified[token.range], as: UTF8.self))
  }

  private static let particles: Set<String> = [
    "的", "了", "为", "用", "对", "在", "和", "与", "及", "或", "等", "是", "将", "把", "被", "向", "从", "到", "以",
    "也",
    "都", "就", "这", "那", "着", "过", "使", "让", "给", "比", "而", "但", "并", "又", "则", "地", "得", "于", "由",
  ]

  /// A text in the form of ``simplified``.
  package func simplify(_ string: String) -> [UInt8] { model.simplified(Array(string.utf8)) }

  /// How far around a place repetitions are looked for. A document of common
  /// length is searched whole; in a very long one the neighbourhood must do, so
  /// that time stays linear.
  private static let neighbourhood = 200_000

  /// The places where a text stands in this very form, which may overlap, in the
  /// neighbourhood of an offset.
  ///
  /// - Parameter limit: No more places than these, the first ones.
  func places(of needle: String, near offset: Int, limit: Int = .max) -> [Int] {
    let pattern = Array(needle.utf8)
    let lower = max(0, offset - Self.neighbourhood)
    let upper = min(bytes.count, offset + Self.neighbourhood)
    guard let first = pattern.first, pattern.count <= upper - lower else { return [] }
    if pattern.count >= RepetitionIndex.shortest {
      return repetitions.places(of: pattern, in: bytes, within: lower..<upper, limit: limit)
    }
    var places: [Int] = []
    bytes.withUnsafeBufferPointer { haystack in
      pattern.withUnsafeBufferPointer { pattern in
        var index = lower
        while index <= upper - pattern.count {
          if haystack[index] == first {
            var length = 1
            while length < pattern.count && haystack[index + length] == pattern[length] {
              length += 1
            }
            if length == pattern.count { places.append(index) }
          }
          index += 1
        }
      }
    }
    return places
  }
}
