import Domains
import TestSupport
import Testing

@testable import TermAlignment

/// Brackets that name an instance of what stands before them, and render nothing.
@Suite struct InstanceBracketTests {
  @Test(
    .needsDictionary,
    arguments: [
      "价格升至每桶78美元(Brent)。", "买方(ABC Holdings Ltd.)应在十日内付款。", "该案(Smith v. Jones)确立了注意义务标准。",
      "该法规已在多个地区(EU, UK, Japan)生效。", "分析师王磊（Morgan Stanley）询问了毛利率走势。",
      "航班从上海（PVG）飞往洛杉矶（LAX）。", "最新车型(Model Y)交付量创新高。", "该机型(A320neo)订单已达300架。",
      "风机供应商(Vestas、Siemens)已提交报价。",
    ])
  func `an instance in brackets is no gloss`(text: String) throws {
    let aligner = TermAligner(dictionary: TestModel.dictionary)
    #expect(aligner.glosses(in: try Bench.analyze(text)).map(\.sourceText) == [])
  }

  @Test(
    .needsDictionary,
    arguments: [
      ("微软(Microsoft Corporation)公布财报。", "微软"),
      ("弥漫性大B细胞淋巴瘤(DLBCL)的患者。", "弥漫性大B细胞淋巴瘤"), ("诉讼时效(limitation period)为三年。", "诉讼时效"),
    ])
  func `a rendering in brackets stays one`(text: String, chinese: String) throws {
    let aligner = TermAligner(dictionary: TestModel.dictionary)
    #expect(aligner.glosses(in: try Bench.analyze(text)).map(\.sourceText) == [chinese])
  }

  @Test func `what is negated is another term`() throws {
    let aligner = TermAligner(domains: .named([.finance, .banking, .law]), proposesTerms: true)
    func terms(_ text: String) throws -> [String] {
      let analyzed = try Bench.analyze(text)
      return aligner.align(analyzed).occurrences.map { analyzed.text($0.range) }
    }
    #expect(try terms("調整經營活動的流動資產。").contains("流動資產"))
    #expect(try !terms("調整經營活動的非流動負債和非核心資產。").contains("核心資產"))
  }
}
