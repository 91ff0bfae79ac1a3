internal import Bitext
internal import Text

/// How the Chinese of a bitext is written where there are several ways.
///
/// A way that a bitext keeps to is no slip, so that what departs from the usual counts less the
/// more of a bitext does so.
struct BitextHabits: Sendable {
  private var full = [Int](repeating: 0, count: ChineseMarks.count)
  private var half = [Int](repeating: 0, count: ChineseMarks.count)
  private var units = 0
  private var unitsWithSpacedHan = 0
  private var unitsWithSpacedMarks = 0

  /// Nothing surveyed: what is usual elsewhere.
  init() {}

  /// Takes the Chinese text of a unit into account.
  mutating func add(_ text: TextBytes) {
    units += 1
    var (hasSpacedHan, hasSpacedMark) = (false, false)
    var place = 0
    while place < text.count {
      let byte = text.utf8[place]
      if byte < 0x80 {
        if let index = ChineseMarks.index(ofHalf: byte),
          ChineseMarks.isMisplaced(index, at: place, in: text)
        {
          half[index] += 1
        } else if byte == 0x20 {
          let (before, after) = (text.value(before: place), text.value(at: place + 1))
          if Han.contains(before), Han.contains(after) { hasSpacedHan = true }
          if ChineseMarks.index(ofFull: before) != nil { hasSpacedMark = true }
        }
        place += 1
        continue
      }
      let (value, end) = text.character(at: place)
      if let index = ChineseMarks.index(ofFull: value) { full[index] += 1 }
      place = end
    }
    if hasSpacedHan { unitsWithSpacedHan += 1 }
    if hasSpacedMark { unitsWithSpacedMarks += 1 }
  }

  /// The share of fullwidth ones among a mark beside Han characters, 0.9 where little is known.
  func fullShare(_ index: Int) -> Double {
    (Double(full[index]) + 9) / (Double(full[index] + half[index]) + 10)
  }

  /// How rare spaces between Han characters are, 0 where a twentieth of the units has them.
  var rarityOfSpacedHan: Double { rarity(unitsWithSpacedHan) }

  /// How rare spaces after fullwidth marks are, 0 where a twentieth of the units has them.
  var rarityOfSpacedMarks: Double { rarity(unitsWithSpacedMarks) }

  private func rarity(_ count: Int) -> Double {
    max(0, 1 - 20 * max(0, Double(count) - 1) / Double(max(units, 20)))
  }
}
