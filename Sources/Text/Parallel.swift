internal import Dispatch

/// Work on all cores whose results are put together in a fixed order.
package enum Parallel {
  /// Calls `body` for each of `count` indexes.
  package static func forEach(_ count: Int, _ body: @Sendable (Int) -> Void) {
    guard count > 1 else {
      if count == 1 { body(0) }
      return
    }
    DispatchQueue.concurrentPerform(iterations: count, execute: body)
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
