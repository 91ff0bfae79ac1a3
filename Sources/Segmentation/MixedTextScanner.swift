/// Finds the ends of words, numbers, addresses and marks outside Han runs.
///
/// The rules are those of Unicode's word boundaries (UAX #29), widened to what
/// people read as one: `C++`, `Alexa+`, `P&L`, `L’Oréal`, `node.js`, `$19.99`,
/// `40%`, `2000亿`. Each looks at a bounded stretch, so a scan is linear.
struct MixedTextScanner {
  let line: TextLines
  /// Scalars before this index are not looked at.
  let start: Int
  /// Scalars from this index on are not looked at.
  let end: Int

  private typealias Class = CharacterTable.Class

  @inline(__always)
  private func unit(_ index: Int) -> UInt16 {
    index >= start && index < end ? line.units[index] : 0
  }

  @inline(__always)
  private func isClass(_ index: Int, _ wanted: Class) -> Bool {
    index >= start && index < end && line.classes[index] == wanted.rawValue
  }

  private func isWord(_ index: Int) -> Bool {
    isClass(index, .letter) || isClass(index, .digit) || isClass(index, .mark)
  }

  /// The end and kind of the token at `index`, which is neither space nor Han.
  func token(at index: Int) -> (end: Int, kind: Token.Kind) {
    if let address = address(at: index) { return address }
    if isClass(index, .digit) { return numberOrCode(at: index, from: index) }
    if isClass(index, .letter) || isClass(index, .mark) { return word(at: index) }
    if let money = money(at: index) { return money }
    return mark(at: index)
  }

  // MARK: Words and codes

  private func word(at index: Int) -> (end: Int, kind: Token.Kind) {
    // A currency code before digits: US$5, HK$5, RMB is left alone.
    var position = index
    while position < end {
      if isWord(position) {
        position += 1
      } else if joins(position) {
        position += 1
      } else {
        break
      }
    }
    if unit(position) == 0x24, position - index <= 2, isClass(position + 1, .digit) {
      return number(from: position + 1)
    }
    return (suffix(from: index, at: position), .word)
  }

  /// Takes the `+` of `Alexa+` and `C++20` and the `#` of `C#`.
  private func suffix(from index: Int, at position: Int) -> Int {
    var position = position
    if unit(position) == 0x2B {
      var after = position
      while unit(after) == 0x2B && after - position < 2 { after += 1 }
      if after - position == 2 {
        while isClass(after, .digit) { after += 1 }  // C++20
      }
      if !isWord(after) && unit(after) != 0x2B { position = after }
    } else if unit(position) == 0x23, position - index == 1, !isWord(position + 1) {
      position += 1
    }
    return position
  }

  /// Whether the mark at `position` holds the word around it together.
  private func joins(_ position: Int) -> Bool {
    guard isWord(position + 1) || unit(position + 1) == 0x2D else { return false }
    let nextIsLetter = isClass(position + 1, .letter)
    switch unit(position) {
    case 0x27, 0x2019, 0xFF07: return nextIsLetter
    case 0x5F: return true
    case 0x2D, 0x2010, 0x2011: return isWord(position - 1) && isWord(position + 1)
    case 0x26, 0xFF06: return nextIsLetter && isClass(position - 1, .letter)
    case 0x2E: return joinsFullStop(position)
    case 0x2F: return joinsSlash(position)
    default: return false
    }
  }

  /// `node.js` and `U.S` go on; `end.Next` and `word.字` do not.
  private func joinsFullStop(_ position: Int) -> Bool {
    let next = unit(position + 1)
    if isClass(position + 1, .digit) || (0x61...0x7A).contains(next) { return true }
    let isInitial = !isWord(position - 2) && isClass(position - 1, .letter)
    let isNextInitial = isClass(position + 1, .letter) && !isWord(position + 2)
    return isInitial && isNextInitial
  }

  /// `km/h` and `I/O` are one word, `Kuiper/Amazon` is two.
  private func joinsSlash(_ position: Int) -> Bool {
    var left = 0
    while left < 3 && isClass(position - 1 - left, .letter) { left += 1 }
    var right = 0
    while right < 3 && isClass(position + 1 + right, .letter) { right += 1 }
    let bothShort = (1...2).contains(left) && (1...2).contains(right)
    return bothShort && !isClass(position - 1 - left, .digit)
      && !isClass(position + 1 + right, .digit) && unit(position + 1 + right) != 0x2F
  }

  // MARK: Numbers

  private func money(at index: Int) -> (end: Int, kind: Token.Kind)? {
    switch unit(index) {
    case 0x24, 0xA2, 0xA3, 0xA5, 0x20AC, 0xFFE5, 0xFF04, 0x20A9, 0x20B9:
      return isClass(index + 1, .digit) ? number(from: index + 1) : nil
    case 0x2B, 0x2D, 0x2212, 0xB1:
      return maySign(after: index - 1) && isClass(index + 1, .digit) ? number(from: index + 1) : nil
    case 0x23:
      return isClass(index + 1, .letter) ? word(at: index + 1) : nil
    default:
      return nil
    }
  }

  /// Whether a sign may follow: not after what ends an amount, as in 50%-60%.
  private func maySign(after index: Int) -> Bool {
    if isWord(index) || isClass(index, .han) { return false }
    switch unit(index) {
    case 0x25, 0xFF05, 0x2030, 0xB0, 0x2103, 0x29, 0xFF09: return false
    default: return true
    }
  }

  private func numberOrCode(at index: Int, from start: Int) -> (end: Int, kind: Token.Kind) {
    let result = number(from: index)
    // 4K, 5G, 3D, 2nd, 12a: digits that run into letters make a word.
    if isClass(result.end, .letter) || joinsCode(result.end) { return word(at: index) }
    return result
  }

