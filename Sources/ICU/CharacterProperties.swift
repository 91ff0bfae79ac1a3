internal import CICU

/// Properties of scalars under the linked ICU's version of Unicode.
package enum CharacterProperties {
  /// The broad class of a scalar, from its general category.
  package enum Class: Sendable {
    case letter, mark, number, punctuation, symbol, separator, other
  }

  /// The class of a scalar.
  package static func characterClass(of scalar: Unicode.Scalar) -> Class {
    switch cicu_general_category(scalar.value) {
    case 1...5: .letter
    case 6...8: .mark
    case 9...11: .number
    case 12...14: .separator
    case 19...23, 28, 29: .punctuation
    case 24...27: .symbol
    default: .other
    }
  }

  /// The scalar with case folded, by Unicode's simple case folding.
  package static func foldingCase(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(cicu_fold_case(scalar.value)) ?? scalar
  }

  /// The value of a decimal digit of any script, or nil.
  package static func digitValue(of scalar: Unicode.Scalar) -> Int? {
    let value = cicu_digit_value(scalar.value)
    return value < 0 ? nil : Int(value)
  }
}
