public import ArgumentParser
import Bitext
public import Formats
import SentenceAlignment

/// `duiyi align sentences`
struct AlignSentences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences",
    abstract: "Align the sentences of two documents.",
    discussion: """
      EXAMPLES
        duiyi align sentences call.zh.txt call.en.txt
      """)

  @Argument(help: "Two documents, in either order of languages; - is standard input.")
  var documents: [String] = []

  @Option(help: "The form of the output.")
  var to: BitextFormat = .tsv

  @Option(name: [.short, .long], help: ArgumentHelp("Where to write.", valueName: "file"))
  var output = "-"

  @Flag(help: "Take each line for a sentence.")
  var segmented = false

  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var input: InputOptions

  func validate() throws {
    if documents.count != 2 { throw ValidationError("name two documents") }
  }

  func run() throws {
    let texts = try documents.map { try input.load($0) }
    let sides = texts.map { text in
      DocumentReader.document(
        of: text, language: BitextLanguage.detect(in: text.bytes) ?? .english,
        layout: segmented ? .segmented : DocumentLayout(path: text.name))
    }
    let isSwapped = sides[0].language == .english
    let pair = DocumentPair(
      chinese: sides[isSwapped ? 1 : 0].segmented, english: sides[isSwapped ? 0 : 1].segmented)
    let aligner = SentenceAligner(dictionary: try dictionaries.open())
    let beads = aligner.align([pair])[0].beads
    let bitext = AlignedBitext(
      source: sides[0], target: sides[1], beads: isSwapped ? beads.map(\.swapped) : beads)
    let sink = try OutputSink(path: output)
    do {
      try to.write(bitext, to: sink)
      try sink.commit()
    } catch {
      sink.cancel()
      throw error
    }
  }
}

extension BitextFormat: ExpressibleByArgument {}
