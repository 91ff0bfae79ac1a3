internal import Text

extension QuantityMatcher {
  /// A time of day: 17:30, 9 p.m., 下午三点一刻, 十七点三十分, noon.
  func clock(at start: Int) -> Match? {
    switch kind(start) {
    case .clock(let minutes): return digital(minutes, nil, start + 1)
    case .dayPart(let part):
      if case .clock(let minutes)? = kind(start + 1) { return digital(minutes, part, start + 2) }
      if let match = chineseClock(at: start + 1, part) { return match }
      return part == .noon && isLatin(at: start) ? digital(720, .noon, start + 1) : nil
    case .number(let value, digits: 4) where isNaval(start):
      let number = value.wholeNumber ?? 0
      return match(number / 100 * 60 + number % 100, nil, start + 2, isEither: false)
    case .number, .chineseDigit, .chineseScale(1), .englishNumber, .word(.twenty):
      return englishClock(at: start) ?? pastClock(at: start) ?? chineseClock(at: start, nil)
    case .word(.halfEnglish), .word(.article): return pastClock(at: start)
    default: return nil
    }
  }

  /// The 0640 and 1530 of "0640 hrs": four digits of a day of 24 hours.
  private func isNaval(_ index: Int) -> Bool {
    guard case .number(let value, _)? = kind(index), let number = value.wholeNumber,
      number < 2400, number % 100 < 60, let lexeme = lexeme(index)
    else { return false }
    return reads(index + 1, "hrs") || reads(index + 1, "hours") && bytes[lexeme.start] == 0x30
  }

  /// 差一刻十一点, 差五分八点.
  func clockBefore(at start: Int) -> Match? {
    // 差
    guard let first = lexeme(start), first.end - first.start == 3, bytes[first.start] == 0xE5,
      bytes[first.start + 1] == 0xB7, bytes[first.start + 2] == 0xAE,
      let (count, next) = small(at: start + 1)
    else { return nil }
    let minutes: Int
    if isWord(.quarterHour, next), count == 1 {
      minutes = 15
    } else if isText(["分"], next), count < 30 {
      minutes = count
    } else {
      return nil
    }
    guard let (hour, end, _) = hour(at: next + 1), isWord(.point, end), hour > 0 else { return nil }
    return match(60 * hour - minutes, nil, end + 1, isEither: hour <= 12)
  }

  /// "half past seven", "a quarter to nine", "ten past five".
  private func pastClock(at start: Int) -> Match? {
    var (index, minutes) = (start, 0)
    if isWord(.article, index) { index += 1 }
    switch kind(index) {
    case .word(.halfEnglish): minutes = 30
    case .word(.quarterEnglish) where index > start: minutes = 15
    case .englishNumber(let count) where index == start && count < 30: minutes = count
    default: return nil
    }
    index += 1
    let isBefore = minutes == 15 && isWord(.to, index)
    guard isWord(.past, index) || isBefore, case .englishNumber(let hour)? = kind(index + 1),
      (1...12).contains(hour), isDayEnd(index + 2) || isDayPart(index + 2)
    else { return nil }
    minutes = 60 * hour + (isBefore ? -minutes : minutes)
    if case .dayPart(let part)? = kind(index + 2), isLatin(at: index + 2) {
      return match(minutes, part, index + 3, isEither: false)
    }
    return match(minutes, nil, index + 2, isEither: true)
  }

  private func isDayPart(_ index: Int) -> Bool {
    if case .dayPart? = kind(index) { return true }
    return false
  }

  private func digital(_ minutes: Int, _ before: Lexeme.DayPart?, _ end: Int) -> Match {
    var (part, end) = (before, end)
    if before == nil, case .dayPart(let next)? = kind(end), isLatin(at: end) {
      part = next
      end += 1
    }
    // 14:30 is in no other half of the day; 02:30 is, where the other side says so.
    return match(minutes, part, end, isEither: part == nil && minutes > 0 && minutes < 780)
  }

  private func match(
    _ minutes: Int, _ part: Lexeme.DayPart?, _ end: Int, isEither: Bool
  ) -> Match {
    var minutes = minutes
    switch part {
    case .evening where minutes < 720: minutes += 720
    // 夜里两点 is in the morning, 晚上12点 midnight.
    case .night where minutes >= 300 && minutes < 720: minutes += 720
    case .night where minutes >= 720 && minutes < 780: minutes -= 720
    case .noon where minutes < 180: minutes += 720
    case .morning where minutes >= 720 && minutes < 780: minutes -= 720
    default: break
    }
    let value = QuantityValue.clock(minutes: minutes % 1440, isEither: isEither)
    return Match(value: value, unit: .clock, end: end)
  }

