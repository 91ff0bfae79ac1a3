internal import Text

/// What the sections of a model's file hold.
enum ModelLayout {
  enum Section: Int, CaseIterable {
    case rowStarts, entries, rowScales, columnScales, nullsToEnglish, nullsToChinese, chineseFacts,
      englishFacts
    case chineseText, chineseEnds, chineseSlots, englishText, englishEnds, englishSlots
    case jumpsToEnglish, jumpsToChinese
    /// ``Setting`` by ``Setting``.
    case settings

    /// Bytes of an element.
    var stride: Int {
      switch self {
      case .chineseFacts, .englishFacts: 16
      case .entries: 8
      case .chineseText, .englishText: 1
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
    magic: "DUIYI-WA", version: 3, strides: Section.allCases.map(\.stride))
}
