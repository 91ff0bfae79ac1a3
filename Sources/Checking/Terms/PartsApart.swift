internal import Text

/// Finds the words of an English form apart, where they are still that form: "transmission of the
/// disease", "fixed-term or life imprisonment", "took all these measures", "rolled the change back";
/// but not where a noun or an adjective between them makes another term, as in net interest income.
struct PartsApart {
  let text: FoldedText
  let raw: [UInt8]
  private let words: [TargetWord]

  init(_ text: FoldedText, of raw: [UInt8]) {
    (self.text, self.raw) = (text, raw)
    words = TargetWord.all(in: raw)
  }

  /// A part of a form, and where it stands.
  private struct Part {
    var word: String
    var number: Int
    var place: Range<Int>
  }

  /// Where the parts of a form stand; nil where they do not, or make something else.
  ///
  /// - Parameters:
  ///   - form: The folded form.
  ///   - written: The form as it is written.
  ///   - others: Where forms of other concepts stand, in the folded text.
  func place(of form: [UInt8], written: String, others: [Range<Int>]) -> Range<Int>? {
    let folded = form.split(separator: 0x20).filter { !FormSearch.isSmall($0) }
    let written = written.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "&" }
      .filter { !FormSearch.isSmall(Array($0.utf8)[...]) }.map(String.init)
    guard folded.count >= 2 else { return nil }
    let hasPreposition = folded.count < form.split(separator: 0x20).count
    let found = folded.map { FormSearch.places(of: $0, in: text) }
    guard let first = found.first, !found.contains(where: \.isEmpty) else { return nil }
    for start in first {
      let places = found.enumerated().compactMap { number, places -> Part? in
        places.min { abs($0.lowerBound - start.lowerBound) < abs($1.lowerBound - start.lowerBound) }
          .map { nearest in
            Part(
              word: written.count == folded.count ? written[number] : "", number: number,
              place: number == 0 ? start : nearest)
          }
      }
      let parts = places.sorted {
        ($0.place.lowerBound, $0.number) < ($1.place.lowerBound, $1.number)
      }
      guard let head = parts.first, let last = parts.last else { continue }
      let all = head.place.lowerBound..<last.place.upperBound
      guard all.count <= form.count + 40, !text.bytes[all].contains(FoldedText.stop),
        !others.contains(where: { isOther($0, than: folded, parts) })
      else { continue }
      if isOne(parts, hasPreposition: hasPreposition) { return all }
    }
    return nil
  }

  /// Whether a form of another concept has several of the parts, and words beside them.
  private func isOther(_ other: Range<Int>, than form: [ArraySlice<UInt8>], _ parts: [Part]) -> Bool
  {
    let shared = parts.count {
      other.lowerBound <= $0.place.lowerBound && other.upperBound >= $0.place.upperBound
    }
    // Provision and liquidity coverage ratios: the last words are those of both.
    if let head = parts.first, head.place.upperBound < other.lowerBound,
      let joint = words(between: head.place, other).first(where: { !Self.isNeutral($0) }),
      ["and", "or", "nor"].contains(joint.text.lowercased())
    {
      return false
    }
    return shared >= 2
      && text.bytes[other].split(separator: 0x20).contains { word in
        !FormSearch.isSmall(word) && !form.contains(word)
          && !Self.neutral.contains(String(decoding: word, as: UTF8.self))
      }
  }

  private func isOne(_ parts: [Part], hasPreposition: Bool) -> Bool {
    let turn = parts.indices.dropFirst().first { parts[$0].number < parts[$0 - 1].number }
    for place in parts.indices.dropFirst() {
      let between = words(between: parts[place - 1].place, parts[place].place)
      let isRight =
        place == turn
        ? isTurned(between, parts[place]) || between.isEmpty && hasPreposition
        : isInOrder(between, parts[place - 1], parts[place])
      if !isRight { return false }
    }
    // More than one turn is no order that English has, but for words that hold others together.
    return parts.indices.dropFirst().count { parts[$0].number < parts[$0 - 1].number } <= 1
  }

  /// Whether words may stand between two parts of a form in its order.
  private func isInOrder(_ between: [TargetWord], _ before: Part, _ after: Part) -> Bool {
    if between.isEmpty || between.allSatisfy(Self.isNeutral) { return true }
    // A head that several share: fixed-term or life imprisonment.
    let rest = between.drop(while: Self.isNeutral)
    if rest.count <= 4, let first = rest.first,
      ["and", "or", "nor"].contains(first.text.lowercased())
    {
      return true
    }
    // Or a modifier: criminal penalty or fine.
    if between.count <= 3, let last = between.last,
      ["and", "or", "nor"].contains(last.text.lowercased())
    {
      return true
    }
    if between.count <= 5, isVerb(before) { return true }
    return between.count <= 4 && Self.particles.contains(after.word)
  }

  /// Whether words may stand between the end of a form and its beginning after it.
  private func isTurned(_ between: [TargetWord], _ after: Part) -> Bool {
    guard let first = between.first else {
      // Shares repurchased, the law governing it.
      return isInflected(after) || after.word.hasSuffix("ing") || after.word.hasSuffix("ed")
    }
    if between.allSatisfy({ Self.isNeutral($0) || $0.isSmall }) { return true }
    return Self.prepositions.contains(first.text.lowercased())
      && between.count { !Self.isNeutral($0) && !$0.isSmall } <= 3
  }

  private func words(between one: Range<Int>, _ other: Range<Int>) -> [TargetWord] {
    guard one.upperBound <= other.lowerBound else { return [] }
    let start = text.range(of: one).upperBound
    let end = text.range(of: other).lowerBound
    return words.filter { $0.range.lowerBound >= start && $0.range.upperBound <= end }
  }

  // MARK: Words

  /// Whether a part is a verb by its ending, or by the word before it.
  private func isVerb(_ part: Part) -> Bool {
    if isInflected(part) { return true }
    let range = text.range(of: part.place)
    guard let place = words.firstIndex(where: { $0.range.lowerBound >= range.lowerBound }),
      place > 0,
      !words[place].followsMark
    else { return false }
    return Self.beforeVerbs.contains(words[place - 1].text.lowercased())
  }

  /// Whether a part has another ending than its form, which is no plural.
  private func isInflected(_ part: Part) -> Bool {
    guard !part.word.isEmpty else { return false }
    let found = String(decoding: raw[text.range(of: part.place)], as: UTF8.self).lowercased()
    return found != part.word && found != part.word + "s" && found != part.word + "es"
      && found + "s" != part.word && found + "es" != part.word
      && (found.hasSuffix("ed") || found.hasSuffix("ing") || found.first == part.word.first)
      && !found.hasSuffix("ies") && !part.word.hasSuffix("ies") && !found.contains("'")
  }

  /// Whether a word changes nothing of what stands around it: an article, a number, an adverb.
  private static func isNeutral(_ word: TargetWord) -> Bool {
    let text = word.text.lowercased()
    return word.isNumber || neutral.contains(text) || text.count > 4 && text.hasSuffix("ly")
  }

  private static let neutral: Set<String> = [
    "a", "an", "the", "of", "in", "for", "to", "on", "by", "its", "their", "our", "your", "his",
    "her",
    "my", "this", "that", "these", "those", "each", "both", "any", "all", "some", "such", "s",
    "one",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred", "thousand",
    "million", "billion", "percent", "more", "no",
  ]
  private static let prepositions: Set<String> = [
    "of", "in", "for", "to", "by", "on", "from", "with", "among", "between", "against", "at",
    "within",
    "into", "over", "under", "through", "across",
  ]
  private static let beforeVerbs: Set<String> = [
    "to", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "not",
    "cannot",
    "we", "they", "you", "i", "who", "please", "ll", "t", "d", "does", "do", "did",
  ]
  private static let particles: Set<String> = [
    "up", "down", "out", "off", "back", "over", "in", "on", "away", "through", "apart", "together",
    "aside", "forward",
  ]
}
