public import Checking
public import TextIO

/// A list of terms that was made ready for checks once, and opens at once from then on.
public enum CompiledTermsFile {
  /// Opens a compiled list.
  ///
  /// - Throws: `InputError` for a file that cannot be opened, that another version made, or that
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
