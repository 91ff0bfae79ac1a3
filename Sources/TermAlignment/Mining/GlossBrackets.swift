internal import Segmentation

/// Finds brackets that say again in Latin script what stands before them in Chinese: the English
/// of a bitext says it once, so that their words would have no counterpart of their own.
enum GlossBrackets {
  /// The most tokens in such a bracket.
  private static let longest = 10

  /// The ranges of tokens that are such brackets, in order.
  ///
  /// - Parameter tokens: Without white space.
  static func tokens(in tokens: [Token], of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 1
    while index < tokens.count {
      if opens(tokens[index], bytes), isHan(tokens[index - 1], bytes),
        let end = end(after: index, tokens, bytes)
      {
        ranges.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return ranges
  }

  /// Where the bracket ends if it holds words in Latin script and no Chinese.
  private static func end(after start: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Int? {
    var hasWord = false
    for index in start + 1..<min(tokens.count, start + 2 + longest) {
      switch tokens[index].kind {
      case .han, .term: return nil
      case .word: hasWord = true
      default: break
      }
      if text(tokens[index], bytes).last == ")" || text(tokens[index], bytes).last == "）" {
        return hasWord ? index + 1 : nil
      }
    }
    return nil
  }

  private static func opens(_ token: Token, _ bytes: [UInt8]) -> Bool {
    ["(", "（"].contains(text(token, bytes))
  }

  private static func isHan(_ token: Token, _ bytes: [UInt8]) -> Bool {
    token.kind == .han || token.kind == .term || ["”", "》", "」"].contains(text(token, bytes))
  }

  private static func text(_ token: Token, _ bytes: [UInt8]) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }
}
