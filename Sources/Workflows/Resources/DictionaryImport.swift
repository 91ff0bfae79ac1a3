public import Lexicon
public import TextIO

extension ImportedDictionary {
  /// Writes the dictionary to a file, in a folder that is made where it is not there.
  ///
  /// ```swift
  /// let imported = try DictionaryImporter.importFile(atPath: "cedict_ts.u8")
  /// try imported.write(toNewFolderOf: "dictionaries/cc-cedict.duiyi-lexicon")
  /// ```
  ///
  /// - Throws: `OutputError` where the file cannot be written.
  public func write(toNewFolderOf path: String) throws(OutputError) {
    if path != "-" { try OutputFiles.makeFolder(of: path) }
    let sink = try OutputSink(path: path)
    try sink.append(bytes)
    try sink.commit()
  }
}
