import Foundation
import Lexicon
import Segmentation
import TermAlignment
import Terminology
import TestSupport

/// What the tests of term alignment share: texts, terms and a small dictionary.
enum Bench {
  static func analyze(_ text: String) throws -> AnalyzedText { try analyze(Array(text.utf8)) }

  static func analyze(_ bytes: [UInt8]) throws -> AnalyzedText {
    var segmenter = try TestModel.segmenter()
    return AnalyzedText(bytes, segmenter: &segmenter)
  }

  /// The glosses of a text as `Chinese=English`, without a dictionary.
  static func glosses(_ text: String) throws -> [String] {
    let analyzed = try analyze(text)
    return TermAligner().glosses(in: analyzed).map { "\($0.sourceText)=\($0.targetText)" }
  }

  /// A term list with English alone; forms of one concept stand around `|`.
  static func english(_ terms: String...) -> Termbase {
    let concepts = terms.enumerated().map { number, forms in
      Concept(
        id: "t\(number)",
        terms: forms.split(separator: "|").map { Term(String($0), language: .english) })
    }
    return Termbase(concepts: concepts)
  }

  /// A small dictionary in CC-CEDICT's format, its definitions written for the tests.
  static func dictionary() throws -> BilingualDictionary {
    let entries = """
      資本 资本 [zi1 ben3] /capital/
      支出 支出 [zhi1 chu1] /expenditure/to spend/
      開支 开支 [kai1 zhi1] /expenditure/expense/
      投入 投入 [tou2 ru4] /to invest/input/
      回報 回报 [hui2 bao4] /return/to report back/
      率 率 [lu:4] /rate/
      回報率 回报率 [hui2 bao4 lu:4] /rate of return/
      代理 代理 [dai4 li3] /agent/to act as an agent/
      廣告 广告 [guang3 gao4] /advertising/advertisement/
      毛利率 毛利率 [mao2 li4 lu:4] /gross margin/
      供應鏈 供应链 [gong1 ying4 lian4] /supply chain/
      雲 云 [yun2] /cloud/
      的 的 [de5] /of/
      都 都 [dou1] /all/
      都 都 [du1] /capital city/
      汀 汀 [ting1] /sandbar/
      杉 杉 [shan1] /fir/
      """
    return try TestModel.dictionary(of: entries)
  }
}
