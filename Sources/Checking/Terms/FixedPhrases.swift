/// English phrases in which a noun has not its own meaning, so that no term stands there: for
/// instance, in order to, on the other hand.
enum FixedPhrases {
  /// Whether words are a part of such a phrase.
  ///
  /// - Complexity: constant.
  static func hold(_ term: ClosedRange<Int>, of words: [TargetWord]) -> Bool {
    let start = max(0, term.lowerBound - mostWords)
    for first in start...term.lowerBound {
      var phrase = ""
      for last in first..<min(words.count, first + mostWords) {
        if last > first {
          if words[last].followsMark { break }
          phrase += " "
        }
        phrase += words[last].text.lowercased()
        guard last >= term.upperBound, last - first > term.count - 1 else { continue }
        if phrases.contains(phrase) { return true }
      }
    }
    return false
  }

  private static let mostWords = phrases.reduce(0) { max($0, $1.split(separator: " ").count) }

  private static let phrases: Set<String> = [
    "for instance", "in this instance", "in the first instance", "in order to", "in order that",
    "in order for", "in short order", "on the one hand", "on the other hand", "on the other",
    "at hand", "on hand", "first hand", "second hand", "hand in hand", "in this case",
    "in that case", "in any case", "in case", "in case of", "in which case", "as the case may be",
    "just in case", "in the case of", "in most cases", "in some cases", "in many cases",
    "take stock", "takes stock", "took stock", "taking stock", "taken stock", "stand firm",
    "stands firm", "stood firm", "standing firm", "hold firm", "in terms of", "come to terms",
    "in respect of", "with respect to", "in this respect", "in all respects", "with regard to",
    "in this regard", "in the event of", "in the event that", "in any event", "of course",
    "in due course", "by the way", "in the way", "in this way", "in a way", "in no way",
    "on the way", "under way", "all the way", "take place", "takes place", "took place",
    "taking place", "taken place", "in place", "in the first place", "in place of", "in addition",
    "in addition to", "in particular", "in fact", "as a matter of fact", "as a matter of",
    "no matter", "as a result", "as a result of", "as a whole", "on the whole", "in light of",
    "in the light of", "in view of", "in line with", "on behalf of", "in accordance with",
    "in return", "in return for", "in turn", "on account of", "take into account",
    "takes into account", "taken into account", "taking into account", "took into account",
    "by means of", "by all means", "by no means", "for the sake of", "for the most part",
    "take part", "takes part", "took part", "taking part", "play a part", "from time to time",
    "at the same time", "at times", "at this time", "make sure", "make sense", "bear in mind",
    "keep in mind", "keep in touch", "at large", "by and large", "at least", "at last",
    "at first", "at once", "at all", "at all costs", "to this end", "in the end",
    "at the end of the day", "on the grounds of", "on the grounds that", "in the face of",
    "face to face", "on the face of it", "in the dark", "in the black", "in the red", "at odds",
    "a great deal", "a good deal", "a lot of", "log in", "log out", "log on", "log off",
    "log back in", "logs in", "logs out", "logged in", "logged out", "logged back in",
    "logging in", "logging out", "lead to", "leads to", "leading to", "led to",
    "under consideration", "into consideration", "prime minister", "prime concern",
    "prime example",
  ]
}
