import TestSupport
import Testing

/// Two renderings of one term in a glossary.
@Suite struct GlossaryRivalTests {
  private static let dictionary = """
    營業 营业 [ying2 ye4] /to do business/operating/
    利潤 利润 [li4 run4] /profit/profits/
    營業利潤 营业利润 [ying2 ye4 li4 run4] /operating profit/
    公司 公司 [gong1 si1] /company/

    """

  @Test func `a term that is rendered in two ways has both with their counts`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.dictionary, to: "d.u8")
    let lexicon = try scratch.duiyi("lexicon", "import", "d.u8", "--output", "d.duiyi-lexicon")
    try #require(lexicon.status == 0, "\(lexicon.errors)")
    let pairs = (0..<20).map { number in
      let (year, english) = number % 2 == 0 ? ("去年", "Last year") : ("今年", "This year")
      let rendering = number % 2 == 0 ? "operating income" : "operating profit"
      return "\(year)公司的营业利润为\(number + 3)亿元，高于预期。\t"
        + "\(english) the \(rendering) of the company was RMB \(number + 3)00 million, above expectations."
    }
    try scratch.write(pairs.joined(separator: "\n") + "\n", to: "k.tsv")
    let outcome = try scratch.duiyi(
      "glossary", "build", "k.tsv", "--to", "csv", "--dictionary", "d.duiyi-lexicon")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = outcome.text.split(whereSeparator: \.isNewline).filter { $0.contains(",营业利润,") }
    #expect(rows.count == 2, "\(outcome.text)")
    for rendering in ["operating income", "operating profit"] {
      #expect(
        rows.contains {
          $0.contains(",\(rendering),,10,")
            && $0.contains("营业利润 stands for several English terms")
        }, "\(rows)")
    }
  }
}
