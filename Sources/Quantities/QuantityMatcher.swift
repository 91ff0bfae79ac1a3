/// Recognises quantities in a sequence of lexemes by a small grammar, tried from left to right.
struct QuantityMatcher {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexemes: [Lexeme]

  /// A reading of some lexemes as a quantity.
  struct Match {
    var value: QuantityValue
    var unit: QuantityUnit
    var modifier: QuantityModifier = .exact
    var sign: QuantitySign = .none
    var end: Int
  }

  /// All quantities, in order.
  func quantities() -> [Quantity] {
    var found: [Quantity] = []
    var places: [Range<Int>] = []
    var index = 0
    while index < lexemes.count {
      if let match = continuation(of: found.last, places.last, at: index) ?? match(at: index),
        match.end > index, match.end <= lexemes.count,
        !isCompared(match, at: index, after: places.last)
      {
        found.append(
          Quantity(
            start: lexemes[index].start, end: lexemes[match.end - 1].end, value: match.value,
            unit: match.unit, modifier: match.modifier, sign: match.sign))
        places.append(index..<match.end)
        index = match.end
      } else {
        index = max(index + 1, numeralRunEnd(index))
      }
    }
    joinDates(&found, places)
    bindDirections(&found, places)
    bindResults(&found, places)
    bindBounds(&found, places)
    bindLeads(&found, places)
    bindRates(&found, places)
    return found
  }

  /// Whether "15% more than a year earlier" is read, which says no length of time.
  private func isCompared(_ match: Match, at start: Int, after last: Range<Int>?) -> Bool {
    guard let last, last.upperBound == start, case .before? = kind(start), match.unit == .year,
      match.value == .number(.one)
    else { return false }
    return reads(match.end, ["earlier", "ago", "before"])
  }

  func lexeme(_ index: Int) -> Lexeme? {
    index >= 0 && index < lexemes.count ? lexemes[index] : nil
  }

  func kind(_ index: Int) -> Lexeme.Kind? { lexeme(index)?.kind }

  func isWord(_ word: Lexeme.Word, _ index: Int) -> Bool {
    if case .word(let found)? = kind(index) { found == word } else { false }
  }

  /// Whether a lexeme says nothing of a quantity.
  func isOther(_ index: Int) -> Bool {
    if case .other? = kind(index) { true } else { false }
  }

  /// The bytes of a lexeme.
  func text(_ index: Int) -> Slice<UnsafeBufferPointer<UInt8>>? {
    lexeme(index).map { bytes[$0.start..<$0.end] }
  }

  /// Whether a lexeme is written in one of these ways.
  func reads(_ index: Int, _ forms: [String]) -> Bool {
    guard let text = text(index) else { return false }
    return forms.contains { $0.utf8.count == text.count && text.elementsEqual($0.utf8) }
  }

  /// Whether a lexeme is written so.
  func reads(_ index: Int, _ form: String) -> Bool { reads(index, [form]) }

  /// Whether a lexeme begins so.
  func begins(_ index: Int, _ start: String) -> Bool {
    text(index)?.starts(with: start.utf8) ?? false
  }

  /// Whether a lexeme begins with a Latin letter or another sign of ASCII.
  func isLatin(at index: Int) -> Bool {
    text(index)?.first.map { $0 < 0x80 } ?? false
  }

  /// The index after a hyphen that joins two words, or the same index.
  func afterHyphen(_ index: Int) -> Int {
    guard isWord(.hyphen, index), lexeme(index)?.isSpaced == false,
      lexeme(index + 1)?.isSpaced == false
    else { return index }
    return index + 1
  }

  private func match(at start: Int) -> Match? {
    guard let first = kind(start) else { return nil }
    if case .other = first { return clockBefore(at: start) }
    guard Self.canBegin(first) || isWord(.quarterEnglish, start) && isScaled(start) else {
      return nil
    }
    if let match = pastUnit(at: start) { return match }
    if case .unit(let unit) = first, unit != .hour, !isAndAHalf(start + 1) { return nil }
    if case .term(let value)? = kind(start) {
      if isRateOfYear(start) { return nil }
      return Match(value: value, unit: .term, modifier: .none, end: start + 1)
    }
    if isWord(.multi, start) {
      return Match(
        value: .magnitude(lead: 1, power: 3, isOpen: true), unit: .none, modifier: .vague,
        end: start + 1)
    }
    if isWord(.top, start) || isWord(.firstOf, start) { return leaders(at: start) }
    if let change = change(at: start) { return change }
    return modified(at: start)
  }

  /// Whether "quarter" is a part of a billion or of an hour.
  private func isScaled(_ quarter: Int) -> Bool {
    if case .englishScale? = kind(afterHyphen(quarter + 1)) { return true }
    return isQuarterHour(quarter)
  }

  /// Whether "quarter" is that of "quarter-hour".
  func isQuarterHour(_ quarter: Int) -> Bool {
    isWord(.quarterEnglish, quarter) && kind(afterHyphen(quarter + 1)) == .unit(.hour)
  }

