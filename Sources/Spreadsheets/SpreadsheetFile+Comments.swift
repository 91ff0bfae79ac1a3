package import TextIO

extension SpreadsheetFile {
  /// How many cells of a sheet have a comment, which is not read.
  ///
  /// - Throws: `InputError` for an archive that cannot be read.
  package func commentCount(of sheet: Int) throws(InputError) -> Int {
    var count = 0
    for part in try PackageRelations(of: part(of: sheet), in: archive).parts("comments") {
      count += try archive.entry(part)?.count(of: "comment") ?? 0
    }
    return count
  }
}
