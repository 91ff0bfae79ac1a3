import Bitext
import CheckFormats
import Checking
import Domains
import Terminology
import Testing
import TestSupport
import TextIO
import Workflows

@Suite struct BitextCheckTests {
  @Test(.timeLimit(.minutes(2)), arguments: [false, true])
  func `a wrong number and a wrong term are found in either direction`(
    isEnglishSource: Bool
  ) throws {
    let scratch = try Scratch()
    let rows = WorkflowText.pairs.map { isEnglishSource ? ($0.english, $0.chinese) : $0 }
    let wrong = ("毛利率是40%。", "The profit rate is 45%.")
    let all = rows + [isEnglishSource ? (wrong.1, wrong.0) : wrong]
    var configuration = CheckConfiguration()
    configuration.files = [
      try OneTimeFile(all.map { "\($0.0)\t\($0.1)\n" }.joined(), in: scratch, "a.tsv").path
    ]
    configuration.termbases = [
      .init(path: try OneTimeFile("zh,en\n毛利率,gross margin\n", in: scratch, "t.csv").path)
    ]
    configuration.minimumConfidence = 0
    let check = try BitextCheck.run(configuration, resources: WorkflowText.plain())
    #expect(check.bitext.source.isEnglish == isEnglishSource)
    #expect(check.bitext.units.count == 61 && check.bitext.lines.last == 61)
    let found = check.report.findings.filter { $0.segment == 60 }.map(\.rule)
    #expect(found.contains(.number))
    #expect(found.contains(.term) == !isEnglishSource)
    #expect(check.isFailure)
  }

  @Test func `units in memory are checked like those of a file`() throws {
    let bitext = try CheckedBitext(
      name: "memory",
      units: WorkflowText.pairs.map {
        TranslationUnit(source: UnitText($0.chinese), target: UnitText($0.english))
      } + [TranslationUnit(source: UnitText("毛利率是40%。"), target: UnitText("The rate is 45%."))],
      source: .chinese, target: .english)
    var terms = TermLists()
    terms.append(
      Termbase(concepts: [
        Concept(
          id: "1",
          terms: [
            Term("毛利率", language: .chinese), Term("gross margin", language: .english),
          ])
      ]), name: "ours")
    let check = try BitextCheck.run(
      on: bitext, against: terms, resources: WorkflowText.plain())
    let found = check.report.findings.filter { $0.segment == 60 }.map(\.rule)
    #expect(found.contains(.number) && found.contains(.term))
    #expect(throws: InputError.self) {
      try CheckedBitext(name: "memory", units: [], source: .chinese, target: .chinese)
    }
  }

  @Test(arguments: [
    ("zh-CN", "我们用知识蒸发。", "知识蒸馏"), ("zh-HK", "我們用知識蒸發。", "知識蒸餾"),
    ("zh-TW", "我們用知識蒸發。", "知識蒸餾"),
  ])
  func `what a field calls a thing is advised in the characters of the target`(
    target: String, translation: String, wanted: String
  ) throws {
    let bitext = try CheckedBitext(
      name: "memory",
      units: [
        TranslationUnit(
          source: UnitText("We use knowledge distillation."), target: UnitText(translation))
      ], source: .english, target: Language(rawValue: target))
    var terms = TermLists()
    terms.append([.artificialIntelligence])
    let check = try BitextCheck.run(
      on: bitext, against: terms, resources: WorkflowText.plain())
    let advice = check.report.findings.filter { $0.rule == .term }.compactMap(\.suggestion)
    #expect(advice.first == wanted)
  }

  @Test func `two documents are aligned first, and strangers are told`() throws {
    let scratch = try Scratch()
    let other = try scratch.write(
      (1...40).map { "The cat number \($0) sat upon some other mat and slept.\n" }.joined(),
      to: "other.txt")
    var configuration = CheckConfiguration()
    configuration.files = [WorkflowText.call.chinese, WorkflowText.call.english]
    let check = try BitextCheck.run(configuration, resources: WorkflowText.plain())
    #expect(check.warnings.isEmpty && check.bitext.units.count > 100)
    configuration.files[1] = other
    let strange = try BitextCheck.run(configuration, resources: WorkflowText.plain())
    #expect(
      strange.warnings == [.notTranslations(source: WorkflowText.call.chinese, target: other)])
  }

  @Test func `what is less probable than is wanted is counted`() throws {
    var configuration = CheckConfiguration()
    configuration.files = [WorkflowText.call.chinese, WorkflowText.call.english]
    configuration.minimumConfidence = 0
    let all = try BitextCheck.run(configuration, resources: WorkflowText.plain())
    configuration.minimumConfidence = 1.1
    let none = try BitextCheck.run(configuration, resources: WorkflowText.plain())
    #expect(all.improbableCount == 0 && !all.report.findings.isEmpty)
    #expect(none.improbableCount == all.report.findings.count && !none.isFailure)
  }

  @Test func `what is not between Chinese and English is refused`() throws {
    let scratch = try Scratch()
    var configuration = CheckConfiguration()
    #expect(throws: InputError.self) { try BitextCheck.run(configuration) }
    configuration.files = [try scratch.write(WorkflowText.table, to: "a.tsv")]
    configuration.sourceLanguage = "de"
    #expect(throws: InputError.self) {
      try BitextCheck.run(configuration, resources: WorkflowText.plain())
    }
    configuration.sourceLanguage = nil
    configuration.files = [try scratch.write("x", to: "a.unknown")]
    #expect(throws: InputError.self) {
      try BitextCheck.run(configuration, resources: WorkflowText.plain())
    }
  }
}
