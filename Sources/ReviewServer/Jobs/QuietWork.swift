internal import Foundation
internal import Platform
internal import Workflows

/// Does long work so that whoever decides meanwhile does not wait for it: on a thread that gives way to
/// others, and on all cores but one.
enum QuietWork {
  private static let stackSize = 16 << 20

  static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) throws -> Value {
    let outcome = Outcome<Value>()
    let thread = Thread {
      #if os(Linux)
        // Of this thread alone, as Linux has it.
        _ = nice(10)
      #endif
      outcome.end(
        Result { try Threads.limited(to: ThisProcess.processorCount - 1) { try work() } })
    }
    thread.stackSize = stackSize
    thread.start()
    return try outcome.wait().get()
  }

  /// What came of work on another thread.
  private final class Outcome<Value: Sendable>: @unchecked Sendable {
    private let ended = DispatchSemaphore(value: 0)
    private var result: Result<Value, any Error>?

    func end(_ result: Result<Value, any Error>) {
      self.result = result
      ended.signal()
    }

    func wait() -> Result<Value, any Error> {
      ended.wait()
      return result ?? .failure(CancellationError())
    }
  }
}
