internal import Text

/// A span of Chinese that may sound like a name.
package struct TransliterationCandidate: Sendable, Hashable {
  /// Byte offsets in the document.
  package let range: Range<Int>
  /// The probability that the span renders the name by sound, 0…1.
  package let score: Float
}

/// Tells how likely a Chinese span renders an English name by its sound, as 柯伊伯 does Kuiper.
///
/// Each syllable of pinyin is cut into initial and final, and each of these gives up to three
/// letters of the name; the score compares the probability of the letters under all ways to cut
/// with their probability in names at large, per letter, through a logistic curve. This is a
/// joint source–channel model without context, after Li, Zhang and Su, *A Joint Source-Channel
/// Model for Machine Transliteration* (ACL 2004); `Tools/fitting/fit-transliteration` fits it.
///
/// - Complexity: O(*s* · *n*) for *s* syllables and *n* letters.
package struct TransliterationScorer: Sendable {
  /// The lowest probability worth reporting from a document.
  package var threshold: Float

  /// Creates a scorer.
  package init(threshold: Float = 0.5) { self.threshold = threshold }

  /// The probability that a Chinese text renders a name by sound, 0…1; 0 where the text holds
  /// anything but Han characters of known reading and separating points. Characters that names
  /// are seldom rendered with, as 盛 in 华盛顿, count by their reading and lower it.
  package func score(name: String, chinese: some StringProtocol) -> Float {
    guard let target = NameLetters(name) else { return 0 }
    var column = target.start
    var count = 0
    var unusual = 0
    for scalar in chinese.unicodeScalars {
      if "·・• ".unicodeScalars.contains(scalar) { continue }
      guard Han.contains(scalar),
        let character = TransliterationModel.character(scalar.value)
      else { return 0 }
      column = target.advance(column, by: character.syllable)
      count += 1
      if character.isUnusual { unusual += 1 }
    }
    guard count > 0 else { return 0 }
    return target.probability(
      column, syllables: count,
      logOdds: TransliterationScorer.unusualLogOdds * Float(unusual))
  }

  /// What a character that names are seldom rendered with takes away.
  private static let unusualLogOdds: Float = -4

  /// The spans of a document that probably render a name, best first, none overlapping another.
  ///
  /// Only runs of characters that names are commonly rendered with are looked at, with at most
  /// one other among three or more, and the more
  /// a character is one for names (亚, 斯) rather than for other words (可, 家) the better.
  /// Probabilities are lower than those of `score(name:chinese:)`, as most spans are no name.
  ///
  /// - Parameters:
  ///   - name: A name in Latin letters; of several words, all are taken together.
  ///   - utf8: The document. Malformed bytes end a run.
  /// - Returns: Spans of two characters or more.
  package func candidates(
    for name: String, in utf8: UnsafeBufferPointer<UInt8>
  ) -> [TransliterationCandidate] {
    guard let target = NameLetters(name) else { return [] }
    var found: [TransliterationCandidate] = []
    var run: [RunCharacter] = []
    var place = 0
    while place < utf8.count {
      let end = UTF8Scalar.end(in: utf8, from: place)
      if let scalar = UTF8Scalar.scalar(utf8, at: place),
        let character = TransliterationModel.character(scalar.value)
      {
        run.append(RunCharacter(start: place, end: end, character: character))
      } else {
        search(run, target, &found)
        run.removeAll(keepingCapacity: true)
      }
      place = end
    }
    search(run, target, &found)
    return TransliterationScorer.withoutOverlaps(found)
  }

  private struct RunCharacter {
    var start: Int
    var end: Int
    var character: TransliterationModel.Character
  }

  /// A document has hundreds of spans for each that renders the name.
  private static let priorLogOdds: Float = -6
  private static let typicalityWeight: Float = 1.2

  private func search(
    _ run: [RunCharacter], _ target: NameLetters,
    _ found: inout [TransliterationCandidate]
  ) {
    for first in run.indices {
      var typicality: Float = 0
      var unusual = 0
      var column = target.start
      for last in first..<min(run.count, first + target.maximumSyllables) {
        if run[last].character.isUnusual { unusual += 1 }
        // Of an unusual character the others must make a name.
        if unusual > 1 { break }
        column = target.advance(column, by: run[last].character.syllable)
        typicality += run[last].character.typicality
        // Nothing of the name can be reached any more.
        guard column.contains(where: { $0 > 1e-30 }) else { break }
        guard last > first + unusual else { continue }
        let count = last - first + 1
        let probability = target.probability(
          column, syllables: count,
          logOdds: TransliterationScorer.priorLogOdds
            + TransliterationScorer.typicalityWeight * typicality / Float(count))
        if probability >= threshold {
          found.append(
            TransliterationCandidate(range: run[first].start..<run[last].end, score: probability))
        }
      }
    }
  }

  private static func withoutOverlaps(
    _ found: [TransliterationCandidate]
  ) -> [TransliterationCandidate] {
    let ordered = found.sorted {
      $0.score != $1.score ? $0.score > $1.score : $0.range.lowerBound < $1.range.lowerBound
    }
    var kept: [TransliterationCandidate] = []
    for candidate in ordered
    where !kept.contains(where: { $0.range.overlaps(candidate.range) }) {
      kept.append(candidate)
    }
    return kept
  }
}
