internal import Foundation
internal import Platform
internal import TermStore

/// Long work in a process of its own: what it takes of memory goes back when it ends, what breaks it
/// breaks nothing else, and where it is to stop it is ended, wherever it is.
///
/// The process reads the store and says what it came to; this one alone writes. It ends, too, when its
/// input ends, as it does when whoever started it is no more.
struct WorkProcess: Sendable {
  /// The program `duiyi-review`.
  let program: String
  /// The path of the store.
  let store: String

  /// The word that begins the command line of such a process.
  static let command = "work"

  /// Does work.
  ///
  /// - Returns: What it came to; nil where no process can be started.
  /// - Throws: `WorkFailure` with the words of what went wrong.
  func result(
    of kind: Job.Kind, on document: Int64, stoppedBy stop: JobStop
  ) throws -> WorkResult? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [
      Self.command, store, "--kind", kind.rawValue, "--document", String(document),
    ]
    // What it leaves where it is ended goes with the folder.
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("duiyi-work-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    process.environment = ProcessInfo.processInfo.environment
      .merging(["TMPDIR": folder.path]) { $1 }
    let outcome = folder.appendingPathComponent("outcome.json")
    try Data().write(to: outcome)
    let (input, output) = (Pipe(), try FileHandle(forWritingTo: outcome))
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch { return nil }
    try? output.close()
    // A process that does not heed the first signal does the second.
    stop.setHandler {
      process.terminate()
      DispatchQueue.global().asyncAfter(deadline: .now() + 0.5) {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      }
    }
    ended.wait()
    stop.setHandler {}
    try? input.fileHandleForWriting.close()
    if stop.isStopped { throw CancellationError() }
    guard
      let said = try? JSONDecoder().decode(WorkOutcome.self, from: Data(contentsOf: outcome))
    else {
      let how = process.terminationReason == .uncaughtSignal ? "signal" : "status"
      throw WorkFailure("the work was ended by \(how) \(process.terminationStatus)")
    }
    switch said {
    case .done(let result): return result
    case .failed(let message): throw WorkFailure(message)
    }
  }
}

/// Long work on a bitext of a store in this process, for the one that serves the page.
public enum ReviewWork {
  /// The word that begins the command line of a process that does work.
  public static let command = WorkProcess.command

  /// The kinds of work.
  public static let kinds = Job.Kind.allCases.map(\.rawValue)

  /// Does work, and gives, as JSON, what it came to, or what went wrong. The process gives way to others.
  public static func outcome(of kind: String, on document: Int64, of path: String) throws -> [UInt8]
  {
    let outcome: WorkOutcome
    do {
      outcome = .done(try QuietWork.run { try result(kind, document, path) })
    } catch {
      outcome = .failed(ReadingError.message(error))
    }
    return Array(try JSONEncoder().encode(outcome))
  }

  private static func result(
    _ kind: String, _ document: Int64, _ path: String
  ) throws -> WorkResult {
    let store = try TermStore.open(path, for: .reading)
    guard let kind = Job.Kind(rawValue: kind),
      let document = try store.documents().first(where: { $0.id == document })
    else { throw WorkFailure("there is no such work, or text") }
    return try ProjectWork(project: ReviewProject(store), document: document, author: "")
      .result(of: kind)
  }
}
