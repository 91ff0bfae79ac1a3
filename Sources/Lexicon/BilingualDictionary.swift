/// A Chinese–English dictionary, opened from an imported file.
///
/// ```swift
/// let dictionary = try BilingualDictionary(path: path)
/// dictionary.senses(of: "积压").map(\.english)      // ["to pile up", …]
/// dictionary.translations(of: "market share").first?.simplified  // "市场份额"
/// ```
///
/// The file is memory-mapped: opening costs one pass for the checksum, a few milliseconds for a
/// dictionary of 120,000 entries, and entries are read only where they are asked for. The value
/// is small to copy and safe to share between tasks.
public struct BilingualDictionary: Sendable {
  let storage: LexiconStorage

  /// Opens an imported dictionary.
  ///
  /// - Parameter path: A file written by `ImportedDictionary.write(toPath:)`.
  /// - Throws: `LexiconError` where the file cannot be opened, is no imported dictionary, is of
  ///   another format version, or is damaged.
  public init(path: String) throws(LexiconError) {
    storage = try LexiconStorage(path: path)
  }

  /// Opens an imported dictionary that is in memory.
  ///
  /// - Throws: `LexiconError`, as `init(path:)`.
  public init(bytes: [UInt8]) throws(LexiconError) {
    storage = try LexiconStorage(copying: bytes)
  }

  /// Opens a dictionary just imported.
  ///
  /// - Throws: `LexiconError`, as `init(path:)`.
  public init(_ imported: ImportedDictionary) throws(LexiconError) {
    storage = try LexiconStorage(copying: imported.bytes)
  }

  /// The dictionary's title, such as `CC-CEDICT`.
  public var name: String {
    String(decoding: storage.stretch(.name, 0, storage.count(.name)), as: UTF8.self)
  }

  /// The date or version that the source gives itself, or an empty string.
  public var sourceVersion: String {
    let length = storage.count(.sourceVersion)
    return String(decoding: storage.stretch(.sourceVersion, 0, length), as: UTF8.self)
  }

  /// Title and version, which tell it from others.
  package var versionedName: String { "\(name) \(sourceVersion)" }

  /// The number of entries.
  public var entryCount: Int { storage.count(.entries) }

  /// The number of distinct headwords, Simplified and Traditional.
  public var headwordCount: Int { storage.count(.headwords) }

  /// Where the dictionary is looked for and kept unless told otherwise.
  ///
  /// - Parameter environment: The environment's variables: `DUIYI_DICTIONARY` names the file,
  ///   else it is `duiyi/cc-cedict.duiyi-lexicon` in `XDG_DATA_HOME`, else in
  ///   `HOME/.local/share`, on Linux and macOS alike.
  public static func defaultPath(environment: [String: String]) -> String? {
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let path = value("DUIYI_DICTIONARY") { return path }
    let folder = value("XDG_DATA_HOME") ?? value("HOME").map { $0 + "/.local/share" }
    return folder.map { $0 + "/duiyi/cc-cedict.duiyi-lexicon" }
  }
}
