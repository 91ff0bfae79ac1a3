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
  /// A word with this probability of a counterpart neither widens a gap nor closes it.
  private static let even: Float = 0.4

  /// Reads the words of a side with its parts, in linear time.
  init(_ words: [PairEvidence.Word], _ parts: TextParts) {
    var (covered, renderings, seen): (Float, Float, Float) = (0, 0, 0)
    var (run, suffix, prefix): (Float, Float, Float) = (0, 0, 0)
    var (wordCount, grammarCount) = (0, 0)
    for word in words {
      let own = word.weight
      if word.kind != .mark { wordCount += 1 }
      if word.kind == .function { grammarCount += 1 }
      if own == 0 { continue }
      weight += own
      covered += own * word.counterpart
      renderings += own * min(1, word.rendering * 4)
      if word.frequency > 0.7 { seen += own }
      let lack = own * (Self.even - word.counterpart)
      run = max(0, run + lack)
      gap = max(gap, run)
      suffix += lack
      prefix = max(prefix, suffix)
    }
    firstGap = prefix
    var rest: Float = 0
    for word in words.reversed() {
      rest += word.weight * (Self.even - word.counterpart)
      lastGap = max(lastGap, rest)
    }
    if wordCount > 0 { grammar = Float(grammarCount) / Float(wordCount) }
    guard weight > 0 else { return }
    mean = covered / weight
    rendered = renderings / weight
    known = seen / weight
    gapShare = gap / weight
    worstSentence = Self.worst(words, parts.sentences) ?? mean
    worstClause = Self.worst(words, parts.clauses) ?? mean
  }

  private static func worst(_ words: [PairEvidence.Word], _ parts: [Range<Int>]) -> Float? {
    var worst: Float?
    for part in parts {
      var (all, covered): (Float, Float) = (0, 0)
      for word in words[part.clamped(to: 0..<words.count)] {
        let own = word.weight
        all += own
        covered += own * word.counterpart
      }
      if all >= leastWeight { worst = min(worst ?? 1, covered / all) }
    }
    return worst
  }
}
