import ArgumentParser
import CheckFormats
import TermFormats
import Terminology
import TextIO
import Workflows

/// `duiyi glossary compile`
struct GlossaryCompile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Make lists of terms ready for checks, so that they open at once.",
    discussion: """
      A list of 200,000 concepts takes the better part of a second to be read for each check; \
      compiled, it is mapped into memory and takes some hundredths. duiyi check takes it in \
      both directions. It holds the terms and their status and nothing else, and is to be made \
      again when the list changes or duiyi is of a newer version.

      Of several lists the first that has a term decides.

      EXAMPLES
        duiyi glossary compile terms.tbx
        duiyi glossary compile client.tbx ours.csv --output all.duiyi-terms
        duiyi check translation.tmx --terms all.duiyi-terms
      """)

  @Argument(
    help: ArgumentHelp("Lists of terms in any format; - is standard input.", valueName: "files"),
    completion: .file())
  var files: [String]

  @Option(help: "The format of the lists; told by their names without it.")
  var from: TermbaseFormat?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The file to write; the first list's name with .duiyi-terms without it.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("One language.", valueName: "tag"))
  var sourceLanguage = Language.english.rawValue

  @Option(help: ArgumentHelp("The other one.", valueName: "tag"))
  var targetLanguage = Language.chinese.rawValue

  @OptionGroup(title: "TABLES") var tables: TableOptionGroup

  func validate() throws {
    if output == nil, files.first == "-" {
      throw ValidationError("say with --output where to write what standard input is made into")
    }
    if let output, !CompiledTermsName.isNamed(by: output) {
      throw ValidationError("compiled lists end in \(CompiledTermsName.suffix)")
    }
  }

  func run() throws {
    let path = output ?? withoutSuffix(files.first ?? "terms") + CompiledTermsName.suffix
    var compilation = TermListCompilation(files, to: path)
    compilation.from = from
    compilation.source = Language(rawValue: sourceLanguage)
    compilation.target = Language(rawValue: targetLanguage)
    compilation.table = tables.table
    let count = try compilation.run(onWarning: Warning.say)
    if count == 0 { return }
    StandardError.write(
      "duiyi: \(count) concepts in \(compilation.source) and \(compilation.target), in \(path)")
  }

  private func withoutSuffix(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/"), dot > path.startIndex
    else { return path }
    return String(path[..<dot])
  }
}
