/// The characters of fonts whose signs stand in places of their own.
enum SymbolFonts {
  /// The character of a code in a font; nil where it is not known.
  static func character(_ code: UInt32, of font: String) -> String? {
    let isPrivate = (0xF000...0xF0FF).contains(code)
    let place = isPrivate ? code - 0xF000 : code
    switch font.lowercased() {
    case "symbol": if place < 0x100 { return symbol[place] }
    case "wingdings": if place < 0x100 { return wingdings[place] }
    case "wingdings 2": if place < 0x100 { return wingdings2[place] }
    default: break
    }
    guard !isPrivate, place >= 0x20, !(0x7F...0x9F).contains(place),
      !(0xE000...0xF8FF).contains(place), place != 0xFFFD
    else { return nil }
    return Unicode.Scalar(place).map { String($0) }
  }

  private static func table(_ rows: [(UInt32, String)]) -> [UInt32: String] {
    var table: [UInt32: String] = [:]
    for (start, row) in rows {
      for (offset, sign) in row.unicodeScalars.enumerated() where sign != "\u{0}" {
        table[start + UInt32(offset)] = String(sign)
      }
    }
    return table
  }

  /// Adobe's encoding of Symbol.
  private static let symbol = table([
    (0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?"),
    (0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
    (0x60, "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"),
    (0xC0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"),
    (0xE0, "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u{0}〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"),
  ])

  /// The signs of Wingdings that stand in texts.
  private static let wingdings = table([
    (0x20, " "), (0x4A, "☺😐☹"), (0x6C, "●❍■□"), (0x71, "❑❒⬧⧫◆❖"),
    (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"), (0x9E, "·•"), (0xA1, "○"), (0xA7, "▪◻"), (0xAB, "★"),
    (0xD8, "➢"), (0xDF, "←→↑↓↖↗↙↘"), (0xE8, "➔"), (0xEF, "⇦⇨⇧⇩"), (0xFB, "✗✓☒☑"),
  ])

  private static let wingdings2 = table([(0x4F, "✗✓☒☑☒"), (0x96, "•")])
}
