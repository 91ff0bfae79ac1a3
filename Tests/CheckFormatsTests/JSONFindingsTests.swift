import Bitext
import Checking
import Foundation
import Terminology
import Testing

@testable import CheckFormats

@Suite struct JSONFindingsTests {
  private func lines(_ report: CheckReport = SampleFindings.report) throws -> [[String: Any]] {
    try SampleFindings.text(report, as: .jsonl).split(separator: "\n").map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(value as? [String: Any])
    }
  }

  @Test func `a finding is a line with both texts and offsets in bytes and scalars`() throws {
    let lines = try lines()
    #expect(lines.count == 6)
    let first = try #require(lines.first)
    #expect(first["rule"] as? String == "term")
    #expect(first["severity"] as? String == "warning")
    #expect(first["confidence"] as? Double == 0.9)
    #expect(first["segment"] as? Int == 1)
    #expect(first["id"] as? String == "greeting")
    #expect(first["source"] as? String == "The WHO met on Monday.")
    #expect(first["suggestion"] as? String == "世界卫生组织")
    #expect(first["status"] as? String == "new")
    #expect((first["fingerprint"] as? String)?.count == 16)
    #expect(first["detail"] is NSNull)
    let span = try #require(lines[1]["targetSpan"] as? [String: Any])
    #expect(span["start"] as? Int == 9)
    #expect(span["end"] as? Int == 19)
    #expect(span["scalarStart"] as? Int == 3)
    #expect(span["scalarEnd"] as? Int == 9)
    #expect(span["text"] as? String == "2440万元")
  }

  @Test func `a span that is not there is null, one without text is not`() throws {
    let lines = try lines()
    #expect(lines[5]["sourceSpan"] is NSNull)
    #expect((lines[5]["targetSpan"] as? [String: Any])?["text"] as? String == "")
  }

  @Test func `a document has summary, groups and findings`() throws {
    let bytes = try SampleFindings.bytes(as: .json)
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(document["format"] as? String == "duiyi-findings")
    let summary = try #require(document["summary"] as? [String: Any])
    #expect(summary["findings"] as? Int == 6)
    #expect(summary["segmentsWithFindings"] as? Int == 5)
    let groups = try #require(document["groups"] as? [[String: Any]])
    #expect(groups.count == 4)
    let term = try #require(groups.first { $0["cause"] as? String == "term WHO → 世界卫生组织" })
    #expect(term["message"] as? String == "WHO is rendered otherwise 3 times")
    #expect(term["findings"] as? [Int] == [0, 2, 4])
    #expect((document["findings"] as? [[String: Any]])?.count == 6)
  }

  @Test(arguments: [FindingFormat.text, .jsonl, .json])
  func `spans out of bounds, within a character or of a missing unit do not trap`(
    _ format: FindingFormat
  ) throws {
    let spans: [Range<Int>] = [
      -5..<2, 1..<2, 4..<5, 10_000..<20_000, 0..<Int.max, Int.min..<Int.max, Int.max..<Int.max,
    ]
    let findings = spans.flatMap { span in
      [0, 5, -1, 99, Int.max].map {
        Finding(
          .term, confidence: .nan, segment: $0, sourceSpan: span, targetSpan: span, message: "m",
          cause: "c \($0)")
      }
    }
    let report = CheckReport(
      name: "a", source: .english, target: .chinese, units: SampleFindings.units,
      findings: findings)
    let text = try SampleFindings.text(report, as: format)
    #expect(!text.contains("\u{FFFD}"))
  }
}