  /// "9 p.m.", "five o'clock".
  private func englishClock(at start: Int) -> Match? {
    let hour: Int
    switch kind(start) {
    case .number(let value, digits: 1...2): hour = value.wholeNumber ?? 99
    case .number(_, digits: 0): return pointedClock(at: start)
    case .englishNumber(let value): hour = value
    default: return nil
    }
    guard (0...12).contains(hour) else { return nil }
    if case .dayPart(let part)? = kind(start + 1), isLatin(at: start + 1) {
      return match(60 * hour, part, start + 2, isEither: false)
    }
    guard isWord(.oClock, start + 1) else { return nil }
    return match(60 * hour, nil, start + 2, isEither: true)
  }

  /// "4.20 p.m.", as in Hong Kong and Britain.
  private func pointedClock(at start: Int) -> Match? {
    guard case .dayPart(let part)? = kind(start + 1), isLatin(at: start + 1),
      let written = text(start), (4...5).contains(written.count),
      written[written.endIndex - 3] == UInt8(ascii: "."),
      written.allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    let digits = written.filter(ASCII.isDigit).reduce(0) { 10 * $0 + Int($1 - 0x30) }
    let (hour, minute) = digits.quotientAndRemainder(dividingBy: 100)
    guard (1...12).contains(hour), minute < 60 else { return nil }
    return match(60 * hour + minute, part, start + 2, isEither: false)
  }

  /// 十七点三十分, 三点一刻, 9时, 八点半.
  private func chineseClock(at start: Int, _ part: Lexeme.DayPart?) -> Match? {
    guard let (hour, next, isWritten) = hour(at: start) else { return nil }
    let isHour = isWord(.hourMark, next)
    guard isHour || isWord(.point, next) else { return nil }
    var end = next + 1
    var minutes = 60 * hour
    var isSure = part != nil || isHour && isWritten
    if isWord(.half, end) {
      (minutes, end, isSure) = (minutes + 30, end + 1, true)
    } else if isWord(.sharp, end) {
      (end, isSure) = (end + 1, true)
    } else if case .chineseDigit(let count)? = kind(end), isWord(.quarterHour, end + 1), count < 4 {
      (minutes, end, isSure) = (minutes + 15 * count, end + 2, true)
    } else if let minute = minute(at: end, isWritten) {
      (minutes, end, isSure) = (minutes + minute.value, minute.end, true)
    }
    guard isSure else { return nil }
    let isEither = part == nil && (1...12).contains(hour)
    return match(minutes, part, end, isEither: isEither)
  }

  private func hour(at start: Int) -> (value: Int, end: Int, isWritten: Bool)? {
    if case .number(let value, digits: 1...2)? = kind(start), let hour = value.wholeNumber {
      return (0...24).contains(hour) ? (hour, start + 1, true) : nil
    }
    guard let (hour, end) = small(at: start), hour <= 24 else { return nil }
    return (hour, end, false)
  }

  /// A Chinese number below a hundred, without a point.
  private func small(at start: Int) -> (value: Int, end: Int)? {
    var (value, index) = (0, start)
    if case .chineseDigit(let digit)? = kind(index) { (value, index) = (digit, index + 1) }
    if isWord(.twenty, index), index == start { return ones(20, index + 1) }
    if kind(index) == .chineseScale(1) { return ones(10 * max(value, 1), index + 1) }
    if value == 0, index > start, case .chineseDigit(let digit)? = kind(index) {
      return (digit, index + 1)
    }
    return index > start ? (value, index) : nil
  }

  private func ones(_ tens: Int, _ index: Int) -> (value: Int, end: Int) {
    if case .chineseDigit(let digit)? = kind(index) { return (tens + digit, index + 1) }
    return (tens, index)
  }

  /// 三十分 and 05 after the hour.
  private func minute(at start: Int, _ isWritten: Bool) -> (value: Int, end: Int)? {
    if case .number(let value, let digits)? = kind(start), digits > 0, digits < 3 {
      guard let minute = value.wholeNumber, minute < 60 else { return nil }
      if isText(["分"], start + 1) { return (minute, start + 2) }
      return digits == 2 && isWritten ? (minute, start + 1) : nil
    }
    guard let (minute, end) = small(at: start), minute < 60, isText(["分"], end) else { return nil }
    return (minute, end + 1)
  }
}