  /// Whether any quantity begins with a lexeme of this kind; most lexemes are ruled out here.
  private static func canBegin(_ kind: Lexeme.Kind) -> Bool {
    switch kind {
    case .other, .capitalised, .classifier, .surplus, .after, .direction, .clauseEnd:
      return false
    case .unit(let unit): return unit == .hour || unit == .year || unit == .month || unit == .week
    case .word(let word):
      switch word {
      case .percentOf, .perMilleOf, .perMyriadOf, .perMillionOf, .hyphen, .plus, .open, .thirty,
        .halfOff, .discountVerb, .fold, .nth, .half, .oneHalf,
        .between, .from, .article,
        .dozen, .dozens, .several, .halfEnglish, .second, .multi, .fiscal, .upOn, .twenty,
        .yearEnded, .top, .firstOf, .beforeChrist, .lunar, .decade:
        return true
      default: return false
      }
    default: return true
    }
  }

  static func isPeriod(_ value: QuantityValue) -> Bool {
    if case .period = value { return true }
    return false
  }

  // MARK: Alternatives

  func core(at index: Int, isModified: Bool) -> Match? {
    switch kind(index) {
    case .label: return label(at: index)
    case .roman(let number):
      return ExactDecimal(Int64(number)).map {
        Match(value: .number($0), unit: .label, end: index + 1)
      }
    case .word(.open): return bracketed(at: index)?.match
    case .clock, .dayPart: return clock(at: index)
    case .word(.yearEnded): return Match(value: .number(.one), unit: .year, end: index + 1)
    case .decade(let year): return decade(year, end: index + 1)
    case .years(let first): return years(from: first, end: index + 1)
    case .word(.halfOff):
      guard let fifty = ExactDecimal(50) else { return nil }
      return Match(value: .number(fifty), unit: .percentOff, end: index + 1)
    default: break
    }
    if let match = partOfCentury(at: index) ?? clock(at: index) { return match }
    if let match = chineseYears(at: index) ?? chineseEra(at: index) { return match }
    if let match = period(at: index) { return match }
    if let match = ordinal(at: index) ?? largest(at: index) { return match }
    if let match = digitClass(at: index) { return match }
    if let match = factor(at: index) { return match }
    if let match = fraction(at: index) { return ofUnit(match) }
    if let match = tenths(at: index) { return match }
    if let match = range(at: index) { return match }
    guard let amount = amount(at: index) else { return nil }
    var isModified = isModified
    if case .after? = kind(amount.end) { isModified = true }
    guard isCounted(amount, at: index, isModified: isModified) else { return nil }
    return amount.match
  }

  private func digitClass(at index: Int) -> Match? {
    if case .digitClass(let count)? = kind(index) { return digitClass(count, end: index + 1) }
    guard let numeral = numeral(at: index), isWord(.digitPlace, numeral.end),
      numeral.low == numeral.high, let count = numeral.low.wholeNumber
    else { return nil }
    return digitClass(count, end: numeral.end + 1)
  }

  private func digitClass(_ count: Int, end: Int) -> Match? {
    guard count >= 1, count <= 17, let low = ExactDecimal(1, exponent: count - 1),
      let high = ExactDecimal(1, exponent: count)?.subtracting(.one)
    else { return nil }
    return Match(value: .range(low, high), unit: .digits, modifier: .numberClass, end: end)
  }

  private func ordinal(at start: Int) -> Match? {
    var end: Int
    let place: ExactDecimal
    if case .ordinal(let number)? = kind(start), let value = ExactDecimal(Int64(number)) {
      (place, end) = (value, start + 1)
    } else if isWord(.second, start) {
      (place, end) = (EnglishWords.two, start + 1)
    } else if isWord(.nth, start), let numeral = numeral(at: start + 1),
      numeral.low == numeral.high, !numeral.hasSurplus, !numeral.isMagnitude
    {
      (place, end) = (numeral.low, numeral.end)
      if isWord(.piece, end) { end += 1 }
      switch kind(end) {
      case .classifier, .word(.year), .word(.season), .word(.quarter), .word(.day), .unit(.day),
        .unit(.week), .unit(.quarter), .unit(.month), .unit(.year):
        end += 1
      default: break
      }
      if isWord(.quarter, end) { end += 1 }
      if isWord(.grade, end) { end += 1 }
      return Match(value: .number(place), unit: .ordinal, end: end)
    } else {
      return nil
    }
    if isWord(.century, afterHyphen(end)), let number = place.wholeNumber, number < 40 {
      let last = afterHyphen(end) + 1
      let isEarlier = isBeforeChrist(last)
      let period = CalendarPeriod(year: isEarlier ? -number : number, part: .century)
      return Match(value: .period(period), unit: .century, end: isEarlier ? last + 1 : last)
    }
    if reads(end, Self.anniversaries) {
      return Match(value: .number(place), unit: .year, end: end + 1)
    }
    var tail = isWord(.consecutive, end) ? end + 1 : end
    switch kind(tail) {
    case .unit(.year), .unit(.month), .unit(.day), .unit(.week), .word(.quarterEnglish):
      tail += 1
      end = tail
    default: break
    }
    return Match(value: .number(place), unit: .ordinal, end: end)
  }
}
