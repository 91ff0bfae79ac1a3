extension QuantityMatcher {
  /// Tells of each number in which stretch of time it is met again and again, or on how much of something,
  /// where that stands right beside it: 每小时40毫升, 40毫升/分钟, "3 times a day", 每亩15公斤, "15 kg per hectare".
  func bindRates(_ found: inout [Quantity], _ places: [Range<Int>]) {
    var last = 0
    for (number, place) in places.enumerated() {
      defer { last = place.upperBound }
      switch found[number].value {
      case .number where found[number].unit == .ordinal:
        found[number].counted = counted(by: place)
      case .number where reads(place.upperBound - 1, Self.anniversaries):
        found[number].counted = .year
      case .number where !found[number].unit.isDuration, .factor:
        found[number].per =
          rate(after: place.upperBound)
          ?? rate(before: place.lowerBound, from: last, isShare: found[number].unit.isShare)
          ?? (number > 0 ? rate(in: found[number - 1], places[number - 1], before: place) : nil)
      default: continue
      }
    }
  }

  static let anniversaries = ["anniversary", "anniversaries"]
  private static var rateReach: Int { 3 }
  /// 每亩施尿素15公斤 names what is applied in between.
  private static var reachBefore: Int { 8 }
  /// "Repaid monthly at an interest rate of 3%" is no 3% a month.
  private static var reachOfShare: Int { 4 }

  private func rate(after end: Int) -> QuantityUnit? {
    for index in end..<end + Self.rateReach {
      if isClauseEnd(index) || isWord(.open, index) { return nil }
      if reads(index, "p.a.") { return .year }
      if index == end, let unit = adverb(index) { return unit }
      let isSlash = reads(index, ["/", "／"])
      guard isWord(.per, index) || isSlash || isWord(.article, index) || reads(index, "each") else {
        continue
      }
      // The 每 of 每年 may be that of the next amount.
      if reads(index, "每"), index > end { return nil }
      return unitOfRate(index + 1)
    }
    return nil
  }

  private func rate(before start: Int, from last: Int, isShare: Bool) -> QuantityUnit? {
    var index = start - 1
    while index >= max(last, start - Self.reachBefore) {
      if isClauseEnd(index) || isWord(.open, index) { return nil }
      if reads(index, "每") {
        return unitOfRate(isWord(.piece, index + 1) ? index + 2 : index + 1)
      }
      if !isShare || start - index <= Self.reachOfShare, let unit = adverb(index) { return unit }
      if let unit = period(index, before: start) { return unit }
      index -= 1
    }
    return nil
  }

  /// "Daily", "annual", 时速 and 年薪.
  private func adverb(_ index: Int) -> QuantityUnit? {
    guard isOther(index), isAdverb(index),
      let found = Self.rateAdverbs.first(where: { reads(index, $0.words) })
    else { return nil }
    return found.unit
  }

  /// Whether a lexeme is an English word in -y or two Chinese characters, which most are not.
  private func isAdverb(_ index: Int) -> Bool {
    guard let lexeme = lexeme(index), lexeme.end - lexeme.start > 4 else { return false }
    if bytes[lexeme.start] >= 0x80 { return lexeme.end - lexeme.start == 6 }
    return bytes[lexeme.end - 1] == UInt8(ascii: "y")
  }

  private static let rateAdverbs: [(words: [String], unit: QuantityUnit)] = [
    (["hourly"] + HanVariants.forms(of: ["时速"]), .hour), (["daily", "Daily"], .day),
    (["weekly", "Weekly"], .week), (["monthly", "Monthly"], .month),
    (["yearly", "annually"] + HanVariants.forms(of: ["年薪"]), .year),
  ]

  /// Whether 按年 stands before 利率 and the like, where it compares with no other year.
  func isRateOfYear(_ index: Int) -> Bool {
    reads(index, "按年") && isText(Self.rated, index + 1)
  }

  /// The 日 of 日均, 日产量, 日利率 and 日万分之五, which is no date, and the 亩 of 亩产.
  private func period(_ index: Int, before start: Int) -> QuantityUnit? {
    if isRateOfYear(index) { return .year }
    guard isPeriod(index), isHan(index), let unit = unitOfRate(index), !isNumber(index - 1),
      !reads(index - 1, Self.determined), unit != .mu || !isText(["均"], index - 1)
    else { return nil }
    let isShare = index == start - 1 && isWord(.perMyriadOf, start)
    return isShare || isText(Self.rated, index + 1) ? unit : nil
  }

  private func isPeriod(_ index: Int) -> Bool {
    switch kind(index) {
    case .word(.year), .word(.month), .word(.day), .unit(.mu): true
    default: false
    }
  }

  /// What makes a year, a month or a day a date, and what is measured by them.
  private static let determined = HanVariants.forms(
    of: [
      "今", "去", "全", "当", "本", "同", "半", "上", "下", "明", "前", "每", "该", "首", "翌", "次", "个", "几", "数",
    ])
  private static let rated = HanVariants.forms(
    of: ["均", "产", "薪", "输", "发电", "销", "处理", "耗", "租", "供应", "利率", "息", "化", "费率"])

  /// The month of 一个月挣八千五.
  private func rate(
    in other: Quantity, _ span: Range<Int>, before place: Range<Int>
  ) -> QuantityUnit? {
    guard other.value == .number(.one), other.unit.isDuration, other.modifier == .exact,
      other.lead == nil, other.openSide == 0, isHan(span.lowerBound),
      (1...4).contains(place.lowerBound - span.upperBound),
      !(span.upperBound..<place.lowerBound).contains(where: isClauseEnd),
      isText(Self.earned, span.upperBound)
    else { return nil }
    return other.unit
  }

  private static let earned = HanVariants.forms(of: ["挣", "赚", "工资", "薪", "收入", "租金", "开销", "花销"])

  /// What an ordinal counts, where that is a length of time: 第87分钟, "the fifth year".
  private func counted(by place: Range<Int>) -> QuantityUnit? {
    var index = afterHyphen(place.upperBound)
    if isWord(.consecutive, index) { index += 1 }
    for index in [place.upperBound - 1, index] {
      switch kind(index) {
      case .unit(let unit) where unit.isDuration: return unit
      case .word(.year): return .year
      case .word(.day): return .day
      default: continue
      }
    }
    return nil
  }

  private func unitOfRate(_ index: Int) -> QuantityUnit? {
    switch kind(index) {
    case .unit(let unit) where unit.measure != nil: unit
    case .word(.second): .second
    case .word(.quarterEnglish), .word(.quarter), .word(.season): .quarter
    case .word(.day): .day
    case .word(.month): .month
    case .word(.year): .year
    case .word(.hourMark): .hour
    case .other where reads(index, "annum"): .year
    default: nil
    }
  }
}
