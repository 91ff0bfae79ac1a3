/// The code for some numbers, such as those above zero.
struct NumberSection: Sendable {
  /// The numbers that a section is for.
  struct Condition: Sendable {
    private let sign: String
    private let bound: Double

    init?(_ text: String) {
      let sign = text.prefix { "<>=".contains($0) }
      guard !sign.isEmpty, let bound = Double(text.dropFirst(sign.count)) else { return nil }
      self.sign = String(sign)
      self.bound = bound
    }

    func holds(for number: Double) -> Bool {
      switch sign {
      case "<": number < bound
      case "<=": number <= bound
      case ">": number > bound
      case ">=": number >= bound
      case "=": number == bound
      default: number != bound
      }
    }
  }

  private enum Token: Equatable {
    case literal(String)
    /// A place for a digit: `0`, `#` or `?`.
    case digit(Character)
    case point, percent, general
    case exponent(showsPlus: Bool)
  }

  private(set) var condition: Condition?
  private var tokens: [Token] = []
  private var hasThousands = false
  /// How many powers of ten the number is shown with more, or fewer.
  private var shift = 0

  /// Takes a section apart; nil where it has something that is not understood.
  init?(_ section: FormatSection) {
    var commas = 0
    var rest = section.parts[...]
    if section.bare.contains("/") && section.bare.contains(where: { "0#?".contains($0) }) {
      return nil
    }
    while let part = rest.popFirst() {
      switch part {
      case .literal(let text): tokens.append(.literal(text))
      case .bracket(let text): take(bracket: text)
      case .character(","): commas += 1
      case .character(let character):
        guard take(character, &rest, &commas) else { return nil }
      }
    }
    shift -= 3 * commas
  }

  private mutating func take(bracket text: String) {
    if let found = Condition(text) {
      condition = found
    } else if text.hasPrefix("$") {
      let sign = text.dropFirst().prefix { $0 != "-" }
      if !sign.isEmpty { tokens.append(.literal(String(sign))) }
    }
  }

  private mutating func take(
    _ character: Character, _ rest: inout ArraySlice<FormatPart>, _ commas: inout Int
  ) -> Bool {
    switch character {
    case "0", "#", "?":
      // A comma between digits parts thousands; one after the last divides by a thousand.
      if commas > 0 {
        hasThousands = true
        commas = 0
      }
      tokens.append(.digit(character))
    case ".": tokens.append(.point)
    case "%":
      tokens.append(.percent)
      shift += 2
    case "@": tokens.append(.general)
    case "E", "e":
      guard case .character(let sign)? = rest.first, "+-".contains(sign) else { return false }
      rest.removeFirst()
      tokens.append(.exponent(showsPlus: sign == "+"))
    case "G", "g":
      let word = rest.prefix(6).compactMap { part -> Character? in
        guard case .character(let character) = part else { return nil }
        return character
      }
      guard String(word).lowercased() == "eneral" else { return false }
      rest.removeFirst(6)
      tokens.append(.general)
    default:
      if character.isASCII && character.isLetter { return false }
      tokens.append(.literal(String(character)))
    }
    return true
  }

  // MARK: Showing

  /// A number as the section shows it.
  func text(_ number: DecimalDigits, showsSign: Bool) -> String {
    let sign = showsSign ? "-" : ""
    if tokens.contains(.general) {
      let general = number.general
      let plain = number.isNegative ? String(general.dropFirst()) : general
      return (sign + tokens.map { shown($0, general: plain) }.joined()).trimmingBlanks
    }
    let mark = tokens.firstIndex { if case .exponent = $0 { true } else { false } }
    let mantissa = Array(tokens[..<(mark ?? tokens.endIndex)])
    var number = number.shifted(by: shift)
    var exponent = 0
    if mark != nil {
      let wanted = max(1, digitCount(mantissa.prefix { $0 != .point }))
      exponent = number.isZero ? 0 : number.magnitude - wanted
      number = number.shifted(by: -exponent)
    }
    var text = plain(number, mantissa)
    if let mark, case .exponent(let showsPlus) = tokens[mark] {
      let places = digitCount(tokens[mark...].dropFirst())
      text += "E" + (exponent < 0 ? "-" : showsPlus ? "+" : "")
      text += SheetDate.padded(abs(exponent), places)
      text += tokens[(mark + 1)...].map { shown($0, general: "") }.joined()
    }
    let isShownAsZero = !text.contains { ("1"..."9").contains($0) }
    return ((isShownAsZero ? "" : sign) + text).trimmingBlanks
  }

  private func digitCount(_ tokens: some Sequence<Token>) -> Int {
    tokens.reduce(0) { sum, token in if case .digit = token { sum + 1 } else { sum } }
  }

  private func shown(_ token: Token, general: String) -> String {
    switch token {
    case .literal(let text): text
    case .percent: "%"
    case .general: general
    case .digit, .point, .exponent: ""
    }
  }

  /// A number without exponent: digits before the point are laid from the right, after it from
  /// the left.
  private func plain(_ number: DecimalDigits, _ tokens: [Token]) -> String {
    let point = tokens.firstIndex(of: .point) ?? tokens.endIndex
    let after = tokens[point...].dropFirst()
    let (whole, fraction) = number.rounded(places: digitCount(after))
    return front(whole, tokens[..<point]) + back(fraction, after)
  }

  private func front(_ digits: [UInt8], _ tokens: ArraySlice<Token>) -> String {
    var rest = digits[...]
    var left = digitCount(tokens)
    var shown = 0
    var pieces: [String] = []
    func put(_ digit: String) {
      if hasThousands && shown > 0 && shown % 3 == 0 && digit != " " { pieces.append(",") }
      pieces.append(digit)
      shown += 1
    }
    for token in tokens.reversed() {
      guard case .digit(let kind) = token else {
        pieces.append(self.shown(token, general: ""))
        continue
      }
      left -= 1
      if let digit = rest.popLast() {
        put("\(digit)")
      } else if kind != "#" {
        put(kind == "0" ? "0" : " ")
      }
      // The first place takes all that is left.
      while left == 0, let digit = rest.popLast() { put("\(digit)") }
    }
    return pieces.reversed().joined()
  }

  private func back(_ digits: [UInt8], _ tokens: ArraySlice<Token>) -> String {
    guard !tokens.isEmpty else { return "" }
    var places: [(kind: Character, index: Int)] = []
    for (index, token) in tokens.enumerated() {
      if case .digit(let kind) = token { places.append((kind, index)) }
    }
    var kept = digits.count
    while kept > 0, digits[kept - 1] == 0, places[kept - 1].kind != "0" { kept -= 1 }
    var text = "."
    var place = 0
    for token in tokens {
      if case .digit(let kind) = token {
        text += place < kept ? "\(digits[place])" : kind == "?" ? " " : ""
        place += 1
      } else {
        text += shown(token, general: "")
      }
    }
    return text
  }
}

extension String {
  /// The text without blanks at its ends, which stand for the width of brackets and digits.
  fileprivate var trimmingBlanks: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
