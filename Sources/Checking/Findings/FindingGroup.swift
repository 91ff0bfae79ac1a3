/// Findings of one cause, which one decision settles.
public struct FindingGroup: Sendable, Hashable {
  /// The cause that they share.
  public var cause: String
  /// What is wrong in all of them, and what to do.
  public var message: String
  /// The findings, by their place in ``CheckReport/findings``, in the order of the bitext.
  public var findings: [Int]
}