  /// `7-Eleven`: a hyphen between digits and a letter.
  private func joinsCode(_ position: Int) -> Bool {
    unit(position) == 0x2D && isClass(position + 1, .letter)
  }

  /// The end of a number whose first digit is at `index`, with its percent sign
  /// and Chinese magnitude.
  private func number(from index: Int) -> (end: Int, kind: Token.Kind) {
    var position = index
    var integerDigits = 0
    while isClass(position, .digit) {
      position += 1
      integerDigits += 1
    }
    if integerDigits <= 3 { position = groups(from: position) }
    if unit(position) == 0x2E || unit(position) == 0xFF0E, isClass(position + 1, .digit) {
      position = decimals(from: position)
    } else if unit(position) == 0x3A, integerDigits <= 2, isClass(position + 1, .digit),
      isClass(position + 2, .digit), !isClass(position + 3, .digit)
    {
      position += 3
    }
    return (numberSuffix(from: position), .number)
  }

  /// Takes `,000` as often as it comes.
  private func groups(from index: Int) -> Int {
    var position = index
    while unit(position) == 0x2C || unit(position) == 0xFF0C {
      let isGroup =
        isClass(position + 1, .digit) && isClass(position + 2, .digit)
        && isClass(position + 3, .digit) && !isClass(position + 4, .digit)
      if !isGroup { break }
      position += 4
    }
    return position
  }

  /// Takes the decimals, and the further parts of a version or an address.
  private func decimals(from index: Int) -> Int {
    var position = index
    while unit(position) == 0x2E || unit(position) == 0xFF0E, isClass(position + 1, .digit) {
      position += 1
      while isClass(position, .digit) { position += 1 }
    }
    return position
  }

  private func numberSuffix(from index: Int) -> Int {
    var position = index
    switch unit(position) {
    case 0x25, 0xFF05, 0x2030, 0x2103, 0xB0: return position + 1
    case 0x2B where !isWord(position + 1) && unit(position + 1) != 0x2B: return position + 1
    default: break
    }
    while position < end {
      if isMagnitude(unit(position)) {
        position += 1
        position = innerNumber(from: position)
      } else if isMore(unit(position)) {
        // 100多, 180余万
        position += 1
        while isMagnitude(unit(position)) { position += 1 }
        break
      } else {
        break
      }
    }
    if position == index && unit(position) == 0x6210 && !isClass(position + 1, .han) {
      position += 1  // 9成
    }
    return position
  }

  /// The further digits of 4亿2千万.
  private func innerNumber(from index: Int) -> Int {
    var position = index
    while isClass(position, .digit) && position - index < 5 { position += 1 }
    return position > index && isMagnitude(unit(position)) ? position : index
  }

  private func isMagnitude(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x4E07, 0x842C, 0x4EBF, 0x5104, 0x5343, 0x767E, 0x5146: true  // 万萬亿億千百兆
    default: false
    }
  }

  private func isMore(_ unit: UInt16) -> Bool {
    unit == 0x591A || unit == 0x4F59 || unit == 0x9918  // 多余餘
  }

  // MARK: Addresses and marks

  private static let schemes: [[UInt16]] = [
    Array("https://".utf16), Array("http://".utf16), Array("ftp://".utf16),
    Array("mailto:".utf16), Array("www.".utf16),
  ]

  private func address(at index: Int) -> (end: Int, kind: Token.Kind)? {
    guard isWord(index), !isWord(index - 1) else { return nil }
    for scheme in Self.schemes {
      var matches = true
      for (offset, wanted) in scheme.enumerated() {
        let found = unit(index + offset)
        let lower = (0x41...0x5A).contains(found) ? found + 32 : found
        if lower != wanted {
          matches = false
          break
        }
      }
      if matches {
        let stop = urlEnd(from: index + scheme.count)
        return stop > index + scheme.count ? (stop, .url) : nil
      }
    }
    return email(at: index)
  }

  private func urlEnd(from index: Int) -> Int {
    var position = index
    while position < end && position - index < 4096 {
      let value = unit(position)
      let isAddress =
        value > 0x20 && value < 0x7F && value != 0x22 && value != 0x3C && value != 0x3E
      if !isAddress { break }
      position += 1
    }
    while position > index {
      switch unit(position - 1) {
      case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x29, 0x5D, 0x7D, 0x2A: position -= 1
      default: return position
      }
    }
    return position
  }

  private func isMailbox(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2D, 0x5F, 0x2B, 0x25: true
    default: false
    }
  }

  private func email(at index: Int) -> (end: Int, kind: Token.Kind)? {
    var position = index
    while position - index < 64 && isMailbox(unit(position)) { position += 1 }
    guard unit(position) == 0x40, position > index else { return nil }
    let domain = position + 1
    position = domain
    while position - domain < 255 && isMailbox(unit(position)) { position += 1 }
    while position > domain && !isWord(position - 1) { position -= 1 }
    let hasDot = (domain..<max(domain, position)).contains { unit($0) == 0x2E }
    return hasDot ? (position, .email) : nil
  }

  private func mark(at index: Int) -> (end: Int, kind: Token.Kind) {
    let value = unit(index)
    var position = index + 1
    switch value {
    case 0x2E, 0x2026, 0x2014, 0x2D, 0x2A, 0x3D, 0x7E, 0x5F, 0x3002, 0x23:
      while unit(position) == value { position += 1 }
    default:
      break
    }
    while isClass(position, .mark) { position += 1 }
    let kind: Token.Kind = isClass(index, .punctuation) ? .punctuation : .symbol
    return (position, kind)
  }
}
