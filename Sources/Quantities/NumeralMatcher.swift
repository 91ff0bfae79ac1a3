/// A number as read, with what ranges and units need to know of its writing.
struct Numeral {
  var low: ExactDecimal
  var high: ExactDecimal
  /// Said by 几, 数, millions: only an order of magnitude.
  var isMagnitude = false
  /// 十几: between two bounds that nobody stated.
  var isVague = false
  var isOpen = false
  /// 多 after the number.
  var hasSurplus = false
  /// The power of ten of the scale words at the end.
  var trailing = 0
  /// Digits of a bare whole number in digits, otherwise 0.
  var digits = 0
  var isWritten = false
  /// Only Chinese numerals, no scale above the first place.
  var isChinese = false
  var hasScale = false
  /// Whether a digit stands before the first scale.
  var hasHead = true
  /// How many scales are written.
  var scales = 0
  /// Whether the scale of the last digit is left out: 两千六.
  var isShort = false
  var end = 0

  var value: QuantityValue {
    if isMagnitude {
      let lead = String(low.coefficient.magnitude)
      let power = low.exponent + lead.utf8.count - 1
      let first = lead.utf8.first.map { Int($0) - 0x30 } ?? 2
      return .magnitude(lead: first, power: power, isOpen: isOpen)
    }
    return low == high ? .number(low) : .range(low, high)
  }

  func scaled(by power: Int) -> Numeral? {
    guard let low = low.scaled(by: power), let high = high.scaled(by: power) else { return nil }
    var copy = self
    copy.low = low
    copy.high = high
    copy.trailing += power
    copy.hasScale = copy.hasScale || power > 0
    return copy
  }
}

extension QuantityMatcher {
  /// The number that starts at a lexeme, in digits, Chinese or English words.
  func numeral(at start: Int) -> Numeral? {
    englishNumeral(at: start) ?? chineseNumeral(at: start).flatMap(withEnglishScale)
  }

  func withEnglishScale(_ numeral: Numeral) -> Numeral? {
    var result = numeral
    var index = afterHyphen(numeral.end)
    guard numeral.isWritten, !numeral.hasScale else { return numeral }
    while case .englishScale(let power)? = kind(index) {
      guard let next = result.scaled(by: power) else { return nil }
      result = next
      index += 1
      result.end = index
      result.digits = 0
    }
    return result
  }

  /// The end of a run of numeral lexemes, so that a failed reading is not tried again inside it.
  func numeralRunEnd(_ start: Int) -> Int {
    var index = start
    while let lexeme = lexeme(index), Self.isChineseNumeral(lexeme.kind) {
      if case .number = lexeme.kind, index > start { break }
      if lexeme.isSpaced, index > start { break }
      index += 1
    }
    return index
  }

  static func isChineseNumeral(_ kind: Lexeme.Kind) -> Bool {
    switch kind {
    case .chineseDigit, .chineseScale, .vague, .number, .word(.twenty), .word(.thirty): true
    default: false
    }
  }

  func chineseNumeral(at start: Int) -> Numeral? {
    var reader = ChineseNumeralReader()
    var index = start
    loop: while let lexeme = lexeme(index) {
      guard index - start < Self.longestNumeral else { return nil }
      if lexeme.isSpaced, index > start, !reader.mayFollowSpace(lexeme.kind) { break }
      switch lexeme.kind {
      case .number(let value, let digits):
        guard reader.canTake(digits: digits) else { break loop }
        reader.written(value, digits: digits)
      case .chineseDigit(let digit):
        if index > start, isTael(index) { break loop }
        reader.digit(digit)
      case .chineseScale(let power): reader.scale(power)
      case .word(.twenty), .word(.thirty):
        reader.digit(isWord(.twenty, index) ? 2 : 3)
        reader.scale(1)
      case .word(.half):
        guard !isUnit(index + 1), !isWord(.year, index + 1), reader.half() else { break loop }
        index += 1
        break loop
      case .vague(let standsAlone):
        guard reader.vague(standsAlone: standsAlone) else { break loop }
      case .word(.point):
        guard reader.canTakePoint, case .chineseDigit? = kind(index + 1) else { break loop }
        reader.point()
      case .surplus:
        guard reader.surplus(), let next = kind(index + 1) else { break loop }
        if case .chineseScale(let power) = next, power >= 4 { break }
        index += 1
        break loop
      default: break loop
      }
      index += 1
    }
    guard var result = reader.finish() else { return nil }
    result.end = index
    return result
  }

  /// Whether the 两 of 三两茶叶 and 一斤八两 stands here, fifty grams.
  func isTael(_ index: Int) -> Bool {
    guard case .chineseDigit(2)? = kind(index), reads(index, Self.taels),
      lexeme(index)?.isSpaced == false
    else { return false }
    return lexeme(index + 1) == nil || kind(index + 1) == .clauseEnd || isWord(.close, index + 1)
      || isText(Self.weighed, index + 1) || text(index + 1)?.first == 0x0A
  }

  static let taels = HanVariants.forms(of: ["两"])
  /// What is sold by the 两, and words of weight.
  static let weighed = HanVariants.forms(
    of: [
      "酒", "茶", "肉", "米", "面", "油", "糖", "盐", "药", "银", "金", "重", "装", "的", "左右", "白", "黄", "红",
      "牛", "猪", "鱼", "虾", "花", "瓜", "豆",
    ])

  /// No number of everyday text has more lexemes; the bound keeps the search linear.
  static let longestNumeral = 24
}
