internal import Platform

/// The inputs of work that reads several.
package enum InputFiles {
  /// Looks whether each of several files is there and may be read, before work begins on the first.
  /// Nothing is opened: a pipe would be at its end then.
  ///
  /// - Throws: `InputError` for the first that cannot be read.
  package static func check(_ paths: [String]) throws(InputError) {
    if paths.count < 2 { return }
    for path in paths where path != "-" {
      if let fault = fault(of: path) {
        throw InputError(file: path, message: SystemFile.Failure(code: fault).message)
      }
    }
  }

  private static func fault(of path: String) -> Int32? {
    if path.isEmpty || path.utf8.contains(0) { return ENOENT }
    var status = stat()
    if stat(path, &status) != 0 || access(path, R_OK) != 0 { return errno }
    return status.st_mode & S_IFMT == S_IFDIR ? EISDIR : nil
  }
}
