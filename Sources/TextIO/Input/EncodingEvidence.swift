internal import ICU

/// What the first bytes of an input say about its encoding or kind.
package enum EncodingEvidence {
  /// The encoding that a byte order mark announces, and the mark's length.
  package static func byteOrderMark(_ bytes: UnsafeRawBufferPointer) -> (
    encoding: String, length: Int
  )? {
    // UTF-32 stands before UTF-16, whose little-endian mark it begins with.
    let marks: [([UInt8], String)] = [
      ([0xEF, 0xBB, 0xBF], "UTF-8"),
      ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"),
      ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"),
      ([0xFF, 0xFE], "UTF-16LE"),
      ([0xFE, 0xFF], "UTF-16BE"),
      ([0x84, 0x31, 0x95, 0x33], "GB18030"),
    ]
    for (mark, encoding) in marks where bytes.starts(with: mark) {
      return (encoding, mark.count)
    }
    return nil
  }

  /// Whether a byte order mark may begin with a byte.
  static func mayBeginMark(_ byte: UInt8) -> Bool {
    [0x00, 0x84, 0xEF, 0xFE, 0xFF].contains(byte)
  }

  /// Whether there is an encoding of a name.
  package static func isKnown(_ name: String) -> Bool {
    !name.isEmpty && EncodingConverter.canonicalName(of: name) != nil
  }

  /// Advice for bytes that turned out not to be text in UTF-8.
  package static func hint(for bytes: UnsafeRawBufferPointer) -> String {
    if let kind = binaryKind(bytes) { return "this looks like \(kind), not text" }
    if let mark = byteOrderMark(bytes), mark.encoding != "UTF-8" {
      return "try --encoding \(mark.encoding)"
    }
    let sample = UnsafeRawBufferPointer(rebasing: bytes.prefix(65_536))
    if let encoding = utf16(sample) { return "try --encoding \(encoding)" }
    if sample.contains(0) { return "is this a binary file?" }
    let guess = try? sample.withMemoryRebound(to: UInt8.self) {
      try EncodingConverter.detect($0)
    }
    // The statistics take a few characters of Chinese for Western text.
    if guess.map({ isSingleByte($0.name) }) ?? true, let pairs = ChinesePairs(sample).encoding {
      return "try --encoding \(pairs), or --lossy"
    }
    if let guess, guess.confidence >= 30, !guess.name.hasPrefix("UTF-8") {
      return "try --encoding \(guess.name), or --lossy"
    }
    return "try --encoding GB18030, or --lossy"
  }

  /// Whether an encoding that the statistics know has a byte for each character.
  private static func isSingleByte(_ name: String) -> Bool {
    ["ISO-8859", "windows-", "KOI8", "IBM4"].contains { name.hasPrefix($0) }
  }

  /// UTF-16 without a mark: in every script, spaces, digits and line ends have
  /// a zero byte, and always on the same side.
  private static func utf16(_ sample: UnsafeRawBufferPointer) -> String? {
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let threshold = max(1, sample.count / 100)
    if zeros.odd >= threshold && zeros.odd > 8 * zeros.even { return "UTF-16LE" }
    if zeros.even >= threshold && zeros.even > 8 * zeros.odd { return "UTF-16BE" }
    return nil
  }

  private static func binaryKind(_ bytes: UnsafeRawBufferPointer) -> String? {
    let kinds: [([UInt8], String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive such as DOCX or XLSX"),
      ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF document"),
      ([0x1F, 0x8B], "a gzip archive"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document such as DOC"),
      ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
      ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ]
    return kinds.first { bytes.starts(with: $0.0) }?.1
  }
}
