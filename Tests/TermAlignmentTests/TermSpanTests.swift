import Terminology
import TestSupport
import Testing

@testable import TermAlignment

/// What words and longer forms mean for the places of a form.
@Suite struct TermSpanTests {
  private func confidence(_ text: String, _ entry: (String, String)) throws -> Double? {
    var list = Bench.english(entry.0)
    list.concepts[0].terms.append(Term(entry.1, language: .chinese))
    let aligned = TermAligner(terms: list).align(try Bench.analyze(text))
    return aligned.occurrences.first.map { ($0.confidence * 10_000).rounded() / 10_000 }
  }

  @Test func `a form of a list that cuts words is less sure, once for each edge`() throws {
    #expect(try confidence("我们的市场很大。", ("market", "市场")) == 0.97)
    #expect(try confidence("这个图书馆很大。", ("book shop", "书馆")) == 0.8924)
    #expect(try confidence("超市场地很大。", ("market", "市场")) == 0.821)
  }

  @Test func `one long form stands before two short ones that overlap it`() throws {
    var list = Bench.english("first", "second", "third")
    for (place, chinese) in ["甲乙", "乙丙丁", "丁戊"].enumerated() {
      list.concepts[place].terms.append(Term(chinese, language: .chinese))
    }
    let aligned = TermAligner(terms: list).align(try Bench.analyze("这是甲、乙、甲乙丙丁戊。"))
    #expect(aligned.occurrences.map(\.source) == ["乙丙丁"])
  }

  @Test func `English words are one form where nothing but a space or hyphen parts them`() throws {
    let aligner = TermAligner(terms: Bench.english("React state"))
    for (text, found) in [
      ("更新 React state 之后", ["React state"]), ("更新 React-state 之后", ["React-state"]),
      ("在 React 中，数据被称为状态（state）。", []), ("用 React 和 state 更新", []), ("React  state", []),
    ] {
      #expect(aligner.align(try Bench.analyze(text)).occurrences.map(\.source) == found, "\(text)")
    }
  }
}
