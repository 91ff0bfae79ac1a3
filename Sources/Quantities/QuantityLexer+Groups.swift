internal import Text

extension QuantityLexer {
  /// The rest of a number in groups: 1,234,567, 1,23,456, 1.234,56, 1 234 567 and 1，234.
  func grouped(
    _ first: Int64?, _ count: Int, _ start: Int
  ) -> (value: Int64?, end: Int)? {
    threes(first, count, start) ?? indian(first, start) ?? spaced(first, count, start)
  }

  /// The rest of 1.234,56, whose point and comma have changed places, in hundredths.
  func swapped(_ first: Int64?, _ count: Int, _ start: Int) -> (value: Int64?, end: Int)? {
    guard count <= 3, first != 0 else { return nil }
    var (value, end) = (first, start)
    while byte(end) == 0x2E {
      let group = digits(at: end + 1)
      guard group.count == 3, group.end == end + 4 else { return nil }
      value = Self.append(group.value, count: 3, to: value)
      end = group.end
    }
    guard end > start, byte(end) == 0x2C else { return nil }
    let part = digits(at: end + 1)
    guard part.count == 2, part.end == end + 3, byte(part.end) != 0x2C, byte(part.end) != 0x2E
    else {
      return nil
    }
    return (Self.append(part.value, count: 2, to: value), part.end)
  }

  private func threes(
    _ first: Int64?, _ count: Int, _ start: Int
  ) -> (value: Int64?, end: Int)? {
    var (value, end) = (first, start)
    while let next = sign(0x2C, at: end) ?? wideComma(at: end, count) {
      let group = digits(at: next)
      guard group.count == 3 else { break }
      value = Self.append(group.value, count: 3, to: value)
      end = group.end
    }
    return end > start ? (value, end) : nil
  }

  /// The comma of Chinese text between ASCII digits, which may part numbers as well.
  private func wideComma(at index: Int, _ count: Int) -> Int? {
    guard byte(index) == 0xEF, byte(index + 1) == 0xBC, byte(index + 2) == 0x8C,
      ASCII.isDigit(byte(index - 1))
    else { return nil }
    let group = digits(at: index + 3)
    guard group.count == 3, count < 3 || group.value == 0 else { return nil }
    return index + 3
  }

  /// 1,23,456: groups of two before the last of three.
  private func indian(_ first: Int64?, _ start: Int) -> (value: Int64?, end: Int)? {
    var (value, end) = (first, start)
    while byte(end) == 0x2C {
      let group = digits(at: end + 1)
      guard group.count == 2 || group.count == 3 && end > start else { return nil }
      value = Self.append(group.value, count: group.count, to: value)
      end = group.end
      if group.count == 3 { return byte(end) == 0x2C ? nil : (value, end) }
    }
    return nil
  }

  /// 1 234 567 and 1 234, with any space.
  private func spaced(
    _ first: Int64?, _ count: Int, _ start: Int
  ) -> (value: Int64?, end: Int)? {
    guard let length = gap(at: start), first != 0 else { return nil }
    var (value, end, groups) = (first, start, 0)
    while gap(at: end) == length, byte(end) == byte(start), groups < 6 {
      let group = digits(at: end + length)
      guard group.count == 3, group.end == end + length + 3 else { break }
      value = Self.append(group.value, count: 3, to: value)
      end = group.end
      groups += 1
    }
    guard groups > 0, digit(at: end) == nil, groups > 1 || length > 1 || maySpace(end) else {
      return nil
    }
    return (value, end)
  }

  /// Whether 12 000 before an index is one number: "12 March 300 people" has two.
  private func maySpace(_ end: Int) -> Bool {
    if gap(at: end) != nil, ASCII.isDigit(byte(end + 1)) { return false }
    switch lexemes.last?.kind {
    case .number, .label, .month, .word(.nth), .chineseDigit, .roman, .capitalised: return false
    default: return !ASCII.isAlphanumeric(byte(end)) && byte(end) != 0x3A && byte(end) != 0x2F
    }
  }

  private func gap(at index: Int) -> Int? {
    switch byte(index) {
    case 0x20: 1
    case 0xC2: byte(index + 1) == 0xA0 ? 2 : nil
    case 0xE2: byte(index + 1) == 0x80 && byte(index + 2) == 0xAF ? 3 : nil
    default: nil
    }
  }

  /// A small fraction with a stroke: 1/2, 3/4.
  mutating func stroke(at start: Int) -> Int? {
    let top = digits(at: start)
    guard top.count == 1, byte(top.end) == 0x2F, start == 0 || byte(start - 1) != 0x2F else {
      return nil
    }
    let bottom = digits(at: top.end + 1)
    guard (1...2).contains(bottom.count), let one = top.value, let two = bottom.value, one > 0,
      one < two, two <= 16, !isName(after: bottom.end), !ASCII.isAlphanumeric(byte(bottom.end)),
      byte(bottom.end) != 0x2C
    else { return nil }
    return emit(.stroke(Int(one), Int(two)), start, bottom.end)
  }

  /// The hundredths of ½, ¼ or ¾ after a number.
  func vulgarFraction(at index: Int) -> Int64? {
    guard byte(index) == 0xC2 else { return nil }
    switch byte(index + 1) {
    case 0xBC: return 25
    case 0xBD: return 50
    case 0xBE: return 75
    default: return nil
    }
  }
}
