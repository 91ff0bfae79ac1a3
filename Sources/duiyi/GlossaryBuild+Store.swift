import ArgumentParser
import BitextFormats
import GlossaryFormats
import Platform
import TextIO
import Workflows

extension GlossaryBuildCommand {
  /// Proposes the glossary to a store, and has the store keep the bitext that it was made from.
  func propose(_ built: GlossaryBuild, to store: String) throws {
    let folder = Places().temporaryFolder
    var template = Array("\(folder)/duiyi-glossary-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    let end = template.firstIndex(of: 0) ?? template.endIndex
    let path = String(decoding: template[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else {
      StandardError.write("duiyi: \(path): \(String(cString: strerror(errno)))")
      throw ExitCode(2)
    }
    defer { unlink(path) }
    _ = close(descriptor)
    try built.write(.json, to: path)
    try ReviewProgram.call(
      [
        "store", "import", store, path, "--from", "json", "--name",
        (files + counts.fromCounts).joined(separator: " "),
      ])
    if isBitext {
      let form = from.map { ["--from", $0.rawValue] } ?? []
      let encoding = input.encoding.map { ["--encoding", $0] } ?? []
      let dictionary =
        dictionaries.noDictionary
        ? ["--no-dictionary"] : dictionaries.dictionary.map { ["--dictionary", $0] } ?? []
      try ReviewProgram.call(
        ["store", "import", store, "--bitext"] + files + form + encoding + dictionary)
    }
  }

  /// Whether the files are a bitext that can be read once more.
  private var isBitext: Bool {
    if files.isEmpty || files.contains("-") { return false }
    return files.count == 2 || from != nil || SegmentPairFormat(paths: files) != nil
  }
}

extension ReviewProgram {
  /// Has that program do something, and says what it says.
  static func call(_ arguments: [String]) throws {
    do {
      let outcome = try ChildProcess.run(path, arguments, most: 1 << 20)
      if !outcome.complaints.isEmpty {
        StandardError.writeLines(String(outcome.complaints.dropLast()))
      }
      if let status = outcome.status, status != 0 { throw ExitCode(status) }
      if outcome.status == nil { throw ExitCode(70) }
    } catch let failure as ChildProcess.Failure {
      throw missing(failure == .notFound ? "there is no such program" : "it cannot be started")
    }
  }
}
