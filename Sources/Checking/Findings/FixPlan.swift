internal import Bitext

/// The changes of a bitext's translation that can be made without a look.
///
/// Taken are new findings with a fix, in units that are not locked. Of two that touch each other the
/// first is taken.
public struct FixPlan: Sendable, Hashable {
  /// A change of a unit's target.
  public struct Change: Sendable, Hashable {
    /// The finding that it mends, by its place in the report.
    public var finding: Int
    /// The part of the target, in bytes of its UTF-8.
    public var target: Range<Int>
    /// What is to stand there.
    public var text: String
  }

  /// A change that is not made.
  public struct Omission: Sendable, Hashable {
    /// The finding, by its place in the report.
    public var finding: Int
    /// Why, in plain words.
    public var reason: String

    /// Makes one.
    public init(finding: Int, reason: String) {
      self.finding = finding
      self.reason = reason
    }
  }

  /// The changes of each unit that has any, by the unit's 0-based place; in order, none on another.
  public private(set) var changes: [Int: [Change]] = [:]
  /// What could be mended and is not.
  public private(set) var omissions: [Omission] = []

  /// Looks what of a report can be mended.
  public init(_ report: CheckReport, review: FindingReview) {
    for (index, finding) in report.findings.enumerated() {
      guard let fix = finding.fix, report.units.indices.contains(finding.segment) else { continue }
      if review.dispositions.indices.contains(index), review.dispositions[index] != .new {
        continue
      }
      if report.units[finding.segment].isLocked {
        omissions.append(Omission(finding: index, reason: "the unit is locked"))
        continue
      }
      changes[finding.segment, default: []].append(
        Change(finding: index, target: fix.target, text: fix.text))
    }
    for unit in changes.keys.sorted() { settle(unit, in: report) }
    omissions.sort { ($0.finding, $0.reason) < ($1.finding, $1.reason) }
  }

  /// How many changes there are.
  public var count: Int { changes.values.reduce(0) { $0 + $1.count } }

  /// Keeps changes that do not touch each other.
  private mutating func settle(_ unit: Int, in report: CheckReport) {
    let text = report.units[unit].target.utf8
    let wanted = (changes[unit] ?? []).sorted {
      ($0.target.lowerBound, $0.target.upperBound, $0.finding)
        < ($1.target.lowerBound, $1.target.upperBound, $1.finding)
    }
    var kept: [Change] = []
    for change in wanted {
      guard change.target.upperBound <= text.count else { continue }
      if let last = kept.last,
        change.target.lowerBound < last.target.upperBound
          || change.target == last.target
      {
        if change.target == last.target && change.text == last.text { continue }
        omissions.append(Omission(finding: change.finding, reason: "another change is made there"))
      } else {
        kept.append(change)
      }
    }
    changes[unit] = kept.isEmpty ? nil : kept
  }

  /// Takes back a change that could not be made.
  public mutating func omit(_ change: Change, of unit: Int, because reason: String) {
    changes[unit]?.removeAll { $0 == change }
    if changes[unit]?.isEmpty == true { changes[unit] = nil }
    omissions.append(Omission(finding: change.finding, reason: reason))
    omissions.sort { ($0.finding, $0.reason) < ($1.finding, $1.reason) }
  }
}
