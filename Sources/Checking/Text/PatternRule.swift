internal import Bitext
package import ICU
internal import Synchronization

/// Looks for what a house has told by patterns.
package final class PatternRule: SegmentRule {
  /// A search that was given up, and where.
  package struct Failure: Sendable {
    /// The unit, by its 0-based place.
    package let segment: Int
    package let reason: TextPattern.Surrender
  }

  package let rules: Set<CheckRule> = [.pattern]
  package let house: HousePattern
  private let source: TextPattern?
  private let target: TextPattern?
  private let unless: TextPattern?
  private let first = Mutex<Failure?>(nil)
  /// The most findings in a segment.
  private static let most = 64

  /// Compiles the patterns of a rule.
  package init(_ house: HousePattern) throws(TextPattern.Mistake) {
    self.house = house
    source = try Self.compile(house.source)
    target = try Self.compile(house.target)
    unless = try Self.compile(house.unless)
  }

  private static func compile(
    _ pattern: String?
  ) throws(TextPattern.Mistake) -> TextPattern? {
    if let pattern { try TextPattern(pattern) } else { nil }
  }

  /// The first search that was given up; what was found is not all then.
  package var failure: Failure? { first.withLock { $0 } }

  package func findings(in unit: CheckedUnit) -> [Finding] {
    // Where one was given up, those behind it decide nothing.
    if let failure, failure.segment < unit.index { return [] }
    do {
      return try search(unit)
    } catch {
      first.withLock { known in
        if unit.index < known?.segment ?? .max {
          known = Failure(segment: unit.index, reason: error)
        }
      }
      return []
    }
  }

  private func search(_ unit: CheckedUnit) throws(TextPattern.Surrender) -> [Finding] {
    let (sourceText, targetText) = (unit.unit.source.utf8, unit.unit.target.utf8)
    var sources: [Range<Int>] = []
    if let source {
      sources = try source.matches(in: sourceText, most: target == nil ? Self.most : 1)
      if sources.isEmpty { return [] }
    }
    var targets: [Range<Int>] = []
    if let target {
      targets = try target.matches(in: targetText, most: Self.most)
      if targets.isEmpty { return [] }
    }
    if let unless, try !unless.matches(in: targetText, most: 1).isEmpty { return [] }
    if target != nil {
      return targets.map { finding(unit, sources.first, $0, targetText[$0]) }
    }
    return source == nil
      ? [finding(unit, nil, nil, [])] : sources.map { finding(unit, $0, nil, sourceText[$0]) }
  }

  private func finding(
    _ unit: CheckedUnit, _ source: Range<Int>?, _ target: Range<Int>?, _ found: ArraySlice<UInt8>
  ) -> Finding {
    let words = String(decoding: found.prefix(200), as: UTF8.self)
    return Finding(
      .pattern, detail: house.name, severity: house.severity, confidence: 1, segment: unit.index,
      sourceSpan: source, targetSpan: target,
      message: house.message
        ?? (words.isEmpty
          ? "the translation breaks the rule \(house.name)"
          : "“\(words)” breaks the rule \(house.name)"),
      cause: "pattern \(house.name)")
  }
}
