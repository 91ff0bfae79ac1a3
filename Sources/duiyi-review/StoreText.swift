import ArgumentParser
import BitextFormats
import ReviewServer
import TermStore
import TextIO

/// `duiyi store text`
struct StoreText: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Write a bitext of a store, with what was changed in it.",
    discussion: """
      The file of the bitext comes out as it was read in, byte for byte but for what was changed: of a \
      document and its translation, the translation. --to gives it in another format of bitexts.

      EXAMPLES
        duiyi store text project.duiyi-store memory.tmx mended.tmx
        duiyi store text project.duiyi-store "call.zh.txt call.en.txt" call.tmx --to tmx
      """)

  @Argument(help: "The store.", completion: .file())
  var store: String

  @Argument(help: "What the store calls the bitext.")
  var text: String

  @Argument(help: "The file to write; - is standard output.", completion: .file())
  var output: String

  @Option(
    help: ArgumentHelp(
      "Another format than its own: "
        + SegmentPairFormat.allCases.filter { $0 != .moses }.map(\.rawValue)
        .joined(separator: ", ") + ".", valueName: "format"))
  var to: String?

  func validate() throws {
    if let to, SegmentPairFormat(rawValue: to) == nil || to == SegmentPairFormat.moses.rawValue {
      throw ValidationError("a bitext is not written as \(to)")
    }
  }

  func run() throws {
    let project = ReviewProject(try TermStore.open(store, for: .reading))
    let omitted = try project.writeText(
      named: text, to: output, format: to.flatMap(SegmentPairFormat.init(rawValue:)))
    if omitted > 0 {
      StandardError.write(
        "duiyi: \(omitted) changes are not in it: the file has no plain text there")
    }
    if output != "-" { StandardError.write("duiyi: wrote \(TerminalText.visible(output))") }
  }
}
