import ArgumentParser
import DocumentFormats
import Foundation
import TextIO
import AlignmentFormats

/// Which documents are aligned, and where each pair's output goes.
struct PairPlan {
  /// Two documents.
  struct Pair {
    var source: String
    var target: String
    /// Where the output goes, a path for each file of the format.
    var outputs: [String]
  }

  var pairs: [Pair] = []
  /// Whether the output is a folder with files for each pair.
  var isMany = false

  static let needsFolder = ValidationError("many pairs need a folder: add --output")
  static let isForOnePair = ValidationError(
    "--anchors, --fixed and embeddings belong to a single pair of documents")

  /// Suffixes of files in folders that are no documents.
  private static let otherSuffixes: Set<String> = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "bmp", "tif", "tiff", "pdf", "zip", "gz",
    "bz2", "xz", "7z", "tar", "doc", "xls", "xlsx", "ppt", "pptx", "mp3", "mp4", "wav",
    "npy", "npz", "css", "js", "woff", "woff2", "ttf",
  ]

  /// Finds the pairs that a command asks for.
  ///
  /// - Throws: `InputError` where there are none, or a document is not there; nothing has been
  ///   read or written by then.
  init(_ command: AlignSentences) throws {
    if let list = command.pairs {
      try addPairs(of: list, command)
    } else {
      try addPair(command.documents[0], command.documents[1], command)
    }
    try checkInputs()
    try checkOutputs(command)
  }

  // MARK: Finding pairs

  private mutating func addPairs(of list: String, _ command: AlignSentences) throws {
    let text = try TextInput(list).load()
    let folder = list == "-" ? "" : (list as NSString).deletingLastPathComponent
    var names = OutputNames()
    isMany = true
    for entry in try PairList.entries(in: text) {
      let source = Self.join(folder, entry.source)
      let target = Self.join(folder, entry.target)
      let name = PairMatching.outputName(of: source)
      pairs.append(
        Pair(
          source: source, target: target,
          outputs: Self.outputs(command, names.unused(name))))
      for path in [source, target] where FileIdentity(path: path) == nil {
        throw InputError(
          file: text.name, line: entry.line, message: "there is no file \(path)")
      }
    }
  }

  private mutating func addPair(
    _ source: String, _ target: String, _ command: AlignSentences
  ) throws {
    let areFolders = [source, target].map { FileIdentity(path: $0)?.isFolder ?? false }
    if areFolders == [false, false] {
      let output = command.output ?? "-"
      let suffixes = command.to.suffixes
      let outputs = suffixes.count == 1 ? [output] : suffixes.map { output + $0 }
      pairs = [Pair(source: source, target: target, outputs: outputs)]
      return
    }
    guard areFolders == [true, true] else {
      throw InputError(
        file: areFolders[0] ? source : target,
        message: "is a directory, but \(areFolders[0] ? target : source) is not",
        hint: "name two documents or two folders")
    }
    if command.output == nil || command.output == "-" { throw Self.needsFolder }
    if command.forOnePair { throw Self.isForOnePair }
    if FileIdentity(path: source) == FileIdentity(path: target) {
      throw InputError(
        file: source, message: "both sides are the same folder",
        hint: "a list of pairs can be given by --pairs")
    }
    isMany = true
    addPairs(
      of: PairMatching(
        sources: try Self.documents(in: source), targets: try Self.documents(in: target)),
      source, target, command)
    if pairs.isEmpty {
      throw InputError(file: source, message: "no file has a counterpart in \(target)")
    }
  }

  private mutating func addPairs(
    of matching: PairMatching, _ source: String, _ target: String, _ command: AlignSentences
  ) {
    var names = OutputNames()
    for match in matching.matches {
      pairs.append(
        Pair(
          source: Self.join(source, match.source), target: Self.join(target, match.target),
          outputs: Self.outputs(command, names.unused(match.name))))
    }
    if command.quiet { return }
    for (folder, rest) in [
      (source, matching.unmatchedSources), (target, matching.unmatchedTargets),
    ] where !rest.isEmpty {
      let shown = rest.prefix(5).joined(separator: ", ")
      StandardError.write(
        "duiyi: \(folder): \(rest.count) without a counterpart by name: \(shown)"
          + (rest.count > 5 ? ", …" : ""))
    }
  }

  /// The paths of the documents in a folder and the folders in it, without hidden ones.
  private static func documents(in folder: String) throws -> [String] {
    guard let paths = FileManager.default.enumerator(atPath: folder) else {
      throw InputError(file: folder, message: "the folder cannot be read")
    }
    return paths.compactMap { $0 as? String }.filter { path in
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      let suffix = (path as NSString).pathExtension.lowercased()
      return !isHidden && !otherSuffixes.contains(suffix)
        && FileIdentity(path: join(folder, path))?.isRegularFile == true
    }
  }

  private static func join(_ folder: String, _ path: String) -> String {
    if folder.isEmpty || path.hasPrefix("/") { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  private static func outputs(_ command: AlignSentences, _ name: String) -> [String] {
    command.to.suffixes.map { join(command.output ?? "", name) + $0 }
  }

  // MARK: Checking

  private func checkInputs() throws {
    for pair in pairs where pair.source != "-" && pair.target != "-" {
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

  /// Makes sure that no input is replaced by an output.
  private func checkOutputs(_ command: AlignSentences) throws {
    var inputs: Set<FileIdentity> = []
    let others = [
      command.pairs, command.anchors, command.fixed, command.sourceEmbeddings,
      command.targetEmbeddings,
    ]
    for path in pairs.flatMap({ [$0.source, $0.target] }) + others.compactMap({ $0 }) {
      if let identity = FileIdentity(path: path), identity.isRegularFile { inputs.insert(identity) }
    }
    for path in pairs.flatMap(\.outputs) where path != "-" {
      if let identity = FileIdentity(path: path), inputs.contains(identity) {
        throw OutputError.failed(path: path, message: "the output would replace an input")
      }
    }
  }
}

/// Names for outputs, none of them twice, even where letter case does not count.
struct OutputNames {
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
