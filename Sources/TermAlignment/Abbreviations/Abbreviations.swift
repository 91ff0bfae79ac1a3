internal import English
internal import Segmentation

/// What abbreviations stand for: as a document or a term list shows it, and by the table of
/// common ones.
struct Abbreviations: Sendable {
  /// Full forms by abbreviation in lower case, those of the document first.
  private var expansions: [String: [String]] = [:]
  /// Abbreviations in lower case by the key of a full form.
  private var abbreviations: [String: [String]] = [:]

  /// The full forms of an abbreviation; none for other terms.
  func expansions(of term: EnglishTerm) -> [String] {
    // In small letters only the longer ones, such as capex, are surely no words.
    let isLong = term.words.count == 1 && term.text.utf8.count >= 5
    guard term.isAcronym || term.text.contains("/") || isLong else { return [] }
    let key = Self.key(term)
    let shown = expansions[key] ?? []
    // What the document says holds, whatever is usual elsewhere.
    if !shown.isEmpty { return shown }
    return AbbreviationTable.expansions[key] ?? DomainGlosses.expansions[key] ?? []
  }

  /// The abbreviations of a full form, in lower case.
  func abbreviations(of term: EnglishTerm) -> [String] {
    (abbreviations[term.key] ?? []) + (AbbreviationTable.abbreviations[term.key] ?? [])
  }

  private static func key(_ term: EnglishTerm) -> String {
    let text = term.text.lowercased()
    if AbbreviationTable.expansions[text] != nil { return text }
    return EnglishStemmer.singular(of: text)
  }

  /// Notes a pair that a text or a list shows.
  mutating func add(_ abbreviation: String, for full: String) {
    let term = EnglishTerm(full)
    let short = Self.key(EnglishTerm(abbreviation))
    if expansions[short]?.contains(where: { EnglishTerm($0).key == term.key }) ?? false { return }
    expansions[short, default: []].append(full)
    abbreviations[term.key, default: []].append(short)
  }

  // MARK: Reading pairs

  /// Adds the pairs that a list writes as one term: `capital expenditures (CapEx)`.
  mutating func add(form: String) {
    if let pair = Self.parts(of: form) { add(pair.short, for: pair.full) }
  }

  /// The full form and the abbreviation that stand in one term; nil where there is no pair.
  static func parts(of form: String) -> (full: String, short: String)? {
    let pieces = form.split { "()（）".contains($0) }
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    guard pieces.count == 2 else { return nil }
    if abbreviates(pieces[1], pieces[0]) { return (pieces[0], pieces[1]) }
    return abbreviates(pieces[0], pieces[1]) ? (pieces[1], pieces[0]) : nil
  }

  /// Adds the pairs that stand in a text: `capital expenditures (CapEx)`, `CapEx (capital
  /// expenditures)`, `CapEx, or capital expenditures`.
  ///
  /// - Complexity: linear in the text.
  mutating func add(in text: AnalyzedText) {
    var runs: [[Int]] = []
    for index in text.tokens.indices where text.tokens[index].kind == .word {
      if let last = runs.last?.last, Self.joins(text, last, index) {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    for (first, second) in zip(runs, runs.dropFirst()) {
      guard let end = first.last, let start = second.first, Self.connects(text, end, start) else {
        continue
      }
      var next = second[...]
      if text.text(text.tokens[start].range).lowercased() == "or" { next = next.dropFirst() }
      addPair(text, first[...], next)
      addPair(text, next, first[...], isShortFirst: true)
    }
  }

  private mutating func addPair(
    _ text: AnalyzedText, _ full: ArraySlice<Int>, _ short: ArraySlice<Int>,
    isShortFirst: Bool = false
  ) {
    guard let edge = isShortFirst ? short.last : short.first, isShortFirst || short.count == 1
    else {
      return
    }
    let abbreviation = text.text(text.tokens[edge].range)
    for count in 2...8 where count <= full.count {
      let words = isShortFirst ? full.prefix(count) : full.suffix(count)
      guard let first = words.first, let last = words.last else { return }
      let phrase = text.text(text.tokens[first].start..<text.tokens[last].end)
      if Self.abbreviates(abbreviation, phrase) { return add(abbreviation, for: phrase) }
    }
  }

  /// Whether only a space or a hyphen stands between two words.
  private static func joins(_ text: AnalyzedText, _ first: Int, _ second: Int) -> Bool {
    let between = text.bytes[text.tokens[first].end..<text.tokens[second].start]
    return between.elementsEqual([0x20]) || between.elementsEqual([0x2D])
  }

  /// Whether an opening bracket or a comma stands between two stretches of words.
  private static func connects(_ text: AnalyzedText, _ first: Int, _ second: Int) -> Bool {
    let between = text.text(text.tokens[first].end..<text.tokens[second].start)
      .filter { $0 != " " && $0 != "“" && $0 != "\"" }
    return ["(", "（", ",", "，"].contains(between)
  }

  // MARK: Likeness

  /// Whether capitals and digits are the beginnings of the words of a phrase, in order: CapEx
  /// of capital expenditures, R&D of research and development. Each content word gives one
  /// letter or more, a function word none or one.
  static func abbreviates(_ short: String, _ full: String) -> Bool {
    let abbreviation = EnglishTerm(short)
    let phrase = EnglishTerm(full)
    guard abbreviation.isAcronym, phrase.words.count >= 2, !phrase.isAcronym else { return false }
    var letters = Array(short.lowercased().utf8.filter { (0x61...0x7A).contains($0) })
    if short.last == "s", letters.count > 2 { letters.removeLast() }
    guard (2...10).contains(letters.count) else { return false }
    var reachable: Set<Int> = [0]
    for word in phrase.words {
      let spelled = Array(word.lowercased().utf8)
      var next: Set<Int> = EnglishTerm.functionWords.contains(word.lowercased()) ? reachable : []
      for start in reachable {
        var length = 0
        while start + length < letters.count, length < min(4, spelled.count),
          letters[start + length] == spelled[length]
        {
          length += 1
          next.insert(start + length)
        }
      }
      reachable = next
    }
    return reachable.contains(letters.count)
  }
}
