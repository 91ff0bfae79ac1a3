/// The forms of a file that says which lines of two texts belong together.
public enum BeadForm: String, Sendable, Hashable, CaseIterable {
  /// `[0,1]:[0]:0.98`, as Vecalign and Bertalign write them.
  case beads
  /// The numbers of hunalign's ladder.
  case ladder

  /// The form that a file is in by its suffix: a ladder in `.ladder`, otherwise brackets.
  public init(path: String) {
    self = path.lowercased().hasSuffix(".ladder") ? .ladder : .beads
  }
}
