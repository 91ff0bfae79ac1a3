public import Bitext

/// A unit as the rules for single segments see it.
public struct CheckedUnit: Sendable {
  /// Its 0-based place in the bitext.
  public var index: Int
  /// The unit.
  public var unit: TranslationUnit

  /// Makes one.
  public init(index: Int, unit: TranslationUnit) {
    self.index = index
    self.unit = unit
  }
}
