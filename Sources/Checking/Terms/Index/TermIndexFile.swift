internal import Text

/// The memory of a ``TermIndex``, which is a mapped file or was just built.
struct TermIndexFile: Sendable {
  private let file: SectionFile

  /// The bytes, as they are written.
  var bytes: UnsafeRawBufferPointer { file.bytes }

  /// Maps a file.
  ///
  /// - Throws: ``TermIndexError`` where it is no index, or another version's, or damaged.
  init(path: String) throws(TermIndexError) {
    try self.init(name: path) { () throws(SectionFileError) in
      try SectionFile(path: path, kind: TermIndexLayout.kind)
    }
  }

  /// Takes the bytes of an index.
  init(_ bytes: MappedBytes, name: String) throws(TermIndexError) {
    try self.init(name: name) { () throws(SectionFileError) in
      try SectionFile(bytes, kind: TermIndexLayout.kind)
    }
  }

  private init(
    name: String, open: () throws(SectionFileError) -> SectionFile
  ) throws(TermIndexError) {
    do {
      file = try open()
    } catch {
      throw Self.error(error, name)
    }
    guard names.first == TermIndexLayout.icuVersion else {
      throw Self.error(.otherVersion(0), name)
    }
  }

  private static func error(_ error: SectionFileError, _ name: String) -> TermIndexError {
    let again = "compile the list again with 'duiyi glossary compile'"
    return switch error {
    case .unreadable(let reason): TermIndexError(name, reason)
    case .otherKind: TermIndexError(name, "is not a compiled list of terms")
    case .otherVersion, .otherByteOrder:
      TermIndexError(name, "was compiled by another version of duiyi or of ICU; \(again)")
    case .cutShort, .damaged: TermIndexError(name, "is cut short or damaged; \(again)")
    }
  }

  /// ICU's version, then the primary subtags of both languages; empty where there is no name.
  private var names: [String] {
    let bytes = file.bytes(ofSection: TermIndexLayout.names)
    return (0..<3).map { number in
      let field = bytes.dropFirst(number * TermIndexLayout.nameSize)
        .prefix(TermIndexLayout.nameSize)
      return String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// The primary subtags of both languages.
  var languages: [String] { Array(names[1...]) }

  /// For each concept the list that it comes from.
  var termbases: UnsafeBufferPointer<UInt32> { file.section(TermIndexLayout.termbases) }

  /// A section of one language.
  func section<Record: BitwiseCopyable>(
    _ section: TermIndexLayout.Section, _ side: Int
  ) -> UnsafeBufferPointer<Record> {
    file.section(TermIndexLayout.number(of: section, side: side))
  }
}
