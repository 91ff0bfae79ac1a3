import Bitext
import Checking
import Foundation
import TestSupport
import Testing

@testable import BitextFormats
@testable import CheckFormats
@testable import TextIO
import TermFormats

@Suite struct CheckConfigurationTests {
  private func read(_ text: String) throws -> (configuration: CheckConfiguration, folder: String) {
    let scratch = try Scratch()
    let path = try scratch.write(text, to: "duiyi.yml")
    return (try CheckConfigurationFile.read(TextInput(path)), "\(scratch.folder)/")
  }

  @Test func `every key is read, and paths are meant from the file's folder`() throws {
    let (configuration, folder) = try read(
      """
      # ours
      check:
        files: [de/a.en.txt, de/a.zh.txt]
        from: moses
        source-language: en
        target-language: zh_Hant
        encoding: big5
        terms:
          - glossary.tbx
          - {path: /house.csv, priority: 2, format: csv}
        rules:
          all: warning
          status: off
          number: error
          punctuation: {severity: information, min-confidence: 0.9}
          width: {enabled: no}
        min-confidence: 0.5
        error-share: 0.02
        fail-on: error
        baseline: known.jsonl
        ignore: ignore.yml
        format: sarif
        output: "-"
        states: [final, none]
        skip-locked: yes
      """)
    #expect(
      configuration.selection
        == UnitSelection(states: [.final], includesStateless: true, skipsLocked: true))
    #expect(configuration.files == ["\(folder)de/a.en.txt", "\(folder)de/a.zh.txt"])
    #expect(configuration.from == .moses)
    #expect(configuration.sourceLanguage == "en")
    #expect(configuration.targetLanguage == "zh-Hant")
    #expect(configuration.encoding == "big5")
    #expect(
      configuration.termbases == [
        CheckConfiguration.TermbaseFile(path: "\(folder)glossary.tbx"),
        CheckConfiguration.TermbaseFile(path: "/house.csv", priority: 2, format: .csv),
      ])
    #expect(!configuration.isOn(.status))
    #expect(!configuration.isOn(.width))
    #expect(configuration.isOn(.term))
    #expect(configuration.rules[.term]?.severity == .warning)
    #expect(configuration.rules[.number]?.severity == .error)
    #expect(configuration.rules[.punctuation]?.minimumConfidence == 0.9)
    #expect(configuration.minimumConfidence == 0.5)
    #expect(configuration.errorShare == 0.02)
    #expect(configuration.failOn == .error)
    #expect(configuration.baseline == "\(folder)known.jsonl")
    #expect(configuration.ignore == "\(folder)ignore.yml")
    #expect(configuration.format == .sarif)
    #expect(configuration.output == "-")
  }

  @Test(arguments: ["", "# nothing\n", "check:\n", "check: {}\n", "check:\n  terms:\n"])
  func `what is not said is left open`(_ text: String) throws {
    #expect(try read(text).configuration == CheckConfiguration())
  }

  @Test(arguments: [
    ("chek:\n  a: 1\n", "1:1", "“check” is meant?"),
    ("check:\n  termz: a\n", "2:3", "“terms” is meant?"),
    ("check:\n  error-share: 0\n", "2:16", "error-share is above 0 and below 1"),
    ("check:\n  min-confidence: high\n", "2:19", "a number from 0 to 1, not “high”"),
    ("check:\n  min-confidence: 1.5\n", "2:19", "from 0 to 1"),
    ("check:\n  min-confidence: [1]\n", "2:19", "not a list"),
    ("check:\n  rules:\n    trem: off\n", "3:5", "“term” is meant?"),
    ("check:\n  rules:\n    term: eror\n", "3:11", "“error” is meant?"),
    ("check:\n  rules:\n    term: {sevrity: error}\n", "3:12", "“severity” is meant?"),
    ("check:\n  rules: [term]\n", "2:10", "a mapping, not a list"),
    ("check:\n  fail-on: fatal\n", "2:12", "never, error, warning, information"),
    ("check:\n  format: sariff\n", "2:11", "“sarif” is meant?"),
    ("check:\n  from: docx\n", "2:9", "choose among"),
    ("check:\n  terms:\n    - priority: 1\n", "3:7", "no path"),
    ("check:\n  terms:\n    - {path: a, priority: x}\n", "3:27", "a whole number"),
    ("check:\n  source-language: klingonese language\n", "2:20", "no language"),
    ("check:\n  baseline: {a: b}\n", "2:13", "a text, not a mapping"),
    ("check: yes\n", "1:8", "a mapping, not “yes”"),
    ("check:\n  output: a\n  output: b\n", "2:3", "twice"),
    ("check:\n\tterms: a\n", "2:1", "no YAML"),
    ("? [a]\n: b\n", "1:3", "no key a list"),
  ])
  func `mistakes are told with line, column and what to write`(
    _ text: String, _ place: String, _ words: String
  ) throws {
    let error = try #require(throws: InputError.self) { try read(text) }
    #expect("\(error.line ?? 0):\(error.column ?? 0)" == place)
    #expect(error.description.contains(words))
  }

  @Test func `options go before the file, setting by setting`() throws {
    var configuration = try read(
      "check:\n  terms: a.tbx\n  rules: {term: error, number: off}\n  fail-on: error\n"
    ).configuration
    var options = CheckConfiguration()
    options.rules[.term] = CheckConfiguration.RuleSetting(minimumConfidence: 0.7)
    options.rules[.number] = CheckConfiguration.RuleSetting(isOn: true)
    options.failOn = .never
    configuration.merge(options)
    #expect(configuration.rules[.term]?.severity == .error)
    #expect(configuration.rules[.term]?.minimumConfidence == 0.7)
    #expect(configuration.isOn(.number))
    #expect(configuration.failOn == .never)
    #expect(configuration.termbases.count == 1)
  }

  @Test func `findings are chosen and judged as it says`() {
    var configuration = CheckConfiguration()
    configuration.minimumConfidence = 0.5
    configuration.rules[.punctuation] = CheckConfiguration.RuleSetting(
      severity: .error, minimumConfidence: 0.3)
    configuration.rules[.term] = CheckConfiguration.RuleSetting(isOn: false)
    let findings = configuration.applied(to: SampleFindings.findings)
    #expect(findings.map(\.rule) == [.number, .punctuation, .untranslated])
    #expect(findings.map(\.severity) == [.error, .error, .error])
  }

  @Test func `what fails is told by the worst new finding`() {
    let report = SampleFindings.report
    let review = FindingReview(report)
    #expect(FailureLevel.error.isReached(by: report, review))
    #expect(!FailureLevel.never.isReached(by: report, review))
    let known = FindingReview(report, baseline: Baseline(report, review: review))
    #expect(!FailureLevel.information.isReached(by: report, known))
    #expect(!FailureLevel.error.isReached(by: .warning))
    #expect(FailureLevel.warning.isReached(by: .warning))
  }
}

