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

  private func withEnglishScale(_ numeral: Numeral) -> Numeral? {
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

  // MARK: Chinese

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
    case .chineseDigit, .chineseScale, .vague, .number, .word(.twenty): true
    default: false
    }
  }

  private func chineseNumeral(at start: Int) -> Numeral? {
    var reader = ChineseNumeralReader()
    var index = start
    loop: while let lexeme = lexeme(index) {
      guard index - start < Self.longestNumeral else { return nil }
      if lexeme.isSpaced, index > start, !reader.mayFollowSpace(lexeme.kind) { break }
      switch lexeme.kind {
      case .number(let value, let digits):
        guard reader.canTake(digits: digits) else { break loop }
        reader.written(value, digits: digits)
      case .chineseDigit(let digit): reader.digit(digit)
      case .chineseScale(let power): reader.scale(power)
      case .word(.twenty):
        reader.digit(2)
        reader.scale(1)
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

  /// No number of everyday text has more lexemes; the bound keeps the search linear.
  private static let longestNumeral = 24

  // MARK: English

  private func englishNumeral(at start: Int) -> Numeral? {
    switch kind(start) {
    case .englishScales, .word(.dozens): return magnitude(at: start)
    case .word(.several):
      guard case .englishScale? = kind(start + 1) else {
        return pair(2, 9, end: start + 1, isVague: true)
      }
      var result = pair(2, 9, end: start + 1, isVague: false)
      result?.isMagnitude = true
      return scale(result, from: start + 1)
    case .word(.article): return afterArticle(start + 1)
    case .word(.halfEnglish):
      var next = afterHyphen(start + 1)
      if kind(next) == .word(.article) { next += 1 }
      guard case .englishScale? = kind(next) else { return nil }
      let half = Numeral(low: QuantityVocabulary.aHalf, high: QuantityVocabulary.aHalf)
      return scale(half, from: next)
    case .englishScale: return scale(pair(1, 1, end: start, isVague: false), from: start)
    case .word(.dozen): return pair(12, 12, end: start + 1, isVague: false)
    case .englishNumber: return words(at: start)
    default: return nil
    }
  }

  private func afterArticle(_ index: Int) -> Numeral? {
    switch kind(index) {
    case .englishScale: words(at: index, after: 1)
    case .word(.dozen): pair(12, 12, end: index + 1, isVague: false)
    default: nil
    }
  }

  private func pair(_ low: Int64, _ high: Int64, end: Int, isVague: Bool) -> Numeral? {
    guard let low = ExactDecimal(low), let high = ExactDecimal(high) else { return nil }
    return Numeral(low: low, high: high, isVague: isVague, end: end)
  }

  private func scale(_ numeral: Numeral?, from start: Int) -> Numeral? {
    var result = numeral
    var index = start
    while case .englishScale(let power)? = kind(index) {
      guard let next = result?.scaled(by: power) else { return nil }
      result = next
      index += 1
    }
    result?.end = index
    if let whole = result?.low.wholeNumber, whole == 0 { return nil }
    return result
  }

  /// "tens of millions", "billions", "dozens".
  private func magnitude(at start: Int) -> Numeral? {
    if kind(start) == .word(.dozens) {
      var dozens = pair(20, 90, end: start + 1, isVague: false)
      dozens?.isMagnitude = true
      return dozens
    }
    var power = 0
    var index = start
    var last = 0
    while case .englishScales(let next)? = kind(index) {
      power += next
      last = next
      index += 1
      guard kind(index) == .word(.of), case .englishScales? = kind(index + 1) else { break }
      index += 1
      if power > 30 { return nil }
    }
    guard var result = pair(2, 9, end: index, isVague: false)?.scaled(by: power) else { return nil }
    result.isMagnitude = true
    result.isOpen = power == 12 && last == 12
    result.end = index
    return result
  }

  /// "two hundred and fifty thousand", and "hundred and two" after an article.
  private func words(at start: Int, after article: Int64 = 0) -> Numeral? {
    var total = ExactDecimal.zero
    var section = article
    var trailing = 0
    var index = start
    var hasScale = false
    while let kind = kind(index) {
      guard index - start < Self.longestNumeral else { return nil }
      if case .englishNumber(let value) = kind {
        guard
          trailing > 0 || index == start
            || Self.joins(self.kind(index - 1), self.kind(index - 2), value)
        else { break }
        section += Int64(value)
        trailing = 0
      } else if case .englishScale(let power) = kind {
        trailing += power
        hasScale = true
        if power == 2 {
          guard section < 100 else { break }
          section *= 100
        } else {
          guard let part = ExactDecimal(section, exponent: power), let sum = total.adding(part)
          else { return nil }
          total = sum
          section = 0
        }
      } else if kind == .word(.and), trailing == 2 || trailing == 3,
        case .englishNumber? = self.kind(index + 1)
      {
        // "hundred and fifty"
      } else if kind == .word(.hyphen), case .englishNumber(let next)? = self.kind(index + 1),
        next < 10, next > 0, case .englishNumber(let tens)? = self.kind(index - 1), tens >= 20,
        lexeme(index)?.isSpaced == false
      {
        // "twenty-five"
      } else if kind == .word(.dozen), section < 100 {
        section *= 12
        index += 1
        break
      } else {
        break
      }
      index += 1
    }
    guard let rest = ExactDecimal(section), let sum = total.adding(rest) else { return nil }
    var result = Numeral(low: sum, high: sum)
    result.trailing = trailing
    result.hasScale = hasScale
    result.end = index
    return result
  }

  private static func joins(_ last: Lexeme.Kind?, _ before: Lexeme.Kind?, _ value: Int) -> Bool {
    if case .englishNumber(let tens)? = last { return tens >= 20 && value < 10 && value > 0 }
    if last == .word(.and), case .englishScale? = before { return true }
    if last == .word(.hyphen), case .englishNumber? = before { return true }
    return false
  }
}
