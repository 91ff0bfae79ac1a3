internal import English
internal import Terminology
internal import Text

/// Finds the terms of one language in text: the longest at each place, from left to right.
///
/// A term that is written with Latin letters or digits at an end stands there at the boundary of
/// a word; ASCII case makes no difference. In English the last word may also be a plural, and
/// hyphens are as good as spaces.
struct TermForms {
  /// A place of a term.
  struct Match {
    var range: Range<Int>
    /// The index of the concept.
    var concept: Int
  }

  /// The concept of each form; the first that has it.
  private var literals: [[UInt8]: Int] = [:]
  /// The lengths of literal forms by their first character, the longest first.
  private var lengths: [UInt32: [Int]] = [:]
  private var phrases: [String: Int] = [:]
  private var mostWords = 0
  private let isEnglish: Bool

  init(_ termbase: Termbase, language: Language) {
    isEnglish = language.isEnglish
    for (concept, entry) in termbase.concepts.enumerated() {
      for term in entry.terms
      where term.language.isChinese ? language.isChinese : term.language.primary == language.primary
      {
        add(Array(term.text.utf8).map(ASCII.lowercased), concept)
      }
    }
    for key in lengths.keys { lengths[key]?.sort(by: >) }
  }

  private mutating func add(_ form: [UInt8], _ concept: Int) {
    guard let last = form.last, last != 0x20, form.first != 0x20 else { return }
    if literals[form] == nil {
      literals[form] = concept
      let key = Self.first(of: form, at: 0)
      if lengths[key]?.contains(form.count) != true { lengths[key, default: []].append(form.count) }
    }
    guard isEnglish else { return }
    let words = Self.words(of: form, from: 0, atMost: 16)
    // A term with other signs than spaces and hyphens is found as it is written.
    guard let end = words.last?.upperBound, words.first?.lowerBound == 0, end == form.count
    else { return }
    mostWords = max(mostWords, words.count)
    let key = Self.key(of: words, in: form)
    if phrases[key] == nil { phrases[key] = concept }
  }

  /// The terms in a text, apart from each other and ascending.
  ///
  /// - Complexity: linear in the length, times the number of lengths of terms that begin alike.
  func matches(in utf8: [UInt8]) -> [Match] {
    if literals.isEmpty { return [] }
    let text = utf8.map(ASCII.lowercased)
    var matches: [Match] = []
    var place = 0
    while place < text.count {
      if let match = longest(in: text, at: place) {
        matches.append(match)
        place = match.range.upperBound
      } else {
        place += 1
        while place < text.count && text[place] & 0xC0 == 0x80 { place += 1 }
      }
    }
    return matches
  }

  private func longest(in text: [UInt8], at place: Int) -> Match? {
    if Self.isWord(text[place]) && place > 0 && Self.isWord(text[place - 1]) { return nil }
    var best: Match?
    for length in lengths[Self.first(of: text, at: place)] ?? [] where place + length <= text.count
    {
      let end = place + length
      if end < text.count && Self.isWord(text[end - 1]) && Self.isWord(text[end]) { continue }
      if let concept = literals[Array(text[place..<end])] {
        best = Match(range: place..<end, concept: concept)
        break
      }
    }
    guard isEnglish, Self.isWord(text[place]) else { return best }
    var words = Self.words(of: text, from: place, atMost: mostWords)
    while let end = words.last?.upperBound, end > best?.range.upperBound ?? place {
      if let concept = phrases[Self.key(of: words, in: text)] {
        return Match(range: place..<end, concept: concept)
      }
      words.removeLast()
    }
    return best
  }

  /// The words from a place on between which nothing stands but a space or a hyphen each.
  private static func words(of text: [UInt8], from place: Int, atMost most: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = place
    while words.count < most {
      let start = index
      while index < text.count && isWord(text[index]) { index += 1 }
      if index == start { break }
      words.append(start..<index)
      guard index < text.count, text[index] == 0x20 || text[index] == 0x2D else { break }
      index += 1
    }
    return words
  }

  private static func key(of words: [Range<Int>], in text: [UInt8]) -> String {
    var parts = words.map { String(decoding: text[$0], as: UTF8.self) }
    if let last = parts.popLast() { parts.append(EnglishStemmer.singular(of: last)) }
    return parts.joined(separator: " ")
  }

  /// The bytes of the first character.
  private static func first(of text: [UInt8], at place: Int) -> UInt32 {
    var key: UInt32 = 0
    for index in place..<text.count where index == place || text[index] & 0xC0 == 0x80 {
      key = key << 8 | UInt32(text[index])
      if text[place] < 0xC0 || index - place >= 3 { break }
      if index + 1 < text.count && text[index + 1] & 0xC0 != 0x80 { break }
    }
    return key
  }

  /// Whether a byte is a Latin letter or a digit; those beyond ASCII, U+0080 to U+024F, count.
  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0xC3...0xC9).contains(byte)
  }
}
