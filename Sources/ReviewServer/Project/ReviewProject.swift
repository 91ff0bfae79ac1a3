public import BitextFormats
internal import CheckFormats
public import TermFormats
public import TermStore
internal import Terminology
public import TextIO
public import Workflows

/// A store with the work of reading into it and writing out of it.
///
/// ```swift
/// let project = ReviewProject(try TermStore.open("project.duiyi-store", creating: true))
/// let outcome = try project.readTerms("client.xlsx", author: "Lin")
/// for line in outcome.lines { print(line) }
/// ```
public struct ReviewProject: Sendable {
  /// The suffix of a store.
  public static let suffix = ".duiyi-store"
  /// The store in a folder.
  public static let fileName = "project" + suffix

  /// The store.
  public let store: TermStore
  /// What is known of the languages.
  public var resources = LanguageResources()

  /// Makes one.
  public init(_ store: TermStore) { self.store = store }

  /// Reads a list of terms, or a built glossary, into the store: all of it, or nothing.
  ///
  /// - Parameters:
  ///   - path: The list; `-` is standard input.
  ///   - name: What the store calls it; the path without it.
  ///   - onWarning: Is told how the list was read.
  /// - Throws: `InputError` for a list that cannot be read, `StoreError` for what cannot be stored.
  @discardableResult
  public func readTerms(
    _ path: String, format: TermbaseFormat? = nil, text: TextOptions = TextOptions(),
    table: TableOptions = TableOptions(), name: String? = nil, author: String,
    onWarning: WarningHandler? = nil
  ) throws -> ImportOutcome {
    let termbase = try TermListReader.read(path, format: format, options: text, table: table) {
      onWarning?(.reading($0))
    }
    return try store.take(termbase, name: name ?? TextInput(path).name, author: author)
  }

  /// Reads a bitext, or two documents, into the store: all of it, or nothing. One of the same name
  /// is replaced.
  ///
  /// - Throws: `InputError` for what cannot be read, `StoreError` for what cannot be stored.
  @discardableResult
  public func readText(
    _ paths: [String], format: SegmentPairFormat? = nil, sourceLanguage: String? = nil,
    targetLanguage: String? = nil, text: TextOptions = TextOptions(),
    table: TableOptions = TableOptions(), name: String? = nil, author: String,
    onWarning: WarningHandler? = nil
  ) throws -> StoredDocument {
    var configuration = CheckConfiguration()
    configuration.files = paths
    configuration.from = format
    configuration.sourceLanguage = sourceLanguage
    configuration.targetLanguage = targetLanguage
    configuration.table = table
    let bitext = try CheckedBitext.read(
      configuration, text: text, resources: resources, onWarning: onWarning)
    let told = format ?? SegmentPairFormat(paths: paths)
    let document = TermStore.NewDocument(
      name: name ?? bitext.name, sourceLanguage: bitext.source.rawValue,
      targetLanguage: bitext.target.rawValue, format: told?.rawValue)
    var units = bitext.units.makeIterator()
    return try store.add(document, author: author) { units.next() }
  }

  /// Writes the terms of the store, in any format of terms.
  ///
  /// - Returns: What the format could not hold, and how many rejected terms were left out.
  /// - Throws: `OutputError` for what cannot be written, `StoreError` for what cannot be read.
  public func writeTerms(
    to path: String, format: TermbaseFormat, selection: TermStore.Selection = .all
  ) throws -> (losses: LossReport, rejected: Int) {
    let (termbase, rejected) = try store.termbase(selection)
    let losses = try OutputFiles.write([path]) { sinks in
      try TermbaseWriter.write(termbase, as: format, to: sinks[0])
    }
    return (losses, rejected)
  }
}
