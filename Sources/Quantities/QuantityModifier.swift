/// How a quantity's stated number stands to the quantity meant.
public enum QuantityModifier: String, Sendable, Hashable, CaseIterable {
  /// The number itself.
  case exact
  /// Near the number: 约, 左右, about.
  case about
  /// A little below the number: 近, nearly.
  case nearly
  /// Above the number: 超过, 多, more than.
  case moreThan = "more-than"
  /// The number or above: 以上, 至少, at least.
  case atLeast = "at-least"
  /// Below the number: 不到, less than.
  case lessThan = "less-than"
  /// The number or below: 最多, 以内, up to.
  case atMost = "at-most"
  /// Between two stated numbers.
  case range
  /// An order of magnitude only: 数十亿, tens of millions.
  case vague
  /// A class of numbers: 两位数, double-digit.
  case numberClass = "class"
  /// Not a number: 同比, year over year.
  case none = "-"

  /// The sign written before the number in canonical notation.
  var sign: String {
    switch self {
    case .about: "~"
    case .nearly: "~<"
    case .moreThan: ">"
    case .atLeast: ">="
    case .lessThan: "<"
    case .atMost: "<="
    case .exact, .range, .vague, .numberClass, .none: ""
    }
  }

  /// The side of the number that the modifier points to: −1 below, 0 at, 1 above.
  var side: Int {
    switch self {
    case .moreThan, .atLeast: 1
    case .lessThan, .atMost, .nearly: -1
    case .exact, .about, .range, .vague, .numberClass, .none: 0
    }
  }
}
