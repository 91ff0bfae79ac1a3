public import Bitext

/// One group of a sentence alignment as an aligner sees it: neighbouring Chinese sentences that
/// correspond to neighbouring English ones.
///
/// Either range may be empty, for sentences that have no counterpart; its bounds then tell
/// between which sentences the counterpart would stand. A ``Bead`` is the same with a source and a
/// target.
public struct SentenceBead: Sendable, Hashable {
  /// Sentences of the Chinese, counted from 0.
  public var chinese: Range<Int>
  /// Sentences of the English, counted from 0.
  public var english: Range<Int>
  /// The probability that this is a bead of the true alignment, 0…1.
  public var confidence: Double
  /// Whether a person has set it, so that it is left as it is.
  public var isFixed: Bool

  /// Makes a bead.
  public init(
    chinese: Range<Int>, english: Range<Int>, confidence: Double = 1, isFixed: Bool = false
  ) {
    self.chinese = chinese
    self.english = english
    self.confidence = confidence
    self.isFixed = isFixed
  }

  /// Makes one of a bead with a source and a target.
  public init(_ bead: Bead, _ direction: Direction) {
    let sides = Sides(source: bead.source, target: bead.target, direction)
    self.init(
      chinese: sides.chinese, english: sides.english, confidence: bead.confidence,
      isFixed: bead.isFixed)
  }

  /// How many sentences it has on either side, Chinese first, as in `1-2`.
  public var kind: String { "\(chinese.count)-\(english.count)" }

  /// Whether one side is empty.
  public var isOmission: Bool { chinese.isEmpty || english.isEmpty }
}

extension Bead {
  /// Makes a bead of one between Chinese and English sentences.
  public init(_ bead: SentenceBead, _ direction: Direction) {
    let sides = Sides(chinese: bead.chinese, english: bead.english)
    self.init(
      source: sides.source(direction), target: sides.target(direction),
      confidence: bead.confidence, isFixed: bead.isFixed)
  }
}
