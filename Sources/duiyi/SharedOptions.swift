import ArgumentParser
import DocumentFormats
import Lexicon
import TextIO
import Workflows

/// How input bytes become text.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The encoding of the input, such as GB18030, Big5 or UTF-16LE.",
      discussion: "Without it: UTF-16 by its byte order mark, otherwise UTF-8.",
      valueName: "name"))
  var encoding: String?

  @Flag(help: "Replace ill-formed input by U+FFFD instead of stopping.")
  var lossy = false

  var textOptions: TextOptions { TextOptions(encoding: encoding, isLossy: lossy) }
}

/// What of documents is wanted.
struct ExtractionFlags: ParsableArguments {
  @Flag(help: "Leave out blocks of code in Markdown, and preformatted text in web pages.")
  var noCode = false

  @Flag(
    help: ArgumentHelp(
      "Leave out what is beside the main text of web pages.",
      discussion: "Title, navigation, asides, header and footer; and the title in the metadata of"
        + " Markdown."))
  var main = false

  var extraction: ExtractionOptions {
    var options = ExtractionOptions()
    options.leavesCodeOut = noCode
    options.isMainTextOnly = main
    return options
  }
}

/// Which bilingual dictionary is used.
struct DictionaryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A bilingual dictionary: imported by `duiyi lexicon import`, or CC-CEDICT itself.",
      discussion: "Without it, the imported one in its usual place, where there is one.",
      valueName: "file"), completion: .file())
  var dictionary: String?

  @Flag(help: "Use no dictionary.")
  var noDictionary = false

  /// What a workflow is told of the dictionary.
  var resources: LanguageResources {
    LanguageResources(
      dictionary: noDictionary ? .none : dictionary.map { .file($0) } ?? .usual)
  }
}

extension Warning {
  /// Says it on standard error.
  static func say(_ warning: Warning) { StandardError.write("duiyi: \(warning)") }

  /// Says on standard error how an input was read.
  static func say(_ remark: InputRemark) { say(.reading(remark)) }

  /// What says warnings, or nothing.
  static func handler(isQuiet: Bool) -> WarningHandler? {
    if isQuiet { return nil }
    return say
  }
}
