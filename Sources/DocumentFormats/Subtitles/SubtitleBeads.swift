package import Bitext

/// Pairs the cues of two subtitle files by when they are shown.
///
/// Two cues belong together when they are shown together for at least half of the time of the
/// shorter one; what belongs together by way of others is one bead.
package enum SubtitleBeads {
  /// How many cues of the other file are looked at for each.
  private static let mostCandidates = 64

  /// The beads of cues that meet; nil where the times do not fit each other: where they do not
  /// ascend, or fewer than half of the cues of the shorter file meet any.
  ///
  /// - Complexity: linear in the number of cues.
  package static func beads(_ source: [Range<Int>], _ target: [Range<Int>]) -> [Bead]? {
    guard isAscending(source), isAscending(target) else { return nil }
    var beads: [(source: Range<Int>, target: Range<Int>)] = []
    var first = 0
    for (number, cue) in source.enumerated() {
      while first < target.count, target[first].upperBound <= cue.lowerBound { first += 1 }
      var other = first
      while other < target.count, other < first + mostCandidates,
        target[other].lowerBound < cue.upperBound
      {
        if belong(cue, target[other]) {
          var bead = (source: number..<number + 1, target: other..<other + 1)
          while let last = beads.last,
            last.source.upperBound > bead.source.lowerBound
              || last.target.upperBound > bead.target.lowerBound
          {
            beads.removeLast()
            bead = (union(last.source, bead.source), union(last.target, bead.target))
          }
          beads.append(bead)
        }
        other += 1
      }
    }
    let met = (
      beads.reduce(0) { $0 + $1.source.count }, beads.reduce(0) { $0 + $1.target.count }
    )
    guard source.count <= target.count ? met.0 * 2 >= source.count : met.1 * 2 >= target.count
    else { return nil }
    return beads.map { Bead(source: $0.source, target: $0.target, confidence: 1, isFixed: true) }
  }

  private static func isAscending(_ times: [Range<Int>]) -> Bool {
    zip(times, times.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound }
  }

  private static func belong(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let shared = first.clamped(to: second).count
    return shared > 0 && shared * 2 >= min(first.count, second.count)
  }

  private static func union(_ first: Range<Int>, _ second: Range<Int>) -> Range<Int> {
    min(first.lowerBound, second.lowerBound)..<max(first.upperBound, second.upperBound)
  }
}
