import CheckFormats
import Checking
import TestSupport
import Testing
import Workflows

/// Whether a client's list is kept to is answered as a client would.
@Suite struct RequiredTermTests {
  static func findings(_ test: RequiredCase, dictionary: Bool = true) throws -> [Finding] {
    let scratch = try Scratch()
    let languages = test.languages.split(separator: ">").map(String.init)
    let list = "zh,en\n" + test.list + "\n"
    var configuration = CheckConfiguration()
    configuration.files = [
      try OneTimeFile("\(test.source)\t\(test.target)\n", in: scratch, "a.tsv").path
    ]
    configuration.sourceLanguage = languages[0]
    configuration.targetLanguage = languages[1]
    configuration.termbases = [.init(path: try OneTimeFile(list, in: scratch, "t.csv").path)]
    for rule in CheckRule.builtIn { configuration.rules[rule] = .init(isOn: rule == .term) }
    var resources = try WorkflowText.plain()
    if dictionary, let known = TestModel.dictionary { resources.dictionary = .opened(known) }
    return try BitextCheck.run(configuration, resources: resources).report.findings
  }

  @Test(.needsDictionary) func `nearly every breach of a list is shown`() throws {
    let hidden = try RequiredCases.breaches.filter { try Self.findings($0).isEmpty }
    #expect(RequiredCases.breaches.count >= 25 && hidden.isEmpty)
  }

  @Test(.needsDictionary) func `hardly any right use is flagged`() throws {
    let flagged = try RequiredCases.rightUses.filter { try !Self.findings($0).isEmpty }
    #expect(RequiredCases.rightUses.count >= 25 && flagged.isEmpty)
  }

  @Test func `a breach is shown without a dictionary, too`() throws {
    let hidden = try RequiredCases.breaches.filter {
      try Self.findings($0, dictionary: false).isEmpty
    }
    #expect(hidden.count <= 1)
  }

  @Test(
    .needsDictionary,
    arguments: [
      ("采购订单,purchase order", "采购订单 (PO) 已发出。", "The shipping note (PO) was sent."),
      ("采购订单,purchase order", "采购订单 (PO) 已发出，PO 有效。", "The PO was sent, the PO is valid."),
      ("试剂盒,test kit", "该公司开发了检测试剂盒。", "The company developed a diagnostic test."),
    ])
  func `neither the source's own abbreviation nor a word across its words stands for a term`(
    list: String, source: String, target: String
  ) throws {
    #expect(try !Self.findings(.init("zh>en", list, source, target)).isEmpty)
  }

  @Test(
    .needsDictionary,
    arguments: [
      ("采购订单,purchase order", "采购订单已发出。", "The PO was sent."),
      ("采购订单,purchase order", "采购订单和另一张 PO 已发出。", "The PO and another PO were sent."),
    ])
  func `an abbreviation that the source lacks, or has less often, stands for a term`(
    list: String, source: String, target: String
  ) throws {
    #expect(try Self.findings(.init("zh>en", list, source, target)).isEmpty)
  }

  @Test(
    .needsDictionary,
    arguments: [
      (
        "拨备覆盖率,provision coverage ratio\n流动性覆盖率,liquidity coverage ratio", "拨备覆盖率、流动性覆盖率均达标。",
        "The provision and liquidity coverage ratios met the requirements."
      ),
      ("不良贷款率,non-performing loan ratio (NPL ratio)", "不良贷款率下降。", "The NPL ratio fell."),
    ])
  func `terms that share a head, and partly abbreviated ones, are kept to`(
    list: String, source: String, target: String
  ) throws {
    #expect(try Self.findings(.init("zh>en", list, source, target)).isEmpty)
  }

  @Test(
    .needsDictionary,
    arguments: [
      ("记录档,log", "Ask them to log back in.", "请让他们重新登入。", true),
      ("导联,lead", "It can lead to shock.", "可导致休克。", true),
      ("无菌,sterile", "It is sterile unless the package is open.", "除非包装已打开，否则为非无菌。", false),
      ("无菌,sterile", "It is not sterile if the package is open.", "包装打开后即为非无菌。", true),
    ])
  func `verbs with their particles are no nouns, and "unless" denies nothing before it`(
    list: String, source: String, target: String, isRight: Bool
  ) throws {
    #expect(try Self.findings(.init("en>zh", list, source, target)).isEmpty == isRight)
  }

  @Test(arguments: [
    ("世界卫生组织,WHO", "The WHO opened an office in Lisbon.", "世卫组织在里斯本设立了办事处。", "世卫组织"),
    ("世界卫生组织,WHO", "The WHO expects 12,000 visitors.", "世卫组织预计将有1.2万名访客。", "世卫组织"),
    ("积压订单,backlog", "The backlog grew.", "未交付订单增加。", "未交付订单"),
    (
      "发射服务,launch services", "Launch services remain our largest segment.", "发射业务仍然是我们最大的板块。",
      "发射业务"
    ),
  ])
  func `what stands for a term is made of whole words`(
    list: String, source: String, target: String, stands: String
  ) throws {
    let found = try Self.findings(.init("en>zh", list, source, target), dictionary: false)
    let span = try #require(found.first?.targetSpan)
    #expect(String(decoding: Array(target.utf8)[span], as: UTF8.self) == stands)
  }
}
