import Domains
import Lexicon
import TermAlignment
import TestSupport
import Testing

/// Terms of a Chinese text that no list names.
@Suite struct CandidateTests {
  private func pairs(_ text: String, _ dictionary: BilingualDictionary? = nil) throws -> [String] {
    let aligner = TermAligner(dictionary: dictionary, domains: .spoken, proposesTerms: true)
    var seen: Set<String> = []
    return aligner.align(try Bench.analyze(text)).occurrences.compactMap { occurrence in
      let pair = "\(occurrence.source)=\(occurrence.target)"
      return seen.insert(pair).inserted ? pair : nil
    }
  }

  @Test func `terms of a field have the English of its termbase`() throws {
    let found = try pairs("公司的营业利润率和自由现金流上升，资本支出下降。")
    #expect(found.contains("营业利润率=operating margin"))
    #expect(found.contains("自由现金流=free cash flow"))
    #expect(found.contains("资本支出=capital expenditure"))
  }

  @Test func `terms of a field are found in Traditional characters too`() throws {
    let found = try pairs("公司的營業利潤率和自由現金流上升，資本支出下降。")
    #expect(found.contains("營業利潤率=operating margin"))
    #expect(found.contains("自由現金流=free cash flow"))
  }

  @Test func `a gloss of the text says better what a term means`() throws {
    let found = try pairs("我们的资本支出(CapEx)上升，资本支出还会上升。")
    #expect(found.contains("资本支出=CapEx"))
    #expect(!found.contains("资本支出=capital expenditure"))
  }

  @Test func `a compound of known parts has their English in order`() throws {
    #expect(try pairs("我们降低推理成本，卫星项目和卫星项目。").contains("卫星项目=satellite project"))
  }

  @Test func `a phrase that nothing explains has no English`() throws {
    let text = "汀杉鸢会上升。汀杉鸢会下降。汀杉鸢会持平。汀杉鸢会消失。"
    #expect(try pairs(text).allSatisfy { $0.hasSuffix("=") || !$0.hasPrefix("汀") })
  }

  @Test func `no termbase is asked where none is wanted`() throws {
    let aligned = TermAligner(domains: .none).align(try Bench.analyze("营业利润率上升。"))
    #expect(aligned.occurrences.isEmpty)
  }

  @Test func `text without Chinese proposes nothing`() throws {
    #expect(try pairs("The company reported its operating margin.") == [])
  }

  @Test func `forms of one name are one concept`() throws {
    let text = "Andy Jassy 发言。Andy 说好。Jassy 又说。Brian T. Olsavsky 提问，Brian Olsavsky 又问。"
    let aligned = TermAligner().align(try Bench.analyze(text))
    #expect(Set(aligned.occurrences.map(\.concept)).count == 2)
  }

  @Test func `a firm is not the product that begins with its name`() throws {
    let aligned = TermAligner().align(
      try Bench.analyze("亚马逊公司 Amazon 昨天在大会上推出了新的模型 Amazon Nova，客户都很喜欢。"))
    #expect(Set(aligned.occurrences.map(\.concept)).count == 2)
  }
}
