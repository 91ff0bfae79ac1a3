import TestSupport

@testable import Segmentation

/// The model, opened once for all tests, and what the tests do with it.
enum SharedModel {
  static let model = TestModel.segmentation

  static func pieces(
    _ text: String, lexicon: [String] = [], granularity: Segmenter.Granularity = .words,
    quantities: [Range<Int>] = []
  ) throws -> [String] {
    let bytes = Array(text.utf8)
    return try tokens(bytes, lexicon, granularity, quantities).filter { $0.kind != .space }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  static func tokens(
    _ bytes: [UInt8], _ lexicon: [String] = [], _ granularity: Segmenter.Granularity = .words,
    _ quantities: [Range<Int>] = []
  ) throws -> [Token] {
    let model = try model.get()
    let terms = lexicon.isEmpty ? nil : SegmentationLexicon(lexicon, model: model)
    var segmenter = Segmenter(model: model, lexicon: terms)
    var tokens: [Token] = []
    bytes.withUnsafeBufferPointer {
      segmenter.segment($0, granularity: granularity, quantities: quantities, into: &tokens)
    }
    return tokens
  }
}
