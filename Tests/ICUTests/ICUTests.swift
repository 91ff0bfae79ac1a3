import ICU
import Testing

@Suite struct ICUTests {
  @Test func `the version is 72 or later`() throws {
    let major = try #require(Int(ICULibrary.version.split(separator: ".")[0]))
    #expect(major >= 72)
  }

  @Test func `word boundaries are byte offsets that end at the end`() throws {
    let boundaries = try TextBoundaries(.word, locale: "zh")
    let text = Array("亚马逊的 Trainium 芯片。".utf8)
    let offsets = try text.withUnsafeBufferPointer { try boundaries.boundaries(in: $0) }
    #expect(offsets.last == text.count)
    #expect(offsets.contains("亚马逊".utf8.count))
    #expect(offsets == offsets.sorted())
  }

  @Test func `a copy iterates independently`() throws {
    let first = try TextBoundaries(.sentence, locale: "en")
    let second = try first.copy()
    let text = Array("One. Two.".utf8)
    let offsets = try text.withUnsafeBufferPointer { utf8 in
      [try first.boundaries(in: utf8), try second.boundaries(in: utf8)]
    }
    #expect(offsets == [[5, 9], [5, 9]])
  }

  @Test func `an empty text has no boundaries`() throws {
    let boundaries = try TextBoundaries(.word, locale: "zh")
    #expect(try boundaries.boundaries(in: UnsafeBufferPointer(start: nil, count: 0)) == [])
  }

  @Test(arguments: [
    (NormalizationForm.nfc, "e\u{301}", "é"),
    (.nfkc, "ＡＷＳ（１２）", "AWS(12)"),
    (.nfkcCaseFold, "ＣａｐＥｘ", "capex"),
    (.nfc, "", ""),
  ])
  func `normalization gives the expected form`(
    form: NormalizationForm, input: String, expected: String
  ) throws {
    #expect(Array(try form.normalize(input).utf8) == Array(expected.utf8))
  }

  @Test func `Han becomes pinyin and Traditional becomes Simplified`() throws {
    #expect(try Transliterator.hanToPlainPinyin().convert("欧莱雅") == "ou lai ya")
    #expect(try Transliterator.traditionalToSimplified().convert("資本開支") == "资本开支")
    #expect(try Transliterator.fullwidthToHalfwidth().convert("ＥＣ２") == "EC2")
  }

  @Test func `an unknown transliterator is an error with ICU's name`() {
    #expect {
      try Transliterator("No-Such")
    } throws: { error in
      (error as? ICUError)?.name.hasPrefix("U_") == true
    }
  }

  @Test func `Chinese sorts by pinyin and numbers by value`() throws {
    let collator = try Collator(locale: "zh@collation=pinyin")
    #expect(try collator.orders("代理", before: "积压订单"))
    #expect(try collator.orders("积压订单", before: "资本支出"))
    let english = try Collator(locale: "en")
    #expect(try english.orders("Trainium 2", before: "Trainium 10"))
    let keys = try ["积压订单", "代理", "资本支出"].map { try collator.sortKey($0) }
    #expect(keys[1].lexicographicallyPrecedes(keys[0]))
    #expect(keys[0].lexicographicallyPrecedes(keys[2]))
  }

  @Test func `scripts are told apart`() {
    #expect(Script(of: "积") == .han)
    #expect(Script(of: "ц") == .cyrillic)
    #expect(Script(of: "é") == .latin)
    #expect(Script(of: "。") == .common)
    #expect(Script.han.description == "Hani")
  }

  @Test func `GB18030 becomes UTF-8 in pieces and malformed bytes are located`() throws {
    let gb: [UInt8] = [0xD1, 0xC7, 0xC2, 0xED, 0xD1, 0xB7]  // 亚马逊
    let converter = try EncodingConverter(from: "GB18030")
    var output: [UInt8] = []
    for (index, byte) in gb.enumerated() {
      try [byte].withUnsafeBufferPointer {
        try converter.convert($0, isLast: index == gb.count - 1, into: &output)
      }
    }
    #expect(String(decoding: output, as: UTF8.self) == "亚马逊")

    let strict = try EncodingConverter(from: "UTF-16LE")
    var rest: [UInt8] = []
    #expect(throws: EncodingConverter.Malformed.self) {
      try [0x41, 0x00, 0x00, 0xD8, 0x41].withUnsafeBufferPointer {
        try strict.convert($0, isLast: true, into: &rest)
      }
    }
    // What stood before it is not lost.
    #expect(rest == [0x41])
  }

  @Test func `text goes back into its encoding, and what that lacks becomes a reference`() throws {
    let converter = try EncodingConverter(to: "GBK")
    var output: [UInt8] = []
    for (text, isLast) in [("a亚", false), ("é\u{1F642}", true)] {
      try Array(text.utf8).withUnsafeBufferPointer {
        try converter.convert($0, isLast: isLast, into: &output)
      }
    }
    #expect(output == [0x61, 0xD1, 0xC7, 0xA8, 0xA6] + Array("&#128578;".utf8))
  }

  @Test func `the Chinese dictionary holds common words at low cost`() throws {
    var words = 0
    var cost: Int?
    let wanted = Array("经济".utf16)
    try ICUDictionary.forEachWord { utf16, wordCost in
      words += 1
      if utf16.elementsEqual(wanted) { cost = wordCost }
    }
    #expect(words > 100_000)
    #expect(try #require(cost) < 255)
  }

  @Test func `a locale has a name in another`() throws {
    #expect(try ICULibrary.displayName(of: "zh-Hant", in: "en").contains("Traditional"))
  }
}
