/// The usual reading of common Simplified characters as pinyin without tones.
///
/// ICU reads all characters, but opening its rules takes a tenth of a second; this table, listed
/// from it, is there at once.
package enum UsualReadings {
  private static let syllables: [UInt32: [UInt8]] = {
    var syllables: [UInt32: [UInt8]] = [:]
    for item in ReadingTable.readings.split(whereSeparator: \.isWhitespace) {
      let pinyin = item.utf8.prefix { $0 < 0x80 }
      for scalar in item.unicodeScalars where !scalar.isASCII {
        syllables[scalar.value] = Array(pinyin)
      }
    }
    return syllables
  }()

  /// Lower-case letters, or nil for a character that is not in the table.
  package static func pinyin(of character: Unicode.Scalar) -> [UInt8]? {
    syllables[character.value]
  }
}
