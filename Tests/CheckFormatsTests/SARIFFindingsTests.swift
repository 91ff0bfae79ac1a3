import Bitext
import Checking
import Foundation
import Terminology
import Testing

@testable import CheckFormats

/// Checks SARIF against what the standard says of the objects that we write.
@Suite struct SARIFFindingsTests {
  /// The members of each object that we write: those that must be there, and those that may.
  private static let shapes: [String: (needed: Set<String>, allowed: Set<String>)] = [
    "log": (["version", "runs"], ["$schema"]),
    "run": (["tool"], ["invocations", "artifacts", "columnKind", "results"]),
    "driver": (["name"], ["version", "rules"]),
    "rule": (["id"], ["shortDescription", "fullDescription", "help", "defaultConfiguration"]),
    "result": (
      ["message"],
      [
        "ruleId", "ruleIndex", "level", "locations", "partialFingerprints", "rank",
        "baselineState", "suppressions", "properties",
      ]
    ),
    "location": ([], ["physicalLocation", "logicalLocations"]),
    "physicalLocation": ([], ["artifactLocation", "region"]),
    "logicalLocation": ([], ["name", "fullyQualifiedName", "kind"]),
    "suppression": (["kind"], ["justification"]),
  ]

  private func expect(_ object: [String: Any], isA shape: String) throws {
    let shape = try #require(Self.shapes[shape])
    let keys = Set(object.keys)
    #expect(shape.needed.isSubset(of: keys))
    #expect(keys.isSubset(of: shape.needed.union(shape.allowed)))
  }

  private func array(_ object: [String: Any], _ name: String) throws -> [[String: Any]] {
    try #require(object[name] as? [[String: Any]])
  }

  private func object(_ object: [String: Any], _ name: String) throws -> [String: Any] {
    try #require(object[name] as? [String: Any])
  }

  private func run(
    _ report: CheckReport = SampleFindings.report, review: FindingReview? = nil,
    options: FindingWritingOptions = FindingWritingOptions(toolVersion: "1.0")
  ) throws -> [String: Any] {
    let bytes = try SampleFindings.bytes(report, review: review, as: .sarif, options: options)
    let log = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    try expect(log, isA: "log")
    #expect(log["version"] as? String == "2.1.0")
    return try #require(try array(log, "runs").first)
  }

  /// Goes through all that the standard wants of a run.
  private func check(_ run: [String: Any]) throws -> [[String: Any]] {
    try expect(run, isA: "run")
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try object(try object(run, "tool"), "driver")
    try expect(driver, isA: "driver")
    let rules = try array(driver, "rules")
    for rule in rules {
      try expect(rule, isA: "rule")
      #expect((try object(rule, "help")["text"] as? String)?.isEmpty == false)
    }
    #expect(Set(rules.compactMap { $0["id"] as? String }).count == rules.count)
    let artifacts = try array(run, "artifacts")
    let results = try array(run, "results")
    let levels: Set<String> = ["none", "note", "warning", "error"]
    for result in results {
      try expect(result, isA: "result")
      let index = try #require(result["ruleIndex"] as? Int)
      try #require(rules.indices.contains(index))
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(levels.contains(result["level"] as? String ?? ""))
      #expect((0...100).contains(result["rank"] as? Double ?? -1))
      let prints = try #require(result["partialFingerprints"] as? [String: String])
      #expect(prints.count == 2)
      for location in try array(result, "locations") {
        try expect(location, isA: "location")
        let physical = try object(location, "physicalLocation")
        try expect(physical, isA: "physicalLocation")
        let artifact = try object(physical, "artifactLocation")
        #expect(artifacts.indices.contains(artifact["index"] as? Int ?? -1))
        #expect(URL(string: artifact["uri"] as? String ?? "") != nil)
        if let region = physical["region"] as? [String: Int] {
          #expect(region.keys.elementsEqual(["startLine"]))
          #expect(region["startLine"] ?? 0 >= 1)
        }
        for logical in try array(location, "logicalLocations") {
          try expect(logical, isA: "logicalLocation")
        }
      }
      for suppression in result["suppressions"] as? [[String: Any]] ?? [] {
        try expect(suppression, isA: "suppression")
        #expect(["inSource", "external"].contains(suppression["kind"] as? String ?? ""))
      }
    }
    // Of all results or of none.
    for name in ["suppressions", "baselineState"] {
      let count = results.count { $0[name] != nil }
      #expect(count == 0 || count == results.count)
    }
    return results
  }

  @Test func `a run is as the standard has it`() throws {
    let results = try check(run())
    #expect(results.count == 6)
    #expect(results[0]["level"] as? String == "warning")
    #expect(results[0]["rank"] as? Double == 90)
    #expect(results[0]["baselineState"] == nil)
    let location = try #require(try array(results[0], "locations").first)
    #expect(try array(location, "logicalLocations").first?["name"] as? String == "greeting")
    #expect(try object(location, "physicalLocation")["region"] == nil)
    #expect(results[3]["level"] as? String == "note")
  }

  @Test func `lines, the baseline and what is ignored are told`() throws {
    let report = SampleFindings.report
    var baseline = Baseline(report, review: FindingReview(report))
    baseline.entries.removeLast(2)
    let ignores = IgnoreList([
      IgnoreEntry(rule: .number, cause: "number 1", reason: "as the \"client\" has it")
    ])
    let options = FindingWritingOptions(path: "锚/a b:c.tsv", lines: [1, 2, nil, 4])
    let results = try check(
      run(review: FindingReview(report, baseline: baseline, ignoring: ignores), options: options))
    #expect(
      results.map { $0["baselineState"] as? String } == [
        "unchanged", "unchanged", "unchanged", "unchanged", "new", "new",
      ])
    let suppressions = try array(results[1], "suppressions")
    #expect(suppressions.first?["justification"] as? String == "as the \"client\" has it")
    #expect(try array(results[0], "suppressions").isEmpty)
    let physical = try object(
      try #require(try array(results[1], "locations").first), "physicalLocation")
    #expect(physical["region"] as? [String: Int] == ["startLine": 2])
    #expect(
      try object(physical, "artifactLocation")["uri"] as? String
        == "%E9%94%9A/a%20b%3Ac.tsv")
  }

  @Test func `a report without findings is a run without results`() throws {
    let report = CheckReport(
      name: "a", source: .english, target: .chinese, units: [], findings: [])
    #expect(try check(run(report)).isEmpty)
  }

  @Test func `fingerprints are those of other runs, whatever the order of segments`() throws {
    func prints(_ report: CheckReport) throws -> Set<String> {
      Set(
        try check(run(report)).compactMap {
          ($0["partialFingerprints"] as? [String: String])?["duiyiFinding/v1"]
        })
    }
    let report = SampleFindings.report
    let last = report.units.count - 1
    let turned = CheckReport(
      name: "other.tmx", source: .english, target: .chinese, units: report.units.reversed(),
      findings: report.findings.map {
        var finding = $0
        finding.segment = last - finding.segment
        return finding
      })
    #expect(try prints(report) == prints(turned))
    #expect(try prints(report).count == 6)
  }

  @Test(arguments: [
    ("{0} is missing", "{{0}} is missing"), ("see [a](http://b)", "see \\[a](http://b)"),
    ("[a] and (b)", "[a] and (b)"), ("plain", "plain"),
  ])
  func `messages hold no arguments and links by chance`(_ text: String, _ written: String) {
    #expect(SARIFFindings.message(text) == written)
  }
}
