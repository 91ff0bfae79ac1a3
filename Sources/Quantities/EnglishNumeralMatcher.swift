extension QuantityMatcher {
  func englishNumeral(at start: Int) -> Numeral? {
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
      let half = Numeral(low: EnglishWords.aHalf, high: EnglishWords.aHalf)
      return scale(half, from: next)
    case .englishScale: return scale(pair(1, 1, end: start, isVague: false), from: start)
    case .word(.dozen): return pair(12, 12, end: start + 1, isVague: false)
    case .englishNumber: return words(at: start)
    default: return nil
    }
  }

  func afterArticle(_ index: Int) -> Numeral? {
    switch kind(index) {
    case .englishScale: words(at: index, after: 1)
    case .word(.dozen): pair(12, 12, end: index + 1, isVague: false)
    default: nil
    }
  }

  func pair(_ low: Int64, _ high: Int64, end: Int, isVague: Bool) -> Numeral? {
    guard let low = ExactDecimal(low), let high = ExactDecimal(high) else { return nil }
    return Numeral(low: low, high: high, isVague: isVague, end: end)
  }

  func scale(_ numeral: Numeral?, from start: Int) -> Numeral? {
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
  func magnitude(at start: Int) -> Numeral? {
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
  func words(at start: Int, after article: Int64 = 0) -> Numeral? {
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
    if !hasScale, let (spoken, end) = spokenPoint(after: sum, at: index) {
      return scale(Numeral(low: spoken, high: spoken), from: end)
    }
    // "one and a half million"
    if !hasScale, isAndAHalf(index), case .englishScale? = self.kind(index + 3),
      let more = sum.adding(EnglishWords.aHalf)
    {
      return scale(Numeral(low: more, high: more), from: index + 3)
    }
    var result = Numeral(low: sum, high: sum)
    result.trailing = trailing
    result.hasScale = hasScale
    result.end = index
    return result
  }

  /// "One point four": a number with its places in words.
  private func spokenPoint(
    after whole: ExactDecimal, at index: Int
  ) -> (value: ExactDecimal, end: Int)? {
    guard reads(index, "point") else { return nil }
    var (value, place, end) = (whole, 0, index + 1)
    while place < 9, case .englishNumber(let digit)? = kind(end), digit < 10 {
      place += 1
      guard let part = ExactDecimal(Int64(digit), exponent: -place), let sum = value.adding(part)
      else { return nil }
      (value, end) = (sum, end + 1)
    }
    return place > 0 ? (value, end) : nil
  }

  private static func joins(_ last: Lexeme.Kind?, _ before: Lexeme.Kind?, _ value: Int) -> Bool {
    if case .englishNumber(let tens)? = last { return tens >= 20 && value < 10 && value > 0 }
    if last == .word(.and), case .englishScale? = before { return true }
    if last == .word(.hyphen), case .englishNumber? = before { return true }
    return false
  }
}
