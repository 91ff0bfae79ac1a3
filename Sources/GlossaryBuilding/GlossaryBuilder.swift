internal import English
internal import ICU
public import Lexicon
internal import Segmentation
public import TermAlignment

/// Builds a glossary from aligned texts: an entry for each concept, with its
/// forms on both sides, its places, and what a translator must look at first.
///
/// Texts are added one by one; concepts that share an English form are one entry.
///
/// - Complexity: linear in the occurrences added.
public struct GlossaryBuilder {
  /// The order of the entries.
  public enum Order: String, Sendable, CaseIterable {
    /// By worth: what a translator needs first.
    case worth
    /// By first place in the text.
    case appearance
    /// By frequency, the greatest first.
    case frequency
    /// By the Chinese form, as its words are read.
    case pinyin
    /// By the English form.
    case english
  }

  /// A place in a file: line and column from 1, and the offset in bytes.
  public struct FilePlace: Sendable, Hashable {
    /// The line.
    public var line: Int
    /// The column, in Unicode scalars.
    public var column: Int
    /// The offset, from 0.
    public var offset: Int

    /// Makes a place.
    public init(line: Int, column: Int, offset: Int) {
      self.line = line
      self.column = column
      self.offset = offset
    }
  }

  /// How many contexts an entry shows.
  public static let contextCount = 3
  /// Pairs below this confidence are marked as uncertain.
  public static let certain = 0.75

  private var concepts: [ConceptRecord] = []
  private var conceptByKey: [String: Int] = [:]
  /// The number of each file, in the order of adding.
  private var fileNumbers: [String: Int] = [:]

  /// A builder without any text.
  public init() {}

  /// Adds a text with its alignment.
  ///
  /// - Parameters:
  ///   - baseOffset: what to add to an offset of the text for the offset in the file.
  ///   - place: where an offset of the text stands in the file, where the text was made from it.
  ///   - counterparts: the segments of the other language, when the text is one side of a bitext.
  public mutating func add(
    _ alignment: TermAlignment, of text: AnalyzedText, file: String, baseOffset: Int = 0,
    place: ((Int) -> FilePlace)? = nil, counterparts: Counterparts? = nil
  ) {
    if fileNumbers[file] == nil { fileNumbers[file] = fileNumbers.count }
    let sentences = SentenceContexts(text.bytes)
    let simplify = { String(decoding: text.simplify($0), as: UTF8.self) }
    var scripts = LineScripts(text)
    let numbers = alignment.concepts.map { conceptNumber(of: $0) }
    // The English of a gloss belongs to the Chinese before it.
    let bracketed = Set(alignment.glosses.filter { !$0.isEnglishFirst }.map(\.target.lowerBound))
    // Occurrences come by place, so that a long line is counted through once.
    var counted = (line: 0, offset: 0, column: 1)
    func stands(_ start: Int) -> FilePlace {
      let line = text.line(of: start)
      if line != counted.line || start < counted.offset {
        counted = (line, text.lineStarts[line - 1], 1)
      }
      counted.column += text.bytes[counted.offset..<start].count { $0 & 0xC0 != 0x80 }
      counted.offset = start
      return FilePlace(line: line, column: counted.column, offset: start + baseOffset)
    }
    for occurrence in alignment.occurrences where !bracketed.contains(occurrence.start) {
      let start = occurrence.start
      let stands = place?(start) ?? stands(start)
      let place = GlossaryEntry.Place(
        file: file, line: stands.line, column: stands.column, offset: stands.offset)
      let number = numbers[occurrence.concept]
      let forms = concepts[number].english
      concepts[number].add(
        occurrence, at: place, in: scripts.script(at: start), simplify: simplify
      ) {
        var context = sentences.context(of: occurrence.range, at: place)
        context.counterpart = counterparts?.counterpart(of: occurrence.start, forms: forms)
        return context
      }
    }
    let conceptAt = Dictionary(
      alignment.occurrences.map { ($0.range, numbers[$0.concept]) },
      uniquingKeysWith: { first, _ in first })
    for gloss in alignment.glosses {
      if let number = conceptAt[gloss.source] {
        concepts[number].addSurface(text.text(gloss.target))
      }
    }
  }

