internal import ICU

/// The plain letters of Latin letters with accents.
enum LatinLetters {
  private static let first: UInt32 = 0xC0
  private static let last: UInt32 = 0x24F

  /// The small letter a…z that a letter decomposes to, or 0, by code point from U+00C0.
  private static let bases: [UInt8] = (first...last).map { value in
    guard let scalar = Unicode.Scalar(value),
      let plain = (try? NormalizationForm.nfd.normalize(String(scalar)))?.utf8.first,
      plain < 0x80
    else { return 0 }
    return plain | 0x20
  }

  /// The small plain letter of a letter, or nil where it has none.
  static func base(of scalar: Unicode.Scalar) -> UInt8? {
    guard (first...last).contains(scalar.value) else { return nil }
    let base = bases[Int(scalar.value - first)]
    return base == 0 ? nil : base
  }
}
