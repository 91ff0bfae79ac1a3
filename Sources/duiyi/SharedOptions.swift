import ArgumentParser
import DocumentFormats
import Foundation
import Lexicon
import Segmentation
import TextIO

/// How input bytes become text.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The encoding of the input, such as GB18030, Big5 or UTF-16LE.",
      discussion: "Without it: UTF-16 by its byte order mark, otherwise UTF-8.",
      valueName: "name"))
  var encoding: String?

  @Flag(help: "Replace ill-formed input by U+FFFD instead of stopping.")
  var lossy = false

  /// A text that is looked at as a whole may take this many bytes.
  static let longestDocument = 64 << 20

  /// Loads a document that is looked at as a whole.
  func load(_ path: String) throws -> TextFile {
    if path != "-", let size = try? FileManager.default.attributesOfItem(atPath: path)[.size],
      let bytes = size as? Int, bytes > Self.longestDocument
    {
      throw tooLong(path)
    }
    let text = try DocumentText.load(TextInput(path, options: textOptions))
    if text.bytes.count > Self.longestDocument { throw tooLong(text.name) }
    return text
  }

  private func tooLong(_ name: String) -> InputError {
    InputError(
      file: name, message: "longer than 64 MB, too long to be looked at as one document",
      hint: "split it; duiyi segment has no such limit")
  }

  var textOptions: TextOptions { TextOptions(encoding: encoding, isLossy: lossy) }
}

/// Where the model's compiled dictionary is kept.
enum Locations {
  private static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// `$DUIYI_CACHE_DIR`, or the user's cache folder; nil where there is none.
  static var cacheDirectory: String? {
    if let directory = environment["DUIYI_CACHE_DIR"], !directory.isEmpty { return directory }
    if let directory = environment["XDG_CACHE_HOME"], !directory.isEmpty {
      return directory + "/duiyi"
    }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return home + "/.cache/duiyi"
  }

  /// Where there is room for temporary files.
  static var temporaryFolder: String {
    environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  /// Where `lexicon import` puts the dictionary and others look for it.
  static var dictionaryPath: String { BilingualDictionary.defaultPath(environment: environment) }

  static func segmentationModel() throws -> SegmentationModel {
    try SegmentationModel(cacheDirectory: cacheDirectory)
  }
}

/// Which bilingual dictionary is used.
struct DictionaryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A bilingual dictionary: imported by `duiyi lexicon import`, or CC-CEDICT itself.",
      discussion: "Without it, the imported one in its usual place, where there is one.",
      valueName: "file"))
  var dictionary: String?

  @Flag(help: "Use no dictionary.")
  var noDictionary = false

  /// Opens the dictionary, or says that there is none and what that means.
  func open(
    without consequence: String = "so only glosses, names and quantities are found",
    isQuiet: Bool = false
  ) throws -> BilingualDictionary? {
    if noDictionary { return nil }
    if let dictionary { return try Self.open(dictionary) }
    let path = Locations.dictionaryPath
    if FileManager.default.fileExists(atPath: path) { return try BilingualDictionary(path: path) }
    if !isQuiet {
      StandardError.write(
        "duiyi: no dictionary at \(path), \(consequence); Tools/fetch-dictionary gets CC-CEDICT")
    }
    return nil
  }

  private static func open(_ path: String) throws -> BilingualDictionary {
    do {
      return try BilingualDictionary(path: path)
    } catch let error {
      // CC-CEDICT's own text is taken too, at the price of importing it each time.
      guard let imported = try? DictionaryImporter.importFile(atPath: path) else { throw error }
      return try BilingualDictionary(imported)
    }
  }
}
