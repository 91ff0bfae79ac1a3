internal import Foundation
public import Lexicon

extension ImportedDictionary {
  /// Writes the dictionary to a file, in a folder that is made where it is not there.
  ///
  /// ```swift
  /// let imported = try DictionaryImporter.importFile(atPath: "cedict_ts.u8")
  /// try imported.write(toNewFolderOf: Places().dictionary)
  /// ```
  ///
  /// - Throws: `LexiconError` where the file cannot be written.
  public func write(toNewFolderOf path: String) throws(LexiconError) {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty {
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try write(toPath: path)
  }
}
