internal import Text

/// Puts the sections of a ``TermIndex`` together.
enum TermIndexWriter {
  /// The bytes of an index.
  ///
  /// - Parameter sides: The sections of each language, by ``TermIndexLayout/Section``.
  static func bytes(
    termbases: [UInt32], sides: [[SectionContent]], languages: [String]
  ) -> MappedBytes {
    let names = ([TermIndexLayout.icuVersion] + languages).flatMap(field)
    return SectionFile.make(
      TermIndexLayout.kind,
      [SectionContent(names), SectionContent(termbases)] + sides.joined())
  }

  /// A name, filled up with zeros.
  private static func field(_ name: String) -> [UInt8] {
    let bytes = Array(name.utf8.prefix(TermIndexLayout.nameSize))
    return bytes + Array(repeating: 0, count: TermIndexLayout.nameSize - bytes.count)
  }
}
