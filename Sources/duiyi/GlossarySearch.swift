import ArgumentParser
import TermFormats
import Terminology
import TextIO
import Workflows

/// `duiyi glossary search`
struct GlossarySearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Look terms up as one types them.",
    discussion: """
      A query is Chinese, English, or pinyin with tones, without them, or by initials. It is \
      met by whole terms, beginnings of terms and of words, parts of Chinese terms, and terms \
      with a letter or two wrong. Case, width, hyphens, and Traditional for Simplified \
      characters make no difference.

      Each line is score, way, the term that was found, and the concept's terms, the best \
      first. Scores by way: \(ways). \
      What the query leaves of the term costs up to 0.2, each wrong letter after the first \
      0.1; a term that is not to be used gets four fifths.

      EXAMPLES
        duiyi glossary search terms.tbx 资本支出
        duiyi glossary search terms.csv zibenzhichu
        duiyi glossary search terms.csv "zīběn zhī" --limit 5
        duiyi glossary search terms.csv "captial expend" --json

      \(FindingStatus.discussion(none: "something was found", some: "nothing was found"))
      """)

  private static var ways: String {
    SearchHit.Way.allCases.sorted { $0.score > $1.score }.map {
      "\($0.rawValue) \($0.score)"
    }.joined(separator: ", ")
  }

  @Argument(help: "The termbase; - is standard input.", completion: .file())
  var file: String

  @Argument(help: "What to look for; each of several is looked for by itself.")
  var queries: [String]

  @Option(help: ArgumentHelp("The most concepts to show for a query.", valueName: "number"))
  var limit = 20

  @Flag(help: "Write a JSON line for each hit.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "The format of the file; without it the suffix decides, then the beginning.",
      valueName: "format"))
  var from: TermbaseFormat?

  @OptionGroup(title: "TABLES") var tables: TableOptionGroup
  @OptionGroup var text: InputOptions

  func validate() throws {
    if queries.isEmpty { throw ValidationError("say what to look for") }
    if limit < 1 { throw ValidationError("--limit takes a number from 1") }
    if let from, !from.isRead {
      throw ValidationError("\(from.rawValue) is only written; read such a list as csv or tsv")
    }
  }

  func run() throws {
    let termbase = try FindingStatus.run {
      try TermListReader.read(
        file, format: from, options: text.textOptions, table: tables.table, onRemark: Warning.say)
    }
    let search = try TermSearch(termbase)
    let sink = try OutputSink(path: "-")
    var hasHits = false
    for query in queries {
      for hit in try search.hits(for: query, limit: limit) {
        hasHits = true
        if json {
          try sink.append(SearchText.json(of: hit, query: query, in: termbase))
        } else {
          let line = SearchText.line(of: hit, in: termbase)
          try sink.append(queries.count > 1 ? TerminalText.visible(query) + "\t" + line : line)
        }
      }
    }
    try sink.commit()
    if !hasHits {
      StandardError.write("duiyi: nothing like \(queries.joined(separator: ", ")) in \(file)")
      throw ExitCode(1)
    }
  }
}
