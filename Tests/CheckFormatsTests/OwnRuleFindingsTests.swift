import Bitext
import Checking
import TestSupport
import Terminology
import Testing

@testable import CheckFormats
@testable import TextIO

/// Findings of rules that do not come with the checker, in every form.
@Suite struct OwnRuleFindingsTests {
  static let shouting = CheckRule(
    "shouting", severity: .error, summary: "an exclamation mark that the source has not",
    help: "The house style asks for calm sentences.")

  private static func report(_ rules: [CheckRule]) -> CheckReport {
    let unit = TranslationUnit(source: UnitText("We lost."), target: UnitText("我们输了！"))
    let findings = ([.number] + rules).map { rule in
      Finding(
        rule, confidence: 0.8, segment: 0, targetSpan: 12..<15, message: "calm down",
        cause: rule.name)
    }
    return CheckReport(
      name: "a.tsv", source: .english, target: .chinese, units: [unit], findings: findings)
  }

  @Test(arguments: FindingFormat.allCases)
  func `each form has the rule's name`(_ format: FindingFormat) throws {
    let bytes = try SampleFindings.bytes(Self.report([Self.shouting]), as: format)
    if format == .xlsx { return }
    #expect(String(decoding: bytes, as: UTF8.self).contains("shouting"))
  }

  @Test func `the page and the summary list it behind the checker's rules`() throws {
    let report = Self.report([Self.shouting])
    let page = try SampleFindings.text(report, as: .html)
    #expect(page.contains("<option>number</option><option>shouting</option>"))
    #expect(page.contains("<dd>The house style asks for calm sentences.</dd>"))
    let text = try SampleFindings.text(report, as: .text)
    #expect(text.contains("\n  number        1\n  shouting      1\n"), "\(text)")
    let json = try SampleFindings.text(report, as: .json)
    #expect(json.contains("\"rule\":\"shouting\"") || json.contains("\"rule\": \"shouting\""))
  }

  @Test func `SARIF describes it`() throws {
    let text = try SampleFindings.text(Self.report([Self.shouting]), as: .sarif)
    let root = try JSONParser.parse(TextFile(name: "a.sarif", text: text))
    let run = root["runs"]?.elements.first
    let rules = run?["tool"]?["driver"]?["rules"]?.elements ?? []
    #expect(rules.map { $0["id"]?.text } == ["number", "shouting"])
    #expect(
      rules.last?["help"]?["text"]?.text == "The house style asks for calm sentences.")
    let indexes = run?["results"]?.elements.map { $0["ruleIndex"] } ?? []
    #expect(Set(indexes) == [.number("0"), .number("1")])
  }

  @Test(arguments: FindingFormat.allCases)
  func `a name with anything in it breaks no form`(_ format: FindingFormat) throws {
    let evil = CheckRule(
      "a\"<b>\n|,&'\u{1B}[31m]]>=1+1\u{0}", summary: "</script>{0}[x](y)", help: "\u{FFFE}")
    let bytes = try SampleFindings.bytes(
      Self.report([evil, CheckRule("", summary: "")]), as: format)
    #expect(!bytes.isEmpty)
    let text = String(decoding: bytes, as: UTF8.self)
    switch format {
    case .html: #expect(!text.contains("<b>\n") && !text.contains("\"<b"))
    case .text: #expect(!text.contains("\u{1B}[31m"))
    case .json, .sarif: _ = try JSONParser.parse(TextFile(name: "a.json", text: text))
    case .jsonl, .csv, .xlsx, .tmx, .xliff: break
    }
  }

  @Test func `a configuration turns it off and sets it, where it is known`() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      "check:\n  rules:\n    all: off\n    shouting: {enabled: on, severity: information}\n",
      to: "duiyi.yml")
    let known = CheckRule.builtIn + [Self.shouting]
    let configuration = try CheckConfigurationFile.read(TextInput(path), rules: known)
    #expect(known.filter(configuration.isOn) == [Self.shouting])
    let applied = configuration.applied(to: Self.report([Self.shouting]).findings)
    #expect(applied.map(\.severity) == [.information])
    let error = try #require(throws: InputError.self) {
      try CheckConfigurationFile.read(TextInput(path))
    }
    #expect(error.line == 4)
  }

  @Test func `a file of decisions names it, where it is known`() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      "- rule: shouting\n  cause: shouting\n  reason: They do.\n", to: "ignore.yml")
    let list = try IgnoreFile.read(TextInput(path), rules: CheckRule.builtIn + [Self.shouting])
    let review = FindingReview(Self.report([Self.shouting]), ignoring: list)
    #expect(review.count("ignored") == 1)
    #expect(throws: InputError.self) { try IgnoreFile.read(TextInput(path)) }
  }
}
