import TestSupport
import Testing

@testable import TextIO

/// What is said of bytes that are no UTF-8.
@Suite struct EncodingHintTests {
  private func hint(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { EncodingEvidence.hint(for: $0) }
  }

  @Test(arguments: [
    // 软件, 镕的的, 軟體 and 中
    ("C8 ED BC FE", "GB18030"), ("E9 46 B5 C4 B5 C4", "GB18030"), ("B3 6E C5 E9", "Big5"),
    ("D6 D0", "GB18030"),
  ])
  func `a few characters of Chinese are told from Western text`(digits: String, name: String) {
    let bytes = digits.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    #expect(hint(bytes + Array(",software\n".utf8)) == "try --encoding \(name), or --lossy")
  }

  @Test func `Western text is not taken for Chinese`() {
    // é and è
    let text = "Le caf_ est tr_s bon, et la cr_me est d_licieuse aussi.".utf8.map { byte in
      byte == UInt8(ascii: "_") ? 0xE9 : byte
    }
    #expect(hint(text).contains("ISO-8859-1"), "\(hint(text))")
  }

  @Test func `a character that is cut off at the end says nothing`() {
    #expect(hint([0xC8, 0xED, 0xBC, 0xFE, 0xC8]).contains("GB18030"))
  }
}
