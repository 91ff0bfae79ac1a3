public import ArgumentParser
import Bitext
public import BitextFormats
import TextIO
import Workflows

/// Where segment pairs come from and how their text is cut.
struct PairOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Two files of corresponding lines, or one of pairs; one may be - for standard input.",
      valueName: "files"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The file of the source, with --target.", valueName: "file"))
  var source: String?

  @Option(help: ArgumentHelp("The file of the target.", valueName: "file"))
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
  private var paths: [String] { files + [source, target].compactMap { $0 } }

  private var format: SegmentPairFormat? { from ?? SegmentPairFormat(paths: paths) }

  /// Says what is wrong with the command line.
  func check() throws {
    if (source == nil) != (target == nil) || source != nil && !files.isEmpty
      || !(1...2).contains(paths.count)
    {
      throw ValidationError(
        "name one file of pairs or two of corresponding lines, or give --source and --target")
    }
    if paths.count == 2 && paths[0] == "-" && paths[1] == "-" {
      throw ValidationError("only one file can be standard input")
    }
    // Why such a file is not read is said where it would be read.
    if format == nil, UnreadFiles.refusal(of: paths[0]) != nil { return }
    guard let format else {
      throw ValidationError("what \(paths[0]) holds is not told by its name: add --from")
    }
    if (format == .moses) != (paths.count == 2) {
      throw ValidationError(
        format == .moses ? "Moses is two files" : "\(format.rawValue) is one file, not two")
    }
  }

  /// The input of a workflow.
  func input(_ options: InputOptions) -> SegmentPairInput {
    var input = SegmentPairInput(paths)
    input.format = from
    input.sourceLanguage = sourceLanguage
    input.text = options.textOptions
    input.isTokenized = tokenized
    input.table = tables.table
    return input
  }
}

extension SegmentPairFormat: ExpressibleByArgument {}
