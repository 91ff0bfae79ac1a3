/// A form in the target that must not, or should not, be used.
struct RejectedForm: Sendable {
  /// The unit.
  var segment: Int32
  /// Where it stands.
  var target: Range<Int>
  /// The term that it is.
  var term: Int
  /// Where the source has the concept's term, if it has.
  var source: Range<Int>?
  /// The concepts of the list for what stands in the source: the term's own, and those that have the same
  /// source, as where each form of a client's list has a row.
  var entries: [Int32] = []
  /// Whether allowed forms render the concept everywhere, so that the form belongs to another word.
  var isExplained = false
  /// Whether nothing else in the segment could be meant by it.
  var isSure = true
}
