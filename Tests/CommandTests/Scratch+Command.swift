import Foundation
import TestSupport

/// The built program, run in a scratch folder.
extension Scratch {
  /// Where segmenters of all tests keep their compiled dictionary.
  private static let cache = FileManager.default.temporaryDirectory
    .appendingPathComponent("duiyi-command-tests-cache")

  /// Runs the program in the folder, without any dictionary of the user.
  func duiyi(_ arguments: [String], input: [UInt8] = []) throws -> Program.Outcome {
    try run(Program.duiyi, arguments, input: input)
  }

  func duiyi(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    try duiyi(arguments, input: Array(input.utf8))
  }

  /// Runs a line of the shell, with the program as `$DUIYI`.
  func shell(_ line: String) throws -> Program.Outcome { try run("/bin/bash", ["-c", line]) }

  private func run(
    _ path: String, _ arguments: [String], input: [UInt8] = []
  ) throws -> Program.Outcome {
    var program = Program(path)
    program.folder = folder
    program.environment = [
      "DUIYI": Program.duiyi, "DUIYI_CACHE_DIR": Self.cache.path,
      "DUIYI_DICTIONARY": self.path("no-dictionary"), "COLUMNS": "80",
    ]
    return try program.run(arguments, input: input)
  }
}
