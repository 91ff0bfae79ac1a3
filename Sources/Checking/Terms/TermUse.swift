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

  /// The unit.
  var segment: Int32
  /// The source's folded form.
  var form: Int32
  /// Where it stands first in the source.
  var source: Range<Int>
  /// How it is rendered.
  var rendering: Rendering
  /// Where the target renders it.
  var target: Range<Int>?
  /// The target's term that renders it.
  var targetTerm: Int?
  /// Whether what renders it is part of what renders a longer term.
  var isNested = false
  /// Whether a preferred form is among those that stand in the target.
  var usesPreferred = false
}
