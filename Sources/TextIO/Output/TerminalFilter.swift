/// Bytes of UTF-8 as a terminal may be shown them: what would command it becomes `\u{1B}`.
///
/// Line ends and tabs pass. Data that goes to files and pipes is never changed.
struct TerminalFilter {
  /// A byte whose meaning the next one tells: the first of a character of two, or a carriage return,
  /// which is part of a line end or moves the cursor.
  private var held: UInt8?

  /// Appends bytes to others, without what would command a terminal.
  mutating func append(_ bytes: UnsafeRawBufferPointer, to shown: inout [UInt8]) {
    for byte in bytes {
      let before = held
      held = nil
      switch (before, byte) {
      case (0xC2?, 0x80..<0xA0):
        shown.append(escaped: byte)
        continue
      case (0x0D?, 0x0A), (0xC2?, _): shown.append(before ?? 0)
      case (0x0D?, _): shown.append(escaped: 0x0D)
      default: break
      }
      switch byte {
      case 0x09, 0x0A: shown.append(byte)
      case 0x0D, 0xC2: held = byte
      case ..<0x20, 0x7F: shown.append(escaped: byte)
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
