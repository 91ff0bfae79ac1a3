import Foundation

/// A program that tests run, with what it may use.
package struct Program: Sendable {
  /// What a run of a program gave.
  package struct Outcome: Sendable {
    package var status: Int32
    package var output: [UInt8]
    package var errors: String
    /// Whether a signal ended the program.
    package var isKilled: Bool

    package var text: String { String(decoding: output, as: UTF8.self) }

    /// The lines without what an end of line at the end would add.
    package var lines: [Substring] {
      text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }
  }

  package var path: String
  /// What is set beside the environment of the tests.
  package var environment: [String: String] = [:]
  package var folder: String?
  /// How many megabytes of addresses the program may have, or nil for any number.
  package var memoryLimit: Int?

  package init(_ path: String) { self.path = path }

  /// The program `duiyi`, beside the test bundle or in the usual build folder.
  package static let duiyi: String = {
    let beside = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
      .resolvingSymlinksInPath().deletingLastPathComponent()
    let folders =
      [beside] + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
      + [TestData.packageRoot.appendingPathComponent(".build/debug")]
    let paths = folders.map { $0.appendingPathComponent("duiyi").path }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) } ?? paths[0]
  }()

  /// Runs the program to its end.
  package func run(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
    // Files rather than pipes, which would have to be emptied side by side.
    let outside = try Scratch()
    let names = ["in", "out", "err"]
    for name in names { try outside.write(name == "in" ? input : [], to: name) }
    let process = Process()
    if let memoryLimit {
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      let limits = "ulimit -v \(memoryLimit * 1024); exec \"$@\""
      process.arguments = ["-c", limits, "bash", path] + arguments
    } else {
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
    }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let urls = names.map { URL(fileURLWithPath: outside.path($0)) }
    process.standardInput = try FileHandle(forReadingFrom: urls[0])
    process.standardOutput = try FileHandle(forWritingTo: urls[1])
    process.standardError = try FileHandle(forWritingTo: urls[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try outside.read("out"),
      errors: String(decoding: try outside.read("err"), as: UTF8.self),
      isKilled: process.terminationReason == .uncaughtSignal)
  }
}
