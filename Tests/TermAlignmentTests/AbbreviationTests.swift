import Lexicon
import TermAlignment
import Terminology
import Testing

/// Abbreviations tied to what they stand for.
@Suite struct AbbreviationTests {
  /// The Chinese that is found for each English form, without English in the text itself.
  private func found(_ text: String, _ terms: Termbase?) throws -> [String] {
    let aligner = TermAligner(terms: terms, dictionary: try Bench.dictionary())
    return aligner.align(try Bench.analyze(text)).occurrences
      .filter { !$0.evidence.contains(.identical) }.map { "\($0.source)=\($0.target)" }
  }

  @Test func `a second rendering is found beside the one that a gloss names`() throws {
    let text = "资本支出(CapEx)上升。资本开支主要用于数据中心。"
    let expected = ["资本支出=CapEx", "资本开支=CapEx"]
    #expect(try found(text, nil) == expected)
    #expect(try found(text, Bench.english("CapEx")) == expected)
    #expect(
      try found(text, Bench.english("capital expenditure"))
        == ["资本支出=capital expenditure", "资本开支=capital expenditure"])
  }

  @Test func `an abbreviation alone finds renderings of its full form`() throws {
    #expect(try found("公司的资本支出增加。", Bench.english("CapEx")) == ["资本支出=CapEx"])
    #expect(try found("公司的资本支出增加。", Bench.english("capex")) == ["资本支出=capex"])
  }

  @Test(arguments: [
    "input capital expenditures (ICE)，", "ICE (input capital expenditures)，",
    "ICE, or input capital expenditures，", "input capital expenditures, or ICE，",
  ])
  func `a text says what its own abbreviations stand for`(shown: String) throws {
    let text = "\(shown)即投入资本支出，增加了。"
    #expect(try found(text, Bench.english("ICE")) == ["投入资本支出=ICE"])
  }

  @Test func `a list may write both forms as one`() throws {
    let list = Bench.english("input capital expenditures (ICE)")
    #expect(
      try found("投入资本支出增加。", list) == ["投入资本支出=input capital expenditures (ICE)"])
    let aligned = TermAligner(terms: list).align(try Bench.analyze("公司的 ICE 增加。"))
    #expect(aligned.occurrences.map(\.source) == ["ICE"])
  }

  @Test func `glosses with the full form and with the abbreviation are one concept`() throws {
    let text = "资本支出(CapEx)上升。资本开支(capital expenditures)上升。"
    let aligned = TermAligner().align(try Bench.analyze(text))
    let chinese = aligned.occurrences.filter { $0.evidence.contains(.gloss) }
    #expect(chinese.map(\.target) == ["CapEx", "capital expenditure"])
    #expect(Set(chinese.map(\.concept)).count == 1)
  }

  @Test func `a rendering with another head is no rival`() throws {
    #expect(
      try found("我们有广告代理(ads agent)。代理广告不同。", Bench.english("ads agent"))
        == ["广告代理=ads agent"])
  }

  @Test func `letters of other words are no abbreviation`() throws {
    #expect(try found("capital markets (CFO)，资本。", Bench.english("CFO")) == [])
  }
}
