/// A term of the source in one segment, and how the target renders it.
struct TermUse: Sendable {
  /// How a term is rendered.
  enum Rendering: UInt8, Sendable {
    /// By an allowed form.
    case form
    /// By the source's own word.
    case copy
    /// By the parts of an allowed form.
    case parts
    /// By none of these.
    case none
  }

  /// Why what has an allowed form's letters is none.
  enum Fault: UInt8, Sendable {
    /// A piece before it makes it the opposite.
    case opposite
    /// It has other capitals, where these count.
    case capitals
  }

  /// The unit.
  let segment: Int32
  /// The source's folded form.
  let form: Int32
  // Many uses are held at once, so places are held in 32 bits, as segments are shorter than that.
  private let sourceStart: Int32
  private let sourceEnd: Int32
  private var targetStart: Int32 = -1
  private var targetEnd: Int32 = -1
  private var term: Int32 = -1
  /// How it is rendered.
  var rendering: Rendering
  /// What is wrong with what stands at its target, where that renders it not.
  var fault: Fault?
  /// Whether what renders it is part of what renders a longer term.
  var isNested = false
  /// Whether a preferred form is among those that stand in the target.
  var usesPreferred = false

  init(segment: Int32, form: Int32, source: Range<Int>, rendering: Rendering) {
    self.segment = segment
    self.form = form
    sourceStart = Int32(clamping: source.lowerBound)
    sourceEnd = Int32(clamping: source.upperBound)
    self.rendering = rendering
  }

  /// Where it stands first in the source.
  var source: Range<Int> { Int(sourceStart)..<Int(sourceEnd) }

  /// Where the target renders it.
  var target: Range<Int>? {
    get { targetStart < 0 ? nil : Int(targetStart)..<Int(targetEnd) }
    set {
      targetStart = newValue.map { Int32(clamping: $0.lowerBound) } ?? -1
      targetEnd = newValue.map { Int32(clamping: $0.upperBound) } ?? -1
    }
  }

  /// The target's term that renders it.
  var targetTerm: Int? {
    get { term < 0 ? nil : Int(term) }
    set { term = newValue.map { Int32(clamping: $0) } ?? -1 }
  }
}
