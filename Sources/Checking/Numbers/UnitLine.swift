internal import Quantities

/// What says in what the numbers of a table are given: 单位：人民币万元, "Unit: RMB million", "RMB'000".
struct UnitLine {
  /// The power of ten of the currency.
  let power: Int
  private let length: Int

  /// How it is written in its text.
  func text(in text: [UInt8]) -> String {
    String(decoding: text.prefix(length), as: UTF8.self)
  }

  /// The unit that a text without numbers is, or that one begins with, if there is one. Constant time.
  init?(_ text: [UInt8], isChinese: Bool, isAlone: Bool) {
    guard text.count <= Self.longest || !isAlone else { return nil }
    let said = String(decoding: text.prefix(Self.longest), as: UTF8.self).lowercased()
    if !isAlone, !Self.heads.contains(where: said.hasPrefix) { return nil }
    guard Self.currencies.contains(where: said.contains) else { return nil }
    let scales = isChinese ? Self.chinese : Self.english
    if let scale = scales.first(where: { said.contains($0.word) }),
      let place = said.firstRange(of: scale.word)
    {
      power = scale.power
      length = said[..<place.upperBound].utf8.count
    } else if Self.heads.contains(where: said.contains) {
      power = 0
      length = said.prefix { !$0.isNumber }.utf8.count
    } else {
      return nil
    }
  }

  /// Whether a Chinese text may have such a line, by a look at its bytes: nearly all have none.
  static func mayBe(_ text: [UInt8]) -> Bool {
    let head = text.prefix(longest)
    // 元, 币, 幣, 镑 and 鎊.
    for index in head.indices.dropLast(2) where head[index] >= 0xE5 && head[index] <= 0xE9 {
      switch (head[index], head[index + 1], head[index + 2]) {
      case (0xE5, 0x85, 0x83), (0xE5, 0xB8, 0x81), (0xE5, 0xB9, 0xA3), (0xE9, 0x95, 0x91),
        (0xE9, 0x8E, 0x8A):
        return true
      default: continue
      }
    }
    return false
  }

  private static let longest = 60
  private static let heads = HanVariants.forms(of: ["单位"]) + ["unit"]
  private static let currencies =
    HanVariants.forms(of: ["元", "英镑", "人民币", "港币"]) + [
      "rmb", "hk$", "us$", "$", "€", "£", "yuan", "hkd", "usd", "cny", "renminbi",
    ]

  /// Each scale before each currency, the longest scale first.
  private static let chinese: [(word: String, power: Int)] = {
    let names = HanVariants.forms(
      of: ["元", "人民币", "港", "美", "欧", "日", "澳", "新", "英镑", "加"])
    let scales = [("十亿", 9), ("千万", 7), ("百万", 6), ("亿", 8), ("万", 4), ("千", 3)]
    return scales.flatMap { scale, power in
      HanVariants.forms(of: [scale]).flatMap { form in names.map { (form + $0, power) } }
    }
  }()
  private static let english: [(word: String, power: Int)] = [
    ("hundred million", 8), ("ten thousand", 4), ("10,000", 4), ("'000", 3), ("’000", 3),
    ("thousand", 3), ("million", 6), ("billion", 9), (" mn", 6), (" bn", 9),
  ]
}
