/// The number, range, period or factor that a quantity states.
public enum QuantityValue: Sendable, Hashable {
  /// One number.
  case number(ExactDecimal)
  /// A fraction in lowest terms that no decimal equals, such as one third.
  case fraction(Int, Int)
  /// The numbers from the first to the second, both included.
  case range(ExactDecimal, ExactDecimal)
  /// An order of magnitude: from `lead` × 10^`power`, up to 9.9 × 10^`power` unless open.
  case magnitude(lead: Int, power: Int, isOpen: Bool)
  /// A factor.
  case factor(ExactDecimal)
  /// A stretch of the calendar.
  case period(CalendarPeriod)
  /// A time of day in minutes from midnight; `isEither` where it may be in either half of the day.
  case clock(minutes: Int, isEither: Bool)
  /// Change against the same period of the year before (同比).
  case yearOverYear
  /// Change against the period just before (环比).
  case sequential
}

/// A quantity found in a text, with its place in it.
public struct Quantity: Sendable, Hashable {
  /// The UTF-8 offset of the first byte, including a modifier.
  public var start: Int
  /// The UTF-8 offset after the last byte, including unit and modifier.
  public var end: Int
  /// What is stated.
  public var value: QuantityValue
  /// What is counted or measured.
  public var unit: QuantityUnit
  /// How the statement stands to what is meant.
  public var modifier: QuantityModifier
  /// The sign written before the number; the value is without it.
  public var sign: QuantitySign
  /// Where the quantity goes, as a word beside it says.
  public var direction: QuantityDirection?
  /// Whether the direction led to the quantity, as in 降至4度, and is not its size.
  package var isLevel = false
  /// Whether the direction is of its size, as in 下降3度 and "fell by 3".
  package var isStep = false

  /// Whether its clause is one of a profit or of a loss, as in 亏损收窄36%.
  package var result: QuantityDirection?

  /// The side of the number that a word apart from it leaves open, as in 至少持续20秒: 1 above, −1 below,
  /// 0 where there is none. −1 beside "over", which may also say "during" of a length of time.
  package var openSide = 0

  /// On which side of the length of time, the date or the time of day lies what is spoken of, where a word
  /// says so: 48小时前, "by 2026".
  package var lead: QuantityLead?

  /// The stretch of time in which it is met again and again, or that on which it is: 每小时40毫升, "3 times a
  /// day", 每亩15公斤.
  package var per: QuantityUnit?

  /// What an ordinal counts, where that is a length of time: 第五年, "the 87th minute".
  package var counted: QuantityUnit?

  /// A quantity of these parts.
  public init(
    start: Int, end: Int, value: QuantityValue, unit: QuantityUnit,
    modifier: QuantityModifier = .exact, sign: QuantitySign = .none,
    direction: QuantityDirection? = nil
  ) {
    self.start = start
    self.end = end
    self.value = value
    self.unit = unit
    self.modifier = modifier
    self.sign = sign
    self.direction = direction
  }

  /// The value with its sign and that of its modifier: "244000000000", "-3", "~10", ">=90",
  /// "2e8..9.9e8", "2025-Q4", "x3", "17:30"; "-" for a term.
  public var canonical: String {
    let body: String
    switch value {
    case .number(let number): body = number.description
    case .fraction(let numerator, let denominator): body = "\(numerator)/\(denominator)"
    case .range(let low, let high): body = "\(low)..\(high)"
    case .magnitude(let lead, let power, let isOpen):
      body = "\(lead)e\(power).." + (isOpen ? "" : "9.9e\(power)")
    case .factor(let number): body = "x\(number)"
    case .period(let period): body = period.canonical
    case .clock(let minutes, _):
      let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
      body = (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    case .yearOverYear, .sequential: body = "-"
    }
    return modifier.sign + sign.rawValue + body
  }

  /// The unit's name: an ISO 4217 code, "percent", "bp", "pp", "quarter"; "-" for none.
  public var canonicalUnit: String {
    switch unit {
    case .times: QuantityUnit.multiple.rawValue
    case .yuan, .yenSign: QuantityUnit.cny.rawValue
    case .dollar: QuantityUnit.usd.rawValue
    default: unit.rawValue
    }
  }
}
