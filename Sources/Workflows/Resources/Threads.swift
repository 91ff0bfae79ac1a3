internal import Text

/// How many threads workflows take.
public enum Threads {
  /// Lets what a closure calls work on so many threads at most; on all cores where it is nil. Results
  /// do not depend on it.
  ///
  /// ```swift
  /// let documents = try LoadedDocuments(source: "call.zh.txt", target: "call.en.txt")
  /// let alignment = try Threads.limited(to: 1) { try DocumentAligner().align([documents])[0] }
  /// ```
  public static func limited<Result>(
    to count: Int?, _ body: () throws -> Result
  ) rethrows -> Result {
    guard let count else { return try body() }
    return try Parallel.$limit.withValue(max(1, count)) { try body() }
  }
}
