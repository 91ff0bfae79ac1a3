internal import Text

/// What the sections of a model's file hold.
enum ModelLayout {
  enum Section: Int, CaseIterable {
    case rowStarts, entries, rowScales, columnScales, nullsToEnglish, nullsToChinese, chineseFacts,
      englishFacts
    case chineseText, chineseEnds, chineseSlots, englishText, englishEnds, englishSlots
    case jumpsToEnglish, jumpsToChinese
    case characterText, characterEnds, characterSlots, prefixText, prefixEnds, prefixSlots
    /// Where the prefixes of each character end among those of all, and these.
    case characterPrefixEnds, characterPrefixes
    /// ``Setting`` by ``Setting``.
    case settings

    /// Bytes of an element.
    var stride: Int {
      switch self {
      case .chineseFacts, .englishFacts: 16
      case .entries, .characterPrefixes: 8
      case .chineseText, .englishText, .characterText, .prefixText: 1
      default: 4
      }
    }
  }

  /// The numbers of the last section.
  enum Setting: Int, CaseIterable {
    /// 0 for Chinese to English, 1 for the other direction.
    case language
    /// The bits of two floating-point numbers.
    case nullMass, leastProbability
    /// The low and the high half of the number of pairs of words.
    case entryCount, entryCountHigh
  }

  static let kind = SectionFileKind(
    magic: "DUIYI-WA", version: 4, strides: Section.allCases.map(\.stride))
}
