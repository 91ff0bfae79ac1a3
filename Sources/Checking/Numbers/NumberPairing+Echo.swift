internal import Quantities

extension NumberPairing {
  /// What of a quantity without counterpart stands on the other side.
  enum Echo {
    case none
    /// Its number, which may be said twice for grammar's sake.
    case repeated
    /// The day of its date, without the month, as news say it.
    case day
  }

  /// What the other side has of a quantity.
  static func echo(_ side: NumberSide, _ index: Int, _ other: inout NumberHalf) -> Echo {
    let (own, said) = (side.numerals(of: index), other.said())
    if case .period(let period) = side.quantities[index].value, period.year == nil,
      let day = period.part.day, other.dates.parts.contains(.dayOnly(day))
    {
      return .day
    }
    let isRepeated = !own.isEmpty && own.allSatisfy { said.have(side.numerals[$0]) }
    return isRepeated || said.have(side.quantities[index].value) ? .repeated : .none
  }
}
