package import Terminology
internal import TextIO

/// Writes termbases as TBX 3 (ISO 30042:2019), dialect TBX-Basic.
///
/// ``TermbaseWriter`` writes the other dialects and version 2 too, and tells what of a
/// termbase they do not hold.
package enum TBXWriter {
  /// The termbase in TBX. Identifiers that XML does not accept, or that come twice,
  /// are replaced. TBX has no status for forbidden terms: they become deprecated,
  /// with a note.
  ///
  /// - Complexity: linear in the size of the result.
  package static func bytes(of termbase: Termbase, style: TBXStyle = .dca) -> [UInt8] {
    var reduction = TermbaseReduction(to: .tbx)
    return TBXDocument(reduction.reduce(termbase)).bytes(.basic(style))
  }
}

extension TBXDocument {
  /// The document as TBX-Basic of version 3 in UTF-8.
  package func bytes(style: TBXStyle) -> [UInt8] { bytes(.basic(style)) }

  /// The document as XML in UTF-8.
  func bytes(_ dialect: TBXDialect) -> [UInt8] {
    var markup = TBXMarkup(dialect)
    markup.begin(self)
    if !concepts.isEmpty {
      markup.line(1, "<body>")
      for concept in concepts { markup.append(concept) }
      markup.line(1, "</body>")
    }
    markup.end()
    return markup.bytes
  }

  /// Appends the document to an output, a concept at a time.
  func write(_ dialect: TBXDialect, to sink: OutputSink) throws(OutputError) {
    var markup = TBXMarkup(dialect)
    markup.begin(self)
    markup.line(1, "<body>")
    for concept in concepts {
      markup.append(concept)
      try sink.append(markup.bytes)
      markup.bytes.removeAll(keepingCapacity: true)
    }
    markup.line(1, "</body>")
    markup.end()
    try sink.append(markup.bytes)
  }
}
