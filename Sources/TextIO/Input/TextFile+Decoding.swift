internal import ICU
internal import Text

extension TextFile {
  /// A text from the bytes of a file that stands within another, such as a page of a book.
  ///
  /// - Parameter declaredEncoding: Finds the encoding that the text declares in its first bytes.
  /// - Throws: `InputError` for ill-formed text, and for an encoding that is not known.
  package static func decoded(
    _ bytes: [UInt8], name: String, declaredEncoding: (ArraySlice<UInt8>) -> String?
  ) throws(InputError) -> TextFile {
    let mark = bytes.withUnsafeBytes { EncodingEvidence.byteOrderMark($0) }
    let encoding = mark?.encoding ?? declaredEncoding(bytes.prefix(2048)) ?? "UTF-8"
    if EncodingConverter.canonicalName(of: encoding) == "UTF-8" {
      let text = Array(bytes.dropFirst(mark?.length ?? 0))
      guard String(validating: text, as: UTF8.self) != nil else {
        throw InputError(file: name, message: "not UTF-8, and it declares no other encoding")
      }
      return TextFile(name: name, validated: text, baseOffset: mark?.length ?? 0)
    }
    var text: [UInt8] = []
    do {
      let converter = try EncodingConverter(from: encoding)
      try bytes.withUnsafeBufferPointer {
        try converter.convert($0, isLast: true, into: &text)
      }
    } catch {
      throw InputError(file: name, message: "not text in \(encoding), as it says it is")
    }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    return TextFile(name: name, validated: text, baseOffset: 0)
  }
}
