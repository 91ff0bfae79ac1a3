import Bitext
import TestSupport
import TextIO
import Testing

@testable import BitextFormats

/// A document is read to its end or refused with the place where it stops.
@Suite struct WholeDocumentTests {
  let files: UnitFiles

  init() throws { files = try UnitFiles() }

  /// A memory of four units, with bytes of an encoding for the Chinese of the second.
  private static func memory(_ label: String, _ second: [UInt8]) throws -> [UInt8] {
    let text =
      "<?xml version=\"1.0\" encoding=\"\(label)\"?>\n"
      + UnitFiles.tmx(
        "en",
        [
          [("en", "a"), ("zh", "1")], [("en", "b"), ("zh", "HERE")], [("en", "c"), ("zh", "3")],
          [("en", "d"), ("zh", "4")],
        ])
    let bytes = Array(text.utf8)
    let place = try #require(bytes.firstRange(of: Array("HERE".utf8)))
    return Array(bytes[..<place.lowerBound] + second + bytes[place.upperBound...])
  }

  /// 赵镕 in GBK; the second is not in GB 2312.
  private static let name: [UInt8] = [0xD5, 0xD4, 0xE9, 0x46]

  @Test(arguments: ["gb2312", "GB2312", "GBK", "cp936", "GB18030"])
  func `what calls itself a part of GB 18030 is read as that`(label: String) throws {
    let reader = try files.reader(try Self.memory(label, Self.name), .tmx)
    let units = try UnitFiles.all(reader)
    #expect(units.map(\.target.text) == ["1", "赵镕", "3", "4"])
    // It is said where it mattered.
    #expect(reader.remarks.count == (label.lowercased() == "gb2312" ? 1 : 0))
  }

  @Test func `nothing is said where the label is right`() throws {
    let reader = try files.reader(try Self.memory("gb2312", [0xD5, 0xD4]), .tmx)
    #expect(try UnitFiles.all(reader).count == 4)
    #expect(reader.remarks.isEmpty)
  }

  @Test func `bytes that GB 18030 cannot decode are an error with their place`() throws {
    let reader = try files.reader(try Self.memory("gb2312", [0xFF, 0xFF]), .tmx)
    let error = #expect(throws: InputError.self) { _ = try UnitFiles.all(reader) }
    #expect(error?.line == 2)
    #expect(error?.column != nil)
  }

  @Test(arguments: ["big5", "Big5", "cp950", "windows-950", "Big5-HKSCS"])
  func `what calls itself Big5 is read with the characters of Hong Kong`(label: String) throws {
    // 邨喺嘅裏
    let bytes: [UInt8] = [0x90, 0x68, 0x9D, 0xF6, 0x9D, 0xEF, 0xF9, 0xD8]
    let reader = try files.reader(try Self.memory(label, bytes), .tmx)
    #expect(try UnitFiles.all(reader).map(\.target.text) == ["1", "邨喺嘅裏", "3", "4"])
    #expect(reader.remarks.count == (label == "Big5-HKSCS" ? 0 : 1))
    // 中文 says nothing of Hong Kong.
    let plain = try files.reader(try Self.memory(label, [0xA4, 0xA4, 0xA4, 0xE5]), .tmx)
    #expect(try UnitFiles.all(plain).map(\.target.text) == ["1", "中文", "3", "4"])
    #expect(plain.remarks.isEmpty)
  }

  @Test func `other encodings that a document declares are read`() throws {
    // 中 in Big5, and é in Latin-1.
    let big = try files.reader(try Self.memory("Big5", [0xA4, 0xA4]), .tmx)
    #expect(try UnitFiles.all(big).map(\.target.text)[1] == "中")
    let latin = try files.reader(try Self.memory("ISO-8859-1", [0xE9]), .tmx)
    #expect(try UnitFiles.all(latin).map(\.target.text)[1] == "é")
  }

  @Test func `an encoding that nobody knows is an error`() throws {
    let reader = try files.reader(try Self.memory("klingon-8", [0x31]), .tmx)
    let error = #expect(throws: InputError.self) { _ = try UnitFiles.all(reader) }
    #expect(error?.message.contains("klingon-8") == true)
  }

  @Test func `a document that says UTF-8 and is not is an error with its place`() throws {
    let reader = try files.reader(try Self.memory("UTF-8", Self.name), .tmx)
    let error = #expect(throws: InputError.self) { _ = try UnitFiles.all(reader) }
    #expect(error?.line == 2)
  }

  @Test(arguments: [0, 1, 30, 200])
  func `a document that ends too early is an error`(missing: Int) throws {
    let text = UnitFiles.tmx("en", [[("en", "a"), ("zh", "甲")], [("en", "b"), ("zh", "乙")]])
    let reader = try files.reader(Array(text.utf8.dropLast(missing)), .tmx)
    if missing == 0 {
      #expect(try UnitFiles.all(reader).count == 2)
    } else {
      #expect(throws: InputError.self) { _ = try UnitFiles.all(reader) }
    }
  }

  @Test(arguments: ["&#x1F;", "&#31;", "\u{1F}", "&#xFFFE;", "&#xD800;", "\u{FFFF}"])
  func `a character that XML forbids is an error, or replaced where that is asked for`(
    character: String
  ) throws {
    let text = UnitFiles.tmx(
      "en",
      [
        [("en", "one"), ("zh", "一")], [("en", "two\(character)"), ("zh", "二")],
        [("en", "3"), ("zh", "三")],
      ])
    let strict = try files.reader(Array(text.utf8), .tmx)
    let error = #expect(throws: InputError.self) { _ = try UnitFiles.all(strict) }
    #expect(error?.line == 1)
    #expect(error?.hint?.contains("--lossy") == true)
    let lossy = try files.reader(Array(text.utf8), .tmx, options: TextOptions(isLossy: true))
    #expect(try UnitFiles.all(lossy).map(\.source.text) == ["one", "two\u{FFFD}", "3"])
    #expect(lossy.losses[.characters] == 1)
    #expect(lossy.remarks.count == 1)
  }

  @Test func `forbidden characters are replaced wherever pieces of the document end`() throws {
    for length in 65_500..<65_545 {
      let filler = String(repeating: "x", count: length - 310)
      let text = UnitFiles.tmx(
        "en", [[("en", filler), ("zh", "甲")], [("en", "&#x1F;乙&#38;\u{FFFE}"), ("zh", "z")]])
      let reader = try files.reader(Array(text.utf8), .tmx, options: TextOptions(isLossy: true))
      #expect(try UnitFiles.all(reader).last?.source.text == "\u{FFFD}乙&\u{FFFD}")
    }
  }
}
