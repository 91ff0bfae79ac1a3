internal import Text

extension QuantityMatcher {
  /// Binds each quantity to the nearest word of direction in its clause: before it, or else after it.
  func bindDirections(_ found: inout [Quantity], _ places: [Range<Int>]) {
    var last = 0
    var used = 0
    var lastAmount = 0
    for (number, place) in places.enumerated() {
      defer {
        last = place.upperBound
        if Self.isAmount(found[number]) { lastAmount = last }
      }
      if case .factor = found[number].value {
        found[number].direction =
          ofFactor(place) ?? inside(place) ?? before(place.lowerBound, from: max(last, used))
      }
      guard Self.mayGo(found[number]) else { continue }
      let next = number + 1 < places.count ? places[number + 1].lowerBound : lexemes.count
      var way = inside(place) ?? adjoining(place, to: next)
      if way != nil, direction(place.upperBound) != nil { used = place.upperBound + 1 }
      way =
        way ?? taken(place.lowerBound, from: max(last, used))
        ?? before(place.lowerBound, from: max(last, used))
        ?? result(before: place.lowerBound, from: max(lastAmount, used), to: last)
      found[number].direction =
        way ?? after(place.upperBound, to: next) ?? ofStart(of: place, number, found, places)
      if found[number].direction != nil {
        found[number].isLevel =
          isReached(place.lowerBound) && comparison(place.upperBound) == nil
        found[number].isStep = !found[number].isLevel && isTaken(place.lowerBound)
      }
    }
  }

  /// What "doubled" and 减半 say by themselves.
  private func ofFactor(_ place: Range<Int>) -> QuantityDirection? {
    guard case .factor(let factor)? = kind(place.upperBound - 1), !isChangeOf(place.lowerBound),
      isHan(place.upperBound - 1)
        || ["d", "s", "g"].contains(where: { ends(place.upperBound - 1, in: $0) })
    else { return nil }
    return factor.isLess(than: .one) == true ? .fall : .rise
  }

  private func isChangeOf(_ index: Int) -> Bool {
    if case .change? = kind(index) { true } else { false }
  }

  private func ends(_ index: Int, in end: String) -> Bool {
    text(index)?.suffix(end.utf8.count).elementsEqual(end.utf8) ?? false
  }

  /// "Widened from 89 to 32", "fell 3% to 32", "cut by a fifth, from 50 to 40", "up 3% this year and 5% in all":
  /// the direction of the number before it that it goes on from.
  private func ofStart(
    of place: Range<Int>, _ number: Int, _ found: [Quantity], _ places: [Range<Int>]
  ) -> QuantityDirection? {
    let word = isWord(.from, place.lowerBound) ? place.lowerBound : place.lowerBound - 1
    guard let earlier = (0..<number).last(where: { found[$0].unit != .term }) else { return nil }
    let last = places[earlier].upperBound
    let isAdjoining = last == word || last == word - 1 && reads(last, ",")
    if isAdjoining, isWord(.to, word) && isLatin(at: word) || isWord(.from, word) {
      if let way = Self.change(of: found[earlier]) { return way }
    }
    // "203 points, or 1.1%", 203点或1.1%
    if isAdjoining, isWord(.or, word) || reads(word, "或") { return Self.change(of: found[earlier]) }
    if isWord(.to, word), isLatin(at: word) { return ofFrom(word, number, found, places) }
    guard isWord(.and, word), isLatin(at: word), word - last <= Self.reach,
      found[earlier].unit.isShare, found[earlier].unit == found[number].unit,
      !found[earlier].isLevel, !isWord(.of, place.upperBound),
      !isWord(.between, places[earlier].lowerBound - 1),
      !(last..<word).contains(where: isClauseEnd)
    else { return nil }
    return Self.change(of: found[earlier])
  }

  /// What "from 95 at the end of last year to 82" says, with its verb or by the numbers.
  private func ofFrom(
    _ word: Int, _ number: Int, _ found: [Quantity], _ places: [Range<Int>]
  ) -> QuantityDirection? {
    for earlier in (max(0, number - 3)..<number).reversed() {
      let start = places[earlier].lowerBound
      if (start..<word).contains(where: isClauseEnd) { return nil }
      guard isWord(.from, start - 1) else { continue }
      if let way = Self.change(of: found[earlier]) { return way }
      guard found[earlier].sign == .none, found[number].sign == .none,
        found[earlier].unit == found[number].unit || found[earlier].unit == .none,
        case .number(let first) = found[earlier].value,
        case .number(let last) = found[number].value, first != last,
        let isLess = last.isLess(than: first)
      else { return nil }
      return isLess ? .fall : .rise
    }
    return nil
  }

