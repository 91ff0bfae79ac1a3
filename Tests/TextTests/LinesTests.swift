import TestSupport
import Testing

@testable import Text

@Suite struct LinesTests {
  @Test func `counting eight bytes at a time agrees with counting one by one`() {
    var random = SeededGenerator(31)
    for _ in 0..<2000 {
      let bytes =
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
          [0x0A, 0x0B, 0x8A, 0x00, 0x80, 0xBF, 0xC0, 0xFF, 0x41].randomElement(using: &random) ?? 0
        } as [UInt8]
      bytes.withUnsafeBytes { raw in
        #expect(raw.count(of: 0x0A) == bytes.count { $0 == 0x0A })
        #expect(raw.scalarCount == bytes.count { $0 & 0xC0 != 0x80 })
        #expect(raw.firstIndex(of: 0x0A, from: 3) == bytes.dropFirst(3).firstIndex(of: 0x0A))
      }
    }
  }
}
