/// How bytes look as text in the double-byte encodings of Chinese, for texts so short that
/// statistics say nothing.
struct ChinesePairs {
  /// Pairs of high bytes, as both encodings write common characters.
  private var high = 0
  /// Pairs whose second byte is an ASCII one, as in rare characters of GBK and half of Big5's.
  private var mixed = 0
  /// Pairs whose lead is that of the common characters of Big5.
  private var common = 0
  /// Bytes that begin no pair.
  private var alone = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    var place = 0
    while place < bytes.count {
      let lead = bytes[place]
      place += 1
      if lead < 0x80 { continue }
      guard place < bytes.count else { break }
      let trail = bytes[place]
      switch (lead, trail) {
      case (0xA1...0xF7, 0xA1...0xFE): high += 1
      case (0x81...0xFE, 0x40...0x7E), (0x81...0xFE, 0x80...0xFE): mixed += 1
      default:
        alone += 1
        continue
      }
      if (0xA1...0xC6).contains(lead) { common += 1 }
      place += 1
    }
  }

  /// The encoding that fits: characters of Big5 are high pairs as often as mixed ones, and those of
  /// GB 18030 nearly always high; nil where bytes stand alone, as in Western text.
  var encoding: String? {
    guard alone == 0, high + mixed > 0 else { return nil }
    if high >= 2 * mixed { return "GB18030" }
    return common == high + mixed ? "Big5" : nil
  }
}
