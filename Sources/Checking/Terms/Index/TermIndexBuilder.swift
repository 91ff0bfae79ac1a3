internal import ICU
public import Segmentation
public import Terminology
internal import Text

/// Makes a ``TermIndex`` of lists of terms, of which earlier ones go before later ones.
///
/// ```swift
/// var builder = TermIndexBuilder(source: .english, target: .chinese, model: model)
/// try builder.add(clientTerms, name: "client.tbx")
/// try builder.add(ourTerms, name: "ours.csv")
/// let index = try builder.index()
/// ```
///
/// - Complexity: linear in the lists but for sorting.
public struct TermIndexBuilder: Sendable {
  private let languages: [Language]
  private let model: SegmentationModel
  private var termbases: [UInt32] = []
  private var listCount: UInt32 = 0
  private var sides = [TermIndexSideBuilder(), TermIndexSideBuilder()]

  /// A builder without lists.
  ///
  /// - Parameters:
  ///   - source: The language of the source; every locale of it is one language.
  ///   - target: The language of the target.
  ///   - model: Folds Traditional characters.
  public init(source: Language, target: Language, model: SegmentationModel) {
    languages = [source, target]
    self.model = model
  }

  /// How an index names a language: all kinds of Chinese that are written alike are one.
  static func code(of language: Language) -> String {
    language.isChinese ? "zh" : language.primary
  }

  /// Adds a list.
  ///
  /// - Parameter policy: Whether its terms are to be kept to, or are proposals.
  /// - Throws: ``TermIndexError`` where its terms are more than an index can hold, 4 GB of text.
  public mutating func add(
    _ termbase: Termbase, name: String, policy: TermPolicy = .required
  ) throws(TermIndexError) {
    let concepts = termbase.concepts
    let isTitled = Self.isTitled(concepts)
    let codes = languages.map(Self.code)
    let size = 2048
    let model = model
    let blocks = Parallel.map((concepts.count + size - 1) / size) { block in
      var folder = TermFolder(model: model)
      var sides = [TermIndexSideBuilder(), TermIndexSideBuilder()]
      var known: [(language: Language, side: Int?)] = []
      var sidesOfTerms: [Int?] = []
      // By number, as a term or a concept that is held has all that it holds counted.
      for concept in block * size..<min(concepts.count, (block + 1) * size) {
        let terms = concepts[concept].terms
        sidesOfTerms.removeAll(keepingCapacity: true)
        for term in terms.indices {
          let language = terms[term].language
          if let place = known.firstIndex(where: { $0.language == language }) {
            sidesOfTerms.append(known[place].side)
            continue
          }
          let side = codes.firstIndex(of: Self.code(of: language))
          if known.count < 8 { known.append((language, side)) }
          sidesOfTerms.append(side)
        }
        let isKept = concepts[concept].isKept
        guard isKept || Self.isWanted(terms, sidesOfTerms) else { continue }
        for side in 0..<2 {
          for term in terms.indices {
            // What is not to be translated is a term of both languages.
            let isOwn = sidesOfTerms[term] == side
            guard isOwn || isKept && Self.isBorrowed(term, terms, sidesOfTerms, by: side) else {
              continue
            }
            let traits = TermTraits.flags(of: terms[term], concepts[concept], isTitled: isTitled)
            sides[side].append(
              terms[term].text, isOwn ? terms[term].status : .preferred,
              traits: isKept ? traits | TermIndexSide.TermRecord.kept : traits, &folder)
          }
          sides[side].endEntry()
        }
      }
      return sides
    }
    let list = policy == .advice ? listCount | TermIndex.adviceBit : listCount
    for block in blocks { try append(block, lists: nil, list: list, name: name) }
    listCount += 1
  }

  /// Whether all English terms of a list begin with a capital, so that capitals say nothing.
  private static func isTitled(_ concepts: [Concept]) -> Bool {
    var (capital, small) = (0, 0)
    for concept in concepts.prefix(2000) {
      for term in concept.terms where term.language.isEnglish {
        guard let first = term.text.utf8.first else { continue }
        if ASCII.isUpper(first) { capital += 1 }
        if ASCII.isLower(first) { small += 1 }
      }
    }
    return capital >= 4 && capital >= 9 * small
  }

  /// Whether a concept speaks of the languages at all: it has terms in both, or ones that are not
  /// to be used.
  private static func isWanted(_ terms: [Term], _ sides: [Int?]) -> Bool {
    if sides.contains(0) && sides.contains(1) { return true }
    return terms.indices.contains { place in
      sides[place] != nil && !terms[place].isUsable
    }
  }

  /// Whether a term that is not to be translated is one of the other language, which has not got it.
  private static func isBorrowed(
    _ term: Int, _ terms: [Term], _ sides: [Int?], by side: Int
  ) -> Bool {
    sides[term] == 1 - side && terms[term].isUsable
      && !terms.indices.contains { sides[$0] == side && terms[$0].text == terms[term].text }
  }

  /// Adds an index that was made before.
  ///
  /// - Parameter policy: Whether its terms are to be kept to, or are proposals.
  /// - Throws: ``TermIndexError`` where it was made for other languages or is too large.
  public mutating func add(
    _ index: TermIndex, name: String, policy: TermPolicy = .required
  ) throws(TermIndexError) {
    guard let index = index.reading(from: languages[0], to: languages[1]) else {
      throw TermIndexError(
        name,
        "was compiled for \(index.languages.source) and \(index.languages.target), not for "
          + "\(languages[0].primary) and \(languages[1].primary)")
    }
    var copies = [TermIndexSideBuilder(), TermIndexSideBuilder()]
    copies[0].append(index.source, entryCount: index.count)
    copies[1].append(index.target, entryCount: index.count)
    let first = listCount
    for entry in 0..<index.count {
      listCount = max(listCount, first + index.termbase(ofEntry: entry) + 1)
    }
    let lists = (0..<index.count).map { entry in
      (first + index.termbase(ofEntry: entry))
        | (policy == .advice || index.isAdvised(entry) ? TermIndex.adviceBit : 0)
    }
    try append(copies, lists: lists, list: first, name: name)
  }

  private mutating func append(
    _ added: [TermIndexSideBuilder], lists: [UInt32]?, list: UInt32, name: String
  ) throws(TermIndexError) {
    for side in 0..<2 where !sides[side].append(added[side], afterEntries: termbases.count) {
      throw TermIndexError(name, "has more terms than can be held, over 4 GB of text")
    }
    termbases += lists ?? Array(repeating: list, count: added[0].entryCount)
  }

  /// The index of all lists that were added.
  ///
  /// - Throws: ``TermIndexError`` where the lists are too large.
  public consuming func index() throws(TermIndexError) -> TermIndex {
    let sides = sides
    let sections = Parallel.map(2) { sides[$0].sections() }
    let bytes = TermIndexWriter.bytes(
      termbases: termbases, sides: sections, languages: languages.map(Self.code))
    return try TermIndex(bytes, name: "the lists of terms")
  }
}
