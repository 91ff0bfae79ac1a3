internal import Text

/// Puts the sections of a ``TermIndex`` together.
enum TermIndexWriter {
  /// The bytes of an index.
  ///
  /// - Parameter sides: The sections of each language, by ``TermIndexLayout/Section``.
  static func bytes(
    termbases: [UInt32], sides: [[TermIndexSection]], languages: [String]
  ) -> MappedBytes {
    typealias Header = TermIndexLayout.Header
    let sections = [TermIndexSection(termbases)] + sides.joined()
    let count = sections.reduce(TermIndexLayout.bodyStart) {
      $0 + TermIndexLayout.rounded($1.count)
    }
    return MappedBytes(count: count) { memory in
      func put(_ bytes: [UInt8], at place: Int) {
        bytes.withUnsafeBytes { part(memory, place, bytes.count).copyMemory(from: $0) }
      }
      part(memory, 0, TermIndexLayout.bodyStart).initializeMemory(as: UInt8.self, repeating: 0)
      put(TermIndexLayout.magic, at: 0)
      put(Self.bytes(of: TermIndexLayout.version), at: Header.version)
      put(Self.bytes(of: UInt64(count)), at: Header.length)
      put(TermIndexLayout.field(TermIndexLayout.icuVersion), at: Header.icu)
      for (place, language) in zip(Header.languages, languages) {
        put(TermIndexLayout.field(language), at: place)
      }
      var end = TermIndexLayout.bodyStart
      for (number, section) in sections.enumerated() {
        let place = TermIndexLayout.headerPlace(ofSection: number)
        put(Self.bytes(of: UInt64(end)), at: place)
        put(Self.bytes(of: UInt64(section.count)), at: place + 8)
        section.write(to: part(memory, end, section.count))
        let rounded = TermIndexLayout.rounded(section.count)
        part(memory, end + section.count, rounded - section.count)
          .initializeMemory(as: UInt8.self, repeating: 0)
        end += rounded
      }
      let checksum = TermIndexFile.checksum(UnsafeRawBufferPointer(memory))
      put(Self.bytes(of: checksum), at: Header.checksum)
    }
  }

  private static func part(
    _ memory: UnsafeMutableRawBufferPointer, _ start: Int, _ count: Int
  ) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: memory[start..<start + count])
  }

  private static func bytes<Number: FixedWidthInteger>(of number: Number) -> [UInt8] {
    Swift.withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
