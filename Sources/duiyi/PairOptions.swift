public import ArgumentParser
import Bitext
import BitextFormats
import TextIO

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

  @Flag(help: "Take what white space separates for tokens.")
  var tokenized = false

  /// What is said where there is no dictionary.
  static let withoutDictionary = "without which more links are wrong, above all in short texts"

  /// The files to be read: one, or source and target.
  private var paths: [String] { files + [source, target].compactMap { $0 } }

  /// What the files are called in messages.
  var names: [String] { paths.map { TextInput($0).name } }

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
    guard let format else {
      throw ValidationError("what \(paths[0]) holds is not told by its name: add --from")
    }
    if (format == .moses) != (paths.count == 2) {
      throw ValidationError(
        format == .moses ? "Moses is two files" : "\(format.rawValue) is one file, not two")
    }
  }

  /// Opens the files.
  func open(_ options: InputOptions) throws -> TokenizedPairs {
    let inputs = paths.map { TextInput($0, options: options.textOptions) }
    let reader =
      if let format, inputs.count == 1 {
        try SegmentPairReader(inputs[0], format: format, source: sourceLanguage)
      } else {
        try SegmentPairReader(source: inputs[0], target: inputs[1])
      }
    return TokenizedPairs(
      reader, PairTokenizer(model: tokenized ? nil : try Locations.segmentationModel()))
  }
}

extension SegmentPairFormat: ExpressibleByArgument {}
