internal import Bitext

/// Lays out a trained model as the bytes of a file, the same for the same model everywhere.
struct ModelWriter {
  let table: TranslationTable
  let facts: WordFacts
  let jumps: JumpTables
  let chinese: Vocabulary
  let english: Vocabulary
  let options: WordAlignmentOptions

  func bytes() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: ModelLayout.bodyStart)
    for section in ModelLayout.Section.allCases {
      let place = ModelLayout.headerSize + section.rawValue * 16
      bytes += [UInt8](repeating: 0, count: (16 - bytes.count % 16) % 16)
      let start = bytes.count
      append(section, to: &bytes)
      Self.put(UInt64(start), at: place, in: &bytes)
      Self.put(UInt64((bytes.count - start) / section.stride), at: place + 8, in: &bytes)
    }
    bytes.replaceSubrange(0..<8, with: ModelLayout.magic)
    Self.put(ModelLayout.version, at: 8, in: &bytes)
    Self.put(options.direction == .chineseToEnglish ? UInt32(0) : 1, at: 12, in: &bytes)
    Self.put(UInt64(bytes.count), at: 16, in: &bytes)
    Self.put(options.nullMass.bitPattern, at: 32, in: &bytes)
    Self.put(options.leastProbability.bitPattern, at: 36, in: &bytes)
    Self.put(UInt64(table.entryCount), at: 40, in: &bytes)
    let checksum = bytes.withUnsafeBytes {
      ModelLayout.checksum(UnsafeRawBufferPointer(rebasing: $0[ModelLayout.checkedStart...]))
    }
    Self.put(checksum, at: 24, in: &bytes)
    return bytes
  }

  private func append(_ section: ModelLayout.Section, to bytes: inout [UInt8]) {
    switch section {
    case .rowStarts: Self.append(table.rowStarts, to: &bytes)
    case .entries: Self.append(table.entries, to: &bytes)
    case .rowScales: Self.append(table.rowScales, to: &bytes)
    case .columnScales: Self.append(table.columnScales, to: &bytes)
    case .nullsToEnglish: Self.append(table.nullToEnglish, to: &bytes)
    case .nullsToChinese: Self.append(table.nullToChinese, to: &bytes)
    case .chineseFacts: Self.append(facts.chinese, to: &bytes)
    case .englishFacts: Self.append(facts.english, to: &bytes)
    case .chineseText: bytes += chinese.text
    case .chineseEnds: Self.append(chinese.ends, to: &bytes)
    case .chineseSlots: Self.append(chinese.slots, to: &bytes)
    case .englishText: bytes += english.text
    case .englishEnds: Self.append(english.ends, to: &bytes)
    case .englishSlots: Self.append(english.slots, to: &bytes)
    case .jumpsToEnglish: Self.append(jumps.toEnglish.probabilities, to: &bytes)
    case .jumpsToChinese: Self.append(jumps.toChinese.probabilities, to: &bytes)
    }
  }

  private static func append<Element: BitwiseCopyable>(
    _ values: [Element], to bytes: inout [UInt8]
  ) {
    values.withUnsafeBytes { bytes += $0 }
  }

  private static func put<Number: FixedWidthInteger>(
    _ number: Number, at place: Int, in bytes: inout [UInt8]
  ) {
    withUnsafeBytes(of: number.littleEndian) { source in
      for (offset, byte) in source.enumerated() { bytes[place + offset] = byte }
    }
  }
}