  private static func change(of quantity: Quantity) -> QuantityDirection? {
    quantity.direction == .rise || quantity.direction == .fall ? quantity.direction : nil
  }

  private static func mayGo(_ quantity: Quantity) -> Bool {
    switch quantity.value {
    case .number, .range, .fraction, .magnitude:
      return quantity.unit != .ordinal && quantity.unit != .label && quantity.unit != .digits
    case .factor, .period, .clock, .yearOverYear, .sequential: return false
    }
  }

  private static var reach: Int { 10 }

  /// 30億港元盈餘: the noun right after a quantity, where no such word stands right before it.
  private func adjoining(_ place: Range<Int>, to next: Int) -> QuantityDirection? {
    guard place.upperBound < next, case .direction(let way)? = kind(place.upperBound),
      direction(place.lowerBound - 1) == nil
    else { return nil }
    // The 溢价 of 0.80港元溢价12.5% is of what follows.
    let isOfNext = next < lexemes.count && place.upperBound + 1 == next
    return isOfNext && (way == .rise || way == .fall) ? nil : way
  }

  private func inside(_ place: Range<Int>) -> QuantityDirection? {
    direction(place.lowerBound)?.direction
  }

  /// The nearest word before a quantity, as far as the clause and the quantity before it.
  private func before(_ start: Int, from last: Int) -> QuantityDirection? {
    var index = start - 1
    var isNear = true
    var changesFrom = start - Self.reach
    while index >= max(last, start - Self.reach) {
      if isClauseEnd(index) { return nil }
      // "Those who lost their sense of smell were 30%": the verb is of another statement.
      if reads(index, Self.verbs) { changesFrom = max(changesFrom, index - 3) }
      if case .change? = kind(index), index < changesFrom { return nil }
      if let (direction, isShort) = direction(index) ?? comparison(index) {
        return !isShort || isNear ? direction : nil
      }
      // 高估 is no word for higher.
      if isOther(index) { isNear = false }
      index -= 1
    }
    return nil
  }

  /// The rise of "would increase other comprehensive income by HK$4.1 million", not the income.
  private func taken(_ start: Int, from last: Int) -> QuantityDirection? {
    var index = start - 1
    if case .before? = kind(index) { index -= 1 }
    guard isWord(.by, index), isLatin(at: index) else { return nil }
    while index >= max(last, start - Self.reach) {
      if isClauseEnd(index) { return nil }
      if case .change(let sign)? = kind(index), !isPared(index), direction(index) != nil {
        return sign < 0 ? .fall : .rise
      }
      index -= 1
    }
    return nil
  }

  private static let verbs = ["was", "were", "is", "are"]

  /// Whether a quantity is more than a date, which a word of a result goes on behind.
  private static func isAmount(_ quantity: Quantity) -> Bool {
    switch quantity.value {
    case .period, .clock, .yearOverYear, .sequential: false
    default: true
    }
  }

  /// The profit or loss of "the deficit for October was 9 billion", with a date before the quantity.
  private func result(before start: Int, from first: Int, to last: Int) -> QuantityDirection? {
    let low = max(first, start - Self.reach)
    for index in (low..<max(low, last)).reversed() {
      if isClauseEnd(index) { return nil }
      if case .direction(let way)? = kind(index), way == .profit || way == .loss { return way }
    }
    return nil
  }

  /// 3%的增幅, "a 3% rise", "3% higher".
  private func after(_ end: Int, to next: Int) -> QuantityDirection? {
    // "Closed 203 points, or 1.1 per cent, higher"
    if reads(end, ","), end + 1 < next, reads(end + 1, ["higher", "lower"]) {
      return reads(end + 1, "higher") ? .rise : .fall
    }
    for index in end..<max(end, min(next, end + 4)) {
      if isClauseEnd(index) { return nil }
      // "150% reducing balance" is no fall of 150%.
      if text(index)?.suffix(3).elementsEqual("ing".utf8) ?? false { return nil }
      if let (direction, isShort) = direction(index) ?? comparison(index) ?? excess(index) {
        return isShort ? nil : direction
      }
      if let lead = margin(index) { return lead }
      switch kind(index) {
      case .other, .term, .word(.hyphen), .classifier: continue
      default: return nil
      }
    }
    return nil
  }

