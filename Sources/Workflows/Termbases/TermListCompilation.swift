internal import CheckFormats
internal import Checking
public import TermFormats
public import Terminology
public import TextIO

/// Makes lists of terms ready for checks, so that they open at once.
///
/// ```swift
/// try TermListCompilation(["terms.tbx"], to: "terms.duiyi-terms").run()
/// ```
public struct TermListCompilation: Sendable {
  /// The lists, in any format or compiled; of several the first that has a term decides.
  public var files: [String]
  /// The file to write.
  public var output: String
  /// The format of the lists; told by their names or their beginning without it.
  public var from: TermbaseFormat?
  /// What is said of lists that are tables.
  public var table = TableOptions()
  /// One language.
  public var source = Language.english
  /// The other language. Checks take the file in both directions.
  public var target = Language.chinese

  /// A compilation.
  public init(_ files: [String], to output: String) {
    self.files = files
    self.output = output
  }

  /// Reads the lists and writes the file.
  ///
  /// - Parameter onWarning: Is told of each warning as soon as it is known.
  /// - Returns: How many concepts it has; 0 where there are no lists, and no file then.
  /// - Throws: `InputError` for lists that cannot be read or have nothing in both languages,
  ///   `OutputError` where the file cannot be written, `ICUError` where the system's ICU fails.
  /// - Complexity: linear in the number of terms.
  @discardableResult
  public func run(
    _ resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws -> Int {
    let lists = try TermLists.read(files, format: from, table: table) { onWarning?(.reading($0)) }
    let model = try resources.openSegmentation()
    guard let index = try lists.index(source: source, target: target, model) else { return 0 }
    try OutputFiles.write([output]) { try CompiledTermsFile.write(index, to: $0[0]) }
    return index.count
  }
}
