import SentenceAlignment
import TestSupport
import Testing

@testable import AlignmentFormats
@testable import TextIO

@Suite struct EmbeddingReaderTests {
  private func numPy(
    _ dictionary: String, version: UInt8 = 1, numbers: [UInt8]
  ) -> [UInt8] {
    var header = Array(dictionary.utf8)
    let prefix = version == 1 ? 10 : 12
    while (prefix + header.count + 1) % 64 != 0 { header.append(0x20) }
    header.append(0x0A)
    var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + [version, 0]
    for step in 0..<(version == 1 ? 2 : 4) {
      bytes.append(UInt8(truncatingIfNeeded: header.count >> (8 * step)))
    }
    return bytes + header + numbers
  }

  private func bytes(_ values: [Float]) -> [UInt8] {
    values.flatMap { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * UInt32($0))) }
    }
  }

  private static let shape = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }"
  private static let values: [Float] = [3, 0, 4, 0, -2, 0]

  private func read(
    _ bytes: [UInt8], sentences: Int = 2, dimension: Int? = nil
  ) throws -> SentenceEmbeddings {
    let scratch = try Scratch()
    return try EmbeddingReader(
      path: try scratch.write(bytes, to: "a.npy"), dimension: dimension, sentences: sentences,
      document: "a.txt"
    ).read()
  }

  @Test(arguments: [1, 2, 3] as [UInt8])
  func `float32 of every version is read`(version: UInt8) throws {
    let embeddings = try read(
      numPy(Self.shape, version: version, numbers: bytes(Self.values)))
    #expect(embeddings.dimension == 3)
    #expect(embeddings.values == [0.6, 0, 0.8, 0, -1, 0])
  }

  @Test func `float16 is read`() throws {
    let dictionary = "{\"shape\": (2L, 3L), 'fortran_order': False, 'descr': '<f2'}"
    // 1, 2⁻²⁴, -2; 0.5, 0, 65504
    let halves: [UInt16] = [0x3C00, 0x0001, 0xC000, 0x3800, 0x8000, 0x7BFF]
    let numbers = halves.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let embeddings = try read(numPy(dictionary, numbers: numbers))
    #expect(abs(embeddings.values[0] - 1 / Float(5).squareRoot()) < 1e-6)
    #expect(embeddings.values[5] > 0.9999)
    #expect(Float(halfBits: 1) == 0x1p-24 && Float(halfBits: 0x03FF) == 0x1p-14 - 0x1p-24)
    #expect(Float(halfBits: 0x7C00).isInfinite && Float(halfBits: 0x7E00).isNaN)
  }

  @Test func `bare float32 needs a dimension`() throws {
    #expect(try read(bytes(Self.values), dimension: 3).values == [0.6, 0, 0.8, 0, -1, 0])
    #expect(throws: InputError.self) { try read(bytes(Self.values)) }
    #expect(throws: InputError.self) { try read(bytes(Self.values), dimension: 4) }
    #expect(throws: InputError.self) { try read(bytes(Self.values) + [0], dimension: 3) }
    #expect(throws: InputError.self) { try read(bytes(Self.values), sentences: 3, dimension: 3) }
    #expect(throws: InputError.self) { try read([], dimension: 3) }
    #expect(throws: InputError.self) { try read(bytes(Self.values), dimension: .max) }
  }

  @Test(arguments: [
    ("{'descr': '>f4', 'fortran_order': False, 'shape': (2, 3), }", "big-endian"),
    ("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }", "not float32"),
    ("{'descr': '<i4', 'fortran_order': False, 'shape': (2, 3), }", "not float32"),
    ("{'descr': '|O', 'fortran_order': False, 'shape': (2, 3), }", "not float32"),
    ("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }", "Fortran"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (6,), }", "1 dimensions"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (), }", "0 dimensions"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, 3), }", "3 dimensions"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 0), }", "empty"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2), }", "3 vectors"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 4), }", "cut off"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }", "too many"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 9223372036854775807), }", "larger"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 99999999999999999999), }", "larger"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (2, -3), }", "cannot be understood"),
    ("{'descr': '<f4', 'fortran_order': 0, 'shape': (2, 3), }", "cannot be understood"),
    ("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2, 3)}", "cannot be understood"),
    ("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)}", "descr"),
    ("{'descr': '<f4', 'shape': (2, 3)}", "does not tell"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), 'more': 1}", "more"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)} x", "cannot be understood"),
    ("{'descr': '<f4", "cannot be understood"), ("", "cannot be understood"),
    ("{", "cannot be understood"),
  ])
  func `other arrays are refused`(dictionary: String, message: String) throws {
    let error = #expect(throws: InputError.self) {
      try read(numPy(dictionary, numbers: bytes(Self.values)))
    }
    #expect(error?.message.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity])
  func `numbers that are not finite are told with their place`(number: Float) throws {
    var values = Self.values
    values[4] = number
    let error = #expect(throws: InputError.self) {
      try read(numPy(Self.shape, numbers: bytes(values)))
    }
    #expect(error?.message.contains("row 1, column 1") == true)
  }

  @Test func `a file cut off anywhere is refused`() throws {
    let whole = numPy(Self.shape, numbers: bytes(Self.values))
    for length in 0..<whole.count {
      #expect(throws: InputError.self) { try read(Array(whole[..<length])) }
    }
  }

  @Test func `a damaged file never makes the reader fail otherwise than by an error`() throws {
    let whole = numPy(Self.shape, numbers: bytes(Self.values))
    var generator = SeededGenerator(9)
    for _ in 0..<1000 {
      var damaged = whole
      for _ in 0..<3 {
        damaged[Int.random(in: 0..<80, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      _ = try? read(damaged)
    }
  }

  @Test func `an unknown version and a long header are refused`() throws {
    #expect(throws: InputError.self) {
      try read(numPy(Self.shape, version: 4, numbers: bytes(Self.values)))
    }
    let long: [UInt8] = [0x93] + Array("NUMPY".utf8) + [2, 0, 0xFF, 0xFF, 0xFF, 0xFF]
    #expect(throws: InputError.self) { try read(long) }
    #expect(throws: InputError.self) {
      try EmbeddingReader(path: "-", dimension: 3, sentences: 2, document: "a").read()
    }
  }
}
