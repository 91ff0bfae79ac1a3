internal import ICU
internal import Text

/// What the sections of a compiled list of terms hold.
///
/// | section | record |
/// |---|---|
/// | names | the version of ICU and the primary subtags of both languages, each filled up with zeros |
/// | termbases | for each concept the list that it comes from, 0 for the one that comes first, with ``TermIndex/adviceBit`` where what it says is advice |
/// | text | the terms of a language, end to end |
/// | termStarts | for each concept its first term; one more at the end |
/// | terms | ``TermIndexSide/TermRecord`` |
/// | keys | the folded forms of a language, sorted by their bytes, end to end |
/// | keyStarts | where each begins; one more at the end |
/// | postingStarts | where the postings of each begin; one more at the end |
/// | postings | ``TermIndexSide/Posting`` |
/// | nodes | the double array of ``FormTrie`` |
///
/// All but the first two are there for each of the two languages.
enum TermIndexLayout {
  /// A kind whose version goes up with every change of the layout or of how text is folded.
  static let kind = SectionFileKind(
    magic: "DUIYITRM", version: 4,
    strides: [1, 4] + (0..<2).flatMap { _ in Section.allCases.map(\.stride) })

  /// The number of the section of names, and of that of lists.
  static let (names, termbases) = (0, 1)
  /// Bytes of each name.
  static let nameSize = 16

  /// The sections of each language.
  enum Section: Int, CaseIterable {
    case text, termStarts, terms, keys, keyStarts, postingStarts, postings, nodes

    /// Bytes of a record.
    var stride: Int {
      switch self {
      case .text, .keys: 1
      case .terms: 16
      case .nodes: 12
      case .termStarts, .keyStarts, .postingStarts, .postings: 4
      }
    }
  }

  /// The number of a section.
  static func number(of section: Section, side: Int) -> Int {
    2 + side * Section.allCases.count + section.rawValue
  }

  /// The version of ICU, whose tables folding uses.
  static var icuVersion: String { ICULibrary.version }
}
