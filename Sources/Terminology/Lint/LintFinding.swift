/// Something in a termbase that a terminologist should look at.
public struct LintFinding: Sendable, Hashable {
  /// The rule that found it.
  public var rule: LintRule
  /// The concept, by its identifier; nil for what belongs to none.
  public var concept: String?
  /// The 1-based line in the file, when known.
  public var line: Int?
  /// The term that it is about.
  public var term: String
  /// What is wrong and what to do, in plain words.
  public var message: String
}
