/// Puts the sections of a ``TermIndex`` together.
enum TermIndexWriter {
  /// The bytes of an index.
  ///
  /// - Parameter sides: The sections of each language, by ``TermIndexLayout/Section``.
  static func bytes(
    termbases: [UInt32], sides: [[[UInt8]]], languages: [String]
  ) -> [UInt8] {
    typealias Header = TermIndexLayout.Header
    let sections = [termbases.withUnsafeBytes { Array($0) }] + sides.flatMap { $0 }
    let count = sections.reduce(TermIndexLayout.bodyStart) {
      $0 + TermIndexLayout.rounded($1.count)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    bytes += Array(repeating: 0, count: TermIndexLayout.bodyStart)
    func put(_ part: [UInt8], at place: Int) {
      bytes.replaceSubrange(place..<place + part.count, with: part)
    }
    put(TermIndexLayout.magic, at: 0)
    put(Self.bytes(of: TermIndexLayout.version), at: Header.version)
    put(Self.bytes(of: UInt64(count)), at: Header.length)
    put(TermIndexLayout.field(TermIndexLayout.icuVersion), at: Header.icu)
    for (place, language) in zip(Header.languages, languages) {
      put(TermIndexLayout.field(language), at: place)
    }
    for (number, section) in sections.enumerated() {
      let place = TermIndexLayout.headerPlace(ofSection: number)
      put(Self.bytes(of: UInt64(bytes.count)), at: place)
      put(Self.bytes(of: UInt64(section.count)), at: place + 8)
      bytes += section
      bytes += Array(repeating: 0, count: TermIndexLayout.rounded(section.count) - section.count)
    }
    let checksum = bytes.withUnsafeBytes { TermIndexFile.checksum($0) }
    put(Self.bytes(of: checksum), at: Header.checksum)
    return bytes
  }

  private static func bytes<Number: FixedWidthInteger>(of number: Number) -> [UInt8] {
    Swift.withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
