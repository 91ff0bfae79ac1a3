internal import Platform

/// Folders: what is in them, and making them.
package enum Folder {
  /// The paths in a folder of the ordinary files in it and in the folders in it, sorted.
  ///
  /// What is hidden is left out, and links to folders are not followed.
  ///
  /// - Throws: `InputError` for a folder that cannot be read, and for a file whose name is not UTF-8.
  package static func visibleFiles(in folder: String) throws(InputError) -> [String] {
    var files: [String] = []
    var waiting = [""]
    while let inner = waiting.popLast() {
      for name in try names(in: inner.isEmpty ? folder : "\(folder)/\(inner)") {
        let path = inner.isEmpty ? name : "\(inner)/\(name)"
        let whole = "\(folder)/\(path)"
        if FileIdentity(path: whole)?.isRegularFile == true {
          files.append(path)
        } else if isFolder(whole) {
          waiting.append(path)
        }
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder, and those around it, where it is not there; false where it cannot be made.
  package static func make(_ path: String) -> Bool {
    if FileIdentity(path: path)?.isFolder == true { return true }
    if let around = OutputPath.folder(of: path), around != path, !make(around) { return false }
    return mkdir(path, 0o777) == 0 || FileIdentity(path: path)?.isFolder == true
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func names(in folder: String) throws(InputError) -> [String] {
    guard let stream = opendir(folder) else {
      throw InputError(file: folder, message: "the folder cannot be read")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name else {
        throw InputError(file: folder, message: "the name of a file in it is not UTF-8")
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
