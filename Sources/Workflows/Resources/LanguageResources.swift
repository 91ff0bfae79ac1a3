internal import Domains
public import Lexicon
public import Segmentation
internal import SentenceAlignment
internal import TextIO

/// What workflows know of the languages before they see any text.
///
/// Each is opened when a workflow first needs it. Whoever runs many workflows opens both once:
///
/// ```swift
/// var resources = LanguageResources()
/// resources.segmentation = try resources.openSegmentation()
/// if let dictionary = try resources.openDictionary() { resources.dictionary = .opened(dictionary) }
/// ```
public struct LanguageResources: Sendable {
  /// The bilingual dictionary.
  public var dictionary: DictionaryChoice
  /// What cuts Chinese into words; opened by ``openSegmentation()`` where it is nil.
  public var segmentation: SegmentationModel?
  /// Where files are that nobody names.
  public var places: Places

  /// Resources; by default the usual dictionary and the built-in model.
  public init(
    dictionary: DictionaryChoice = .usual, segmentation: SegmentationModel? = nil,
    places: Places = Places()
  ) {
    self.dictionary = dictionary
    self.segmentation = segmentation
    self.places = places
  }

  /// Opens the dictionary; nil where there is none in its usual place, or none is wanted.
  ///
  /// - Throws: `LexiconError` where the file cannot be opened or is no dictionary.
  /// - Complexity: One pass over the file, some milliseconds.
  public func openDictionary() throws(LexiconError) -> BilingualDictionary? {
    switch dictionary {
    case .none: return nil
    case .opened(let dictionary): return dictionary
    case .file(let path): return try Self.open(path)
    case .usual:
      if let path = places.dictionary, FileIdentity(path: path) != nil {
        return try BilingualDictionary(path: path)
      }
      return try places.dictionaryText.map { text throws(LexiconError) in
        try BilingualDictionary.compiled(fromText: text, cacheFolder: places.cacheFolder)
      }
    }
  }

  /// The segmentation model: ``segmentation``, or the built-in one.
  ///
  /// - Throws: `ICUError` where the system's ICU lacks what the model is made from.
  /// - Complexity: Some milliseconds; about half a second where nothing is in the cache.
  public func openSegmentation() throws -> SegmentationModel {
    try segmentation ?? SegmentationModel(cacheDirectory: places.cacheFolder)
  }

  /// Opens the dictionary, and warns where the usual one is not there.
  package func openDictionary(
    for work: Work, _ warnings: inout WarningList
  ) throws(LexiconError) -> BilingualDictionary? {
    let opened = try openDictionary()
    if opened == nil, case .usual = dictionary {
      warnings.add(.noDictionary(path: places.dictionary, work: work))
    }
    return opened
  }

  /// An aligner of sentences with a dictionary.
  func sentenceAligner(
    _ dictionary: BilingualDictionary?, _ domains: DomainChoice
  ) throws -> SentenceAligner {
    SentenceAligner(
      dictionary: dictionary,
      // Without a dictionary's headwords, the segmenter cuts Chinese into words.
      segmentation: dictionary == nil ? try openSegmentation() : nil, domains: domains)
  }

  private static func open(_ path: String) throws(LexiconError) -> BilingualDictionary {
    do {
      return try BilingualDictionary(path: path)
    } catch {
      guard let imported = try? DictionaryImporter.importFile(atPath: path) else { throw error }
      return try BilingualDictionary(imported)
    }
  }
}
