/// The encoding that an XML document declares (XML 1.0, 4.3.3 and appendix F).
package enum XMLDeclaration {
  /// The encoding that the first bytes of a document tell, or nil where it is UTF-8 or a byte
  /// order mark says more.
  package static func encoding(in start: ArraySlice<UInt8>) -> String? {
    if start.withUnsafeBytes({ EncodingEvidence.byteOrderMark($0) }) != nil { return nil }
    if start.starts(with: [0x3C, 0x00, 0x3F, 0x00]) { return "UTF-16LE" }
    if start.starts(with: [0x00, 0x3C, 0x00, 0x3F]) { return "UTF-16BE" }
    guard let declared = declared(in: start) else { return nil }
    let name = declared.lowercased()
    // Text that is read by its bytes is not in UTF-16, whatever it says.
    if name.isEmpty || name.hasPrefix("utf-16") || name == "utf-8" || name == "utf8" { return nil }
    return declared
  }

  private static func declared(in start: ArraySlice<UInt8>) -> String? {
    guard start.starts(with: Array("<?xml".utf8)) else { return nil }
    let text = String(decoding: start.prefix(1024).prefix { $0 != 0x3E }, as: UTF8.self)
    guard let word = text.firstRange(of: "encoding") else { return nil }
    let rest = text[word.upperBound...].drop { $0.isWhitespace }
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { $0.isWhitespace }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    let name = value.dropFirst().prefix { $0 != quote }
    return name.utf8.count <= 40 ? String(name) : nil
  }
}
