internal import Checking
internal import WordAlignment

/// How much of one side's text has a counterpart on the other, as a whole and where it is worst.
struct Coverage: Sendable {
  /// The share of the words' weight that has a counterpart, 0 to 1.
  private(set) var mean: Float = 1
  /// The share that the other side could render, wherever that stands.
  private(set) var rendered: Float = 1
  /// The share of the words that the model has seen.
  private(set) var known: Float = 1
  /// The weight of the stretch that lacks a counterpart most, and how much of the whole that is.
  private(set) var gap: Float = 0
  private(set) var gapShare: Float = 0
  /// The weight of the end that lacks one, and of the beginning.
  private(set) var lastGap: Float = 0
  private(set) var firstGap: Float = 0
  /// The coverage of the worst sentence and of the worst clause that has enough words to tell.
  private(set) var worstSentence: Float = 1
  private(set) var worstClause: Float = 1
  /// What the words weigh together: about how many words with a meaning of their own there are.
  private(set) var weight: Float = 0
  /// The share of the words that are words of grammar.
  private(set) var grammar: Float = 0

  /// Shorter parts tell nothing.
  private static let leastWeight: Float = 2

  /// Reads the words of a side with its parts, in linear time.
  init(_ words: [PairEvidence.Word], _ parts: TextParts) {
    var (run, prefix, suffix): (Float, Float, Float) = (0, 0, 0)
    for word in words {
      run = max(0, run + word.lack)
      gap = max(gap, run)
      prefix += word.lack
      firstGap = max(firstGap, prefix)
    }
    for word in words.reversed() {
      suffix += word.lack
      lastGap = max(lastGap, suffix)
    }
    let wordCount = words.count { $0.kind != .mark }
    if wordCount > 0 {
      grammar = Float(words.count { $0.kind == .function }) / Float(wordCount)
    }
    let sum = PairEvidence.Sum(words[...])
    weight = sum.weight
    guard weight > 0 else { return }
    mean = sum.covered / weight
    rendered = sum.rendered / weight
    known = sum.known / weight
    gapShare = gap / weight
    worstSentence = Self.worst(words, parts.sentences) ?? mean
    worstClause = Self.worst(words, parts.clauses) ?? mean
  }

  private static func worst(_ words: [PairEvidence.Word], _ parts: [Range<Int>]) -> Float? {
    var worst: Float?
    for part in parts {
      let sum = PairEvidence.Sum(words[part.clamped(to: 0..<words.count)])
      if sum.weight >= leastWeight { worst = min(worst ?? 1, sum.covered / sum.weight) }
    }
    return worst
  }
}
