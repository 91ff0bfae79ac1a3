import TestSupport
import Testing
import Text

@testable import Segmentation

/// The cache is not read through when it is opened, so whatever stands in it must do no harm. In
/// debug builds each read of a section checks its place, so that one outside ends the test.
@Suite struct AlteredCacheTests {
  private static let text = Array(
    """
    亚马逊的人工智能芯片比上一代快百分之四十，毛利率为 24.3%。中华人民共和国国务院总理在北京会见了外国客人。
    我們繼續投資於人工智慧，「研发支出」增加了2000亿美元；第3季度 Trainium2 的出货量 COVID-19 之后翻了一番！
    一二三〇々〡⺀豈䷀𠀀あいうアイウ가나다 👩‍👩‍👧 node.js C++20 $19.99 https://a.cn/b 不可思议的中央处理器
    """.utf8)

  /// Uses all that the model offers; the pieces must tile the text.
  private func use(_ file: MappedBytes) throws {
    guard
      let opened = try? SectionFile(file, kind: CompiledModel.kind, trust: .ownCache),
      let compiled = CompiledModel(opened)
    else { return }
    let model = SegmentationModel(compiled)
    let lexicon = SegmentationLexicon(["人工智能", "Trainium2 的"], model: model)
    for granularity in [Segmenter.Granularity.words, .terms] {
      var segmenter = Segmenter(model: model, lexicon: granularity == .terms ? lexicon : nil)
      var tokens: [Token] = []
      Self.text.withUnsafeBufferPointer {
        segmenter.segment($0, granularity: granularity, into: &tokens)
      }
      var end = 0
      for token in tokens {
        #expect(token.start == end && token.end > token.start)
        end = token.end
      }
      #expect(end == Self.text.count)
    }
    #expect(model.simplified(Self.text).count == Self.text.count)
    for word in ["中国", "人工智能", "的", "中华人民共和国"] { _ = model.cost(ofWord: word) }
  }

  private func altered(
    _ change: (UnsafeMutableRawBufferPointer, [Range<Int>]) -> Void
  ) throws -> MappedBytes {
    let compiled = try SharedModel.model.get().compiled
    let sections = compiled.sectionRanges
    return MappedBytes(count: compiled.bytes.count) { memory in
      memory.copyMemory(from: compiled.bytes)
      change(memory, sections)
    }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func `bytes set all over the file lead no read outside a section`(seed: UInt64) throws {
    var generator = SeededGenerator(seed)
    let file = try altered { memory, sections in
      for section in sections where !section.isEmpty {
        for _ in 0..<min(section.count, 40_000 << (seed % 3)) {
          let place = section.lowerBound + generator.next(below: section.count)
          memory[place] = seed % 2 == 0 ? UInt8(truncatingIfNeeded: generator.next()) : 0xFF
        }
      }
    }
    try use(file)
  }

  @Test(arguments: CompiledModel.Section.allCases.map(\.rawValue), [UInt8(0), 0x01, 0x7F, 0xFF])
  func `a section of one byte alone leads no read outside`(section: Int, byte: UInt8) throws {
    try use(
      altered { memory, sections in
        let place = sections[section]
        UnsafeMutableRawBufferPointer(rebasing: memory[place])
          .initializeMemory(as: UInt8.self, repeating: byte)
      })
  }

  @Test func `all sections of one byte lead no read outside`() throws {
    for byte in [UInt8(0xFF), 0x80, 0x55] {
      try use(
        altered { memory, sections in
          for place in sections {
            UnsafeMutableRawBufferPointer(rebasing: memory[place])
              .initializeMemory(as: UInt8.self, repeating: byte)
          }
        })
    }
  }

  @Test func `the identity of the data is written down`() {
    #expect(
      SegmentationData.identity == SegmentationData.checksum(),
      "the data changed: write this number into SegmentationData.identity")
  }
}
