import Foundation
import Lexicon
import TermAlignment
import TestSupport
import Testing

/// Glosses of single lines of finance, law, medicine and technology, written for this; a quarter
/// of the brackets are none.
@Suite struct GlossLineTests {
  @Test(.needsDictionary)
  func `nearly all brackets of single lines are read right`() throws {
    #expect(try score(TermAligner(dictionary: TestModel.dictionary)) >= 0.95)
  }

  @Test func `most brackets of single lines are read right without a dictionary`() throws {
    #expect(try score(TermAligner()) >= 0.85)
  }

  /// The harmonic mean of precision and recall.
  private func score(_ aligner: TermAligner) throws -> Double {
    let rows = try TestData.rows(of: EarningsCall.folder.appending(path: "../glosses/lines.tsv"))
    #expect(rows.count == 60)
    var (right, found, wanted) = (0, 0, 0)
    for row in rows {
      let gold = Set((row["glosses"] ?? "").components(separatedBy: " | ").filter { !$0.isEmpty })
      let glosses = aligner.glosses(in: try Bench.analyze(row["text"] ?? ""))
      let pairs = Set(glosses.map { "\($0.sourceText)=\($0.targetText)" })
      right += gold.intersection(pairs).count
      found += pairs.count
      wanted += gold.count
    }
    return 2 * Double(right) / Double(max(1, found + wanted))
  }

  @Test(
    .needsDictionary,
    arguments: [
      ("经调整息税折旧摊销前利润(Adjusted EBITDA)为35亿元。", ["经调整息税折旧摊销前利润"]),
      ("美联储(Fed)主席史密斯(John Smith)指出。", ["美联储", "史密斯"]),
      ("货币政策委员会(MPC)成员。", ["货币政策委员会"]),
      ("可持续发展挂钩贷款(Sustainability-Linked Loan)增长。", ["可持续发展挂钩贷款"]),
      ("公允价值变动计入损益(FVTPL)的金融资产。", ["公允价值变动计入损益"]),
      ("每股美国存托股(ADS)收益为1.2元。", ["美国存托股"]),
      ("它被称为单文件组件 (也被称为 *.vue 文件，英文 Single-File Components，缩写为 SFC)。", ["单文件组件", "单文件组件"]),
      ("逻辑 (JavaScript)，模板 (HTML) 和样式 (CSS) 封装在同一个文件里。", []),
    ])
  func `the Chinese of a gloss is the whole term and no more`(
    text: String, chinese: [String]
  ) throws {
    let aligner = TermAligner(dictionary: TestModel.dictionary)
    #expect(aligner.glosses(in: try Bench.analyze(text)).map(\.sourceText) == chinese)
  }

  @Test(
    .needsDictionary,
    arguments: [
      ("乙方：万舟轴承股份有限公司（Wanzhou Bearing Co., Ltd.）", ["万舟轴承股份有限公司=Wanzhou Bearing Co., Ltd."]),
      ("以公允价值计量且其变动计入损益(fair value through profit or loss)的资产", []),
      ("允许有3%的溢短装（more or less）。", ["溢短装=more or less"]),
      ("附带口服给药装置（oral dosing device）。", ["口服给药装置=oral dosing device"]),
      ("股東可選擇收取現金，或以股代息（scrip dividend）。", ["以股代息=scrip dividend"]),
      ("董事會有四名獨立非執行董事（INED）。", ["獨立非執行董事=INED"]),
      ("最低起订量（MOQ）为五千套。", ["最低起订量=MOQ"]),
      ("争议提交中国国际经济贸易仲裁委员会（CIETAC）仲裁。", ["中国国际经济贸易仲裁委员会=CIETAC"]),
      ("舉報政策（whistleblowing policy）已上載。", ["舉報政策=whistleblowing policy"]),
      ("本品用于治疗成人继发性高血压（secondary hypertension）。", ["继发性高血压=secondary hypertension"]),
      ("支持常见的格式（CSV、Parquet、JSON）。", []),
      ("可以使用集中身份验证服务（CA FS）登录。", ["集中身份验证服务=CA FS"]),
      ("该服务很快。此服务停止。每项服务都有价。云服务。集中身份验证服务（CA FS）。", ["集中身份验证服务=CA FS"]),
      ("每个数据源(source)都有一个键。", ["数据源=source"]),
      ("可以使用Harbour Bridge(港湾迁移助手)导入。", ["港湾迁移助手=Harbour Bridge"]),
      ("本品是P-gp（P-糖蛋白）的底物。", ["P-糖蛋白=P-gp"]),
      ("“Incoterms”（《国际贸易术语解释通则》）指2020年版本。", ["国际贸易术语解释通则=Incoterms"]),
    ])
  func `each word of the English is accounted for by a part of the Chinese, and each part by one`(
    text: String, glosses: [String]
  ) throws {
    let found = TermAligner(dictionary: TestModel.dictionary).glosses(in: try Bench.analyze(text))
    let pairs = found.map { "\($0.sourceText)=\($0.targetText)" }
    if glosses.isEmpty {
      #expect(!pairs.contains { $0.hasSuffix("=loss") || $0.hasSuffix("Parquet") })
    } else {
      #expect(pairs == glosses)
    }
  }

  @Test(
    arguments: [
      ("其他综合收益(OCI)增加。", "其他综合收益"), ("其他应收款(Other receivables)增加。", "其他应收款"),
      ("其他業務收入(Other operating revenue)下降。", "其他業務收入"),
      ("在建工程(construction in progress)增加。", "在建工程"),
      ("其他银行(Bank of Tingshan)也上升。", "银行"),
    ])
  func `a term begins with a word of grammar that its English has, or a termbase`(
    text: String, chinese: String
  ) throws {
    for aligner in [TermAligner(), TermAligner(dictionary: TestModel.dictionary)] {
      #expect(aligner.glosses(in: try Bench.analyze(text)).map(\.sourceText) == [chinese])
    }
  }

  @Test(
    .needsDictionary,
    arguments: ["谷歌与微软(MSFT.US)均公布财报,我们看好。", "谷歌與微軟(MSFT.US)均公布財報,我們看好。"])
  func `the end of a ticker is no pronoun, and no part of it a name`(text: String) throws {
    let aligned = TermAligner(dictionary: TestModel.dictionary).align(try Bench.analyze(text))
    #expect(aligned.occurrences.isEmpty)
  }
}
