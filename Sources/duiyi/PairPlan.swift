import AlignmentFormats
import ArgumentParser
import Workflows

/// Which documents are aligned, and where each pair's output goes.
struct PairPlan {
  var pairs: [DocumentNames]
  /// Where the output of each pair goes, a path for each file of the format.
  var outputs: [[String]]
  /// Whether the output is a folder with files for each pair.
  var isMany: Bool

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
    pairs = pairing.pairs
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
    try OutputFiles.check(outputs.flatMap { $0 }, replaceNoneOf: inputs)
  }

  private static func pairing(
    _ command: AlignSentences
  ) throws -> (pairs: [DocumentNames], isMany: Bool) {
    if let list = command.pairs { return (try DocumentPairing(list: list).pairs, true) }
    let (source, target) = (command.documents[0], command.documents[1])
    guard try DocumentPairing.areFolders(source, target) else {
      return (try DocumentPairing(source: source, target: target).pairs, false)
    }
    if command.output == nil || command.output == "-" { throw needsFolder }
    if !command.documentOptions.guidance.isEmpty { throw isForOnePair }
    let say = Warning.handler(isQuiet: command.quiet)
    return (try DocumentPairing(folders: source, target, onWarning: say).pairs, true)
  }
}
