internal import Text

/// Where to cut a block off a longer text.
struct BlockCut {
  /// The length of the block in bytes, at least 1.
  let length: Int
  /// Whether it ends with a line feed.
  let endsLine: Bool

  /// Finds the best cut within the first `size` bytes of well-formed UTF-8.
  static func find(in text: UnsafeRawBufferPointer, size: Int) -> BlockCut {
    let limit = min(size, text.count)
    var index = limit
    let whole = UnsafeRawBufferPointer(rebasing: text[..<limit])
    if whole.firstIndex(of: 0x0A, from: 0) != nil {
      while index > 0 && text[index - 1] != 0x0A { index -= 1 }
      return BlockCut(length: index, endsLine: true)
    }
    var best = Rank.none
    var place = 0
    index = limit
    while index > limit / 2 && best < .sentence {
      let rank = Rank(cutting: text, at: index)
      if rank > best { (best, place) = (rank, index) }
      index -= 1
    }
    if best == .none { place = scalarBoundary(in: text, atOrBefore: limit) }
    return BlockCut(length: place, endsLine: false)
  }

  private static func scalarBoundary(
    in text: UnsafeRawBufferPointer, atOrBefore limit: Int
  ) -> Int {
    var index = limit
    // A carriage return stays with the line feed that may follow it.
    while index > 1
      && (index < text.count && text[index] & 0xC0 == 0x80 || text[index - 1] == 0x0D)
    {
      index -= 1
    }
    // A run of nothing but carriage returns must be cut all the same.
    return index > 1 ? index : limit
  }

  /// How good a place is.
  private enum Rank: Int, Comparable {
    case none, phrase, sentence

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }

    init(cutting text: UnsafeRawBufferPointer, at index: Int) {
      self = .none
      let last = text[index - 1]
      if last == 0x20 || last == 0x09 {
        let before = index > 1 ? text[index - 2] : 0
        let endsSentence = before == 0x2E || before == 0x21 || before == 0x3F || before == 0x3B
        self = endsSentence ? .sentence : .phrase
        return
      }
      guard last & 0xC0 == 0x80, index >= 3 else { return }
      let scalar =
        UInt32(text[index - 3]) << 16 | UInt32(text[index - 2]) << 8 | UInt32(last)
      switch scalar {
      case 0xE38082, 0xEFBC81, 0xEFBC9F, 0xEFBC9B:  // 。！？；
        // A closing quote or bracket belongs to the sentence before it.
        self = BlockCut.closesQuote(text, at: index) ? .none : .sentence
      case 0xEFBC8C, 0xE38081, 0xE38080:  // ，、and the ideographic space
        self = .phrase
      default:
        break
      }
    }
  }

  private static func closesQuote(_ text: UnsafeRawBufferPointer, at index: Int) -> Bool {
    guard index < text.count else { return false }
    if text[index] == 0x22 || text[index] == 0x29 { return true }
    guard index + 2 < text.count else { return false }
    let next =
      UInt32(text[index]) << 16 | UInt32(text[index + 1]) << 8 | UInt32(text[index + 2])
    return [0xE2809D, 0xE28099, 0xE3808D, 0xE3808F, 0xEFBC89].contains(next)  // ”’」』）
  }
}
