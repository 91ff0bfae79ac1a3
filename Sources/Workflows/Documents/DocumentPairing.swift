internal import DocumentFormats
public import TextIO

/// Finds which documents are to be aligned with which.
///
/// ```swift
/// let pairing = try DocumentPairing(folders: "zh", "en")
/// for pair in pairing.pairs { print(pair.source, pair.target, pair.name) }
/// ```
public struct DocumentPairing: Sendable {
  /// The pairs, in order.
  public private(set) var pairs: [DocumentNames]
  /// The pairs of a list of which a document is not there or both are one, with what is wrong.
  public private(set) var unusable: [(pair: DocumentNames, error: InputError)] = []
  /// What was left without a counterpart.
  public private(set) var warnings: [Warning] = []

  /// Suffixes of files in folders that are no documents.
  private static let otherSuffixes: Set<String> = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "bmp", "tif", "tiff", "pdf", "zip", "gz",
    "bz2", "xz", "7z", "tar", "doc", "xls", "xlsx", "ppt", "pptx", "mp3", "mp4", "wav",
    "npy", "npz", "css", "js", "woff", "woff2", "ttf",
  ]

  /// Two documents; one of them may be `-`.
  ///
  /// - Throws: `InputError` where one is not there, or both are one file. Nothing has been read.
  public init(source: String, target: String) throws(InputError) {
    pairs = [DocumentNames(source: source, target: target)]
    try check()
  }

  /// The pairs of a list: two paths a line with a tab between, seen from the list.
  ///
  /// - Parameter goesOn: Whether a pair of which a document is not there, or which is one document
  ///   twice, is listed as ``unusable`` and the others are taken.
  /// - Throws: `InputError` for a list that cannot be read, and where a document is not there and
  ///   `goesOn` is false.
  public init(list: String, goesOn: Bool = false) throws(InputError) {
    let text = try TextInput(list).load()
    let folder = OutputPath.folder(of: list) ?? ""
    var names = UnusedNames()
    pairs = []
    for entry in try PairList.entries(in: text) {
      let source = Self.join(folder, entry.source)
      let target = Self.join(folder, entry.target)
      let name = names.unused(PairMatching.outputName(of: source))
      let pair = DocumentNames(source: source, target: target, name: name)
      do throws(InputError) {
        for path in [source, target] where FileIdentity(path: path) == nil {
          throw InputError(file: text.name, line: entry.line, message: "there is no file \(path)")
        }
        try Self.check(pair)
        pairs.append(pair)
      } catch {
        guard goesOn else { throw error }
        unusable.append((pair, error))
      }
    }
  }

  /// The documents of two folders, and of the folders in them, that `PairMatching` finds by
  /// their names. Hidden files, and those that evidently are no documents, are passed over.
  ///
  /// - Parameter onWarning: Is told of documents without a counterpart as soon as they are known.
  /// - Throws: `InputError` for folders that cannot be read, are the same, or have nothing in
  ///   common.
  public init(
    folders source: String, _ target: String, onWarning: WarningHandler? = nil
  ) throws(InputError) {
    if FileIdentity(path: source) == FileIdentity(path: target) {
      throw InputError(
        file: source, message: "both sides are the same folder",
        hint: "a list of pairs can be given by --pairs")
    }
    let matching = PairMatching(
      sources: try Self.documents(in: source), targets: try Self.documents(in: target))
    var names = UnusedNames()
    pairs = matching.matches.map { match in
      DocumentNames(
        source: Self.join(source, match.source), target: Self.join(target, match.target),
        name: names.unused(match.name))
    }
    for (folder, rest) in [
      (source, matching.unmatchedSources), (target, matching.unmatchedTargets),
    ] where !rest.isEmpty {
      let warning = Warning.withoutCounterpart(folder: folder, documents: rest)
      warnings.append(warning)
      onWarning?(warning)
    }
    if pairs.isEmpty {
      throw InputError(file: source, message: "no file has a counterpart in \(target)")
    }
    try check()
  }

  /// Whether two paths are folders; false where both are none.
  ///
  /// - Throws: `InputError` where one of them is a folder and the other is not.
  public static func areFolders(_ source: String, _ target: String) throws(InputError) -> Bool {
    let first = FileIdentity(path: source)?.isFolder ?? false
    let second = FileIdentity(path: target)?.isFolder ?? false
    guard first == second else {
      throw InputError(
        file: first ? source : target,
        message: "is a directory, but \(first ? target : source) is not",
        hint: "name two documents or two folders")
    }
    return first
  }

  /// The paths of the documents in a folder and the folders in it, without hidden ones.
  private static func documents(in folder: String) throws(InputError) -> [String] {
    try Folder.visibleFiles(in: folder).filter { path in
      let name = path.split(separator: "/").last ?? ""
      let suffix = name.lastIndex(of: ".").map { name[$0...].dropFirst().lowercased() } ?? ""
      return !otherSuffixes.contains(suffix)
    }
  }

  /// A path in a folder.
  package static func join(_ folder: String, _ path: String) -> String {
    if folder.isEmpty || path.hasPrefix("/") { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  private func check() throws(InputError) {
    for pair in pairs { try Self.check(pair) }
  }

  private static func check(_ pair: DocumentNames) throws(InputError) {
    guard pair.source != "-", pair.target != "-" else { return }
    for path in [pair.source, pair.target] where FileIdentity(path: path) == nil {
      throw InputError(file: path, message: "no such file or directory")
    }
    if FileIdentity(path: pair.source) == FileIdentity(path: pair.target) {
      throw InputError(
        file: pair.target, message: "is the same file as \(pair.source)",
        hint: "a document and its translation are wanted")
    }
  }
}

/// Names, none of them twice, even where letter case does not count.
struct UnusedNames {
  private var taken: Set<String> = []

  /// The name, or the name with the first number from 2 on that makes it a new one.
  mutating func unused(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }
}
