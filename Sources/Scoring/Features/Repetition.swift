/// Whether a text goes round in circles, as machines do that lost their way.
struct Repetition: Sendable {
  /// How many tokens repeat what stands a few tokens before, in the longest stretch that does.
  private(set) var longest = 0
  /// The share of the tokens that such a stretch is of.
  private(set) var share: Float = 0
  /// How many times what is repeated there stands in a row.
  private(set) var rounds: Float = 1
  /// The share of the neighbouring pairs of tokens that stood in the text before.
  private(set) var doubled: Float = 0

  /// Circles of more tokens are not looked for.
  private static let longestPeriod = 24

  /// Reads the tokens of a text by their hashes.
  ///
  /// - Complexity: linear in the number of tokens.
  init(_ tokens: [UInt64]) {
    let count = tokens.count
    guard count > 1 else { return }
    for period in 1...min(Self.longestPeriod, count - 1) {
      var run = 0
      for index in period..<count {
        run = tokens[index] == tokens[index - period] ? run + 1 : 0
        // Less than a full round more is no circle.
        if run >= period, run > longest {
          longest = run
          rounds = Float(run) / Float(period) + 1
        }
      }
    }
    share = Float(longest) / Float(count)
    var seen: Set<UInt64> = []
    var again = 0
    for index in 1..<count
    where !seen.insert(tokens[index - 1] &* 0x9E37_79B9_7F4A_7C15 ^ tokens[index]).inserted {
      again += 1
    }
    doubled = Float(again) / Float(count - 1)
  }
}
