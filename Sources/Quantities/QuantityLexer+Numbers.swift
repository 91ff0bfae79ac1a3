internal import Text

extension QuantityLexer {
  func digit(at index: Int) -> (value: Int64, end: Int)? {
    let first = byte(index)
    if ASCII.isDigit(first) { return (Int64(first) - 0x30, index + 1) }
    if first == 0xEF, byte(index + 1) == 0xBC, byte(index + 2) >= 0x90, byte(index + 2) <= 0x99 {
      return (Int64(byte(index + 2)) - 0x90, index + 3)
    }
    return nil
  }

  /// Whether a number without a digit before its point starts here: .08.
  func isLeadingPoint(_ index: Int) -> Bool {
    guard byte(index) == 0x2E, ASCII.isDigit(byte(index + 1)) else { return false }
    let before = index == 0 ? 0x20 : byte(index - 1)
    return [0x20, 0x24, 0x28, 0x2B, 0x2D, 0x3C, 0x3E, 0x7E].contains(before)
  }

  /// What < and > say before a number, where they are no marks of a tag: P<0.05, >3.
  func comparison(at index: Int) -> QuantityModifier? {
    let isLess = byte(index) == 0x3C
    guard isLess || byte(index) == 0x3E else { return nil }
    let next = byte(index + 1) == 0x20 ? byte(index + 2) : byte(index + 1)
    guard ASCII.isDigit(next) || next == 0x2E else { return nil }
    if isLess { return .lessThan }
    // The end of a tag follows its beginning within what a tag is long.
    var start = index - 1
    while start >= 0, start > index - 120, byte(start) != 0x3C { start -= 1 }
    let isTag = byte(start) == 0x3C && !ASCII.isDigit(byte(start + 1)) && byte(start + 1) != 0x20
    return isTag || [0x2D, 0x3D].contains(byte(index - 1)) ? nil : .moreThan
  }

  func sign(_ ascii: UInt8, at index: Int) -> Int? {
    if byte(index) == ascii { return index + 1 }
    // The full-width form lies 0xFEE0 above.
    let isFullWidth =
      byte(index) == 0xEF && byte(index + 1) == 0xBC && byte(index + 2) == ascii &+ 0x60
    return isFullWidth && index > 0 && byte(index - 1) >= 0x80 ? index + 3 : nil
  }

  func digits(at index: Int) -> (value: Int64?, count: Int, end: Int) {
    var value: Int64? = 0
    var count = 0
    var end = index
    while let next = digit(at: end) {
      if let old = value {
        let (product, overflow) = old.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(next.value)
        value = overflow || carry ? nil : sum
      }
      count += 1
      end = next.end
    }
    return (value, count, end)
  }

  mutating func number(at start: Int) -> Int {
    if let end = date(at: start) ?? clock(at: start) ?? years(at: start) ?? stroke(at: start) {
      return end
    }
    let whole = digits(at: start)
    var end = whole.end
    var coefficient = whole.value
    var isPlain = true
    if whole.count <= 3, let grouped = grouped(whole.value, whole.count, end) {
      (coefficient, end) = (grouped.value, grouped.end)
      isPlain = false
    }
    var places = 0
    if isPlain, let european = swapped(whole.value, whole.count, end) {
      (coefficient, end, places, isPlain) = (european.value, european.end, 2, false)
    } else if let next = sign(0x2E, at: end), digit(at: next) != nil {
      let fraction = digits(at: next)
      places = min(fraction.count, 18)
      coefficient =
        fraction.count > 18 ? nil : Self.append(fraction.value, count: places, to: coefficient)
      end = fraction.end
      isPlain = false
    } else if let half = vulgarFraction(at: end), let value = coefficient {
      let (sum, overflow) = value.multipliedReportingOverflow(by: 100)
      coefficient = overflow ? nil : Self.append(half, count: 0, to: sum)
      places = 2
      end += 2
      isPlain = false
    }
    if isName(after: end) || (isPlain && whole.count > 1 && whole.value == 0) {
      return emit(.other, start, nameEnd(end))
    }
    let value = coefficient.flatMap { ExactDecimal($0, exponent: -places) }
    let kind = value.map { Lexeme.Kind.number($0, digits: isPlain ? whole.count : 0) } ?? .other
    guard ASCII.isLetter(byte(end)) else { return emit(kind, start, end) }
    return suffixed(kind, start, end)
  }

  static func append(_ group: Int64?, count: Int, to old: Int64?) -> Int64? {
    guard var value = old, let group else { return nil }
    for _ in 0..<count {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    let (sum, overflow) = value.addingReportingOverflow(group)
    return overflow ? nil : sum
  }

  /// Versions, addresses, times, ratios and form names: 1.2.3, 10:30, 24/7, 10-K.
  func isName(after end: Int) -> Bool {
    let next = byte(end)
    if next == 0x2E || next == 0x3A || next == 0x2F { return ASCII.isDigit(byte(end + 1)) }
    if next == 0x5F { return true }
    return next == 0x2D && ASCII.isUpper(byte(end + 1)) && !ASCII.isAlphanumeric(byte(end + 2))
  }

  func nameEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let isJoint =
        [0x2E, 0x3A, 0x2F, 0x2D, 0x5F].contains(bytes[end]) && ASCII.isAlphanumeric(byte(end + 1))
      guard isJoint || ASCII.isAlphanumeric(bytes[end]) || isThousand(at: end) else { break }
      end += 1
    }
    return end
  }

  /// Whether the comma of 1/1,037 stands here.
  private func isThousand(at index: Int) -> Bool {
    guard byte(index) == 0x2C, ASCII.isDigit(byte(index - 1)) else { return false }
    let group = digits(at: index + 1)
    return group.count == 3 && !ASCII.isAlphanumeric(byte(group.end))
  }
}
