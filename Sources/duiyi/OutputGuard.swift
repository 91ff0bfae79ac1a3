import ArgumentParser
import TextIO
import Workflows

/// Keeps the files that a command line names from replacing each other.
///
/// `segment f -o f` is a plain wish. An output over a model or a termbase, and a report over a text, are
/// slips, which cost the file.
struct OutputGuard {
  private var results: [String] = []
  /// What is written beside the result.
  private var besides: [String] = []
  /// What is read beside the texts, and all that stands elsewhere on the line.
  private var resources: [String] = []
  private var others: [String] = []

  private static let resultOptions: Set<String> = ["--output", "-o"]
  private static let besideOptions: Set<String> = [
    "--report", "--write-baseline", "--dump-lexicon", "--links-output", "--beads-output",
  ]
  private static let resourceOptions: Set<String> = [
    "--model", "--terms", "--advice", "--dictionary", "--beads", "--links", "--ignore", "--config",
    "--fixed", "--from-counts",
  ]
  /// What is read and written again.
  private static let keptOptions: Set<String> = ["--learned", "--store", "--baseline"]

  /// Looks at what stands behind the program's name.
  init(_ arguments: [String]) {
    var previous = ""
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      if argument.hasPrefix("--"), parts.count == 2 {
        take(parts[1], of: parts[0])
      } else if !argument.hasPrefix("-") {
        take(argument, of: previous)
      }
      previous = argument
    }
  }

  private mutating func take(_ value: String, of option: String) {
    if value == "-" || Self.keptOptions.contains(option) { return }
    if Self.resultOptions.contains(option) {
      results.append(value)
    } else if Self.besideOptions.contains(option) {
      besides.append(value)
    } else if Self.resourceOptions.contains(option) {
      resources.append(value)
    } else {
      others.append(value)
    }
  }

  /// Makes sure that no file would be lost.
  ///
  /// - Throws: `ValidationError` where two outputs are one file, and `OutputError` where a result would
  ///   replace what is read beside the texts, or what is written beside it any input.
  func check() throws {
    let written = results + besides
    for (index, path) in written.enumerated() {
      if written[..<index].contains(where: { Self.isSame($0, path) }) {
        throw ValidationError("\(path) is to be written twice; give each output a file of its own")
      }
    }
    try OutputFiles.check(results, replaceNoneOf: resources)
    try OutputFiles.check(besides, replaceNoneOf: resources + others)
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    if plain(one) == plain(other) { return true }
    guard let first = FileIdentity(path: one), first.isRegularFile else { return false }
    return first == FileIdentity(path: other)
  }

  private static func plain(_ path: String) -> String {
    var rest = path[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    return String(rest)
  }
}
