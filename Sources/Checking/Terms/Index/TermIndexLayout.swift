internal import ICU

/// How a compiled list of terms is laid out: a header, a table of sections, then the sections, each
/// on a multiple of 16 bytes. Numbers are little-endian.
///
/// | section | record |
/// |---|---|
/// | termbases | for each concept the list that it comes from, 0 for the one that comes first |
/// | text | the terms of a language, end to end |
/// | termStarts | for each concept its first term; one more at the end |
/// | terms | ``TermIndexSide/TermRecord`` |
/// | keys | the folded forms of a language, sorted by their bytes, end to end |
/// | keyStarts | where each begins; one more at the end |
/// | postingStarts | where the postings of each begin; one more at the end |
/// | postings | ``TermIndexSide/Posting`` |
/// | nodes | the double array of ``FormTrie`` |
///
/// All but the first are there for each of the two languages.
enum TermIndexLayout {
  static let magic = Array("DUIYITRM".utf8)
  /// Goes up with every change of the layout or of how text is folded.
  static let version: UInt32 = 1

  /// Where the header's parts begin: magic, version, length, checksum, ICU's version and the
  /// languages, the last three as text filled up with zeros.
  enum Header {
    static let version = 8
    static let length = 16
    static let checksum = 24
    static let icu = 32
    static let languages = [48, 64]
    /// Bytes of each text.
    static let textSize = 16
    static let size = 80
  }

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

  /// The number of sections: that of termbases, and those of both languages.
  static let sectionCount = 1 + 2 * Section.allCases.count

  /// The number of a section.
  static func number(of section: Section, side: Int) -> Int {
    1 + side * Section.allCases.count + section.rawValue
  }

  /// Where the header keeps the offset and the byte count of a section, 8 bytes each.
  static func headerPlace(ofSection number: Int) -> Int { Header.size + number * 16 }

  /// Where the first section begins.
  static let bodyStart = rounded(headerPlace(ofSection: sectionCount))

  /// The next multiple of 16.
  static func rounded(_ count: Int) -> Int { (count + 15) & ~15 }

  /// A text of the header.
  static func field(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8.prefix(Header.textSize))
    return bytes + Array(repeating: 0, count: Header.textSize - bytes.count)
  }

  /// The version of ICU, whose tables folding uses.
  static var icuVersion: String { ICULibrary.version }
}
