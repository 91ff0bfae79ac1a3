import Foundation
import TestSupport
import Testing

@testable import TermFormats
import TextIO

/// The tables in docs/term-formats.md are made from the code's own.
@Suite struct TermFormatsDocumentTests {
  private static let path = TestData.packageRoot.appending(path: "docs/term-formats.md").path

  @Test func `the document says what the code does`() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    var expected = try Self.replacing("fields", in: text, by: Self.fieldTable())
    expected = try Self.replacing("engines", in: expected, by: Self.engineTable())
    if ProcessInfo.processInfo.environment["DUIYI_UPDATE_SNAPSHOTS"] == "1" {
      try expected.write(toFile: Self.path, atomically: true, encoding: .utf8)
    }
    #expect(text == expected)
  }

  /// The text with other lines between the marks of a name.
  private static func replacing(_ name: String, in text: String, by table: String) throws -> String
  {
    let opening = try #require(text.range(of: "<!-- \(name):"))
    let start = try #require(text.range(of: "-->\n", range: opening.upperBound..<text.endIndex))
    let end = try #require(text.range(of: "<!-- /\(name) -->"))
    return text[..<start.upperBound] + table + text[end.lowerBound...]
  }

  /// A column for all formats that hold the same.
  private static func fieldTable() -> String {
    var columns: [(formats: [String], fields: Set<TermbaseField>)] = []
    for format in TermbaseFormat.allCases {
      if let index = columns.firstIndex(where: { $0.fields == format.fields }) {
        columns[index].formats.append(format.rawValue)
      } else {
        columns.append(([format.rawValue], format.fields))
      }
    }
    columns.sort { $0.fields.count > $1.fields.count }
    var lines = [
      "| | \(columns.map { $0.formats.joined(separator: ", ") }.joined(separator: " | ")) |",
      "| --- |\(String(repeating: " --- |", count: columns.count))",
    ]
    for field in TermbaseField.allCases {
      let cells = columns.map { $0.fields.contains(field) ? "✓" : "" }
      lines.append("| \(field.rawValue) | \(cells.joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func engineTable() -> String {
    var lines = [
      "| format | engine | layout | a text, bytes of UTF-8 | a file, bytes |",
      "| --- | --- | --- | --: | --: |",
    ]
    for format in TermbaseFormat.allCases {
      guard let engine = format.engine else { continue }
      let layout =
        switch engine.layout {
        case .pairs(.comma): "CSV: source, target; no header"
        case .pairs(.tab): "TSV: source, target; no header"
        case .headedPairs: "CSV: source, target, under the codes of their languages"
        case .sets: "CSV: a column for each language, then `pos` and `description`"
        }
      lines.append(
        "| \(format.rawValue) | \(engine.name) | \(layout) | \(engine.longestText) | "
          + "\(engine.largestFile) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
