internal import Text

/// Cuts a text into the lexemes that quantities are made of, in one pass over the bytes.
struct QuantityLexer {
  let bytes: UnsafeBufferPointer<UInt8>
  let trie = QuantityVocabulary.trie
  private(set) var lexemes: [Lexeme] = []
  var isSpaced = false
  private var checkedEnd = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The lexemes of the whole text, in order.
  mutating func run() -> [Lexeme] {
    var index = 0
    while index < bytes.count {
      if let end = space(at: index) {
        isSpaced = true
        index = end
      } else if let end = address(at: index) {
        index = emit(.other, index, end)
      } else if digit(at: index) != nil || isLeadingPoint(index) {
        index = number(at: index)
      } else if ASCII.isLetter(bytes[index]) {
        index = word(at: index)
      } else if let modifier = comparison(at: index) {
        index = emit(.before(modifier), index, index + 1)
      } else if let match = digitWithin(at: index) ?? scaleAfterDigit(at: index)
        ?? tenthAfterDigit(at: index) ?? trie.longestMatch(in: bytes, at: index)
      {
        index = emit(match.kind, index, match.end)
      } else {
        index = emit(.other, index, scalarEnd(index))
      }
    }
    return lexemes
  }

  /// The 万 of 三万一, which is no part of the word 万一, and that of 三万分之一, which is no 万分之一.
  private func scaleAfterDigit(at index: Int) -> (kind: Lexeme.Kind, end: Int)? {
    guard !isSpaced, let last = lexemes.last, last.end == index, index + 3 <= bytes.count else {
      return nil
    }
    switch last.kind {
    case .chineseDigit, .chineseScale, .number: break
    default: return nil
    }
    guard let kind = kindAlone(at: index), case .chineseScale = kind else { return nil }
    // 千瓦 and 百分点 are words, 千里之外 is none after a digit.
    guard let longer = trie.longestMatch(in: bytes, at: index) else { return nil }
    switch longer.kind {
    case .other, .word(.percentOf), .word(.perMilleOf), .word(.perMyriadOf), .word(.perMillionOf):
      return (kind, index + 3)
    default: return nil
    }
  }

  /// What a Chinese character says by itself.
  private func kindAlone(at index: Int) -> Lexeme.Kind? {
    let character = UnsafeBufferPointer(rebasing: bytes[index..<index + 3])
    guard let match = trie.longestMatch(in: character, at: 0), match.end == 3 else { return nil }
    return match.kind
  }

  /// The first 一 of 民国一一三年 and 二零一一年, which is no word 一一, and the 一 of 十一時, which is no word 一時.
  private func digitWithin(at index: Int) -> (kind: Lexeme.Kind, end: Int)? {
    guard lexemes.last?.end == index, index + 3 <= bytes.count else { return nil }
    switch lexemes.last?.kind {
    case .era, .chineseScale(1): break
    case .chineseDigit where bytes[index...].starts(with: "一一".utf8): break
    default: return nil
    }
    guard let kind = kindAlone(at: index), case .chineseDigit = kind else { return nil }
    return (kind, index + 3)
  }

  /// The 成 of 三成员工 and 四成年轻人, which is no part of the words 成员 and 成年.
  private func tenthAfterDigit(at index: Int) -> (kind: Lexeme.Kind, end: Int)? {
    guard !isSpaced, let last = lexemes.last, last.end == index, index + 9 <= bytes.count,
      bytes[index] == 0xE6, case .chineseDigit = last.kind
    else { return nil }
    let rest = bytes[index...]
    guard Self.shares.contains(where: { rest.starts(with: $0.utf8) }) else { return nil }
    return (.word(.tenth), index + 3)
  }

  private static let shares = HanVariants.forms(
    of: [
      "成员工", "成本地", "成本科", "成本国", "成本土", "成本金", "成本季", "成本月", "成年轻", "成年龄", "成分公司", "成分店",
      "成分行", "成交易", "成绩效", "成果汁", "成熟客",
    ])

  @discardableResult
  mutating func emit(_ kind: Lexeme.Kind, _ start: Int, _ end: Int) -> Int {
    lexemes.append(Lexeme(kind: kind, start: start, end: end, isSpaced: isSpaced))
    isSpaced = false
    return end
  }

  func byte(_ index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : 0
  }

  func scalarEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < bytes.count, end < index + 4, bytes[index] >= 0xC0, bytes[end] & 0xC0 == 0x80 {
      end += 1
    }
    return end
  }

  private func space(at index: Int) -> Int? {
    if bytes[index] == 0x20 || bytes[index] == 0x09 { return index + 1 }
    if bytes[index] == 0xC2, byte(index + 1) == 0xA0 { return index + 2 }
    if bytes[index] == 0xE3, byte(index + 1) == 0x80, byte(index + 2) == 0x80 { return index + 3 }
    if bytes[index] == 0xE2, byte(index + 1) == 0x80, byte(index + 2) == 0xAF { return index + 3 }
    return nil
  }

  /// The end of a web or mail address that starts here. Looks at each byte once.
  private mutating func address(at index: Int) -> Int? {
    guard index >= checkedEnd, bytes[index] > 0x20, bytes[index] < 0x7F else { return nil }
    var end = index
    var isAddress = false
    while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x7F {
      switch bytes[end] {
      case 0x3A: isAddress = isAddress || (byte(end + 1) == 0x2F && byte(end + 2) == 0x2F)
      case 0x40:
        isAddress =
          isAddress
          || (end > index && ASCII.isAlphanumeric(bytes[end - 1])
            && ASCII.isAlphanumeric(byte(end + 1)))
      case 0x77:
        isAddress =
          isAddress || (byte(end + 1) == 0x77 && byte(end + 2) == 0x77 && byte(end + 3) == 0x2E)
      default: break
      }
      end += 1
    }
    checkedEnd = end
    return isAddress ? end : nil
  }
}
