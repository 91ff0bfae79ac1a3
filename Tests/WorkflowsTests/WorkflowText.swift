import Foundation
import TestSupport
import Workflows

/// What the tests of workflows work with.
enum WorkflowText {
  /// The built-in model, and no dictionary.
  static func plain() throws -> LanguageResources {
    LanguageResources(
      dictionary: .none, segmentation: try TestModel.segmentation.get(),
      places: Places(
        dictionary: "/nowhere/dictionary", cacheFolder: nil,
        temporaryFolder: FileManager.default.temporaryDirectory.path))
  }

  static let call = (
    chinese: EarningsCall.folder.appending(path: "call.zh.txt").path,
    english: EarningsCall.folder.appending(path: "call.en.txt").path
  )

  private static let nouns = [
    ("云服务", "cloud service"), ("数据库", "database"), ("毛利率", "gross margin"),
    ("固定资产", "fixed asset"),
  ]
  private static let frames = [
    ("我们喜欢%。", "We like the %."), ("他们需要%。", "They need the %."),
    ("请看%。", "Please look at the %."), ("这是%。", "This is the %."),
    ("%很重要。", "The % is important."),
  ]

  /// Sixty pairs of sentences whose terms can be learned from them.
  static let pairs: [(chinese: String, english: String)] = (0..<60).map { index in
    let noun = nouns[index % nouns.count]
    let frame = frames[index % frames.count]
    return (frame.0.replacing("%", with: noun.0), frame.1.replacing("%", with: noun.1))
  }

  static let chinese = pairs.map(\.chinese).joined(separator: "\n") + "\n"
  static let english = pairs.map(\.english).joined(separator: "\n") + "\n"
  static let table = pairs.map { "\($0.chinese)\t\($0.english)\n" }.joined()
}
