package import ICU

/// The readings of Han characters, with tones; several for characters that have several.
///
/// ICU gives the usual reading of each character. Common characters with more readings
/// have the others from a table: 行 is `xíng` to ICU, and `háng` in 银行.
package struct PinyinTable: Sendable {
  /// A reading: letters with ü as `v`, and the tone, 5 where there is none.
  package struct Reading: Sendable, Hashable {
    package var letters: [UInt8]
    package var tone: UInt8
  }

  private var readings: [UInt32: [Reading]] = [:]

  /// Asks ICU for the readings of some characters.
  package init(of characters: Set<UInt32>) throws(ICUError) {
    let scalars = characters.sorted().compactMap(Unicode.Scalar.init)
    let lines = scalars.map { String($0) }.joined(separator: "\n")
    let latin = try Transliterator.hanToPinyin().convert(lines)
    let decomposed = try NormalizationForm.nfd.normalize(latin)
    let results = decomposed.split(separator: "\n", omittingEmptySubsequences: false)
    for (scalar, line) in zip(scalars, results) {
      if let reading = Self.reading(line.unicodeScalars) { readings[scalar.value] = [reading] }
    }
    for entry in FurtherReadings.list.split(separator: " ") {
      guard let character = entry.unicodeScalars.first else { continue }
      for text in entry.dropFirst().split(separator: ",") {
        guard let digit = text.utf8.last, text.utf8.count > 1 else { continue }
        let reading = Reading(letters: Array(text.utf8.dropLast()), tone: digit &- 0x30)
        if readings[character.value]?.contains(reading) == false {
          readings[character.value]?.append(reading)
        }
      }
    }
  }

  /// The readings of a character, the usual one first; none for what is no Han character.
  package func readings(of character: UInt32) -> [Reading] { readings[character] ?? [] }

  /// Common characters that have several readings.
  package static var severalReadings: Set<UInt32> {
    Set(FurtherReadings.list.split(separator: " ").compactMap { $0.unicodeScalars.first?.value })
  }

  private static func reading(_ scalars: some Sequence<Unicode.Scalar>) -> Reading? {
    var reading = Reading(letters: [], tone: 5)
    for scalar in scalars {
      switch scalar.value {
      case 0x61...0x7A: reading.letters.append(UInt8(scalar.value))
      case 0x0304: reading.tone = 1
      case 0x0301: reading.tone = 2
      case 0x030C: reading.tone = 3
      case 0x0300: reading.tone = 4
      case 0x0308 where reading.letters.last == UInt8(ascii: "u"):
        reading.letters[reading.letters.count - 1] = UInt8(ascii: "v")
      default: return nil
      }
    }
    return reading.letters.isEmpty ? nil : reading
  }
}
