import Foundation

/// A folder of its own for one test, in which the built program runs; removed
/// afterwards.
final class Scratch {
  /// What a run of the program gave.
  struct Outcome {
    var status: Int32
    var output: [UInt8]
    var errors: String
    /// Whether a signal ended the program.
    var isKilled: Bool

    var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines without what an end of line at the end would add.
    var lines: [Substring] {
      text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }
  }

  let folder: URL
  /// Where segmenters of all tests keep their compiled dictionary.
  private static let cache = FileManager.default.temporaryDirectory
    .appendingPathComponent("duiyi-command-tests-cache")

  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program beside the test bundle, or in the usual build folder.
  static let program: String = {
    let beside = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
      .resolvingSymlinksInPath().deletingLastPathComponent()
    let folders =
      [beside] + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
      + [packageRoot.appendingPathComponent(".build/debug")]
    let paths = folders.map { $0.appendingPathComponent("duiyi").path }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) } ?? paths[0]
  }()

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("duiyi-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
    return name
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  /// Runs the program in the folder, without any dictionary of the user.
  func duiyi(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
    try run(Self.program, arguments, input: input)
  }

  func duiyi(_ arguments: String..., input: String = "") throws -> Outcome {
    try duiyi(arguments, input: Array(input.utf8))
  }

  /// Runs a line of the shell, with the program as `$DUIYI`.
  func shell(_ line: String) throws -> Outcome { try run("/bin/bash", ["-c", line]) }

  private func run(
    _ program: String, _ arguments: [String], input: [UInt8] = []
  ) throws -> Outcome {
    // Files rather than pipes, which would have to be emptied side by side.
    let token = UUID().uuidString
    let outside = FileManager.default.temporaryDirectory
    let files = ["in", "out", "err"].map { outside.appendingPathComponent("\(token).\($0)") }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    try Data(input).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["DUIYI"] = Self.program
    environment["DUIYI_CACHE_DIR"] = Self.cache.path
    environment["DUIYI_DICTIONARY"] = folder.appendingPathComponent("no-dictionary").path
    environment["COLUMNS"] = "80"
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: Array(try Data(contentsOf: files[1])),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
      isKilled: process.terminationReason == .uncaughtSignal)
  }
}

/// A generator that gives the same numbers on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
