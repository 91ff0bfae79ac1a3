public import SentenceAlignment

/// Precision and recall of beads, strict (both sides equal) and lax (they share sentences on
/// both sides).
public struct BeadScore: Sendable {
  private var strictFound = 0
  private var laxFound = 0
  private var laxGold = 0
  /// How many beads were found.
  public private(set) var found = 0
  /// How many beads people found.
  public private(set) var gold = 0

  /// The strict F1.
  public var strict: Double { Self.harmonicMean(strictFound, strictFound, found, gold) }
  /// The lax F1.
  public var lax: Double { Self.harmonicMean(laxFound, laxGold, found, gold) }

  /// A score of nothing.
  public init() {}

  /// The score of one document.
  public init(_ beads: [SentenceBead], gold: [SentenceBead]) {
    let set = Set(gold.map(Key.init))
    found = beads.count
    self.gold = gold.count
    strictFound = beads.count { set.contains(Key($0)) }
    laxFound = Self.overlaps(beads, gold)
    laxGold = Self.overlaps(gold, beads)
  }

  /// Adds the counts of another score.
  public mutating func add(_ other: BeadScore) {
    strictFound += other.strictFound
    laxFound += other.laxFound
    laxGold += other.laxGold
    found += other.found
    gold += other.gold
  }

  /// A bead by its sentences; where the other side of an omission would stand does not matter.
  public struct Key: Hashable, Sendable {
    private let chinese: Range<Int>
    private let english: Range<Int>

    /// The key of a bead.
    public init(_ bead: SentenceBead) {
      chinese = bead.chinese.isEmpty ? 0..<0 : bead.chinese
      english = bead.english.isEmpty ? 0..<0 : bead.english
    }
  }

  private static func harmonicMean(_ right: Int, _ met: Int, _ found: Int, _ gold: Int) -> Double {
    let (p, r) = (Double(right) / Double(max(1, found)), Double(met) / Double(max(1, gold)))
    return p + r > 0 ? 2 * p * r / (p + r) : 0
  }

  private static func overlaps(_ beads: [SentenceBead], _ others: [SentenceBead]) -> Int {
    let set = Set(others.map(Key.init))
    return beads.count { bead in
      if bead.isOmission { return set.contains(Key(bead)) }
      return others.contains {
        $0.chinese.overlaps(bead.chinese) && $0.english.overlaps(bead.english)
      }
    }
  }
}
