internal import Text

/// The parts of a text: its sentences and lines, and the clauses in them, as ranges of its tokens.
package struct TextParts: Sendable {
  /// The sentences, with the marks that end them; a line is one as well.
  package private(set) var sentences: [Range<Int>] = []
  /// The clauses.
  package private(set) var clauses: [Range<Int>] = []

  /// Cuts a text at its marks and line ends.
  ///
  /// - Complexity: linear in the bytes of the text.
  package init(_ utf8: UnsafeBufferPointer<UInt8>, _ tokens: [Range<Int>]) {
    var (sentence, clause) = (0, 0)
    for (index, token) in tokens.enumerated() {
      guard token.lowerBound >= 0, token.upperBound <= utf8.count else { continue }
      if index > 0, utf8[tokens[index - 1].upperBound..<token.lowerBound].contains(0x0A) {
        Self.end(&clauses, &clause, index)
        Self.end(&sentences, &sentence, index)
      }
      switch Self.mark(UnsafeBufferPointer(rebasing: utf8[token])) {
      case .sentence:
        Self.end(&clauses, &clause, index + 1)
        Self.end(&sentences, &sentence, index + 1)
      case .clause: Self.end(&clauses, &clause, index + 1)
      case nil: continue
      }
    }
    Self.end(&clauses, &clause, tokens.count)
    Self.end(&sentences, &sentence, tokens.count)
  }

  private static func end(_ parts: inout [Range<Int>], _ start: inout Int, _ end: Int) {
    if end > start { parts.append(start..<end) }
    start = end
  }

  private enum Mark { case sentence, clause }

  /// What a token that is a mark ends.
  private static func mark(_ token: UnsafeBufferPointer<UInt8>) -> Mark? {
    guard let first = token.first else { return nil }
    if first < 0x80 {
      // Points in a row are no end of a sentence each, but the last of them is.
      guard token.allSatisfy({ $0 == first }) else { return nil }
      switch first {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .sentence
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        return .clause
      default: return nil
      }
    }
    switch UTF8Scalar.decode(token, at: 0).value {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61: return .sentence  // 。！？｡
    case 0xFF0C, 0xFF1B, 0xFF1A, 0xFF08, 0xFF09, 0x2014, 0x2013, 0x2026: return .clause  // ，；：（）—–…
    default: return nil
    }
  }
}
