internal import TextIO

/// How lists of terms that were compiled for checks are told by their names.
public enum CompiledTermsName {
  /// How such files end.
  public static let suffix = ".duiyi-terms"

  /// Whether a path names a compiled list.
  public static func isNamed(by path: String) -> Bool { path.hasSuffix(suffix) }

  /// Throws an error where a path names a compiled list and a list itself is wanted.
  static func refuse(_ path: String) throws(InputError) {
    if !isNamed(by: path) { return }
    throw InputError(
      file: path, message: "this is a compiled list, which only duiyi check reads",
      hint: "name the list that it was compiled from")
  }
}
