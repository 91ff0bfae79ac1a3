internal import Dispatch

/// Work on all cores whose results are put together in a fixed order.
enum Parallel {
  /// Computes a value for each of `count` indexes.
  static func map<Value: Sendable>(
    _ count: Int, _ body: @Sendable (Int) -> Value
  ) -> [Value] {
    guard count > 1 else { return (0..<count).map(body) }
    var results = [Value?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each index is written by one thread alone.
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: count) { buffer[$0] = body($0) }
    }
    return results.compactMap { $0 }
  }
}
