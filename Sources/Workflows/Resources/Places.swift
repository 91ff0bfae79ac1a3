internal import Lexicon
internal import Platform

/// Where the files are that nobody names: what is looked for there, and what is kept.
///
/// ```swift
/// var places = Places()
/// places.cacheFolder = nil  // nothing is kept
/// ```
public struct Places: Sendable, Hashable {
  /// The bilingual dictionary, where `duiyi lexicon import` puts it; nil where nothing tells.
  public var dictionary: String?
  /// The text of CC-CEDICT, of use where there is no ``dictionary``: what `pip install duiyi[cedict]`
  /// puts beside the program.
  public var dictionaryText: String?
  /// The folder of what can be made again at any time, such as the segmenter's compiled
  /// dictionary; nil where nothing is to be kept, so that it is compiled in memory.
  public var cacheFolder: String?
  /// A folder with room for temporary files.
  public var temporaryFolder: String

  /// Places as they are given.
  public init(
    dictionary: String?, dictionaryText: String? = nil, cacheFolder: String?,
    temporaryFolder: String
  ) {
    self.dictionary = dictionary
    self.dictionaryText = dictionaryText
    self.cacheFolder = cacheFolder
    self.temporaryFolder = temporaryFolder
  }

  /// The places that the environment of this process names.
  public init() {
    var environment: [String: String] = [:]
    // Foundation would read all that there are, which takes its time.
    for name in Self.names { environment[name] = getenv(name).map { String(cString: $0) } }
    self.init(environment: environment)
    // Whoever names a dictionary means that one.
    if environment["DUIYI_DICTIONARY"]?.isEmpty ?? true {
      dictionaryText = PythonPackages().dictionaryText
    }
  }

  private static let names = [
    "DUIYI_DICTIONARY", "XDG_DATA_HOME", "DUIYI_CACHE_DIR", "XDG_CACHE_HOME", "HOME", "TMPDIR",
  ]

  /// The places that an environment names.
  ///
  /// - The dictionary: `DUIYI_DICTIONARY`, else `duiyi/cc-cedict.duiyi-lexicon` in
  ///   `XDG_DATA_HOME`, else in `HOME/.local/share`.
  /// - The cache: `DUIYI_CACHE_DIR`, else `duiyi` in `XDG_CACHE_HOME`, else in `HOME/.cache`.
  /// - Temporary files: `TMPDIR`, else `/tmp`.
  public init(environment: [String: String]) {
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    dictionary = BilingualDictionary.defaultPath(environment: environment)
    cacheFolder =
      value("DUIYI_CACHE_DIR") ?? value("XDG_CACHE_HOME").map { $0 + "/duiyi" }
      ?? value("HOME").map { $0 + "/.cache/duiyi" }
    temporaryFolder = value("TMPDIR") ?? "/tmp"
  }
}
