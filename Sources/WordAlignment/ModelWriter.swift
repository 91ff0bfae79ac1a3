internal import Bitext
internal import Text

/// Lays out a trained model as the bytes of a file, the same for the same model everywhere.
struct ModelWriter {
  let table: TranslationTable
  let facts: WordFacts
  let jumps: JumpTables
  let chinese: Vocabulary
  let english: Vocabulary
  let characters: CharacterPrefixes
  let options: WordAlignmentOptions

  func bytes() -> MappedBytes {
    SectionFile.make(ModelLayout.kind, ModelLayout.Section.allCases.map(content))
  }

  private func content(of section: ModelLayout.Section) -> SectionContent {
    switch section {
    case .rowStarts: SectionContent(table.rowStarts)
    case .entries: SectionContent(table.entries)
    case .rowScales: SectionContent(table.rowScales)
    case .columnScales: SectionContent(table.columnScales)
    case .nullsToEnglish: SectionContent(table.nullToEnglish)
    case .nullsToChinese: SectionContent(table.nullToChinese)
    case .chineseFacts: SectionContent(facts.chinese)
    case .englishFacts: SectionContent(facts.english)
    case .chineseText: SectionContent(chinese.text)
    case .chineseEnds: SectionContent(chinese.ends)
    case .chineseSlots: SectionContent(chinese.slots)
    case .englishText: SectionContent(english.text)
    case .englishEnds: SectionContent(english.ends)
    case .englishSlots: SectionContent(english.slots)
    case .jumpsToEnglish: SectionContent(jumps.toEnglish.probabilities)
    case .jumpsToChinese: SectionContent(jumps.toChinese.probabilities)
    case .characterText: SectionContent(characters.characters.text)
    case .characterEnds: SectionContent(characters.characters.ends)
    case .characterSlots: SectionContent(characters.characters.slots)
    case .prefixText: SectionContent(characters.prefixes.text)
    case .prefixEnds: SectionContent(characters.prefixes.ends)
    case .prefixSlots: SectionContent(characters.prefixes.slots)
    case .characterPrefixEnds: SectionContent(characters.ends)
    case .characterPrefixes: SectionContent(characters.entries)
    case .settings: SectionContent(ModelLayout.Setting.allCases.map(value))
    }
  }

  private func value(of setting: ModelLayout.Setting) -> UInt32 {
    switch setting {
    case .language: options.direction == .chineseToEnglish ? 0 : 1
    case .nullMass: options.nullMass.bitPattern
    case .leastProbability: options.leastProbability.bitPattern
    case .entryCount: UInt32(truncatingIfNeeded: table.entryCount)
    case .entryCountHigh: UInt32(truncatingIfNeeded: table.entryCount >> 32)
    }
  }
}
