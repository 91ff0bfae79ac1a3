/// Learns from a dictionary's compounds what their parts mean there: 营业 is "operating" in
/// 营业利润, 高级 is "senior" in 高级中学, though their own entries say otherwise.
///
/// This is IBM Model 1 (Brown et al., *The Mathematics of Statistical Machine Translation*,
/// Computational Linguistics 19(2), 1993) with a headword's parts as one language and the stems
/// of its definitions as the other. Time and memory are linear in the pairs of part and stem
/// that occur together: about a million for CC-CEDICT, a second and 60 MB.
struct PartTranslationModel {
  /// A part's translation, with its probability and the number of entries that speak for it.
  struct Translation {
    var part: UInt32
    var stem: UInt32
    var probability: Float
    /// How much of the stem's uses in compounds this part accounts for.
    var share: Float
    var expectedCount: Float
  }

  /// Stands for stems that no part explains.
  private static let empty = UInt32.max

  private var cells: [UInt64: Int32] = [:]
  private var cellParts: [UInt32] = []
  private var cellStems: [UInt32] = []
  // Each pair is a run of cells: for each stem, one cell a part.
  private var pairCells: [Int32] = []
  private var pairWidths: [UInt8] = []

  mutating func add(parts: [UInt32], stems: [UInt32]) {
    guard !parts.isEmpty, parts.count < 12, !stems.isEmpty else { return }
    for stem in stems {
      for part in parts + [PartTranslationModel.empty] { pairCells.append(cell(part, stem)) }
      pairWidths.append(UInt8(parts.count + 1))
    }
  }

  private mutating func cell(_ part: UInt32, _ stem: UInt32) -> Int32 {
    let key = UInt64(part) << 32 | UInt64(stem)
    if let known = cells[key] { return known }
    let id = Int32(truncatingIfNeeded: cellParts.count)
    cells[key] = id
    cellParts.append(part)
    cellStems.append(stem)
    return id
  }

  /// The translations after some rounds of expectation and maximization, by part, then by stem.
  func translations(rounds: Int = 5) -> [Translation] {
    var probabilities = [Float](repeating: 1, count: cellParts.count)
    var counts: [Float] = []
    for _ in 0..<rounds {
      counts = expectedCounts(probabilities)
      let totals = sums(counts, by: cellParts)
      for cell in counts.indices {
        probabilities[cell] = counts[cell] / max(totals[cellParts[cell]] ?? 1, 1e-6)
      }
    }
    let stemTotals = sums(counts, by: cellStems)
    return counts.indices.filter { cellParts[$0] != PartTranslationModel.empty }
      .map {
        Translation(
          part: cellParts[$0], stem: cellStems[$0], probability: probabilities[$0],
          share: counts[$0] / max(stemTotals[cellStems[$0]] ?? 1, 1e-6),
          expectedCount: counts[$0])
      }
      .sorted { ($0.part, $0.stem) < ($1.part, $1.stem) }
  }

  private func expectedCounts(_ probabilities: [Float]) -> [Float] {
    var counts = [Float](repeating: 0, count: probabilities.count)
    var place = 0
    for width in pairWidths {
      let cells = pairCells[place..<place + Int(width)]
      place += Int(width)
      let sum = cells.reduce(Float(0)) { $0 + probabilities[Int($1)] }
      if sum <= 0 { continue }
      for cell in cells { counts[Int(cell)] += probabilities[Int(cell)] / sum }
    }
    return counts
  }

  private func sums(_ counts: [Float], by keys: [UInt32]) -> [UInt32: Float] {
    var sums: [UInt32: Float] = [:]
    for (cell, count) in counts.enumerated() { sums[keys[cell], default: 0] += count }
    return sums
  }
}
