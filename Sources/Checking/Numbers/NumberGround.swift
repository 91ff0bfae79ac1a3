/// On what a finding of numbers rests, as far as its probability depends on it.
///
/// The names are those in `NumberRates`, which a tool writes.
@_spi(Fitting)
public enum NumberGround: String, Sendable, CaseIterable {
  /// Another number in digits, one that only parts its thousands otherwise, and another sum in words.
  case changedDigits, changedSeparators, changedTelling
  /// Other words of a kind that is seldom rendered freely, the only number of both sides, and any other.
  case changedContrary, changedSole, changedFree
  /// A number without counterpart: in digits, in digits that the other side has at another place, in
  /// words that tell, in others, and a date of which a word such as 去年 says the rest.
  case aloneInDigits, aloneRepeated, aloneTelling, aloneFree, aloneInContext
  /// A date of which one side leaves out year or month, with a word that stands for it or without, and one
  /// that has neither.
  case dateShortened, dateInContext, dateWithoutMonth
  /// The same number with something else changed.
  case unit, sign, direction, bound, modifier, converted
  /// A numeral outside of quantities: changed, without counterpart, or there at another place.
  case numeralChanged, numeralAlone, numeralRepeated
  /// Other numbers before two headings.
  case heading
}

/// How often a ground of findings is met: by an error, and by a quantity that is right.
struct NumberRates: Sendable {
  let errors: Double
  let correct: Double

  /// The share of quantities taken to be wrong where nothing is said of it.
  static let usualShare = 0.01

  /// The probability that a finding is an error where a share of the quantities is wrong, by Bayes.
  func probability(atShare share: Double) -> Double {
    let (wrong, right) = (share * errors, (1 - share) * correct)
    guard wrong + right > 0 else { return 0 }
    return (wrong / (wrong + right) * 1000).rounded() / 1000
  }
}
