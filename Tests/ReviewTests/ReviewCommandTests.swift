import Foundation
import TestSupport
import Testing

/// `duiyi store` as a person uses it: `duiyi` hands it over to the program beside it.
@Suite struct ReviewCommandTests {
  private let scratch: Scratch
  private var store: String { scratch.path("p.duiyi-store") }

  init() throws { scratch = try Scratch() }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    var program = Program(Program.duiyi)
    program.environment = ["DUIYI_AUTHOR": "Lin", "DUIYI_DICTIONARY": scratch.path("none")]
    return try program.run(arguments, input: Array(input.utf8))
  }

  private func list() throws -> String {
    try scratch.write(
      "zh,en,en status\n积压订单,backlog,preferred\n毛利率,gross margin,proposed\n", to: "list.csv")
  }

  @Test func `a list goes into a store and comes out in another format`() throws {
    let read = try run("store", "import", store, try list())
    #expect(read.status == 0 && read.errors.contains("2 concepts are new"))
    let written = try run("store", "export", store, "-", "--to", "json")
    #expect(written.status == 0)
    #expect(written.text.contains("积压订单"))
    #expect(written.text.contains("backlog") && written.text.contains("preferred"))
  }

  @Test func `stores of the same list give the same bytes`() throws {
    let list = try list()
    let written = try (0..<4).map { number in
      let store = scratch.path("\(number).duiyi-store")
      _ = try run("store", "import", store, list)
      return try run("store", "export", store, "-", "--to", "tbx").text
    }
    #expect(written[0].contains("积压订单") && Set(written).count == 1)
  }

  @Test func `a file that cannot be read leaves the store as it was`() throws {
    _ = try run("store", "import", store, try list())
    let bad = try scratch.write("<martif>\n<text", to: "bad.tbx")
    let outcome = try run("store", "import", store, bad)
    #expect(outcome.status == 1 && outcome.errors.contains("bad.tbx:2"))
    #expect(try run("store", "log", store).lines.count == 1)
  }

  @Test func `a bitext is read and searched, and what is done is undone`() throws {
    let tsv = try scratch.write("积压订单增加。\tBacklog grew.\n毛利下降。\tProfit fell.\n", to: "a.tsv")
    let read = try run("store", "import", store, "--bitext", tsv)
    #expect(read.status == 0 && read.errors.contains("2 segments, zh to en"))
    let found = try run("store", "search", store, "訂單")
    #expect(found.lines == ["\(tsv)\t1\t积压订单增加。\tBacklog grew."])
    _ = try run("store", "import", store, try list())
    #expect(try run("store", "undo", store).errors.contains("undone: "))
    let log = try run("store", "log", store).lines
    #expect(log.count == 3 && log[0].contains("\tLin\tundo\t") && log[1].hasSuffix("\tundone"))
  }

  @Test func `a glossary is proposed to a store with its bitext`() throws {
    let pairs = (0..<30).map { "第\($0)次积压订单(backlog)增加。\tThe backlog grew \($0) times." }
    let tsv = try scratch.write(pairs.joined(separator: "\n") + "\n", to: "a.tsv")
    let built = try run("glossary", "build", tsv, "--from", "tsv", "--store", store)
    #expect(built.status == 0 && built.errors.contains("30 segments"))
    let again = try run("glossary", "build", tsv, "--from", "tsv", "--store", store)
    #expect(again.errors.contains("0 concepts are new, 0 changed"))
    #expect(try run("store", "verify", store).status == 0)
  }

  @Test func `documents are aligned with the dictionary that the glossary is built with`() throws {
    let chinese = try scratch.write("积压订单增加。\n毛利率上升。\n", to: "a.zh.txt")
    let english = try scratch.write("Backlog grew.\nGross margin rose.\n", to: "a.en.txt")
    let built = try run("glossary", "build", chinese, english, "--no-dictionary", "--store", store)
    #expect(built.status == 0 && !built.errors.contains("no dictionary at"))
    #expect(built.errors.contains("segments, zh to en"))
  }

  @Test func `a bitext comes out as its own file, and in another format`() throws {
    let text = "积压订单增加。\tBacklog grew.\n"
    let tsv = try scratch.write(text, to: "a.tsv")
    _ = try run("store", "import", store, "--bitext", tsv)
    #expect(try run("store", "text", store, tsv, "-").text == text)
    #expect(try run("store", "text", store, tsv, "-", "--to", "tmx").text.contains("<tuv"))
    #expect(try run("store", "text", store, "none", "-").errors.contains("it has \(tsv)"))
    #expect(try run("store", "text", store, tsv, "-", "--to", "nosuch").status == 64)
  }

  @Test func `a damaged store is repaired, or rescued into another`() throws {
    _ = try run("store", "import", store, try list())
    #expect(try run("store", "verify", store, "--repair").status == 0)
    let rescued = scratch.path("r.duiyi-store")
    #expect(try run("store", "recover", store, rescued).errors.contains("concepts: 2"))
    #expect(try run("store", "verify", rescued).status == 0)
    #expect(try run("store", "recover", store, rescued).status == 1)
    // SQLite's own files go when a program ends.
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path(""))
    #expect(!left.contains { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") })
  }

  @Test func `what is no store, or none at all, is told`() throws {
    let text = try scratch.write("hello\n", to: "x.txt")
    #expect(try run("store", "verify", text).status == 1)
    #expect(try run("store", "export", store, "-", "--to", "tsv").errors.contains("no such store"))
    #expect(!FileManager.default.fileExists(atPath: store))
    #expect(try run("store", "nosuch").status == 64)
  }

  @Test func `a copy is written, and no other file is replaced`() throws {
    _ = try run("store", "import", store, try list())
    #expect(try run("store", "backup", store, scratch.path("c.duiyi-store")).status == 0)
    #expect(try run("store", "verify", scratch.path("c.duiyi-store")).status == 0)
    #expect(try run("store", "backup", store, try list()).status == 1)
    #expect(try run("store", "backup", store, scratch.path("no/folder")).status == 2)
  }
}
