internal import TextIO

/// Files of terms that are not read, and the way to one that is.
enum UnreadTermbases {
  /// Stops at a file whose name tells that it is a database of another program.
  static func refuse(_ path: String) throws(InputError) {
    let name = path.lowercased()
    for (suffix, hint) in hints where name.hasSuffix(suffix) {
      throw InputError(
        file: path, message: "files that end in \(suffix) are not read", hint: hint)
    }
  }

  private static let hints = [
    (
      ".sdltb",
      "export the termbase from MultiTerm or Trados Studio as MultiTerm XML, and read that file"
    ),
    (
      ".sdltm",
      "this is a translation memory: export it from Trados Studio as TMX, and give that to "
        + "duiyi convert or align words"
    ),
    (".mdb", "export the termbase as MultiTerm XML, TBX or a table, and read that file"),
    (".xls", "save it as .xlsx or .csv in the spreadsheet program, and read that file"),
    (".ods", "save it as .xlsx or .csv in the spreadsheet program, and read that file"),
  ]
}
