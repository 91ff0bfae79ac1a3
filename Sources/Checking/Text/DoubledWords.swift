/// What may stand twice in a row, and what never does.
enum DoubledWords {
  /// Whether an English word may stand twice.
  static func mayDouble(_ word: ArraySlice<UInt8>) -> Bool {
    if word.count == 1 { return word.first != UInt8(ascii: "a") }
    return ShortWords.doubling.contains(word)
  }

  /// Whether a character is a particle, preposition or conjunction that is never reduplicated.
  static func isParticle(_ value: UInt32) -> Bool {
    switch Unicode.Scalar(value) {
    case "的", "了", "在", "和", "与", "與", "或", "及", "被", "把", "将", "將", "从", "從", "为", "為",
      "是", "于", "於", "向", "由", "其", "该", "該", "并", "並", "而", "但", "且", "以", "所", "之":
      true
    default: false
    }
  }

  /// How likely a particle that stands twice is a slip. A preposition may follow the complement of
  /// a verb (替换为|为页面导入的设置), or begin a clause within a clause.
  static func confidence(of value: UInt32) -> Double {
    switch Unicode.Scalar(value) {
    case "的", "了", "和", "与", "與", "或", "及", "是", "其", "该", "該", "并", "並", "而", "但": 0.85
    case "为", "為", "从", "從": 0.35
    default: 0.5
    }
  }

  /// Words that end or begin with a particle, so that it may meet itself: 目的|的, 现在|在, 为|了解.
  static func isRightful(_ value: UInt32, before: UInt32, after: UInt32) -> Bool {
    guard let particle = Unicode.Scalar(value) else { return true }
    let (first, last) = (Unicode.Scalar(before), Unicode.Scalar(after))
    func ends(_ characters: String) -> Bool {
      first.map { characters.unicodeScalars.contains($0) } ?? false
    }
    func begins(_ characters: String) -> Bool {
      last.map { characters.unicodeScalars.contains($0) } ?? false
    }
    switch particle {
    case "的": return ends("目标") || begins("确士當")
    case "了": return ends("为明未除到没") || begins("解结如却然")
    case "在": return ends("现存所正内潜实外好旨") || begins("线職职场場途建库制产")
    case "和": return ends("饱总温共缓柔平调中暖混") || begins("谐平解睦气声")
    case "与", "與": return ends("参付给赋授") || begins("会众否其")
    case "或": return begins("许者")
    case "及": return ends("以普涉波触顾论提危埃") || begins("时格")
    case "把": return true
    case "将", "將": return ends("即必主大") || begins("来军要")
    case "从", "從": return ends("服遵自") || begins("而事属业此")
    case "为", "為": return ends("行作认成因称视定设变转化分更名人译改归表") || begins("了何止例期")
    case "是": return ends("就还但于总可只") || begins("非否")
    case "于", "於": return ends("对由关位属基用等终在处至限") || begins("是")
    case "向": return ends("方面定导双单纵横反正转意") || begins("量上下导着")
    case "由": return ends("理自") || begins("于此")
    case "其": return ends("尤与极") || begins("他中实次余它")
    case "该", "該": return ends("应")
    case "并", "並": return ends("合") || begins("非且行购发")
    case "而": return ends("从然反因") || begins("且是言")
    case "但": return ends("不非") || begins("是")
    case "且": return ends("而并况")
    case "以": return ends("所可难足予得加用") || begins("及上下前后外内便为来至免")
    case "所": return ends("场交研究厕住会诊事处") || begins("有以在需谓属得长")
    case "之": return ends("总") || begins("间前后一中下上")
    default: return false
    }
  }
}
