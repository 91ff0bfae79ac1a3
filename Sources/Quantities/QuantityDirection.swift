/// Where a quantity goes, as a word beside it says: 增长3%, 亏损3亿元.
public enum QuantityDirection: String, Sendable, Hashable, CaseIterable {
  /// It is a rise, or what something rose to: 增长, 上调, up, growth.
  case rise
  /// It is a fall, or what something fell to: 下降, 收窄, cut, decline.
  case fall
  /// It is a result above nothing: 盈利, profit.
  case profit
  /// It is a result below nothing: 亏损, loss.
  case loss

  /// 1 for what rises or is won, −1 for what falls or is lost.
  package var polarity: Int {
    switch self {
    case .rise, .profit: 1
    case .fall, .loss: -1
    }
  }

  /// Whether both speak of change, or both of results.
  package func isLike(_ other: QuantityDirection) -> Bool {
    (self == .rise || self == .fall) == (other == .rise || other == .fall)
  }
}

/// The sign that is written before a number, or around it.
public enum QuantitySign: String, Sendable, Hashable, CaseIterable {
  /// None.
  case none = ""
  /// A minus in any form: -3, −3, 负3, 零下3, minus 3, (3) in accounts.
  case minus = "-"
  /// A plus: +3, 正3.
  case plus = "+"
  /// Either: ±3.
  case either = "±"
}
