import Testing

@testable import TextIO

@Suite struct CharacterReferenceTests {
  private func read(_ text: String, _ rules: CharacterReference.Rules) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { utf8 in
      CharacterReference.read(utf8, at: 0, rules: rules).map {
        String(decoding: $0.characters, as: UTF8.self) + " \($0.length)"
      }
    }
  }

  @Test(arguments: [
    ("&amp;", "& 5"), ("&hellip;x", "… 8"), ("&#8230;", "… 7"), ("&#x4E2D;", "中 8"),
    ("&#X4e2d", "中 7"),
    ("&amp x", "& 4"), ("&notit;", "¬ 4"), ("&notin;", "∉ 7"), ("&nosuch;", nil), ("&", nil),
    ("&#;", nil),
    ("&#xD800;", "\u{FFFD} 8"), ("&#150;", "– 6"), ("&#0;", "\u{FFFD} 4"),
    ("&#99999999999;", "\u{FFFD} 14"),
    ("&CounterClockwiseContourIntegral;", "∳ 33"), ("&nGt;", "≫⃒ 5"),
  ])
  func `references in HTML are read by its rules`(text: String, expected: String?) {
    #expect(read(text, .html) == expected)
  }

  @Test func `attributes and Markdown have rules of their own`() {
    #expect(read("&amp=", .attribute) == nil && read("&ampx", .attribute) == nil)
    #expect(read("&amp", .attribute) == "& 4")
    #expect(read("&amp", .commonMark) == nil && read("&#150;", .commonMark) == "\u{96} 6")
    #expect(read("&#12345678;", .commonMark) == nil)
  }
}
