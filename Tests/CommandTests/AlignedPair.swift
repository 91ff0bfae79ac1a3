import Foundation
import TestSupport

/// A short pair of documents and the command that aligns it.
struct AlignedPair {
  static let chinese = [
    "2019年3月，Lin 在码头开了一家小店。", "第一年他卖出了 4500 碗面。", "2021年，Tom 也来了 Harbour Street 12 号。",
    "现在这里有 38 名员工。",
  ]
  static let english = [
    "In March 2019 Lin opened a small shop on the quay.",
    "In the first year he sold 4500 bowls of noodles.",
    "In 2021 Tom came to 12 Harbour Street, too.", "There are now 38 people working here.",
  ]

  /// A folder with the pair `a.zh.txt` and `a.en.txt`.
  func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.chinese.joined(separator: "\n") + "\n", to: "a.zh.txt")
    try scratch.write(Self.english.joined(separator: "\n") + "\n", to: "a.en.txt")
    return scratch
  }

  func run(
    _ scratch: Scratch, _ arguments: String..., input: String = ""
  ) throws -> Program.Outcome {
    try scratch.duiyi(["align", "sentences"] + arguments, input: Array(input.utf8))
  }

  /// Whether output was written: documents this short may look like strangers.
  func isWritten(_ outcome: Program.Outcome) -> Bool {
    let isStrange = outcome.errors.contains("do not look like translations")
    return outcome.status == (isStrange ? 3 : 0)
  }
}
