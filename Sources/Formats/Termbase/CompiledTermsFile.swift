public import Checking

/// A list of terms that was made ready for checks once, and opens at once from then on.
public enum CompiledTermsFile {
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

  /// Opens a compiled list.
  ///
  /// - Throws: ``InputError`` for a file that cannot be opened, that another version made, or that
  ///   is damaged.
  public static func read(_ path: String) throws(InputError) -> TermIndex {
    do {
      return try TermIndex(path: path)
    } catch {
      throw InputError(
        file: error.name, message: error.message,
        hint: "compile the list again with duiyi glossary compile")
    }
  }

  /// Writes a compiled list.
  public static func write(_ index: TermIndex, to sink: OutputSink) throws(OutputError) {
    try index.withUnsafeBytes { (bytes) throws(OutputError) in try sink.append(bytes) }
  }
}
