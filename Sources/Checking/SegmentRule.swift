/// A rule that judges each unit by itself.
public protocol SegmentRule: Sendable {
  /// The rules under which it reports.
  static var rules: Set<CheckRule> { get }

  /// What it finds in a unit; offsets are those of the unit's texts without codes.
  func findings(in unit: CheckedUnit) -> [Finding]
}
