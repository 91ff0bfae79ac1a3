import ArgumentParser
import TermStore
import TextIO

/// `duiyi store search`
struct StoreSearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in the bitexts of a store, in both languages.",
    discussion: """
      Chinese of one character and more, Traditional by Simplified characters and back; English by \
      its stems; Chinese by pinyin. A line each: the text, the number of the segment from 1, source \
      and target, separated by tabs.

      EXAMPLES
        duiyi store search project.duiyi-store 订单
        duiyi store search project.duiyi-store "launch services"
        duiyi store search project.duiyi-store jiyadingdan --limit 5
      """)

  @Argument(help: "The store.", completion: .file())
  var store: String

  @Argument(help: "What to look for: words that stand one after the other.")
  var words: [String]

  @Option(help: ArgumentHelp("The most segments to show.", valueName: "n"))
  var limit = 50

  func validate() throws {
    if words.isEmpty { throw ValidationError("name what to look for") }
    if limit < 1 { throw ValidationError("--limit takes a number from 1") }
  }

  func run() throws {
    let store = try TermStore.open(store, for: .reading)
    let names = Dictionary(uniqueKeysWithValues: try store.documents().map { ($0.id, $0.name) })
    let page = try store.concordance(words.joined(separator: " "), limit: limit)
    let output = try OutputSink(path: "-")
    for line in page.lines {
      let columns = [
        names[line.segment.document] ?? "", "\(line.segment.position &+ 1)", line.segment.source,
        line.segment.target,
      ]
      let cells = columns.map { cell in
        String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 })
      }
      try output.append(cells.joined(separator: "\t") + "\n")
    }
    try output.commit()
    if page.total > page.lines.count {
      StandardError.write(
        "duiyi: \(page.lines.count) of \(page.total) segments; --limit shows more")
    }
  }
}
