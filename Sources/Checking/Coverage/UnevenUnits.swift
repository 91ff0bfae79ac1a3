internal import Bitext
internal import Platform
internal import Text

/// The units of a bitext in which a part of one side may lack a counterpart: a side has several parts,
/// and one side is longer beside the other than is usual in the bitext, or the numbers of their
/// sentences or lines differ. To ask all others would cost most of the time and find next to nothing.
enum UnevenUnits {
  /// A part that is less of its side than about this is not looked for.
  private static let leastShare = 0.12
  /// Fewer units do not tell what is usual, and all of them are asked.
  private static let leastUsual = 30

  private struct Candidate {
    var place: Int
    /// How much longer the target is, as a logarithm.
    var ratio: Double
    var differsInParts: Bool
  }

  /// The places of the units, ascending; linear time.
  static func places(in units: CheckedUnits) -> [Int] {
    let size = 256
    let candidates = Parallel.map(units.blockCount(of: size)) { block in
      units.block(block, of: size).compactMap { candidate(units[$0], $0) }
    }.flatMap { $0 }
    guard candidates.count >= leastUsual else { return candidates.map(\.place) }
    let ratios = candidates.map(\.ratio).sorted()
    let usual = ratios[ratios.count / 2]
    let least = -log(1 - leastShare)
    return candidates.lazy
      .filter { $0.differsInParts || abs($0.ratio - usual) >= least }.map(\.place)
  }

  private static func candidate(_ unit: TranslationUnit, _ place: Int) -> Candidate? {
    guard hasParts(unit) else { return nil }
    let source = SegmentLength(unit.source.utf8)
    let target = SegmentLength(unit.target.utf8)
    return Candidate(
      place: place, ratio: log(Double(target.words + 1) / Double(source.words + 1)),
      differsInParts: source.sentences != target.sentences
        || lineEnds(unit.source.utf8) != lineEnds(unit.target.utf8))
  }

  private static func lineEnds(_ utf8: [UInt8]) -> Int { utf8.count { $0 == 0x0A } }

  /// Whether a unit is translated and a side of it is more than one clause.
  private static func hasParts(_ unit: TranslationUnit) -> Bool {
    guard CheckedUnits.isTranslated(unit) else { return false }
    return [unit.source.utf8, unit.target.utf8].contains { utf8 in
      // Text after a mark or a line end: eight bytes are two characters of Chinese and more.
      utf8.dropLast(8).contains { byte in
        switch byte {
        case 0x0A, 0x21, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0xE2, 0xE3, 0xEF: true
        default: false
        }
      }
    }
  }
}
