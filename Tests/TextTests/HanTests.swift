import ICU
import Testing

@testable import Text

@Suite struct HanTests {
  private static let scalars = (UInt32(0)...0x10FFFF).compactMap { Unicode.Scalar($0) }

  /// Whether this ICU knows the scalar at all; a newer one may know more.
  private func isAssigned(_ scalar: Unicode.Scalar) -> Bool {
    CharacterProperties.characterClass(of: scalar) != .other
  }

  @Test func `the set and its signs are the script that ICU knows`() {
    var wrong: [String] = []
    for scalar in Self.scalars where isAssigned(scalar) {
      if Han.isOfScript(scalar) != (Script(of: scalar) == .han) {
        wrong.append(String(scalar.value, radix: 16))
      }
    }
    #expect(wrong == [])
  }

  @Test func `a Han character is a letter of its script, or the zero`() {
    var wrong: [String] = []
    for scalar in Self.scalars where isAssigned(scalar) && Han.contains(scalar) {
      let isLetter = CharacterProperties.characterClass(of: scalar) == .letter
      if !isLetter && scalar != "〇" { wrong.append(String(scalar.value, radix: 16)) }
    }
    #expect(wrong == [])
  }

  @Test func `the set is its blocks, and apart from its signs`() {
    for scalar in Self.scalars {
      let isInBlock = Han.blocks.contains { $0.contains(scalar.value) }
      if isInBlock != Han.contains(scalar) { Issue.record("U+\(scalar.value) by block") }
      let isSign = Han.signs.contains { $0.contains(scalar.value) }
      if isSign && isInBlock { Issue.record("U+\(scalar.value) twice") }
    }
  }

  @Test(arguments: ["〇", "一", "㐀", "鿿", "豈", "﨎", "𠀀", "𰀀", "𲎯"] as [Unicode.Scalar])
  func `characters of words are Han`(scalar: Unicode.Scalar) {
    #expect(Han.contains(scalar) && Han.isOfScript(scalar))
  }

  @Test(arguments: ["々", "〻", "〡", "⺀", "⼀", "〸"] as [Unicode.Scalar])
  func `signs of the script are in no word`(scalar: Unicode.Scalar) {
    #expect(!Han.contains(scalar) && Han.isOfScript(scalar))
  }

  @Test(arguments: ["䷀", "あ", "ア", "가", "。", "A", "㈠", "㆒"] as [Unicode.Scalar])
  func `other characters are not Han`(scalar: Unicode.Scalar) {
    #expect(!Han.contains(scalar) && !Han.isOfScript(scalar))
  }

  @Test func `bytes tell what scalars tell`() {
    for scalar in Self.scalars {
      let utf8 = Array(String(scalar).utf8)
      let begins = utf8.withUnsafeBufferPointer { Han.begins(at: 0, in: $0, end: $0.count) }
      if begins != Han.contains(scalar) { Issue.record("U+\(String(scalar.value, radix: 16))") }
    }
    #expect(Han.isIn(Array("abc 字".utf8)) && !Han.isIn(Array("abc あ".utf8)))
    #expect(Han.isIn("abc 字") && !Han.isIn("abc あ"))
  }
}
