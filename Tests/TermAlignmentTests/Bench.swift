import Foundation
import Lexicon
import Segmentation
import TermAlignment
import Terminology

/// What the tests of term alignment share: texts, terms and a small dictionary.
enum Bench {
  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of data that is kept beside the project.
  static let shared: URL = {
    if let path = ProcessInfo.processInfo.environment["DUIYI_DATA"] {
      return URL(fileURLWithPath: path)
    }
    return packageRoot.deletingLastPathComponent().appending(path: "shared/data")
  }()

  /// A model without a cache, so that tests do not share files.
  static let model = Result { try SegmentationModel(cacheDirectory: nil) }

  static let dictionaryPath = BilingualDictionary.defaultPath(
    environment: ProcessInfo.processInfo.environment)

  /// The imported dictionary, or nil where there is none.
  static let fullDictionary: BilingualDictionary? =
    FileManager.default.fileExists(atPath: dictionaryPath)
    ? try? BilingualDictionary(path: dictionaryPath) : nil

  static func analyze(_ text: String) throws -> AnalyzedText { try analyze(Array(text.utf8)) }

  static func analyze(_ bytes: [UInt8]) throws -> AnalyzedText {
    var segmenter = Segmenter(model: try model.get())
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

  /// A file of tab-separated values as rows by the names of the columns.
  static func rows(_ file: URL) throws -> [[String: String]] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    guard let header = lines.first?.split(separator: "\t").map(String.init) else { return [] }
    return lines.dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(zip(header, fields)) { first, _ in first }
    }
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
    return try BilingualDictionary(DictionaryImporter.importText(Array(entries.utf8)))
  }
}

/// A small seeded generator (Steele, Lea and Flood 2014), so that a failure can be
/// repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
