import ArgumentParser
import BitextFormats
import ReviewServer
import TermFormats
import TermStore
import TextIO
import Workflows

/// `duiyi store import`
struct StoreImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read lists of terms, built glossaries and bitexts into a store.",
    discussion: """
      The store is made where there is none. Lists and glossaries may be in any format that \
      duiyi glossary convert reads; TMX, XLIFF and PO are bitexts, and so is everything with \
      --bitext, with which two documents are aligned too.

      Terms that are only proposed, as those of duiyi glossary build, never change a decision: what \
      was rejected is not proposed again, and concepts that are decided on get no new terms. Terms \
      of a list decide what was open. Where the list says otherwise than a person did in the store, \
      the store stands, and the difference is told.

      EXAMPLES
        duiyi store import project.duiyi-store client.xlsx
        duiyi glossary build call.zh.txt call.en.txt --to json | duiyi store import project.duiyi-store -
        duiyi store import project.duiyi-store memory.tmx
        duiyi store import project.duiyi-store --bitext call.zh.txt call.en.txt
      """)

  @Argument(help: "The store.", completion: .file())
  var store: String

  @Argument(help: "The files; - is standard input.", completion: .file())
  var files: [String]

  @Flag(help: "The files are one bitext, or a document and its translation.")
  var bitext = false

  @Option(
    help: ArgumentHelp(
      "The format of the files; without it the suffix decides, then the beginning.",
      valueName: "format"))
  var from: String?

  @Option(help: ArgumentHelp("The language of the source of a bitext.", valueName: "tag"))
  var sourceLanguage: String?

  @Option(help: ArgumentHelp("The language of the target of a bitext.", valueName: "tag"))
  var targetLanguage: String?

  @Option(
    help: ArgumentHelp(
      "The encoding of the files, such as GB18030, Big5 or UTF-16LE.", valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "What the store calls what is read; the names of the files without it.", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "A bilingual dictionary to align documents with; the usual one without it.",
      valueName: "file"))
  var dictionary: String?

  @Flag(help: "Align without a dictionary.")
  var noDictionary = false

  @OptionGroup var author: AuthorOption

  /// The formats whose suffixes are those of bitexts alone.
  private static let ofBitexts: Set<SegmentPairFormat> = [.tmx, .xliff, .xliff2, .po]

  private func isBitext(_ file: String) -> Bool {
    if bitext { return true }
    if let from { return SegmentPairFormat(rawValue: from).map(Self.isOnly) == true }
    return SegmentPairFormat(paths: [file]).map(Self.ofBitexts.contains) == true
  }

  private static func isOnly(_ format: SegmentPairFormat) -> Bool {
    TermbaseFormat(rawValue: format.rawValue) == nil
  }

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file, or - for standard input") }
    if name != nil, !bitext, files.count(where: isBitext) > 1 {
      throw ValidationError("--name is for one bitext, as the next of that name would replace it")
    }
    guard let from else { return }
    let isKnown =
      bitext
      ? SegmentPairFormat(rawValue: from) != nil
      : TermbaseFormat(rawValue: from)?.isRead == true || SegmentPairFormat(rawValue: from) != nil
    if !isKnown { throw ValidationError("\(from) is no format that is read here") }
  }

  func run() throws {
    try InputFiles.check(files)
    var project = ReviewProject(try TermStore.open(store, creating: true))
    project.resources.dictionary = noDictionary ? .none : dictionary.map { .file($0) } ?? .usual
    let text = TextOptions(encoding: encoding)
    if bitext {
      say(try read(files, into: project, text))
    } else {
      for file in files {
        if isBitext(file) {
          say(try read([file], into: project, text))
        } else {
          let outcome = try project.readTerms(
            file, format: from.flatMap(TermbaseFormat.init(rawValue:)), text: text,
            name: name, author: author.name, onWarning: { StandardError.write("duiyi: \($0)") })
          for line in outcome.lines { StandardError.write("duiyi: \(line)") }
        }
      }
    }
    try project.store.close()
  }

  private func read(
    _ files: [String], into project: ReviewProject, _ text: TextOptions
  ) throws -> StoredDocument {
    try project.readText(
      files, format: from.flatMap(SegmentPairFormat.init(rawValue:)),
      sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, text: text,
      name: name, author: author.name, onWarning: { StandardError.write("duiyi: \($0)") })
  }

  private func say(_ document: StoredDocument) {
    StandardError.write(
      "duiyi: \(document.name): \(document.segments) segments, "
        + "\(document.sourceLanguage) to \(document.targetLanguage)")
  }
}
