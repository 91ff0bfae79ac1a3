import TestSupport
import Testing

@testable import Text

@Suite struct SectionFileTests {
  private static let kind = SectionFileKind(magic: "DUIYITST", version: 7, strides: [4, 1, 8, 2])

  private struct Pair: BitwiseCopyable, Sendable, Equatable {
    var first: UInt32
    var second: UInt32
  }

  private func bytes(identity: UInt64 = 5) -> [UInt8] {
    SectionFile.make(
      Self.kind, identity: identity,
      [
        SectionContent([UInt32(1), 2, 3]), SectionContent(Array("text".utf8)),
        SectionContent([Pair(first: 4, second: 5)], leastCount: 10),
        SectionContent([] as [UInt16]),
      ]
    ).copy()
  }

  private func open(
    _ bytes: [UInt8], _ trust: SectionFile.Trust = .none
  ) throws(SectionFileError) -> SectionFile {
    let copy = bytes.withUnsafeBytes { MappedBytes(copying: $0) }
    return try SectionFile(copy, kind: Self.kind, trust: trust)
  }

  @Test(arguments: [SectionFile.Trust.none, .ownCache])
  func `what was written is read`(trust: SectionFile.Trust) throws {
    let file = try open(bytes(), trust)
    #expect(file.identity == 5)
    #expect(Array(file.section(0, as: UInt32.self)) == [1, 2, 3])
    #expect(String(decoding: file.bytes(ofSection: 1), as: UTF8.self) == "text")
    let pairs = file.section(2, as: Pair.self)
    #expect(pairs.count == 10 && pairs[0] == Pair(first: 4, second: 5))
    #expect(pairs[9] == Pair(first: 0, second: 0))
    #expect(file.section(3, as: UInt16.self).isEmpty && file.count(ofSection: 3) == 0)
    #expect(file.bytes.count % 64 == 0 && bytes() == bytes())
  }

  @Test func `a file on disk is mapped and read`() throws {
    let scratch = try Scratch()
    let path = scratch.path("folder/a.file")
    let bytes = bytes()
    try bytes.withUnsafeBytes { try WholeFile.write($0, toPath: path) }
    let file = try SectionFile(path: path, kind: Self.kind)
    #expect(Array(file.bytes) == bytes)
    #expect(throws: SectionFileError.self) {
      try SectionFile(path: scratch.path("none"), kind: Self.kind)
    }
  }

  @Test func `a file that is found unsound takes no place`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("before", to: "a.file")
    #expect(throws: WholeFile.Failure.self) {
      try bytes().withUnsafeBytes { try WholeFile.write($0, toPath: path) { _ in false } }
    }
    #expect(try scratch.read("a.file") == Array("before".utf8))
    #expect(try scratch.files == ["a.file"])
  }

  @Test(arguments: [SectionFile.Trust.none, .ownCache])
  func `a file that is cut short is refused`(trust: SectionFile.Trust) {
    let bytes = bytes()
    for count in 0..<bytes.count {
      #expect(throws: SectionFileError.self) { try open(Array(bytes[..<count]), trust) }
    }
    #expect(throws: SectionFileError.self) { try open(bytes + [0], trust) }
  }

  @Test func `a changed byte is found in another's file, wherever it is`() {
    let bytes = bytes()
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 0x10
      #expect(throws: SectionFileError.self, "\(place)") { try open(changed) }
    }
  }

  @Test func `the reason is told`() {
    var changed = bytes()
    changed[0] ^= 1
    #expect(throws: SectionFileError.otherKind) { try open(changed) }
    changed = bytes()
    changed[8] = 9
    #expect(throws: SectionFileError.otherVersion(9)) { try open(changed) }
    changed = bytes()
    changed.swapAt(12, 15)
    changed.swapAt(13, 14)
    #expect(throws: SectionFileError.otherByteOrder) { try open(changed) }
    #expect(throws: SectionFileError.cutShort(size: 100, expected: UInt64(bytes().count))) {
      try open(Array(bytes()[..<100]))
    }
  }

  @Test func `in no header, however altered, does a section reach outside`() throws {
    let bytes = bytes()
    var generator = SeededGenerator(3)
    var openedCount = 0
    for _ in 0..<20_000 {
      var changed = bytes
      for _ in 0..<2 {
        changed[Int.random(in: 16..<160, using: &generator)] =
          generator.next(below: 3) == 0
          ? UInt8.random(in: .min ... .max, using: &generator)
          : UInt8(clamping: generator.next(below: 20) * 8)
      }
      guard let file = try? open(SectionFile.sealed(changed), .ownCache) else { continue }
      openedCount += 1
      for number in 0..<4 {
        let section = file.bytes(ofSection: number)
        guard let base = section.baseAddress, let all = file.bytes.baseAddress else { continue }
        #expect(base >= all && base + section.count <= all + file.bytes.count)
      }
    }
    #expect(openedCount > 100)
  }

  @Test func `places beyond a bounded section are its last`() throws {
    let file = try open(bytes())
    let section = try #require(BoundedSection<UInt32>(file.section(0)))
    #expect(section.bounded(1) == 1 && section.bounded(3) == 2 && section.bounded(.max) == 2)
    #expect(section[section.bounded(1 << 40)] == 3)
    #expect(BoundedSection<UInt32>(file.section(0), leastCount: 4) == nil)
    #expect(BoundedSection<UInt16>(file.section(3)) == nil)
  }
}
