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
      out.write(UInt32(rows.count))
      for (key, weights) in rows {
        out.write(UInt32(truncatingIfNeeded: key))
        if isWide { out.write(UInt16(truncatingIfNeeded: key >> 32)) }
        for weight in weights { out.write(UInt16(bitPattern: weight)) }
      }
    }
    out.write(UInt32(words.count))
    for (word, weights) in words {
      out.bytes.append(UInt8(word.count))
      for unit in word { out.write(unit) }
      for weight in weights { out.write(UInt16(bitPattern: weight)) }
    }
    return out.bytes
  }

  /// Reads a model from bytes.
  public init(decoding bytes: UnsafeBufferPointer<UInt8>) throws(Malformed) {
    var input = ByteReader(bytes: bytes)
    guard input.take(8).map({ Array($0) }) == Self.magic else { throw Malformed() }
    var clusters: [(UInt16, UInt8)] = []
    for _ in 0..<(try input.count()) {
      clusters.append((try input.unit(), try input.byte()))
    }
    self.init(clusters: clusters)
    for _ in 0..<(try input.count()) { try Self.read(&input, into: &dense) }
    for _ in 0..<(try input.count()) { try Self.read(&input, into: &characters) }
    pairs = try input.rows(Self.pairSlots, wide: false)
    triples = try input.rows(Self.tripleSlots, wide: true)
    for _ in 0..<(try input.count()) {
      var word: [UInt16] = []
      for _ in 0..<(try input.byte()) { word.append(try input.unit()) }
      var weights: [Int16] = []
      for _ in 0..<Self.wordSlots { weights.append(Int16(bitPattern: try input.unit())) }
      words.append((word, weights))
    }
  }

  private static func read(
    _ input: inout ByteReader, into table: inout [Int16]
  ) throws(Malformed) {
    let index = try input.count()
    guard index < table.count else { throw Malformed() }
    table[index] = Int16(bitPattern: try input.unit())
  }
}

private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func write<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

private struct ByteReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  mutating func take(_ count: Int) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard count <= bytes.count - position else { return nil }
    position += count
    return bytes[(position - count)..<position]
  }

  mutating func byte() throws(BoundaryModel.Malformed) -> UInt8 {
    guard let slice = take(1), let byte = slice.first else { throw BoundaryModel.Malformed() }
    return byte
  }

  mutating func unit() throws(BoundaryModel.Malformed) -> UInt16 {
    UInt16(try byte()) | UInt16(try byte()) << 8
  }

  mutating func count() throws(BoundaryModel.Malformed) -> Int {
    Int(try unit()) | Int(try unit()) << 16
  }

  mutating func rows(
    _ slots: Int, wide: Bool
  ) throws(BoundaryModel.Malformed) -> [(key: UInt64, weights: [Int16])] {
    var rows: [(UInt64, [Int16])] = []
    for _ in 0..<(try count()) {
      var key = UInt64(try count())
      if wide { key |= UInt64(try unit()) << 32 }
      var weights: [Int16] = []
      weights.reserveCapacity(slots)
      for _ in 0..<slots { weights.append(Int16(bitPattern: try unit())) }
      rows.append((key, weights))
    }
    return rows
  }
}
