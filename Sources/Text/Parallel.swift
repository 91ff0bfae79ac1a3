internal import Dispatch
internal import Platform
internal import Synchronization

/// Work on several threads whose results are put together in a fixed order.
package enum Parallel {
  /// How many threads may work, for what is called within; as many as there are cores where it is nil.
  @TaskLocal package static var limit: Int?

  /// How many threads work.
  package static var width: Int { limit ?? cores }

  private static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Calls `body` for each of `count` indexes.
  package static func forEach(_ count: Int, _ body: @Sendable (Int) -> Void) {
    if count < 2 || limit == 1 {
      for index in 0..<max(0, count) { body(index) }
      return
    }
    guard let limit, limit < count else {
      DispatchQueue.concurrentPerform(iterations: count, execute: body)
      return
    }
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: limit) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { return }
        body(index)
      }
    }
  }

  /// Computes a value for each of `count` indexes.
  package static func map<Value: Sendable>(
    _ count: Int, _ body: @Sendable (Int) -> Value
  ) -> [Value] {
    var results = [Value?](repeating: nil, count: max(0, count))
    results.withUnsafeMutableBufferPointer { buffer in
      // Each index is written by one thread alone.
      nonisolated(unsafe) let buffer = buffer
      forEach(buffer.count) { buffer[$0] = body($0) }
    }
    return results.compactMap { $0 }
  }
}

/// Workers that each keep what they need for the next piece of work, side by side.
package final class WorkerTeam<Worker>: @unchecked Sendable {
  // Worker i alone touches element i while work is under way.
  private var workers: [Worker] = []
  private let make: () -> Worker

  /// A team, whose workers are made when they are needed.
  package init(_ make: @escaping () -> Worker) { self.make = make }

  /// Computes a value for each of `count` indexes; results are in their order.
  ///
  /// - Parameter share: How many indexes are worth a thread of their own.
  package func map<Value: Sendable>(
    _ count: Int, share: Int = 16, _ body: @Sendable (Int, inout Worker) -> Value
  ) -> [Value] {
    let width = min(Parallel.width, (count + share - 1) / share)
    while workers.count < max(1, width) { workers.append(make()) }
    var results = [Value?](repeating: nil, count: max(0, count))
    workers.withUnsafeMutableBufferPointer { workers in
      results.withUnsafeMutableBufferPointer { results in
        nonisolated(unsafe) let (workers, results) = (workers, results)
        let next = Atomic<Int>(0)
        Parallel.forEach(width) { worker in
          while true {
            let start = next.wrappingAdd(share, ordering: .relaxed).oldValue
            if start >= count { return }
            for index in start..<min(start + share, count) {
              results[index] = body(index, &workers[worker])
            }
          }
        }
      }
    }
    return results.compactMap { $0 }
  }
}
