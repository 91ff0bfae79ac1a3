/// The Han characters, written down once.
///
/// A Han character, for everything that asks, is one that Chinese words are written with:
///
/// | scalars | what | filled up with Unicode |
/// |---|---|---|
/// | U+3400–4DBF | extension A | 3.0, 13.0 |
/// | U+4E00–9FFF | the unified ideographs | 1.1, 4.1 to 14.0 |
/// | U+F900–FAFF | compatibility ideographs | 1.1, 3.2 to 6.1 |
/// | U+20000–3FFFF | planes 2 and 3: extensions B to J, compatibility supplement | 3.1 to 17.0 |
/// | U+3007 | 〇 | 1.1 |
///
/// 〇 is in, as 二〇二六年 is one run of characters, although Unicode calls it a number. The
/// compatibility ideographs are in, as they are other spellings of unified ones. What a later
/// version puts into these blocks is a Han character as well, so the blocks are taken whole.
///
/// ``signs`` are the other characters of Unicode's script Han, which are in no Chinese word: 々 and
/// 〻, which repeat a character in Japanese, the numerals of Suzhou 〡 to 〩 and 〸 to 〻, radicals,
/// and marks of reading. For segmentation and for comparing they are symbols; they count only where
/// a text is asked for its script (``isOfScript(_:)``). The 64 hexagrams of U+4DC0–4DFF lie between
/// Han blocks and are of no script.
///
/// The tests compare both with ICU's script property, for all scalars that ICU knows.
public enum Han {
  /// The blocks of the Basic Multilingual Plane of three bytes from U+3400 on, and those beyond it.
  package static let blocks: [ClosedRange<UInt32>] = [
    0x3007...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF,
  ]

  /// Characters of Unicode's script Han that no Chinese word is written with.
  package static let signs: [ClosedRange<UInt32>] = [
    0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5,  // radicals
    0x3005...0x3005, 0x303B...0x303B,  // 々 〻
    0x3021...0x3029, 0x3038...0x303A,  // 〡 to 〩, 〸 to 〺
    0x16FE2...0x16FE3, 0x16FF0...0x16FF6,  // marks of reading and repetition, 12.0 to 17.0
  ]

  /// Whether a scalar is a Han character.
  @inlinable @inline(__always)
  public static func contains(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: true
    default: false
    }
  }

  /// Whether a scalar is a Han character.
  @inlinable @inline(__always)
  public static func contains(_ scalar: Unicode.Scalar) -> Bool { contains(scalar.value) }

  /// Whether a Han character begins at an offset, before `end`, in well-formed UTF-8.
  @inlinable @inline(__always)
  public static func begins(
    at place: Int, in utf8: UnsafeBufferPointer<UInt8>, end: Int
  ) -> Bool {
    let byte = utf8[place]
    guard byte >= 0xE3, place &+ 2 < end else { return false }
    if byte >= 0xE5, byte <= 0xE9 { return true }
    let next = utf8[place &+ 1]
    if byte == 0xE4 { return next != 0xB7 }  // the hexagrams
    if byte == 0xE3 { return next >= 0x90 || next == 0x80 && utf8[place &+ 2] == 0x87 }
    if byte == 0xEF { return next >= 0xA4 && next <= 0xAB }
    return byte == 0xF0 && next >= 0xA0
  }

  /// Whether there is a Han character in well-formed UTF-8.
  package static func isIn(_ utf8: [UInt8]) -> Bool {
    utf8.withUnsafeBufferPointer { utf8 in
      utf8.indices.contains { begins(at: $0, in: utf8, end: utf8.count) }
    }
  }

  /// Whether there is a Han character in a text.
  package static func isIn(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { contains($0) }
  }

  /// Whether a scalar is of Unicode's script Han: a Han character or one of the ``signs``.
  package static func isOfScript(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return contains(value) || value >= 0x2E80 && signs.contains { $0.contains(value) }
  }
}
