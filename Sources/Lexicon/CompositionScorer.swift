/// A span of Chinese that may render an English term.
package struct CompositionCandidate: Sendable, Hashable {
  /// Byte offsets in the document.
  package let range: Range<Int>
  /// How well the span renders the term, 0…1; from 0.5 on it probably does.
  package let score: Float
  /// Whether one headword gives the whole term.
  package let isDictionaryEntry: Bool
}

/// Finds and scores Chinese that renders an English term word by word. Parts in another order than
/// the words count less, but for what stands around a preposition such as "of".
///
/// Each content word of the English is to be translated by some dictionary word, and each
/// Chinese part explained by an English word: return on invested capital is 投资|资本|回报率,
/// middle of the barbell 杠铃|的|中间. The score joins the coverage of both sides:
///
/// - a word is covered by 1 where a sense is just that word, by less where it is one of several
///   words of a sense, comes from the same family (compute, computation), or where the Chinese
///   only shares characters with the word's translations;
/// - a sense of several words covers them fully where all of them stand in the term;
/// - 的, spaces and points between parts are free; endings such as 率, 费, 商 cost a little; one
///   unexplained part of one or two characters inside costs more.
///
/// - Complexity: `candidates` takes time linear in the number of places where a word of the term
///   may be translated, after the lattice is built.
package struct CompositionScorer: Sendable {
  /// The dictionary that explains the words.
  package let dictionary: BilingualDictionary
  /// The lowest score worth reporting.
  package var threshold: Float

  /// Creates a scorer.
  package init(dictionary: BilingualDictionary, threshold: Float = 0.35) {
    self.dictionary = dictionary
    self.threshold = threshold
  }

  /// A term made ready to be looked for in many documents.
  ///
  /// - Parameter english: The words of the term; hyphens inside words separate words too.
  package func term(_ english: [String]) -> CompositionTerm { CompositionTerm(english, dictionary) }

  /// The spans of a document that may render a term, by place.
  package func candidates(
    for term: CompositionTerm, in lattice: DocumentLattice
  ) -> [CompositionCandidate] {
    search(term, lattice, threshold: threshold) { $0.run() }
  }

  /// The spans of a document that may render a term, by place. One surface may come many times.
  ///
  /// - Parameters:
  ///   - english: The words of the term; hyphens inside words separate words too.
  ///   - lattice: The document's words.
  package func candidates(
    for english: [String], in lattice: DocumentLattice
  ) -> [CompositionCandidate] {
    candidates(for: term(english), in: lattice)
  }

  /// The spans of a document that render a term well, by place, found without looking at all
  /// places where one of its words may be translated.
  ///
  /// Dictionary entries are among them, and compositions whose score is `leastComposition` or
  /// more; others may be. `CompositionPlaces` says how many places are looked at.
  ///
  /// - Parameters:
  ///   - english: The words of the term; hyphens inside words separate words too.
  ///   - lattice: The document's words.
  ///   - leastComposition: The least score of a composition; nil where only dictionary entries
  ///     are wanted.
  package func candidates(
    for english: [String], in lattice: DocumentLattice, leastComposition: Float?
  ) -> [CompositionCandidate] {
    search(term(english), lattice, threshold: threshold) { search in
      let places = CompositionPlaces(
        query: search.query, lattice: lattice, least: leastComposition)
      return search.run(among: places.anchors())
    }
  }

  /// How well a Chinese text as a whole renders an English term, 0…1.
  package func score(english: [String], chinese: some StringProtocol) -> Float {
    let lattice = DocumentLattice(String(chinese), dictionary: dictionary)
    let whole = 0..<chinese.utf8.count
    let found = search(term(english), lattice, threshold: 0) { $0.run() }
    return found.lazy.filter { $0.range == whole }.map(\.score).max() ?? 0
  }

  private func search(
    _ term: CompositionTerm, _ lattice: DocumentLattice, threshold: Float,
    run: (CompositionSearch) -> [CompositionCandidate]
  ) -> [CompositionCandidate] {
    var best: [Range<Int>: CompositionCandidate] = [:]
    for reading in term.readings {
      let query = CompositionQuery(reading, lattice: lattice)
      if query.isEmpty { continue }
      let search = CompositionSearch(query: query, lattice: lattice, threshold: threshold)
      for candidate in run(search) where candidate.score > best[candidate.range]?.score ?? -1 {
        best[candidate.range] = candidate
      }
    }
    return best.values.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}