/// Reads the examples of the documentation.
@Suite struct CheckExamplesTests {
  private let folder = TestData.packageRoot.appending(path: "docs/examples/check")
    .standardizedFileURL.path

  @Test func `the example's configuration and decisions are read`() throws {
    let configuration = try CheckConfigurationFile.read(TextInput("\(folder)/duiyi.yml"))
    #expect(configuration.files == ["\(folder)/notice.tsv"])
    #expect(configuration.failOn == .error)
    let ignores = try IgnoreFile.read(TextInput(try #require(configuration.ignore)))
    #expect(ignores.entries.count == 1)
  }

  @Test func `the configuration that the guide shows is read`() throws {
    let guide = try TextInput("\(folder)/../../check.md").load()
    let text = String(decoding: guide.bytes, as: UTF8.self)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(blocks.count == 3)
    let scratch = try Scratch()
    let patterns = try CheckConfigurationFile.read(
      TextInput(scratch.write(blocks[0], to: "patterns.yml")))
    #expect(patterns.patterns.map(\.name) == ["no-you", "lost-not"])
    let ignores = try IgnoreFile.read(TextInput(scratch.write(blocks[1], to: "ignore.yml")))
    #expect(ignores.entries.count == 3)
    let configuration = try CheckConfigurationFile.read(
      TextInput(scratch.write(blocks[2], to: "duiyi.yml")))
    #expect(configuration.rules.count == CheckRule.builtIn.count)
    #expect(configuration.output == "\(scratch.folder)/findings.sarif")
  }

  @Test func `the example's bitext is read`() throws {
    let reader = try TranslationUnitReader([TextInput("\(folder)/notice.tsv")], format: .tsv)
    var unit = TranslationUnit()
    while try reader.next(into: &unit) {}
    #expect(reader.count == 14)
  }
}
