extension QuantityMatcher {
  /// Tells of each sum and share whether its clause speaks of a profit or of a loss, whatever else it says:
  /// 亏损收窄36%, "the profit for the year dropped by 24.6% to HK$308 million".
  func bindResults(_ found: inout [Quantity], _ places: [Range<Int>]) {
    var clause = 0..<0
    var result: QuantityDirection?
    for (number, place) in places.enumerated() where found[number].mayResult {
      if place.lowerBound >= clause.upperBound {
        clause = self.clause(around: place)
        result = self.result(in: clause)
      }
      found[number].result = result
    }
  }

  private static var clauseReach: Int { 48 }

  /// What stands between two marks that end clauses, as far as a sentence reaches.
  private func clause(around place: Range<Int>) -> Range<Int> {
    var (first, end) = (place.lowerBound, place.upperBound)
    let (least, most) = (first - Self.clauseReach, end + Self.clauseReach)
    while first > max(0, least), !isResultEnd(first - 1) { first -= 1 }
    while end < min(lexemes.count, most), !isResultEnd(end) { end += 1 }
    return first..<end
  }

  private func isResultEnd(_ index: Int) -> Bool {
    isClauseEnd(index) || isWord(.open, index) || isWord(.close, index)
  }

  /// The one result that a clause names; none where it names both.
  private func result(in clause: Range<Int>) -> QuantityDirection? {
    var found: QuantityDirection?
    for index in clause {
      guard case .direction(let way)? = kind(index), way == .profit || way == .loss else {
        continue
      }
      // Both of 扭亏为盈, and "profits tax".
      guard reads(index, Self.results) else {
        if reads(index, Self.turns) { return nil }
        continue
      }
      if reads(index + 1, Self.others) { continue }
      if let before = found, before != way { return nil }
      found = way
    }
    return found
  }

  private static let results =
    HanVariants.forms(
      of: ["盈利", "溢利", "纯利", "净利润", "净利", "净盈利", "净溢利", "亏损", "净亏损", "净亏", "亏蚀", "利润"]) + [
      "profit", "Profit", "profits", "Profits", "net profit", "Net profit", "profit of", "loss",
      "Loss",
      "losses", "Losses", "net loss", "Net loss", "loss of", "net losses",
    ]
  private static let turns = HanVariants.forms(
    of: ["扭亏为盈", "转亏为盈", "由亏转盈", "由盈转亏", "转盈为亏"])
  private static let others = ["tax", "taxes", "margin", "allowance", "allowances", "rate"]
}

extension Quantity {
  fileprivate var mayResult: Bool {
    switch value {
    case .number, .range, .magnitude: unit.isCurrency || unit == .percent || unit.isCount
    default: false
    }
  }
}
