internal import Dispatch

/// The results of a function for 0 ..< *count*, in order, worked out on all cores.
package func concurrentMap<Result: Sendable>(
  _ count: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
  // Starting threads takes longer than a few results.
  if count < 16 { return (0..<count).map(body) }
  var results: [Result?] = Array(repeating: nil, count: count)
  results.withUnsafeMutableBufferPointer { results in
    // Each element is written by one thread, and read when all are done.
    nonisolated(unsafe) let results = results
    DispatchQueue.concurrentPerform(iterations: count) { results[$0] = body($0) }
  }
  return results.compactMap { $0 }
}
