internal import Bitext
internal import Segmentation
internal import Text

/// The texts of a unit, cut into tokens.
struct CutPair: Sendable {
  var texts: Sides<String>
  /// Where tokens stand in the UTF-8, without white space.
  var tokens: Sides<[Range<Int>]>

  /// Cuts some units, on all cores.
  static func cuts(
    of segments: [Int], _ units: CheckedUnits, _ direction: Direction, _ model: SegmentationModel
  ) -> [CutPair] {
    let size = 128
    return Parallel.map((segments.count + size - 1) / size) { block -> [CutPair] in
      var segmenter = Segmenter(model: model)
      var tokens: [Token] = []
      func cut(_ text: [UInt8]) -> [Range<Int>] {
        tokens.removeAll(keepingCapacity: true)
        text.withUnsafeBufferPointer { segmenter.segment($0, into: &tokens) }
        return tokens.compactMap { $0.kind == .space ? nil : $0.range }
      }
      return segments[block * size..<min(segments.count, (block + 1) * size)].map { segment in
        let sides = units[segment].sides(direction)
        return CutPair(texts: sides.map(\.text), tokens: sides.map { cut($0.utf8) })
      }
    }.flatMap { $0 }
  }
}
