internal import CZlib

/// Reads numbers and texts that ``PackedOutput`` wrote, from a file that may be compressed.
///
/// Nothing in it is believed: what is claimed to follow is read piece by piece and takes no room before.
package struct PackedInput {
  /// The file as it is named in messages.
  package let name: String
  private let input: ByteInput
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var head = 0
  private var end = 0
  /// How many bytes came before those of the buffer.
  private var passed = 0
  /// From here on, bytes of the buffer are not in the checksum yet.
  private var unsummed = 0
  private var sum: UInt

  /// Opens a file; `-` is standard input.
  package init(path: String) throws(InputError) {
    name = path == "-" ? "<stdin>" : path
    sum = crc32(0, nil, 0)
    do {
      input = try ByteInput(path: path)
    } catch {
      throw InputError(file: name, message: error.message)
    }
  }

  /// An error at the place that has been reached.
  package func fault(_ message: String, hint: String? = nil) -> InputError {
    InputError(file: name, offset: passed + head, message: message, hint: hint)
  }

  /// Whether bytes follow.
  package mutating func hasMore() throws(InputError) -> Bool {
    if head < end { return true }
    addToSum()
    passed += end
    (head, end, unsummed) = (0, 0, 0)
    do {
      end = try input.read(into: &buffer, at: 0)
    } catch {
      throw fault(error.message)
    }
    return end > 0
  }

  /// Takes a byte.
  package mutating func byte() throws(InputError) -> UInt8 {
    guard try hasMore() else { throw fault("the file is cut off") }
    head += 1
    return buffer[head - 1]
  }

  /// Takes a number from 0.
  package mutating func number() throws(InputError) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
      // Nine bytes hold 63 bits.
      if shift > 56 { throw fault("the file is damaged: a number is too large") }
    }
    return Int(truncatingIfNeeded: value)
  }

  /// Takes a number of eight bytes.
  package mutating func long() throws(InputError) -> UInt64 {
    var value: UInt64 = 0
    for shift in 0..<8 { value |= UInt64(try byte()) << UInt64(shift * 8) }
    return value
  }

  /// Takes a text of at most so many bytes, which must be UTF-8.
  package mutating func text(atMost most: Int = 1 << 24) throws(InputError) -> String {
    let count = try number()
    guard count <= most else { throw fault("the file is damaged: a text is too long") }
    var bytes: [UInt8] = []
    while bytes.count < count {
      guard try hasMore() else { throw fault("the file is cut off") }
      let piece = min(count - bytes.count, end - head)
      bytes += buffer[head..<head + piece]
      head += piece
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw fault("the file is damaged: a text is no UTF-8")
    }
    return text
  }

  /// Takes the checksum of all before it, and whether it is right.
  package mutating func checksum() throws(InputError) -> Bool {
    addToSum()
    let expected = UInt64(sum)
    return try long() == expected
  }

  private mutating func addToSum() {
    guard unsummed < head else { return }
    sum = buffer.withUnsafeBufferPointer {
      crc32(sum, $0.baseAddress.map { $0 + unsummed }, UInt32(head - unsummed))
    }
    unsummed = head
  }
}
