public import ArgumentParser
import Bitext
public import BitextFormats
import TextIO
import Workflows

/// What is said of files whose names do not tell what they hold.
enum PairFiles {
  static func untold(_ paths: [String]) -> String {
    paths.count == 1
      ? "what \(paths[0]) holds is not told by its name: add --from"
      : "the names of \(paths.joined(separator: " and ")) do not tell one form that all are in: two "
        + "files of corresponding lines, or files of one suffix; or add --from"
  }
}

/// Where segment pairs come from and how their text is cut.
struct PairOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Two files of corresponding lines, or one of pairs; one may be - for standard input.",
      valueName: "files"), completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp("The file of the source, with --target.", valueName: "file"),
    completion: .file())
  var source: String?

  @Option(help: ArgumentHelp("The file of the target.", valueName: "file"), completion: .file())
  var target: String?

  @Option(help: "The form of the input; told by the files without it.")
  var from: SegmentPairFormat?

  @Option(
    help: ArgumentHelp("The language of the source; detected without it.", valueName: "language"))
  var sourceLanguage: BitextLanguage?

  @OptionGroup(title: "TABLES") var tables: TableOptionGroup

  @Flag(help: "Take what white space separates for tokens.")
  var tokenized = false

  /// The files to be read: one, or source and target.
  var paths: [String] { files + [source, target].compactMap { $0 } }

  private var format: SegmentPairFormat? {
    source == nil ? from ?? SegmentPairFormat(paths: paths) : .moses
  }

  /// Says what is wrong with the command line.
  func check() throws {
    if (source == nil) != (target == nil) || source != nil && !files.isEmpty || paths.isEmpty {
      throw ValidationError(
        "name files of pairs or two of corresponding lines, or give --source and --target")
    }
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one file can be standard input")
    }
    // Why such a file is not read is said where it would be read.
    if format == nil, UnreadFiles.refusal(of: paths[0]) != nil { return }
    if format == nil, paths.count == 2, paths.contains(where: UnreadFiles.isNoFile) { return }
    guard let format else {
      throw ValidationError(PairFiles.untold(paths))
    }
    if format == .moses && paths.count != 2 { throw ValidationError("Moses is two files") }
  }

  /// The input of a workflow.
  func input(_ options: InputOptions) -> SegmentPairInput {
    var input = SegmentPairInput(paths)
    input.format = format
    input.sourceLanguage = sourceLanguage
    input.text = options.textOptions
    input.isTokenized = tokenized
    input.table = tables.table
    return input
  }
}

extension SegmentPairFormat: ExpressibleByArgument {}
