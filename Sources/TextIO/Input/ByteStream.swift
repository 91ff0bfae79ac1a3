/// The bytes of a file of numbers, read in pieces.
package struct ByteStream {
  private let path: String
  private let file: SystemFile
  private var buffer: [UInt8] = []
  /// What of the buffer has not been taken.
  private var head = 0
  /// The offset in the file of the first byte that has not been taken.
  private var offset = 0
  private static let pieceSize = 1 << 18

  /// Opens a file; standard input is no file of numbers.
  package init(path: String) throws(InputError) {
    self.path = path
    if path == "-" {
      throw InputError(file: path, message: "numbers are not read from standard input")
    }
    do {
      file = try SystemFile.forReading(path)
    } catch {
      throw InputError(file: path, message: error.message)
    }
  }

  /// How many bytes follow, or nil for a pipe.
  package var remaining: Int? { file.size > 0 ? max(file.size - offset, 0) : nil }

  /// Whether these bytes come next, which are not taken.
  package mutating func starts(with bytes: [UInt8]) throws(InputError) -> Bool {
    try fill(bytes.count)
    return buffer[head...].starts(with: bytes)
  }

  /// Takes a small number of bytes.
  package mutating func take(_ count: Int) throws(InputError) -> [UInt8] {
    try fill(count)
    guard buffer.count - head >= count else {
      throw InputError(file: path, offset: offset, message: "the file is cut off in its header")
    }
    defer { pass(count) }
    return Array(buffer[head..<head + count])
  }

  /// Takes the numbers that must make up the rest of the file, little-endian and of 2 or 4 bytes.
  package mutating func floats(
    _ count: Int, width: Int, columns: Int
  ) throws(InputError) -> [Float] {
    var values: [Float] = []
    if let remaining, remaining / width >= count { values.reserveCapacity(count) }
    while values.count < count {
      try fill(width)
      let whole = min((buffer.count - head) / width, count - values.count)
      if whole == 0 {
        throw InputError(
          file: path, offset: offset,
          message: "the file ends after \(values.count) numbers of \(count)")
      }
      if let place = append(whole, width: width, to: &values) {
        let value = values[place]
        throw InputError(
          file: path,
          message: "a number that is \(value.isNaN ? "not a number" : "infinite") stands in row "
            + "\(place / max(columns, 1)), column \(place % max(columns, 1))",
          hint: "rows and columns are counted from 0")
      }
    }
    if try hasMore() {
      throw InputError(file: path, offset: offset, message: "bytes too many follow the numbers")
    }
    return values
  }

  /// Takes numbers that have been read; returns the index of one that is not finite, if any is.
  private mutating func append(_ count: Int, width: Int, to values: inout [Float]) -> Int? {
    let start = values.count
    buffer.withUnsafeBytes { raw in
      for index in 0..<count {
        let place = head + index * width
        if width == 4 {
          let bits = raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)
          values.append(Float(bitPattern: UInt32(littleEndian: bits)))
        } else {
          let bits = raw.loadUnaligned(fromByteOffset: place, as: UInt16.self)
          values.append(Float(halfBits: UInt32(UInt16(littleEndian: bits))))
        }
      }
    }
    pass(count * width)
    return values[start...].firstIndex { !$0.isFinite }
  }

  private mutating func pass(_ count: Int) {
    head += count
    offset += count
  }

  /// Whether anything is left in the file.
  private mutating func hasMore() throws(InputError) -> Bool {
    try fill(1)
    return buffer.count > head
  }

  /// Reads until so many bytes can be taken, or the file ends.
  private mutating func fill(_ count: Int) throws(InputError) {
    guard buffer.count - head < count else { return }
    buffer.removeSubrange(..<head)
    head = 0
    var filled = buffer.count
    // A file of known size is read at once when it is small.
    let piece = min(remaining.map { $0 + 1 } ?? ByteStream.pieceSize, ByteStream.pieceSize)
    buffer += [UInt8](repeating: 0, count: max(piece, count))
    defer { buffer.removeSubrange(filled...) }
    while filled < count {
      do {
        let read = try file.read(into: &buffer, at: filled)
        if read == 0 { return }
        filled += read
      } catch {
        throw InputError(file: path, offset: offset, message: error.message)
      }
    }
  }
}

extension Float {
  /// The value of a float16 (IEEE 754 binary16) by its bits. Not every platform has the type.
  init(halfBits: UInt32) {
    let sign: Float = halfBits & 0x8000 == 0 ? 1 : -1
    let exponent = halfBits >> 10 & 0x1F
    let fraction = halfBits & 0x3FF
    switch exponent {
    case 0: self = sign * Float(fraction) * 0x1p-24
    case 31: self = fraction == 0 ? sign * .infinity : .nan
    default: self = sign * Float(bitPattern: (exponent + 112) << 23 | fraction << 13)
    }
  }
}
