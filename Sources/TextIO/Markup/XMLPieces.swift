/// The bytes of an XML document as UTF-8, piece by piece, in the encoding that it declares or that a
/// person has named. What says that it is UTF-8 is taken at its word, as the parser looks at every
/// character.
///
/// With `TextOptions.isLossy` what XML cannot hold, or the encoding does not, is replaced by U+FFFD.
package final class XMLPieces {
  /// The document as it was named.
  package let name: String
  /// Whether a byte order mark stood before the document.
  package var hasMark: Bool { source.hasMark }
  /// The encoding that the document was read in, by ICU's name.
  package var encoding: String { source.encoding ?? "UTF-8" }
  /// How many characters were replaced as XML forbids them.
  package var replacedCount: Int { forbidden?.count ?? 0 }

  private let source: UTF8Source
  private var buffer: [UInt8] = []
  private var forbidden: ForbiddenCharacters?
  private var isDry = false
  private static let size = 1 << 16

  /// Opens a document.
  package init(_ input: TextInput) throws(InputError) {
    name = input.name
    source = try UTF8Source(
      path: input.path, options: input.options, bufferSize: Self.size,
      declaredEncoding: XMLDeclaration.encoding, checksUTF8: false)
    if input.options.isLossy { forbidden = ForbiddenCharacters() }
    buffer.reserveCapacity(Self.size * 2)
  }

  /// The next bytes, which are not empty, or nil at the end.
  package func next() throws(InputError) -> ArraySlice<UInt8>? {
    repeat {
      buffer.removeAll(keepingCapacity: true)
      if isDry { return nil }
      isDry = try !source.append(to: &buffer)
      forbidden?.replace(in: &buffer, isLast: isDry)
    } while buffer.isEmpty
    return buffer[...]
  }

  /// What a person should know about how the document was read.
  package var remarks: [String] {
    var remarks = source.narrower?.remark.map { [$0] } ?? []
    if let forbidden, let first = forbidden.first {
      remarks.append(
        "characters that XML forbids became U+FFFD: \(forbidden.count), the first at "
          + "\(first.line):\(first.column)")
    }
    return remarks
  }
}
