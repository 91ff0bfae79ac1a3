internal import ICU

/// How many columns a text takes where Chinese characters take two.
package enum DisplayWidth {
  package static func columns(of text: String) -> Int {
    var total = 0
    for scalar in text.unicodeScalars {
      total += columns(of: scalar)
    }
    return total
  }

  package static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: CharacterProperties.characterClass(of: scalar) == .mark ? 0 : 1
    }
  }
}
