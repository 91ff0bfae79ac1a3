import Testing

@testable import Bitext

/// Which way units go by their text.
@Suite struct DirectionTallyTests {
  @Test(
    arguments: [
      ("收入增长", "Revenue grew", Direction.chineseToEnglish),
      ("Revenue grew", "收入增长", .englishToChinese),
      // Two letters of each are enough, and one is not.
      ("收入", "OK", .chineseToEnglish), ("收", "OK", nil), ("收入", "K", nil),
      // Three Han characters in ten, and fewer.
      ("收入增abcdefg", "OK", .chineseToEnglish), ("收入增abcdefgh", "OK", nil),
      // One Han character in twenty, and more.
      ("收入", "abcdefghijklmnopqrs收", .chineseToEnglish), ("收入", "abcdefghijklmnopqr收", nil),
      ("收入", "增长", nil), ("Revenue", "Growth", nil), ("", "Growth", nil), ("5", "6", nil),
    ] as [(String, String, Direction?)])
  func `a unit tells its direction where both sides are beyond doubt`(
    source: String, target: String, direction: Direction?
  ) {
    #expect(Direction(between: Array(source.utf8), Array(target.utf8)) == direction)
  }

  private func tally(_ forward: Int, _ backward: Int) -> DirectionTally {
    var tally = DirectionTally()
    for index in 0..<forward {
      tally.add(Array("收入增长".utf8), Array("Revenue grew".utf8), at: index + 1)
    }
    for index in 0..<backward {
      tally.add(Array("Revenue grew".utf8), Array("收入增长".utf8), at: forward + index + 1)
    }
    return tally
  }

  @Test func `two turned units are quoted text, and three of few are not`() {
    #expect(tally(3, 2).remark() == nil && !tally(3, 2).isMixed)
    #expect(tally(3, 3).isMixed)
  }

  @Test func `a fifth of turned units leaves open what the file is`() {
    #expect(tally(12, 3).isMixed && !tally(13, 3).isMixed)
  }

  @Test func `a fiftieth of turned units is told`() {
    #expect(
      tally(147, 3).remark()
        == "3 of 150 units look English to Chinese, the others Chinese to English "
        + "(the first of them: line 148)")
    #expect(tally(148, 3).remark() == nil)
  }

  @Test func `names that contradict three units, and fewer than a fifth the other way, are told`() {
    #expect(
      tally(3, 0).contradiction(of: ("en", "zh"))
        == "3 of 3 units look Chinese to English, and their sides are named English and Chinese")
    #expect(tally(3, 0).contradiction(of: ("en", "en")) != nil)
    #expect(tally(3, 0).contradiction(of: ("zh", "en")) == nil)
    #expect(tally(3, 0).contradiction(of: ("en", "fr")) == nil)
    #expect(tally(2, 0).contradiction(of: ("en", "zh")) == nil)
    #expect(tally(13, 3).contradiction(of: ("en", "zh")) != nil)
    #expect(tally(12, 3).contradiction(of: ("en", "zh")) == nil)
  }

  @Test func `the usual direction is that of more units`() {
    #expect(tally(2, 3).usual == .englishToChinese && tally(3, 2).usual == .chineseToEnglish)
    #expect(tally(2, 2).usual == .chineseToEnglish && tally(0, 0).usual == nil)
  }
}

/// Units whose sides are exchanged.
@Suite struct TurnedUnitTests {
  @Test func `what is said of a side is said of it still`() {
    var unit = TranslationUnit(id: "1", source: UnitText("Save", language: "en"))
    unit.target = UnitText("保存", language: "zh")
    unit.notes = [
      TranslationUnit.Note("n", place: .source), TranslationUnit.Note("m", place: .file),
    ]
    unit.properties = [TranslationUnit.Property(name: "tmx.source.changeid", value: "x")]
    unit.links = [WordLink(source: 0, target: 1, probability: 1)]
    let isWhole = unit.turn()
    #expect(isWhole)
    #expect(unit.source.text == "保存" && unit.target.language == "en")
    #expect(unit.notes.map(\.place) == [.target, .file])
    #expect(unit.properties[0].name == "tmx.target.changeid")
    #expect(unit.links == [WordLink(source: 1, target: 0, probability: 1)])
  }

  @Test func `the forms of a message are those of its new languages`() {
    var unit = TranslationUnit(source: UnitText("%d file"))
    unit.target = UnitText("%d 个文件")
    unit.plural = TranslationUnit.Plural(source: "%d files")
    unit.turn()
    #expect(unit.source.text == "%d 个文件" && unit.target.text == "%d file")
    #expect(unit.plural == TranslationUnit.Plural(source: "%d 个文件", targets: ["%d files"]))
    unit.turn()
    #expect(unit.source.text == "%d file" && unit.plural?.source == "%d files")
    #expect(unit.plural?.targets == [])
  }

  @Test func `text between segments has its sides exchanged, and an order is lost`() {
    var unit = TranslationUnit(source: UnitText("A"))
    var part = TranslationUnit.Part(unit: "u", index: 0)
    part.before = [
      TranslationUnit.Part.Outside(source: UnitText("x"), target: UnitText("y")),
      TranslationUnit.Part.Outside(source: UnitText("z")),
    ]
    unit.part = part
    let isWhole = unit.turn()
    #expect(isWhole)
    #expect(unit.part?.before.map(\.source.text) == ["y", "z"])
    #expect(unit.part?.before[0].target?.text == "x")
    unit.part?.targetIndex = 1
    let keepsOrder = unit.turn()
    #expect(!keepsOrder)
    #expect(unit.part?.targetIndex == 0)
  }
}
