/// Where the bytes of a text stand that was made from another, such as a Markdown file without its
/// marks.
package final class TextOrigin: Sendable {
  /// A stretch of the text that was copied, or that stands for something else.
  package struct Run: Sendable, Hashable {
    /// Where it begins in the text.
    package var start: Int
    /// Where it comes from begins.
    package var place: Int
    /// The length of what it stands for; nil where it was copied byte for byte.
    package var replacedLength: Int?

    package init(start: Int, place: Int, replacedLength: Int? = nil) {
      self.start = start
      self.place = place
      self.replacedLength = replacedLength
    }
  }

  /// What the text was made from.
  package let file: TextFile
  /// Stretches that ascend in the text and in the file.
  private let runs: [Run]

  package init(file: TextFile, runs: [Run]) {
    self.file = file
    self.runs = runs
  }

  /// Where a byte of the text comes from.
  ///
  /// - Complexity: logarithmic in the number of runs.
  func place(of index: Int) -> Int {
    guard let run = run(at: index) else { return 0 }
    let place = run.replacedLength == nil ? run.place + index - run.start : run.place
    return min(place, file.bytes.count)
  }

  /// The place behind what the byte before an index comes from.
  func place(behind index: Int) -> Int {
    guard index > 0, let run = run(at: index - 1) else { return place(of: index) }
    return min(run.place + (run.replacedLength ?? index - run.start), file.bytes.count)
  }

  private func run(at index: Int) -> Run? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].start <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? runs[low - 1] : nil
  }
}
