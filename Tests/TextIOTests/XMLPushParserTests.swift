import Testing

@testable import TextIO

@Suite struct XMLPushParserTests {
  /// The places of the tags of a document, as they are told.
  private func tags(_ text: String, pieces size: Int) throws -> [String] {
    var found: [Range<Int>] = []
    let parser = try XMLPushParser(
      name: "a.xml", ignoresDeclaredEncoding: true, keepsPlaces: true
    ) { event in
      switch event {
      case .start(let start): found.append(start.place)
      case .end(let place): found.append(place)
      case .text: break
      }
    }
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      try parser.parse(bytes[start..<min(start + size, bytes.count)])
    }
    try parser.finish()
    return found.map { String(decoding: parser.bytes(in: $0), as: UTF8.self) }
  }

  @Test(arguments: [1, 3, 7, 1000])
  func `places are those of tags and of nothing that looks like one`(size: Int) throws {
    // libxml2 itself stumbles over comments in a document type that comes in small pieces.
    let type =
      size < 1000 ? "" : "<!DOCTYPE a [<!ENTITY % b \"<c>\"><?d <e>?><!-- ]> --><!ELEMENT a ANY>]>"
    let text = """
      <?xml version="1.0"?><!-- <a> -->\(type)
      <a x='>' y=">/"><![CDATA[<f>]]><g/><h\ti = "'" /><?j <k>?>文<l
      >m</l ></a><!-- </a> -->
      """
    #expect(
      try tags(text, pieces: size) == [
        "<a x='>' y=\">/\">", "<g/>", "<g/>", "<h\ti = \"'\" />", "<h\ti = \"'\" />", "<l\n>",
        "</l >",
        "</a>",
      ])
  }

  @Test func `a part that its own encoding cuts is an error`() throws {
    let parser = try XMLPushParser(name: "a.xml") { _ in }
    // 镕 is not in GB 2312.
    let bytes =
      Array("<?xml version=\"1.0\" encoding=\"gb2312\"?><a><b>".utf8) + [0xE9, 0x46]
      + Array("</b><b>2</b></a>".utf8)
    #expect(throws: InputError.self) {
      try parser.parse(bytes[...])
      try parser.finish()
    }
  }

  @Test(arguments: ["", " ", "<!-- only a remark -->"])
  func `a document without any element is told as that`(text: String) throws {
    let parser = try XMLPushParser(name: "a.xml") { _ in }
    let error = #expect(throws: InputError.self) {
      try parser.parse(Array(text.utf8)[...])
      try parser.finish()
    }
    #expect(error?.message.contains("there is no element in it") == true)
  }
}
