internal import Quantities

/// The numbers that stand anywhere on one side of a unit, whatever they are paired with.
struct SaidNumbers {
  private var digits: Set<String> = []
  private var scaled: Set<String> = []
  private var yearEnds: Set<Substring> = []
  private var values: Set<QuantityValue> = []

  /// Gathers them in linear time.
  init(_ side: NumberSide) {
    for numeral in side.numerals {
      digits.insert(numeral.digits)
      scaled.insert(numeral.scaled ?? numeral.digits)
      if let end = numeral.yearEnd { yearEnds.insert(end) }
    }
    for quantity in side.quantities { values.insert(quantity.value) }
  }

  /// Whether there is a numeral of just these digits.
  func have(digits: String) -> Bool { self.digits.contains(digits) }

  /// Whether some numeral stands for another one.
  func have(_ numeral: DigitNumeral) -> Bool {
    digits.contains(numeral.digits) || scaled.contains(numeral.scaled ?? numeral.digits)
      || yearEnds.contains(numeral.digits[...])
      || numeral.yearEnd.map { digits.contains(String($0)) } ?? false
  }

  /// Whether some quantity has this value.
  func have(_ value: QuantityValue) -> Bool { values.contains(value) }
}
