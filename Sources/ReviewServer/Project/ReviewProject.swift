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
  /// The files are kept, so that they can be written with changes. From the same files nothing is read
  /// again, so that what was mended stands. Beads that a person set in a document and its translation
  /// stand where their sentences are still there.
  ///
  /// - Parameter fileNames: What the files are called, where they lie under other names.
  /// - Throws: `InputError` for what cannot be read, `StoreError` for what cannot be stored.
  @discardableResult
  public func readText(
    _ paths: [String], format: SegmentPairFormat? = nil, sourceLanguage: String? = nil,
    targetLanguage: String? = nil, text: TextOptions = TextOptions(),
    table: TableOptions = TableOptions(), name: String? = nil, fileNames: [String]? = nil,
    author: String, onWarning: WarningHandler? = nil
  ) throws -> StoredDocument {
    let files = try KeptFiles.read(paths, names: fileNames)
    let reading = StoredReading(
      format: format?.rawValue, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage,
      encoding: text.encoding)
    let known = name ?? paths.joined(separator: " ")
    if let same = try unchanged(known, files, reading, onWarning) { return same }
    var configuration = CheckConfiguration()
    configuration.files = paths
    configuration.from = format
    configuration.sourceLanguage = sourceLanguage
    configuration.targetLanguage = targetLanguage
    configuration.table = table
    let bitext = try CheckedBitext.read(
      configuration, text: text, resources: resources, onWarning: onWarning)
    let told = format ?? SegmentPairFormat(paths: paths)
    var document = TermStore.NewDocument(
      name: name ?? bitext.name, sourceLanguage: bitext.source.rawValue,
      targetLanguage: bitext.target.rawValue, format: told?.rawValue)
    document.files = files
    document.reading = reading
    var units = bitext.units
    if let aligned = bitext.documents {
      var text = BeadSentences.of(aligned)
      try keepFixedBeads(&text, document, onWarning)
      units = text.units
      document.beads = text
    }
    var next = units.makeIterator()
    return try store.add(document, author: author) { next.next() }
  }

  /// A text that the store has from the same files already, with whatever was mended in it since; nil
  /// where the files are others, which is told where something was mended.
  private func unchanged(
    _ name: String, _ files: [StoredFile], _ reading: StoredReading, _ onWarning: WarningHandler?
  ) throws -> StoredDocument? {
    guard let old = try store.documents().first(where: { $0.name == name }) else { return nil }
    if old.hasFiles, !files.isEmpty {
      let kept = try store.files(of: old.id)
      if kept.files == files && kept.reading == reading { return old }
    }
    let mended = try store.mendedTranslations(of: old.id)
    if mended > 0 {
      onWarning?(
        .reading(
          file: name,
          remark:
            "\(mended) translations that were changed in the store are now as the new file has them"
        ))
    }
    return nil
  }

  /// Lets beads stand that a person set in a text of the same name before, where their sentences are
  /// still there.
  private func keepFixedBeads(
    _ text: inout TermStore.NewDocument.Beads, _ document: TermStore.NewDocument,
    _ onWarning: WarningHandler?
  ) throws {
    let old = try store.documents().first { $0.name == document.name && $0.hasBeads }
    guard let old else { return }
    let before = try store.beadText(of: old.id, isAsRead: true)
    if before.fixed.isEmpty { return }
    var now = TermStore.BeadText(source: text.source.map(\.text), target: text.target.map(\.text))
    now.fixed = BeadSentences.moved(before.fixed, from: before, to: now)
    let lost = before.fixed.count - now.fixed.count
    if lost > 0 {
      onWarning?(
        .reading(
          file: document.name,
          remark: "\(lost) beads that were set by hand have other sentences now, and are gone"))
    }
    if now.fixed.isEmpty { return }
    text.beads = try BeadSentences.aligned(
      now, source: document.sourceLanguage, target: document.targetLanguage, resources)
  }

  /// Writes a bitext of the store: its own file, byte for byte but for what was changed, or another format.
  ///
  /// - Parameters:
  ///   - name: What the store calls it.
  ///   - format: Another format than its own.
  /// - Returns: How many changes could not be made in its own file.
  /// - Throws: `StoreError` where there is none of this name, or its file cannot be written so;
  ///   `OutputError` where the file cannot be written.
  @discardableResult
  public func writeText(
    named name: String, to path: String, format: SegmentPairFormat? = nil
  ) throws -> Int {
    let documents = try store.documents()
    guard let document = documents.first(where: { $0.name == name }) else {
      let names = documents.prefix(5).map(\.name).joined(separator: ", ")
      throw StoreError(
        .notFound, "there is no text “\(name)”",
        hint: names.isEmpty ? "the store has no text" : "it has \(names)")
    }
    let text = MendedText(store: store, document: document, resources: resources)
    let written = try text.file(as: format)
    try OutputFiles.write([path]) { try $0[0].append(written.bytes) }
    return written.omitted
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
