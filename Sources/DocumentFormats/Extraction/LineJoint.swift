/// Tells whether a line end between two characters means a space, as CSS has it: between Chinese
/// characters or marks it means nothing.
enum LineJoint {
  /// Whether nothing belongs between two characters that a line end parts.
  static func isClosed(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    switch (kind(before), kind(after)) {
    case (.wide, .wide), (.wide, .either), (.either, .wide): true
    default: false
    }
  }

  private enum Kind {
    case wide
    /// A mark of both scripts, such as a quotation mark.
    case either
    case other
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x2E80...0x312F, 0x31A0...0x31EF, 0x3200...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFF:
      .wide
    case 0xB7, 0x2013...0x2015, 0x2018...0x201F, 0x2025, 0x2026: .either
    default: .other
    }
  }
}
