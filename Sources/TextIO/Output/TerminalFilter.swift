/// Bytes of UTF-8 as a terminal may be shown them: what would command it becomes `\u{1B}`.
///
/// Line ends and tabs pass. Data that goes to files and pipes is never changed.
struct TerminalFilter {
  /// The first byte of a character of two whose second has not come yet.
  private var holdsLead = false

  /// Appends bytes to others, without what would command a terminal.
  mutating func append(_ bytes: UnsafeRawBufferPointer, to shown: inout [UInt8]) {
    for byte in bytes {
      if holdsLead {
        holdsLead = false
        if (0x80..<0xA0).contains(byte) {
          shown.append(escaped: byte)
          continue
        }
        shown.append(0xC2)
      }
      switch byte {
      case 0x09, 0x0A: shown.append(byte)
      case ..<0x20, 0x7F: shown.append(escaped: byte)
      case 0xC2: holdsLead = true
      default: shown.append(byte)
      }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(escaped byte: UInt8) {
    append("\\u{" + String(byte, radix: 16, uppercase: true) + "}")
  }
}
