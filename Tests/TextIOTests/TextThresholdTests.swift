import TestSupport
import Testing

@testable import TextIO

/// Cases on either side of what is guarded against and refused.
@Suite struct TextThresholdTests {
  @Test(arguments: [
    ("=1", true), ("'=1", true), ("''＋1", true), ("-1", true), ("'", false), ("1=", false),
    ("'a", false), ("", false),
  ])
  func `a cell is guarded where it or what its apostrophes hide could be a formula`(
    cell: String, isNeeded: Bool
  ) {
    #expect(FormulaGuard.isNeeded(for: cell) == isNeeded)
    #expect(FormulaGuard.isNeeded(for: Array(cell.utf8)[...]) == isNeeded)
  }

  @Test(arguments: [(65, true), (66, false)])
  func `a value of JSON may stand in sixty-four others`(depth: Int, isRead: Bool) throws {
    let scratch = try Scratch()
    let nest = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let path = try scratch.write(nest, to: "a.json")
    let file = try TextInput(path).load()
    #expect(((try? JSONParser.parse(file)) != nil) == isRead)
  }
}
