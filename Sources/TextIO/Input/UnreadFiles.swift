/// Files of other programs that are not read, and the way to one that is.
package enum UnreadFiles {
  /// The error for a file whose name tells that it is not read, or nil.
  package static func refusal(of path: String) -> InputError? {
    let name = path.lowercased()
    return hints.first { name.hasSuffix($0.suffix) }.map { suffix, hint in
      InputError(file: path, message: "files that end in \(suffix) are not read", hint: hint)
    }
  }

  /// Stops at a file whose name tells that it is not read.
  package static func refuse(_ path: String) throws(InputError) {
    if let error = refusal(of: path) { throw error }
  }

  /// Whether there is no ordinary file of a name, which is then what is to be said first.
  package static func isNoFile(_ path: String) -> Bool {
    path != "-" && FileIdentity(path: path)?.isRegularFile != true
  }

  /// Stops at the first file that cannot be opened.
  package static func refuse(unopened paths: [String]) throws(InputError) {
    for path in paths where isNoFile(path) {
      do {
        _ = try SystemFile.forReading(path)
      } catch {
        throw InputError(file: path, message: error.message)
      }
    }
  }

  private static let hints: [(suffix: String, hint: String)] = [
    (".sdltm", "export the memory from Trados Studio as TMX, and read that file"),
    (
      ".sdltb",
      "export the termbase from MultiTerm or Trados Studio as MultiTerm XML, and read that file"
    ),
    (".sdlppx", "it is a package: unpack it, and read the .sdlxliff in it"),
    (".sdlrpx", "it is a package: unpack it, and read the .sdlxliff in it"),
    (".mqxlz", "it is an archive: unpack it, and read the .mqxliff in it"),
    (".xlz", "it is an archive: unpack it, and read the .xlf in it"),
    (".txml", "export it from Wordfast Pro as XLIFF or TMX, and read that file"),
    (".ttx", "export it as TMX, or open it in Trados Studio, and read the .sdlxliff"),
    (".mdb", "export the termbase as MultiTerm XML, TBX or a table, and read that file"),
    (".xls", "save it as .xlsx or .csv in the spreadsheet program, and read that file"),
    (".ods", "save it as .xlsx or .csv in the spreadsheet program, and read that file"),
  ]
}
