extension [UInt8] {
  /// Appends text as the content, or an attribute value, of XML or HTML.
  ///
  /// Characters that XML 1.0 does not allow, even as references, are left out:
  /// controls other than tab and line ends, U+FFFE and U+FFFF. A carriage return is
  /// written as a reference, because parsers change it otherwise.
  package mutating func append(escaping text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: append("&amp;")
      case 0x3C: append("&lt;")
      case 0x3E: append("&gt;")
      case 0x22: append("&quot;")
      case 0x27: append("&#39;")
      case 0x0D: append("&#13;")
      case 0x09, 0x0A: append(UInt8(truncatingIfNeeded: scalar.value))
      case 0..<0x20, 0xFFFE, 0xFFFF: continue
      case ..<0x80: append(UInt8(truncatingIfNeeded: scalar.value))
      default: append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Appends an element with text in it; `attributes` is markup, put as it is.
  package mutating func append(element name: String, _ attributes: String = "", text: String) {
    append("<\(name)\(attributes)>")
    append(escaping: text)
    append("</\(name.prefix { $0 != " " })>")
  }
}
