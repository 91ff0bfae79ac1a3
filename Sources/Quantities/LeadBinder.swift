extension QuantityMatcher {
  /// Tells of lengths of time, dates and times of day whether what is spoken of comes before them or after
  /// them: 会议48小时前, "48 hours before the meeting"; 三年后, "after 7 a.m.", "by 2026".
  func bindLeads(_ found: inout [Quantity], _ places: [Range<Int>]) {
    var last = 0
    for (number, place) in places.enumerated() {
      defer { last = place.upperBound }
      switch found[number].value {
      case .number, .range:
        if let lead = lead(ofAge: place, found[number].unit) {
          found[number].lead = lead
        } else {
          guard found[number].unit.isDuration else { continue }
          found[number].lead = lead(ofSpan: place, from: last)
        }
      case .period(let period):
        found[number].lead =
          period.part.isDayOnly ? lead(ofSpan: place, from: last) : lead(ofDate: place)
      case .clock: found[number].lead = lead(ofDate: place)
      default: continue
      }
      if found[number].lead != nil, isDenied(before: place.lowerBound, from: last) {
        found[number].lead = nil
      }
    }
  }

  /// What stands right after a length of time, or 后 right before it.
  private func lead(ofSpan place: Range<Int>, from last: Int) -> QuantityLead? {
    let (before, after) = (place.lowerBound - 1, place.upperBound)
    if let isLater = chineseLead(after) {
      return isFirst(before) ? (isLater ? .later : .earlier) : (isLater ? .after : .before)
    }
    if reads(after, Self.englishBefore) {
      return isEvent(after + 1) && !reads(before, Self.lasting) ? .beforeEvent : nil
    }
    if reads(after, Self.englishAgo) { return .earlier }
    if reads(after, "in"), reads(after + 1, "advance") { return .before }
    if reads(after, Self.englishLater) { return .later }
    if reads(after, Self.englishAfter) { return .afterEvent }
    guard before >= last else { return nil }
    if reads(before, Self.englishFrom) { return .after }
    guard isHan(before - 1), !reads(before - 1, Self.noEvents) else { return nil }
    if reads(before, Self.chineseAfter) { return .after }
    // 手术前三天 may be the first three days of it.
    let isShort = kind(after - 1) == .unit(.hour) || kind(after - 1) == .unit(.minute)
    return reads(before, "前") && isShort ? .before : nil
  }

  /// "Before age 65" and "after the age of 65", which are 65岁前 and 65岁后.
  private func lead(ofAge place: Range<Int>, _ unit: QuantityUnit) -> QuantityLead? {
    guard unit == .none || unit == .year else { return nil }
    var before = place.lowerBound - 1
    if isWord(.of, before) { before -= 1 }
    guard reads(before, ["age"]) else { return nil }
    before -= 1
    if isWord(.the, before) { before -= 1 }
    if reads(before, Self.englishUntil) { return .before }
    return reads(before, Self.englishFrom) ? .after : nil
  }

  /// Whether a clause begins after a lexeme, as far as 就在 goes.
  private func isFirst(_ index: Int) -> Bool {
    var index = index
    while reads(index, ["就", "在"]) { index -= 1 }
    return isClauseEnd(index)
  }

  /// What stands right after a Chinese date or time of day, or right before an English one.
  private func lead(ofDate place: Range<Int>) -> QuantityLead? {
    if let isLater = chineseLead(place.upperBound) { return isLater ? .after : .before }
    var before = place.lowerBound - 1
    if isWord(.the, before) { before -= 1 }
    if reads(before, Self.englishUntil) || isWord(.by, before) { return .before }
    return reads(before, Self.englishFrom) ? .after : nil
  }

  /// Whether 后 stands at an index, or 前 where it is `false`, of what is before it: not those of 前三季度,
  /// 前后 and 后期.
  private func chineseLead(_ index: Int) -> Bool? {
    guard lexeme(index)?.isSpaced == false else { return nil }
    if reads(index, "前") {
      return isNumber(index + 1) || isText(Self.ofNext, index + 1) ? nil : false
    }
    if isText(Self.chineseUntil, index) { return false }
    if isText(Self.chineseSince, index) { return true }
    guard reads(index, Self.chineseAfter) else { return nil }
    return isText(Self.ofNext, index + 1) ? nil : true
  }

  /// Whether "before" goes on to what happens and not to what someone did next, as in "waited two days
  /// before leaving".
  private func isEvent(_ index: Int) -> Bool {
    isWord(.the, index) || isWord(.article, index) || reads(index, Self.events)
  }

  private static let events = [
    "each", "any", "such", "its", "their", "every", "meals", "departure", "arrival", "surgery",
    "delivery", "completion", "closing", "expiry", "maturity",
  ]
  private static let englishBefore = ["before", "prior", "preceding"]
  private static let englishAgo = ["ago", "earlier"]
  private static let englishLater = ["later", "afterwards"]
  private static let englishAfter = ["after", "following"]
  /// Words before a length of time that go on for it: "it will be two years before the end".
  private static let lasting = [
    "for", "For", "be", "been", "is", "was", "take", "takes", "took", "another", "waited", "wait",
  ]
  private static let englishFrom = ["after", "After"]
  private static let englishUntil = ["before", "Before"]
  private static let chineseAfter = HanVariants.forms(of: ["后"])
  private static let chineseUntil = HanVariants.forms(of: ["之前", "以前"])
  private static let chineseSince = HanVariants.forms(of: ["之后", "以后"])
  /// What makes another word of 前 or 后 before it.
  private static let ofNext = HanVariants.forms(of: [
    "后", "期", "半", "续", "景", "者", "述", "备", "面", "台",
  ])
  /// What makes another word of 前 or 后 after it.
  private static let noEvents = HanVariants.forms(
    of: ["最", "今", "此", "其", "随", "先", "背", "目", "以", "之", "年", "月", "日", "的", "提", "在"])
}

extension CalendarPeriod.Part {
  /// Whether it is a day of a month that is not named, which may be a number of days.
  fileprivate var isDayOnly: Bool {
    if case .dayOnly = self { true } else { false }
  }
}
