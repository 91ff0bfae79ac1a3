internal import Text

/// The memory of a ``TermIndex``, which is a mapped file or was just built.
struct TermIndexFile: @unchecked Sendable {
  private let file: MappedBytes
  private var sections: [UnsafeRawBufferPointer] = []

  /// The bytes, as they are written.
  var bytes: UnsafeRawBufferPointer { file.bytes }

  /// Opens the bytes of an index.
  ///
  /// - Throws: ``TermIndexError`` where they are none, or another version's, or damaged.
  init(_ file: MappedBytes, name: String) throws(TermIndexError) {
    self.file = file
    let bytes = file.bytes
    typealias Header = TermIndexLayout.Header
    guard bytes.count >= TermIndexLayout.bodyStart,
      bytes[..<8].elementsEqual(TermIndexLayout.magic)
    else { throw TermIndexError(name, "is not a compiled list of terms") }
    guard file.word(at: Header.version) == TermIndexLayout.version,
      text(at: Header.icu) == TermIndexLayout.icuVersion
    else {
      throw TermIndexError(name, "was compiled by another version of duiyi or of ICU")
    }
    guard file.long(at: Header.length) == UInt64(bytes.count),
      file.long(at: Header.checksum) == Self.checksum(bytes), findSections()
    else { throw TermIndexError(name, "is cut short or damaged") }
  }

  private mutating func findSections() -> Bool {
    for number in 0..<TermIndexLayout.sectionCount {
      let place = TermIndexLayout.headerPlace(ofSection: number)
      let (start, count) = (file.long(at: place), file.long(at: place + 8))
      guard start % 16 == 0, start <= UInt64(bytes.count), count <= UInt64(bytes.count) - start
      else { return false }
      sections.append(
        UnsafeRawBufferPointer(rebasing: bytes[Int(start)..<Int(start) + Int(count)]))
    }
    return true
  }

  /// The checksum of all behind the place where it stands.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = Checksum()
    checksum.add(
      UnsafeRawBufferPointer(rebasing: bytes[(TermIndexLayout.Header.checksum + 8)...]))
    return checksum.value
  }

  /// The primary subtags of both languages.
  var languages: [String] { TermIndexLayout.Header.languages.map(text) }

  private func text(at place: Int) -> String {
    let field = bytes[place..<place + TermIndexLayout.Header.textSize]
    return String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// For each concept the list that it comes from.
  var termbases: UnsafeBufferPointer<UInt32> { records(0) }

  /// A section of one language.
  func section<Record: BitwiseCopyable>(
    _ section: TermIndexLayout.Section, _ side: Int
  ) -> UnsafeBufferPointer<Record> {
    records(TermIndexLayout.number(of: section, side: side))
  }

  private func records<Record: BitwiseCopyable>(_ number: Int) -> UnsafeBufferPointer<Record> {
    let bytes = sections[number]
    let count = bytes.count / MemoryLayout<Record>.stride
    guard let base = bytes.baseAddress, count > 0 else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(
      start: base.bindMemory(to: Record.self, capacity: count), count: count)
  }
}
