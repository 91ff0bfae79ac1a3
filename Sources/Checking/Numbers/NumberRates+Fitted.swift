// Written by Tools/fitting/fit_number_check.py. Nobody edits this file: run the tool.
// Data: 11082 quantities of correct translations in both directions, all.en-zh.tmx:1-1500,
//   d365-100k.en-zh.tsv:1-40000, and 7421 errors planted in them, of 9 kinds.
// Date: 2026-11-30. Commit: aec7efe.
// Figure: the reliability on other texts stands in docs/check.md.
extension NumberRates {
  /// The rates of each ground.
  static func fitted(_ ground: NumberGround) -> NumberRates {
    switch ground {
    case .changedDigits: NumberRates(errors: 0.309217, correct: 0.000812)
    case .changedSeparators: NumberRates(errors: 0.000067, correct: 0.000090)
    case .changedTelling: NumberRates(errors: 0.005000, correct: 0.000090)
    case .changedContrary: NumberRates(errors: 0.002340, correct: 0.000090)
    case .changedSole: NumberRates(errors: 0.023325, correct: 0.000090)
    case .changedFree: NumberRates(errors: 0.003013, correct: 0.000993)
    case .aloneInDigits: NumberRates(errors: 0.145186, correct: 0.000632)
    case .aloneRepeated: NumberRates(errors: 0.010868, correct: 0.001714)
    case .aloneTelling: NumberRates(errors: 0.005000, correct: 0.000451)
    case .aloneFree: NumberRates(errors: 0.007270, correct: 0.029868)
    case .aloneInContext: NumberRates(errors: 0.000406, correct: 0.002000)
    case .dateShortened: NumberRates(errors: 0.022412, correct: 0.000090)
    case .dateInContext: NumberRates(errors: 0.000650, correct: 0.002000)
    case .dateWithoutMonth: NumberRates(errors: 0.000650, correct: 0.002000)
    case .unit: NumberRates(errors: 0.122853, correct: 0.000451)
    case .sign: NumberRates(errors: 0.120833, correct: 0.000090)
    case .direction: NumberRates(errors: 0.084538, correct: 0.000090)
    case .bound: NumberRates(errors: 0.053456, correct: 0.000090)
    case .modifier: NumberRates(errors: 0.015146, correct: 0.021386)
    case .converted: NumberRates(errors: 0.000067, correct: 0.000090)
    case .numeralChanged: NumberRates(errors: 0.016809, correct: 0.000271)
    case .numeralAlone: NumberRates(errors: 0.045230, correct: 0.000812)
    case .numeralRepeated: NumberRates(errors: 0.004600, correct: 0.000271)
    case .heading: NumberRates(errors: 0.005000, correct: 0.000090)
    }
  }
}
