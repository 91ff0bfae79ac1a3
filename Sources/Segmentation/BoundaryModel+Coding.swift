/// The file form of a model: little-endian, each part led by its length, rows
/// in the order of their keys, only weights that are not zero.
extension BoundaryModel {
  private static let magic: [UInt8] = Array("DYBM0001".utf8)

  /// A file that is not a boundary model of this version.
  public struct Malformed: Error, Sendable, CustomStringConvertible {
    /// What is wrong.
    public var description: String { "malformed boundary model" }
  }

  /// The model as bytes.
  public func encoded() -> [UInt8] {
    var out = ByteWriter()
    out.bytes.append(contentsOf: Self.magic)
    out.write(UInt32(clusters.count))
    for (character, cluster) in clusters {
      out.write(character)
      out.bytes.append(cluster)
    }
    for table in [dense, characters] {
      let indexes = table.indices.filter { table[$0] != 0 }
      out.write(UInt32(indexes.count))
      for index in indexes {
        out.write(UInt32(index))
        out.write(UInt16(bitPattern: table[index]))
      }
    }
    for (rows, isWide) in [(pairs, false), (triples, true)] {
      out.write(UInt32(rows.keys.count))
      for (row, key) in rows.keys.enumerated() {
        out.write(UInt32(truncatingIfNeeded: key))
        if isWide { out.write(UInt16(truncatingIfNeeded: key >> 32)) }
        for weight in rows.weights[(row * rows.slots)..<((row + 1) * rows.slots)] {
          out.write(weight)
        }
      }
    }
    out.write(UInt32(words.ends.count))
    for index in words.ends.indices {
      let word = words.word(index)
      out.bytes.append(UInt8(truncatingIfNeeded: word.count))
      for unit in word { out.write(unit) }
      for slot in 0..<Self.wordSlots { out.write(words.weights[index * Self.wordSlots + slot]) }
    }
    return out.bytes
  }

  /// Reads a model from bytes.
  public init(decoding bytes: UnsafeBufferPointer<UInt8>) throws(Malformed) {
    var input = ByteReader(bytes: UnsafeRawBufferPointer(bytes))
    guard try input.block(1, of: 8).elementsEqual(Self.magic) else { throw Malformed() }
    let clusterCount = try input.count()
    let clusterBytes = try input.block(clusterCount, of: 3)
    self.init(
      clusters: (0..<clusterCount).map { (clusterBytes.unit(at: $0 * 3), clusterBytes[$0 * 3 + 2]) }
    )
    try Self.read(&input, into: &dense)
    try Self.read(&input, into: &characters)
    try Self.read(&input, into: &pairs, keySize: 4)
    try Self.read(&input, into: &triples, keySize: 6)
    let wordCount = try input.count()
    guard wordCount <= bytes.count else { throw Malformed() }
    words.ends.reserveCapacity(wordCount)
    for _ in 0..<wordCount {
      let length = Int(try input.block(1, of: 1)[0])
      let wordBytes = try input.block(length + Self.wordSlots, of: 2)
      for place in 0..<length { words.units.append(wordBytes.unit(at: place * 2)) }
      for slot in 0..<Self.wordSlots {
        words.weights.append(Int16(bitPattern: wordBytes.unit(at: (length + slot) * 2)))
      }
      words.ends.append(words.units.count)
    }
  }

  /// Reads pairs of index and weight.
  private static func read(
    _ input: inout ByteReader, into table: inout [Int16]
  ) throws(Malformed) {
    let count = try input.count()
    let bytes = try input.block(count, of: 6)
    for entry in 0..<count {
      let index = bytes.number(at: entry * 6)
      guard index < table.count else { throw Malformed() }
      table[index] = Int16(bitPattern: bytes.unit(at: entry * 6 + 4))
    }
  }

  private static func read(
    _ input: inout ByteReader, into rows: inout WeightRows, keySize: Int
  ) throws(Malformed) {
    let count = try input.count()
    let size = keySize + rows.slots * 2
    let bytes = try input.block(count, of: size)
    rows.keys.reserveCapacity(count)
    rows.weights.reserveCapacity(count * rows.slots)
    for row in 0..<count {
      let start = row * size
      var key = UInt64(bytes.number(at: start))
      if keySize == 6 { key |= UInt64(bytes.unit(at: start + 4)) << 32 }
      rows.keys.append(key)
      for slot in 0..<rows.slots {
        rows.weights.append(Int16(bitPattern: bytes.unit(at: start + keySize + slot * 2)))
      }
    }
  }
}

private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func write<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

/// Hands out blocks of the file whose length has been checked.
private struct ByteReader {
  let bytes: UnsafeRawBufferPointer
  var position = 0

  /// The next `count` entries of `size` bytes.
  mutating func block(
    _ count: Int, of size: Int
  ) throws(BoundaryModel.Malformed) -> UnsafeRawBufferPointer {
    let (length, overflows) = count.multipliedReportingOverflow(by: size)
    guard !overflows, length <= bytes.count - position else { throw BoundaryModel.Malformed() }
    position += length
    return UnsafeRawBufferPointer(rebasing: bytes[(position - length)..<position])
  }

  mutating func count() throws(BoundaryModel.Malformed) -> Int {
    try block(1, of: 4).number(at: 0)
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func unit(at offset: Int) -> UInt16 {
    UInt16(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  fileprivate func number(at offset: Int) -> Int {
    Int(UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }
}
