import TestSupport
import Testing

@testable import Text

@Suite struct UTF8ScalarTests {
  private func decodeAll(_ bytes: [UInt8]) -> [UInt32] {
    bytes.withUnsafeBufferPointer { utf8 in
      var values: [UInt32] = []
      var place = 0
      while place < utf8.count {
        let (value, length) = UTF8Scalar.decode(utf8, at: place)
        if let three = UTF8Scalar.decodeThree(utf8, at: place) { #expect(three == (value, length)) }
        values.append(value)
        place += length
      }
      #expect(place == utf8.count)
      return values
    }
  }

  @Test func `every scalar is decoded, stepped over and back`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // Something stands behind, so that the way for three bytes is taken.
      let utf8 = Array(String(scalar).utf8) + [0x2E]
      utf8.withUnsafeBufferPointer { utf8 in
        let (decoded, length) = UTF8Scalar.decode(utf8, at: 0)
        let isRight =
          decoded == value && length == utf8.count - 1 && UTF8Scalar.scalar(utf8, at: 0) == scalar
          && UTF8Scalar.end(in: utf8, from: 0) == length
          && UTF8Scalar.start(in: utf8, before: length) == 0
          && UTF8Scalar.length(ofLead: utf8[0]) == length
        if !isRight { Issue.record("U+\(String(value, radix: 16))") }
      }
    }
  }

  @Test(
    arguments: [
      [0x80], [0xBF, 0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xB8],
      [0xF0, 0xA0, 0x80], [0xC3], [0xFF, 0xFE],
    ] as [[UInt8]])
  func `malformed bytes are taken one at a time`(bytes: [UInt8]) {
    #expect(decodeAll(bytes) == bytes.map { _ in 0xFFFD })
    #expect(decodeAll(bytes + [0x41]).last == 0x41)
    bytes.withUnsafeBufferPointer {
      #expect(UTF8Scalar.scalar($0, at: 0) == nil)
      #expect(UTF8Scan.firstIssue(in: UnsafeRawBufferPointer($0), rejectsNUL: false) != nil)
    }
  }

  @Test func `random bytes are decoded as the standard library repairs them, but for lengths`() {
    var random = SeededGenerator(7)
    let alphabet: [UInt8] = [
      0x41, 0x80, 0xBF, 0xC3, 0xE0, 0xA0, 0xE4, 0xB8, 0xED, 0xF0, 0x9F, 0xF4,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<6).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      let own = decodeAll(bytes).filter { $0 != 0xFFFD }
      let other = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
      #expect(own == other.filter { $0 != 0xFFFD }, "\(bytes)")
    }
  }

  @Test func `the replacement character itself is a scalar`() {
    Array("\u{FFFD}".utf8).withUnsafeBufferPointer {
      #expect(UTF8Scalar.scalar($0, at: 0) == "\u{FFFD}")
    }
  }

  @Test func `the scan agrees with the standard library on random bytes`() {
    var random = SeededGenerator(7)
    for _ in 0..<20_000 {
      let leads: [UInt8] = [0x41, 0xC2, 0xE0, 0xE4, 0xED, 0xF0, 0xF4, 0x80, 0xBF, 0x9F, 0xA0]
      let count = Int.random(in: 0...20, using: &random)
      let bytes = (0..<count).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: .min ... .max, using: &random)
          : leads.randomElement(using: &random) ?? 0x41
      }
      let issue = bytes.withUnsafeBytes { UTF8Scan.firstIssue(in: $0, rejectsNUL: false) }
      #expect((issue == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }
}
