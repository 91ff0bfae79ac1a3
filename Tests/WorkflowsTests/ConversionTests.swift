import BitextFormats
import CheckFormats
import Checking
import Foundation
import TermFormats
import Terminology
import Testing
import TestSupport
import TextIO
import Workflows

@Suite struct ConversionTests {
  @Test func `a memory goes into another format and back`() throws {
    let scratch = try Scratch()
    let table = try scratch.write(WorkflowText.table, to: "a.tsv")
    var conversion = BitextConversion([table], to: scratch.path("a.tmx"))
    conversion.report = scratch.path("lost.json")
    let summary = try conversion.run()
    #expect(summary.unitCount == 60 && summary.markedTerms == nil)
    #expect(summary.sourceLanguage == "zh" && summary.targetLanguage == "en")
    #expect(try scratch.read("lost.json") == summary.json)
    _ = try BitextConversion([scratch.path("a.tmx")], to: scratch.path("b.tsv")).run()
    #expect(try scratch.read("b.tsv") == Array(WorkflowText.table.utf8))
    _ = try BitextConversion([table], to: scratch.path("c.unknown")).withFormat(.moses).run()
    #expect(try scratch.read("c.unknown.zh") == Array(WorkflowText.chinese.utf8))
    #expect(try scratch.read("c.unknown.en") == Array(WorkflowText.english.utf8))
  }

  @Test func `nothing is left of a conversion that fails`() throws {
    let scratch = try Scratch()
    let table = try scratch.write("source,target\n你好,Hello\n\"不", to: "a.csv")
    var conversion = BitextConversion([table], to: scratch.path("a.jsonl"))
    conversion.report = scratch.path("lost.json")
    #expect(throws: InputError.self) { try conversion.run() }
    conversion.inputs = [try scratch.write(WorkflowText.table, to: "a.tsv")]
    conversion.report = scratch.path("no/folder.json")
    #expect(throws: OutputError.self) { try conversion.run() }
    conversion.report = nil
    conversion.output = scratch.path("a.unknown")
    #expect(throws: OutputError.self) { try conversion.run() }
    #expect(try scratch.files == ["a.csv", "a.tsv"])
  }

  @Test func `terms are marked and counted`() throws {
    let scratch = try Scratch()
    var conversion = BitextConversion(
      [try scratch.write(WorkflowText.table, to: "a.tsv")], to: scratch.path("a.xlf"))
    conversion.terms = try scratch.write("zh,en\n毛利率,gross margin\n", to: "t.csv")
    #expect(try conversion.run().markedTerms == 30)
  }

  @Test func `lists of terms are converted, merged, looked through and compiled`() throws {
    let scratch = try Scratch()
    let list = try scratch.write("zh,en\n毛利率,gross margin\n积压,backlog\n", to: "a.csv")
    let tbx = scratch.path("a.tbx")
    #expect(try TermbaseConversion(list, to: tbx).run().written == 2)
    let other = try scratch.write("zh,en\n毛利率,gross profit margin\n", to: "b.csv")
    let merged = try TermbaseMerging([tbx, other], to: scratch.path("m.csv")).run()
    #expect(merged.merge.conflicts.count == 1)
    #expect(try TermbaseSurvey.findings(in: list).isEmpty)
    let compiled = scratch.path("a.duiyi-terms")
    #expect(try TermListCompilation([list], to: compiled).run(WorkflowText.plain()) == 2)
    var check = CheckConfiguration()
    check.files = [try scratch.write("毛利率是四成。\tThe profit rate is 40%.\n", to: "c.tsv")]
    check.termbases = [.init(path: compiled)]
    let findings = try BitextCheck.run(check, resources: WorkflowText.plain()).report.findings
    #expect(findings.map(\.rule) == [.term])
  }
}

extension BitextConversion {
  fileprivate func withFormat(_ format: SegmentPairFormat) -> BitextConversion {
    var copy = self
    copy.to = format
    return copy
  }
}