  /// Adds a concept of counts, with what shows it.
  package mutating func add(
    _ concept: CountedConcept, contexts: [GlossaryEntry.Context], simplify: (String) -> String
  ) {
    concepts.append(ConceptRecord(concept, contexts: contexts, simplify: simplify))
  }

  private mutating func conceptNumber(of concept: TermAlignment.Concept) -> Int {
    // Where there is no English, the Chinese is all there is to know it by; a tab is in no form.
    let keys =
      concept.english.isEmpty
      ? ["\t" + (concept.chinese ?? "")] : concept.english.map(Self.key)
    for key in keys {
      if let number = conceptByKey[key] { return number }
    }
    let number = concepts.count
    concepts.append(ConceptRecord(concept))
    for key in keys { conceptByKey[key] = number }
    return number
  }

  /// The form under which English terms are the same.
  static func key(_ english: String) -> String {
    let folded = (try? NormalizationForm.nfkcCaseFold.normalize(english)) ?? english.lowercased()
    let words = words(of: folded)
    if words.isEmpty { return folded }
    return words.map { EnglishStemmer.singular(of: $0) }.joined(separator: " ")
  }

  /// The words of an English term, which spaces and hyphens part.
  static func words(of english: String) -> [String] {
    english.split { " -‐‑–".contains($0) }.map(String.init)
  }

  /// The glossary of all texts added.
  ///
  /// - Parameter dictionary: Tells how words are read, for the order by pinyin.
  public func glossary(
    provenance: Glossary.Provenance, order: Order = .worth, selection: Selection = Selection(),
    dictionary: BilingualDictionary? = nil
  ) -> Glossary {
    var entries: [GlossaryEntry] = []
    let rivals = RivalForms(concepts)
    for (number, concept) in concepts.enumerated() {
      guard var entry = concept.entry() else { continue }
      entry.attention = rivals.attention(for: number, entry: entry, concept: concept)
      entries.append(entry)
    }
    entries = selection.applied(to: sorted(byAppearance(entries), by: order, dictionary))
    let width = String(entries.count).count
    for index in entries.indices {
      let number = String(index + 1)
      entries[index].id = "c" + String(repeating: "0", count: width - number.count) + number
    }
    return Glossary(entries: entries, provenance: provenance)
  }

  /// By first place; the order in which equals stay in all other orders.
  private func byAppearance(_ entries: [GlossaryEntry]) -> [GlossaryEntry] {
    entries.enumerated().map { index, entry in
      (place: (fileNumbers[entry.first.file] ?? 0, entry.first.offset, index), entry: entry)
    }
    .sorted { $0.place < $1.place }.map(\.entry)
  }

  private func sorted(
    _ entries: [GlossaryEntry], by order: Order, _ dictionary: BilingualDictionary?
  ) -> [GlossaryEntry] {
    switch order {
    case .appearance: return entries
    case .frequency:
      return entries.enumerated().sorted {
        ($1.element.frequency, $0.offset) < ($0.element.frequency, $1.offset)
      }.map(\.element)
    case .pinyin:
      let texts = entries.map { $0.sources.first?.text ?? "" }
      guard let readings = try? WordReadings(of: texts, dictionary) else { return entries }
      return entries.enumerated().map { index, entry in
        let syllables = readings.syllables(of: entry.sources.first?.text ?? "")
        // A syllable ends before all letters.
        return (key: Array(syllables.joined(separator: [0])), index: index, entry: entry)
      }.sorted {
        $0.key == $1.key ? $0.index < $1.index : $0.key.lexicographicallyPrecedes($1.key)
      }.map(\.entry)
    case .english: return collated(entries, "en") { $0.targets.first?.text ?? "\u{FFFF}" }
    case .worth:
      return entries.enumerated().map { index, entry in (entry.worth, index, entry) }
        .sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
    }
  }

  private func collated(
    _ entries: [GlossaryEntry], _ locale: String, _ text: (GlossaryEntry) -> String
  ) -> [GlossaryEntry] {
    guard let collator = try? Collator(locale: locale) else { return entries }
    let keyed = entries.enumerated().map { index, entry in
      (key: (try? collator.sortKey(text(entry))) ?? [], index: index, entry: entry)
    }
    return keyed.sorted {
      $0.key == $1.key ? $0.index < $1.index : $0.key.lexicographicallyPrecedes($1.key)
    }.map(\.entry)
  }
}