  /// Whether "by" or a Chinese verb of change stands right before a quantity.
  private func isTaken(_ start: Int) -> Bool {
    var index = start - 1
    if case .before? = kind(index) { index -= 1 }
    if isWord(.by, index) { return true }
    if isWord(.done, index) { index -= 1 }
    guard case .change? = kind(index) else { return false }
    return isHan(index)
  }

  /// Whether "to" or 至 stands before a quantity, or the word of direction ends in it.
  private func isReached(_ start: Int) -> Bool {
    var index = start - 1
    if case .before? = kind(index) { index -= 1 }
    guard let word = lexeme(index) else { return false }
    if isWord(.to, index) || isWord(.from, index) { return true }
    return word.end - word.start >= 6 && bytes[word.end - 3..<word.end].elementsEqual("至".utf8)
  }

  /// The direction that a word says, and whether it is a single Chinese character; none beside its
  /// opposite, as in 上升／下降50個基點 and "higher or lower".
  private func direction(_ index: Int) -> (direction: QuantityDirection, isShort: Bool)? {
    guard let own = wordOfDirection(index), !isPared(index), !isOfRecord(index) else { return nil }
    let isEither = [-1, 1].contains { step in
      guard reads(index + step, ["/", "／", "或", "or", "（", "("]) else { return false }
      return wordOfDirection(index + 2 * step).map {
        $0.direction.polarity != own.direction.polarity
      } ?? false
    }
    return isEither ? nil : own
  }

  /// Whether a record is improved, by less time or by more points: 将纪录提高了两秒.
  private func isOfRecord(_ index: Int) -> Bool {
    guard reads(index, "提高"), let lexeme = lexeme(index), lexeme.start >= 6 else { return false }
    let before = bytes[lexeme.start - 6..<lexeme.start]
    return Self.records.contains { before.elementsEqual($0.utf8) }
  }

  private static let records = HanVariants.forms(of: ["纪录", "记录", "成绩"])

  /// Whether a gain or a loss is said to grow less, as in "pared its gain to 0.8%".
  private func isPared(_ index: Int) -> Bool {
    guard reads(index, Self.gains) else { return false }
    return (max(0, index - 4)..<index).contains { reads($0, Self.paring) }
  }

  private static let gains = ["gain", "gains", "loss", "losses", "rise", "decline", "drop"]
  private static let paring = [
    "pared", "Pared", "paring", "pares", "trimmed", "Trimmed", "trimming", "trims", "cut", "Cut",
    "cutting", "cuts", "narrowed", "narrowing", "reduced", "erased",
  ]

  private func wordOfDirection(
    _ index: Int
  ) -> (direction: QuantityDirection, isShort: Bool)? {
    guard let lexeme = lexeme(index) else { return nil }
    let isShort = lexeme.end - lexeme.start == 3 && bytes[lexeme.start] >= 0x80
    switch lexeme.kind {
    case .change(let sign): return (sign < 0 ? .fall : .rise, isShort)
    case .direction(let direction): return (direction, isShort)
    case .word(.litre): return (.rise, true)
    default: return nil
    }
  }

  /// The direction of 高于预期3%, whose word stands apart from the number.
  private func comparison(_ index: Int) -> (direction: QuantityDirection, isShort: Bool)? {
    guard case .before? = kind(index) else { return nil }
    if reads(index, ["高于", "高於", "超", "超出", "above"]) { return (.rise, false) }
    return reads(index, ["低于", "低於", "below"]) ? (.fall, false) : nil
  }

  /// The direction of "two strokes behind" and "seven points clear".
  private func margin(_ index: Int) -> QuantityDirection? {
    guard isLatin(at: index) else { return nil }
    if reads(index, Self.ahead) { return .rise }
    return reads(index, Self.behind) ? .fall : nil
  }

  private static let ahead = ["ahead", "clear"]
  private static let behind = ["behind", "adrift"]

  /// The direction of "$100 more than the year before".
  private func excess(_ index: Int) -> (direction: QuantityDirection, isShort: Bool)? {
    guard case .before? = kind(index), !isNumber(index + 1) else { return nil }
    if reads(index, "more than") { return (.rise, false) }
    return reads(index, ["less than", "fewer than"]) ? (.fall, false) : nil
  }

  func isClauseEnd(_ index: Int) -> Bool {
    guard let lexeme = lexeme(index) else { return true }
    switch lexeme.kind {
    case .clauseEnd: return true
    case .other where lexeme.end == lexeme.start + 1:
      switch bytes[lexeme.start] {
      case 0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F: return true
      default: return false
      }
    default: return false
    }
  }
}
