internal import Bitext

/// Finds where the empty sides of beads lie.
///
/// A bead without sentences on one side still has a place there. What is certain is that it lies
/// between the sentences of the beads before and after; a neighbour that it touches on its other
/// side tells the place exactly.
enum BeadPlaces {
  /// A point between sentences: how many of either side lie before it.
  private struct Point {
    var source: Int
    var target: Int
  }

  /// Beads that ascend on both sides, with a place for each empty side. Linear time.
  static func beads(_ listed: [ListedBead], sourceCount: Int, targetCount: Int) -> [Bead] {
    let ceilings = ceilings(listed, end: Point(source: sourceCount, target: targetCount))
    var floor = Point(source: 0, target: 0)
    var beads: [Bead] = []
    for (bead, ceiling) in zip(listed, ceilings) {
      let source: Range<Int>
      let target: Range<Int>
      switch (bead.source.sentences, bead.target.sentences) {
      case (let first?, let second?): (source, target) = (first, second)
      case (let first?, nil):
        source = first
        let place = place(
          of: first, between: floor.source, and: ceiling.source,
          empty: floor.target...max(floor.target, ceiling.target))
        target = place..<place
      case (nil, let second?):
        target = second
        let place = place(
          of: second, between: floor.target, and: ceiling.target,
          empty: floor.source...max(floor.source, ceiling.source))
        source = place..<place
      case (nil, nil): continue
      }
      beads.append(Bead(source: source, target: target, isFixed: true))
      floor = Point(source: source.upperBound, target: target.upperBound)
    }
    return beads
  }

  /// For each bead, the point before which it must end.
  private static func ceilings(_ listed: [ListedBead], end: Point) -> [Point] {
    var ceiling = end
    var result: [Point] = []
    for bead in listed.reversed() {
      result.append(ceiling)
      ceiling.source = bead.source.sentences?.lowerBound ?? ceiling.source
      ceiling.target = bead.target.sentences?.lowerBound ?? ceiling.target
    }
    return result.reversed()
  }

  /// The place on the empty side of a bead whose other side holds some sentences.
  private static func place(
    of sentences: Range<Int>, between floor: Int, and ceiling: Int, empty: ClosedRange<Int>
  ) -> Int {
    let before = sentences.lowerBound - floor
    let after = ceiling - sentences.upperBound
    if before <= 0 { return empty.lowerBound }
    if after <= 0 { return empty.upperBound }
    let room = Double(empty.upperBound - empty.lowerBound)
    let share = Double(before) / Double(before + after)
    return min(empty.lowerBound + Int((room * share).rounded()), empty.upperBound)
  }
}
