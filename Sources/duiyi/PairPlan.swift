import AlignmentFormats
import ArgumentParser
import TextIO
import Workflows

/// Which documents are aligned, and where each pair's output goes.
struct PairPlan {
  private(set) var pairs: [DocumentNames]
  /// Pairs of a list that cannot be used, with what is wrong.
  let unusable: [(pair: DocumentNames, error: InputError)]
  /// Pairs whose output is there already.
  private(set) var existing: [DocumentNames] = []
  /// Where the output of each pair goes, a path for each file of the format.
  private(set) var outputs: [[String]]
  /// Whether the output is a folder with files for each pair.
  let isMany: Bool

  static let needsFolder = ValidationError("many pairs need a folder: add --output")
  static let isForOnePair = ValidationError(
    "--anchors, --fixed and embeddings belong to a single pair of documents")

  /// Finds the pairs that a command asks for.
  ///
  /// - Throws: `InputError` where there are none, or a document is not there; nothing has been
  ///   read or written by then.
  init(_ command: AlignSentences) throws {
    let pairing = try Self.pairing(command)
    let suffixes = command.to.suffixes
    pairs = pairing.found.pairs
    unusable = pairing.found.unusable
    isMany = pairing.isMany
    if isMany {
      let folder = command.output ?? ""
      outputs = pairs.map { pair in
        suffixes.map { DocumentPairing.join(folder, pair.name) + $0 }
      }
    } else {
      let output = command.output ?? "-"
      outputs = [suffixes.count == 1 ? [output] : suffixes.map { output + $0 }]
    }
    let guidance = command.documentOptions.guidance
    let inputs =
      pairs.flatMap { [$0.source, $0.target] }
      + [
        command.pairs, guidance.anchors, guidance.fixedBeads, guidance.sourceEmbeddings,
        guidance.targetEmbeddings,
      ].compactMap { $0 }
    let reports = [command.folders.report, command.folders.learned].compactMap { $0 }
    try OutputFiles.check(outputs.flatMap { $0 } + reports, replaceNoneOf: inputs)
    if command.folders.skipExisting { leaveExistingOut() }
  }

  /// Leaves out the pairs all of whose output is there.
  private mutating func leaveExistingOut() {
    let isThere = outputs.map { $0.allSatisfy { FileIdentity(path: $0)?.isRegularFile == true } }
    existing = zip(pairs, isThere).filter(\.1).map(\.0)
    pairs = zip(pairs, isThere).filter { !$0.1 }.map(\.0)
    outputs = zip(outputs, isThere).filter { !$0.1 }.map(\.0)
  }

  private static func pairing(
    _ command: AlignSentences
  ) throws -> (found: DocumentPairing, isMany: Bool) {
    if let list = command.pairs {
      return (try DocumentPairing(list: list, goesOn: !command.folders.failFast), true)
    }
    let (source, target) = (command.documents[0], command.documents[1])
    guard try DocumentPairing.areFolders(source, target) else {
      return (try DocumentPairing(source: source, target: target), false)
    }
    if command.output == nil || command.output == "-" { throw needsFolder }
    if !command.documentOptions.guidance.isEmpty { throw isForOnePair }
    return (
      try DocumentPairing(folders: source, target, onWarning: command.warningHandler), true
    )
  }
}
