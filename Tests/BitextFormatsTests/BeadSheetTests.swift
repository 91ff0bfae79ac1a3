import Bitext
import Spreadsheets
import TestSupport
import Testing
import TextIO

@testable import BitextFormats

/// Workbooks with both texts side by side, as people give them back.
@Suite struct BeadSheetTests {
  private let source = ["公司增长。", "支出增长。", "好。", "好。", "完。"]
  private let target = ["The company grew.", "Costs grew.", "Good.", "Good.", "The end."]

  private func read(_ rows: [[String]], header: [String] = BeadSheet.header) throws -> [Bead] {
    let scratch = try Scratch()
    let path = scratch.path("a.xlsx")
    let workbook = try SpreadsheetWriter(title: "alignment", output: path)
    try workbook.append(header)
    for row in rows { try workbook.append(row) }
    let sink = try OutputSink(path: path)
    try workbook.finish(to: sink)
    try sink.commit()
    return try BeadSheet.beads(path: path, source: source, target: target)
  }

  private func shown(_ beads: [Bead]) -> [String] {
    beads.map {
      "\($0.source.lowerBound)-\($0.source.upperBound):\($0.target.lowerBound)-\($0.target.upperBound)"
    }
  }

  @Test func `what was not touched is read as it was written`() throws {
    let beads = try read([
      ["0,1", "公司增长。\n支出增长。", "The company grew.", "0", "0.9"],
      ["", "", "Costs grew.", "1", "0.5"], ["3", "好。", "Good.", "3"],
    ])
    #expect(shown(beads) == ["0-2:0-1", "2-2:1-2", "3-4:3-4"])
    #expect(beads.allSatisfy { $0.isFixed && $0.confidence == 1 })
  }

  @Test func `texts count where the numbers beside them are no longer theirs`() throws {
    // A text was moved up, a row was split, and numbers stayed behind.
    let beads = try read([
      ["0,1", "公司增长。", "The company grew. Costs grew.", "0"],
      ["", "支出增长。", "", "1"], ["", "好。好。", "Good.\nGood."], ["9", "完。", "The  end.", "x"],
    ])
    #expect(shown(beads) == ["0-1:0-2", "1-2:2-2", "2-4:2-4", "4-5:4-5"])
  }

  @Test func `equal sentences are told apart by their numbers, or their order`() throws {
    #expect(shown(try read([["3", "好。", "Good.", "2"]])) == ["3-4:2-3"])
    #expect(
      shown(try read([["", "好。", "Good.", ""], ["", "好。", "Good.", ""]])) == ["2-3:2-3", "3-4:3-4"])
  }

  @Test func `columns are found by their names, in any order`() throws {
    let beads = try read(
      [["The company grew.", "公司增长。", "checked"]], header: ["target", "source", "note"])
    #expect(shown(beads) == ["0-1:0-1"])
  }

  @Test(arguments: [
    (["", "公司增", "The company grew."], "公司增"), (["", "公司增长。完。", ""], "公司增长。完。"),
    (["", "", "Costs shrank."], "Costs shrank."),
  ])
  func `a text that is not that of whole sentences is told with its row`(
    row: [String], text: String
  ) throws {
    let error = #expect(throws: InputError.self) { try read([["", "", "", ""], row]) }
    #expect(
      error?.line == 3 && error?.message.contains(text) == true, "\(error?.description ?? "")")
  }

  @Test func `rows out of order, a sentence twice and other workbooks are errors`() throws {
    let swapped = [["", "支出增长。", "Costs grew."], ["", "公司增长。", ""]]
    #expect(throws: InputError.self) { try read(swapped) }
    #expect(throws: InputError.self) { try read([["0", "公司增长。", ""], ["0", "公司增长。", ""]]) }
    #expect(throws: InputError.self) { try read([["a", "b"]], header: ["zh", "en"]) }
  }

  @Test func `a text that begins like many others is looked for in linear time`() throws {
    var sides = SideFinder(
      Array(repeating: "啊", count: 20_000) + ["完"], name: "source", "a.xlsx")
    let text = String(repeating: "啊", count: 5_000) + "完"
    #expect(throws: InputError.self) {
      _ = try sides.sentences(.init(text: text, numbers: ""), row: 2)
    }
    #expect(try sides.sentences(.init(text: "啊啊", numbers: ""), row: 2) == 0..<2)
  }
}
