import Foundation
package import Lexicon
package import Segmentation

/// What takes long to make, made once for all tests.
package enum TestModel {
  /// The segmenter's model, without a cache file, so that tests do not share one with the user.
  package static let segmentation = Result { try SegmentationModel(cacheDirectory: nil) }

  package static func segmenter() throws -> Segmenter {
    Segmenter(model: try segmentation.get())
  }

  /// Where the dictionary of the tests is: `DUIYI_DICTIONARY`, or the user's own.
  package static let dictionaryPath =
    BilingualDictionary.defaultPath(environment: ProcessInfo.processInfo.environment) ?? ""

  /// The imported dictionary, or nil where there is none.
  package static let dictionary: BilingualDictionary? =
    FileManager.default.fileExists(atPath: dictionaryPath)
    ? try? BilingualDictionary(path: dictionaryPath) : nil

  /// A dictionary of entries in CC-CEDICT's format.
  package static func dictionary(of entries: String) throws -> BilingualDictionary {
    try BilingualDictionary(DictionaryImporter.importText(Array(entries.utf8)))
  }
}
