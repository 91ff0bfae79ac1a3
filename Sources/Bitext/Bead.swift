/// One group of a sentence alignment: neighbouring sentences of the source that correspond to
/// neighbouring sentences of the target.
///
/// Either range may be empty, for sentences that have no counterpart; its bounds then tell
/// between which sentences the counterpart would stand.
public struct Bead: Sendable, Hashable {
  /// Sentences of the source, counted from 0.
  public var source: Range<Int>
  /// Sentences of the target, counted from 0.
  public var target: Range<Int>
  /// The probability that this is a bead of the true alignment, 0…1.
  public var confidence: Double
  /// Whether a person has set it, so that an aligner must leave it as it is.
  public var isFixed: Bool

  /// Makes a bead.
  public init(
    source: Range<Int>, target: Range<Int>, confidence: Double = 1, isFixed: Bool = false
  ) {
    self.source = source
    self.target = target
    self.confidence = confidence
    self.isFixed = isFixed
  }

  /// How many sentences it has on either side, as in `1-2`.
  public var kind: String { "\(source.count)-\(target.count)" }

  /// Whether one side is empty.
  public var isOmission: Bool { source.isEmpty || target.isEmpty }
}
