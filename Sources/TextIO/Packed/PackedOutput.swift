internal import CZlib

/// Writes numbers and texts in few bytes, with a checksum behind them.
///
/// Numbers have seven bits a byte, the lowest first (LEB128); texts begin with their length.
package final class PackedOutput {
  private let sink: OutputSink
  private var buffer: [UInt8] = []
  private var sum: UInt

  /// Writes to an output, which stays open.
  package init(_ sink: OutputSink) {
    self.sink = sink
    sum = crc32(0, nil, 0)
  }

  /// Appends a byte.
  package func append(byte: UInt8) throws(OutputError) {
    buffer.append(byte)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Appends a number from 0.
  package func append(_ number: Int) throws(OutputError) {
    var rest = UInt64(max(0, number))
    while rest >= 0x80 {
      buffer.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    try append(byte: UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a number of eight bytes.
  package func append(long: UInt64) throws(OutputError) {
    for shift in 0..<8 { buffer.append(UInt8(truncatingIfNeeded: long >> UInt64(shift * 8))) }
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Appends a text.
  package func append(_ text: String) throws(OutputError) {
    try append(text.utf8.count)
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Appends the checksum of all before it, and hands all on.
  package func end() throws(OutputError) {
    try flush()
    let sum = UInt64(sum)
    try append(long: sum)
    try flush()
  }

  private func flush() throws(OutputError) {
    sum = buffer.withUnsafeBufferPointer { crc32(sum, $0.baseAddress, UInt32($0.count)) }
    try sink.append(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
