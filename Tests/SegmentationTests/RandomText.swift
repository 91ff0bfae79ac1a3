import TestSupport

/// Random texts that are likely to upset a scanner.
enum RandomText {
  private static let pieces = [
    "。", "！", "？", ".", "!", "?", "…", "...", "“", "”", "\"", "**", "*", "（", "）", "(", ")", "》",
    " ", "\n", "\r\n", "\u{2028}", "\u{3000}", "Mr.", "U.S.", "Inc.", "3.5", "1,000", "$", "%", "+",
    "&", "-", "/", ":", "@", "http://", "www.", "a@b.co", "第", "12", "万", "亿", "多", "的", "投资", "資本",
    "汉", "字", "EC2", "C++", "node.js", "é", "e\u{301}", "か", "カナ", "ไทย", "україна", "👩‍👩‍👧", "🇨🇳",
    "\u{0}",
    "\u{200B}", "\u{FEFF}", "𠀀", "㐀", "ＡＷＳ", "１２", "١٢", "हिन्दी", "עברית", "한국어", "'", "’", "#", "_",
    "~", "；",
    ";", "。”",
  ]

  static func unicode(_ length: Int, using generator: inout SeededGenerator) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<length {
      if Int.random(in: 0..<8, using: &generator) == 0 {
        let value = UInt32.random(in: 0..<0x11_0000, using: &generator)
        if let scalar = Unicode.Scalar(value) { text += Array(String(Character(scalar)).utf8) }
      } else {
        text += Array((pieces.randomElement(using: &generator) ?? "").utf8)
      }
    }
    return text
  }

  static func bytes(_ length: Int, using generator: inout SeededGenerator) -> [UInt8] {
    (0..<length).map { _ in
      let byte = UInt8.random(in: 0...255, using: &generator)
      // Lead bytes of marks and of surrogates come often.
      let frequent: [UInt8] = [
        0xE2, 0x80, 0xE3, 0xEF, 0xBC, 0xED, 0xA0, 0xF4, 0x2E, 0x0A, 0xC2, 0x85,
      ]
      return byte < 96 ? frequent[Int(byte) % frequent.count] : byte
    }
  }
}
